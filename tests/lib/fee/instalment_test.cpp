#include "lib/fee/instalment.h"

#include <doctest/doctest.h>

#include "lib/base/error.h"
#include "lib/fee/instalment_view.h"
#include "lib/fee/reminder.h"
#include "lib/jobs/remind.h"
#include "lib/registry/household.h"
#include "lib/store/statement.h"
#include "tests/support/ledger.h"
#include "tests/support/outside.h"
#include "tests/support/reminders.h"

namespace pmo::fee {

using test::day;
using test::kind_of;
using test::money;

namespace {

NewPlan thirds(const char* who) {
    NewPlan request;
    request.who = who;
    request.months = 3;
    request.first = day("2026-02-28");
    request.document = "FQ-07";
    return request;
}

std::string outcome(test::ReminderOffice& office, HouseholdId household, const char* as_of) {
    const auto explained =
        explain_reminder(office.db(), registry::reference(household), day(as_of));
    if (!explained.reminder.none) return std::to_string(explained.reminder.level);
    return std::string(code_of(*explained.reminder.none));
}

}  // namespace

TEST_CASE("fee: equal parts add up to the fen, a month apart from the first") {
    test::ReminderOffice office;
    const PlanRow row = add_plan(office.db(), thirds("3-2-1502"), day("2026-02-10"));
    CHECK(row.plan.total == money("321.00"));
    REQUIRE(row.plan.parts.size() == 3);
    CHECK(row.plan.parts[0].day == day("2026-02-28"));
    CHECK(row.plan.parts[2].day == day("2026-04-28"));
    CHECK(row.plan.parts[0].amount == money("107.00"));
    CHECK(row.plan.charges.size() == 2);
    const PlanRow other = add_plan(office.db(), thirds("3-2-1503"), day("2026-02-10"));
    CHECK(other.plan.parts[0].amount + other.plan.parts[1].amount + other.plan.parts[2].amount ==
          money("125.00"));
}

TEST_CASE("fee: a plan that is kept stops reminders of its charges, a broken one does not") {
    test::ReminderOffice office;
    NewPlan request = thirds("3-2-1502");
    request.charges = {std::to_string(office.wang_home.value)};
    static_cast<void>(add_plan(office.db(), request, day("2026-02-10")));
    // The parking space is not in the plan.
    const auto explained = explain_reminder(office.db(), "3-2-1502", day("2026-02-10"));
    CHECK(explained.reminder.total == money("80.00"));
    CHECK(explained.reminder.promised == money("241.00"));
    CHECK(explained.plans.size() == 1);
    static_cast<void>(test::pay(office.office, office.wang, "80.00", "2026-02-11",
                                {{office.wang_space, "80.00"}}));
    CHECK(outcome(office, office.wang, "2026-02-28") == "promised");
    CHECK(outcome(office, office.wang, "2026-03-01") == "1");
    jobs::Reminding dry_run;
    dry_run.dry_run = true;
    const auto report = jobs::run_reminders(office.db(), dry_run, day("2026-03-01"));
    CHECK(report.found.at("broken_plans") == 1);
    // Paid late: it runs on.
    static_cast<void>(test::pay(office.office, office.wang, "80.34", "2026-03-02",
                                {{office.wang_home, "80.34"}}));
    CHECK(outcome(office, office.wang, "2026-03-02") == "promised");
    CHECK(plans(office.db(), {.state = PlanState::broken}, day("2026-03-02")).empty());
}

TEST_CASE("fee: what was settled before a plan keeps none of its parts") {
    test::ReminderOffice office;
    static_cast<void>(
        test::pay(office.office, office.li, "100.00", "2026-02-05", {{office.li_home, "100.00"}}));
    const PlanRow row = add_plan(office.db(), thirds("3-2-1503"), day("2026-02-10"));
    CHECK(row.plan.total == money("25.00"));
    CHECK(row.outcome.settled.fen == 0);
    static_cast<void>(
        test::pay(office.office, office.li, "25.00", "2026-02-11", {{office.li_home, "25.00"}}));
    CHECK(plan(office.db(), row.plan.id, day("2026-02-10")).outcome.state == PlanState::running);
    CHECK(plan(office.db(), row.plan.id, day("2026-02-11")).outcome.state == PlanState::kept);
}

TEST_CASE("fee: a charge that was taken back is settled for its plan") {
    test::ReminderOffice office;
    const PlanRow row = add_plan(office.db(), thirds("3-2-1503"), day("2026-02-10"));
    static_cast<void>(test::reverse_charge(office.office, office.li_home, "2026-02-12"));
    CHECK(plan(office.db(), row.plan.id, day("2026-02-12")).outcome.state == PlanState::kept);
}

TEST_CASE("fee: parts that do not fit are refused") {
    test::ReminderOffice office;
    const auto refused = [&](const std::function<void(NewPlan&)>& change) {
        NewPlan request = thirds("3-2-1503");
        change(request);
        return kind_of(
            [&] { static_cast<void>(add_plan(office.db(), request, day("2026-02-10"))); });
    };
    const auto parts = [&](std::vector<std::string> texts) {
        return refused([&](NewPlan& r) {
            r.months.reset();
            r.first.reset();
            r.parts = texts;
        });
    };
    CHECK(parts({"2026-03-31=100.00", "2026-04-30=24.99"}) == ErrorKind::refused);
    CHECK(parts({"2026-03-31=100.00", "2026-03-31=25.00"}) == ErrorKind::refused);
    CHECK(parts({"2026-02-09=125.00"}) == ErrorKind::refused);
    CHECK(parts({"2026-03-31"}) == ErrorKind::usage);
    CHECK(parts({"2026-03-31=-5", "2026-04-30=130.00"}) == ErrorKind::usage);
    CHECK(parts({}) == ErrorKind::usage);
    CHECK(refused([](NewPlan& r) { r.parts = {"2026-03-31=125.00"}; }) == ErrorKind::usage);
    CHECK(refused([](NewPlan& r) { r.document = " "; }) == ErrorKind::usage);
    CHECK(refused([](NewPlan& r) { r.months = 0; }) == ErrorKind::usage);
    CHECK(refused([](NewPlan& r) { r.charges = {"999"}; }) == ErrorKind::not_found);
    CHECK(refused([&](NewPlan& r) { r.charges = {std::to_string(office.wang_home.value)}; }) ==
          ErrorKind::not_found);
    CHECK(office.office.count("SELECT count(*) FROM instalment_plan") == 0);
    CHECK_FALSE(parts({"2026-04-30=24.99", "2026-03-31=100.01"}));
    CHECK(refused([](NewPlan&) {}) == ErrorKind::refused);  // in a plan already
}

TEST_CASE("fee: a long plan and a large one need a manager") {
    test::ReminderOffice office;
    office.db().execute("DELETE FROM operator_role WHERE role = 'manager'");
    NewPlan request = thirds("3-2-1503");
    const auto agreed = [&] {
        request.dry_run = true;
        return kind_of(
            [&] { static_cast<void>(add_plan(office.db(), request, day("2026-02-10"))); });
    };
    CHECK_FALSE(agreed());
    request.first = day("2026-08-10");
    request.months = 1;
    CHECK_FALSE(agreed());
    request.first = day("2026-08-11");
    CHECK(agreed() == ErrorKind::forbidden);
    request.first = day("2026-08-10");
    static_cast<void>(office.office.charge(office.neighbour, office.li, "management", "2025-12",
                                           "19875.00", "2025-12-31"));
    CHECK_FALSE(agreed());
    static_cast<void>(office.office.charge(office.neighbour, office.li, "management", "2025-11",
                                           "0.01", "2025-11-30"));
    CHECK(agreed() == ErrorKind::forbidden);
}

TEST_CASE("fee: a plan is ended once; its charges are then reminded, and may be in another") {
    test::ReminderOffice office;
    const PlanId id = add_plan(office.db(), thirds("3-2-1503"), day("2026-02-10")).plan.id;
    const auto end = [&](const char* reason, PlanId which) {
        return kind_of([&] {
            static_cast<void>(end_plan(office.db(), {which, reason}, day("2026-02-12")));
        });
    };
    CHECK(end(" ", id) == ErrorKind::usage);
    CHECK(end("x", {7}) == ErrorKind::not_found);
    CHECK(outcome(office, office.li, "2026-02-12") == "promised");
    CHECK_FALSE(end("paid nothing", id));
    CHECK(end("x", id) == ErrorKind::refused);
    CHECK(outcome(office, office.li, "2026-02-12") == "1");
    CHECK_FALSE(kind_of(
        [&] { static_cast<void>(add_plan(office.db(), thirds("3-2-1503"), day("2026-02-12"))); }));
}

TEST_CASE("fee: plans are never changed, and cover no more than they say") {
    test::ReminderOffice office;
    static_cast<void>(add_plan(office.db(), thirds("3-2-1503"), day("2026-02-10")));
    for (const char* sql :
         {"UPDATE instalment_plan SET total_fen = 1", "DELETE FROM instalment_plan",
          "UPDATE instalment SET amount_fen = 1", "DELETE FROM instalment",
          "UPDATE instalment_charge SET open_fen = 1", "DELETE FROM instalment_charge",
          "INSERT INTO instalment (plan_id, day, amount_fen) VALUES (1, 99999, 1)",
          "INSERT INTO instalment_charge (plan_id, charge_id, open_fen) "
          "SELECT 1, charge_id, open_fen FROM open_item WHERE charge_id NOT IN "
          "(SELECT charge_id FROM instalment_charge)"}) {
        CAPTURE(sql);
        CHECK_THROWS(office.db().execute(sql));
    }
}

TEST_CASE("fee: a plan shows its parts with their states, and below what it covers") {
    test::ReminderOffice office;
    const PlanId id = add_plan(office.db(), thirds("3-2-1503"), day("2026-02-10")).plan.id;
    const table::Table table = plan_table(plan(office.db(), id, day("2026-03-01")));
    REQUIRE(table.rows.size() == 3);
    CHECK(table.rows[0][3] == table::Cell{table::Word{"missed", "missed"}});
    CHECK(table.totals[2] == table::Cell{money("125.00")});
    CHECK(table.notes.size() == 3);
    CHECK(table.title.find("李强") == std::string::npos);
    const table::Table list = plans_table(plans(office.db(), {}, day("2026-03-01")));
    CHECK(list.columns[2].privacy == table::Privacy::name);
    CHECK(list.rows[0][8] == table::Cell{day("2026-02-28")});
}

}  // namespace pmo::fee
