// Holds for people and machines.
#pragma once

#include <string>
#include <vector>

#include "lib/fee/hold.h"
#include "lib/table/table.h"

namespace pmo::fee {

[[nodiscard]] table::Table holds_table(const std::vector<HoldRow>& rows);
[[nodiscard]] std::string hold_added_message(const HoldRow& row);
[[nodiscard]] std::string hold_ended_message(const HoldRow& row);

}  // namespace pmo::fee
