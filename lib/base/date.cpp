#include "lib/base/date.h"

#include <fmt/format.h>

#include <algorithm>

#include "lib/base/check.h"
#include "lib/base/text.h"

namespace pmo {
namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::sys_days;
using std::chrono::year;

constexpr int first_year = 1900;
constexpr int last_year = 2199;
// Days that std::chrono can turn into a date: its years end at 32767 either way.
constexpr std::int64_t most_days = 11'000'000;

// Digits only, at most `most` of them; -1 for anything else.
int number_of(std::string_view text, std::size_t least, std::size_t most) {
    if (text.size() < least || text.size() > most) return -1;
    int value = 0;
    for (const char letter : text) {
        if (letter < '0' || letter > '9') return -1;
        value = value * 10 + (letter - '0');
    }
    return value;
}

std::optional<Date> checked(int year_number, int month_number, int day_of_month) {
    if (year_number < first_year || year_number > last_year) return std::nullopt;
    if (month_number < 1 || day_of_month < 1) return std::nullopt;
    const Date result{year{year_number}, month{static_cast<unsigned>(month_number)},
                      day{static_cast<unsigned>(day_of_month)}};
    if (!result.ok()) return std::nullopt;
    return result;
}

std::optional<Date> from_parts(std::string_view text, std::string_view first,
                               std::string_view second, std::string_view end) {
    const auto one = text.find(first);
    if (one == std::string_view::npos) return std::nullopt;
    const auto two = text.find(second, one + first.size());
    if (two == std::string_view::npos) return std::nullopt;
    if (!text.ends_with(end)) return std::nullopt;
    const std::size_t stop = text.size() - end.size();
    const std::size_t month_at = one + first.size();
    const std::size_t day_at = two + second.size();
    if (day_at > stop) return std::nullopt;
    return checked(number_of(text.substr(0, one), 4, 4),
                   number_of(text.substr(month_at, two - month_at), 1, 2),
                   number_of(text.substr(day_at, stop - day_at), 1, 2));
}

bool starts_month(Date value) {
    return value.day() == day{1};
}

}  // namespace

Date date(int year_number, unsigned month_number, unsigned day_of_month) {
    const Date result{year{year_number}, month{month_number}, day{day_of_month}};
    PMO_CHECK(result.ok());
    return result;
}

std::int64_t day_number(Date value) {
    return sys_days(value).time_since_epoch().count();
}

Date from_day_number(std::int64_t days) {
    PMO_CHECK(days >= -most_days && days <= most_days);
    return Date{sys_days{std::chrono::days{static_cast<int>(days)}}};
}

std::int64_t days_between(Date from, Date to) {
    return day_number(to) - day_number(from);
}

Date plus_days(Date value, std::int64_t days) {
    return from_day_number(day_number(value) + days);
}

Date plus_months(Date anchor, int months) {
    const auto target =
        std::chrono::year_month{anchor.year(), anchor.month()} + std::chrono::months{months};
    const auto last = (target / std::chrono::last).day();
    return Date{target / std::min(anchor.day(), last)};
}

Date first_of_month(Date value) {
    return Date{value.year(), value.month(), day{1}};
}

int days_in_month(Date value) {
    const auto last =
        std::chrono::year_month_day_last{value.year(), std::chrono::month_day_last{value.month()}};
    return static_cast<int>(static_cast<unsigned>(last.day()));
}

std::string to_text(Date value) {
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(value.year()),
                       static_cast<unsigned>(value.month()), static_cast<unsigned>(value.day()));
}

std::string to_chinese_text(Date value) {
    return fmt::format("{}年{}月{}日", static_cast<int>(value.year()),
                       static_cast<unsigned>(value.month()), static_cast<unsigned>(value.day()));
}

std::optional<Date> parse_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    return checked(number_of(text.substr(0, 4), 4, 4), number_of(text.substr(5, 2), 2, 2),
                   number_of(text.substr(8, 2), 2, 2));
}

std::optional<Date> parse_date_cell(std::string_view cell) {
    if (const auto iso = parse_date(cell)) return iso;
    const std::string plain = nfkc(trimmed(cell));
    const std::string_view text = plain;
    for (const std::string_view separator : {"-", "/", "."}) {
        if (const auto found = from_parts(text, separator, separator, "")) return found;
    }
    if (const auto found = from_parts(text, "年", "月", "日")) return found;
    if (text.size() == 8) {
        return checked(number_of(text.substr(0, 4), 4, 4), number_of(text.substr(4, 2), 2, 2),
                       number_of(text.substr(6, 2), 2, 2));
    }
    return std::nullopt;
}

Period month_of(Date value) {
    const Date first = first_of_month(value);
    return {first, plus_months(first, 1)};
}

std::optional<Period> parse_period(std::string_view text) {
    if (const auto dots = text.find(".."); dots != std::string_view::npos) {
        const auto from = parse_date(text.substr(0, dots));
        const auto last = parse_date(text.substr(dots + 2));
        if (!from || !last || *last < *from) return std::nullopt;
        return Period{*from, plus_days(*last, 1)};
    }
    const int year_number = text.size() >= 4 ? number_of(text.substr(0, 4), 4, 4) : -1;
    if (year_number < first_year || year_number > last_year) return std::nullopt;
    if (text.size() == 4) {
        const Date first = date(year_number, 1, 1);
        return Period{first, plus_months(first, 12)};
    }
    if (text[4] != '-' || text.size() != 7) return std::nullopt;
    if (text[5] == 'Q' || text[5] == 'q') {
        const int quarter = number_of(text.substr(6), 1, 1);
        if (quarter < 1 || quarter > 4) return std::nullopt;
        const Date first = date(year_number, static_cast<unsigned>(quarter * 3 - 2), 1);
        return Period{first, plus_months(first, 3)};
    }
    const int month_number = number_of(text.substr(5), 2, 2);
    if (month_number < 1 || month_number > 12) return std::nullopt;
    return month_of(date(year_number, static_cast<unsigned>(month_number), 1));
}

std::string to_text(const Period& period) {
    const unsigned first_month = static_cast<unsigned>(period.from.month());
    const int year_number = static_cast<int>(period.from.year());
    if (starts_month(period.from)) {
        if (first_month == 1 && period.to == plus_months(period.from, 12)) {
            return fmt::format("{:04}", year_number);
        }
        if (first_month % 3 == 1 && period.to == plus_months(period.from, 3)) {
            return fmt::format("{:04}-Q{}", year_number, first_month / 3 + 1);
        }
        if (period.to == plus_months(period.from, 1)) {
            return fmt::format("{:04}-{:02}", year_number, first_month);
        }
    }
    return to_text(period.from) + ".." + to_text(plus_days(period.to, -1));
}

}  // namespace pmo
