// What is owed as of a day: from the open items, or from charges and allocations for an earlier
// day. The caller holds a store::Reading over several of these.
#pragma once

#include <functional>
#include <string>
#include <unordered_map>
#include <vector>

#include "lib/fee/arrears.h"

namespace pmo::fee {

// The newest day of any ledger line: as of it and later, the open items answer.
[[nodiscard]] Date newest_day(const store::Db& db);

// Days are numbers here, since a million rows pass through one run.
struct Owed {
    ChargeId charge;
    HouseholdId household;
    UnitId unit;
    std::int64_t due_day = 0;
    Money open;
};
// Each amount that is open and its due day, in no order that means anything.
void each_amount(const store::Db& db, Date as_of,
                 const std::function<void(std::int64_t due_day, Money open)>& take);
// By household and due day from the open items, by charge for an earlier day.
void each_owed(const store::Db& db, Date as_of, const std::function<void(const Owed&)>& take);

struct OwedLine {
    Owed owed;
    FeeItemId item;
    Period period{};
};
// By charge.
void each_owed_line(const store::Db& db, Date as_of,
                    const std::function<void(const OwedLine&)>& take);

// Balances of the ledger as of a day; positive is owed, and for prepayment what is prepaid. From
// the newest day on they are the totals that triggers keep; receivable_lines always reads the
// lines.
[[nodiscard]] Money receivable_lines(const store::Db& db, Date as_of);
[[nodiscard]] Money receivable_balance(const store::Db& db, Date as_of);
[[nodiscard]] Money prepayment_balance(const store::Db& db, Date as_of);
[[nodiscard]] std::unordered_map<HouseholdId, Money> prepayments(const store::Db& db, Date as_of);

// Where every unit is.
struct Place {
    EstateId estate_id;
    BuildingId building_id;  // not stored: none
    std::string estate;
    std::string estate_name;
    std::string building;
    std::string building_name;
    std::string building_key;  // natural order inside the estate
    std::string unit;
    std::string unit_key;
};
[[nodiscard]] std::unordered_map<UnitId, Place> places(const store::Db& db);

struct HouseholdName {
    std::string account_no;
    std::string name;  // of the head
};
[[nodiscard]] std::unordered_map<HouseholdId, HouseholdName> household_names(const store::Db& db);
[[nodiscard]] std::unordered_map<FeeItemId, std::string> item_codes(const store::Db& db);

}  // namespace pmo::fee
