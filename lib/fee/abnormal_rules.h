// What is odd about a reading: pure.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "lib/fee/abnormal.h"

namespace pmo::fee {

// What was used over how many days.
struct UsedDays {
    Reading usage;
    int days = 0;
    bool operator==(const UsedDays&) const = default;
};
// The usage that the last of some live readings, oldest first, closes. Nothing for the first one.
[[nodiscard]] std::optional<UsedDays> last_use(const Meter& meter,
                                               std::span<const MeterReading> readings);
// All usage of the newest `count` readings before the last one; nothing when there is none.
[[nodiscard]] std::optional<UsedDays> earlier_use(const Meter& meter,
                                                  std::span<const MeterReading> readings,
                                                  int count);
// What so many days use by that mean.
[[nodiscard]] Reading usual_use(const UsedDays& earlier, int days);

// About the last of some live readings, oldest first; several things may be odd at once.
[[nodiscard]] std::vector<Oddity> oddities(const Meter& meter,
                                           std::span<const MeterReading> readings,
                                           const MeterPolicy& policy);

}  // namespace pmo::fee
