#include "lib/calendar/business_time.h"

#include <doctest/doctest.h>

#include "lib/base/error.h"

namespace pmo::calendar {

namespace {

BusinessHours office() {
    return BusinessHours::load("office", Calendar::load());
}

BusinessHours hours(std::string_view text) {
    return BusinessHours::parse(text, "hours.toml", Calendar::load());
}

std::string after(const BusinessHours& clock, Moment start, std::int64_t minutes) {
    return to_text(clock.add_minutes(start, minutes));
}

}  // namespace

TEST_CASE("business time: six hours from the eve of a holiday end after it") {
    CHECK(after(office(), moment(date(2025, 4, 30), 16, 0), 6 * 60) == "2025-05-06 14:30");
}

TEST_CASE("business time: a weekend start waits for the make-up Sunday") {
    CHECK(after(office(), moment(date(2025, 4, 26), 11, 0), 4 * 60) == "2025-04-27 14:30");
}

TEST_CASE("business time: what ends with the shift stays at its end") {
    const auto clock = office();
    CHECK(after(clock, moment(date(2026, 3, 2), 9, 0), 3 * 60) == "2026-03-02 12:00");
    CHECK(after(clock, moment(date(2026, 3, 2), 9, 0), 3 * 60 + 1) == "2026-03-02 13:31");
    CHECK(after(clock, moment(date(2026, 3, 6), 15, 0), 3 * 60) == "2026-03-06 18:00");
}

TEST_CASE("business time: no minutes leave the start where it is") {
    CHECK(after(office(), moment(date(2026, 3, 7), 11, 0), 0) == "2026-03-07 11:00");
}

TEST_CASE("business time: adding in two steps is adding at once") {
    const auto clock = office();
    const Moment start = moment(date(2026, 2, 12), 16, 45);
    for (int first = 0; first <= 900; first += 45) {
        CHECK(clock.add_minutes(clock.add_minutes(start, first), 901 - first) ==
              clock.add_minutes(start, 901));
    }
}

TEST_CASE("business time: minutes between are the inverse of adding them") {
    const auto clock = office();
    const Moment start = moment(date(2025, 4, 25), 10, 0);
    for (int minutes = 1; minutes < 4000; minutes += 37) {
        CHECK(clock.minutes_between(start, clock.add_minutes(start, minutes)) == minutes);
    }
    CHECK(clock.minutes_between(moment(date(2025, 5, 1), 0, 0), moment(date(2025, 5, 6), 9, 0)) ==
          0);
    CHECK(clock.minutes_between(moment(date(2026, 3, 2), 10, 0), moment(date(2026, 3, 2), 9, 0)) ==
          -60);
}

TEST_CASE("business time: the next opening of an open moment is the moment") {
    const auto clock = office();
    CHECK(to_text(clock.next_opening(moment(date(2026, 3, 2), 10, 7))) == "2026-03-02 10:07");
    CHECK(to_text(clock.next_opening(moment(date(2026, 3, 2), 12, 0))) == "2026-03-02 13:30");
    CHECK(to_text(clock.next_opening(moment(date(2026, 3, 6), 18, 0))) == "2026-03-09 09:00");
    CHECK(clock.is_open(moment(date(2026, 3, 2), 9, 0)));
    CHECK_FALSE(clock.is_open(moment(date(2026, 3, 2), 12, 0)));
}

TEST_CASE("business time: a single day opens or closes against the week and the holidays") {
    const auto clock = hours(R"(
monday = ["09:00-17:00"]
[[exception]]
day = "2026-03-02"
hours = []
[[exception]]
day = "2026-10-01"
hours = ["10:00-12:00"]
reason = "open house"
)");
    CHECK(to_text(clock.next_opening(moment(date(2026, 3, 2), 9, 0))) == "2026-03-09 09:00");
    CHECK(clock.is_open(moment(date(2026, 10, 1), 11, 0)));
}

TEST_CASE("business time: a desk that keeps its hours on holidays is open on them") {
    const auto clock = hours("thursday = [\"08:00-20:00\"]\nholidays_off = false\n");
    CHECK(clock.is_open(moment(date(2026, 10, 1), 8, 0)));
    CHECK_FALSE(hours("thursday = [\"08:00-20:00\"]\n").is_open(moment(date(2026, 10, 1), 8, 0)));
}

TEST_CASE("business time: a night shift is two parts that count as one") {
    const auto clock = hours("monday = [\"22:00-24:00\"]\ntuesday = [\"00:00-06:00\"]\n");
    CHECK(after(clock, moment(date(2026, 3, 2), 23, 0), 180) == "2026-03-03 02:00");
}

TEST_CASE("business time: hours that never open are an error, not an endless search") {
    CHECK_THROWS_AS(static_cast<void>(hours("").add_minutes(moment(date(2026, 3, 2), 9, 0), 1)),
                    Error);
    const auto once = hours("[[exception]]\nday = \"2029-06-01\"\nhours = [\"09:00-10:00\"]\n");
    CHECK(after(once, moment(date(2026, 3, 2), 9, 0), 60) == "2029-06-01 10:00");
    CHECK_THROWS_AS(static_cast<void>(once.add_minutes(moment(date(2026, 3, 2), 9, 0), 61)), Error);
}

TEST_CASE("business time: parts of a day are read strictly") {
    CHECK(parse_interval("09:00-12:00") == Interval{540, 720});
    CHECK(parse_interval("22:00-24:00") == Interval{1320, 1440});
    for (const auto* wrong : {"", "9:00-12:00", "12:00-09:00", "09:00-09:00", "09:60-12:00",
                              "09:00-24:01", "09:00", "09:00–12:00", "09:00-12:00 "}) {
        CHECK_FALSE(parse_interval(wrong));
    }
    CHECK_THROWS_AS(static_cast<void>(hours("monday = [\"09:00-12:00\", \"11:00-13:00\"]\n")),
                    Error);
    CHECK_THROWS_AS(static_cast<void>(hours("moonday = []\n")), Error);
}

}  // namespace pmo::calendar
