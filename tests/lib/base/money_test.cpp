#include "lib/base/money.h"

#include <doctest/doctest.h>

#include <array>
#include <limits>
#include <random>

#include "lib/base/check.h"
#include "lib/base/decimal.h"
#include "lib/base/error.h"

namespace pmo {

namespace {

constexpr std::int64_t least = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
constexpr std::uint32_t seed = 20260302;
constexpr int cases = 100'000;

using Random = std::mt19937_64;

std::int64_t between(Random& random, std::int64_t low, std::int64_t high) {
    const auto span = static_cast<std::uint64_t>(high - low) + 1;
    return low + static_cast<std::int64_t>(random() % span);
}

// Amounts of every size: as many of few digits as of many.
std::int64_t amount_of_any_size(Random& random, std::int64_t limit) {
    const auto range = static_cast<std::uint64_t>(limit) + 1;
    const auto size = static_cast<std::int64_t>((random() >> (random() % 63 + 1)) % range);
    return random() % 2 == 0 ? size : -size;
}

std::int64_t charge(std::int64_t area, std::int64_t price) {
    return divide_rounded(static_cast<Wide>(area) * price, 10'000);
}

bool refuses(Money (*act)()) {
    try {
        (void)act();
    } catch (const Error& error) {
        return error.kind() == ErrorKind::refused;
    }
    return false;
}

// What is wrong with these parts of `total`; empty when nothing is.
std::string fault_of(Money total, const std::vector<std::int64_t>& weights,
                     const std::vector<Money>& parts) {
    if (parts.size() != weights.size()) return "as many parts as weights";
    Wide sum = 0;
    Wide given = 0;
    for (const std::int64_t weight : weights) sum += weight;
    for (const Money part : parts) given += part.fen;
    if (given != total.fen) return "the parts add up";
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const Wide off =
            static_cast<Wide>(parts[i].fen) * sum - static_cast<Wide>(total.fen) * weights[i];
        if (off >= sum || off <= -sum) return "less than a fen from the exact share";
        if (i > 0 && weights[i] == weights[i - 1]) {
            const bool earlier_has_more =
                total.fen >= 0 ? parts[i - 1] >= parts[i] : parts[i - 1] <= parts[i];
            if (!earlier_has_more) return "equal remainders go to the earlier weight";
        }
    }
    return {};
}

// Reads a capital amount by the words alone.
std::int64_t fen_of_capitals(std::string_view text) {
    const auto take = [&](std::string_view word) {
        if (!text.starts_with(word)) return false;
        text.remove_prefix(word.size());
        return true;
    };
    REQUIRE(take("人民币"));
    const bool negative = take("负");
    constexpr std::array<std::string_view, 10> digits = {"零", "壹", "贰", "叁", "肆",
                                                         "伍", "陆", "柒", "捌", "玖"};
    std::int64_t fen = 0;
    std::int64_t yuan = 0;
    std::int64_t section = 0;
    std::int64_t digit = 0;
    while (!text.empty()) {
        bool known = false;
        for (std::size_t i = 0; i < digits.size() && !known; ++i) {
            known = take(digits[i]);
            if (known) digit = static_cast<std::int64_t>(i);
        }
        if (known) continue;
        if (take("拾")) {
            section += digit * 10;
        } else if (take("佰")) {
            section += digit * 100;
        } else if (take("仟")) {
            section += digit * 1000;
        } else if (take("万")) {
            yuan += (section + digit) * 10'000;
            section = 0;
        } else if (take("亿")) {
            yuan = (yuan + section + digit) * 100'000'000;
            section = 0;
        } else if (take("元")) {
            fen += (yuan + section + digit) * 100;
        } else if (take("角")) {
            fen += digit * 10;
        } else if (take("分")) {
            fen += digit;
        } else {
            REQUIRE(take("整"));
        }
        digit = 0;
    }
    return negative ? -fen : fen;
}

}  // namespace

TEST_CASE("money: areas times prices are rounded half away from zero, where binary numbers fail") {
    CHECK(charge(5030, 21500) == 10815);  // 50.30 × 2.15 = 108.145
    CHECK(charge(6650, 18900) == 12569);  // 66.50 × 1.89 = 125.685
    CHECK(charge(-5030, 21500) == -10815);
    CHECK(charge(5030, 21499) == 10814);
    CHECK(divide_rounded(5, 10) == 1);
    CHECK(divide_rounded(-5, 10) == -1);
    CHECK(divide_rounded(4, 10) == 0);
    CHECK(divide_rounded(-4, 10) == 0);
    CHECK(divide_rounded(15, 10) == 2);
    CHECK(divide_rounded(25, 10) == 3);  // not to the even neighbour
    CHECK(divide_rounded(1, 3) == 0);
    CHECK(divide_rounded(2, 3) == 1);
    CHECK(divide_rounded(0, 7) == 0);
    CHECK_THROWS_AS((void)divide_rounded(1, 0), Bug);
    CHECK_THROWS_AS((void)divide_rounded(1, -1), Bug);
}

TEST_CASE("money: the worked examples of late charges, part months and loss of use") {
    CHECK(scaled(Money{24100}, 3 * 91, 10'000) == Money{658});       // 0.3‰ a day, 91 days
    CHECK(scaled(Money{24100}, 10, 30) == Money{8033});              // 10 of 30 days
    CHECK(scaled(Money{241000}, 45 * 200, 365'000) == Money{5942});  // 4.5 % a year
    CHECK(scaled(Money{241000}, 39 * 200, 365'000) == Money{5150});  // 3.9 % a year
    CHECK(scaled(Money{10600}, 100, 106) == Money{10000});           // net of 6 % tax
    CHECK(scaled(Money{-24100}, 10, 30) == Money{-8033});
}

TEST_CASE("money: a quotient is the nearest whole number, the further from zero of two") {
    Random random(seed);
    for (int i = 0; i < cases; ++i) {
        const Wide numerator =
            static_cast<Wide>(amount_of_any_size(random, most)) * between(random, 0, 1'000'000);
        const Wide denominator = between(random, 1'000'000, most);
        const Wide off =
            numerator - static_cast<Wide>(divide_rounded(numerator, denominator)) * denominator;
        // Twice what is off, seen from zero: from just above -denominator up to it, half excluded.
        const Wide twice = numerator < 0 ? -2 * off : 2 * off;
        if (twice < -denominator || twice >= denominator) {
            FAIL("seed " << seed << ", case " << i);
        }
    }
}

TEST_CASE("money: products pass through 128 bits") {
    CHECK(scaled(Money{most}, 1'000'000, 1'000'000) == Money{most});
    CHECK(scaled(Money{least}, most, most) == Money{least});
    CHECK(scaled(Money{most}, most, most) == Money{most});
    CHECK(scaled(Money{most}, -1, 2) == Money{-(most / 2) - 1});
    constexpr Wide widest = static_cast<Wide>(most) * most;
    CHECK(divide_rounded(-widest - widest / 2 - 1, widest) == -2);
    CHECK(divide_rounded(-widest - widest / 2, widest) == -1);
}

TEST_CASE("money: at the edge of 64 bits it throws and never wraps") {
    CHECK(Money{most - 1} + Money{1} == Money{most});
    CHECK(Money{least + 1} - Money{1} == Money{least});
    CHECK(refuses([] { return Money{most} + Money{1}; }));
    CHECK(refuses([] { return Money{least} + Money{-1}; }));
    CHECK(refuses([] { return Money{least} - Money{1}; }));
    CHECK(refuses([] { return Money{0} - Money{least}; }));
    CHECK(refuses([] { return -Money{least}; }));
    CHECK(refuses([] { return scaled(Money{most}, 2, 1); }));
    CHECK(refuses([] { return scaled(Money{least}, -1, 1); }));
    CHECK(refuses([] { return Money{divide_rounded(static_cast<Wide>(most) * 2 + 1, 2)}; }));
    // A sum that was refused is as it was.
    Money sum{most};
    try {
        sum += Money{1};
    } catch (const Error&) {
        CHECK(sum == Money{most});
    }
}

TEST_CASE("money: sums and differences agree with wider arithmetic or are refused") {
    Random random(seed);
    for (int i = 0; i < cases; ++i) {
        const std::int64_t left = amount_of_any_size(random, most);
        const std::int64_t right = amount_of_any_size(random, most);
        const Wide exact = static_cast<Wide>(left) + right;
        std::optional<Money> sum;
        try {
            sum = Money{left} + Money{right};
        } catch (const Error&) {
            sum = std::nullopt;
        }
        const bool fits = exact >= least && exact <= most;
        if (sum.has_value() != fits || (fits && sum->fen != exact)) {
            FAIL("seed " << seed << ", case " << i);
        }
    }
}

TEST_CASE("money: shares add up, as in the worked examples") {
    const std::vector<std::int64_t> debts = {24100, 12050};
    CHECK(apportioned(Money{10000}, debts) == std::vector<Money>{{6667}, {3333}});
    const std::vector<std::int64_t> areas = {6000, 7000, 8000};
    CHECK(apportioned(Money{10000}, areas) == std::vector<Money>{{2857}, {3333}, {3810}});
    CHECK(apportioned(Money{-10000}, areas) == std::vector<Money>{{-2857}, {-3333}, {-3810}});
}

TEST_CASE("money: equal remainders go to the earlier weight, nothing to a weight of nothing") {
    const std::vector<std::int64_t> three = {1, 1, 1};
    CHECK(apportioned(Money{100}, three) == std::vector<Money>{{34}, {33}, {33}});
    CHECK(apportioned(Money{101}, three) == std::vector<Money>{{34}, {34}, {33}});
    CHECK(apportioned(Money{-100}, three) == std::vector<Money>{{-34}, {-33}, {-33}});
    const std::vector<std::int64_t> with_nothing = {0, 1, 0, 1};
    CHECK(apportioned(Money{1}, with_nothing) == std::vector<Money>{{0}, {1}, {0}, {0}});
    const std::vector<std::int64_t> larger_remainder_later = {1, 2};
    CHECK(apportioned(Money{1}, larger_remainder_later) == std::vector<Money>{{0}, {1}});
    CHECK(apportioned(Money{0}, three) == std::vector<Money>{{0}, {0}, {0}});
}

TEST_CASE("money: shares of nothing, or by weights that make no sense, are our own mistake") {
    const std::vector<std::int64_t> none;
    const std::vector<std::int64_t> zeros = {0, 0};
    const std::vector<std::int64_t> negative = {2, -1};
    CHECK_THROWS_AS((void)apportioned(Money{1}, none), Bug);
    CHECK_THROWS_AS((void)apportioned(Money{1}, zeros), Bug);
    CHECK_THROWS_AS((void)apportioned(Money{1}, negative), Bug);
}

TEST_CASE("money: 10,000.00 over 120 flats by fractions of three decimals leaves nothing over") {
    std::vector<std::int64_t> weights;
    weights.insert(weights.end(), 50, 525);
    weights.insert(weights.end(), 50, 1346);
    weights.insert(weights.end(), 10, 4023);
    weights.insert(weights.end(), 10, 6720);
    const Money total{1'000'000};
    const auto parts = apportioned(total, weights);
    CHECK(fault_of(total, weights, parts).empty());
    // 30 fen are left over: ten go to 200.169…, the other twenty to the first of 26.122….
    CHECK(parts[0] == Money{2613});
    CHECK(parts[19] == Money{2613});
    CHECK(parts[20] == Money{2612});
    CHECK(parts[50] == Money{6697});
    CHECK(parts[100] == Money{20017});
    CHECK(parts[119] == Money{33436});
}

TEST_CASE("money: whatever is shared adds up, each part less than a fen from its exact share") {
    Random random(seed);
    std::vector<std::int64_t> weights;
    std::int64_t done = 0;
    for (int i = 0; done < cases; ++i) {
        weights.clear();
        const std::int64_t largest = random() % 8 == 0 ? most : between(random, 1, 20'000);
        for (std::int64_t count = between(random, 1, 16); count > 0; --count) {
            weights.push_back(random() % 4 == 0 && !weights.empty() ? weights.back()
                                                                    : between(random, 0, largest));
        }
        weights.back() += weights.back() == 0 ? 1 : 0;
        const Money total{amount_of_any_size(random, most)};
        const auto fault = fault_of(total, weights, apportioned(total, weights));
        if (!fault.empty()) FAIL("seed " << seed << ", case " << i << ": " << fault);
        done += static_cast<std::int64_t>(weights.size());
    }
}

TEST_CASE("money: it is written plainly for machines and grouped for people") {
    CHECK(to_plain(Money{0}) == "0.00");
    CHECK(to_plain(Money{5}) == "0.05");
    CHECK(to_plain(Money{-5}) == "-0.05");
    CHECK(to_plain(Money{123450}) == "1234.50");
    CHECK(to_plain(Money{most}) == "92233720368547758.07");
    CHECK(to_plain(Money{least}) == "-92233720368547758.08");
    CHECK(to_text(Money{99999}) == "999.99");
    CHECK(to_text(Money{100000}) == "1,000.00");
    CHECK(to_text(Money{-123456789}) == "-1,234,567.89");
    CHECK(to_text(Money{least}) == "-92,233,720,368,547,758.08");
}

TEST_CASE("money: what people and files may write") {
    CHECK(parse_money("1234.5") == Money{123450});
    CHECK(parse_money("1,234.50") == Money{123450});
    CHECK(parse_money("12,345,678") == Money{1234567800});
    CHECK(parse_money("0") == Money{0});
    CHECK(parse_money("-0.05") == Money{-5});
    CHECK(parse_money("+3") == Money{300});
    CHECK(parse_money("¥108.15") == Money{10815});
    CHECK(parse_money("￥108.15") == Money{10815});
    CHECK(parse_money("-¥108.15") == Money{-10815});
    CHECK(parse_money("¥-108.15") == Money{-10815});
    CHECK(parse_money("007") == Money{700});
    CHECK(parse_money("10000000000.00") == Money{1'000'000'000'000});
    CHECK(parse_money("-10,000,000,000") == Money{-1'000'000'000'000});
}

TEST_CASE("money: what is refused rather than guessed at") {
    for (const std::string_view text : {"",
                                        "-",
                                        "+",
                                        "¥",
                                        "￥-",
                                        ".",
                                        ".5",
                                        "5.",
                                        "1.234",
                                        "0.005",
                                        "1e3",
                                        "1E3",
                                        "4.4E+17",
                                        "0x10",
                                        "1,23",
                                        "1,2345",
                                        "12,34.5",
                                        ",123",
                                        "1234,567",
                                        "1,,234",
                                        "123,",
                                        "1,234,56",
                                        "0,500",
                                        "00,001",
                                        "1.2.3",
                                        "1.,5",
                                        "1.5,0",
                                        " 1",
                                        "1 ",
                                        "1 000",
                                        "--1",
                                        "+-1",
                                        "-+1",
                                        "-¥-1",
                                        "¥¥1",
                                        "¥+-1",
                                        "1-",
                                        "(1.00)",
                                        "nan",
                                        "inf",
                                        "NaN",
                                        "元1",
                                        "1元",
                                        "１２",
                                        "1．5",
                                        "1,234。5",
                                        "$1",
                                        "10000000000.01",
                                        "-10000000000.01",
                                        "100000000000",
                                        "9223372036854775807",
                                        "92233720368547758070000000000000000",
                                        "18446744073709551617"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_money(text));
    }
    CHECK_FALSE(parse_money(std::string_view("1\0", 2)));
}

TEST_CASE("money: what is written can be read again") {
    Random random(seed);
    for (int i = 0; i < cases; ++i) {
        const Money value{amount_of_any_size(random, 1'000'000'000'000)};
        if (parse_money(i % 2 == 0 ? to_plain(value) : to_text(value)) != value) {
            FAIL("seed " << seed << ", case " << i << ": " << value.fen);
        }
    }
}

TEST_CASE("money: capital amounts as the payment rules write them") {
    const auto capitals = [](std::int64_t fen) { return to_capitals(Money{fen}); };
    CHECK(capitals(140950) == "人民币壹仟肆佰零玖元伍角整");
    CHECK(capitals(600714) == "人民币陆仟零柒元壹角肆分");
    CHECK(capitals(168032) == "人民币壹仟陆佰捌拾元零叁角贰分");
    CHECK(capitals(10700053) == "人民币壹拾万柒仟元零伍角叁分");
    CHECK(capitals(1640902) == "人民币壹万陆仟肆佰零玖元零贰分");
    CHECK(capitals(32504) == "人民币叁佰贰拾伍元零肆分");
    CHECK(capitals(0) == "人民币零元整");
    CHECK(capitals(5) == "人民币伍分");
    CHECK(capitals(50) == "人民币伍角整");
    CHECK(capitals(15) == "人民币壹角伍分");
    CHECK(capitals(100) == "人民币壹元整");
    CHECK(capitals(105) == "人民币壹元零伍分");
    CHECK(capitals(1000) == "人民币壹拾元整");
    CHECK(capitals(1005) == "人民币壹拾元零伍分");
    CHECK(capitals(1100) == "人民币壹拾壹元整");
    CHECK(capitals(10100) == "人民币壹佰零壹元整");
    CHECK(capitals(1000100) == "人民币壹万零壹元整");
    CHECK(capitals(1005300) == "人民币壹万零伍拾叁元整");
    CHECK(capitals(1000000) == "人民币壹万元整");
    CHECK(capitals(10000000000) == "人民币壹亿元整");
    CHECK(capitals(10000000001) == "人民币壹亿元零壹分");
    CHECK(capitals(10000000100) == "人民币壹亿零壹元整");
    CHECK(capitals(10000500000) == "人民币壹亿零伍仟元整");
    CHECK(capitals(10010000000) == "人民币壹亿零壹拾万元整");
    CHECK(capitals(10010000100) == "人民币壹亿零壹拾万零壹元整");
    CHECK(capitals(123456789012) == "人民币壹拾贰亿叁仟肆佰伍拾陆万柒仟捌佰玖拾元零壹角贰分");
    CHECK(capitals(1000000000000) == "人民币壹佰亿元整");
    CHECK(capitals(-10815) == "人民币负壹佰零捌元壹角伍分");
    CHECK(capitals(-1) == "人民币负壹分");
    CHECK(capitals(least).starts_with("人民币负玖亿亿"));
}

TEST_CASE("money: capital amounts say the amount, and their zeros and 整 stand where they may") {
    Random random(seed);
    for (int i = 0; i < cases / 8; ++i) {
        // Digits that are often zero are where such words go wrong.
        std::int64_t fen = 0;
        for (int place = 0; place < 12; ++place) {
            fen = fen * 10 + (random() % 2 == 0 ? 0 : between(random, 0, 9));
        }
        const std::string text = to_capitals(Money{fen});
        bool good = fen_of_capitals(text) == fen;
        good = good && text.ends_with("整") == (fen % 10 == 0);
        if (fen != 0) {
            for (const std::string_view wrong : {"零零", "零元", "零万", "零亿", "零角", "零整"}) {
                good = good && text.find(wrong) == std::string::npos;
            }
        }
        if (!good) FAIL("seed " << seed << ", case " << i << ": " << fen << " " << text);
    }
}

}  // namespace pmo
