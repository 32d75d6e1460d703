// Which readings are looked at again before they are billed: data/fee/meter.toml, checked when it
// is read.
//
// Throws Error{environment} with file and line.
#pragma once

#include <string>
#include <string_view>

#include "lib/base/decimal.h"

namespace pmo::fee {

struct MeterPolicy {
    int high_percent = 0;  // of the mean
    Reading high_least;
    int mean_of = 0;
    int longest_days = 0;
};

[[nodiscard]] MeterPolicy meter_policy();
[[nodiscard]] MeterPolicy meter_policy(std::string_view text, const std::string& source);

}  // namespace pmo::fee
