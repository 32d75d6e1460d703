// The rows that the ledger check goes through. Each query reads a table once.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string_view>
#include <vector>

#include "lib/fee/check_rules.h"
#include "lib/fee/payment.h"

namespace pmo::store {
class Db;
}

namespace pmo::fee {

// How many rows break a rule, and the smallest of their numbers.
struct Breach {
    std::int64_t count = 0;
    std::int64_t first = 0;
};

[[nodiscard]] Breach open_item_wrong(const store::Db& db);  // charges, as are all of open items
[[nodiscard]] Breach open_item_missing(const store::Db& db);
[[nodiscard]] Breach open_item_extra(const store::Db& db);
[[nodiscard]] Breach open_item_range(const store::Db& db);
[[nodiscard]] Breach over_allocated(const store::Db& db);     // payments
[[nodiscard]] Breach reversed_settles(const store::Db& db);   // payments
[[nodiscard]] Breach charge_reversals(const store::Db& db);   // charges
[[nodiscard]] Breach payment_reversals(const store::Db& db);  // payments
[[nodiscard]] Breach above_ceiling(const store::Db& db);      // charges
[[nodiscard]] Breach imported_twice(const store::Db& db);     // payments

[[nodiscard]] Breach totals_differing(const store::Db& db);  // accounts

struct LineRow {
    DocumentBalances::Document document;
    Money amount;
};
void each_line(const store::Db& db, const std::function<void(const LineRow&)>& take);

// The ledger against charges and payments: of each household, and of each household and day.
[[nodiscard]] Balances receivable_differences(const store::Db& db);
[[nodiscard]] Balances prepayment_differences(const store::Db& db);
[[nodiscard]] Balances movement_differences(const store::Db& db);
[[nodiscard]] std::int64_t household_of_movement(std::int64_t key);

// Numbers given out, with what each year's series gives out next.
[[nodiscard]] NumberRun receipt_numbers(const store::Db& db, PaymentKind kind);
[[nodiscard]] NumberRun letter_numbers(const store::Db& db);

[[nodiscard]] PeriodRun live_periods(const store::Db& db);
// Charges whose amount is not what their figures give.
[[nodiscard]] Breach amounts_differing(const store::Db& db);

// Money rows that no row of the audit chain covers, or whose count or sum it knows differently.
// The number is of a row of `table`.
[[nodiscard]] Breach audit_differences(const store::Db& db, std::string_view table);

}  // namespace pmo::fee
