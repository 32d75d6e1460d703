#include "lib/fee/meter.h"

#include <doctest/doctest.h>

#include "lib/base/error.h"
#include "lib/fee/meter_rules.h"
#include "lib/fee/meter_store.h"
#include "lib/fee/meter_view.h"
#include "tests/support/meters.h"

namespace pmo::fee {

using test::day;
using test::kind_of;
using test::Meters;
using test::Office;
using test::period;
using test::said;

namespace {

struct Place {
    Office office;
    Meters meters{office};

    Place() {
        office.estate("E1");
        static_cast<void>(office.home("3-2-1502", "96.40"));
        static_cast<void>(office.home("3-2-1503", "50.30"));
        static_cast<void>(office.item("water"));
    }
    MeterRow meter(const char* number) { return find_meter(office.db(), number); }
    // "E1 3-2-1502 100; …" in the order of a round.
    std::string listed(MeterQuery query = {}, const char* today = "2026-03-02") {
        std::string text;
        for (const MeterRow& row : fee::meters(office.db(), query, day(today))) {
            if (!text.empty()) text += "; ";
            text += row.meter.number + " " + place_of(row);
            if (row.shows) text += " " + text_of(row);
        }
        return text;
    }
    static std::string text_of(const MeterRow& row) {
        return decimal_text(row.shows->scaled, 3, 0);
    }
};

MeterChange change(const char* meter, const char* number, const char* last, const char* first) {
    MeterChange request;
    request.meter = meter;
    request.number = number;
    request.last = last;
    request.first = first;
    request.on = day("2026-03-01");
    request.reason = "broken";
    return request;
}

}  // namespace

TEST_CASE("fee: a meter is in a unit or in a named common part") {
    Place place;
    place.meters.add("E1", "3-2-1502", "electricity", "2026-01-01", "100");
    place.meters.add("P1", "", "electricity", "2026-01-01", "");
    CHECK(place.listed() == "P1 E1 水泵房; E1 3-2-1502 100");
    NewMeter request;
    request.number = "X1";
    request.item = "water";
    CHECK(kind_of([&] { add_meter(place.office.db(), request, day("2026-03-02")); }) ==
          ErrorKind::usage);
    request.place.estate = "";
    CHECK(said([&] { add_meter(place.office.db(), request, day("2026-03-02")); }) ==
          "a meter of a common part needs a place");
    request.place.unit = "3-2-1502";
    request.place.building = "3";
    CHECK(kind_of([&] { add_meter(place.office.db(), request, day("2026-03-02")); }) ==
          ErrorKind::usage);
    CHECK(place.office.count("SELECT count(*) FROM meter") == 2);
}

TEST_CASE("fee: a number is of one meter at a time") {
    Place place;
    place.meters.add("E1", "3-2-1502", "electricity", "2026-01-01", "100");
    CHECK(said([&] { place.meters.add("E1", "3-2-1503", "electricity", "2026-01-01", "0"); }) ==
          "meter E1 is in use: 3-2-1502");
    MeterRemoval removal;
    removal.meter = "E1";
    removal.reason = "flat merged";
    removal.on = day("2026-02-01");
    CHECK(kind_of([&] { remove_meter(place.office.db(), removal, day("2026-03-02")); }) ==
          ErrorKind::usage);  // it was read: how did it end?
    removal.last = "120";
    CHECK(remove_meter(place.office.db(), removal, day("2026-03-02")).meter.removed ==
          day("2026-02-01"));
    CHECK(kind_of([&] { remove_meter(place.office.db(), removal, day("2026-03-02")); }) ==
          ErrorKind::not_found);
    removal.meter = "M1";
    CHECK(kind_of([&] { remove_meter(place.office.db(), removal, day("2026-03-02")); }) ==
          ErrorKind::refused);
    place.meters.add("E1", "3-2-1503", "electricity", "2026-03-01", "0");
    CHECK(place.meter("E1").unit == "3-2-1503");
    CHECK(place.meter("M1").unit == "3-2-1502");
}

TEST_CASE("fee: a replaced meter ends with its last reading, the new one begins with its own") {
    Place place;
    place.meters.add("E1", "3-2-1502", "electricity", "2026-01-01", "100");
    place.meters.read("E1", "150", "2026-02-01");
    CHECK_THROWS_AS(
        replace_meter(place.office.db(), change("E1", "E2", "149", "0"), day("2026-03-02")),
        Error);  // below the reading before
    CHECK(place.listed() == "E1 3-2-1502 150");
    const ChangedMeter changed =
        replace_meter(place.office.db(), change("E1", "E2", "170", "3"), day("2026-03-02"));
    CHECK(changed.old_row.meter.removed == day("2026-03-01"));
    CHECK(changed.new_row.took == "E1");
    CHECK(place.listed() == "E2 3-2-1502 3");
    place.meters.read("E2", "13", "2026-04-01");
    ReadingQuery query;
    query.unit = "3-2-1502";
    std::int64_t used = 0;
    for (const ReadingRow& row : readings(place.office.db(), query)) {
        if (row.usage) used += row.usage->scaled;
    }
    CHECK(used == 80000);  // 50 + 20 + 10, whatever the two registers show
}

TEST_CASE("fee: a meter that was read on the day it goes needs no second reading") {
    Place place;
    place.meters.add("E1", "3-2-1502", "electricity", "2026-01-01", "100");
    place.meters.read("E1", "170", "2026-03-01");
    CHECK_THROWS_AS(
        replace_meter(place.office.db(), change("E1", "E2", "171", "0"), day("2026-03-02")), Error);
    const auto changed =
        replace_meter(place.office.db(), change("E1", "E2", "170", "0"), day("2026-03-02"));
    CHECK(changed.new_row.meter.number == "E2");
    CHECK(place.office.count("SELECT count(*) FROM reading") == 3);
}

TEST_CASE("fee: two meters change places with what they show and how they were verified") {
    Place place;
    place.meters.add("E1", "3-2-1502", "electricity", "2026-01-01", "100");
    place.meters.add("E2", "3-2-1503", "electricity", "2026-01-01", "200");
    place.meters.add("W1", "3-2-1503", "water", "2026-01-01", "1");
    MeterVerification verification;
    verification.meter = "E1";
    verification.on = day("2026-01-15");
    verification.next = day("2032-01-15");
    verification.certificate = "JD-1";
    CHECK(verify_meter(place.office.db(), verification, day("2026-03-02")).verify_by ==
          day("2032-01-15"));
    MeterSwap swap;
    swap.first = "E1";
    swap.second = "W1";
    swap.first_reading = "120";
    swap.second_reading = "230";
    swap.on = day("2026-03-01");
    swap.reason = "crossed";
    CHECK_THROWS_AS(swap_meters(place.office.db(), swap, day("2026-03-02")), Error);
    swap.second = "E1";
    CHECK_THROWS_AS(swap_meters(place.office.db(), swap, day("2026-03-02")), Error);
    swap.second = "E2";
    const SwappedMeters swapped = swap_meters(place.office.db(), swap, day("2026-03-02"));
    CHECK(swapped.first.new_row.unit == "3-2-1503");
    CHECK(swapped.first.new_row.certificate == "JD-1");
    CHECK(swapped.first.new_row.verify_by == day("2032-01-15"));
    CHECK(place.listed() == "E2 3-2-1502 230; E1 3-2-1503 120; W1 3-2-1503 1");
}

TEST_CASE("fee: a meter is overdue for verification from the day its term ends") {
    Place place;
    NewMeter request;
    request.number = "E1";
    request.item = "water";
    request.place.unit = "3-2-1502";
    request.installed = day("2020-03-10");
    request.verify_months = 72;
    add_meter(place.office.db(), request, day("2026-03-02"));
    MeterQuery unverified;
    unverified.unverified = true;
    CHECK(place.listed(unverified, "2026-03-09").empty());
    CHECK(place.listed(unverified, "2026-03-10") == "E1 3-2-1502");
    MeterVerification verification;
    verification.meter = "E1";
    verification.on = day("2026-03-10");
    CHECK(verify_meter(place.office.db(), verification, day("2026-03-10")).verify_by ==
          day("2032-03-10"));
    CHECK(place.listed(unverified, "2026-03-11").empty());
    verification.on = day("2026-03-09");
    CHECK_THROWS_AS(verify_meter(place.office.db(), verification, day("2026-03-11")), Error);
    verification.on = day("2026-03-12");
    CHECK_THROWS_AS(verify_meter(place.office.db(), verification, day("2026-03-11")), Error);
}

TEST_CASE("fee: the rules of a meter name the flag that is wrong") {
    Meter meter;
    meter.number = "E1";
    meter.installed = day("2026-01-01");
    CHECK_FALSE(meter_fault(meter, day("2026-01-01")));
    const auto column = [&](Meter wrong) {
        return std::string(meter_fault(wrong, day("2026-01-01")).value().column);
    };
    Meter wrong = meter;
    wrong.digits = 2;
    CHECK(column(wrong) == "--digits");
    wrong = meter;
    wrong.decimals = 4;
    CHECK(column(wrong) == "--decimals");
    wrong = meter;
    wrong.multiplier = 0;
    CHECK(column(wrong) == "--multiplier");
    wrong = meter;
    wrong.installed = day("2026-01-02");
    CHECK(column(wrong) == "--installed");
    wrong = meter;
    wrong.number = "";
    CHECK(column(wrong) == "meter");
    wrong = meter;
    wrong.verify_months = 0;
    CHECK(column(wrong) == "--verify-every");
    meter.digits = 5;
    CHECK(register_range(meter) == 100'000'000);
}

TEST_CASE("fee: unread are meters in place at the end that have no reading in the time") {
    Place place;
    place.meters.add("E1", "3-2-1502", "electricity", "2026-01-01", "100");
    place.meters.add("E2", "3-2-1503", "electricity", "2026-01-01", "100");
    place.meters.add("E3", "3-2-1503", "electricity", "2026-02-10", "0");  // read when installed
    place.meters.add("E4", "3-2-1503", "electricity", "2026-03-01", "0");  // not there yet
    place.meters.add("P1", "", "electricity", "2026-01-01", "7");
    place.meters.read("E2", "150", "2026-02-28");
    const auto unread = [&](const char* during) {
        std::string text;
        for (const MeterRow& row : unread_meters(place.office.db(), period(during))) {
            text += row.meter.number + " ";
        }
        return text;
    };
    CHECK(unread("2026-02") == "P1 E1 ");
    CHECK(unread("2026-01").empty());
    MeterRemoval removal;
    removal.meter = "E1";
    removal.last = "130";
    removal.on = day("2026-02-28");
    removal.reason = "gone";
    remove_meter(place.office.db(), removal, day("2026-03-02"));
    CHECK(unread("2026-02") == "P1 ");
}

TEST_CASE("fee: the schema keeps meters as they are") {
    Place place;
    place.meters.add("E1", "3-2-1502", "electricity", "2026-01-01", "100");
    place.meters.read("E1", "150", "2026-02-01");
    auto& db = place.office.db();
    CHECK_THROWS_AS(db.execute("UPDATE meter SET multiplier = 40"), Error);
    CHECK_THROWS_AS(db.execute("DELETE FROM meter"), Error);
    CHECK_THROWS_AS(db.execute("INSERT OR REPLACE INTO meter SELECT * FROM meter"), Error);
    CHECK_THROWS_AS(db.execute("UPDATE meter SET removed_day = installed_day"), Error);  // was read
    MeterVerification verification;
    verification.meter = "E1";
    verify_meter(db, verification, day("2026-03-02"));
    CHECK_THROWS_AS(db.execute("DELETE FROM meter_verification"), Error);
    CHECK_THROWS_AS(db.execute("UPDATE meter_verification SET day = 1"), Error);
}

TEST_CASE("fee: the table of meters has codes for machines and words for people") {
    Place place;
    place.meters.add("E1", "3-2-1502", "electricity", "2026-01-01", "100");
    const auto rows = fee::meters(place.office.db(), {}, day("2026-03-02"));
    const table::Table table = meters_table(rows, day("2026-03-02"));
    REQUIRE(table.rows.size() == 1);
    CHECK(table.rows[0][0] == table::Cell{"M1"});
    CHECK(table.rows[0][9] == table::Cell{table::Word{"in_place", "in place"}});
    CHECK(meter_added_message(rows[0]) == "Meter M1 E1 at 3-2-1502, from 2026-01-01: 100.00 kWh.");
}

}  // namespace pmo::fee
