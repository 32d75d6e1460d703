// Odd readings as a table and as words.
#pragma once

#include <string>
#include <vector>

#include "lib/fee/abnormal.h"
#include "lib/table/table.h"

namespace pmo::fee {

[[nodiscard]] table::Table abnormal_table(const std::vector<OddReading>& found);
[[nodiscard]] std::string oddity_word(Oddity oddity);

}  // namespace pmo::fee
