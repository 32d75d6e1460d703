// The sets of billing, read in the order in which they are merged.
#pragma once

#include "lib/fee/billing.h"

namespace pmo::fee {

[[nodiscard]] std::vector<Attached> read_attached(const store::Db& db, const BillingScope& scope);
[[nodiscard]] ByUnit<registry::AreaPart> read_areas(const store::Db& db, const BillingScope& scope);
[[nodiscard]] ByUnit<Date> read_deliveries(const store::Db& db, const BillingScope& scope);
// Of every unit whose estate has one.
[[nodiscard]] ByUnit<HouseholdId> read_developers(const store::Db& db);
[[nodiscard]] ByUnit<Holding> read_holdings(const store::Db& db, const BillingScope& scope);
// Those that begin in `window`.
[[nodiscard]] ByUnit<LiveCharge> read_live(const store::Db& db, const BillingScope& scope,
                                           const Period& window);
// Charges of other systems may be as long as a year.
[[nodiscard]] bool has_foreign_charges(const store::Db& db);

}  // namespace pmo::fee
