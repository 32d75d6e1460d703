// Rows of charge and open_item, and the ledger lines of charges.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lib/fee/charge.h"
#include "lib/fee/payment.h"

namespace pmo::fee {

[[nodiscard]] std::optional<Charge> read_charge(const store::Db& db, ChargeId id);
[[nodiscard]] std::optional<ChargeId> reversal_of(const store::Db& db, ChargeId id);
// What is still unpaid; nothing for a reversed charge and for a reversal.
[[nodiscard]] std::optional<Money> open_of(const store::Db& db, ChargeId id);

// Payments that have something allocated to the charge.
struct Allocated {
    PaymentId payment;
    ReceiptNumber receipt;
    Money amount;
};
[[nodiscard]] std::vector<Allocated> allocated_to(const store::Db& db, ChargeId id);

// Newest first, at most `limit` + 1.
struct ChargeFilter {
    std::optional<UnitId> unit;
    std::optional<HouseholdId> household;
    std::optional<FeeItemId> item;
    std::optional<Date> from;
    std::optional<Date> to;
    bool open_only = false;
    std::int64_t limit = 0;
};
[[nodiscard]] std::vector<ChargeRow> read_charges(const store::Db& db, const ChargeFilter& filter);

}  // namespace pmo::fee
