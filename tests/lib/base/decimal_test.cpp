#include "lib/base/decimal.h"

#include <doctest/doctest.h>

#include <limits>
#include <random>

#include "lib/base/check.h"

namespace pmo {

TEST_CASE("decimal: prices have four places, areas two, readings three") {
    CHECK(parse<4>("2.15") == Price{21500});
    CHECK(parse<4>("0.0001") == Price{1});
    CHECK_FALSE(parse<4>("0.00001"));
    CHECK(parse<2>("89.5") == Area{8950});
    CHECK_FALSE(parse<2>("89.505"));
    CHECK(parse<3>("1234.567") == Reading{1234567});
    CHECK_FALSE(parse<3>("1234.5678"));
}

TEST_CASE("decimal: more decimals than the place allows are refused, even when they are zeros") {
    CHECK_FALSE(parse_decimal("1.500", 2));
    CHECK_FALSE(parse_decimal("1.0", 0));
    CHECK(parse_decimal("1.50", 2) == 150);
    CHECK(parse_decimal("12", 0) == 12);
}

TEST_CASE("decimal: signs, groups and limits") {
    CHECK(parse_decimal("-1.5", 2) == -150);
    CHECK(parse_decimal("+1.5", 2) == 150);
    CHECK(parse_decimal("-0", 4) == 0);
    CHECK(parse_decimal("1,234,567.5", 4) == 12345675000);
    CHECK(parse_decimal("0012", 2) == 1200);
    CHECK(parse_decimal("999999999999.9999", 4) == 9'999'999'999'999'999);
    for (const std::string_view text : {"",
                                        "-",
                                        "+",
                                        ".",
                                        ".5",
                                        "5.",
                                        "1e3",
                                        "1,23",
                                        "1,2345",
                                        "1234,567",
                                        ",123",
                                        "123,",
                                        "0,500",
                                        "1.2.3",
                                        "1.2,3",
                                        " 1",
                                        "1 ",
                                        "--1",
                                        "+-1",
                                        "nan",
                                        "inf",
                                        "0x1",
                                        "１",
                                        "1000000000000",
                                        "99999999999999999999999999"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_decimal(text, 4));
    }
}

TEST_CASE("decimal: places that would not fit 64 bits are our own mistake") {
    CHECK(parse_decimal("999999999999.999999", 6) == 999'999'999'999'999'999);
    CHECK_THROWS_AS((void)parse_decimal("1", 7), Bug);
    CHECK_THROWS_AS((void)parse_decimal("1", -1), Bug);
    CHECK_THROWS_AS((void)decimal_text(1, 2, 3), Bug);
}

TEST_CASE("decimal: trailing zeros are cut down to two decimals, not further") {
    CHECK(to_plain(Price{21500}) == "2.15");
    CHECK(to_plain(Price{21550}) == "2.155");
    CHECK(to_plain(Price{21555}) == "2.1555");
    CHECK(to_plain(Price{20000}) == "2.00");
    CHECK(to_plain(Area{8950}) == "89.50");
    CHECK(to_plain(Reading{1234500}) == "1234.50");
    CHECK(to_plain(Decimal<0>{12}) == "12");
    CHECK(decimal_text(-5, 4, 2) == "-0.0005");
    CHECK(decimal_text(100, 2, 0) == "1");
    CHECK(decimal_text(0, 4, 2) == "0.00");
    CHECK(decimal_text(std::numeric_limits<std::int64_t>::min(), 2, 2) == "-92233720368547758.08");
}

TEST_CASE("decimal: what is written can be read again") {
    constexpr std::uint32_t seed = 20260302;
    std::mt19937_64 random(seed);
    for (int i = 0; i < 100'000; ++i) {
        const int places = static_cast<int>(random() % 5);
        const int least = static_cast<int>(random() % (static_cast<unsigned>(places) + 1));
        std::int64_t limit = 1'000'000'000'000;
        for (int place = 0; place < places; ++place) limit *= 10;
        const auto size = static_cast<std::int64_t>(random() >> (random() % 63 + 1)) % limit;
        const std::int64_t value = random() % 2 == 0 ? size : -size;
        if (parse_decimal(decimal_text(value, places, least), places) != value) {
            FAIL("seed " << seed << ", case " << i << ": " << value << " of " << places);
        }
    }
}

}  // namespace pmo
