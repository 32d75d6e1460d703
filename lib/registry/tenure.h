// Who holds a unit, as owner or tenant, from when to when, and who pays for it on a day.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lib/base/date.h"
#include "lib/base/id.h"
#include "lib/registry/household.h"
#include "lib/registry/unit.h"

namespace pmo::registry {

enum class TenureRole { owner = 1, tenant = 2 };
[[nodiscard]] std::string_view code_of(TenureRole role);
[[nodiscard]] std::optional<TenureRole> parse_tenure_role(std::string_view code);

struct Tenure {
    std::int64_t id = 0;
    UnitId unit;
    HouseholdId household;
    std::string head_name;
    std::string phone;
    TenureRole role = TenureRole::owner;
    bool pays = true;
    Date from;
    std::optional<Date> to;  // first day after
};

[[nodiscard]] std::vector<Tenure> tenures(const store::Db& db, UnitId unit);  // newest first
[[nodiscard]] std::vector<Tenure> tenures_of(const store::Db& db, HouseholdId household);

// The owner on that day, who is liable for the fee (民法典 944, 条例 41).
[[nodiscard]] std::optional<HouseholdId> owner_on(const store::Db& db, UnitId unit, Date day);
// Who is billed: a tenant who agreed to pay, else the owner.
[[nodiscard]] std::optional<HouseholdId> payer_on(const store::Db& db, UnitId unit, Date day);
// The payer, or the owner beside a paying tenant: the household that stays liable.
[[nodiscard]] std::optional<HouseholdId> liable_on(const store::Db& db, UnitId unit, Date day);

struct Transfer {
    std::string unit;
    std::string household;  // anything find_household understands
    TenureRole role = TenureRole::owner;
    std::optional<bool> pays;  // nothing: an owner pays, a tenant does not
    Date on;                   // first day of the new tenure
};
struct TransferResult {
    Unit unit;
    std::optional<Tenure> before;  // closed on that day
    Tenure after;
    bool already = false;  // the household held it from that day already
};
// Closes the open tenure of that role and opens the new one; the same household begins a new one
// only when who pays changes. Refused when a later tenure exists.
TransferResult transfer(store::Db& db, const Transfer& request);

struct EndTenure {
    std::string unit;
    TenureRole role = TenureRole::tenant;
    Date on;  // first day after
};
// Ending it again on the same day changes nothing.
Tenure end_tenure(store::Db& db, const EndTenure& request);

}  // namespace pmo::registry
