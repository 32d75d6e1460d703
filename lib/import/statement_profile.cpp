#include "lib/import/statement_profile.h"

#include <algorithm>
#include <array>

#include "lib/base/error.h"
#include "lib/base/i18n.h"
#include "lib/base/text.h"
#include "lib/io/assets.h"
#include "lib/io/toml.h"

namespace pmo::import {

namespace {

constexpr std::string_view folder = "statement/";
constexpr std::string_view ending = ".toml";

constexpr std::array<std::string_view, 25> column_keys = {
    "day",    "time",          "number",  "refund_number", "reference",    "amount",
    "income", "expense",       "fee",     "refund_amount", "balance",      "direction",
    "status", "type",          "account", "refund_status", "counterparty", "counterparty_account",
    "payer",  "payer_account", "payee",   "payee_account", "summary",      "purpose",
    "remark"};
constexpr std::array<std::string_view, 2> more_column_keys = {"goods", "currency"};
constexpr std::array<std::string_view, 11> fact_keys = {
    "account", "holder",   "from",   "to",        "opening", "closing",
    "count",   "in_count", "in_sum", "out_count", "out_sum"};
constexpr std::string_view fee_fact = "fee_sum";

template <class List>
bool is_one_of(std::string_view word, const List& list) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

bool is_column_key(std::string_view key) {
    return is_one_of(key, column_keys) || is_one_of(key, more_column_keys);
}

bool is_fact_key(std::string_view key) {
    return is_one_of(key, fact_keys) || key == fee_fact;
}

// What stands in brackets may tell two columns apart, 支出 and 收入: without it is tried second.
std::string without_last_bracket(const std::string& heading) {
    if (!heading.ends_with(')')) return heading;
    const std::size_t open = heading.rfind('(');
    return open == std::string::npos || open == 0 ? heading : heading.substr(0, open);
}

const StatementColumn* column_named(const StatementProfile& profile, const std::string& name) {
    for (const StatementColumn& column : profile.columns) {
        if (column.key == name || is_one_of(name, column.names)) return &column;
    }
    return nullptr;
}

RowMeaning meaning_of(const io::Toml& entry) {
    const std::string word = entry.text("is");
    if (word == "receipt") return RowMeaning::receipt;
    if (word == "refund") return RowMeaning::refund;
    if (word == "in") return RowMeaning::in;
    if (word == "out") return RowMeaning::out;
    if (word == "neutral") return RowMeaning::neutral;
    if (word == "none") return RowMeaning::none;
    entry.at("is").fail("receipt, refund, in, out, neutral, none");
}

// "status=SUCCESS|成功"
Condition condition_of(const io::Toml& entry, const StatementProfile& profile,
                       std::string_view text) {
    const std::size_t mark = text.find('=');
    if (mark == std::string_view::npos) entry.fail("when: COLUMN=WORD|WORD");
    Condition condition{std::string(text.substr(0, mark)), {}};
    if (!profile.has(condition.column)) entry.fail("when: no column '" + condition.column + "'");
    for (const std::string_view word : split(text.substr(mark + 1), '|')) {
        condition.words.push_back(statement_heading(word));
    }
    return condition;
}

void read_columns(const io::Toml& file, StatementProfile& profile) {
    for (const io::Toml& entry : file.tables("column")) {
        entry.only({"key", "required", "names"});
        StatementColumn column{entry.text("key"), entry.boolean_or("required", false), {}, {}};
        if (!is_column_key(column.key)) entry.fail("unknown column '" + column.key + "'");
        for (const std::string& name : entry.texts("names")) {
            const std::string plain = statement_heading(name);
            if (column_named(profile, plain) != nullptr) {
                entry.fail("heading '" + name + "' means two columns");
            }
            if (column.names.empty()) column.shown = name;
            column.names.push_back(plain);
        }
        if (column.names.empty()) entry.fail("a column without names");
        profile.columns.push_back(std::move(column));
    }
    if (!profile.has("day")) file.fail("no column 'day'");
    if (!profile.has("amount") && !profile.has("income")) file.fail("no column 'amount'");
}

void read_rules(const io::Toml& file, StatementProfile& profile) {
    for (const io::Toml& entry : file.tables("rule")) {
        entry.only({"when", "is", "amount"});
        RowRule rule{{}, meaning_of(entry), entry.text_or("amount", "")};
        for (const std::string& text : entry.texts("when")) {
            rule.when.push_back(condition_of(entry, profile, text));
        }
        if (rule.when.empty()) entry.fail("a rule without 'when'");
        if (!rule.amount.empty() && !profile.has(rule.amount)) {
            entry.fail("no column '" + rule.amount + "'");
        }
        profile.rules.push_back(std::move(rule));
    }
}

void read_facts(const io::Toml& file, StatementProfile& profile) {
    for (const std::string& text : file.texts("facts")) {
        std::string pattern = nfkc(text);
        std::erase(pattern, ' ');
        for (std::size_t at = pattern.find('{'); at != std::string::npos;
             at = pattern.find('{', at + 1)) {
            const std::size_t close = pattern.find('}', at);
            if (close == std::string::npos ||
                !is_fact_key(pattern.substr(at + 1, close - at - 1))) {
                file.fail("facts: '" + text + "'");
            }
        }
        profile.facts.push_back(std::move(pattern));
    }
    for (const std::string& text : file.texts("above")) {
        const std::size_t mark = text.find('=');
        if (mark == std::string::npos || !is_fact_key(text.substr(mark + 1))) {
            file.fail("above: LABEL=FACT, not '" + text + "'");
        }
        profile.above.push_back({statement_heading(text.substr(0, mark)), text.substr(mark + 1)});
    }
}

DayOrder order_of(const io::Toml& file) {
    const std::string word = file.text_or("days", "year first");
    if (word == "year first") return DayOrder::year_first;
    if (word == "day first") return DayOrder::day_first;
    if (word == "month first") return DayOrder::month_first;
    file.at("days").fail("year first, day first, month first");
}

}  // namespace

bool StatementProfile::has(std::string_view key) const {
    return std::any_of(columns.begin(), columns.end(),
                       [&](const StatementColumn& column) { return column.key == key; });
}

std::string statement_heading(std::string_view heading) {
    std::string result;
    for (const char letter : lower_ascii(nfkc(trimmed(heading)))) {
        if (letter == '[' && !result.empty()) break;  // 交易日期[ Transaction Date ]
        if (letter == ' ' || letter == '\t' || letter == ':' || letter == '*' || letter == '`' ||
            letter == '\n' || letter == '\r') {
            continue;
        }
        result += letter;
    }
    for (const std::string_view unit : {"(元)", "(+元)", "(-元)", "(人民币)", "(人民币元)"}) {
        if (result.size() > unit.size() && result.ends_with(unit)) {
            result.resize(result.size() - unit.size());
        }
    }
    return result;
}

std::vector<std::string> statement_profiles() {
    std::vector<std::string> result;
    for (const std::string& name : io::assets_under(folder)) {
        if (!name.ends_with(ending)) continue;
        result.push_back(name.substr(folder.size(), name.size() - folder.size() - ending.size()));
    }
    return result;
}

StatementProfile statement_profile(std::string_view name) {
    const std::vector<std::string> known = statement_profiles();
    if (!is_one_of(name, known)) {
        throw Error{ErrorKind::not_found, tr("bank.no_profile", visible(name)),
                    tr("bank.profiles_are", joined(known, ", "))};
    }
    const std::string source = std::string(folder) + std::string(name) + std::string(ending);
    StatementProfile profile = statement_profile(io::asset(source), source);
    profile.name = name;
    return profile;
}

StatementProfile statement_profile(std::string_view text, const std::string& source) {
    const io::Toml file = io::Toml::parse(text, source);
    file.only({"title", "method", "unique_numbers", "backtick", "days", "trailers", "facts",
               "above", "rule", "column"});
    StatementProfile profile;
    profile.name = source;
    profile.title = file.text("title");
    profile.method = file.text("method");
    profile.unique_numbers = file.boolean_or("unique_numbers", false);
    profile.backtick = file.boolean_or("backtick", false);
    profile.day_order = order_of(file);
    for (const std::string& word : file.texts("trailers")) {
        profile.trailers.push_back(statement_heading(word));
    }
    read_columns(file, profile);
    read_rules(file, profile);
    read_facts(file, profile);
    if (profile.unique_numbers && !profile.has("number")) file.fail("no column 'number'");
    return profile;
}

StatementHeader match_statement_header(const StatementProfile& profile,
                                       const std::vector<std::string>& fields) {
    StatementHeader header;
    header.place.assign(profile.columns.size(), -1);
    header.headings = fields;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const std::string whole = statement_heading(fields[i]);
        const StatementColumn* column = column_named(profile, whole);
        if (column == nullptr) column = column_named(profile, without_last_bracket(whole));
        if (column == nullptr) continue;
        int& place = header.place[static_cast<std::size_t>(column - profile.columns.data())];
        if (place >= 0) continue;  // a second one says no more
        place = static_cast<int>(i);
        ++header.found;
    }
    for (std::size_t i = 0; i < profile.columns.size(); ++i) {
        if (profile.columns[i].required && header.place[i] < 0) {
            header.missing.push_back(profile.columns[i].shown);
        }
    }
    return header;
}

}  // namespace pmo::import
