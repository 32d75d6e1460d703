// Rows of hold.
#pragma once

#include <optional>
#include <vector>

#include "lib/fee/hold.h"

namespace pmo::fee {

// In force on the day; nothing: all there ever were.
[[nodiscard]] std::vector<HoldRow> read_holds(const store::Db& db, std::optional<Date> on);
[[nodiscard]] std::optional<HoldRow> read_hold(const store::Db& db, HoldId id);

// Each appends its audit row.
HoldId insert_hold(store::Db& db, const Hold& hold);
void update_hold_end(store::Db& db, const Hold& hold, Date to);

}  // namespace pmo::fee
