#include "lib/fee/statement.h"

#include <doctest/doctest.h>

#include "lib/base/error.h"
#include "lib/fee/statement_view.h"
#include "lib/store/statement.h"
#include "tests/support/ledger.h"

namespace pmo::fee {

namespace {

using test::day;
using test::money;
using test::Office;
using test::period;

struct Small {
    Office office;
    UnitId home;
    UnitId space;
    HouseholdId wang;
    ChargeId january;
    ChargeId parking;

    Small() {
        office.estate("E1");
        home = office.home("3-2-1502", "96.40");
        space = office.parking("B1-023");
        wang = office.owner(home, "王芳", "2020-01-01");
        office.owner(space, wang, "2020-01-01");
        office.item("management", "物业费");
        january = office.charge(home, wang, "management", "2025-01", "241.00", "2025-01-31");
        parking = office.charge(space, wang, "parking", "2025-01", "80.00", "2025-01-31");
    }
    AccountStatement of(std::string who, std::string_view during) {
        return statement(office.db(), {std::move(who), period(during), false}, day("2025-12-31"));
    }
    AccountStatement of_unit(std::string who, std::string_view during) {
        return statement(office.db(), {std::move(who), period(during), true}, day("2025-12-31"));
    }
    std::string ref() const { return "H" + std::to_string(wang.value); }
};

std::string brief(const AccountStatement& statement) {
    std::string text = to_plain(statement.opening);
    for (const Movement& movement : statement.movements) {
        text += " " + to_plain(movement.amount) + "=" + to_plain(movement.balance);
    }
    return text + " " + to_plain(statement.closing);
}

}  // namespace

TEST_CASE("fee: a statement runs from its opening to its closing balance") {
    Small small;
    const PaymentId paid = test::pay(small.office, small.wang, "400.00", "2025-02-10",
                                     {{small.january, "241.00"}, {small.parking, "80.00"}});
    CHECK(brief(small.of(small.ref(), "2025")) ==
          "0.00 241.00=241.00 80.00=321.00 -400.00=-79.00 -79.00");
    // Prepayment that is used later changes nothing between household and office.
    const ChargeId march = small.office.charge(small.home, small.wang, "management", "2025-03",
                                               "241.00", "2025-03-31");
    test::allocate(small.office, paid, march, "79.00", "2025-03-02");
    CHECK(brief(small.of(small.ref(), "2025-03")) == "-79.00 241.00=162.00 162.00");
    CHECK(small.of(small.ref(), "2025-02").closing == small.of(small.ref(), "2025-03").opening);
}

TEST_CASE("fee: a statement names the document, unit, item, period and due day of a movement") {
    Small small;
    test::pay(small.office, small.wang, "100.00", "2025-02-10");
    const AccountStatement statement = small.of("3-2-1502", "2025");
    CHECK(statement.household == small.wang);
    CHECK(statement.household_ref == small.ref());
    CHECK(statement.payer == "王芳");
    REQUIRE(statement.movements.size() == 3);
    const Movement& charge = statement.movements[0];
    CHECK(charge.kind == MovementKind::charge);
    CHECK(charge.document == std::to_string(small.january.value));
    CHECK(charge.unit == "3-2-1502");
    CHECK(charge.item_name == "物业费");
    CHECK(charge.period == period("2025-01"));
    CHECK(charge.due == day("2025-01-31"));
    const Movement& payment = statement.movements[2];
    CHECK(payment.kind == MovementKind::payment);
    CHECK(payment.document == "R25-000001");
    CHECK(payment.day == day("2025-02-10"));
}

TEST_CASE("fee: what was taken back stays on the statement, with its opposite and the reason") {
    Small small;
    const PaymentId paid =
        test::pay(small.office, small.wang, "80.00", "2025-02-10", {{small.parking, "80.00"}});
    test::reverse_payment(small.office, paid, "2025-02-11");
    test::reverse_charge(small.office, small.january, "2025-02-12");
    const AccountStatement statement = small.of(small.ref(), "2025-02");
    CHECK(brief(statement) == "321.00 -80.00=241.00 80.00=321.00 -241.00=80.00 80.00");
    CHECK(statement.movements[1].kind == MovementKind::payment_reversal);
    CHECK(statement.movements[1].document == "R25-000001");
    CHECK(statement.movements[1].reason == "mistake");
    CHECK(statement.movements[2].kind == MovementKind::charge_reversal);
    CHECK(statement.movements[2].document == std::to_string(small.january.value));
    CHECK_FALSE(statement.movements[2].due);
}

TEST_CASE("fee: a statement of one unit has its charges and what settled them alone") {
    Small small;
    const PaymentId paid = test::pay(small.office, small.wang, "300.00", "2025-02-10",
                                     {{small.january, "200.00"}, {small.parking, "80.00"}});
    const AccountStatement statement = small.of_unit("3-2-1502", "2025");
    CHECK(statement.unit == "3-2-1502");
    CHECK(brief(statement) == "0.00 241.00=241.00 -200.00=41.00 41.00");
    CHECK(statement.movements[1].kind == MovementKind::settlement);
    CHECK(statement.movements[1].document == "R25-000001");
    CHECK(brief(small.of_unit("B1-023", "2025-02")) == "80.00 -80.00=0.00 0.00");
    test::reverse_payment(small.office, paid, "2025-03-01");
    CHECK(brief(small.of_unit("3-2-1502", "2025-03")) == "41.00 200.00=241.00 241.00");
    CHECK_THROWS_AS((void)small.of_unit(small.ref(), "2025"), Error);
}

TEST_CASE("fee: on one day a statement has charges before payments") {
    Small small;
    test::pay(small.office, small.wang, "10.00", "2025-02-01");
    small.office.charge(small.home, small.wang, "management", "2025-02", "5.00", "2025-02-28");
    CHECK(brief(small.of(small.ref(), "2025-02")) == "321.00 5.00=326.00 -10.00=316.00 316.00");
}

TEST_CASE("fee: by itself a statement is of this year up to today") {
    Small small;
    test::pay(small.office, small.wang, "1.00", "2025-02-10");
    test::pay(small.office, small.wang, "2.00", "2025-02-11");
    StatementRequest request;
    request.who = small.ref();
    const AccountStatement statement =
        fee::statement(small.office.db(), request, day("2025-02-10"));
    CHECK(statement.period.from == day("2025-01-01"));
    CHECK(statement.period.to == day("2025-02-11"));
    CHECK(statement.closing == money("320.00"));
}

TEST_CASE("fee: the closing balance of a period is the opening balance of the next") {
    for (const std::uint32_t seed : {11U, 12U}) {
        CAPTURE(seed);
        Office office;
        const test::RandomLedger ledger(office, seed, 300);
        for (const HouseholdId household : ledger.households()) {
            const std::string who = "H" + std::to_string(household.value);
            const auto month = [&](int number, bool unit_only, const std::string& name) {
                const Date first = plus_months(day("2025-01-01"), number);
                return statement(office.db(), {name, month_of(first), unit_only},
                                 ledger.last_day());
            };
            for (int number = 0; number < 11; ++number) {
                CHECK(month(number, false, who).closing == month(number + 1, false, who).opening);
            }
            StatementRequest all;
            all.who = who;
            const Money owed =
                Money{*store::lookup(office.db(),
                                     "SELECT ifnull(sum(open_fen), 0) FROM open_item "
                                     "WHERE household_id = :h",
                                     household)} -
                Money{*store::lookup(office.db(),
                                     "SELECT (SELECT ifnull(sum(amount_fen), 0) FROM payment WHERE "
                                     "household_id = :h) - (SELECT ifnull(sum(a.amount_fen), 0) "
                                     "FROM allocation a JOIN payment p ON p.id = a.payment_id "
                                     "WHERE p.household_id = :h)",
                                     household)};
            CHECK(statement(office.db(), all, ledger.last_day()).closing == owed);
        }
        for (int unit = 1; unit <= 4; ++unit) {
            const std::string code = std::to_string(unit) + "-1-100";
            StatementRequest request{code, period("2025-05"), true};
            const Money closing = statement(office.db(), request, ledger.last_day()).closing;
            request.period = period("2025-06");
            CHECK(statement(office.db(), request, ledger.last_day()).opening == closing);
        }
    }
}

TEST_CASE("fee: a statement that contradicts the ledger is refused") {
    Small small;
    small.office.db().execute("DROP TRIGGER line_no_update");
    small.office.db().execute("UPDATE line SET day = day + 60 WHERE account = 1");
    CHECK_THROWS_AS((void)small.of(small.ref(), "2025-01"), Error);
}

TEST_CASE("fee: a statement reads as a letter and as a table") {
    Small small;
    small.office.household("another");
    test::pay(small.office, small.wang, "400.00", "2025-02-10");
    const AccountStatement statement = small.of(small.ref(), "2025");
    const std::string text = statement_text(statement);
    CHECK(text.find("王芳") != std::string::npos);
    CHECK(text.find("-79.00") != std::string::npos);
    CHECK(statement_text(masked(statement)).find("王芳") == std::string::npos);
    const table::Table table = statement_table(statement);
    REQUIRE(table.rows.size() == 5);
    CHECK(table.rows.front()[2] == table::Cell{std::string("opening")});
    CHECK(table.rows[3][8] == table::Cell{money("-400.00")});
    CHECK(table.rows.back()[9] == table::Cell{money("-79.00")});
}

TEST_CASE("fee: the page of a statement escapes what people are called") {
    Small small;
    AccountStatement statement = small.of(small.ref(), "2025");
    statement.payer = "<script>";
    statement.office = "A & B";
    const std::string html = statement_html(statement);
    CHECK(html.find("<script>") == std::string::npos);
    CHECK(html.find("&lt;script&gt;") != std::string::npos);
    CHECK(html.find("A &amp; B") != std::string::npos);
    CHECK(html.find("@page") != std::string::npos);
}

}  // namespace pmo::fee
