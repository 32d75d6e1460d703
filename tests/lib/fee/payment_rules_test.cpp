#include "lib/fee/payment_rules.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "lib/fee/allocation_rules.h"
#include "tests/support/office.h"

namespace pmo::fee {

using test::day;
using test::money;

namespace {

OpenCharge owed(std::int64_t id, const char* due, const char* open,
                const char* posted = "2025-01-01") {
    return {{id}, {1}, day(posted), day(due), money(open)};
}

NamedCharge named(std::int64_t id, const char* amount) {
    return {{id}, money(amount)};
}

Payment payment(const char* amount, const char* on = "2026-03-02") {
    Payment result;
    result.household = {7};
    result.day = day(on);
    result.amount = money(amount);
    result.method = Method::wechat;
    return result;
}

// "1 241.00; 2 named 30.00", with the day where it is not the payment's.
std::string told(const std::vector<Share>& shares, const char* paid = "2026-03-02") {
    std::string text;
    for (const Share& share : shares) {
        if (!text.empty()) text += "; ";
        text += std::to_string(share.charge.value);
        if (share.strategy == Strategy::named) text += " named";
        text += " " + to_plain(share.amount);
        if (share.day != day(paid)) text += " on " + to_text(share.day);
    }
    return text;
}

std::string told(const std::vector<LedgerLine>& lines) {
    constexpr std::array<const char*, 5> names = {"", "receivable", "prepayment", "revenue",
                                                  "money"};
    std::string text;
    for (const LedgerLine& line : lines) {
        if (!text.empty()) text += "; ";
        text += to_text(line.day) + " " + names[static_cast<std::size_t>(line.account)] + " " +
                std::to_string(line.subject) + " " + to_plain(line.amount);
    }
    return text;
}

NamedProblem problem(const char* amount, const std::vector<NamedCharge>& to) {
    const std::vector<OpenCharge> open = {owed(1, "2026-01-31", "241.00"),
                                          owed(2, "2026-02-28", "80.00")};
    return check_named(money(amount), open, to).problem;
}

bool balanced(const std::vector<LedgerLine>& lines) {
    std::map<std::pair<int, Date>, std::int64_t> sums;
    for (const LedgerLine& line : lines) {
        if (line.amount.fen == 0) return false;
        sums[{static_cast<int>(line.document), line.day}] += line.amount.fen;
    }
    return std::ranges::all_of(sums, [](const auto& sum) { return sum.second == 0; });
}

std::int64_t total(const std::vector<LedgerLine>& lines, Account account) {
    std::int64_t sum = 0;
    for (const LedgerLine& line : lines) sum += line.account == account ? line.amount.fen : 0;
    return sum;
}

}  // namespace

TEST_CASE("fee: named charges are checked before anything is given") {
    CHECK(problem("100.00", {}) == NamedProblem::none);
    CHECK(problem("321.00", {named(1, "241.00"), named(2, "80.00")}) == NamedProblem::none);
    CHECK(problem("100.00", {named(1, "0.00")}) == NamedProblem::not_positive);
    CHECK(problem("100.00", {named(1, "-5.00")}) == NamedProblem::not_positive);
    CHECK(problem("100.00", {named(9, "5.00")}) == NamedProblem::not_open);
    CHECK(problem("100.00", {named(1, "5.00"), named(1, "5.00")}) == NamedProblem::twice);
    CHECK(problem("300.00", {named(1, "241.01")}) == NamedProblem::too_much);
    CHECK(problem("100.00", {named(1, "60.00"), named(2, "40.01")}) ==
          NamedProblem::more_than_payment);
    const std::vector<OpenCharge> open = {owed(4, "2026-01-31", "7.00")};
    const NamedCheck check = check_named(money("10.00"), open, std::vector{named(4, "8.00")});
    CHECK(check.charge == ChargeId{4});
    CHECK(check.open == money("7.00"));
}

TEST_CASE("fee: the lines of a payment are right as of every day") {
    const std::vector<Share> shares = {{{1}, day("2026-03-02"), money("241.00"), Strategy::by_law},
                                       {{2}, day("2026-05-01"), money("5.00"), Strategy::by_law},
                                       {{3}, day("2026-04-01"), money("80.00"), Strategy::by_law},
                                       {{4}, day("2026-04-01"), money("1.00"), Strategy::by_law}};
    CHECK(told(lines_of_payment({}, payment("400.00"), shares)) ==
          "2026-03-02 money 4 400.00; 2026-03-02 receivable 7 -241.00; "
          "2026-03-02 prepayment 7 -159.00; 2026-04-01 prepayment 7 81.00; "
          "2026-04-01 receivable 7 -81.00; 2026-05-01 prepayment 7 5.00; "
          "2026-05-01 receivable 7 -5.00");
    CHECK(told(lines_of_payment({}, payment("241.00"), std::span(shares).first(1))) ==
          "2026-03-02 money 4 241.00; 2026-03-02 receivable 7 -241.00");
    CHECK(told(lines_of_payment({}, payment("10.00"), {})) ==
          "2026-03-02 money 4 10.00; 2026-03-02 prepayment 7 -10.00");
}

TEST_CASE("fee: prepayment that is used leaves its account for the receivables") {
    const std::vector<Share> shares = {{{1}, day("2026-04-02"), money("30.00"), Strategy::by_law},
                                       {{2}, day("2026-04-02"), money("12.00"), Strategy::named}};
    const auto lines = lines_of_shares({}, {7}, shares);
    CHECK(told(lines) == "2026-04-02 prepayment 7 42.00; 2026-04-02 receivable 7 -42.00");
    CHECK(lines.front().document == Document::allocation);
    CHECK(lines_of_shares({}, {7}, {}).empty());
}

TEST_CASE("fee: a reversal gives back the money, the debt and the prepayment") {
    Payment reversal = payment("100.00", "2026-03-09");
    reversal.amount = -reversal.amount;
    CHECK(told(lines_of_reversal(reversal, money("60.00"))) ==
          "2026-03-09 money 4 -100.00; 2026-03-09 receivable 7 60.00; "
          "2026-03-09 prepayment 7 40.00");
    CHECK(told(lines_of_reversal(reversal, money("100.00"))) ==
          "2026-03-09 money 4 -100.00; 2026-03-09 receivable 7 100.00");
    CHECK(told(lines_of_reversal(reversal, {})) ==
          "2026-03-09 money 4 -100.00; 2026-03-09 prepayment 7 100.00");
}

TEST_CASE("fee: whatever is owed and paid, allocation keeps its promises") {
    std::mt19937_64 random(20260302);
    const auto below = [&](std::uint64_t bound) {
        return static_cast<std::int64_t>(random() % bound);
    };
    const Date first = day("2026-01-01");
    for (int round = 0; round < 3000; ++round) {
        INFO("round " << round);
        std::vector<OpenCharge> open;
        Date due = first;
        for (std::int64_t id = 1 + below(3); open.size() < random() % 9; id += 1 + below(4)) {
            due = plus_days(due, below(3) * 15);
            open.push_back({{id}, {1}, plus_days(first, below(90)), due, {1 + below(30000)}});
        }
        const Money amount{1 + below(100000)};
        std::vector<NamedCharge> to;
        for (const OpenCharge& charge : open) {
            if (below(4) == 0) to.push_back({charge.charge, {1 + below(30000)}});
        }
        if (check_named(amount, open, to).problem != NamedProblem::none) to.clear();
        Payment paid = payment("1.00", "2026-02-14");
        paid.amount = amount;
        const auto shares = allocated({}, {amount, paid.day}, open, to);

        Money sum;
        std::map<ChargeId, Money> by_charge;
        for (const Share& share : shares) {
            CHECK(share.amount.fen > 0);
            CHECK(share.day >= paid.day);
            sum += share.amount;
            by_charge[share.charge] += share.amount;
        }
        Money owed_sum;
        for (const OpenCharge& charge : open) owed_sum += charge.open;
        CHECK(sum == std::min(amount, owed_sum));
        for (const NamedCharge& each : to) CHECK(by_charge[each.charge] >= each.amount);

        // What is left open, and that nothing younger is touched before the older is settled.
        std::vector<OpenCharge> left;
        std::optional<Date> unsettled;
        for (const OpenCharge& charge : open) {
            const Money rest = charge.open - by_charge[charge.charge];
            CHECK(rest.fen >= 0);
            if (unsettled && charge.due > *unsettled && to.empty()) {
                CHECK(by_charge[charge.charge].fen == 0);
            }
            if (rest.fen > 0 && !unsettled) unsettled = charge.due;
            if (rest.fen > 0) {
                left.push_back(charge);
                left.back().open = rest;
            }
        }
        // What is given is given: the same again gives the same, the rest of the money has nothing.
        CHECK(told(allocated({}, {amount, paid.day}, open, to)) == told(shares));
        if (amount > sum) CHECK(allocated({}, {amount - sum, paid.day}, left, {}).empty());
        if (amount == sum) CHECK(allocated({}, {{}, paid.day}, left, {}).empty());

        const auto lines = lines_of_payment({}, paid, shares);
        CHECK(balanced(lines));
        CHECK(total(lines, Account::money) == amount.fen);
        CHECK(total(lines, Account::receivable) == -sum.fen);
        CHECK(total(lines, Account::prepayment) == sum.fen - amount.fen);
        CHECK(balanced(lines_of_shares({}, paid.household, shares)));
        Payment reversal = paid;
        reversal.amount = -paid.amount;
        CHECK(balanced(lines_of_reversal(reversal, sum)));
    }
}

}  // namespace pmo::fee
