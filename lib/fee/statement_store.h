// Balances and movements of one household's account.
#pragma once

#include <optional>
#include <vector>

#include "lib/fee/statement.h"

namespace pmo::fee {

// By the ledger: receivable less prepayment of all days before `day`.
[[nodiscard]] Money account_balance(const store::Db& db, HouseholdId household, Date before);
// Of one unit: the household's charges for it less what was settled of them.
[[nodiscard]] Money unit_balance(const store::Db& db, HouseholdId household, UnitId unit,
                                 Date before);

// In no order; balances are not filled in.
struct MovementFilter {
    HouseholdId household;
    std::optional<UnitId> unit;
    Period period{};
};
struct MovementRow {
    Movement movement;
    std::string estate;  // code, of the unit
    std::int64_t id = 0;
};
[[nodiscard]] std::vector<MovementRow> charge_movements(const store::Db& db,
                                                        const MovementFilter& filter);
// Payments of the household, whatever unit they were for.
[[nodiscard]] std::vector<MovementRow> payment_movements(const store::Db& db,
                                                         const MovementFilter& filter);
// What settled charges of the filter's unit.
[[nodiscard]] std::vector<MovementRow> settlement_movements(const store::Db& db,
                                                            const MovementFilter& filter);

}  // namespace pmo::fee
