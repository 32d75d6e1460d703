#include "lib/calendar/calendar.h"

#include <doctest/doctest.h>

#include "lib/base/error.h"

namespace pmo::calendar {

namespace {

Period year(int number) {
    return {date(number, 1, 1), date(number + 1, 1, 1)};
}

Calendar cn_from(std::vector<Calendar::File> files) {
    return Calendar::parse(files, "cn");
}

std::string message_of(std::string_view text) {
    try {
        static_cast<void>(cn_from({{"2020.toml", text}}));
    } catch (const Error& error) {
        return error.what();
    }
    return "accepted";
}

}  // namespace

TEST_CASE("calendar: 2025 and 2026 each have the 248 working days that were published") {
    const auto cn = Calendar::load();
    CHECK(cn.working_days_in(year(2025)) == 248);
    CHECK(cn.working_days_in(year(2026)) == 248);
}

TEST_CASE("calendar: the make-up days of 2026 are working days") {
    const auto cn = Calendar::load();
    std::vector<std::string> make_up;
    for (const auto& day : cn.named_days(year(2026))) {
        if (day.working) make_up.push_back(to_text(day.day));
    }
    CHECK(make_up == std::vector<std::string>{"2026-01-04", "2026-02-14", "2026-02-28",
                                              "2026-05-09", "2026-09-20", "2026-10-10"});
    CHECK(cn.is_working_day(date(2026, 2, 14)));  // a Saturday
}

TEST_CASE("calendar: days that no announcement names follow the plain week") {
    const auto cn = Calendar::load();
    CHECK(cn.is_working_day(date(2026, 3, 2)));
    CHECK_FALSE(cn.is_working_day(date(2026, 3, 7)));
    CHECK_FALSE(cn.is_working_day(date(2026, 3, 8)));
    CHECK_FALSE(cn.holiday_name(date(2026, 3, 8)));
}

TEST_CASE("calendar: a holiday has its name, a make-up day of the same holiday has none") {
    const auto cn = Calendar::load();
    CHECK(cn.holiday_name(date(2026, 2, 17)) == "春节");
    CHECK_FALSE(cn.holiday_name(date(2026, 2, 14)));
    CHECK(cn.named_day(date(2026, 2, 14))->name == "春节");
}

TEST_CASE("calendar: next year's announcement rules the last days of December") {
    const auto cn = Calendar::load();
    CHECK(cn.is_working_day(date(2018, 12, 29)));  // a Saturday
    CHECK_FALSE(cn.is_working_day(date(2018, 12, 31)));
    CHECK(cn.holiday_name(date(2018, 12, 31)) == "元旦");
    CHECK_FALSE(cn.is_working_day(date(2022, 12, 31)));
    CHECK(cn.named_day(date(2018, 12, 31))->announced_for == 2019);
}

TEST_CASE("calendar: the newest file that names a day wins, in whatever order they are read") {
    constexpr auto older = R"(
country = "cn"
year = 2020
[[holiday]]
name = "旧"
off = ["2020-12-31"]
)";
    constexpr auto newer = R"(
country = "cn"
year = 2021
[[holiday]]
name = "新"
work = ["2020-12-31"]
)";
    for (const auto& cn :
         {cn_from({{"a", older}, {"b", newer}}), cn_from({{"b", newer}, {"a", older}})}) {
        CHECK(cn.is_working_day(date(2020, 12, 31)));
        CHECK(cn.named_day(date(2020, 12, 31))->name == "新");
    }
}

TEST_CASE("calendar: a year without an announcement is not covered") {
    const auto cn = Calendar::load();
    CHECK(cn.covered(date(2026, 12, 31)));
    CHECK_FALSE(cn.covered(date(2027, 1, 1)));  // its file is there, but empty
    CHECK_FALSE(cn.covered(date(2031, 1, 1)));
    CHECK(cn.years().front() == 2018);
    CHECK(cn.years().back() == 2026);
}

TEST_CASE("calendar: a legal period that ends on a day off ends on the next working day") {
    const auto cn = Calendar::load();
    CHECK(cn.end_of_legal_period(date(2025, 5, 31)) == date(2025, 6, 3));
    CHECK(cn.end_of_legal_period(date(2025, 10, 5)) == date(2025, 10, 9));
    CHECK(cn.end_of_legal_period(date(2025, 4, 27)) == date(2025, 4, 27));  // make-up Sunday
}

TEST_CASE("calendar: working days are counted without the first day, backwards too") {
    const auto cn = Calendar::load();
    CHECK(cn.add_working_days(date(2025, 4, 30), 1) == date(2025, 5, 6));
    CHECK(cn.add_working_days(date(2025, 4, 30), 0) == date(2025, 4, 30));
    CHECK(cn.add_working_days(date(2025, 5, 6), -1) == date(2025, 4, 30));
    CHECK(cn.add_working_days(date(2025, 5, 1), 3) == date(2025, 5, 8));
    CHECK(cn.next_working_day(date(2025, 4, 25)) == date(2025, 4, 27));
    CHECK(cn.next_working_day(date(2025, 4, 24)) == date(2025, 4, 25));
}

TEST_CASE("calendar: a file that is wrong is refused with its line") {
    CHECK(message_of(
              "country = \"cn\"\nyear = 2020\n[[holiday]]\nname = \"x\"\noff = [\"2020-02-30\"]\n")
              .find("2020.toml:") == 0);
    CHECK(message_of(
              "country = \"cn\"\nyear = 2020\n[[holiday]]\nname = \"x\"\noff = [\"2021-01-01\"]\n")
              .find("2021-01-01") != std::string::npos);
    CHECK(message_of("country = \"cn\"\nyear = 2020\n[[holiday]]\nname = \"x\"\n"
                     "off = [\"2020-01-01\"]\nwork = [\"2020-01-01\"]\n")
              .find("2020-01-01") != std::string::npos);
    CHECK(message_of("country = \"cn\"\nyear = 2020\nholidays = 3\n") != "accepted");
    CHECK(message_of("country = \"cn\"\nyear = 2020\n") == "accepted");
    CHECK(message_of("country = \"cn\"\nyear = 1899\n").starts_with("2020.toml:2: "));
    CHECK(message_of("country = \"cn\"\nyear = 4294969316\n").starts_with("2020.toml:2: "));
    CHECK_THROWS_AS(static_cast<void>(Calendar::load("atlantis")), Error);
    constexpr auto twice = "country = \"cn\"\nyear = 2020\n";
    CHECK_THROWS_AS(static_cast<void>(cn_from({{"a", twice}, {"b", twice}})), Error);
}

}  // namespace pmo::calendar
