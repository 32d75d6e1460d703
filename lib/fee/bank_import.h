// `pmo fee match import`: the statement of a bank or a wallet, taken in whole or not at all.
//
// Every row is kept once: its key is the account with the row's own number, or with the digest of
// its content and how many equal rows of the file came before it. So two equal rows both stay, a
// file that overlaps an earlier one adds nothing twice, and a row that the bank wrote late is found
// whatever its day. Declared totals and running balances are held against the rows.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "lib/fee/bank.h"
#include "lib/import/import.h"

namespace pmo::fee {

struct StatementImport {
    std::filesystem::path file;
    std::optional<io::Encoding> encoding;
    std::optional<std::string> account;  // name or number; nothing: by the number in the file
    std::optional<std::string> profile;  // nothing: by the headings
    bool new_account = false;            // `account` is a new name
    bool accept_total_mismatch = false;
    bool dry_run = false;
    bool again = false;  // the same bytes once more
    Date today;
};

struct StatementReport {
    import::Report report;
    std::string account;
    std::string profile;
    std::string title;           // of the profile
    std::optional<Period> days;  // covered
    import::StatementSums sums;  // of the whole file
    std::int64_t new_receipts = 0;
    std::int64_t new_refunds = 0;
    std::vector<import::Mismatch> accepted;  // although they differ
    bool totals_wrong = false;               // and that is why nothing was kept
    bool account_made = false;
};

// Throws Error for what concerns no row: no such file, a workbook, no profile, no account, not
// allowed.
[[nodiscard]] StatementReport import_statement(store::Db& db, const StatementImport& request);

}  // namespace pmo::fee
