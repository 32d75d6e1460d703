// Every rule of the ledger check, broken behind the program's back in an office that was clean.
#include "lib/fee/check.h"

#include <doctest/doctest.h>

#include <set>

#include "lib/base/text.h"
#include "lib/store/db.h"
#include "lib/store/migrate.h"
#include "lib/store/statement.h"
#include "tests/support/ledger.h"
#include "tests/support/outside.h"
#include "tests/support/scratch.h"

namespace pmo::fee {

namespace {

using test::day;
using test::Office;

constexpr const char* today = "2025-06-30";

// Something of everything: a billed charge under a ceiling, charges from elsewhere, payments whole,
// in part and in advance, reversals of both, an imported payment, an issued letter.
struct Clean {
    Office office;
    HouseholdId wang;
    HouseholdId li;
    UnitId home;
    UnitId other;
    ChargeId january;
    ChargeId february;
    ChargeId march;
    ChargeId wrong;
    PaymentId paid;
    PaymentId mistaken;

    Clean() {
        office.estate("E1");
        home = office.home("3-2-1502", "96.40");
        other = office.home("3-2-1503", "50.30");
        wang = office.owner(home, "王芳", "2020-01-01");
        li = office.owner(other, "李强", "2020-01-01");
        test::SmallTariff tariff;
        office.tariff(tariff);
        run("INSERT INTO ceiling (id, code, document, base_price_e4, band_bp, upper_price_e4, "
            "from_day) VALUES (1, 'GOV', 'No. 1', 25000, 0, 25000, 0)");
        run("INSERT INTO tariff_version (id, tariff_id, from_day, to_day, basis, price_e4, "
            "cycle_months, start_rule, due_days, ceiling_id, document) "
            "VALUES (99, 1, 0, 100, 1, 25000, 1, 1, 30, 1, 'No. 1')");
        january = charge(home, wang, "2025-01", "241.00", "2025-01-31");
        february = charge(home, wang, "2025-02", "241.00", "2025-02-28");
        march = charge(other, li, "2025-03", "125.75", "2025-03-31");
        wrong = charge(other, li, "2025-01", "99.00", "2025-01-31");
        test::reverse_charge(office, wrong, "2025-02-05");
        // The place is free again; by tariff: 50.30 m² × 2.50 for 15 of 31 days is 60.85.
        run("INSERT INTO charge (id, batch_id, unit_id, item_id, household_id, liable_id, "
            "tariff_version_id, period_from, period_to, quantity, price_e4, months, part, whole, "
            "amount_fen, posted_day, due_day) SELECT 50, batch_id, unit_id, item_id, household_id, "
            "liable_id, 99, period_from, period_to, 5030, 25000, 1, 15, 31, 6085, posted_day + 40, "
            "due_day FROM charge WHERE id = 4");
        run("INSERT INTO line (account, subject, day, amount_fen, document, document_id) "
            "SELECT 1, household_id, posted_day, amount_fen, 1, id FROM charge WHERE id = 50");
        run("INSERT INTO line (account, subject, day, amount_fen, document, document_id) "
            "SELECT 3, item_id, posted_day, -amount_fen, 1, id FROM charge WHERE id = 50");
        paid = test::pay(office, wang, "300.00", "2025-02-10", {{january, "241.00"}});
        test::allocate(office, paid, february, "20.00", "2025-03-01");
        mistaken = test::pay(office, li, "100.00", "2025-04-01", {{march, "60.00"}});
        test::reverse_payment(office, mistaken, "2025-04-02");
        run("INSERT INTO payment (household_id, day, posted_day, amount_fen, method, receipt_year, "
            "receipt_no, source, external_id, occurrence) "
            "VALUES (2, 20200, 20200, 1000, 2, 2025, 3, 'bank', 'X1', 1)");
        run("INSERT INTO line (account, subject, day, amount_fen, document, document_id) "
            "VALUES (4, 2, 20200, 1000, 2, 4), (2, 2, 20200, -1000, 2, 4)");
        run("UPDATE series SET next = 4 WHERE kind = 'receipt'");
        run("INSERT INTO letter (batch_id, kind, household_id, unit_id, day, level, language, "
            "channel, total_fen, oldest_due_day, state, subject, body, html, sms) "
            "VALUES (1, 'reminder', 1, 1, 20200, 1, 'en', 1, 100, 20100, 1, 's', 'b', 'h', 't')");
        run("UPDATE letter SET state = 3, year = 2025, number = 1, issued_day = 20200");
        run("INSERT INTO series (kind, year, next) VALUES ('letter', 2025, 2)");
        test::audit_all(office);
    }
    void run(const std::string& sql) { office.db().execute(sql.c_str()); }
    ChargeId charge(UnitId unit, HouseholdId payer, std::string_view month, std::string_view amount,
                    std::string_view due) {
        return office.charge(unit, payer, "management", month, amount, due);
    }
};

using Codes = std::set<std::string>;

Codes codes_found(Clean& clean) {
    Codes codes;
    for (const Finding& finding : check_ledger(clean.office.db(), day(today))) {
        CHECK(finding.count > 0);
        CHECK_FALSE(finding.example.empty());
        CHECK_FALSE(finding.what.empty());
        codes.insert(finding.code);
    }
    return codes;
}

Codes codes_in(const store::Db& db) {
    Codes codes;
    for (const Finding& finding : check_ledger(db, day(today))) codes.insert(finding.code);
    return codes;
}

std::string text_of(const Codes& codes) {
    return joined({codes.begin(), codes.end()}, " ");
}

struct Damage {
    std::string code;   // that must be found
    std::string what;   // for the log
    std::string first;  // what is taken out of the way
    std::string then;   // what is done
    Codes also{};       // what must be found with it, and nothing else
};

const std::string free_open_items =
    "DROP TRIGGER open_item_no_update; DROP TRIGGER open_item_no_delete";
const std::string free_lines = "DROP TRIGGER line_no_update";
const std::string free_charges = "DROP TRIGGER charge_no_update";
const std::string free_payments = "DROP TRIGGER payment_no_update";
const std::string free_allocations = "DROP TRIGGER allocation_append";

std::vector<Damage> damages() {
    return {
        {"document-unbalanced", "revenue moved from one charge to another", free_lines,
         "UPDATE line SET amount_fen = amount_fen + CASE document_id WHEN 1 THEN 5 ELSE -5 END "
         "WHERE account = 3 AND document = 1 AND document_id <= 2"},
        {"ledger-unbalanced",
         "revenue lost",
         free_lines,
         "UPDATE line SET amount_fen = amount_fen + 5 WHERE account = 3 AND document_id = 1",
         {"document-unbalanced", "total-differs", "audit-differs"}},
        {"open-item-wrong", "another due day", free_open_items,
         "UPDATE open_item SET due_day = due_day + 1 WHERE charge_id = 2"},
        {"open-item-wrong", "two open amounts changed against each other", free_open_items,
         "UPDATE open_item SET open_fen = open_fen + CASE charge_id WHEN 2 THEN -5 ELSE 5 END "
         "WHERE charge_id = 2 OR charge_id = 1"},
        {"open-item-missing",
         "an open item deleted",
         free_open_items,
         "DELETE FROM open_item WHERE charge_id = 2",
         {"aging-differs"}},
        {"open-item-missing", "the open item of a settled charge deleted", free_open_items,
         "DELETE FROM open_item WHERE charge_id = 1"},
        {"open-item-extra",
         "an open item of a reversed charge",
         "DROP INDEX open_item_live; "
         "DROP TRIGGER open_item_no_replace",
         "INSERT INTO open_item SELECT id, household_id, unit_id, item_id, period_from, period_to, "
         "serial, due_day, amount_fen, 0 FROM charge WHERE id = 4",
         {"open-item-wrong"}},
        {"open-item-extra", "an open item of no charge", "PRAGMA foreign_keys = OFF",
         "INSERT INTO open_item VALUES (777, 1, 1, 1, 0, 31, 0, 31, 5, 0)"},
        {"open-item-range",
         "less than nothing open",
         free_open_items + "; PRAGMA ignore_check_constraints = ON",
         "UPDATE open_item SET open_fen = -1 WHERE charge_id = 1",
         {"open-item-wrong"}},
        {"open-item-range",
         "more open than charged",
         free_open_items + "; PRAGMA ignore_check_constraints = ON",
         "UPDATE open_item SET open_fen = amount_fen + 1 WHERE charge_id = 3",
         {"open-item-wrong", "aging-differs"}},
        {"over-allocated",
         "a payment gives out more than it is",
         free_allocations,
         "INSERT INTO allocation (payment_id, charge_id, day, amount_fen, strategy) "
         "VALUES (1, 2, 20200, 20000, 1)",
         {"receivable-differs", "prepayment-differs", "aging-differs", "audit-differs"}},
        {"reversed-settles",
         "a reversed payment settles",
         free_allocations,
         "INSERT INTO allocation (payment_id, charge_id, day, amount_fen, strategy) "
         "VALUES (2, 3, 20200, 100, 1)",
         {"receivable-differs", "prepayment-differs", "aging-differs", "audit-differs"}},
        {"receivable-differs",
         "a receivable of another household",
         free_lines,
         "UPDATE line SET subject = 2 WHERE account = 1 AND document = 1 AND document_id = 2",
         {"statement-differs", "total-differs"}},
        {"receivable-differs",
         "a payment pays a charge of another household",
         "DROP TRIGGER allocation_append; DROP TRIGGER allocation_no_update",
         "UPDATE allocation SET charge_id = 3 WHERE payment_id = 1 AND charge_id = 2",
         {"open-item-wrong"}},
        {"prepayment-differs",
         "a prepayment of another household",
         free_lines,
         "UPDATE line SET subject = 1 WHERE account = 2 AND document_id = 4",
         {"statement-differs", "total-differs"}},
        {"aging-differs",
         "less open than owed",
         free_open_items,
         "UPDATE open_item SET open_fen = open_fen - 1 WHERE charge_id = 2",
         {"open-item-wrong"}},
        {"newest-day", "a newest day that no line has", "", "UPDATE newest SET day = day + 1"},
        {"newest-day", "a newest day before the newest line", "",
         "UPDATE newest SET day = day - 100"},
        {"total-differs", "a total that its lines do not give", "",
         "UPDATE balance SET amount_fen = amount_fen + 1 WHERE account = 3"},
        {"receipt-gap", "a receipt number taken for nothing", "",
         "UPDATE series SET next = next + 1 WHERE kind = 'receipt'"},
        {"receipt-gap", "a receipt renumbered", free_payments,
         "UPDATE payment SET receipt_no = 9 WHERE receipt_no = 2"},
        {"receipt-gap", "a series that forgot its last number", "",
         "UPDATE series SET next = next - 1 WHERE kind = 'receipt'"},
        {"letter-gap", "a letter number taken for nothing", "",
         "UPDATE series SET next = next + 2 WHERE kind = 'letter'"},
        {"letter-gap", "letters without a series", "", "DELETE FROM series WHERE kind = 'letter'"},
        {"charge-twice",
         "a second charge in one place",
         free_charges,
         "UPDATE charge SET period_from = (SELECT period_from FROM charge WHERE id = 1), "
         "period_to = (SELECT period_to FROM charge WHERE id = 1) WHERE id = 2",
         {"open-item-wrong"}},
        {"charge-overlap",
         "a charge that reaches into the next",
         free_charges,
         "UPDATE charge SET period_to = period_to + 1 WHERE id = 1",
         {"open-item-wrong"}},
        {"reversal-differs", "a charge's reversal for another period", free_charges,
         "UPDATE charge SET period_to = period_to + 1 WHERE reverses_id IS NOT NULL"},
        {"reversal-differs",
         "a charge's reversal of less",
         free_charges,
         "UPDATE charge SET amount_fen = amount_fen + 1 WHERE reverses_id IS NOT NULL",
         {"receivable-differs", "statement-differs", "audit-differs"}},
        {"reversal-differs",
         "a payment's reversal of less",
         free_payments,
         "UPDATE payment SET amount_fen = amount_fen + 1 WHERE reverses_id IS NOT NULL",
         {"prepayment-differs", "statement-differs", "audit-differs"}},
        {"amount-differs", "another area under the same amount", free_charges,
         "UPDATE charge SET quantity = quantity + 1 WHERE id = 50"},
        {"amount-differs", "rounded down instead of up", free_charges,
         "UPDATE charge SET price_e4 = 24990 WHERE id = 50"},
        {"above-ceiling", "a ceiling lowered behind a charge", "DROP TRIGGER ceiling_update",
         "UPDATE ceiling SET upper_price_e4 = 24999"},
        {"statement-differs", "a charge dated otherwise in the ledger", free_lines,
         "UPDATE line SET day = day + 1 WHERE document = 1 AND document_id = 2"},
        {"imported-twice",
         "the same line of a bank's file twice",
         "DROP INDEX payment_external; DROP TRIGGER payment_append",
         "INSERT INTO payment (household_id, day, posted_day, amount_fen, method, receipt_year, "
         "receipt_no, source, external_id, occurrence) SELECT household_id, day, posted_day, "
         "amount_fen, method, 2025, 4, source, external_id, occurrence FROM payment WHERE id = 4",
         {"receipt-gap", "prepayment-differs", "statement-differs", "audit-differs"}},
        {"audit-differs", "rows that the chain does not know", "DROP TRIGGER line_append",
         "INSERT INTO line (account, subject, day, amount_fen, document, document_id) "
         "VALUES (4, 1, 20200, 5, 2, 4), (4, 1, 20200, -5, 2, 4)"},
        {"audit-differs", "a row taken out of the chain's middle",
         "DROP TRIGGER line_no_delete; DROP TRIGGER line_no_update",
         "UPDATE line SET id = 9999 WHERE id = 3"},
    };
}

}  // namespace

TEST_CASE("fee: the check finds nothing in a clean office") {
    Clean clean;
    CHECK(codes_found(clean).empty());
}

// The tables that 0005 makes anew: every row is still there, and the balances are of the lines.
TEST_CASE("fee: a ledger of before balances by account is upgraded without a fen's loss") {
    const test::Scratch scratch;
    const auto file = scratch / "office.pmo";
    test::make_older(file, 4);
    test::run_outside(file, R"sql(
        INSERT INTO person (id, name, salt) VALUES (1, 'Wang', zeroblob(32));
        INSERT INTO household (id, kind, head_id) VALUES (1, 1, 1);
        INSERT INTO estate (id, code, name) VALUES (1, 'jx', 'Jinxiu');
        INSERT INTO unit (id, estate_id, kind, code, name, sort_key)
            VALUES (1, 1, 1, '1', '1', '1');
        INSERT INTO fee_item (id, code, name) VALUES (1, 'management', 'Management');
        INSERT INTO tariff (id, code, item_id, name) VALUES (1, 'home', 1, 'Home');
        INSERT INTO tariff_version (tariff_id, from_day, basis, price_e4, cycle_months, start_rule,
            due_days, document) VALUES (1, 20000, 2, 1000000, 1, 1, 30, 'contract');
        INSERT INTO batch (id, job, as_of, uid, started_at, ended_at)
            VALUES (1, 'bill', 20100, 0, 0, 0);
        INSERT INTO charge (batch_id, unit_id, item_id, household_id, liable_id, tariff_version_id,
            period_from, period_to, quantity, price_e4, months, part, whole, amount_fen, posted_day,
            due_day) VALUES (1, 1, 1, 1, 1, 1, 20089, 20120, 100, 1000000, 1, 1, 1, 10000, 20100,
            20119);
        INSERT INTO payment (household_id, day, posted_day, amount_fen, method, receipt_year,
            receipt_no) VALUES (1, 20110, 20110, 15000, 1, 2025, 1);
        INSERT INTO series (kind, year, next) VALUES ('receipt', 2025, 2);
        INSERT INTO allocation (payment_id, charge_id, day, amount_fen, strategy)
            VALUES (1, 1, 20110, 4000, 1);
        INSERT INTO line (account, subject, day, amount_fen, document, document_id) VALUES
            (1, 1, 20100, 10000, 1, 1), (3, 1, 20100, -10000, 1, 1), (4, 1, 20110, 15000, 2, 1),
            (1, 1, 20110, -4000, 2, 1), (2, 1, 20110, -11000, 2, 1))sql");
    store::Db db = store::Db::open_older(file, test::context());
    CHECK_FALSE(store::migrate(db).empty());
    CHECK(store::lookup(db, "SELECT open_fen FROM open_item WHERE charge_id = 1") == 6000);
    CHECK(store::lookup(db, "SELECT amount_fen FROM balance WHERE account = 1") == 6000);
    CHECK(store::lookup(db, "SELECT amount_fen FROM balance WHERE account = 2") == -11000);
    CHECK(store::lookup(db, "SELECT count(*) FROM charge WHERE kind = 1 AND serial = 0") == 1);
    CHECK(store::lookup(db, "SELECT strategy FROM allocation") == 1);
    CHECK(store::lookup(db, "PRAGMA foreign_keys") == 1);
    CHECK(text_of(codes_in(db)) == "audit-differs");  // the rows here came without the chain
}

TEST_CASE("fee: the check finds nothing in an empty office") {
    Office office;
    CHECK(check_ledger(office.db(), day(today)).empty());
}

TEST_CASE("fee: the check finds nothing in an office full of random postings, on any day") {
    Office office;
    const test::RandomLedger ledger(office, 7, 250);
    test::audit_all(office);
    for (const char* on : {"2024-12-31", "2025-03-31", "2025-09-30"}) {
        CAPTURE(on);
        for (const Finding& finding : check_ledger(office.db(), day(on))) {
            ADD_FAIL_CHECK_AT(__FILE__, __LINE__, finding.what);
        }
    }
}

TEST_CASE("fee: the check finds every rule that is broken, and names no other") {
    for (const Damage& damage : damages()) {
        CAPTURE(damage.code);
        CAPTURE(damage.what);
        Clean clean;
        if (!damage.first.empty()) clean.run(damage.first);
        clean.run(damage.then);
        REQUIRE(clean.office.db().changes() > 0);
        Codes expected = damage.also;
        expected.insert(damage.code);
        CHECK(text_of(codes_found(clean)) == text_of(expected));
    }
}

TEST_CASE("fee: every code of the check is found by a test") {
    Codes tested;
    for (const Damage& damage : damages()) tested.insert(damage.code);
    const auto& all = finding_codes();
    CHECK(tested == Codes(all.begin(), all.end()));
}

TEST_CASE("fee: a finding says how many rows it is about") {
    Clean clean;
    clean.run(free_open_items);
    clean.run("UPDATE open_item SET due_day = due_day + 1 WHERE charge_id = 2 OR charge_id = 3");
    const auto findings = check_ledger(clean.office.db(), day(today));
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].count == 2);
    CHECK(findings[0].example == "charge 2");
}

}  // namespace pmo::fee
