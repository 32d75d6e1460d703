// No reminders for a household, a unit or one charge, for a reason, until a day. A hold ends by
// itself; what is owed stays owed.
//
// Actions run in one transaction each and are audited; they throw Error{not_found} for an unknown
// subject and Error{refused} when a rule says no; nothing is changed then.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "lib/base/date.h"
#include "lib/base/id.h"

namespace pmo::store {
class Db;
}

namespace pmo::fee {

struct Hold {
    HoldId id;
    std::optional<HouseholdId> household;  // exactly one of the three
    std::optional<UnitId> unit;
    std::optional<ChargeId> charge;
    std::string reason;
    Date from{};
    Date to{};  // first day after
};

struct HoldRow {
    Hold hold;
    std::string subject;  // "H3", "3-2-1502", "17"
    std::string name;     // head of a household: personal
    std::string login;    // who made it
};

struct NewHold {
    std::optional<std::string> household;  // anything find_household understands
    std::optional<std::string> unit;
    std::optional<std::int64_t> charge;
    std::string reason;
    Date until{};  // last day
};
HoldRow add_hold(store::Db& db, const NewHold& request, Date today);

// Ends it with yesterday; today it holds no more.
HoldRow end_hold(store::Db& db, HoldId id, Date today);

enum class HoldsShown { in_force, all };
[[nodiscard]] std::vector<HoldRow> holds(const store::Db& db, HoldsShown shown, Date today);

}  // namespace pmo::fee
