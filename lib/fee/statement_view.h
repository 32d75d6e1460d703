// A statement of account as a letter of text or HTML, and as a table for machines.
#pragma once

#include <string>

#include "lib/fee/statement.h"
#include "lib/table/table.h"

namespace pmo::fee {

// The payer's name as lists show it unless it may be told.
[[nodiscard]] AccountStatement masked(AccountStatement statement);

[[nodiscard]] std::string statement_text(const AccountStatement& statement);
// A whole page with print styles.
[[nodiscard]] std::string statement_html(const AccountStatement& statement);
// The movements between a row `opening` and a row `closing`; kinds are codes.
[[nodiscard]] table::Table statement_table(const AccountStatement& statement);

}  // namespace pmo::fee
