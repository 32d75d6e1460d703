// What late fees depend on, row by row.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "lib/fee/late.h"

namespace pmo::fee {

// Kind, unit, item, who pays and is liable, version, period, due day and amount.
[[nodiscard]] std::optional<Charge> read_principal(store::Db& db, ChargeId id);
[[nodiscard]] LateTerms read_late_terms(store::Db& db, TariffVersionId version);
[[nodiscard]] std::vector<Settlement> read_settlements(store::Db& db, ChargeId charge);
[[nodiscard]] std::vector<PostedLate> read_posted_late(store::Db& db, ChargeId charge);
[[nodiscard]] std::optional<FeeItemId> read_late_item(const store::Db& db);

}  // namespace pmo::fee
