#include "lib/fee/rounding_rules.h"

#include "lib/base/check.h"

namespace pmo::fee {

namespace {

int fen_of(Rounding rounding) {
    switch (rounding) {
        case Rounding::fen:
            return 1;
        case Rounding::jiao:
            return 10;
        case Rounding::yuan:
            return 100;
    }
    PMO_CHECK(false);
}

}  // namespace

Money rounded(Wide numerator, Wide denominator, Rounding rounding) {
    const int step = fen_of(rounding);
    return {divide_rounded(numerator, denominator * step) * step};
}

}  // namespace pmo::fee
