#include "lib/import/statement_rules.h"

#include <algorithm>

#include "lib/base/check.h"
#include "lib/base/decimal.h"
#include "lib/base/text.h"

namespace pmo::import {

namespace {

bool is_digit(char letter) {
    return letter >= '0' && letter <= '9';
}

bool all_digits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

std::optional<int> small_number(std::string_view text, int most) {
    long long value = 0;
    if (text.empty() || text.size() > 2 || !all_digits(text) || !parse_integer(text, value)) {
        return std::nullopt;
    }
    if (value > most) return std::nullopt;
    return static_cast<int>(value);
}

// 01/03/2026 or 01-03-2026, the day or the month first.
std::optional<Date> day_with_year_last(std::string_view text, DayOrder order) {
    const char separator = text.find('/') != std::string_view::npos ? '/' : '-';
    const auto parts = split(text, separator);
    if (parts.size() != 3 || parts[2].size() != 4) return std::nullopt;
    const std::string_view day = order == DayOrder::day_first ? parts[0] : parts[1];
    const std::string_view month = order == DayOrder::day_first ? parts[1] : parts[0];
    const auto padded_part = [](std::string_view part) {
        return (part.size() == 1 ? "0" : "") + std::string(part);
    };
    return parse_date(std::string(parts[2]) + "-" + padded_part(month) + "-" + padded_part(day));
}

std::optional<Date> day_of(std::string_view text, DayOrder order) {
    if (order != DayOrder::year_first) {
        if (const auto day = day_with_year_last(text, order)) return day;
    }
    return parse_date_cell(text);
}

// The day that a text without blanks begins with, whatever time stands behind it.
std::optional<Date> leading_day(std::string_view text) {
    constexpr std::string_view last = "日";
    const std::size_t end = text.find(last);
    if (end != std::string_view::npos) return parse_date_cell(text.substr(0, end + last.size()));
    for (std::size_t length = std::min<std::size_t>(text.size(), 10); length >= 8; --length) {
        if (const auto day = parse_date_cell(text.substr(0, length))) return day;
    }
    return std::nullopt;
}

std::string without_blanks(std::string_view text) {
    std::string result = nfkc(text);
    std::erase_if(result, [](char letter) { return letter == ' ' || letter == '\t'; });
    return result;
}

// Cells with commas between them; those inside an amount would look like another cell.
std::string joined_line(const std::vector<std::string>& cells) {
    std::string line;
    for (const std::string& each : cells) {
        std::string plain = without_blanks(each);
        if (plain.find_first_not_of("0123456789,.+-") == std::string::npos) {
            std::erase(plain, ',');
        }
        if (!line.empty()) line += ',';
        line += plain;
    }
    return line;
}

std::string_view without_unit(std::string_view text) {
    for (const std::string_view unit : {"元", "CNY", "笔", "筆"}) {
        if (text.ends_with(unit)) text.remove_suffix(unit.size());
        if (text.starts_with(unit)) text.remove_prefix(unit.size());
    }
    return text;
}

std::optional<Money> size_of(std::string_view text) {
    auto amount = parse_money(without_unit(text));
    if (amount && amount->fen < 0) amount = -*amount;
    return amount;
}

std::optional<std::int64_t> count_of(std::string_view text) {
    text = without_unit(text);
    // WeChat writes 45.0 for 45 rows.
    if (text.ends_with(".0")) text.remove_suffix(2);
    long long value = 0;
    if (!all_digits(text) || !parse_integer(text, value)) return std::nullopt;
    return value;
}

template <class Value>
void learn(std::optional<Value>& known, std::optional<Value> found) {
    if (!known) known = found;
}

void learn(std::string& known, std::string_view found) {
    if (known.empty()) known = found;
}

void learn(StatementFacts& facts, std::string_view fact, std::string_view value) {
    if (value.empty()) return;
    if (fact == "account") return learn(facts.account, value);
    if (fact == "holder") return learn(facts.holder, value);
    if (fact == "from") return learn(facts.from, leading_day(value));
    if (fact == "to") return learn(facts.to, leading_day(value));
    if (fact == "opening") return learn(facts.opening, parse_money(without_unit(value)));
    if (fact == "closing") return learn(facts.closing, parse_money(without_unit(value)));
    if (fact == "count") return learn(facts.count, count_of(value));
    if (fact == "in_count") return learn(facts.in_count, count_of(value));
    if (fact == "in_sum") return learn(facts.in_sum, size_of(value));
    if (fact == "out_count") return learn(facts.out_count, count_of(value));
    if (fact == "out_sum") return learn(facts.out_sum, size_of(value));
    if (fact == "fee_sum") return learn(facts.fee_e5, parse_decimal(without_unit(value), 5));
    PMO_CHECK(!"a fact that no profile has");
}

// Fits "收入:{in_count}笔{in_sum}元" into the line; the facts are learned when all of it fits.
void learn_by_pattern(StatementFacts& facts, std::string_view pattern, std::string_view line) {
    std::vector<std::pair<std::string_view, std::string_view>> found;
    std::size_t brace = pattern.find('{');
    std::size_t at = line.find(pattern.substr(0, brace));
    if (at == std::string_view::npos || brace == std::string_view::npos) return;
    at += brace;
    while (brace != std::string_view::npos) {
        const std::size_t close = pattern.find('}', brace);
        const std::string_view fact = pattern.substr(brace + 1, close - brace - 1);
        brace = pattern.find('{', close);
        const std::string_view after =
            pattern.substr(close + 1, brace == std::string_view::npos ? brace : brace - close - 1);
        const std::size_t end = after.empty() ? line.find(',', at) : line.find(after, at);
        if (end == std::string_view::npos && !after.empty()) return;
        found.emplace_back(fact, line.substr(at, end == std::string_view::npos ? end : end - at));
        if (end == std::string_view::npos) break;
        at = end + after.size();
    }
    for (const auto& [fact, value] : found) learn(facts, fact, value);
}

void expect(std::vector<Mismatch>& result, std::string_view code,
            const std::optional<std::int64_t>& declared, std::int64_t read) {
    if (!declared || *declared == read) return;
    result.push_back({std::string(code), std::to_string(*declared), std::to_string(read), 0});
}

void expect(std::vector<Mismatch>& result, std::string_view code,
            const std::optional<Money>& declared, Money read) {
    if (!declared || *declared == read) return;
    result.push_back({std::string(code), to_text(*declared), to_text(read), 0});
}

}  // namespace

std::string_view tidied(std::string_view cell) {
    cell = trimmed(cell);
    if (cell.starts_with("=\"") && cell.ends_with('"') && cell.size() >= 3) {
        cell = cell.substr(2, cell.size() - 3);
    } else if (cell.starts_with('`') || cell.starts_with('\'')) {
        cell.remove_prefix(1);
    }
    return trimmed(cell);
}

std::vector<std::string> joined_at_backticks(const std::vector<std::string_view>& fields) {
    std::vector<std::string> cells;
    for (const std::string_view field : fields) {
        if (cells.empty() || trimmed(field).starts_with('`')) {
            cells.emplace_back(field);
        } else {
            cells.back() += ',';
            cells.back() += field;
        }
    }
    return cells;
}

bool is_masked(std::string_view text) {
    return text.find("**") != std::string_view::npos || text.find("＊") != std::string_view::npos ||
           text.find("xxxx") != std::string_view::npos ||
           text.find("XXXX") != std::string_view::npos;
}

std::optional<int> second_of_day(std::string_view text) {
    const std::string plain = nfkc(trimmed(text));
    std::vector<std::string_view> parts;
    if (all_digits(plain) && plain.size() == 6) {
        const std::string_view view = plain;
        parts = {view.substr(0, 2), view.substr(2, 2), view.substr(4, 2)};
    } else {
        parts = split(plain, plain.find(':') != std::string::npos ? ':' : '.');
    }
    if (parts.size() < 2 || parts.size() > 3) return std::nullopt;
    if (parts.size() == 3) parts[2] = parts[2].substr(0, parts[2].find('.'));  // milliseconds
    const auto hour = small_number(parts[0], 23);
    const auto minute = small_number(parts[1], 59);
    const auto second = parts.size() == 3 ? small_number(parts[2], 59) : std::optional(0);
    if (!hour || !minute || !second) return std::nullopt;
    return (*hour * 60 + *minute) * 60 + *second;
}

std::optional<Moment> moment_of(std::string_view text, DayOrder order) {
    std::string plain = nfkc(trimmed(text));
    if (plain.size() == 14 && all_digits(plain)) plain.insert(8, " ");
    std::size_t gap = plain.find(' ');
    if (gap == std::string::npos) {
        gap = plain.find('T');
    }
    const std::string_view view = plain;
    const auto day = day_of(view.substr(0, gap), order);
    if (!day) return std::nullopt;
    Moment moment{*day, std::nullopt};
    if (gap == std::string::npos) return moment;
    const std::string_view rest = trimmed(view.substr(gap + 1));
    if (rest.empty()) return moment;
    moment.second = second_of_day(rest);
    if (!moment.second) return std::nullopt;
    return moment;
}

StatementFacts facts_of(StatementFacts known, const StatementProfile& profile,
                        std::span<const std::vector<std::string>> lines) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::string line = joined_line(lines[i]);
        for (const std::string& pattern : profile.facts) learn_by_pattern(known, pattern, line);
        if (i + 1 == lines.size()) break;
        for (std::size_t cell = 0; cell < lines[i].size() && cell < lines[i + 1].size(); ++cell) {
            for (const LabelAbove& each : profile.above) {
                if (statement_heading(lines[i][cell]) != each.label) continue;
                learn(known, each.fact, without_blanks(lines[i + 1][cell]));
            }
        }
    }
    return known;
}

std::vector<Mismatch> mismatches(const StatementFacts& facts, const StatementSums& sums) {
    std::vector<Mismatch> result;
    expect(result, "count", facts.count, sums.count);
    expect(result, "in_count", facts.in_count, sums.in_count);
    expect(result, "in_sum", facts.in_sum, sums.in_sum);
    expect(result, "out_count", facts.out_count, sums.out_count);
    expect(result, "out_sum", facts.out_sum, sums.out_sum);
    if (facts.fee_e5 && *facts.fee_e5 != sums.fee_e5) {
        result.push_back(
            {"fee_sum", decimal_text(*facts.fee_e5, 5, 2), decimal_text(sums.fee_e5, 5, 2), 0});
    }
    if (facts.opening && facts.closing) {
        const Money expected = *facts.opening + sums.in_sum - sums.out_sum;
        expect(result, "closing", facts.closing, expected);
    }
    return result;
}

void BalanceRun::add(std::int64_t line, Money amount, Money balance) {
    ++rows_;
    if (last_) {
        const Money rising = last_->balance + amount;
        const Money falling = balance + last_->amount;
        if (rising == balance) {
            ++rising_;
        } else if (!rising_break_) {
            rising_break_ = Break{line, rising, balance};
        }
        if (falling == last_->balance) {
            ++falling_;
        } else if (!falling_break_) {
            falling_break_ = Break{line, last_->balance - last_->amount, balance};
        }
    } else {
        first_ = Row{line, amount, balance};
    }
    last_ = Row{line, amount, balance};
}

bool BalanceRun::newest_first() const {
    return falling_ > rising_;
}

std::optional<Mismatch> BalanceRun::broken() const {
    const std::optional<Break>& found = newest_first() ? falling_break_ : rising_break_;
    if (!found) return std::nullopt;
    return Mismatch{"balance", to_text(found->found), to_text(found->expected), found->line};
}

std::optional<Money> BalanceRun::opening() const {
    if (!first_ || !last_) return std::nullopt;
    const Row& oldest = newest_first() ? *last_ : *first_;
    return oldest.balance - oldest.amount;
}

std::optional<Money> BalanceRun::closing() const {
    if (!first_ || !last_) return std::nullopt;
    return newest_first() ? first_->balance : last_->balance;
}

}  // namespace pmo::import
