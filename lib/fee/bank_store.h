// Rows of bank_account, bank_file, bank_line and what is open of them.
//
// What takes a Db that is not const keeps its statements: for imports.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/fee/bank.h"

namespace pmo::fee {

[[nodiscard]] std::vector<BankAccount> read_bank_accounts(const store::Db& db);
[[nodiscard]] std::optional<BankAccount> read_bank_account(const store::Db& db,
                                                           std::string_view name_or_number);
// "the accounts are: …"
[[nodiscard]] std::string accounts_hint(const store::Db& db);
// Each appends its audit row.
BankAccountId insert_bank_account(store::Db& db, const BankAccount& account);
void set_bank_account_number(store::Db& db, const BankAccount& account, std::string_view number);

struct BankFile {
    BatchId batch;
    BankAccountId account;
    std::string name;
    std::string sha256;
    std::string profile;
};
[[nodiscard]] BankFileId insert_bank_file(store::Db& db, const BankFile& file);
struct BankFileEnd {
    std::optional<Period> days;
    std::optional<Money> opening;
    std::optional<Money> closing;
    std::string detail;  // JSON
};
// Once, when the last row is read.
void finish_bank_file(store::Db& db, BankFileId id, const BankFileEnd& end);

// `line.id` is not used.
BankLineId insert_bank_line(store::Db& db, const BankLine& line);
// Of that account and key the one with the highest occurrence.
[[nodiscard]] std::optional<BankLine> newest_bank_line(store::Db& db, BankAccountId account,
                                                       std::string_view external_id);

[[nodiscard]] std::optional<BankLine> read_bank_line(const store::Db& db, BankLineId id);
// Newest first, one more than the limit; all, oldest first, with limit 0.
[[nodiscard]] std::vector<BankLineRow> read_bank_lines(const store::Db& db, const BankQuery& query,
                                                       std::optional<BankAccountId> account);
[[nodiscard]] Money open_of_line(store::Db& db, BankLineId id);
struct OpenLine {
    BankLine line;
    Money open;
};
// Oldest first, after a line; at most `limit`. In pieces, since whoever asks will change the list.
[[nodiscard]] std::vector<OpenLine> read_open_lines(store::Db& db, BankLineId after, int limit);

[[nodiscard]] std::optional<Date> read_newest_bank_day(const store::Db& db);
[[nodiscard]] UnmatchedLines read_unmatched_lines(const store::Db& db, Date until);

}  // namespace pmo::fee
