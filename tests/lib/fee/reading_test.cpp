#include "lib/fee/reading.h"

#include <doctest/doctest.h>

#include "lib/base/error.h"
#include "lib/fee/reading_store.h"
#include "lib/fee/reading_view.h"
#include "lib/store/statement.h"
#include "tests/support/meters.h"

namespace pmo::fee {

using test::day;
using test::kind_of;
using test::Meters;
using test::Office;
using test::said;

namespace {

struct Place {
    Office office;
    Meters meters{office};
    UnitId unit;
    HouseholdId wang;

    Place() {
        office.estate("E1");
        unit = office.home("3-2-1502", "96.40");
        wang = office.owner(unit, "王芳", "2020-01-01");
        meters.add("E1", "3-2-1502", "electricity", "2026-01-01", "100");
    }
    // "2026-02-01 150 50 open; …", newest first.
    std::string told() {
        std::string text;
        ReadingQuery query;
        query.meter = "E1";
        for (const ReadingRow& row : readings(office.db(), query)) {
            if (!text.empty()) text += "; ";
            text += to_text(row.reading.day);
            if (row.reading.value) text += " " + decimal_text(row.reading.value->scaled, 3, 0);
            if (row.usage) text += " +" + decimal_text(row.usage->scaled, 3, 0);
            if (!row.live) text += " dead";
            if (row.billed) text += " billed";
        }
        return text;
    }
    // Bills the newest reading as metered billing does.
    ChargeId bill(const char* amount = "10.00") {
        auto& db = office.db();
        const ChargeId charge =
            office.charge(unit, wang, "electricity", "2026-02", amount, "2026-03-31");
        db.execute("DROP TRIGGER charge_no_update");
        db.execute("UPDATE charge SET kind = 2");
        store::Statement(db,
                         "INSERT INTO reading_charge (charge_id, reading_id, opened_id, usage) "
                         "SELECT :c, max(id), min(id), 50000 FROM live_reading")
            .run(charge);
        return charge;
    }
};

}  // namespace

TEST_CASE("fee: the first reading is where counting begins, the next ones are usage") {
    Place place;
    const Recorded recorded = place.meters.read("E1", "150", "2026-02-01");
    CHECK(recorded.usage == Reading{50000});
    CHECK(recorded.before->day == day("2026-01-01"));
    CHECK(place.told() == "2026-02-01 150 +50; 2026-01-01 100");
    CHECK(recorded_message(recorded) == "Meter E1, 2026-02-01: 150.00; 50 kWh since 2026-01-01.");
}

TEST_CASE("fee: the same reading again changes nothing, another one of that day is refused") {
    Place place;
    place.meters.read("E1", "150", "2026-02-01");
    CHECK(place.meters.read("E1", "150", "2026-02-01").already);
    CHECK(place.office.count("SELECT count(*) FROM reading") == 2);
    CHECK(kind_of([&] { place.meters.read("E1", "151", "2026-02-01"); }) == ErrorKind::refused);
    CHECK(place.office.count("SELECT count(*) FROM reading") == 2);
}

TEST_CASE("fee: backwards is refused unless the register rolled over, and then it is told") {
    Place place;
    CHECK(said([&] { place.meters.read("E1", "99", "2026-02-01"); }) ==
          "99.00 is below 100.00, the reading of 2026-01-01");
    const Recorded rolled = place.meters.read("E1", "99", "2026-02-01", ReadAs::roll_over);
    CHECK(rolled.usage == Reading{999'999'000});
    CHECK(rolled.reading.kind == ReadingKind::roll_over);
}

TEST_CASE("fee: a correction supersedes, and what follows counts from it") {
    Place place;
    place.meters.read("E1", "150", "2026-02-01");
    place.meters.read("E1", "180", "2026-03-01");
    place.meters.correct("E1", "160", "2026-02-01");
    CHECK(place.told() ==
          "2026-03-01 180 +20; 2026-02-01 160 +60; 2026-02-01 150 dead; 2026-01-01 100");
    CHECK_THROWS_AS(place.meters.correct("E1", "181", "2026-02-01"), Error);
    CHECK_THROWS_AS(place.meters.correct("E1", "160", "2026-02-02"), Error);  // nothing that day
    place.meters.correct("E1", "110", "2026-01-01");
    CHECK(place.told().starts_with("2026-03-01 180 +20; 2026-02-01 160 +50; "));
}

TEST_CASE("fee: a correction may undo a roll-over that was none") {
    Place place;
    place.meters.read("E1", "99", "2026-02-01", ReadAs::roll_over);
    CHECK(place.meters.correct("E1", "199", "2026-02-01").usage == Reading{99000});
}

TEST_CASE("fee: a reading that was none is taken back, the first one only while it is alone") {
    Place place;
    place.meters.read("E1", "150", "2026-02-01");
    Withdrawal request;
    request.meter = "E1";
    request.on = day("2026-01-01");
    request.reason = "read next door";
    CHECK_THROWS_AS(withdraw_reading(place.office.db(), request, day("2026-12-31")), Error);
    request.on.reset();
    CHECK(withdrawn_message(withdraw_reading(place.office.db(), request, day("2026-12-31"))) ==
          "Meter E1, 2026-02-01: 150.00 is taken back.");
    CHECK(place.told() == "2026-02-01 dead; 2026-02-01 150 dead; 2026-01-01 100");
    CHECK_FALSE(withdraw_reading(place.office.db(), request, day("2026-12-31")).reading.value);
    // No baseline any more.
    CHECK_THROWS_AS(place.meters.read("E1", "150", "2026-02-01", ReadAs::normal), Error);
    place.meters.read("E1", "90", "2026-01-01");
    CHECK(place.meters.read("E1", "150", "2026-02-01").usage == Reading{60000});
}

TEST_CASE("fee: what is billed, or lies before what is billed, is not corrected") {
    Place place;
    place.meters.read("E1", "150", "2026-02-01");
    const ChargeId charge = place.bill();
    CHECK(place.told() == "2026-02-01 150 +50 billed; 2026-01-01 100");
    CHECK(said([&] { place.meters.correct("E1", "140", "2026-02-01"); }) ==
          "the usage of meter E1 is billed up to 2026-02-01");
    CHECK_THROWS_AS(place.meters.correct("E1", "110", "2026-01-01"), Error);
    CHECK_THROWS_AS(place.meters.read("E1", "120", "2026-01-15"), Error);
    place.meters.read("E1", "170", "2026-03-01");
    place.meters.correct("E1", "171", "2026-03-01");
    // A reversal makes it free again.
    place.office.db().execute("DROP TRIGGER open_item_no_delete");
    store::Statement(place.office.db(), "DELETE FROM open_item WHERE charge_id = :c").run(charge);
    place.meters.correct("E1", "140", "2026-02-01");
}

TEST_CASE("fee: the schema refuses what the rules refuse") {
    Place place;
    auto& db = place.office.db();
    place.meters.read("E1", "150", "2026-02-01");
    place.meters.read("E1", "180", "2026-03-01");
    const auto insert = [&](const char* on, std::int64_t value, int kind, const char* corrects) {
        const std::string sql =
            "INSERT INTO reading (meter_id, day, value, kind, corrects_id, reason, uid) VALUES "
            "(1, " +
            std::to_string(day_number(day(on))) + ", " +
            (value < 0 ? "NULL" : std::to_string(value)) + ", " + std::to_string(kind) + ", " +
            corrects + ", 'x', 1)";
        return kind_of([&] { db.execute(sql.c_str()); });
    };
    CHECK(insert("2026-02-10", 149000, 2, "NULL") == ErrorKind::refused);      // backwards
    CHECK(insert("2026-02-10", 181000, 2, "NULL") == ErrorKind::refused);      // above the next
    CHECK(insert("2026-02-10", 160000, 3, "NULL") == ErrorKind::refused);      // no roll-over
    CHECK(insert("2026-02-10", 160000, 1, "NULL") == ErrorKind::refused);      // a second first one
    CHECK(insert("2026-02-10", 160005, 2, "NULL") == ErrorKind::refused);      // a third decimal
    CHECK(insert("2026-04-10", 1000000000, 2, "NULL") == ErrorKind::refused);  // seven digits
    CHECK(insert("2026-02-01", 150000, 2, "NULL") == ErrorKind::refused);      // twice
    CHECK(insert("2025-12-31", 1000, 1, "NULL") == ErrorKind::refused);        // was not there
    CHECK(insert("2026-02-02", 150000, 2, "2") == ErrorKind::refused);         // another day's
    CHECK(insert("2026-02-01", 190000, 2, "2") == ErrorKind::refused);         // above the next
    CHECK(insert("2026-01-01", -1, 1, "1") == ErrorKind::refused);             // the baseline
    CHECK(insert("2026-02-01", 151000, 2, "2") == std::nullopt);
    CHECK(insert("2026-02-01", 152000, 2, "2") == ErrorKind::refused);  // corrected once
    CHECK_THROWS_AS(db.execute("UPDATE reading SET value = 1"), Error);
    CHECK_THROWS_AS(db.execute("DELETE FROM reading"), Error);
    CHECK_THROWS_AS(db.execute("INSERT OR REPLACE INTO reading SELECT * FROM reading"), Error);
    place.bill();
    CHECK_THROWS_AS(db.execute("DELETE FROM reading_charge"), Error);
    CHECK_THROWS_AS(db.execute("UPDATE reading_charge SET usage = 0"), Error);
}

TEST_CASE("fee: the table of readings tells what is dead and what is billed") {
    Place place;
    place.meters.read("E1", "150", "2026-02-01");
    const table::Table table = readings_table(readings(place.office.db(), {}));
    REQUIRE(table.rows.size() == 2);
    CHECK(table.rows[0][4] == table::Cell{table::Word{"normal", "normal"}});
    CHECK(table.rows[0][6] == table::Cell{table::Number{50000, 3, 0}});
    CHECK(table.rows[1][6] == table::Cell{table::Blank{}});
    CHECK(table.rows[0][8] == table::Cell{table::Word{"open", "not billed"}});
}

}  // namespace pmo::fee
