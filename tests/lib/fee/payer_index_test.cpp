#include "lib/fee/payer_index.h"

#include <doctest/doctest.h>

#include "tests/support/office.h"

namespace pmo::fee {

using test::day;

TEST_CASE("fee: a charge goes to the developer before the owner's first month, then to the owner") {
    test::Office office;
    office.estate("E1");
    const auto developer = office.developer("锦绣置业");
    const auto unit = office.home("3-2-1502", "96.40");
    const auto wang = office.owner(unit, "王芳", "2025-11-21");
    office.delivered(unit, "2025-11-21");
    const auto item = office.item("management");
    const PayerIndex payers(office.db());
    CHECK(payers.of_charge(unit, item, day("2025-11-30")).payer == developer);
    CHECK(payers.of_charge(unit, item, day("2025-11-30")).liable == developer);
    CHECK(payers.of_charge(unit, item, day("2025-12-01")).payer == wang);
}

TEST_CASE("fee: the start rule of the attached tariff decides, of that item only") {
    test::Office office;
    office.estate("E1");
    const auto developer = office.developer("锦绣置业");
    const auto unit = office.home("3-2-1502", "96.40");
    const auto wang = office.owner(unit, "王芳", "2025-11-21");
    office.delivered(unit, "2025-11-21");
    office.tariff({.code = "T1", .item = "management", .start = "daily", .to = ""});
    office.attach("T1", unit, "2025-11-01");
    const auto management = office.item("management");
    const auto parking = office.item("parking");
    const PayerIndex payers(office.db());
    CHECK(payers.of_charge(unit, management, day("2025-11-21")).payer == wang);
    CHECK(payers.of_charge(unit, parking, day("2025-11-21")).payer == developer);
}

TEST_CASE("fee: a tenant who agreed to pay is charged, and the owner stays liable") {
    test::Office office;
    office.estate("E1");
    const auto unit = office.home("3-2-1502", "96.40");
    office.delivered(unit, "2020-01-10");
    const auto wang = office.owner(unit, "王芳", "2020-01-10");
    const auto liu = office.tenant(unit, "刘洋", "2025-01-01", "2026-01-01");
    const auto item = office.item("management");
    const PayerIndex payers(office.db());
    const Debtors debtors = payers.of_charge(unit, item, day("2025-06-01"));
    CHECK(debtors.payer == liu);
    CHECK(debtors.liable == wang);
    CHECK(payers.of_charge(unit, item, day("2026-01-01")).payer == wang);
    CHECK(payers.of_payment(unit, day("2025-12-31")) == liu);
    CHECK(payers.of_payment(unit, day("2026-01-01")) == wang);
}

TEST_CASE("fee: a unit that nobody holds has no payer") {
    test::Office office;
    office.estate("E1");
    const auto unit = office.home("3-2-1502", "96.40");
    const auto other = office.home("3-2-1503", "96.40");
    office.owner(other, "李强", "2020-01-10");
    const auto item = office.item("management");
    const PayerIndex payers(office.db());
    CHECK_FALSE(payers.of_charge(unit, item, day("2025-06-01")).payer);
    CHECK_FALSE(payers.of_payment(unit, day("2025-06-01")));
    // Not handed over and no developer: the owner is not charged, but may pay.
    CHECK_FALSE(payers.of_charge(other, item, day("2025-06-01")).liable);
    CHECK(payers.of_payment(other, day("2025-06-01")));
}

}  // namespace pmo::fee
