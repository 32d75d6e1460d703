// Statements and their lines for people and machines.
#pragma once

#include <string>
#include <vector>

#include "lib/fee/bank.h"
#include "lib/fee/bank_import.h"
#include "lib/table/table.h"

namespace pmo::fee {

// What stands before the problems and the last line.
[[nodiscard]] std::vector<std::string> statement_notes(const StatementReport& result);
// What to do next; empty when nothing is.
[[nodiscard]] std::string statement_hint(const StatementReport& result);
// Totals that were taken although they differ: warnings.
[[nodiscard]] std::vector<std::string> statement_warnings(const StatementReport& result);
// New money, and what waits for a match.
[[nodiscard]] std::string statement_message(const StatementReport& result);

[[nodiscard]] table::Table bank_lines_table(const BankLineList& list);

}  // namespace pmo::fee
