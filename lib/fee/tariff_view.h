// Items, ceilings and tariffs as tables and sentences.
#pragma once

#include <string>
#include <vector>

#include "lib/fee/tariff.h"
#include "lib/table/table.h"

namespace pmo::fee {

[[nodiscard]] table::Table items_table(const std::vector<FeeItem>& items);
[[nodiscard]] table::Table ceilings_table(const std::vector<Ceiling>& ceilings);
[[nodiscard]] table::Table tariffs_table(const std::vector<TariffRow>& rows);
// One tariff with all its versions and what each rests on.
[[nodiscard]] table::Table tariff_table(const std::vector<TariffRow>& rows);

[[nodiscard]] std::string added_message(const FeeItem& item);
[[nodiscard]] std::string added_message(const Ceiling& ceiling);
// Says also which version was ended, and on which day.
[[nodiscard]] std::string added_message(const AddedVersion& added);

}  // namespace pmo::fee
