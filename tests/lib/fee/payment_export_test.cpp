#include "lib/fee/payment_export.h"

#include <doctest/doctest.h>

#include "lib/fee/payment_import.h"
#include "lib/fee/payment_store.h"
#include "lib/store/office.h"
#include "lib/store/transaction.h"
#include "tests/support/intake.h"

namespace pmo::fee {

namespace {

void furnish(test::Office& office) {
    office.estate("E1");
    office.owner(office.home("3-2-1503", "50.30"), "李强", "2020-01-10");
    office.household("锦绣置业");
    office.db().execute("UPDATE household SET account_no = '0900' WHERE id = 2");
}

std::string written(test::Office& office) {
    std::string text;
    export_payments(office.db(), [&](std::string_view chunk) { text += chunk; });
    return text;
}

// As the counter does it: no line of a file.
void at_counter(test::Office& office, std::string_view amount) {
    store::Transaction transaction(office.db());
    PaymentWriter writer(office.db());
    Payment payment;
    payment.household = {1};
    payment.day = payment.posted = test::day("2026-02-01");
    payment.amount = test::money(amount);
    writer.add(payment, {});
    writer.finish();
    transaction.commit();
}

constexpr std::string_view list =
    "day,unit,account_no,amount,method,external_id,source,note\n"
    "2026-01-05,3-2-1503,,108.15,wechat,WX1,,\n"
    "2026-01-06,3-2-1503,,10.00,cash,,,\"一,二\"\n"
    "2026-01-06,3-2-1503,,10.00,cash,,,\"一,二\"\n"
    "2026-01-07,,0900,500.00,transfer,YH7,bank,\n";

}  // namespace

TEST_CASE("fee: payments written out and read into another office are the same") {
    test::Intake intake(import_payments);
    furnish(intake.office);
    CHECK(intake.outcome(list) == "4 new");
    const std::string text = written(intake.office);
    CHECK(intake.outcome(text) == "4 same");
    test::Office other;
    furnish(other);
    CHECK(intake.outcome(text, other) == "4 new");
    CHECK(written(other) == text);
    intake.options.again = true;
    CHECK(intake.outcome(text, other) == "4 same");
}

TEST_CASE("fee: what was typed at the counter is known again by its receipt") {
    test::Intake intake(import_payments);
    furnish(intake.office);
    {
        store::Transaction transaction(intake.office.db());
        store::set_setting(intake.office.db(), "office_uuid", "0123abcd-office");
        transaction.commit();
    }
    at_counter(intake.office, "20.00");
    const std::string text = written(intake.office);
    CHECK(text.find(",R26-000001,pmo-0123abcd,") != std::string::npos);
    CHECK(intake.outcome(text) == "1 same");
    CHECK(intake.outcome("day,unit,amount,method,external_id,source\n"
                         "2026-02-01,3-2-1503,21.00,cash,R26-000001,pmo-0123abcd\n"
                         "2026-02-01,3-2-1503,20.00,cash,R26-000009,pmo-0123abcd\n") ==
          "2 external_id conflict, 3 external_id conflict");
    test::Office other;
    furnish(other);
    CHECK(intake.outcome(text, other) == "1 new");
}

TEST_CASE("fee: payments that were taken back are left out with their reversals") {
    test::Intake intake(import_payments);
    furnish(intake.office);
    at_counter(intake.office, "20.00");
    at_counter(intake.office, "30.00");
    intake.office.db().execute(
        "INSERT INTO payment (household_id, day, posted_day, amount_fen, method, reverses_id, "
        "reason) SELECT household_id, day, posted_day, -amount_fen, method, id, 'wrong' FROM "
        "payment WHERE id = 1");
    const std::string text = written(intake.office);
    CHECK(text.find("20.00") == std::string::npos);
    CHECK(text.find("30.00") != std::string::npos);
}

TEST_CASE("fee: what settles without money is no payment to write out") {
    test::Intake intake(import_payments);
    furnish(intake.office);
    at_counter(intake.office, "20.00");
    intake.office.item("management");
    intake.office.db().execute(
        "INSERT INTO payment (kind, household_id, item_id, day, posted_day, amount_fen, "
        "receipt_year, receipt_no) VALUES (2, 1, 1, 20000, 20000, 700, 2024, 1)");
    const std::string text = written(intake.office);
    CHECK(text.find("20.00") != std::string::npos);
    CHECK(text.find("7.00") == std::string::npos);
}

}  // namespace pmo::fee
