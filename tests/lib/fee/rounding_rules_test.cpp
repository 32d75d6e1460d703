#include "lib/fee/rounding_rules.h"

#include <doctest/doctest.h>

namespace pmo::fee {

TEST_CASE("fee: an amount is rounded once, half up, to the fen, the jiao or the yuan") {
    struct Row {
        std::int64_t numerator;
        std::int64_t denominator;
        std::int64_t fen, jiao, yuan;
    };
    const Row rows[] = {
        {24149, 1, 24149, 24150, 24100},
        {24150, 1, 24150, 24150, 24200},
        {24154, 1, 24154, 24150, 24200},
        {24155, 1, 24155, 24160, 24200},
        {241449, 10, 24145, 24140, 24100},  // 24144.9: to the jiao from the exact, not from 24145
        {4, 1, 4, 0, 0},
        {5, 1, 5, 10, 0},
        {50, 1, 50, 50, 100},
        {-24155, 1, -24155, -24160, -24200},
    };
    for (const Row& row : rows) {
        CAPTURE(row.numerator);
        CHECK(rounded(row.numerator, row.denominator, Rounding::fen).fen == row.fen);
        CHECK(rounded(row.numerator, row.denominator, Rounding::jiao).fen == row.jiao);
        CHECK(rounded(row.numerator, row.denominator, Rounding::yuan).fen == row.yuan);
    }
}

}  // namespace pmo::fee
