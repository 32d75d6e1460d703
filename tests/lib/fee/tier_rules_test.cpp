#include "lib/fee/tier_rules.h"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

#include "tests/support/office.h"

namespace pmo::fee {

using test::day;
using test::money;
using test::period;

namespace {

Reading reading(std::string_view text) {
    return *parse<3>(text);
}

// "180=0.52", "=0.82+3.00": bound, price, flat amount.
std::vector<Tier> tiers(const std::vector<std::string>& texts) {
    std::vector<Tier> result;
    for (const std::string& text : texts) {
        const std::size_t equals = text.find('=');
        const std::size_t plus = text.find('+');
        Tier tier;
        if (equals > 0) tier.upto = reading(text.substr(0, equals));
        tier.price = *parse<4>(text.substr(equals + 1, plus - equals - 1));
        if (plus != std::string::npos) tier.flat = money(text.substr(plus + 1));
        result.push_back(tier);
    }
    return result;
}

Money whole(Basis basis, const std::vector<Tier>& steps, const char* usage) {
    return tier_charge(basis, steps, {.usage = reading(usage)}).amount;
}

// "15.00 100.00 0.50"
std::string parts_told(const TierCharge& charge) {
    std::string text;
    for (const TierPart& part : charge.parts) {
        if (!text.empty()) text += ' ';
        text += to_plain(part.amount);
    }
    return text;
}

// Published by the specifications of a billing engine (Lago, graduated charge model).
const std::vector<std::string> graduated = {"10=10+2", "20=5+3", "=5+3"};
// … and its volume charge model.
const std::vector<std::string> volume = {"100=2+10", "200=1", "=0.5+50"};

}  // namespace

TEST_CASE("fee: tiers at their own prices come to the figures that others publish") {
    struct Row {
        std::vector<std::string> steps;
        const char* usage;
        const char* amount;
    };
    const Row rows[] = {
        {graduated, "0", "2.00"},
        {graduated, "1", "12.00"},
        {graduated, "10", "102.00"},  // at the bound: the second flat amount is not reached
        {graduated, "11", "110.00"},
        {graduated, "12", "115.00"},
        {graduated, "20", "155.00"},
        {graduated, "21", "163.00"},
        {{"0.1=10", "1=5", "=2"}, "0.05", "0.50"},
        {{"0.1=10", "1=5", "=2"}, "0.5", "3.00"},
        // Kill Bill, ALL_TIERS: 10 × 1.5 + 100 × 1.0 + 1 × 0.5
        {{"10=1.5", "110=1", "=0.5"}, "111", "115.50"},
        // Water in Beijing (2014): to 180 m³ 5.00, to 260 m³ 7.00, then 9.00 a year
        {{"180=5", "260=7", "=9"}, "180", "900.00"},
        {{"180=5", "260=7", "=9"}, "260", "1460.00"},
        {{"180=5", "260=7", "=9"}, "300", "1820.00"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.usage);
        CHECK(whole(Basis::tiered_marginal, tiers(row.steps), row.usage) == money(row.amount));
    }
    const auto charge = tier_charge(Basis::tiered_marginal, tiers({"10=1.5", "110=1", "=0.5"}),
                                    {.usage = reading("111")});
    CHECK(parts_told(charge) == "15.00 100.00 0.50");
}

TEST_CASE("fee: one price by the tier of the whole usage comes to the figures others publish") {
    struct Row {
        std::vector<std::string> steps;
        const char* usage;
        const char* amount;
    };
    const Row rows[] = {
        {volume, "0", "10.00"},
        {volume, "1", "12.00"},
        {volume, "100", "210.00"},  // at the bound still at the lower tier's price
        {volume, "100.5", "100.50"},
        {volume, "101", "101.00"},
        {volume, "200", "200.00"},
        {volume, "210", "155.00"},
        {volume, "300", "200.00"},
        // Kill Bill, TOP_TIER
        {{"10=1.5", "110=1", "=0.5"}, "111", "55.50"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.usage);
        CHECK(whole(Basis::tiered_volume, tiers(row.steps), row.usage) == money(row.amount));
    }
}

TEST_CASE("fee: a single price is the price times what the meter counted, rounded once") {
    CHECK(whole(Basis::metered, tiers({"=0.52"}), "123.4") == money("64.17"));  // 64.168
    CHECK(whole(Basis::metered, tiers({"=0.4883"}), "0") == money("0"));
}

TEST_CASE("fee: a year's tiers charge each month what it adds to the year") {
    const auto water = tiers({"180=5", "260=7", "=9"});
    struct Row {
        const char* before;
        const char* usage;
        const char* amount;
        const char* parts;
    };
    const Row rows[] = {
        {"0", "20", "100.00", "100.00"},
        {"160", "20", "100.00", "100.00"},               // ends exactly at the bound
        {"180", "20", "140.00", "140.00"},               // begins exactly at it
        {"170", "20", "120.00", "50.00 70.00"},          // across it
        {"170", "100", "700.00", "50.00 560.00 90.00"},  // across two
    };
    for (const Row& row : rows) {
        CAPTURE(row.before);
        CAPTURE(row.usage);
        const auto charge =
            tier_charge(Basis::tiered_marginal, water,
                        {.usage = reading(row.usage), .before = reading(row.before)});
        CHECK(charge.amount == money(row.amount));
        CHECK(parts_told(charge) == row.parts);
    }
}

TEST_CASE("fee: a flat amount is charged once in a window, when its tier is first reached") {
    const auto steps = tiers(graduated);
    const auto month = [&](std::optional<Reading> before, const char* usage) {
        return tier_charge(Basis::tiered_marginal, steps,
                           {.usage = reading(usage), .before = before})
            .amount;
    };
    CHECK(month(std::nullopt, "0") == money("2.00"));  // the first, though nothing was used
    CHECK(month(reading("0"), "4") == money("40.00"));
    CHECK(month(reading("4"), "6") == money("60.00"));
    CHECK(month(reading("10"), "1") == money("8.00"));
    CHECK(month(reading("11"), "10") == money("53.00"));  // to 21: the third flat amount
    CHECK(month(reading("21"), "1") == money("5.00"));
}

TEST_CASE("fee: a cheaper price for the whole usage gives back what was dearer before") {
    const auto charge = tier_charge(Basis::tiered_volume, tiers(volume),
                                    {.usage = reading("50"), .before = reading("80")});
    CHECK(charge.already == money("170.00"));
    CHECK(parts_told(charge) == "130.00");
    CHECK(charge.amount == -money("40.00"));
}

TEST_CASE("fee: the parts of a tiered charge always add up to it, and the months to the year") {
    std::mt19937 random(20260302);
    const auto below = [&](int bound) {
        return static_cast<int>(random() % static_cast<unsigned>(bound));
    };
    for (int i = 0; i < 3000; ++i) {
        std::vector<Tier> steps;
        std::int64_t bound = 0;
        for (int step = below(4); step > 0; --step) {
            bound += 1 + below(90000);
            steps.push_back({Reading{bound}, Price{below(30000)}, Money{below(3) * 50}});
        }
        steps.push_back({std::nullopt, Price{below(30000)}, Money{below(3) * 50}});
        const Basis basis = below(2) == 0 ? Basis::tiered_marginal : Basis::tiered_volume;
        const auto rounding = static_cast<Rounding>(1 + below(3));
        std::optional<Reading> before;
        Money year;
        for (int month = 0; month < 12; ++month) {
            const TierUse use{Reading{below(40000)}, before, rounding};
            const TierCharge charge = tier_charge(basis, steps, use);
            Money sum = charge.rounding - charge.already;
            for (const TierPart& part : charge.parts) sum += part.amount;
            REQUIRE(sum == charge.amount);
            REQUIRE((rounding != Rounding::fen || charge.rounding == Money{}));
            year += charge.amount;
            before = Reading{before.value_or(Reading{0}).scaled + use.usage.scaled};
        }
        REQUIRE(year == tier_charge(basis, steps, {*before, std::nullopt, rounding}).amount);
    }
}

TEST_CASE("fee: the step to whole jiao is told beside the parts") {
    const auto charge = tier_charge(Basis::tiered_marginal, tiers({"10=0.333", "=0.4"}),
                                    {.usage = reading("20"), .rounding = Rounding::jiao});
    CHECK(parts_told(charge) == "3.33 4.00");
    CHECK(charge.rounding == -money("0.03"));
    CHECK(charge.amount == money("7.30"));
}

TEST_CASE("fee: a usage falls into the window of its last day") {
    const Period used{day("2025-12-20"), day("2026-01-19")};
    CHECK(tier_window(TierWindow::month, used) == period("2026-01"));
    CHECK(tier_window(TierWindow::period, used) == used);
    CHECK(tier_window(TierWindow::year, used) == Period{day("2026-01-01"), day("2027-01-01")});
    const Period december{day("2025-12-01"), day("2026-01-01")};
    CHECK(tier_window(TierWindow::year, december) == Period{day("2025-01-01"), day("2026-01-01")});
}

TEST_CASE("fee: the working of a tiered charge names each tier") {
    const TierUse use{reading("20.5"), reading("170")};
    CHECK(tier_working(tier_charge(Basis::tiered_marginal, tiers({"180=5", "=7+1.5"}), use), use) ==
          R"({"tiers":[{"tier":1,"upto":"180","quantity":"10","price":"5.00","flat":"0.00",)"
          R"("amount":"50.00"},{"tier":2,"upto":null,"quantity":"10.5","price":"7.00",)"
          R"("flat":"1.50","amount":"75.00"}],"before":"170","already":"0.00","rounding":"0.00"})");
}

TEST_CASE("fee: tiers that cannot be charged are told apart") {
    const auto problem = [](const std::vector<std::string>& texts,
                            Basis basis = Basis::tiered_marginal,
                            std::optional<TierWindow> window = TierWindow::month) {
        return tier_problem(basis, tiers(texts), window);
    };
    CHECK(problem({"180=5", "260=7", "=9"}) == TierProblem::none);
    CHECK(problem({}) == TierProblem::missing);
    CHECK(problem({"180=5", "260=7"}) == TierProblem::no_end);
    CHECK(problem({"=5", "=7"}) == TierProblem::inner_no_end);
    CHECK(problem({"180=5", "180=7", "=9"}) == TierProblem::not_rising);
    CHECK(problem({"0=5", "=7"}) == TierProblem::not_rising);
    CHECK(problem({"180=-5", "=7"}) == TierProblem::negative);
    CHECK(problem({"180=5", "=7+-1"}) == TierProblem::negative);
    CHECK(problem(volume, Basis::tiered_volume, TierWindow::period) == TierProblem::none);
    CHECK(problem(volume, Basis::tiered_volume, TierWindow::year) == TierProblem::falls);
    CHECK(problem({"180=5", "=7"}, Basis::tiered_volume, TierWindow::year) == TierProblem::none);
}

}  // namespace pmo::fee
