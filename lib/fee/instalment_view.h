// Plans of instalments, for people and machines.
#pragma once

#include <string>
#include <vector>

#include "lib/fee/instalment.h"
#include "lib/table/table.h"

namespace pmo::fee {

[[nodiscard]] table::Table plans_table(const std::vector<PlanRow>& rows);
// Its parts; below, what it covers.
[[nodiscard]] table::Table plan_table(const PlanRow& row);
[[nodiscard]] std::string plan_added_message(const PlanRow& row);
[[nodiscard]] std::string plan_would_message(const PlanRow& row);
[[nodiscard]] std::string plan_ended_message(const PlanRow& row);

}  // namespace pmo::fee
