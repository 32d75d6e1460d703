// Amounts to the fen, the jiao or the yuan, as a tariff version says. Pure.
#pragma once

#include "lib/base/money.h"
#include "lib/fee/tariff.h"

namespace pmo::fee {

// numerator / denominator fen, rounded once, half away from zero. denominator > 0.
[[nodiscard]] Money rounded(Wide numerator, Wide denominator, Rounding rounding);

}  // namespace pmo::fee
