#include "lib/import/cell_rules.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "lib/base/text.h"

namespace pmo::import {

namespace {

bool is_digit(char letter) {
    return letter >= '0' && letter <= '9';
}

bool all_digits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

bool in_range(std::string_view text, long long least, long long most) {
    long long value = 0;
    return all_digits(text) && text.size() <= 4 && parse_integer(text, value) && value >= least &&
           value <= most;
}

bool is_month_name(std::string_view text) {
    static constexpr std::array<std::string_view, 12> months = {
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"};
    const std::string lower = lower_ascii(text);
    return std::find(months.begin(), months.end(), lower) != months.end();
}

bool is_time(std::string_view text) {
    const auto parts = split(text, ':');
    if (parts.size() < 2 || parts.size() > 3 || !in_range(parts[0], 0, 23)) return false;
    return std::all_of(parts.begin() + 1, parts.end(), [](std::string_view part) {
        return part.size() == 2 && in_range(part, 0, 59);
    });
}

}  // namespace

bool is_scientific(std::string_view text) {
    if (!text.empty() && (text.front() == '+' || text.front() == '-')) text.remove_prefix(1);
    const std::size_t mark = text.find_first_of("eE");
    if (mark == std::string_view::npos || mark == 0) return false;
    const std::string_view mantissa = text.substr(0, mark);
    std::string_view exponent = text.substr(mark + 1);
    // 3E5 is a flat; what Excel writes has a sign.
    if (exponent.empty() || (exponent.front() != '+' && exponent.front() != '-')) return false;
    exponent.remove_prefix(1);
    if (!all_digits(exponent)) return false;
    const std::size_t point = mantissa.find('.');
    if (point == std::string_view::npos) return all_digits(mantissa);
    return all_digits(mantissa.substr(0, point)) && all_digits(mantissa.substr(point + 1));
}

bool is_date_like(std::string_view text) {
    const std::string plain = nfkc(text);
    const std::size_t month = plain.find("月");
    if (month != std::string::npos) {
        const std::size_t year = plain.find("年");
        const std::size_t from = year == std::string::npos ? 0 : year + 3;
        return from <= month && in_range(std::string_view(plain).substr(from, month - from), 1, 12);
    }
    const char separator = plain.find('/') != std::string::npos ? '/' : '-';
    const auto parts = split(plain, separator);
    if (parts.size() == 3 && in_range(parts[0], 1900, 2199) && in_range(parts[1], 1, 12) &&
        in_range(parts[2], 1, 31)) {
        return true;
    }
    // The year stands last in Hong Kong and in America; with dashes it is a room: 3-2-2001.
    if (separator == '/' && parts.size() == 3 && parts[2].size() == 4 &&
        in_range(parts[2], 1900, 2199) && in_range(parts[0], 1, 31) && in_range(parts[1], 1, 31)) {
        return true;
    }
    if (parts.size() < 2 || parts.size() > 3) return false;
    const bool named = is_month_name(parts[0]) || is_month_name(parts[1]);
    const std::string_view other = is_month_name(parts[0]) ? parts[1] : parts[0];
    return named && all_digits(other);
}

std::optional<Date> excel_serial(std::string_view text) {
    long long serial = 0;
    if (text.size() != 5 || !all_digits(text) || !parse_integer(text, serial)) return std::nullopt;
    if (serial < 20000 || serial > 80000) return std::nullopt;
    return from_day_number(serial - 25569);  // 25569 is 1970-01-01
}

bool is_none_mark(std::string_view text) {
    return text == "-" || text == "--" || text == "/" || text == "—" || text == "——";
}

bool is_clear_mark(std::string_view text) {
    if (!text.starts_with('<') && !text.starts_with("＜")) return false;
    const std::string plain = lower_ascii(nfkc(text));
    return plain == "<清空>" || plain == "<clear>";
}

std::optional<Date> day_of_cell(std::string_view text) {
    const std::size_t blank = text.find_first_of(" T");
    if (blank != std::string_view::npos && is_time(text.substr(blank + 1))) {
        text = text.substr(0, blank);
    }
    return parse_date_cell(text);
}

std::optional<Period> period_of_cell(std::string_view text) {
    const std::string plain = nfkc(text);
    if (const auto period = parse_period(plain)) return period;
    for (const std::string_view between : {"至", "到", "~", ".."}) {
        const std::size_t at = plain.find(between);
        if (at == std::string::npos) continue;
        const auto from = parse_date_cell(trimmed(std::string_view(plain).substr(0, at)));
        const auto last =
            parse_date_cell(trimmed(std::string_view(plain).substr(at + between.size())));
        if (!from || !last || *last < *from) return std::nullopt;
        return Period{*from, plus_days(*last, 1)};
    }
    if (plain.size() == 6 && all_digits(plain)) {
        return parse_period(plain.substr(0, 4) + "-" + plain.substr(4));
    }
    const std::size_t year = plain.find("年");
    if (year != 4) return std::nullopt;
    std::string rest = plain.substr(year + std::string_view("年").size());
    const std::string head = plain.substr(0, year);
    if (rest.empty() || rest == "度") return parse_period(head);
    if (rest.starts_with("第")) rest.erase(0, std::string_view("第").size());
    for (const std::string_view word : {"季度", "季"}) {
        if (rest.size() == word.size() + 1 && rest.ends_with(word)) {
            return parse_period(head + "-Q" + rest.front());
        }
    }
    for (const std::string_view word : {"月份", "月"}) {
        if (!rest.ends_with(word)) continue;
        const std::string month = rest.substr(0, rest.size() - word.size());
        if (!in_range(month, 1, 12) || month.size() > 2) return std::nullopt;
        return parse_period(head + "-" + (month.size() == 1 ? "0" : "") + month);
    }
    return std::nullopt;
}

}  // namespace pmo::import
