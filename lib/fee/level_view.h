// Levels of service that were delivered, as a table and sentences.
#pragma once

#include <string>
#include <vector>

#include "lib/fee/level.h"
#include "lib/table/table.h"

namespace pmo::fee {

[[nodiscard]] table::Table levels_table(const std::vector<DeliveredLevel>& levels);
[[nodiscard]] std::string level_added_message(const DeliveredLevel& level);
[[nodiscard]] std::string level_ended_message(const DeliveredLevel& level);

}  // namespace pmo::fee
