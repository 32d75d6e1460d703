// All that a bill is made from, loaded by a few ordered queries and merged by unit in memory.
//
// The bill of a whole office and the explanation of one charge read the same sets.
#pragma once

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "lib/fee/billing_rules.h"

namespace pmo::store {
class Db;
}

namespace pmo::fee {

// Rows of many units in one vector, in order of units.
template <class Row>
struct ByUnit {
    std::vector<UnitId> units;  // beside rows
    std::vector<Row> rows;

    void add(UnitId unit, Row row) {
        units.push_back(unit);
        rows.push_back(std::move(row));
    }
    [[nodiscard]] std::span<const Row> of(UnitId unit) const {
        const auto range = std::equal_range(units.begin(), units.end(), unit);
        return {rows.data() + (range.first - units.begin()),
                static_cast<std::size_t>(range.second - range.first)};
    }
};

// A tariff of a unit with what billing needs beside it.
struct Attached {
    Attachment attachment;
    FeeItemId item;
    EstateId estate;
    std::optional<HouseholdId> developer;  // of the unit's estate
};

// A charge in force that may stand in the place of a new one.
struct LiveCharge {
    ChargeId id;
    FeeItemId item;
    Period period;
    HouseholdId payer;
    Money amount;
};

struct BillingScope {
    Period period;
    std::optional<EstateId> estate;
    std::optional<FeeItemId> item;
    UnitId first_unit{1};  // both inside
    UnitId last_unit{INT64_MAX};
};

struct BillingSets {
    std::vector<Attached> attached;       // by unit, tariff, day
    std::vector<TariffVersion> versions;  // by tariff, day
    ByUnit<registry::AreaPart> areas;     // by component, day
    ByUnit<Date> delivered;               // the first one counts
    ByUnit<Holding> holdings;
    ByUnit<LiveCharge> live;                         // by item, day
    std::map<EstateId, std::vector<LevelCap>> caps;  // of estates served at a lower level

    [[nodiscard]] std::span<const TariffVersion> versions_of(TariffId tariff) const;
    [[nodiscard]] std::span<const LevelCap> caps_of(EstateId estate) const;
    // Valid as long as the sets.
    [[nodiscard]] UnitFacts facts_of(const Attached& place) const;
    [[nodiscard]] Bill bill(const Attached& place, const Period& run) const;
};

[[nodiscard]] BillingSets load_billing(const store::Db& db, const BillingScope& scope);

// The live charges of the unit and item that a draft would overlap.
[[nodiscard]] std::vector<LiveCharge> in_the_way(std::span<const LiveCharge> live, FeeItemId item,
                                                 const Period& period);
// The charge is the draft, posted earlier.
[[nodiscard]] bool same_charge(const LiveCharge& live, const Draft& draft);

}  // namespace pmo::fee
