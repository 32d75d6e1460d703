// Rows of reading.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "lib/fee/reading.h"
#include "lib/fee/reading_rules.h"

namespace pmo::fee {

// Kept statements: for many meters in a row.
[[nodiscard]] Neighbours neighbours(store::Db& db, MeterId meter, Date day);
// Live readings of a meter up to a day, oldest first; at most the newest `limit` of them.
[[nodiscard]] std::vector<MeterReading> live_readings(const store::Db& db, MeterId meter,
                                                      Date up_to, int limit);

struct ReadingFilter {
    std::optional<MeterId> meter;
    std::optional<UnitId> unit;
    std::optional<Date> from;
    std::optional<Date> to;
    int limit = 0;
};
// Newest day first, of one day the newest row first. `usage` is left open.
[[nodiscard]] std::vector<ReadingRow> read_readings(const store::Db& db,
                                                    const ReadingFilter& filter);

// Appends its audit row.
MeterReading insert_reading(store::Db& db, MeterReading reading);

}  // namespace pmo::fee
