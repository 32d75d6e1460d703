// What a run of reminders reads, each set at once.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "lib/base/date.h"
#include "lib/base/id.h"
#include "lib/registry/household.h"
#include "lib/registry/unit.h"

namespace pmo::store {
class Db;
}

namespace pmo::fee {

struct Debtor {
    registry::HouseholdKind kind = registry::HouseholdKind::family;
    std::string name;
    std::string salutation;
    std::string language;  // empty: the office's
    std::string email;
    std::string phone;
};
[[nodiscard]] std::unordered_map<HouseholdId, Debtor> read_debtors(const store::Db& db);

struct Address {
    EstateId estate;
    std::string estate_name;
    registry::UnitKind kind = registry::UnitKind::home;
    std::string code;
    std::string sort_key;
};
[[nodiscard]] std::unordered_map<UnitId, Address> read_addresses(const store::Db& db);

struct HeldUnit {
    HouseholdId household;
    UnitId unit;
};
// Who holds what on the day.
[[nodiscard]] std::vector<HeldUnit> read_held_units(const store::Db& db, Date on);

struct ChargedFor {
    FeeItemId item;
    Period period{};
};
// Of every charge that is still open and was due before the day.
[[nodiscard]] std::unordered_map<ChargeId, ChargedFor> read_charged_for(const store::Db& db,
                                                                        Date before);
// Of one that has been paid or taken back since an earlier day.
[[nodiscard]] ChargedFor read_charged_for(store::Db& db, ChargeId charge);
[[nodiscard]] std::unordered_map<FeeItemId, std::string> read_item_names(const store::Db& db);

// Issued letters: the last day of each household, and how many named each open charge.
[[nodiscard]] std::unordered_map<HouseholdId, Date> read_last_issued(const store::Db& db);
[[nodiscard]] std::unordered_map<ChargeId, std::int64_t> read_letters_about(const store::Db& db);
[[nodiscard]] std::unordered_set<HouseholdId> read_open_drafts(const store::Db& db);
[[nodiscard]] std::unordered_set<HouseholdId> read_written_on(const store::Db& db, Date day);
// Of the newest run; nothing when there was none.
[[nodiscard]] std::optional<Date> last_run(const store::Db& db);

}  // namespace pmo::fee
