#include "lib/import/statement_reader.h"

#include <algorithm>

#include "lib/base/check.h"
#include "lib/base/decimal.h"
#include "lib/base/error.h"
#include "lib/base/i18n.h"
#include "lib/base/text.h"
#include "lib/import/cell_rules.h"
#include "lib/import/import.h"
#include "lib/import/row.h"

namespace pmo::import {

namespace {

constexpr std::size_t searched_rows = 60;  // for the heading row
constexpr std::size_t kept_preamble = 40;
constexpr std::size_t kept_trailer = 40;

struct Candidate {
    StatementProfile profile;
    StatementHeader header;
};

std::vector<StatementProfile> profiles_named(const std::optional<std::string>& name) {
    std::vector<StatementProfile> result;
    if (name) return {statement_profile(*name)};
    for (const std::string& each : statement_profiles()) {
        result.push_back(statement_profile(each));
    }
    return result;
}

std::vector<std::string> tidied_cells(const std::vector<std::string_view>& fields) {
    std::vector<std::string> cells;
    for (const std::string_view field : fields) cells.emplace_back(tidied(field));
    return cells;
}

[[noreturn]] void refuse_several(const std::vector<Candidate>& fitting) {
    std::vector<std::string> names;
    for (const Candidate& each : fitting) names.push_back(each.profile.name);
    throw Error{ErrorKind::refused, tr("bank.several_profiles", joined(names, ", ")),
                tr("bank.several_profiles_hint", names.front())};
}

bool is_home_currency(std::string_view text) {
    const std::string plain = statement_heading(text);
    for (const std::string_view word :
         {"cny", "rmb", "人民币", "人民幣", "001", "156", "人民币元", "01"}) {
        if (plain == word) return true;
    }
    return false;
}

}  // namespace

StatementReader::StatementReader(const std::filesystem::path& path, const io::CsvOptions& options,
                                 const std::optional<std::string>& profile)
    : csv_(path, options) {
    find_heading(profile);
}

// The first row that has all that a profile needs; of several profiles the one that knows most of
// its columns.
void StatementReader::find_heading(const std::optional<std::string>& name) {
    const std::vector<StatementProfile> profiles = profiles_named(name);
    std::vector<std::vector<std::string>> above;
    std::vector<std::string> nearest;  // missing in the row that had most
    std::vector<std::string> nearest_headings;
    int nearest_found = 0;
    io::CsvRecord record;
    for (std::size_t row = 0; row < searched_rows && csv_.next(record); ++row) {
        const std::vector<std::string> cells = tidied_cells(record.fields);
        std::vector<Candidate> fitting;
        for (const StatementProfile& each : profiles) {
            StatementHeader header = match_statement_header(each, cells);
            if (header.missing.empty()) {
                fitting.push_back({each, std::move(header)});
            } else if (header.found > nearest_found) {
                nearest_found = header.found;
                nearest = header.missing;
                nearest_headings = cells;
            }
        }
        if (!fitting.empty()) {
            std::ranges::stable_sort(fitting, std::greater{},
                                     [](const Candidate& each) { return each.header.found; });
            if (fitting.size() > 1 && fitting[0].header.found == fitting[1].header.found) {
                refuse_several(fitting);
            }
            profile_ = std::move(fitting[0].profile);
            header_ = std::move(fitting[0].header);
            facts_ = facts_of({}, profile_, above);
            return;
        }
        above.push_back(cells);
        if (preamble_.size() < kept_preamble) {
            preamble_.push_back(cut(visible(joined(cells, " ")), 200));
        }
    }
    if (csv_.fault()) {
        throw Error{ErrorKind::refused, csv_.fault()->message, csv_.fault()->hint};
    }
    std::vector<std::string> shown;
    for (const std::string& each : nearest_headings) {
        if (!each.empty() && shown.size() < 12) shown.push_back(cut(visible(each), 30));
    }
    if (name) {
        if (nearest_found == 0) nearest = match_statement_header(profiles.front(), {}).missing;
        throw Error{ErrorKind::refused,
                    tr("bank.other_headings", visible(*name), joined(nearest, ", ")),
                    shown.empty() ? tr("bank.no_heading")
                                  : tr("bank.other_headings_hint", joined(shown, ", "))};
    }
    std::vector<std::string> names;
    for (const StatementProfile& each : profiles) names.push_back(each.name);
    throw Error{
        ErrorKind::refused,
        shown.empty() ? tr("bank.no_heading") : tr("bank.unknown_headings", joined(shown, ", ")),
        tr("bank.unknown_hint", joined(names, ", "))};
}

int StatementReader::place(std::string_view key) const {
    for (std::size_t i = 0; i < profile_.columns.size(); ++i) {
        if (profile_.columns[i].key == key) return header_.place[i];
    }
    return -1;
}

std::string_view StatementReader::cell(std::string_view key) const {
    const int at = place(key);
    if (at < 0 || static_cast<std::size_t>(at) >= cells_.size()) return {};
    return cells_[static_cast<std::size_t>(at)];
}

void StatementReader::problem(std::string_view key, std::string_view code, std::string reason,
                              std::optional<std::int64_t> line) {
    ++problem_count_;
    if (problems_.size() >= kept_problems) return;
    const int at = key.empty() ? -1 : place(key);
    problems_.push_back({line.value_or(line_),
                         at < 0 ? "" : header_.headings[static_cast<std::size_t>(at)],
                         std::string(code), std::move(reason)});
}

void StatementReader::take_cells(const io::CsvRecord& record) {
    line_ = record.line;
    cells_.clear();
    if (profile_.backtick && record.fields.size() > header_.headings.size()) {
        for (const std::string& each : joined_at_backticks(record.fields)) {
            cells_.emplace_back(tidied(each));
        }
        return;
    }
    for (const std::string_view field : record.fields) cells_.emplace_back(tidied(field));
}

bool StatementReader::is_blank() const {
    return std::all_of(cells_.begin(), cells_.end(),
                       [](const std::string& each) { return each.empty(); });
}

bool StatementReader::is_trailer() const {
    for (const std::string& each : cells_) {
        if (each.empty()) continue;
        const std::string plain = statement_heading(each);
        return std::any_of(profile_.trailers.begin(), profile_.trailers.end(),
                           [&](const std::string& word) { return plain.starts_with(word); });
    }
    return false;
}

void StatementReader::read_trailer() {
    std::vector<std::vector<std::string>> lines = {cells_};
    io::CsvRecord record;
    while (csv_.next(record)) {
        if (lines.size() < kept_trailer) lines.push_back(tidied_cells(record.fields));
    }
    facts_ = facts_of(std::move(facts_), profile_, lines);
}

bool StatementReader::next(StatementLine& line) {
    io::CsvRecord record;
    while (!ended_) {
        if (!csv_.next(record)) {
            ended_ = true;
            if (csv_.fault()) {
                line_ = csv_.fault()->line;
                problem("", csv_.fault()->code, csv_.fault()->message);
            }
            break;
        }
        take_cells(record);
        if (is_blank()) continue;
        if (is_trailer()) {
            ended_ = true;
            read_trailer();
            break;
        }
        // Empty cells at the end are no fault; a value where no heading is, or too few cells, is.
        while (cells_.size() > header_.headings.size() && cells_.back().empty()) cells_.pop_back();
        ++sums_.count;
        std::size_t needed = header_.headings.size();
        while (needed > 0 && header_.headings[needed - 1].empty()) --needed;
        if (cells_.size() > header_.headings.size() || cells_.size() < needed) {
            problem("", cells_.size() > needed ? "extra-cell" : "missing-cell",
                    tr("import.problem.ragged", cells_.size(), header_.headings.size()));
            continue;
        }
        if (read_row(line)) return true;
    }
    return false;
}

bool StatementReader::read_row(StatementLine& line) {
    const std::int64_t before = problem_count_;
    line = StatementLine{};
    line.line = line_;
    if (!read_amount(line)) return false;
    const bool day = read_day(line);
    const bool numbers = read_numbers(line);
    if (const std::string_view currency = cell("currency");
        !currency.empty() && !is_home_currency(currency)) {
        problem("currency", "other-currency", tr("bank.problem_other_currency", visible(currency)));
    }
    if (!day || !numbers || problem_count_ != before) return false;
    read_texts(line);
    return true;
}

bool StatementReader::read_day(StatementLine& line) {
    const std::string_view text = cell("day");
    if (text.empty()) {
        problem("day", "required", tr("import.problem.required"));
        return false;
    }
    const auto moment = moment_of(text, profile_.day_order);
    if (!moment) {
        if (const auto serial = excel_serial(text)) {
            problem("day", "excel-serial",
                    tr("import.problem.excel_serial", visible(text), to_text(*serial)));
        } else {
            problem("day", "bad-date", tr("import.problem.date", visible(text)));
        }
        return false;
    }
    line.day = moment->day;
    line.second = moment->second;
    if (!line.second && !cell("time").empty()) {
        // A time column may repeat the day.
        const auto both = moment_of(cell("time"), profile_.day_order);
        line.second = both ? both->second : second_of_day(cell("time"));
    }
    return true;
}

std::optional<Money> StatementReader::money(std::string_view key) {
    const std::string plain = nfkc(cell(key));
    if (plain.empty() || is_none_mark(plain)) return std::nullopt;
    if (is_scientific(plain)) {
        problem(key, "excel-number", tr("import.problem.excel_number", visible(plain)));
        return std::nullopt;
    }
    std::string_view digits = plain;
    if (digits.starts_with("+")) digits.remove_prefix(1);
    if (const auto amount = parse_money(digits)) return amount;
    problem(key, "type-error", tr("import.problem.money", visible(plain)));
    return std::nullopt;
}

const RowRule* StatementReader::rule_of_row() const {
    for (const RowRule& rule : profile_.rules) {
        const bool fits =
            std::all_of(rule.when.begin(), rule.when.end(), [&](const Condition& each) {
                const std::string text = statement_heading(cell(each.column));
                return std::find(each.words.begin(), each.words.end(), text) != each.words.end();
            });
        if (fits) return &rule;
    }
    return nullptr;
}

bool StatementReader::read_amount(StatementLine& line) {
    const std::int64_t before = problem_count_;
    RowMeaning meaning = RowMeaning::receipt;
    std::optional<Money> amount;
    if (!profile_.rules.empty()) {
        const RowRule* rule = rule_of_row();
        if (rule == nullptr) {
            std::vector<std::string> words;
            for (const std::string_view key : {"status", "type", "direction", "refund_status"}) {
                if (!cell(key).empty()) words.push_back(visible(cell(key)));
            }
            problem(profile_.has("status") ? "status" : profile_.rules.front().when.front().column,
                    "unknown-status", tr("bank.problem_unknown_status", joined(words, ", ")));
            return false;
        }
        meaning = rule->meaning;
        if (meaning == RowMeaning::none || meaning == RowMeaning::neutral) return false;
        if (!rule->amount.empty()) {
            amount = money(rule->amount);
            if (!amount && problem_count_ == before) {
                problem(rule->amount, "required", tr("import.problem.required"));
            }
        }
    }
    if (!amount && problem_count_ == before) {
        if (profile_.has("income")) {
            const auto income = money("income");
            const auto expense = money("expense");
            const bool both = income && expense && income->fen != 0 && expense->fen != 0;
            if (both) {
                problem("income", "constraint", tr("bank.problem_in_and_out"));
            } else if (expense && expense->fen != 0) {
                meaning = expense->fen > 0 ? RowMeaning::out : RowMeaning::in;
                amount = *expense;
            } else {
                amount = income;
            }
        } else {
            amount = money("amount");
            if (amount && profile_.rules.empty() && amount->fen < 0) meaning = RowMeaning::out;
        }
    }
    if (problem_count_ != before) return false;
    if (!amount || amount->fen == 0) return false;  // no money moved
    const Money size = amount->fen < 0 ? -*amount : *amount;
    switch (meaning) {
        case RowMeaning::receipt:
            // On the side of receipts a minus takes a receipt back.
            line.kind = amount->fen > 0 ? LineKind::receipt : LineKind::refund;
            line.amount = *amount;
            break;
        case RowMeaning::refund:
            line.kind = LineKind::refund;
            line.amount = -size;
            break;
        case RowMeaning::in:
            line.kind = LineKind::other;
            line.amount = size;
            break;
        case RowMeaning::out:
            line.kind = LineKind::other;
            line.amount = -size;
            break;
        case RowMeaning::neutral:
        case RowMeaning::none:
            PMO_CHECK(!"left above");
    }
    if (line.amount.fen > 0) {
        ++sums_.in_count;
        sums_.in_sum += line.amount;
    } else {
        ++sums_.out_count;
        sums_.out_sum -= line.amount;
    }
    const std::string fee = nfkc(cell("fee"));
    if (!fee.empty() && !is_none_mark(fee)) {
        const auto value = parse_decimal(fee, 5);
        if (!value) {
            problem("fee", "type-error", tr("import.problem.money", visible(fee)));
        } else {
            // A wallet writes what it keeps back with either sign: what it keeps of a receipt, and
            // what it gives back of a refund.
            const std::int64_t kept = *value < 0 ? -*value : *value;
            sums_.fee_e5 += *value;
            line.fee_e5 = line.kind == LineKind::receipt ? kept : -kept;
            if (line.kind == LineKind::other) line.fee_e5 = 0;
        }
    }
    line.balance = money("balance");
    if (line.balance) balances_.add(line_, line.amount, *line.balance);
    return problem_count_ == before;
}

std::optional<std::string> StatementReader::number(std::string_view key) {
    const std::string plain = nfkc(cell(key));
    if (plain.empty() || is_none_mark(plain) || plain == "0") return std::string();
    if (is_scientific(plain) || is_cut_number(plain)) {
        problem(key, "excel-number", tr("import.problem.excel_number", visible(plain)));
        return std::nullopt;
    }
    if (has_control_characters(plain)) {
        problem(key, "type-error", tr("import.problem.control"));
        return std::nullopt;
    }
    return plain;
}

bool StatementReader::read_numbers(StatementLine& line) {
    const std::int64_t before = problem_count_;
    for (const std::string_view key : {"number", "refund_number", "reference"}) {
        const auto text = number(key);
        if (!text) continue;
        if (is_masked(*text)) {
            problem(key, "masked-number", tr("bank.problem_masked_number", visible(*text)));
        } else if (key == "number") {
            line.number = *text;
        } else if (key == "reference") {
            line.reference = *text;
        } else if (line.kind == LineKind::refund && !text->empty()) {
            // A refund stands under the number of what it refunds, and its own.
            line.number += "/" + *text;
        }
    }
    if (profile_.unique_numbers && line.number.empty() && problem_count_ == before) {
        problem("number", "required", tr("import.problem.required"));
    }
    return problem_count_ == before;
}

void StatementReader::read_texts(StatementLine& line) {
    const bool came = line.amount.fen > 0;
    const auto plain_text = [&](std::string_view key) {
        const std::string_view text = cell(key);
        return is_none_mark(text) ? std::string() : visible(text);
    };
    line.account = plain_text("account");
    line.counterparty = plain_text("counterparty");
    std::string_view account_key = "counterparty_account";
    if (profile_.has("payer")) {
        line.counterparty = plain_text(came ? "payer" : "payee");
        account_key = came ? "payer_account" : "payee_account";
    }
    if (auto account = number(account_key)) {
        std::erase(*account, ' ');
        if (!is_masked(*account)) line.counterparty_account = std::move(*account);
    }
    for (const std::string_view key : {"summary", "purpose", "remark", "goods"}) {
        const std::string text = plain_text(key);
        if (text.empty() || line.memo.find(text) != std::string::npos) continue;
        if (!line.memo.empty()) line.memo += ' ';
        line.memo += text;
    }
}

}  // namespace pmo::import
