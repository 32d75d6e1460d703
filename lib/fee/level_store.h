// Rows of delivered_level, and what they do to prices.
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "lib/fee/billing_rules.h"
#include "lib/fee/level.h"

namespace pmo::fee {

// By estate, then day.
[[nodiscard]] std::vector<DeliveredLevel> read_levels(const store::Db& db);
// For each estate: every ceiling whose prices a decision lowers.
[[nodiscard]] std::map<EstateId, std::vector<LevelCap>> read_level_caps(const store::Db& db);

// Each appends its audit row.
DeliveredLevel insert_level(store::Db& db, DeliveredLevel level);
DeliveredLevel update_level_end(store::Db& db, DeliveredLevel level, Date to);

}  // namespace pmo::fee
