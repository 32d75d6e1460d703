#include "lib/fee/allocation_rules.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "tests/support/office.h"

namespace pmo::fee {

using test::day;
using test::money;

namespace {

OpenCharge owed(std::int64_t id, const char* due, const char* open, std::int64_t burden = 0) {
    OpenCharge charge;
    charge.charge = {id};
    charge.unit = {1};
    charge.posted = day("2025-01-01");
    charge.due = day(due);
    charge.open = money(open);
    charge.burden = burden;
    return charge;
}

OpenCharge about(std::int64_t principal, OpenCharge charge, ChargeKind kind) {
    charge.kind = kind;
    charge.about = ChargeId{principal};
    return charge;
}

struct Case {
    const char* amount;
    std::vector<OpenCharge> open;
    const char* expected;  // "1 241.00; 2 named 30.00"
    std::vector<NamedCharge> named = {};
    DebtOrder order = DebtOrder::by_law;
};

std::string given(const Case& each) {
    const auto shares =
        allocated({}, {money(each.amount), day("2026-03-02"), each.order}, each.open, each.named);
    std::string text;
    for (const Share& share : shares) {
        if (!text.empty()) text += "; ";
        text += std::to_string(share.charge.value);
        if (share.strategy == Strategy::named) text += " named";
        text += " " + to_plain(share.amount);
    }
    return text;
}

constexpr auto costs = ChargeKind::costs;
constexpr auto late_fee = ChargeKind::late_fee;

// Costs and late fee of one charge; both fall due after it.
std::vector<OpenCharge> one_debt() {
    return {owed(1, "2026-01-31", "241.00"), about(1, owed(2, "2026-02-28", "6.58"), late_fee),
            about(1, owed(3, "2026-03-31", "50.00"), costs)};
}

}  // namespace

TEST_CASE("fee: the worked examples of the order by law") {
    const std::vector<Case> cases = {
        // rules.md 1.6
        {"200.00", one_debt(), "3 50.00; 2 6.58; 1 143.42"},
        {"100.00",
         {owed(1, "2026-01-31", "241.00"), owed(2, "2026-01-31", "120.50")},
         "1 66.67; 2 33.33"},
    };
    for (const Case& each : cases) CHECK(given(each) == each.expected);
}

TEST_CASE("fee: each rank of the order by law comes before the next") {
    const auto due = owed(1, "2026-02-28", "100.00");
    const std::vector<Case> cases = {
        // Named first, whatever it is; the rest by the order.
        {"150.00",
         {due, owed(2, "2026-06-30", "80.00")},
         "2 named 60.00; 1 90.00",
         {{{2}, money("60.00")}}},
        // Due before not due, though the other burdens more. Due today is due.
        {"100.00", {due, owed(2, "2026-03-31", "100.00", 500)}, "1 100.00"},
        {"100.00",
         {owed(1, "2026-03-02", "100.00"), owed(2, "2026-03-03", "100.00", 500)},
         "1 100.00"},
        // The heavier before the earlier.
        {"150.00", {due, owed(2, "2026-03-01", "100.00", 300)}, "2 100.00; 1 50.00"},
        // The earlier before the later of equal burden, in whichever order they are read.
        {"150.00",
         {owed(2, "2026-03-01", "100.00", 300), owed(1, "2026-02-28", "100.00", 300)},
         "1 100.00; 2 50.00"},
        // Of one rank in proportion to what naming left; none beyond what it is.
        {"90.00",
         {due, owed(2, "2026-02-28", "100.00")},
         "1 named 40.00; 1 18.75; 2 31.25",
         {{{1}, money("40.00")}}},
        {"300.00", {due, owed(2, "2026-02-28", "100.00")}, "1 100.00; 2 100.00"},
        // Same day, other burden: no sharing.
        {"100.00", {due, owed(2, "2026-02-28", "100.00", 1)}, "2 100.00"},
        {"10.00", {}, ""},
    };
    for (const Case& each : cases) CHECK(given(each) == each.expected);
}

TEST_CASE("fee: of equal burdens the oldest due day comes first") {
    const std::vector<OpenCharge> open = {owed(3, "2026-01-31", "241.00"),
                                          owed(1, "2026-02-28", "241.00"),
                                          owed(2, "2026-03-31", "241.00")};
    CHECK(given({"241.00", open, ""}) == "3 241.00");
    CHECK(given({"300.00", open, ""}) == "3 241.00; 1 59.00");
    CHECK(given({"0.01", open, ""}) == "3 0.01");
    CHECK(given({"723.00", open, ""}) == "3 241.00; 1 241.00; 2 241.00");
    CHECK(given({"1000.00", open, ""}) == "3 241.00; 1 241.00; 2 241.00");
}

TEST_CASE("fee: charges due on one day share by largest remainder") {
    const std::vector<OpenCharge> open = {owed(1, "2026-01-31", "241.00"),
                                          owed(2, "2026-01-31", "120.50"),
                                          owed(3, "2026-02-28", "50.00")};
    CHECK(given({"361.50", open, ""}) == "1 241.00; 2 120.50");
    CHECK(given({"371.50", open, ""}) == "1 241.00; 2 120.50; 3 10.00");
    // One fen cannot be shared: it goes to one, and the other gets no share of nothing.
    CHECK(given({"0.01", open, ""}) == "1 0.01");
}

TEST_CASE("fee: named charges come first, and the rest goes by the order") {
    const std::vector<OpenCharge> open = {owed(1, "2026-01-31", "241.00"),
                                          owed(2, "2026-02-28", "80.00"),
                                          owed(3, "2026-02-28", "40.00")};
    CHECK(given({"80.00", open, "", {{{2}, money("80.00")}}}) == "2 named 80.00");
    CHECK(given({"100.00", open, "", {{{3}, money("40.00")}, {{2}, money("10.00")}}}) ==
          "3 named 40.00; 2 named 10.00; 1 50.00");
    // What is named in part takes part in the rest with what is still open of it.
    CHECK(given({"301.00", open, "", {{{2}, money("40.00")}}}) ==
          "2 named 40.00; 1 241.00; 2 10.00; 3 10.00");
    CHECK(given({"500.00", open, "", {{{2}, money("40.00")}}}) ==
          "2 named 40.00; 1 241.00; 2 40.00; 3 40.00");
}

TEST_CASE("fee: costs and late fees go with the charge they are about") {
    std::vector<OpenCharge> two = one_debt();
    two.push_back(owed(4, "2026-02-15", "241.00"));
    // Due later than 4, and the costs not due at all: the whole first debt still comes before it.
    CHECK(given({"300.00", two, "", {}}) == "3 50.00; 2 6.58; 1 241.00; 4 2.42");
    // In proportion to whole debts; inside each by its own order.
    const std::vector<OpenCharge> equal = {owed(1, "2026-01-31", "90.00"),
                                           about(1, owed(3, "2026-02-28", "10.00"), late_fee),
                                           owed(2, "2026-01-31", "100.00")};
    CHECK(given({"60.00", equal, ""}) == "3 10.00; 1 20.00; 2 30.00");
    // Costs about the late fee belong to the same debt.
    const std::vector<OpenCharge> chain = {owed(1, "2026-01-31", "90.00"),
                                           owed(4, "2026-02-01", "90.00"),
                                           about(1, owed(2, "2026-02-28", "10.00"), late_fee),
                                           about(2, owed(3, "2026-02-28", "5.00"), costs)};
    CHECK(given({"20.00", chain, ""}) == "3 5.00; 2 10.00; 1 5.00");
    // The principal is paid: the late fee ranks by its own due day.
    const std::vector<OpenCharge> paid = {about(1, owed(2, "2026-02-28", "6.58"), late_fee),
                                          owed(4, "2026-02-15", "241.00")};
    CHECK(given({"245.00", paid, ""}) == "4 241.00; 2 4.00");
}

TEST_CASE("fee: principal first, where it is agreed, turns the order inside a debt alone") {
    std::vector<OpenCharge> two = one_debt();
    two.push_back(owed(4, "2026-02-15", "241.00"));
    constexpr auto agreed = DebtOrder::principal_first;
    CHECK(given({"200.00", one_debt(), "", {}, agreed}) == "1 200.00");
    CHECK(given({"245.00", one_debt(), "", {}, agreed}) == "1 241.00; 2 4.00");
    CHECK(given({"300.00", two, "", {}, agreed}) == "1 241.00; 2 6.58; 3 50.00; 4 2.42");
}

TEST_CASE("fee: a share says the order it came by, and takes effect when its charge is posted") {
    std::vector<OpenCharge> open = one_debt();
    open.front().posted = day("2026-03-05");
    const Date paid = day("2026-03-02");
    const auto by_law = allocated({}, {money("57.00"), paid}, open, {});
    REQUIRE(by_law.size() == 3);
    CHECK(by_law[0].strategy == Strategy::by_law);
    CHECK(by_law[0].day == paid);
    CHECK(by_law[2].charge == ChargeId{1});
    CHECK(by_law[2].day == day("2026-03-05"));
    const auto agreed = allocated({}, {money("57.00"), paid, DebtOrder::principal_first}, open, {});
    REQUIRE(agreed.size() == 1);
    CHECK(agreed[0].strategy == Strategy::principal_first);
    const std::vector<NamedCharge> to = {{{1}, money("10.00")}};
    const auto named = allocated({}, {money("10.00"), paid}, open, to);
    REQUIRE(named.size() == 1);
    CHECK(named[0].day == day("2026-03-05"));
}

TEST_CASE("fee: whatever is owed, in whichever order it is read, is settled to the fen") {
    std::mt19937 random(560561);
    const auto below = [&](int limit) { return static_cast<int>(random() % unsigned(limit)); };
    for (int round = 0; round < 2000; ++round) {
        std::vector<OpenCharge> open;
        Money sum;
        const int count = 1 + below(8);
        for (int id = 1; id <= count; ++id) {
            OpenCharge charge = owed(id, "2026-03-01", "0.01", below(2) * 500);
            charge.due = std::chrono::sys_days(charge.due) + std::chrono::days(below(3));
            charge.open = {1 + below(3000)};
            if (id > 1 && below(3) == 0) {
                charge = about(1 + below(id - 1), charge, below(2) == 0 ? costs : late_fee);
            }
            sum += charge.open;
            open.push_back(charge);
        }
        const Giving giving{{below(12000)},
                            day("2026-03-02"),
                            below(2) == 0 ? DebtOrder::by_law : DebtOrder::principal_first};
        const auto shares = allocated({}, giving, open, {});
        std::map<ChargeId, Money> got;
        Money total;
        for (const Share& share : shares) {
            CHECK(share.amount.fen > 0);
            CHECK(got.emplace(share.charge, share.amount).second);
            total += share.amount;
        }
        CHECK(total == std::min(giving.amount, sum));
        for (const OpenCharge& charge : open) CHECK(got[charge.charge] <= charge.open);
        std::ranges::shuffle(open, random);
        const auto again = allocated({}, giving, open, {});
        REQUIRE(again.size() == shares.size());
        for (std::size_t i = 0; i < shares.size(); ++i) {
            CHECK(again[i].charge == shares[i].charge);
            CHECK(again[i].amount == shares[i].amount);
        }
    }
}

}  // namespace pmo::fee
