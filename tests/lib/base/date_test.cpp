#include "lib/base/date.h"

#include <doctest/doctest.h>

#include "lib/base/check.h"

namespace pmo {

namespace {

std::string after_months(Date anchor, int months) {
    return to_text(plus_months(anchor, months));
}

std::string period_text(std::string_view text) {
    const auto period = parse_period(text);
    return period ? to_text(period->from) + " " + to_text(period->to) : "none";
}

std::string again(std::string_view text) {
    const auto period = parse_period(text);
    return period ? to_text(*period) : "none";
}

}  // namespace

TEST_CASE("date: every day from 1900 to 2199 has its number, its text and its place") {
    std::int64_t number = -25567;  // 1900-01-01
    Date before = date(1899, 12, 31);
    for (int year = 1900; year <= 2199; ++year) {
        const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
        for (unsigned month = 1; month <= 12; ++month) {
            const bool short_month = month == 4 || month == 6 || month == 9 || month == 11;
            const unsigned days = month == 2 ? (leap ? 29 : 28) : short_month ? 30 : 31;
            for (unsigned day = 1; day <= days; ++day) {
                const Date value = date(year, month, day);
                const bool good = day_number(value) == number && from_day_number(number) == value &&
                                  parse_date(to_text(value)) == value && before < value &&
                                  plus_days(before, 1) == value &&
                                  days_in_month(value) == static_cast<int>(days);
                if (!good) FAIL("day " << number << ", " << to_text(value));
                before = value;
                ++number;
            }
        }
    }
    CHECK(number == 84006);  // 2200-01-01
    CHECK(day_number(date(1970, 1, 1)) == 0);
    CHECK(day_number(date(2026, 3, 2)) == 20514);
}

TEST_CASE("date: a date that does not exist, or a day number beyond all, is our own mistake") {
    CHECK_THROWS_AS((void)date(2026, 2, 29), Bug);
    CHECK_THROWS_AS((void)date(2026, 13, 1), Bug);
    CHECK_THROWS_AS((void)date(2026, 0, 1), Bug);
    CHECK_THROWS_AS((void)from_day_number(INT64_MAX), Bug);
    CHECK_THROWS_AS((void)from_day_number(std::int64_t{1} << 32), Bug);  // not 1970-01-01
}

TEST_CASE("date: only ISO dates that exist, 1900 to 2199, are read") {
    CHECK(parse_date("2026-03-02") == date(2026, 3, 2));
    CHECK(parse_date("2024-02-29") == date(2024, 2, 29));
    CHECK(parse_date("2000-02-29") == date(2000, 2, 29));
    CHECK(parse_date("1900-01-01") == date(1900, 1, 1));
    CHECK(parse_date("2199-12-31") == date(2199, 12, 31));
    for (const std::string_view text : {"",
                                        "2026",
                                        "2026-3-2",
                                        "2026-03-2",
                                        "26-03-02",
                                        "2026/03/02",
                                        "2026.03.02",
                                        "20260302",
                                        "2026-02-29",
                                        "1900-02-29",
                                        "2100-02-29",
                                        "2026-02-30",
                                        "2026-04-31",
                                        "2026-13-01",
                                        "2026-00-10",
                                        "2026-01-00",
                                        "2026-01-32",
                                        "1899-12-31",
                                        "2200-01-01",
                                        "0000-01-01",
                                        "2026-03-02 ",
                                        " 2026-03-02",
                                        "2026-03-02T00:00",
                                        "2026-+3-02",
                                        "2026-03--2",
                                        "-026-03-02",
                                        "２０２６-０３-０２",
                                        "2026-03-0x",
                                        "2026‐03‐02",
                                        "today"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_date(text));
    }
}

TEST_CASE("date: cells of office files are written in more ways") {
    const Date day = date(2026, 3, 1);
    for (const std::string_view text :
         {"2026-03-01", "2026-3-1", "2026/3/1", "2026/03/01", "2026.3.1", "2026.03.01", "20260301",
          "2026年3月1日", "2026年03月01日", "２０２６年３月１日", "２０２６／３／１",
          "２０２６０３０１", " 2026/3/1 ", "\u30002026-03-01\u00a0"}) {
        CAPTURE(text);
        CHECK(parse_date_cell(text) == day);
    }
    for (const std::string_view text :
         {"",           "3/1/2026",  "1.3.2026",  "26/3/1",        "2026/3",   "2026年3月",
          "2026年3月1", "2026-3/1",  "2026/2/30", "2026年2月29日", "20260229", "2026031",
          "202603011",  "2026/3/1/", "2026//1",   "2026/3/1 x",    "46054",    "三月一日",
          "1899/12/31", "2200.1.1",  "年月日",    "2026年3月1日日"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_date_cell(text));
    }
}

TEST_CASE("date: months are counted from the anchor, so that the 31st comes back") {
    const Date anchor = date(2017, 1, 31);
    std::string ends;
    for (int month = 0; month <= 13; ++month) ends += after_months(anchor, month).substr(5) + " ";
    CHECK(ends ==
          "01-31 02-28 03-31 04-30 05-31 06-30 07-31 08-31 09-30 10-31 11-30 12-31 01-31 02-28 ");
    CHECK(after_months(date(2023, 1, 31), 13) == "2024-02-29");
    CHECK(after_months(date(2023, 1, 31), 14) == "2024-03-31");
    CHECK(after_months(date(2024, 1, 30), 1) == "2024-02-29");
    CHECK(after_months(date(2024, 1, 30), 2) == "2024-03-30");
    CHECK(after_months(date(2026, 8, 31), 6) == "2027-02-28");
    CHECK(after_months(date(2026, 3, 31), -1) == "2026-02-28");
    CHECK(after_months(date(2026, 3, 31), -13) == "2025-02-28");
    CHECK(after_months(date(2026, 1, 15), -1) == "2025-12-15");
    CHECK(after_months(date(2026, 12, 31), 0) == "2026-12-31");
}

TEST_CASE("date: a yearly 29 February is the 28th in common years and comes back") {
    const Date anchor = date(2024, 2, 29);
    CHECK(after_months(anchor, 12) == "2025-02-28");
    CHECK(after_months(anchor, 24) == "2026-02-28");
    CHECK(after_months(anchor, 36) == "2027-02-28");
    CHECK(after_months(anchor, 48) == "2028-02-29");
    CHECK(after_months(date(2096, 2, 29), 48) == "2100-02-28");
    CHECK(after_months(date(2096, 2, 29), 96) == "2104-02-29");
}

TEST_CASE("date: periods counted from an anchor have no gap and no overlap, whatever its day") {
    for (unsigned day = 1; day <= 31; ++day) {
        const Date anchor = date(2023, 1, day);
        for (const int months : {1, 3, 12}) {
            std::int64_t days = 0;
            for (int i = 0; i < 48 / months; ++i) {
                const Date from = plus_months(anchor, i * months);
                const Date to = plus_months(anchor, (i + 1) * months);
                CHECK(from < to);
                days += days_between(from, to);
                // A clamped day is the last of its month, never an earlier one.
                if (to.day() != anchor.day()) {
                    CHECK(static_cast<int>(static_cast<unsigned>(to.day())) == days_in_month(to));
                }
            }
            CHECK(days == days_between(anchor, plus_months(anchor, 48)));
            CHECK(days == 4 * 365 + 1);
        }
    }
}

TEST_CASE("date: months and days between") {
    CHECK(days_between(date(2025, 3, 31), date(2025, 6, 30)) == 91);
    CHECK(days_between(date(2026, 3, 2), date(2026, 3, 2)) == 0);
    CHECK(days_between(date(2026, 3, 2), date(2026, 3, 1)) == -1);
    CHECK(plus_days(date(2024, 2, 28), 2) == date(2024, 3, 1));
    CHECK(plus_days(date(2026, 1, 1), -1) == date(2025, 12, 31));
    CHECK(first_of_month(date(2026, 2, 28)) == date(2026, 2, 1));
    CHECK(month_of(date(2026, 12, 31)) == Period{date(2026, 12, 1), date(2027, 1, 1)});
    CHECK(days_in_month(date(2024, 2, 1)) == 29);
    CHECK(days_in_month(date(2100, 2, 1)) == 28);
}

TEST_CASE("date: dates for people") {
    CHECK(to_text(date(2026, 3, 1)) == "2026-03-01");
    CHECK(to_chinese_text(date(2026, 3, 1)) == "2026年3月1日");
    CHECK(to_chinese_text(date(2026, 12, 31)) == "2026年12月31日");
}

TEST_CASE("date: periods are months, quarters, years, or from one day to another") {
    CHECK(period_text("2026-03") == "2026-03-01 2026-04-01");
    CHECK(period_text("2026-12") == "2026-12-01 2027-01-01");
    CHECK(period_text("2026-Q1") == "2026-01-01 2026-04-01");
    CHECK(period_text("2026-q4") == "2026-10-01 2027-01-01");
    CHECK(period_text("2026") == "2026-01-01 2027-01-01");
    CHECK(period_text("2026-03-01..2026-03-31") == "2026-03-01 2026-04-01");
    CHECK(period_text("2026-03-05..2026-03-05") == "2026-03-05 2026-03-06");
    CHECK(period_text("2199-12-31..2199-12-31") == "2199-12-31 2200-01-01");
    for (const std::string_view text : {"",
                                        "2026-",
                                        "2026-3",
                                        "2026-00",
                                        "2026-13",
                                        "2026-Q0",
                                        "2026-Q5",
                                        "2026-Q",
                                        "2026-Q12",
                                        "2026Q1",
                                        "26",
                                        "20260",
                                        "1899",
                                        "2200",
                                        "2026/03",
                                        "2026-03-01",
                                        "2026-03-01..",
                                        "..2026-03-01",
                                        "2026-03-02..2026-03-01",
                                        "2026-03..2026-05",
                                        "2026-02-01..2026-02-29",
                                        "2026-03-01...2026-03-31",
                                        "２０２６",
                                        "2026 ",
                                        "-026"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_period(text));
    }
}

TEST_CASE("date: a period is told in its shortest form, which reads as the same period") {
    CHECK(again("2026-03-01..2026-03-31") == "2026-03");
    CHECK(again("2026-01-01..2026-03-31") == "2026-Q1");
    CHECK(again("2026-10-01..2026-12-31") == "2026-Q4");
    CHECK(again("2026-01-01..2026-12-31") == "2026");
    CHECK(again("2024-02-01..2024-02-29") == "2024-02");
    CHECK(again("2026-02-01..2026-04-30") == "2026-02-01..2026-04-30");  // three months, no quarter
    CHECK(again("2026-02-01..2027-01-31") == "2026-02-01..2027-01-31");  // twelve, no year
    CHECK(again("2026-03-02..2026-04-01") == "2026-03-02..2026-04-01");
    for (int first = 0; first < 500; ++first) {
        for (const int length : {1, 28, 29, 30, 31, 90, 91, 92, 365, 366}) {
            const Date from = plus_days(date(2023, 12, 1), first);
            const Period period{from, plus_days(from, length)};
            if (parse_period(to_text(period)) != period) FAIL(to_text(period));
        }
    }
}

}  // namespace pmo
