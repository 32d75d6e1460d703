#include "lib/fee/payer_index.h"

#include <algorithm>

#include "lib/fee/billing_store.h"
#include "lib/fee/tariff_store.h"
#include "lib/store/db.h"

namespace pmo::fee {

PayerIndex::PayerIndex(const store::Db& db) {
    BillingScope scope;
    scope.period = {date(1900, 1, 1), date(2200, 1, 1)};
    sets_.attached = read_attached(db, scope);
    sets_.versions = read_versions(db, std::nullopt);
    sets_.delivered = read_deliveries(db, scope);
    sets_.holdings = read_holdings(db, scope);
    developers_ = read_developers(db);
}

Debtors PayerIndex::of_charge(UnitId unit, FeeItemId item, Date day) const {
    const auto deliveries = sets_.delivered.of(unit);
    const auto developers = developers_.of(unit);
    UnitFacts facts;
    if (!deliveries.empty()) facts.delivered = deliveries.front();
    if (!developers.empty()) facts.developer = developers.front();
    facts.holdings = sets_.holdings.of(unit);
    const auto of_unit = [](const Attached& each) { return each.attachment.unit; };
    const auto attached = std::ranges::equal_range(sets_.attached, unit, {}, of_unit);
    for (const Attached& each : attached) {
        if (each.item == item) {
            return debtors_on(facts, sets_.versions_of(each.attachment.tariff), day);
        }
    }
    return debtors_on(facts, {}, day);
}

std::optional<HouseholdId> PayerIndex::of_payment(UnitId unit, Date day) const {
    std::optional<HouseholdId> owner;
    for (const Holding& holding : sets_.holdings.of(unit)) {
        if (day < holding.from || (holding.to && day >= *holding.to)) continue;
        if (holding.tenant && holding.pays) return holding.household;
        if (!holding.tenant) owner = holding.household;
    }
    return owner;
}

}  // namespace pmo::fee
