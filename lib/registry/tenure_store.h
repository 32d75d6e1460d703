// SQL of tenures. Private to the module.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "lib/registry/tenure.h"

namespace pmo::registry::tenure_store {

struct Row {
    std::int64_t id = 0;
    UnitId unit;
    HouseholdId household;
    TenureRole role = TenureRole::owner;
    bool pays = true;
    Date from;
    std::optional<Date> to;
};
std::int64_t insert(store::Db& db, const Row& row);               // audited
void update(store::Db& db, const Row& before, const Row& after);  // from, to, pays; audited
[[nodiscard]] std::vector<Tenure> of_unit(const store::Db& db, UnitId unit);
[[nodiscard]] std::vector<Tenure> of_household(const store::Db& db, HouseholdId household);
[[nodiscard]] std::vector<Row> rows(store::Db& db, UnitId unit, TenureRole role);  // by day
[[nodiscard]] std::optional<HouseholdId> owner_on(const store::Db& db, UnitId unit, Date day);
[[nodiscard]] std::optional<HouseholdId> payer_on(const store::Db& db, UnitId unit, Date day);

// Everybody in a unit, for the export: holders first, then the members of their households.
struct Occupant {
    std::string estate_code, unit_code;
    PersonId person;
    HouseholdId household;
    std::optional<std::string> account_no;
    std::string relation;  // "owner", "tenant", "family" …
    bool pays = false;
    Date from;
    std::optional<Date> to;
};
void each_occupant(const store::Db& db, const std::function<void(const Occupant&)>& act);

}  // namespace pmo::registry::tenure_store
