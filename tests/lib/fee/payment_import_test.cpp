#include "lib/fee/payment_import.h"

#include <doctest/doctest.h>

#include "lib/fee/check.h"
#include "lib/store/audit.h"
#include "tests/support/intake.h"
#include "tests/support/ledger.h"

namespace pmo::fee {

namespace {

struct Desk : test::Intake {
    UnitId home;
    HouseholdId li;

    Desk() : test::Intake(import_payments) {
        office.estate("E1");
        home = office.home("3-2-1503", "50.30");
        li = office.owner(home, "李强", "2020-01-10");
        office.item("management");
        office.charge(home, li, "management", "2025-12", "100.00", "2025-12-31");
        office.charge(home, li, "management", "2026-01", "100.00", "2026-01-31");
    }
    std::string rows(std::string_view text) {
        return outcome("day,unit,account_no,amount,method,external_id,source,payer,note\n" +
                       std::string(text));
    }
    std::int64_t payments() { return office.count("SELECT count(*) FROM payment"); }
    std::int64_t open() { return office.count("SELECT sum(open_fen) FROM open_item"); }
};

}  // namespace

TEST_CASE("fee: imported money settles what is oldest due, the rest is prepaid") {
    Desk desk;
    CHECK(desk.rows("2026-01-05,3-2-1503,,150.00,微信,WX1,,李强,\n"
                    "2026-01-06,3-2-1503,,80.00,cash,WX2,,,\n") == "2 new");
    CHECK(desk.office.count("SELECT open_fen FROM open_item WHERE charge_id = 1") == 0);
    CHECK(desk.office.count("SELECT open_fen FROM open_item WHERE charge_id = 2") == 0);
    CHECK(desk.office.count("SELECT sum(amount_fen) FROM allocation") == 20000);
    CHECK(desk.office.count("SELECT -sum(amount_fen) FROM line WHERE account = 2") == 3000);
    CHECK(desk.office.count("SELECT count(*) FROM payment WHERE batch_id = (SELECT max(id) FROM "
                            "batch) AND unit_id = 1") == 2);
    CHECK(store::verify_audit(desk.office.db(), store::AuditDepth::rows).faults.empty());
    CHECK(desk.office.count("SELECT count(*) FROM audit WHERE operation = 'bulk'") == 3);
    test::audit_all(desk.office);  // the charges were made around the program
    CHECK(check_ledger(desk.office.db(), test::day("2026-03-02")).empty());
}

TEST_CASE("fee: receipts are numbered in the order of the file, without a gap over files") {
    Desk desk;
    CHECK(desk.rows("2026-01-09,3-2-1503,,1,cash,A,,,\n"
                    "2025-01-05,3-2-1503,,2,cash,B,,,\n") == "2 new");
    CHECK(desk.rows("2026-01-09,3-2-1503,,3,cash,C,,,\n"
                    "2026-13-05,3-2-1503,,4,cash,D,,,\n") == "3 day bad-date");
    CHECK(desk.rows("2026-01-09,3-2-1503,,3,cash,C,,,\n") == "1 new");
    CHECK(desk.office.count("SELECT receipt_no FROM payment WHERE amount_fen = 100") == 1);
    CHECK(desk.office.count("SELECT receipt_no FROM payment WHERE amount_fen = 200") == 2);
    CHECK(desk.office.count("SELECT receipt_no FROM payment WHERE amount_fen = 300") == 3);
    CHECK(desk.office.count("SELECT next FROM series WHERE kind = 'receipt'") == 4);
}

TEST_CASE("fee: a line with a number comes once, from each source") {
    Desk desk;
    CHECK(desk.rows("2026-01-05,3-2-1503,,10.00,wechat,N1,,,\n") == "1 new");
    desk.options.again = true;
    CHECK(desk.rows("2026-01-05,3-2-1503,,10.00,wechat,N1,,,\n") == "1 same");
    CHECK(desk.rows("2026-01-05,3-2-1503,,10.00,wechat,N1,bank B,,\n") == "1 new");
    CHECK(desk.rows("2026-01-05,3-2-1503,,10.00,alipay,N1,,,\n") == "1 new");
    desk.options.update = true;
    CHECK(desk.rows("2026-01-05,3-2-1503,,10.01,wechat,N1,,,\n") == "2 amount conflict");
    CHECK(desk.rows("2026-01-06,3-2-1503,,10.00,wechat,N1,,,\n") == "2 conflict");
    CHECK(desk.rows("2026-01-05,3-2-1503,,10.00,wechat,N2,,,\n"
                    "2026-01-05,3-2-1503,,10.00,wechat,N2,,,\n") == "3 external_id duplicate-row");
    CHECK(desk.payments() == 3);
}

TEST_CASE("fee: equal lines without a number all stay, and a file that overlaps adds none twice") {
    Desk desk;
    const std::string line = "2026-01-05,3-2-1503,,10.00,cash,,,,\n";
    CHECK(desk.rows(line + line) == "2 new");
    desk.options.again = true;
    CHECK(desk.rows(line + line) == "2 same");
    CHECK(desk.rows(line) == "1 same");
    CHECK(desk.rows(line + line + line + line) == "2 new, 2 same");
    CHECK(desk.rows(line + line + line + line) == "4 same");
    CHECK(desk.rows(line + "2026-01-05,3-2-1503,,10.00,cash,,,,another\n") == "1 new, 1 same");
    CHECK(desk.office.count("SELECT max(occurrence) FROM payment") == 4);
    CHECK(desk.payments() == 5);
}

TEST_CASE("fee: a payment that was taken back does not come again") {
    Desk desk;
    CHECK(desk.rows("2026-01-05,3-2-1503,,10.00,wechat,N1,,,\n") == "1 new");
    desk.office.db().execute(
        "INSERT INTO payment (household_id, day, posted_day, amount_fen, method, reverses_id, "
        "reason) SELECT household_id, day, posted_day, -amount_fen, method, id, 'wrong' FROM "
        "payment");
    CHECK(desk.rows("2026-01-05,3-2-1503,,10.00,wechat,N1,,,x\n") == "1 same");
}

TEST_CASE("fee: an account number goes before the unit, and either is enough") {
    Desk desk;
    const auto aunt = desk.office.household("李大姑");
    const std::string account = "H" + std::to_string(aunt.value);
    CHECK(desk.rows("2026-01-05,," + account + ",10.00,cash,A,,,\n" + "2026-01-05,3-2-1503," +
                    account + ",20.00,cash,B,,,\n") == "2 new");
    CHECK(desk.office.count("SELECT count(*) FROM payment WHERE household_id = 2") == 2);
    CHECK(desk.office.count("SELECT count(*) FROM payment WHERE unit_id IS NULL") == 1);
    CHECK(desk.rows("2026-01-05,,,10.00,cash,C,,,\n") == "2 unit required");
}

TEST_CASE("fee: who holds the unit on the day has paid, else who holds it today") {
    Desk desk;
    const auto shop = desk.office.home("9-1-101", "80.00");
    CHECK(desk.rows("2026-01-05,9-1-101,,10.00,cash,A,,,\n") == "2 unit no-payer");
    const auto old = desk.office.owner(shop, "旧主", "2025-01-01", "2026-01-01");
    const auto young = desk.office.owner(shop, "新主", "2026-01-01");
    CHECK(desk.rows("2025-12-31,9-1-101,,1,cash,A,,,\n"
                    "2026-01-01,9-1-101,,2,cash,B,,,\n"
                    "2024-01-01,9-1-101,,3,cash,C,,,\n") == "3 new");
    const auto payer = [&](const char* sql) { return HouseholdId{desk.office.count(sql)}; };
    CHECK(payer("SELECT household_id FROM payment WHERE amount_fen = 100") == old);
    CHECK(payer("SELECT household_id FROM payment WHERE amount_fen = 200") == young);
    CHECK(payer("SELECT household_id FROM payment WHERE amount_fen = 300") == young);
}

TEST_CASE("fee: another name than the household's is told, and the money is taken") {
    Desk desk;
    const auto report = desk.take(
        "day,unit,amount,method,payer\n2026-01-05,3-2-1503,1,cash,李大姑\n"
        "2026-01-05,3-2-1503,2,cash,李强\n");
    CHECK(report.created == 2);
    REQUIRE(report.changes.size() == 1);
    CHECK(report.changes[0].line == 2);
}

TEST_CASE("fee: rows of payments that cannot be are named, all of them, and none is kept") {
    Desk desk;
    const std::int64_t before = desk.open();
    CHECK(desk.rows("2026-01-05,3-2-1503,,10.00,cash,A0,,,\n"
                    "2026-01-05,9-9-9999,,10.00,cash,A1,,,\n"
                    "2026-02-30,3-2-1503,,10.00,cash,A2,,,\n"
                    "2026-03-03,3-2-1503,,10.00,cash,A3,,,\n"
                    "46027,3-2-1503,,10.00,cash,A4,,,\n"
                    "2026-01-05,3-2-1503,,10.005,cash,A5,,,\n"
                    "2026-01-05,3-2-1503,,0,cash,A6,,,\n"
                    "2026-01-05,3-2-1503,,-5,cash,A7,,,\n"
                    "2026-01-05,3-2-1503,,-,cash,A8,,,\n"
                    "2026-01-05,3-2-1503,,10.00,cheque,A9,,,\n"
                    "2026-01-05,3-2-1503,,10.00,,A10,,,\n"
                    "2026-01-05,,77,10.00,cash,A11,,,\n"
                    "2026-01-05,3-2-1503,,10.00,cash,4.2E+27,,,\n"
                    "2026-01-05,3-2-1503,,10.00,cash,4200001234567890000,,,\n") ==
          "3 unit unknown-unit, 4 day bad-date, 5 day future-date, 6 day excel-serial, "
          "7 amount type-error, 8 amount constraint, 9 amount constraint, 10 amount required, "
          "11 method bad-choice, 12 method required, 13 account_no unknown-account, "
          "14 external_id excel-number, 15 external_id excel-number");
    CHECK(desk.payments() == 0);
    CHECK(desk.open() == before);
}

TEST_CASE("fee: a dry run of payments tells each and keeps none") {
    Desk desk;
    desk.options.dry_run = true;
    const auto report = desk.take("day,unit,amount,method\n2026-01-05,3-2-1503,250,cash\n");
    CHECK(report.status == import::Status::dry_run);
    REQUIRE(report.changes.size() == 1);
    CHECK(desk.payments() == 0);
    CHECK(desk.office.count("SELECT count(*) FROM series") == 0);
}

}  // namespace pmo::fee
