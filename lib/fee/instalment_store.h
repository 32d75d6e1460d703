// Rows of instalment_plan, instalment_charge and instalment, and what settled them.
#pragma once

#include <optional>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "lib/fee/instalment.h"

namespace pmo::fee {

// By number; without outcome.
[[nodiscard]] std::vector<PlanRow> read_plans(const store::Db& db, std::optional<PlanId> id,
                                              std::optional<HouseholdId> household);
// What settled the covered charges since: what had settled them before counts negative, so that the
// sum begins at nothing; a charge that was taken back is settled.
[[nodiscard]] std::vector<PlanSettlement> read_settlements(const store::Db& db, PlanId id);
// All that is open of a household.
[[nodiscard]] std::vector<PlannedCharge> read_plannable(const store::Db& db, HouseholdId household);
[[nodiscard]] std::unordered_set<ChargeId> read_due(const store::Db& db, HouseholdId household,
                                                    Date due);
[[nodiscard]] std::optional<PlanId> read_live_plan_of(const store::Db& db, ChargeId charge);

// Each appends its audit rows.
PlanId insert_plan(store::Db& db, const Plan& plan);
void update_plan_end(store::Db& db, PlanId id, Date ended, std::string_view reason);

}  // namespace pmo::fee
