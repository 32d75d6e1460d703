// Rows of promise, and the money that keeps them.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "lib/fee/promise.h"

namespace pmo::fee {

// In the order of their promised days; without outcome.
[[nodiscard]] std::vector<PromiseRow> read_promises(const store::Db& db,
                                                    std::optional<PromiseId> id,
                                                    std::optional<HouseholdId> household);
// Payments of money from a day to another, both inside, that were not taken back by the last.
[[nodiscard]] std::vector<Received> read_received(const store::Db& db, HouseholdId household,
                                                  Date from, Date last);
[[nodiscard]] std::int64_t newest_payment(const store::Db& db);
// Open now of what was due by the day.
[[nodiscard]] Money read_owed_by(const store::Db& db, HouseholdId household, Date due);

// Each appends its audit row.
PromiseId insert_promise(store::Db& db, const Promise& promise);
void update_promise_end(store::Db& db, const Promise& promise, Date ended, std::string_view reason);

}  // namespace pmo::fee
