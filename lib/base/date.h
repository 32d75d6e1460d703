// Civil dates of the office, periods between them, and the day number that the database stores.
//
// Intervals are half-open [from, to) everywhere; people are shown the last day that is inside.
// Nothing here reads a clock.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace pmo {

using Date = std::chrono::year_month_day;

struct Period {
    Date from;  // first day inside
    Date to;    // first day after

    bool operator==(const Period&) const = default;
};

[[nodiscard]] Date date(int year, unsigned month, unsigned day);  // must exist

// Days since 1970-01-01: how every DATE column is stored.
[[nodiscard]] std::int64_t day_number(Date date);
[[nodiscard]] Date from_day_number(std::int64_t days);
[[nodiscard]] std::int64_t days_between(Date from, Date to);  // to - from
[[nodiscard]] Date plus_days(Date date, std::int64_t days);

// anchor + months, clamped to the last day of the month (民法典 202). Always counted from the
// anchor, never from a clamped date: 01-31 + 1 = 02-28, 01-31 + 2 = 03-31.
[[nodiscard]] Date plus_months(Date anchor, int months);
[[nodiscard]] Date first_of_month(Date date);
[[nodiscard]] int days_in_month(Date date);

[[nodiscard]] std::string to_text(Date date);          // 2026-03-01
[[nodiscard]] std::string to_chinese_text(Date date);  // 2026年3月1日

// ISO only, 1900 to 2199, must exist: for the command line and machine formats.
[[nodiscard]] std::optional<Date> parse_date(std::string_view text);
// Also 2026/3/1, 2026.3.1, 2026年3月1日, 20260301 and full-width digits: for cells of office files.
[[nodiscard]] std::optional<Date> parse_date_cell(std::string_view text);

// "2026-03", "2026-Q1", "2026", "2026-03-01..2026-03-31" (last day inside).
[[nodiscard]] std::optional<Period> parse_period(std::string_view text);
// The shortest of those forms.
[[nodiscard]] std::string to_text(const Period& period);
[[nodiscard]] Period month_of(Date date);

}  // namespace pmo
