// Why a charge is what it is, or why there is none. The figures come from the billing rules and
// from the charge as it is stored; nothing is computed a second time.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lib/fee/billing.h"
#include "lib/fee/charge.h"

namespace pmo::store {
class Db;
}

namespace pmo::fee {

struct Party {
    HouseholdId id;
    std::string name;  // of the head: personal
};

// A charge, posted or still to be posted, with all it rests on.
struct ExplainedCharge {
    Draft draft;                   // of a posted charge: its stored figures
    std::optional<Charge> posted;  // in force, or the one asked about
    std::optional<ChargeId> reversed_by;
    std::optional<ChargeId> differs;  // a charge with other content is in its place
    bool facts_changed = false;       // today's facts would give another charge
    std::string tariff;               // code; empty: from another system
    std::optional<Attachment> attachment;
    std::optional<TariffVersion> version;
    std::optional<Ceiling> ceiling;
    std::optional<Ceiling> delivered_level;  // that lowered the price
    std::vector<registry::AreaPart> areas;   // on the first day
    std::optional<Date> delivered;
    std::optional<Date> owner_from;
    std::optional<StartRule> start_rule;  // by which owner_from is counted
    Party payer;
    Party liable;
    std::optional<Money> open;
};

struct ExplainedNothing {
    Nothing nothing;
    std::string tariff;
    std::optional<Period> billed_with;  // other_period: the billing period that covers these days
};

struct Explanation {
    std::string unit;  // code
    std::string item;  // code
    Period period;     // asked for
    std::vector<ExplainedCharge> charges;
    std::vector<ExplainedNothing> nothing;
    std::vector<ChargeId> reversed;            // charges of that time that were taken back
    std::vector<LiveCharge> others;            // in force in that time, and not told of above
    bool attached = false;                     // any tariff of the item in that time
    std::vector<AttachmentRow> other_tariffs;  // of the item, when some day has none
};

// Error{not_found} for an unknown charge.
[[nodiscard]] Explanation explain_charge(const store::Db& db, ChargeId id);

struct ExplainPlace {
    std::string unit;
    std::string item;
    Period period;
};
[[nodiscard]] Explanation explain_place(const store::Db& db, const ExplainPlace& place);

}  // namespace pmo::fee
