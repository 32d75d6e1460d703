#include "lib/fee/reminder_policy.h"

#include <doctest/doctest.h>

#include "lib/base/error.h"

namespace pmo::fee {

namespace {

std::string file(const std::string& minimum, const std::string& levels) {
    return "minimum = \"" + minimum + "\"\nspacing_days = 20\nmax_letters = 3\n" + levels;
}

const std::string two_levels =
    "[[level]]\nlevel = 1\ndays_overdue = 7\npay_within_days = 15\n"
    "[[level]]\nlevel = 2\ndays_overdue = 30\npay_within_days = 10\n";

// "4", the line that is named; "none" when the policy is taken.
std::string line_of_fault(const std::string& text) {
    try {
        static_cast<void>(reminder_policy(text, "policy.toml"));
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::environment);
        const std::string message = error.what();
        const std::size_t begin = message.find(':') + 1;
        return message.substr(begin, message.find(':', begin) - begin);
    }
    return "none";
}

}  // namespace

TEST_CASE("fee: the policy of reminders is read") {
    const ReminderPolicy policy = reminder_policy(file("50.00", two_levels), "policy.toml");
    CHECK(policy.minimum.fen == 5000);
    CHECK(policy.spacing_days == 20);
    CHECK(policy.max_letters == 3);
    REQUIRE(policy.levels.size() == 2);
    CHECK(policy.levels[1].days_overdue == 30);
    CHECK(policy.levels[1].pay_within_days == 10);
}

TEST_CASE("fee: what is wrong in the policy is told with its line") {
    CHECK(line_of_fault(file("50.00", two_levels)) == "none");
    CHECK(line_of_fault(file("a lot", two_levels)) == "1");
    CHECK(line_of_fault(file("-1.00", two_levels)) == "1");
    CHECK(line_of_fault("minimum = \"1\"\nspacing_days = 0\nmax_letters = 3\n" + two_levels) ==
          "2");
    CHECK(line_of_fault("minimum = \"1\"\nspacing_days = 1\nmax_letters = 100\n" + two_levels) ==
          "3");
    CHECK(line_of_fault(file("1", "")) != "none");
}

TEST_CASE("fee: levels count from 1, each later than the one before, none on the due date") {
    const std::string third = "[[level]]\nlevel = 3\ndays_overdue = 30\npay_within_days = 10\n";
    CHECK(line_of_fault(file("1", two_levels + third)) == "14");
    const std::string fourth = "[[level]]\nlevel = 4\ndays_overdue = 60\npay_within_days = 10\n";
    CHECK(line_of_fault(file("1", two_levels + fourth)) == "13");
    const std::string at_once = "[[level]]\nlevel = 1\ndays_overdue = 0\npay_within_days = 10\n";
    CHECK(line_of_fault(file("1", at_once)) == "6");
    const std::string no_time = "[[level]]\nlevel = 1\ndays_overdue = 7\npay_within_days = 0\n";
    CHECK(line_of_fault(file("1", no_time)) == "7");
}

TEST_CASE("fee: the policy of the house is sound") {
    CHECK(reminder_policy().levels.size() == 3);
}

}  // namespace pmo::fee
