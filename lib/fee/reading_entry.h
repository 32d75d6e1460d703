// One reading put in its place: typed, imported, or at the change of a meter. Planned first, so
// that an import can list what is wrong, then stored. Inside a write transaction.
#pragma once

#include <optional>
#include <string>

#include "lib/fee/reading.h"
#include "lib/fee/reading_rules.h"

namespace pmo::fee {

struct ReadingWish {
    Date day{};
    std::optional<Reading> value;  // nothing: take back the reading of that day
    std::optional<ReadAs> as;
    bool last = false;  // the meter's final reading
    std::string note;
    std::optional<BatchId> batch;
};

struct PlannedReading {
    MeterReading reading;
    Neighbours around;
    std::optional<Reading> usage;
    std::optional<Fault> fault;
    bool already = false;  // the very same reading is there
};
[[nodiscard]] PlannedReading plan_reading(store::Db& db, const Meter& meter,
                                          const ReadingWish& wish, Date today);
// Throws Error{refused} for a plan with a fault; stores nothing when it is there already.
MeterReading store_reading(store::Db& db, const PlannedReading& plan);

// What a person types for a meter. Error{usage} when the meter cannot show it.
[[nodiscard]] Reading typed_reading(const Meter& meter, const std::string& text);

}  // namespace pmo::fee
