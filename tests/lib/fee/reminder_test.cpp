#include "lib/fee/reminder.h"

#include <doctest/doctest.h>

#include "lib/base/error.h"
#include "lib/fee/hold.h"
#include "lib/fee/reminder_view.h"
#include "lib/registry/household.h"
#include "tests/support/ledger.h"
#include "tests/support/reminders.h"

namespace pmo::fee {

using test::day;

namespace {

letter::Written letter_to(test::ReminderOffice& office, HouseholdId household, const char* as_of) {
    const Reminders reminders(office.db(), {}, day(as_of));
    for (const Delivery& delivery : reminders.deliveries()) {
        if (delivery.household == household) {
            return reminders.written(delivery, reminders.reminder(household));
        }
    }
    FAIL("no letter");
    return {};
}

std::string outcome(test::ReminderOffice& office, HouseholdId household, const char* as_of) {
    const auto explained =
        explain_reminder(office.db(), registry::reference(household), day(as_of));
    if (!explained.reminder.none) return std::to_string(explained.reminder.level);
    return std::string(code_of(*explained.reminder.none));
}

bool contains(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("fee: one letter has all units of a household, sums by kind and in all") {
    test::ReminderOffice office;
    const letter::Written written = letter_to(office, office.wang, "2026-02-10");
    CHECK(written.letter.level == 1);
    CHECK(written.letter.total == test::money("321.00"));
    CHECK(written.letter.unit == office.home);  // not the parking space
    REQUIRE(written.items.size() == 2);
    CHECK(written.items[0].days_overdue == 10);
    const std::string& text = written.content.text;
    CHECK(contains(text, "尊敬的王芳女士：\n"));
    CHECK(contains(text, "3-2-1502  物业费    2026-01   2026-01-31        10"));
    CHECK(contains(text, "小计      物业费"));
    CHECK(contains(text, "小计      车位费"));
    CHECK(contains(text, "321.00\n"));
    CHECK(contains(text, "大写）：人民币叁佰贰拾壹元整。"));
    CHECK(contains(text, "2026年2月25日前缴纳"));  // a reasonable time
    CHECK(contains(text, "锦绣物业服务中心\n"));
    CHECK(contains(text, "0755-26001234"));
    // A single kind of fee needs no sum of its own.
    CHECK_FALSE(contains(letter_to(office, office.li, "2026-02-10").content.text, "小计"));
}

TEST_CASE("fee: the letter is in the language of the person, else of the office") {
    test::ReminderOffice office;
    office.person(office.wang, "language", "en");
    office.person(office.wang, "salutation", "Ms");
    CHECK(contains(letter_to(office, office.wang, "2026-02-10").content.text, "Dear Ms 王芳,"));
    CHECK(letter_to(office, office.li, "2026-02-10").letter.language == "zh-Hans");
    office.setting("language", "zh-Hant");
    const letter::Written written = letter_to(office, office.li, "2026-02-10");
    CHECK(contains(written.content.text, "尊敬的業主（住戶）李强："));
    CHECK(contains(written.content.text, "人民幣壹佰貳拾伍元整"));
}

TEST_CASE("fee: what was paid in part is asked for in part, what was paid in full not at all") {
    test::ReminderOffice office;
    test::pay(office.office, office.wang, "41.00", "2026-02-01", {{office.wang_home, "41.00"}});
    CHECK(letter_to(office, office.wang, "2026-02-10").letter.total == test::money("280.00"));
    test::pay(office.office, office.li, "125.00", "2026-02-01", {{office.li_home, "125.00"}});
    CHECK(outcome(office, office.li, "2026-02-10") == "nothing_overdue");
}

TEST_CASE("fee: a household, a unit or a charge is held back until its day") {
    test::ReminderOffice office;
    NewHold hold;
    hold.reason = "x";
    hold.until = day("2026-02-20");
    hold.charge = office.wang_home.value;
    static_cast<void>(add_hold(office.db(), hold, day("2026-02-01")));
    CHECK(letter_to(office, office.wang, "2026-02-10").letter.total == test::money("80.00"));
    hold.charge.reset();
    hold.unit = "B1-023";
    static_cast<void>(add_hold(office.db(), hold, day("2026-02-01")));
    CHECK(outcome(office, office.wang, "2026-02-10") == "held");
    CHECK(outcome(office, office.wang, "2026-02-21") == "1");
    hold.unit.reset();
    hold.household = registry::reference(office.li);
    static_cast<void>(add_hold(office.db(), hold, day("2026-02-01")));
    CHECK(outcome(office, office.li, "2026-02-20") == "held");
    CHECK(outcome(office, office.li, "2026-02-21") == "1");
}

TEST_CASE("fee: letters that were issued count for spacing and for how many there may be") {
    test::ReminderOffice office;
    office.issue_all("2026-02-10");
    CHECK(outcome(office, office.wang, "2026-02-10") == "written_today");
    CHECK(outcome(office, office.wang, "2026-03-01") == "spacing");
    CHECK(outcome(office, office.wang, "2026-03-02") == "2");
    for (const char* on : {"2026-03-02", "2026-04-02", "2026-05-02", "2026-06-02", "2026-07-02"}) {
        CHECK(outcome(office, office.wang, on) != "attempts");
        office.issue_all(on);
    }
    CHECK(outcome(office, office.wang, "2026-08-02") == "attempts");
    // A new debt alone begins anew.
    test::pay(office.office, office.wang, "321.00", "2026-08-03",
              {{office.wang_home, "241.00"}, {office.wang_space, "80.00"}});
    static_cast<void>(office.office.charge(office.home, office.wang, "management", "2026-07",
                                           "241.00", "2026-07-31"));
    CHECK(outcome(office, office.wang, "2026-08-10") == "1");
}

TEST_CASE("fee: an open draft is told when asked why there is no letter") {
    test::ReminderOffice office;
    office.draft("2026-02-10");
    const auto explained =
        explain_reminder(office.db(), registry::reference(office.wang), day("2026-02-11"));
    CHECK(explained.reminder.none == NoLetter::open_draft);
    CHECK(explained.open_letter == "D1");
    const table::Table table = reminder_table(explained);
    CHECK(table.rows.size() >= 3);
    for (const auto& row : table.rows) {
        CHECK(std::get<std::string>(row[1]).find("王芳") == std::string::npos);
    }
    CHECK(table.title.find("王芳") == std::string::npos);
}

TEST_CASE("fee: an office without a telephone writes no letters") {
    test::ReminderOffice office;
    office.setting("phone", "");
    CHECK_THROWS_AS(Reminders(office.db(), {}, day("2026-02-10")), Error);
}

TEST_CASE("fee: a channel that cannot reach a household says so") {
    test::ReminderOffice office;
    office.person(office.wang, "email", "wang@example.com");
    office.person(office.li, "email", "no address");
    const Reminders reminders(office.db(), {.channel = letter::Channel::email}, day("2026-02-10"));
    CHECK_FALSE(reminders.reminder(office.wang).none.has_value());
    CHECK(reminders.reminder(office.li).none == NoLetter::no_email);
}

TEST_CASE("fee: letters go by estate, building, floor and room") {
    test::ReminderOffice office;
    const UnitId tenth = office.office.home("10-1-101", "50");
    const UnitId second = office.office.home("3-2-902", "50");
    const HouseholdId chen = office.office.owner(tenth, "陈晨", "2020-01-01");
    const HouseholdId zhao = office.office.owner(second, "赵云", "2020-01-01");
    static_cast<void>(
        office.office.charge(tenth, chen, "management", "2026-01", "90.00", "2026-01-31"));
    static_cast<void>(
        office.office.charge(second, zhao, "management", "2026-01", "90.00", "2026-01-31"));
    const Reminders reminders(office.db(), {}, day("2026-02-10"));
    std::vector<UnitId> order;
    for (const Delivery& delivery : reminders.deliveries()) order.push_back(delivery.unit);
    CHECK(order == std::vector<UnitId>{second, office.home, office.neighbour, tenth});
}

}  // namespace pmo::fee
