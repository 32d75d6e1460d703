// Arrears as a table, by the buckets of the aging.
#pragma once

#include "lib/fee/arrears.h"
#include "lib/table/table.h"

namespace pmo::fee {

[[nodiscard]] table::Table arrears_table(const Arrears& arrears);

}  // namespace pmo::fee
