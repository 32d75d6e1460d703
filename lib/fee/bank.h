// Accounts of the office at banks and with wallets, and the lines of their statements.
//
// A line is stored once, whichever files it stands in, and never changed. Receipts and money given
// back are open until they are matched with a payment or a refund, or left aside with a reason
// (match.h); what else moves the account is kept for the balance alone.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/base/date.h"
#include "lib/base/id.h"
#include "lib/base/money.h"
#include "lib/fee/payment.h"
#include "lib/import/statement_reader.h"

namespace pmo::store {
class Db;
}

namespace pmo::fee {

using BankAccountId = Id<struct BankAccountTag>;
using BankFileId = Id<struct BankFileTag>;
using BankLineId = Id<struct BankLineTag>;

struct BankAccount {
    BankAccountId id;
    std::string name;
    std::optional<std::string> number;  // as statements print it
    Method method = Method::transfer;   // of payments that come by it
};

struct BankLine {
    BankLineId id;
    BankFileId file;
    BankAccountId account;
    std::int64_t file_line = 0;
    import::LineKind kind = import::LineKind::receipt;
    Date day{};
    std::optional<int> second;
    Money amount;  // what came in; negative: went out
    Money fee;     // kept back by the channel; negative: given back
    std::optional<Money> balance;
    std::string external_id;  // its number there, or the digest of its content
    std::int64_t occurrence = 1;
    std::string reference;             // the office's own order number; empty: none
    std::string counterparty;          // personal
    std::string counterparty_account;  // personal; empty when it is hidden
    std::string memo;
};

// A line with what is matched of it, as lists show it.
struct BankLineRow {
    BankLine line;
    std::string account;  // name
    Money open;
    std::string matched;  // "R26-000123, F26-000001", or the reason it was left aside
};

struct BankQuery {
    bool open_only = false;
    std::optional<std::string> account = {};  // name or number
    std::optional<Period> period = {};
    int limit = 200;  // newest first; 0: all, oldest first
};
struct BankLineList {
    std::vector<BankLineRow> rows;
    bool cut = false;
    std::int64_t open_count = 0;  // of the whole office
    Money open_sum;
};
[[nodiscard]] BankLineList bank_lines(const store::Db& db, const BankQuery& query);

// Error{not_found} for a number that no line has.
[[nodiscard]] BankLine bank_line(const store::Db& db, std::int64_t number);
// By name or number; nothing when there is none.
[[nodiscard]] std::optional<BankAccount> find_bank_account(const store::Db& db,
                                                           std::string_view text);
[[nodiscard]] BankAccount bank_account(const store::Db& db, BankAccountId id);

// The last day that any statement reaches to; nothing before the first one. What came after it
// nobody has seen: a reminder may ask for what was paid.
[[nodiscard]] std::optional<Date> newest_bank_day(const store::Db& db);

// For the closing of a month: receipts and money given back that are not matched, up to a day.
struct UnmatchedLines {
    std::int64_t count = 0;
    Money received;
    Money given_back;            // negative
    std::optional<Date> oldest;  // nothing: none
};
[[nodiscard]] UnmatchedLines unmatched_bank_lines(const store::Db& db, Date until);

}  // namespace pmo::fee
