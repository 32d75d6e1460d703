// An explanation as steps: what was looked at, in order, ending in the amount and the day it is
// due.
#pragma once

#include <string>

#include "lib/fee/explain.h"
#include "lib/table/table.h"

namespace pmo::fee {

// Names of people in the sentences: initials only, unless somebody has given a reason.
enum class Names { masked, revealed };

// One row for each step: period, step, detail.
[[nodiscard]] table::Table explanation_table(const Explanation& explanation, Names names);

// "96.40 m² × 2.50 × 1 × 10/30 = 80.3333… → 80.33"
[[nodiscard]] std::string formula_text(const Draft& draft, const TariffVersion& version);

}  // namespace pmo::fee
