// What the statement of a bank or a wallet looks like: data/statement/NAME.toml.
//
// A statement is known by the names in its heading row, never by a number of lines. What stands
// above the heading or below the last row is read by patterns ("共{count}笔记录"). Whether a row is
// money from a payer, money given back or nobody's payment is decided by rules over words of the
// row, and only without rules by the sign.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/import/profile.h"

namespace pmo::import {

// What a row that a rule fits is.
enum class RowMeaning {
    receipt,  // money that may be a payer's
    refund,   // money given back to a payer
    in,       // money that is nobody's payment: interest, what a supplier paid back
    out,      // money spent or moved away: charges of the bank, withdrawals
    neutral,  // counts among the rows, moves nothing
    none      // failed, closed, revoked: no money moved
};

struct StatementColumn {
    std::string key;  // of the fixed list in data/README.md
    bool required = false;
    std::vector<std::string> names;  // normalised
    std::string shown;               // the first name as it is written
};

// Any of `words` stands in the column.
struct Condition {
    std::string column;
    std::vector<std::string> words;
};
struct RowRule {
    std::vector<Condition> when;  // all must hold
    RowMeaning meaning = RowMeaning::receipt;
    std::string amount;  // column; empty: by the profile's amount columns
};

// Text that stands above another: the label in one row, its value in the next.
struct LabelAbove {
    std::string label;  // normalised
    std::string fact;
};

enum class DayOrder { year_first, day_first, month_first };

struct StatementProfile {
    std::string name;    // of the file: "wechat-merchant"
    std::string title;   // for people
    std::string method;  // payment method code of what it receives
    // Every row has a number of its own: the key of a line. Otherwise a number is one part of its
    // content.
    bool unique_numbers = false;
    bool backtick = false;  // every cell begins with `, also where a cell holds a comma
    DayOrder day_order = DayOrder::year_first;
    std::vector<std::string> trailers;  // normalised beginnings of the first cell
    std::vector<std::string> facts;     // patterns, without blanks
    std::vector<LabelAbove> above;
    std::vector<RowRule> rules;  // the first that fits decides
    std::vector<StatementColumn> columns;

    [[nodiscard]] bool has(std::string_view key) const;
};

// Names of all profiles, sorted.
[[nodiscard]] std::vector<std::string> statement_profiles();
// Throws Error{not_found} for an unknown name, Error{environment} when the file is wrong.
[[nodiscard]] StatementProfile statement_profile(std::string_view name);
[[nodiscard]] StatementProfile statement_profile(std::string_view text, const std::string& source);

// NFKC, lower case, without blanks and colons; what square brackets add, and a
// unit of money, is left out.
[[nodiscard]] std::string statement_heading(std::string_view heading);

struct StatementHeader {
    std::vector<int> place;             // by profile column: field number, or -1
    std::vector<std::string> headings;  // as the file writes them
    std::vector<std::string> missing;   // required ones that are absent
    int found = 0;                      // columns
};
[[nodiscard]] StatementHeader match_statement_header(const StatementProfile& profile,
                                                     const std::vector<std::string>& fields);

}  // namespace pmo::import
