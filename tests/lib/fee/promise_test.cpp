#include "lib/fee/promise.h"

#include <doctest/doctest.h>

#include "lib/base/error.h"
#include "lib/fee/promise_view.h"
#include "lib/fee/reminder.h"
#include "lib/jobs/remind.h"
#include "lib/registry/household.h"
#include "tests/support/ledger.h"
#include "tests/support/outside.h"
#include "tests/support/reminders.h"

namespace pmo::fee {

using test::day;
using test::kind_of;
using test::money;

namespace {

PromiseRow promise(test::ReminderOffice& office, const char* who, const char* by,
                   const char* amount, const char* today) {
    NewPromise request;
    request.who = who;
    request.by = day(by);
    request.amount = money(amount);
    return add_promise(office.db(), request, day(today));
}

std::string outcome(test::ReminderOffice& office, HouseholdId household, const char* as_of) {
    const auto explained =
        explain_reminder(office.db(), registry::reference(household), day(as_of));
    if (!explained.reminder.none) return std::to_string(explained.reminder.level);
    return std::string(code_of(*explained.reminder.none));
}

std::string state(test::ReminderOffice& office, const char* as_of) {
    const auto rows = promises(office.db(), {.all = true}, day(as_of));
    return rows.empty() ? "none" : std::string(code_of(rows.front().state));
}

}  // namespace

TEST_CASE("fee: a pending promise stops reminders, a broken one does not") {
    test::ReminderOffice office;
    CHECK(outcome(office, office.wang, "2026-02-10") == "1");
    static_cast<void>(promise(office, "3-2-1502", "2026-02-20", "321.00", "2026-02-09"));
    CHECK(outcome(office, office.wang, "2026-02-10") == "promised");
    CHECK(outcome(office, office.wang, "2026-02-20") == "promised");
    CHECK(outcome(office, office.wang, "2026-02-21") == "1");
    CHECK(outcome(office, office.li, "2026-02-10") == "1");
    CHECK(broken_promises(office.db(), day("2026-02-20")).empty());
    CHECK(broken_promises(office.db(), day("2026-02-21")).size() == 1);
}

TEST_CASE("fee: a promise is about what was due when it was made") {
    test::ReminderOffice office;
    static_cast<void>(promise(office, "3-2-1502", "2026-03-05", "321.00", "2026-02-09"));
    static_cast<void>(office.office.charge(office.home, office.wang, "management", "2026-02",
                                           "241.00", "2026-02-20"));
    CHECK(outcome(office, office.wang, "2026-02-21") == "too_early");
    CHECK(outcome(office, office.wang, "2026-02-27") == "1");
}

TEST_CASE("fee: a promise is kept by a payment, and broken again when the payment bounces") {
    test::ReminderOffice office;
    static_cast<void>(promise(office, "3-2-1502", "2026-02-20", "200.00", "2026-02-09"));
    const auto paid = test::pay(office.office, office.wang, "200.00", "2026-02-18",
                                {{office.wang_home, "200.00"}});
    CHECK(state(office, "2026-02-17") == "pending");
    CHECK(state(office, "2026-02-18") == "kept");
    // What is left is reminded as usual.
    CHECK(outcome(office, office.wang, "2026-02-18") == "1");
    static_cast<void>(test::reverse_payment(office.office, paid, "2026-02-22"));
    CHECK(state(office, "2026-02-21") == "kept");
    CHECK(state(office, "2026-02-22") == "broken");
    // A waiver is no payment.
    CHECK(broken_promises(office.db(), day("2026-02-22")).size() == 1);
}

TEST_CASE("fee: a broken promise is reported until what it was about is paid") {
    test::ReminderOffice office;
    static_cast<void>(promise(office, "3-2-1502", "2026-02-20", "321.00", "2026-02-09"));
    const auto run = [&](const char* as_of) {
        return jobs::run_reminders(office.db(), {}, day(as_of));
    };
    CHECK(run("2026-02-10").skipped.at("promised") == 1);
    const auto report = run("2026-02-21");
    CHECK(report.found.at("broken_promises") == 1);
    CHECK(report.skipped.empty());
    static_cast<void>(test::pay(office.office, office.wang, "321.00", "2026-02-25",
                                {{office.wang_home, "241.00"}, {office.wang_space, "80.00"}}));
    CHECK(run("2026-02-25").found.empty());
    CHECK(state(office, "2026-02-25") == "broken");
}

TEST_CASE("fee: a letter that waits is dropped when payment was promised") {
    test::ReminderOffice office;
    CHECK(office.draft("2026-02-10") == 2);
    office.review();
    static_cast<void>(promise(office, "3-2-1502", "2026-02-20", "321.00", "2026-02-11"));
    const auto issued = jobs::run_issue(office.db(), {}, day("2026-02-11"));
    CHECK(issued.report.done == 1);
    CHECK(issued.report.skipped.at("promised") == 1);
}

TEST_CASE("fee: a promise that cannot be is refused") {
    test::ReminderOffice office;
    const auto refused = [&](const char* who, const char* by, const char* amount) {
        return kind_of([&] { static_cast<void>(promise(office, who, by, amount, "2026-02-10")); });
    };
    CHECK(refused("3-2-1502", "2026-02-09", "10.00") == ErrorKind::refused);
    CHECK(refused("3-2-1502", "2026-03-13", "0.00") == ErrorKind::refused);
    CHECK(refused("3-2-1502", "2026-03-14", "10.00") == ErrorKind::refused);  // 31 days at most
    CHECK_FALSE(refused("3-2-1502", "2026-03-13", "10.00"));
    CHECK(refused("9-9-999", "2026-02-20", "10.00") == ErrorKind::not_found);
    static_cast<void>(
        test::pay(office.office, office.li, "125.00", "2026-02-01", {{office.li_home, "125.00"}}));
    CHECK(refused("3-2-1503", "2026-02-20", "10.00") == ErrorKind::refused);
    CHECK(office.office.count("SELECT count(*) FROM promise") == 1);
}

TEST_CASE("fee: a promise is ended once, for a reason, and then stops nothing") {
    test::ReminderOffice office;
    const PromiseId id =
        promise(office, "3-2-1502", "2026-02-20", "321.00", "2026-02-09").promise.id;
    const auto end = [&](const char* reason, PromiseId which) {
        return kind_of([&] {
            static_cast<void>(end_promise(office.db(), {which, reason}, day("2026-02-12")));
        });
    };
    CHECK(end(" ", id) == ErrorKind::usage);
    CHECK(end("x", {7}) == ErrorKind::not_found);
    CHECK_FALSE(end("entered twice", id));
    CHECK(end("x", id) == ErrorKind::refused);
    CHECK(state(office, "2026-02-11") == "pending");
    CHECK(state(office, "2026-02-12") == "ended");
    CHECK(outcome(office, office.wang, "2026-02-12") == "1");
    CHECK(broken_promises(office.db(), day("2026-03-01")).empty());
    CHECK_THROWS(office.db().execute("UPDATE promise SET end_reason = 'y'"));
    CHECK_THROWS(office.db().execute("DELETE FROM promise"));
}

TEST_CASE("fee: a promise belongs to the contact's household") {
    test::ReminderOffice office;
    NewContact said;
    said.who = "3-2-1503";
    said.content = "x";
    const auto contact = add_contact(office.db(), said, day("2026-02-10")).contact.id;
    NewPromise request;
    request.who = "3-2-1502";
    request.by = day("2026-02-20");
    request.amount = money("10.00");
    request.contact = contact.value;
    CHECK(kind_of([&] {
              static_cast<void>(add_promise(office.db(), request, day("2026-02-10")));
          }) == ErrorKind::refused);
    request.who = "3-2-1503";
    CHECK(add_promise(office.db(), request, day("2026-02-11")).promise.made == day("2026-02-10"));
}

TEST_CASE("fee: the list of promises has pending and broken ones, and masks names") {
    test::ReminderOffice office;
    static_cast<void>(promise(office, "3-2-1502", "2026-02-12", "10.00", "2026-02-09"));
    static_cast<void>(promise(office, "3-2-1502", "2026-02-20", "20.00", "2026-02-09"));
    static_cast<void>(promise(office, "3-2-1503", "2026-02-11", "30.00", "2026-02-09"));
    static_cast<void>(
        test::pay(office.office, office.li, "30.00", "2026-02-10", {{office.li_home, "30.00"}}));
    const auto count = [&](const PromiseQuery& query) {
        return promises(office.db(), query, day("2026-02-13")).size();
    };
    CHECK(count({}) == 2);
    CHECK(count({.state = PromiseState::broken}) == 1);
    CHECK(count({.all = true}) == 3);
    CHECK(count({.household = office.li, .all = true}) == 1);
    const table::Table table = promises_table(promises(office.db(), {}, day("2026-02-13")));
    CHECK(table.columns[2].privacy == table::Privacy::name);
    CHECK(table.rows[0][8] == table::Cell{table::Word{"broken", "broken"}});
}

}  // namespace pmo::fee
