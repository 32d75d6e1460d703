// Live charges by their place, for the import of charges; and charges for the export.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "lib/base/date.h"
#include "lib/base/id.h"
#include "lib/base/money.h"

namespace pmo::store {
class Db;
}

namespace pmo::fee {

struct LivePlace {
    ChargeId charge;
    HouseholdId payer;
    Period period;
    Money amount;
    Date due{};
};
// The live charge of the unit and item that begins on the day. The statement is kept.
[[nodiscard]] std::optional<LivePlace> live_place(store::Db& db, UnitId unit, FeeItemId item,
                                                  Date from);

// Every first day that a live charge has, with the end of the longest that begins then; by day.
[[nodiscard]] std::vector<Period> live_spans(const store::Db& db);

// A live charge with the names by which an import finds its unit and household.
struct ExportedCharge {
    std::string estate;
    std::string unit;
    std::string account_no;  // empty: none
    std::string item;
    Period period;
    Money amount;
    Date due{};
    Date posted{};
    Money open;
};
void each_live_charge(const store::Db& db, const std::function<void(const ExportedCharge&)>& act);

}  // namespace pmo::fee
