// Readings as tables and sentences.
#pragma once

#include <string>
#include <vector>

#include "lib/fee/reading.h"
#include "lib/table/table.h"

namespace pmo::fee {

[[nodiscard]] table::Table readings_table(const std::vector<ReadingRow>& rows);

[[nodiscard]] std::string recorded_message(const Recorded& recorded);
[[nodiscard]] std::string withdrawn_message(const Recorded& recorded);

// "12.5 kWh"
[[nodiscard]] std::string usage_text(Reading usage, Measure measure);

}  // namespace pmo::fee
