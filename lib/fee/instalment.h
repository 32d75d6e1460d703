// Plans of instalments: open charges that are paid in parts on agreed days. While a plan is kept,
// its charges are not reminded; when a part is missed, it is reported and reminders go on.
//
// The parts add up to what was open of the charges. Kept or missed is read from the allocations
// dated by the agreed days, never stored. A plan over more months or of more than the policy lets a
// supervisor agree on needs a manager. Actions run in one transaction each and are audited; they
// throw Error{not_found} for an unknown name and Error{refused} when a rule says no; nothing is
// changed then.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

#include "lib/base/date.h"
#include "lib/base/id.h"
#include "lib/base/money.h"
#include "lib/fee/contact.h"
#include "lib/fee/instalment_rules.h"

namespace pmo::fee {

using PlanId = Id<struct InstalmentPlanTag>;

struct PlannedCharge {
    ChargeId charge;
    std::string unit;  // code
    std::string item;  // name
    Period period{};
    Money open;  // when the plan was made
};

struct Plan {
    PlanId id;
    HouseholdId household;
    std::optional<ContactId> contact;
    Date made{};
    Money total;
    std::string document;  // where the signed agreement is kept
    std::optional<Date> ended;
    std::string end_reason;
    std::vector<PlannedCharge> charges;
    std::vector<Instalment> parts;  // by day
};

// With its outcome as of a day.
struct PlanRow {
    Plan plan;
    std::string name;   // head of the household: personal
    std::string login;  // who approved it
    PlanOutcome outcome;
};

struct NewPlan {
    std::string who;                     // a unit, or anything find_household understands
    std::vector<std::string> charges;    // numbers; empty: all that is due today
    std::vector<std::string> parts;      // "2026-03-31=200.00"; empty: equal parts
    std::optional<std::int64_t> months;  // so many equal parts …
    std::optional<Date> first;           // … a month apart, from this day
    std::string document;
    std::optional<std::int64_t> contact;
    bool dry_run = false;  // the same code, rolled back
};
PlanRow add_plan(store::Db& db, const NewPlan& request, Date today);

struct EndPlan {
    PlanId id;
    std::string reason;
};
// From today on its charges are reminded again, whatever is paid.
PlanRow end_plan(store::Db& db, const EndPlan& request, Date today);

// Error{not_found}.
[[nodiscard]] PlanRow plan(const store::Db& db, PlanId id, Date as_of);

struct PlanQuery {
    std::optional<HouseholdId> household = {};
    std::optional<PlanState> state = {};  // nothing: running and broken
    bool all = false;
};
[[nodiscard]] std::vector<PlanRow> plans(const store::Db& db, const PlanQuery& query, Date as_of);

// Charges of plans that are kept so far.
[[nodiscard]] std::unordered_set<ChargeId> charges_in_plans(const store::Db& db, Date as_of);

}  // namespace pmo::fee
