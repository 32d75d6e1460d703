// What makes a meter acceptable, and how it counts: pure.
#pragma once

#include <cstdint>
#include <optional>

#include "lib/fee/meter.h"
#include "lib/fee/tariff_rules.h"

namespace pmo::fee {

// Why the meter cannot be stored.
[[nodiscard]] std::optional<Fault> meter_fault(const Meter& meter, Date today);

// How many numbers the register has, in thousandths: past them it begins again at 0.
[[nodiscard]] std::int64_t register_range(const Meter& meter);

// By when it must be verified again: the term of the newest verification, else the interval from
// its installation.
struct Verified {
    Date on{};
    std::optional<Date> next;
};
[[nodiscard]] std::optional<Date> verify_by(const Meter& meter,
                                            const std::optional<Verified>& newest);

}  // namespace pmo::fee
