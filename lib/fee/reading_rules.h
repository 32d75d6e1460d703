// What makes a reading acceptable, and what was used between two: pure.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "lib/fee/reading.h"
#include "lib/fee/tariff_rules.h"

namespace pmo::fee {

// The live readings of a meter around a day.
struct Neighbours {
    std::optional<MeterReading> before;
    std::optional<MeterReading> same;   // of that very day
    std::optional<MeterReading> after;  // the next one
    std::optional<MeterReading> newest;
    std::optional<Date> billed_to;  // day of the newest reading that a charge in force has billed
};

// Digits with at most as many decimals as the meter shows, and no more digits than it has. Nothing
// for anything else.
[[nodiscard]] std::optional<Reading> parse_reading(const Meter& meter, std::string_view text);

// Why a reading cannot stand where it is put. `wanted.corrects` is set for a correction.
struct ReadingCase {
    const Meter& meter;
    const Neighbours& around;
    const MeterReading& wanted;
    Date today{};
};
[[nodiscard]] std::optional<Fault> reading_fault(const ReadingCase& reading);

// What passed the meter from one reading to the next, with its multiplier; never negative.
[[nodiscard]] Reading usage_between(const Meter& meter, Reading from, const MeterReading& to);

[[nodiscard]] std::string text_of(const Meter& meter, Reading value);  // "1234.5"

}  // namespace pmo::fee
