// Late fees on charges that were not paid when due, where the tariff version agrees on them.
//
// A late fee is a charge of its own, about another, for a range of days. Accruing is safe to do
// twice, hourly, late or for a past day: late_rules says what is due, and only the difference is
// posted. Inside a write transaction.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "lib/base/id.h"
#include "lib/fee/charge.h"
#include "lib/fee/late_rules.h"

namespace pmo::store {
class Db;
}

namespace pmo::fee {

// A charge that bears late fees, with what they depend on.
struct LateCharge {
    Charge charge;  // without its figures and reason
    LateAccount account;
};
// Error{not_found}. Terms of kind none when nothing is agreed, or when it is a late fee itself.
[[nodiscard]] LateCharge late_charge(store::Db& db, ChargeId id);

// The charges a run looks at: overdue and open, and settled since the last run of all.
// `touched_since` is an allocation; ordered by id.
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

// The fee item of late fees; made when it is not there.
FeeItemId late_fee_item(store::Db& db);

// Posts a plan: reversals, and the new charge. Returns the new charge, if any.
std::optional<ChargeId> post_late(store::Db& db, ChargeWriter& writer, const LateCharge& late,
                                  const LatePlan& plan, BatchId batch, FeeItemId item, Date as_of);

}  // namespace pmo::fee
