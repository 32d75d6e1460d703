// Charges as lists and sentences.
#pragma once

#include <string>

#include "lib/fee/charge.h"
#include "lib/table/table.h"

namespace pmo::fee {

[[nodiscard]] table::Table charges_table(const ChargeList& list);
[[nodiscard]] std::string reversed_message(const ReversedCharge& reversed);

}  // namespace pmo::fee
