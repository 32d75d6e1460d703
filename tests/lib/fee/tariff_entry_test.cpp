#include "lib/fee/tariff_entry.h"

#include <doctest/doctest.h>

#include "lib/access/access.h"
#include "lib/fee/tariff_store.h"
#include "tests/support/office.h"

namespace pmo::fee {

using test::day;
using test::Office;

namespace {

NewCeiling government_price() {
    NewCeiling request;
    request.code = "GOV";
    request.document = "No. 12";
    request.base = {16000};
    request.band_bp = 1500;
    request.from = day("2024-01-01");
    return request;
}

NewVersion version(const char* from) {
    NewVersion request;
    request.tariff = "home";
    request.item = "management";
    request.price = {18000};
    request.ceiling = "GOV";
    request.from = day(from);
    return request;
}

}  // namespace

TEST_CASE("fee: what is entered counts at once for what is entered next") {
    Office office;
    access::Write write(office.db(), "fee.tariff");
    TariffEntry entry(office.db());
    CHECK(entry.item("management") == nullptr);
    CHECK(entry.add(NewItem{"management", ""}).name == "management");
    CHECK(entry.item("management") != nullptr);

    CHECK(!entry.known(government_price()));
    CHECK(!entry.fault(government_price()));
    CHECK(entry.add(government_price()).upper == Price{18400});
    CHECK(entry.known(government_price()));
    CHECK(entry.fault(government_price())->code == "conflict");

    CHECK(!entry.known(version("2025-01-01")));
    const AddedVersion first = entry.add(version("2025-01-01"));
    CHECK(first.new_tariff);
    CHECK(first.tariff.name == "management");  // the item's
    CHECK(entry.known(version("2025-01-01")));
    CHECK(entry.fault(version("2025-06-01"))->code == "overlap");

    NewVersion next = version("2026-01-01");
    next.end_previous = true;
    CHECK(!entry.fault(next));
    CHECK(entry.add(next).ended->id == first.version.id);
    // The first one ends now, and is no longer what was once entered.
    CHECK(!entry.known(version("2025-01-01")));
    CHECK(entry.fault(version("2025-06-01"))->code == "overlap");
    CHECK(!entry.fault(version("2024-06-01")) == false);
    NewVersion before = version("2024-06-01");
    before.to = day("2025-01-01");
    CHECK(!entry.fault(before));
    write.commit();
    CHECK(read_versions(office.db(), std::nullopt).size() == 2);
}

TEST_CASE("fee: a known ceiling is the same in every word") {
    Office office;
    access::Write write(office.db(), "fee.tariff");
    TariffEntry entry(office.db());
    entry.add(government_price());
    NewCeiling other = government_price();
    other.upper = Price{18400};  // says what the band gives anyway
    CHECK(entry.known(other));
    other.upper = Price{18300};
    CHECK(!entry.known(other));
    other = government_price();
    other.document = "No. 13";
    CHECK(!entry.known(other));
    other = government_price();
    other.to = day("2030-01-01");
    CHECK(!entry.known(other));
}

TEST_CASE("fee: a tariff of another item is a conflict, one of unknown names is not known") {
    Office office;
    office.item("management");
    office.item("parking");
    access::Write write(office.db(), "fee.tariff");
    TariffEntry entry(office.db());
    entry.add(government_price());
    entry.add(version("2025-01-01"));
    NewVersion other = version("2025-01-01");
    other.item = "parking";
    CHECK(!entry.known(other));
    CHECK(entry.fault(other)->code == "conflict");
    other.item = "water";
    CHECK(!entry.known(other));
    other = version("2025-01-01");
    other.ceiling = "GOVT";
    CHECK(!entry.known(other));
}

}  // namespace pmo::fee
