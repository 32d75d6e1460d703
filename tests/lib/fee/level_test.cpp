#include "lib/fee/level.h"

#include <doctest/doctest.h>

#include <string>

#include "lib/base/error.h"
#include "lib/fee/billing.h"
#include "lib/fee/level_view.h"
#include "lib/table/render.h"
#include "tests/support/office.h"

namespace pmo::fee {

using test::day;
using test::Office;
using test::period;

namespace {

template <class Action>
std::string outcome(Action action) {
    try {
        action();
        return "done";
    } catch (const Error& error) {
        return error.what();
    }
}

// Five levels as a city published them: 2.70, 2.35, 2.00, 1.65 and 1.30 a m² and month; a home of
// 100 m² that pays 2.60 under the first.
struct Levelled {
    Office office;
    UnitId unit;

    Levelled() {
        office.estate("E1");
        unit = office.home("1-101", "100.00");
        office.delivered(unit, "2020-01-01");
        office.owner(unit, "王芳", "2020-01-01");
        office.item("management");
        int level = 1;
        for (const std::int64_t price : {27000, 23500, 20000, 16500, 13000}) {
            NewCeiling ceiling;
            ceiling.code = "G" + std::to_string(level);
            ceiling.document = "No. 5";
            ceiling.base = {price};
            ceiling.from = day("2024-01-01");
            ceiling.level = "level " + std::to_string(level++);
            add_ceiling(office.db(), ceiling);
        }
        NewVersion version;
        version.tariff = "home";
        version.item = "management";
        version.price = {26000};
        version.ceiling = "G1";
        version.from = day("2025-01-01");
        add_version(office.db(), version);
        office.attach("home", unit, "2025-01-01");
    }
    DeliveredLevel deliver(const char* ceiling, const char* from) {
        return add_level(office.db(), {.estate = "E1",
                                       .ceiling = ceiling,
                                       .from = day(from),
                                       .to = std::nullopt,
                                       .reason = "no gate duty at night"});
    }
    std::string billed(const char* run) {
        BillingScope scope;
        scope.period = period(run);
        const BillingSets sets = load_billing(office.db(), scope);
        std::string text;
        for (const Draft& draft : sets.bill(sets.attached.front(), scope.period).drafts) {
            if (!text.empty()) text += "; ";
            text += to_plain(draft.price) + " " + to_plain(draft.amount);
        }
        return text;
    }
};

}  // namespace

TEST_CASE("fee: a level that was not delivered is billed at the next lower level's price") {
    Levelled levelled;
    CHECK(levelled.billed("2026-03") == "2.60 260.00");
    levelled.deliver("G2", "2026-03-01");
    CHECK(levelled.billed("2026-02") == "2.60 260.00");
    CHECK(levelled.billed("2026-03") == "2.35 235.00");
}

TEST_CASE("fee: a decision on a level cuts a period on its days, and can end") {
    Levelled levelled;
    const DeliveredLevel level = levelled.deliver("G3", "2026-03-11");
    CHECK(levelled.billed("2026-03") == "2.60 83.87; 2.00 135.48");
    end_level(levelled.office.db(), level.id, day("2026-03-21"));
    CHECK(levelled.billed("2026-03") == "2.60 83.87; 2.00 64.52; 2.60 92.26");
    CHECK(levelled.billed("2026-04") == "2.60 260.00");
}

TEST_CASE("fee: a price at or below the level delivered stays, and so does one without a level") {
    Levelled levelled;
    Office& office = levelled.office;
    levelled.deliver("G1", "2026-03-01");
    CHECK(levelled.billed("2026-03") == "2.60 260.00");
    office.db().execute("UPDATE tariff_version SET to_day = 20500");
    NewVersion market;
    market.tariff = "home";
    market.item = "management";
    market.price = {30000};
    market.document = "contract";
    market.from = day("2026-04-01");
    add_version(office.db(), market);
    CHECK(levelled.billed("2026-04") == "3.00 300.00");
}

TEST_CASE("fee: decisions on levels do not overlap, have a reason, and are of levels only") {
    Levelled levelled;
    store::Db& db = levelled.office.db();
    const DeliveredLevel first = levelled.deliver("G2", "2026-03-01");
    CHECK(outcome([&] { levelled.deliver("G3", "2026-05-01"); }) ==
          "E1 already has level level 2 from 2026-03-01 (decision 1)");
    CHECK(outcome([&] { end_level(db, first.id, day("2026-03-01")); }) ==
          "the end is not after the first day 2026-03-01");
    end_level(db, first.id, day("2026-05-01"));
    CHECK(outcome([&] { levelled.deliver("G3", "2026-05-01"); }) == "done");
    CHECK(outcome([&] { end_level(db, first.id, day("2026-06-01")); }) ==
          "decision 1 ended on 2026-04-30");
    CHECK(outcome([&] { end_level(db, {9}, day("2026-06-01")); }) == "no decision 9 on a level");
    NewCeiling plain;
    plain.code = "P";
    plain.document = "No. 6";
    plain.base = {20000};
    plain.from = day("2024-01-01");
    add_ceiling(db, plain);
    CHECK(outcome([&] { levelled.deliver("P", "2027-01-01"); }) ==
          "ceiling P is no level of its document");
    CHECK(outcome([&] {
              add_level(db, {.estate = "E1",
                             .ceiling = "G3",
                             .from = day("2020-01-01"),
                             .to = day("2020-02-01"),
                             .reason = " "});
          }) == "say what was not delivered: --reason TEXT");
    std::string csv;
    table::render_csv(levels_table(levels(db)), table::CsvStyle::machine, csv);
    CHECK(csv ==
          "id,estate,ceiling,level,upper,from,to,reason\n"
          "1,E1,G2,level 2,2.35,2026-03-01,2026-04-30,no gate duty at night\n"
          "2,E1,G3,level 3,2.00,2026-05-01,,no gate duty at night\n");
}

TEST_CASE("fee: the file itself keeps levels and decisions as they were made") {
    Levelled levelled;
    store::Db& db = levelled.office.db();
    levelled.deliver("G2", "2026-03-01");
    const auto refused = [&](const char* sql) { return outcome([&] { db.execute(sql); }); };
    CHECK(refused("UPDATE ceiling_level SET level = 'x'") == "levels are never changed");
    CHECK(refused("DELETE FROM ceiling_level") == "levels are never deleted");
    CHECK(refused("DELETE FROM delivered_level") == "decisions on levels are never deleted");
    CHECK(refused("UPDATE delivered_level SET reason = 'x'") ==
          "of a decision on a level only the open end may be set");
    CHECK(refused("INSERT INTO delivered_level (estate_id, ceiling_id, from_day, reason) "
                  "SELECT estate_id, 3, from_day + 5, 'x' FROM delivered_level") ==
          "the estate already has a level of this document in that time");
    CHECK(refused("INSERT OR REPLACE INTO delivered_level SELECT * FROM delivered_level") ==
          "decisions on levels are never replaced");
}

TEST_CASE("fee: levels of one document have names and prices of their own") {
    Levelled levelled;
    NewCeiling ceiling;
    ceiling.code = "G6";
    ceiling.document = "No. 5";
    ceiling.base = {11000};
    ceiling.from = day("2024-01-01");
    ceiling.level = "level 2";
    const auto add = [&] { return outcome([&] { add_ceiling(levelled.office.db(), ceiling); }); };
    CHECK(add() ==
          "ceiling G2 is already level level 2 at 2.35 of No. 5: levels need names and prices of "
          "their own");
    ceiling.level = "level 6";
    ceiling.base = {13000};
    CHECK(add().substr(0, 18) == "ceiling G5 is alre");
    ceiling.base = {11000};
    CHECK(add() == "done");
}

}  // namespace pmo::fee
