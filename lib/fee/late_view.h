// Late fees in sentences, and one charge's in a table.
#pragma once

#include <string>

#include "lib/fee/late.h"
#include "lib/table/table.h"

namespace pmo::fee {

// "Posted 6.58 of late fees on 1 charges, took back 0.00; 3 were up to date."
[[nodiscard]] std::string late_message(const AccruedLate& accrued, bool dry_run);

// A row for each stretch of days with the same principal; none when no day counts.
[[nodiscard]] table::Table late_table(const LateExplanation& explanation);
// What was agreed and what it comes to.
[[nodiscard]] std::string late_sentence(const LateExplanation& explanation);

// "0.3‰ a day", "150% of the LPR of 3.00%".
[[nodiscard]] std::string late_terms_text(const LateTerms& terms, int lpr_bp);

}  // namespace pmo::fee
