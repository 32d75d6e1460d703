// Late fees in sentences, and one charge's in a table.
#pragma once

#include <string>

#include "lib/jobs/late.h"
#include "lib/table/table.h"

namespace pmo::jobs {

// "Posted 6.58 of late fees on 1 charges, took back 0.00; 3 were up to date."
[[nodiscard]] std::string late_message(const LateReport& report);

// A row for each stretch of days with the same principal; nothing when no day counts.
[[nodiscard]] table::Table late_table(const LateExplanation& explanation);
// What was agreed and what it comes to.
[[nodiscard]] std::string late_sentence(const LateExplanation& explanation);

}  // namespace pmo::jobs
