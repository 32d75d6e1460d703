// Meters as tables and sentences.
#pragma once

#include <string>
#include <vector>

#include "lib/fee/meter.h"
#include "lib/table/table.h"

namespace pmo::fee {

[[nodiscard]] table::Table meters_table(const std::vector<MeterRow>& rows, Date today);
[[nodiscard]] table::Table meter_table(const MeterRow& row, Date today);  // one, all of it

[[nodiscard]] std::string meter_added_message(const MeterRow& row);
[[nodiscard]] std::string meter_replaced_message(const ChangedMeter& changed);
[[nodiscard]] std::string meters_swapped_message(const SwappedMeters& swapped);
[[nodiscard]] std::string meter_removed_message(const MeterRow& row);
[[nodiscard]] std::string meter_verified_message(const MeterRow& row);

}  // namespace pmo::fee
