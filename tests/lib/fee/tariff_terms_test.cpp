#include "lib/fee/tariff_terms.h"

#include <doctest/doctest.h>

#include <string>

#include "tests/support/office.h"

namespace pmo::fee {

TEST_CASE("fee: a tier is a bound, a price and perhaps a flat amount") {
    const auto read = [](std::string_view text) {
        const auto tier = parse_tier(text);
        return tier ? tier_text(*tier) : std::string("no");
    };
    CHECK(read("180=0.52") == "180=0.52");
    CHECK(read(" 180.5 = 0.5283 ") == "180.5=0.5283");
    CHECK(read("=0.82") == "=0.82");
    CHECK(read("100=2+10") == "100=2.00+10.00");
    CHECK(parse_tier("180=0.52")->upto == Reading{180000});
    for (const char* text :
         {"180", "=", "180=", "x=1", "180=1.00001", "1.0001=1", "180=1+", "1=1+x"}) {
        CAPTURE(text);
        CHECK(!parse_tier(text));
    }
    const auto tiers = parse_tiers("180=5; 260=7;=9");
    REQUIRE(tiers);
    CHECK(tiers_text(*tiers) == "180=5.00;260=7.00;=9.00");
    CHECK(parse_tiers(tiers_text(*tiers)) == tiers);
    CHECK(parse_tiers("")->empty());
    CHECK(!parse_tiers("180=5;;=9"));
}

TEST_CASE("fee: late fees are written per mille or percent a day, or as a multiple of the LPR") {
    CHECK(parse_daily_rate("0.3‰") == 300);
    CHECK(parse_daily_rate("0.03%") == 300);
    CHECK(parse_daily_rate(" 3 ‰ ") == 3000);
    CHECK(parse_daily_rate("10‰") == 10000);
    for (const char* text : {"0.3", "0‰", "-1‰", "10.001‰", "3%", "0.0003‰", ""}) {
        CAPTURE(text);
        CHECK(!parse_daily_rate(text));
    }
    CHECK(parse_lpr_rate("150%") == 15000);
    CHECK(parse_lpr_rate("400%") == 40000);
    CHECK(!parse_lpr_rate("400.01%"));
    CHECK(!parse_lpr_rate("1.5"));
    for (const char* text : {"0.3‰", "LPR 150%"}) CHECK(late_text(*parse_late(text)) == text);
    CHECK(parse_late("none")->kind == LateKind::none);
    CHECK(late_text(LateTerms{}).empty());
    CHECK(!parse_late("LPR"));
}

TEST_CASE("fee: agreed late fees are compared by what they cost a day") {
    CHECK(burden_of({}) == 0);
    CHECK(burden_of(*parse_late("0.3‰")) == 300);
    // 1.5 × 3 % a year: 0.0123 % a day
    CHECK(burden_of(*parse_late("LPR 150%")) == 123);
}

}  // namespace pmo::fee
