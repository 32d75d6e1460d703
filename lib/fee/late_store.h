// What late fees depend on, row by row. What takes a Db that is not const keeps its statements.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "lib/fee/charge.h"
#include "lib/fee/late.h"

namespace pmo::fee {

// The charges a run looks at, by id: overdue and open, and those that an allocation after
// `touched_since` has settled or opened again.
struct LateScope {
    Date as_of{};
    std::int64_t touched_since = 0;
    std::optional<UnitId> unit = {};
};
[[nodiscard]] std::vector<ChargeId> late_candidates(const store::Db& db, const LateScope& scope);

// What the newest run of all has seen, and what there is now.
[[nodiscard]] std::int64_t last_seen_allocation(const store::Db& db);
[[nodiscard]] std::int64_t newest_allocation(const store::Db& db);
void save_late_run(store::Db& db, BatchId batch, Date as_of, std::int64_t allocation);

// Kind, unit, item, who pays and is liable, version, period, due day and amount.
[[nodiscard]] std::optional<Charge> read_principal(store::Db& db, ChargeId id);
[[nodiscard]] std::vector<Settlement> read_settlements(store::Db& db, ChargeId charge);
[[nodiscard]] std::vector<PostedLate> read_posted_late(store::Db& db, ChargeId charge);
[[nodiscard]] std::optional<FeeItemId> read_late_item(const store::Db& db);

// Nothing for a charge that is no late fee.
[[nodiscard]] std::optional<LateWorking> read_late_working(const store::Db& db, ChargeId late_fee);

}  // namespace pmo::fee
