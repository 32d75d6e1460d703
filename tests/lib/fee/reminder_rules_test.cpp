#include "lib/fee/reminder_rules.h"

#include <doctest/doctest.h>

#include "tests/support/office.h"

namespace pmo::fee {

using test::day;

namespace {

ReminderPolicy policy() {
    return {.minimum = {5000},
            .spacing_days = 20,
            .max_letters = 2,
            .levels = {{7, 15}, {30, 15}, {90, 30}}};
}

OwedItem owed(const char* due, std::int64_t fen) {
    static std::int64_t charge = 0;
    return {.charge = {++charge}, .unit = {1}, .due = day(due), .open = {fen}};
}

std::string told(const Reminder& reminder) {
    if (reminder.none) return std::string(code_of(*reminder.none));
    return std::to_string(reminder.level) + " " + to_text(reminder.total);
}

std::string asked(const std::vector<OwedItem>& items, const char* as_of) {
    return told(remind(policy(), {.items = items}, day(as_of)));
}

}  // namespace

TEST_CASE("fee: no reminder before the due date, on it, or before the first level") {
    const std::vector<OwedItem> items = {owed("2026-03-01", 20000)};
    CHECK(asked(items, "2026-02-01") == "nothing_overdue");
    CHECK(asked(items, "2026-03-01") == "nothing_overdue");
    CHECK(asked(items, "2026-03-02") == "too_early");
    CHECK(asked(items, "2026-03-07") == "too_early");
    CHECK(asked(items, "2026-03-08") == "1 200.00");
}

TEST_CASE("fee: a missed run picks the level of the worst item, and that one letter has all") {
    const std::vector<OwedItem> items = {owed("2026-03-20", 10000), owed("2026-01-31", 20000),
                                         owed("2026-04-30", 40000)};
    CHECK(asked(items, "2026-03-01") == "1 200.00");
    CHECK(asked(items, "2026-03-02") == "2 200.00");  // 30 days
    CHECK(asked(items, "2026-03-21") == "2 300.00");  // one a day overdue goes along
    CHECK(asked(items, "2026-05-01") == "3 700.00");  // 90 days
    const Reminder reminder = remind(policy(), {.items = items}, day("2026-03-21"));
    REQUIRE(reminder.items.size() == 2);
    CHECK(reminder.items[0].due == day("2026-01-31"));  // oldest first
    CHECK(reminder.oldest_due == day("2026-01-31"));
    CHECK(reminder.days_overdue == 49);
}

TEST_CASE("fee: less than the minimum is not worth a letter, the minimum is") {
    CHECK(asked({owed("2026-01-01", 4999)}, "2026-03-01") == "below_minimum");
    CHECK(asked({owed("2026-01-01", 5000)}, "2026-03-01") == "2 50.00");
    // What is not due yet does not lift it above.
    CHECK(asked({owed("2026-01-01", 4999), owed("2026-03-01", 9000)}, "2026-03-01") ==
          "below_minimum");
}

TEST_CASE("fee: held charges are left out; nothing but held ones is no letter") {
    std::vector<OwedItem> items = {owed("2026-01-01", 20000), owed("2026-02-01", 10000)};
    items[0].held = true;
    const Reminder reminder = remind(policy(), {.items = items}, day("2026-02-10"));
    CHECK(told(reminder) == "1 100.00");  // the level of what is left
    CHECK(reminder.held.fen == 20000);
    items[1].held = true;
    CHECK(asked(items, "2026-03-01") == "held");
}

TEST_CASE("fee: days pass between two issued letters") {
    const std::vector<OwedItem> items = {owed("2026-01-01", 20000)};
    ReminderCase household{.items = items, .last_issued = day("2026-02-10")};
    CHECK(told(remind(policy(), household, day("2026-03-01"))) == "spacing");
    CHECK(told(remind(policy(), household, day("2026-03-02"))) == "2 200.00");
    CHECK(remind(policy(), household, day("2026-03-01")).not_before == day("2026-03-02"));
}

TEST_CASE("fee: after as many letters as are allowed about a charge there is none") {
    std::vector<OwedItem> items = {owed("2026-01-01", 20000), owed("2026-02-01", 20000)};
    items[0].letters = 1;
    CHECK(asked(items, "2026-02-01") == "2 200.00");
    items[0].letters = 2;
    CHECK(asked(items, "2026-02-01") == "attempts");
    // Paid: the count begins anew with what is left.
    items.erase(items.begin());
    CHECK(asked(items, "2026-03-10") == "2 200.00");
}

TEST_CASE("fee: an open draft, or a letter of the day, keeps others away") {
    const std::vector<OwedItem> items = {owed("2026-01-01", 20000)};
    CHECK(told(remind(policy(), {.items = items, .open_draft = true}, day("2026-03-01"))) ==
          "open_draft");
    CHECK(told(remind(policy(), {.items = items, .written_today = true}, day("2026-03-01"))) ==
          "written_today");
    CHECK(told(remind(policy(), {.items = {}, .open_draft = true}, day("2026-03-01"))) ==
          "nothing_overdue");
}

}  // namespace pmo::fee
