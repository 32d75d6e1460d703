#include "lib/fee/billing.h"

#include "lib/fee/billing_store.h"
#include "lib/fee/level_store.h"
#include "lib/fee/tariff_store.h"
#include "lib/store/db.h"

namespace pmo::fee {

namespace {

// Where charges may begin that reach into the run or lie inside the periods it bills.
Period live_window(const store::Db& db, const BillingScope& scope,
                   const std::vector<TariffVersion>& versions) {
    int months = has_foreign_charges(db) ? 12 : 1;
    for (const TariffVersion& version : versions) months = std::max(months, version.cycle_months);
    return {plus_months(scope.period.from, -months), plus_months(scope.period.to, months)};
}

}  // namespace

std::span<const TariffVersion> BillingSets::versions_of(TariffId tariff) const {
    const auto by_tariff = [](const auto& left, const auto& right) { return left < right; };
    const auto range =
        std::ranges::equal_range(versions, tariff, by_tariff, &TariffVersion::tariff);
    return {range.begin(), range.end()};
}

std::span<const LevelCap> BillingSets::caps_of(EstateId estate) const {
    const auto found = caps.find(estate);
    if (found == caps.end()) return {};
    return found->second;
}

UnitFacts BillingSets::facts_of(const Attached& place) const {
    const UnitId unit = place.attachment.unit;
    const auto deliveries = delivered.of(unit);
    return {.areas = areas.of(unit),
            .delivered = deliveries.empty() ? std::nullopt : std::optional(deliveries.front()),
            .holdings = holdings.of(unit),
            .developer = place.developer,
            .caps = caps_of(place.estate)};
}

Bill BillingSets::bill(const Attached& place, const Period& run) const {
    return fee::bill(place.attachment, versions_of(place.attachment.tariff), facts_of(place), run);
}

BillingSets load_billing(const store::Db& db, const BillingScope& scope) {
    BillingSets sets;
    sets.attached = read_attached(db, scope);
    sets.versions = read_versions(db, std::nullopt);
    sets.areas = read_areas(db, scope);
    sets.delivered = read_deliveries(db, scope);
    sets.holdings = read_holdings(db, scope);
    sets.caps = read_level_caps(db);
    sets.live = read_live(db, scope, live_window(db, scope, sets.versions));
    return sets;
}

std::vector<LiveCharge> in_the_way(std::span<const LiveCharge> live, FeeItemId item,
                                   const Period& period) {
    std::vector<LiveCharge> result;
    for (const LiveCharge& charge : live) {
        if (charge.item == item && charge.period.from < period.to &&
            period.from < charge.period.to) {
            result.push_back(charge);
        }
    }
    return result;
}

bool same_charge(const LiveCharge& live, const Draft& draft) {
    return live.period == draft.period && live.payer == draft.payer && live.amount == draft.amount;
}

}  // namespace pmo::fee
