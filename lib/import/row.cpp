#include "lib/import/row.h"

#include "lib/base/check.h"
#include "lib/base/i18n.h"
#include "lib/base/text.h"
#include "lib/import/cell_rules.h"

namespace pmo::import {

namespace {

// Excel writes ="0301" or '0301 to keep text as text.
std::string_view unwrapped(std::string_view cell) {
    cell = trimmed(cell);
    if (cell.size() > 3 && cell.starts_with("=\"") && cell.ends_with('"')) {
        cell = cell.substr(2, cell.size() - 3);
    } else if (cell.size() > 1 && cell.front() == '\'') {
        cell.remove_prefix(1);
    }
    return trimmed(cell);
}

}  // namespace

bool is_cut_number(std::string_view digits) {
    constexpr std::size_t kept_digits = 15;  // of a number in a spreadsheet
    constexpr std::size_t lost_digits = 3;   // fewer zeros may well be its own
    if (digits.size() < kept_digits + lost_digits ||
        digits.find_first_not_of("0123456789") != std::string_view::npos)
        return false;
    return digits.find_first_not_of('0', kept_digits) == std::string_view::npos;
}

void Row::begin(std::int64_t line, const std::vector<std::string_view>& fields) {
    line_ = line;
    fields_ = &fields;
    problems_.clear();
    // An order to empty a field that cannot be empty is never passed over.
    for (std::size_t i = 0; i < profile_.columns.size(); ++i) {
        const int at = header_.place[i];
        if (profile_.columns[i].clears || at < 0 || static_cast<std::size_t>(at) >= fields.size()) {
            continue;
        }
        const std::string_view value = unwrapped(fields[static_cast<std::size_t>(at)]);
        if (is_clear_mark(value)) {
            problem(profile_.columns[i].key, "cannot-clear", tr("import.problem.cannot_clear"));
        }
    }
}

int Row::place(std::string_view key) const {
    for (std::size_t i = 0; i < profile_.columns.size(); ++i) {
        if (profile_.columns[i].key == key) return header_.place[i];
    }
    PMO_CHECK(!"a column that the profile does not have");
    return -1;
}

std::string Row::heading(std::string_view key) const {
    if (key.empty()) return {};
    const int at = place(key);
    return at < 0 ? std::string(key) : header_.headings[static_cast<std::size_t>(at)];
}

bool Row::has(std::string_view key) const {
    return place(key) >= 0;
}

std::string_view Row::cell(std::string_view key) const {
    const int at = place(key);
    if (at < 0 || static_cast<std::size_t>(at) >= fields_->size()) return {};
    return unwrapped((*fields_)[static_cast<std::size_t>(at)]);
}

bool Row::clears(std::string_view key) const {
    return is_clear_mark(cell(key));
}

void Row::problem(std::string_view key, std::string_view code, std::string reason) {
    problems_.push_back({line_, heading(key), std::string(code), std::move(reason)});
}

bool Row::require(std::string_view key) {
    const std::string_view value = cell(key);
    if (!value.empty() && !is_clear_mark(value)) return true;
    problem(key, "required", tr("import.problem.required"));
    return false;
}

// A dash says that there is none: of a number or a day that is no better than an empty cell.
bool Row::require_value(std::string_view key) {
    if (!require(key)) return false;
    if (!is_none_mark(cell(key))) return true;
    problem(key, "required", tr("import.problem.required"));
    return false;
}

std::optional<std::string> Row::text(std::string_view key) {
    const std::string_view value = cell(key);
    if (value.empty() || is_clear_mark(value)) return std::nullopt;
    if (has_control_characters(value)) {
        problem(key, "type-error", tr("import.problem.control"));
        return std::nullopt;
    }
    return std::string(value);
}

std::optional<std::string> Row::required_text(std::string_view key) {
    return require(key) ? text(key) : std::nullopt;
}

namespace {

// The number of a cell by `parse`, or a problem under `words`.
template <class Value, class Parse>
std::optional<Value> number(Row& row, std::string_view key, const Parse& parse,
                            std::string_view words) {
    const std::string_view value = row.cell(key);
    if (value.empty() || is_none_mark(value) || is_clear_mark(value)) return std::nullopt;
    const std::string plain = nfkc(value);
    if (is_scientific(plain)) {
        row.problem(key, "excel-number", tr("import.problem.excel_number", visible(value)));
        return std::nullopt;
    }
    if (const std::optional<Value> result = parse(plain)) return result;
    row.problem(key, "type-error", tr(words, visible(value)));
    return std::nullopt;
}

}  // namespace

std::optional<Money> Row::money(std::string_view key) {
    return number<Money>(
        *this, key, [](std::string_view text) { return parse_money(text); },
        "import.problem.money");
}

std::optional<Money> Row::required_money(std::string_view key) {
    return require_value(key) ? money(key) : std::nullopt;
}

std::optional<Price> Row::price(std::string_view key) {
    return number<Price>(
        *this, key, [](std::string_view text) { return pmo::parse<4>(text); },
        "import.problem.price");
}

std::optional<Price> Row::required_price(std::string_view key) {
    return require_value(key) ? price(key) : std::nullopt;
}

std::optional<Area> Row::area(std::string_view key) {
    return number<Area>(
        *this, key, [](std::string_view text) { return pmo::parse<2>(text); },
        "import.problem.area");
}

std::optional<std::int64_t> Row::integer(std::string_view key) {
    return number<std::int64_t>(
        *this, key,
        [](std::string_view text) -> std::optional<std::int64_t> {
            long long value = 0;
            if (!parse_integer(text, value)) return std::nullopt;
            return value;
        },
        "import.problem.integer");
}

std::optional<Date> Row::day(std::string_view key) {
    const std::string_view value = cell(key);
    if (value.empty() || is_none_mark(value) || is_clear_mark(value)) return std::nullopt;
    if (const auto day = day_of_cell(value)) return day;
    if (const auto serial = excel_serial(value)) {
        problem(key, "excel-serial",
                tr("import.problem.excel_serial", visible(value), to_text(*serial)));
    } else {
        problem(key, "bad-date", tr("import.problem.date", visible(value)));
    }
    return std::nullopt;
}

std::optional<Date> Row::required_day(std::string_view key) {
    return require_value(key) ? day(key) : std::nullopt;
}

std::optional<Period> Row::period(std::string_view key) {
    const std::string_view value = cell(key);
    if (value.empty() || is_none_mark(value) || is_clear_mark(value)) return std::nullopt;
    if (const auto period = period_of_cell(value)) return period;
    const std::string plain = nfkc(value);
    if (is_scientific(plain)) {
        problem(key, "excel-number", tr("import.problem.excel_number", visible(value)));
    } else if (const auto serial = excel_serial(plain)) {
        problem(key, "excel-serial",
                tr("import.problem.excel_serial_period", visible(value), to_text(*serial)));
    } else if (is_date_like(plain)) {
        problem(key, "excel-date", tr("import.problem.excel_period", visible(value)));
    } else {
        problem(key, "bad-period", tr("import.problem.period", visible(value)));
    }
    return std::nullopt;
}

std::optional<int> Row::choice(std::string_view key, const std::vector<Choice>& choices) {
    const std::string_view value = cell(key);
    if (value.empty() || is_none_mark(value) || is_clear_mark(value)) return std::nullopt;
    const std::string wanted = normalised_heading(value);
    for (const Choice& choice : choices) {
        if (choice.name == wanted) return choice.value;
    }
    std::vector<std::string> names;
    int last = -1;
    for (const Choice& choice : choices) {  // the first name of each value
        if (choice.value != last) names.emplace_back(choice.name);
        last = choice.value;
    }
    problem(key, "bad-choice", tr("import.problem.choice", visible(value), joined(names, ", ")));
    return std::nullopt;
}

std::optional<bool> Row::yes_no(std::string_view key) {
    static const std::vector<Choice> words = {{"yes", 1}, {"是", 1},    {"y", 1},  {"1", 1},
                                              {"√", 1},   {"true", 1},  {"no", 0}, {"否", 0},
                                              {"n", 0},   {"false", 0}, {"0", 0}};
    const auto answer = choice(key, words);
    if (!answer) return std::nullopt;
    return *answer == 1;
}

std::optional<std::string> Row::digits(std::string_view key) {
    const auto value = text(key);
    if (!value) return std::nullopt;
    const std::string plain = nfkc(*value);
    if (!is_scientific(plain)) return plain;
    problem(key, "excel-number", tr("import.problem.excel_number", visible(plain)));
    return std::nullopt;
}

std::optional<std::string> Row::code(std::string_view key) {
    const auto value = text(key);
    if (!value) return std::nullopt;
    if (is_scientific(*value)) {
        problem(key, "excel-number", tr("import.problem.excel_number", visible(*value)));
        return std::nullopt;
    }
    if (is_date_like(*value)) {
        problem(key, "excel-date", tr("import.problem.excel_date", visible(*value)));
        return std::nullopt;
    }
    return value;
}

}  // namespace pmo::import
