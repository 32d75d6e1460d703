#include "lib/fee/charge.h"

#include <doctest/doctest.h>

#include <string>

#include "cli/session.h"
#include "lib/access/access.h"
#include "lib/base/error.h"
#include "lib/fee/charge_store.h"
#include "lib/fee/charge_view.h"
#include "lib/store/statement.h"
#include "lib/table/render.h"
#include "tests/support/office.h"

namespace pmo::fee {

using test::day;
using test::money;
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

// A home with an owner, and two charges of 100.00 and 120.00 for March and April 2026.
struct Charged {
    Office office;
    UnitId unit;
    HouseholdId owner;
    ChargeId march;
    ChargeId april;

    Charged() {
        office.estate("E1");
        unit = office.home("3-2-1502", "96.40");
        owner = office.owner(unit, "王芳", "2020-01-01");
        march = office.charge(unit, owner, "management", "2026-03", "100.00", "2026-03-31");
        april = office.charge(unit, owner, "management", "2026-04", "120.00", "2026-04-30");
    }
    [[nodiscard]] store::Db& db() { return office.db(); }
    [[nodiscard]] std::string tried(const char* sql) {
        return outcome([&] { office.db().execute(sql); });
    }
    // A payment that settles `amount` of a charge.
    void settle(ChargeId charge, const char* amount) {
        store::Statement(db(),
                         "INSERT INTO payment (household_id, day, posted_day, amount_fen, method, "
                         "receipt_year, receipt_no) VALUES (:h, :d, :p, :a, 1, 2026, 7)")
            .run(owner, day("2026-04-02"), day("2026-04-02"), money(amount));
        store::Statement(db(),
                         "INSERT INTO allocation (payment_id, charge_id, day, amount_fen, "
                         "strategy) VALUES (:p, :c, :d, :a, 1)")
            .run(db().last_insert_id(), charge, day("2026-04-02"), money(amount));
    }
    [[nodiscard]] std::int64_t ledger() {
        return office.count("SELECT sum(amount_fen) FROM line WHERE account = 1");
    }
};

Charge billed(const Charged& charged, const char* months) {
    Charge charge;
    charge.batch = {1};
    charge.unit = charged.unit;
    charge.item = {1};
    charge.payer = charge.liable = charged.owner;
    charge.period = period(months);
    charge.amount = money("80.33");
    charge.posted = day("2026-05-02");
    charge.due = day("2026-05-31");
    return charge;
}

}  // namespace

TEST_CASE("fee: a charge cannot be changed, deleted or replaced") {
    Charged charged;
    charged.db().execute("PRAGMA recursive_triggers = OFF");
    CHECK(charged.tried("UPDATE charge SET amount_fen = 1") ==
          "charges are never changed: reverse it");
    CHECK(charged.tried("UPDATE OR REPLACE charge SET id = 2 WHERE id = 1") ==
          "charges are never changed: reverse it");
    CHECK(charged.tried("DELETE FROM charge") == "charges are never deleted: reverse it");
    CHECK(charged.tried("INSERT OR REPLACE INTO charge (id, batch_id, unit_id, item_id, "
                        "household_id, liable_id, period_from, period_to, part, whole, amount_fen, "
                        "posted_day, due_day) SELECT id, batch_id, unit_id, item_id, household_id, "
                        "liable_id, period_from, period_to, part, whole, 1, posted_day, due_day "
                        "FROM charge") == "charges are never replaced");
    CHECK(charged.tried("INSERT OR REPLACE INTO charge (batch_id, unit_id, item_id, household_id, "
                        "liable_id, period_from, period_to, part, whole, amount_fen, posted_day, "
                        "due_day) SELECT batch_id, unit_id, item_id, household_id, liable_id, "
                        "period_from, period_to, part, whole, 1, posted_day, due_day "
                        "FROM charge") == "the unit already has a charge for this item and period");
    CHECK(charged.office.count("SELECT sum(amount_fen) FROM charge") == 22000);
}

TEST_CASE("fee: an open item follows allocations and reversals, and nothing else") {
    Charged charged;
    charged.db().execute("PRAGMA recursive_triggers = OFF");
    const std::string follows = "open items follow the allocations alone";
    for (const char* change :
         {"open_fen = 0", "open_fen = 5000", "amount_fen = 5000, open_fen = 5000", "due_day = 1",
          "household_id = 77", "unit_id = 77", "item_id = 77", "period_to = period_to + 1",
          "period_from = period_from - 1", "charge_id = 77"}) {
        CAPTURE(change);
        CHECK(charged.tried((std::string("UPDATE open_item SET ") + change).c_str()) == follows);
    }
    CHECK(charged.tried("DELETE FROM open_item") == "open items end with their charge: reverse it");
    CHECK(charged.tried("INSERT OR REPLACE INTO open_item (charge_id, household_id, unit_id, "
                        "item_id, period_from, period_to, serial, due_day, amount_fen, open_fen) "
                        "SELECT charge_id, household_id, unit_id, item_id, 1, 2, 0, due_day, "
                        "amount_fen, 0 "
                        "FROM open_item") == "open items are never replaced");
    CHECK(
        charged.tried("INSERT OR REPLACE INTO open_item (charge_id, household_id, unit_id, "
                      "item_id, period_from, period_to, serial, due_day, amount_fen, open_fen) "
                      "SELECT 77, household_id, unit_id, item_id, period_from, period_to, serial, "
                      "due_day, amount_fen, 0 FROM open_item") ==
        "the unit already has a charge for this item and period");
    charged.settle(charged.march, "40.00");
    CHECK(open_of(charged.db(), charged.march) == money("60.00"));
    CHECK(open_of(charged.db(), charged.april) == money("120.00"));
}

TEST_CASE("fee: ledger lines cannot be changed, deleted or replaced") {
    Charged charged;
    charged.db().execute("PRAGMA recursive_triggers = OFF");
    CHECK(charged.tried("UPDATE line SET amount_fen = 1") == "ledger lines are never changed");
    CHECK(charged.tried("DELETE FROM line") == "ledger lines are never deleted");
    CHECK(charged.tried("INSERT OR REPLACE INTO line (id, account, subject, day, amount_fen, "
                        "document, document_id) SELECT id, account, subject, day, 1, document, "
                        "document_id FROM line") == "ledger lines are never replaced");
}

TEST_CASE("fee: a reversal is an opposite row, and frees the place") {
    Charged charged;
    const auto reversed = reverse(charged.db(), {charged.march, " 面积更正 "}, day("2026-04-05"));
    CHECK(reversed.unit == "3-2-1502");
    CHECK(reversed.reversal.amount == money("-100.00"));
    CHECK(reversed.reversal.reverses == charged.march);
    CHECK(reversed.reversal.posted == day("2026-04-05"));
    CHECK(reversed.reversal.reason == "面积更正");
    CHECK(charged.ledger() == 12000);
    CHECK(charged.office.count("SELECT sum(amount_fen) FROM line") == 0);
    CHECK(!open_of(charged.db(), charged.march));
    CHECK(reversal_of(charged.db(), charged.march) == reversed.reversal.id);
    charged.office.charge(charged.unit, charged.owner, "management", "2026-03", "90.00",
                          "2026-03-31");
    CHECK(charged.ledger() == 21000);
    CHECK(charged.office.count("SELECT count(*) FROM batch WHERE job = 'reverse charge' AND "
                               "done = 1") == 1);
    CHECK(charged.office.count("SELECT count(*) FROM audit WHERE entity = 'charge'") == 1);
    CHECK(reversed_message(reversed) ==
          "Took back charge 1 of 3-2-1502, 2026-03, 100.00 (as charge 3).");
}

TEST_CASE("fee: a dry run of a reversal checks all, says what it would do, and writes nothing") {
    Charged charged;
    const char* rows =
        "SELECT (SELECT count(*) FROM charge) + (SELECT count(*) FROM line) "
        "+ (SELECT count(*) FROM batch) + (SELECT count(*) FROM audit)";
    const std::int64_t before = charged.office.count(rows);
    ReverseCharge request{charged.march, "面积更正", true};
    const auto reversed = reverse(charged.db(), request, day("2026-04-05"));
    CHECK(reversed.dry_run);
    CHECK(reversed_message(reversed) ==
          "Would take back charge 1 of 3-2-1502, 2026-03, 100.00. Nothing was changed.");
    CHECK(charged.office.count(rows) == before);
    CHECK(open_of(charged.db(), charged.march) == money("100.00"));
    request.reason = " ";
    CHECK_THROWS_AS(reverse(charged.db(), request, day("2026-04-05")), Error);
    request = {charged.march, "面积更正"};
    CHECK_FALSE(reverse(charged.db(), request, day("2026-04-05")).dry_run);
    CHECK(charged.office.count(rows) > before);
}

TEST_CASE("fee: what cannot be reversed") {
    Charged charged;
    const auto tried = [&](ChargeId charge, const char* reason, const char* today) {
        return outcome([&] { reverse(charged.db(), {charge, reason}, day(today)); });
    };
    CHECK(tried({99}, "x", "2026-04-05") == "no charge 99");
    CHECK(tried(charged.march, " ", "2026-04-05") == "a reversal needs a reason");
    CHECK(tried(charged.march, "x", "2026-02-28") ==
          "charge 1 was posted on 2026-03-01: a reversal cannot be dated before");
    CHECK(tried(charged.march, "x", "2026-03-01") == "done");
    CHECK(tried(charged.march, "x", "2026-04-05") ==
          "charge 1 was taken back already, by charge 3");
    CHECK(tried({3}, "x", "2026-04-05") == "charge 3 is itself the reversal of charge 1");
    charged.settle(charged.april, "20.00");
    CHECK(tried(charged.april, "x", "2026-04-05") == "charge 2 has 20.00 paid by R26-000007");
    CHECK(charged.ledger() == 12000);
}

TEST_CASE("fee: the file itself refuses a second and a partial reversal") {
    Charged charged;
    const std::string reversal =
        "INSERT INTO charge (batch_id, unit_id, item_id, household_id, liable_id, period_from, "
        "period_to, part, whole, amount_fen, posted_day, due_day, reverses_id, reason) SELECT "
        "batch_id, unit_id, item_id, household_id, liable_id, period_from, period_to, part, whole, "
        "-amount_fen + :less, posted_day, due_day, id, 'x' FROM charge WHERE id = 1";
    const auto tried = [&](std::int64_t less) {
        return outcome([&] { store::Statement(charged.db(), reversal.c_str()).run(less); });
    };
    CHECK(tried(1) == "a reversal takes back the whole unpaid charge");
    CHECK(tried(0) == "done");
    CHECK(tried(0) == "a charge is reversed once");
    charged.settle(charged.april, "20.00");
    CHECK(charged.tried("INSERT INTO charge (batch_id, unit_id, item_id, household_id, liable_id, "
                        "period_from, period_to, part, whole, amount_fen, posted_day, due_day, "
                        "reverses_id, reason) SELECT batch_id, unit_id, item_id, household_id, "
                        "liable_id, period_from, period_to, part, whole, -amount_fen, posted_day, "
                        "due_day, id, 'x' FROM charge WHERE id = 2") ==
          "a reversal takes back the whole unpaid charge");
}

TEST_CASE("fee: a writer posts two lines for each charge and one audit row for all") {
    Charged charged;
    access::Write write(charged.db(), "fee.bill");
    ChargeWriter writer(charged.db());
    const ChargeId first = writer.add(billed(charged, "2026-05"));
    writer.add(billed(charged, "2026-06"));
    CHECK(outcome([&] { writer.add(billed(charged, "2026-05")); }) ==
          "the unit already has a charge for this item and period");
    writer.finish();
    write.commit();
    CHECK(charged.office.count("SELECT count(*) FROM line WHERE document_id > 2") == 4);
    CHECK(charged.office.count("SELECT count(*) FROM audit WHERE entity IN ('charge', 'line')") ==
          2);
    const Charge stored = find_charge(charged.db(), first);
    CHECK(stored.amount == money("80.33"));
    CHECK(stored.period == period("2026-05"));
    CHECK(!stored.version);
}

TEST_CASE("fee: a writer without charges leaves no audit row") {
    Charged charged;
    access::Write write(charged.db(), "fee.bill");
    ChargeWriter writer(charged.db());
    writer.finish();
    const auto mark = writer.mark();
    writer.add(billed(charged, "2026-05"));
    writer.rewind(mark);
    writer.finish();
    write.commit();
    CHECK(charged.office.count("SELECT count(*) FROM audit WHERE entity = 'charge'") == 0);
}

TEST_CASE("fee: charges are listed newest first, by unit, payer, item, time and what is open") {
    Charged charged;
    const UnitId space = charged.office.parking("B1-023");
    charged.office.charge(space, charged.owner, "parking", "2026-04", "80.00", "2026-04-30");
    charged.settle(charged.march, "100.00");
    reverse(charged.db(), {charged.april, "x"}, day("2026-04-05"));
    const auto listed = [&](const ChargeQuery& query) {
        std::string text;
        for (const ChargeRow& row : charges(charged.db(), query).rows) {
            text += std::to_string(row.charge.id.value) + " ";
        }
        return text;
    };
    ChargeQuery query;
    CHECK(listed(query) == "4 3 2 1 ");
    query.open_only = true;
    CHECK(listed(query) == "3 ");
    query.household = charged.owner;
    CHECK(listed(query) == "3 ");
    query.unit = charged.unit;
    CHECK(listed(query) == "");
    query = {};
    query.household = charged.owner;
    CHECK(listed(query) == "4 3 2 1 ");
    query.item = "management";
    CHECK(listed(query) == "4 2 1 ");
    query.period = period("2026-04");
    CHECK(listed(query) == "4 2 ");
    query = {};
    query.unit = space;
    CHECK(listed(query) == "3 ");
    query = {};
    query.limit = 2;
    CHECK(charges(charged.db(), query).cut);
    CHECK(listed(query) == "4 3 ");
    query.limit = 4;
    CHECK(!charges(charged.db(), query).cut);
    query.limit = 0;
    CHECK(listed(query) == "4 3 2 1 ");
    query.limit = -1;
    CHECK(outcome([&] { (void)charges(charged.db(), query); }) == "--limit: -1 is below zero");
    query = {};
    query.item = "water";
    CHECK(outcome([&] { (void)charges(charged.db(), query); }) == "no fee item water");
}

TEST_CASE("fee: a list of charges adds up, and its states are words of machines") {
    Charged charged;
    charged.settle(charged.march, "100.00");
    reverse(charged.db(), {charged.april, "x"}, day("2026-04-05"));
    cli::use_language(Language::zh_hans);
    const auto table = charges_table(charges(charged.db(), {}));
    std::string csv;
    table::render_csv(table, table::CsvStyle::machine, csv);
    cli::use_language(Language::en);
    CHECK(csv ==
          "charge,estate,unit,item,period,payer,amount,open,due,state\n"
          "3,E1,3-2-1502,management,2026-04,王芳,-120.00,0.00,2026-04-30,reversal\n"
          "2,E1,3-2-1502,management,2026-04,王芳,120.00,0.00,2026-04-30,reversed\n"
          "1,E1,3-2-1502,management,2026-03,王芳,100.00,0.00,2026-03-31,paid\n");
    CHECK(table::text_of(table.rows[2][9]) == "已缴清");
    CHECK(table::text_of(table.totals[6]) == "100.00");
    CHECK(charges_table({}).totals.empty());
}

}  // namespace pmo::fee
