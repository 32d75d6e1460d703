#include "lib/fee/check_rules.h"

#include <doctest/doctest.h>

#include <limits>

namespace pmo::fee {

namespace {

constexpr std::int64_t no_end = std::numeric_limits<std::int64_t>::max();

NumberRun run_of(const std::vector<std::int64_t>& numbers,
                 const std::map<std::int64_t, std::int64_t>& next) {
    NumberRun run;
    for (const std::int64_t number : numbers) run.add({2026, number});
    run.finish(next);
    return run;
}

}  // namespace

TEST_CASE("fee: numbers without a gap up to the next of the series are right") {
    CHECK(run_of({1, 2, 3}, {{2026, 4}}).wrong() == 0);
    CHECK(run_of({}, {}).wrong() == 0);
    CHECK(run_of({}, {{2025, 1}}).wrong() == 0);
}

TEST_CASE("fee: numbers that are missing, double or beyond the series are counted and named") {
    const auto first = [](const NumberRun& run) { return run.first().number; };
    const NumberRun missing = run_of({1, 2, 5}, {{2026, 6}});
    CHECK(missing.wrong() == 2);
    CHECK(first(missing) == 3);
    const NumberRun at_start = run_of({2}, {{2026, 3}});
    CHECK(at_start.wrong() == 1);
    CHECK(first(at_start) == 1);
    const NumberRun at_end = run_of({1}, {{2026, 3}});
    CHECK(at_end.wrong() == 1);
    CHECK(first(at_end) == 2);
    const NumberRun twice = run_of({1, 2, 2}, {{2026, 3}});
    CHECK(twice.wrong() == 1);
    CHECK(first(twice) == 2);
    const NumberRun beyond = run_of({1, 2}, {{2026, 2}});
    CHECK(beyond.wrong() == 1);
    CHECK(first(beyond) == 2);
    CHECK(run_of({1}, {}).wrong() == 1);
}

TEST_CASE("fee: lines of a document may lie apart as long as they sum to zero on each day") {
    DocumentBalances balances;
    balances.add({1, 7, 10}, {500});
    balances.add({1, 8, 10}, {300});
    balances.add({1, 8, 10}, {-300});
    balances.add({1, 7, 10}, {-500});
    CHECK(balances.differing().empty());
    balances.add({2, 7, 10}, {5});
    balances.add({2, 7, 11}, {-5});
    CHECK(balances.differing().size() == 2);
}

TEST_CASE("fee: balances name the smallest key that is not zero") {
    Balances balances;
    balances.add(9, {1});
    balances.add(4, {1});
    balances.add(2, {1});
    balances.add(2, {-1});
    CHECK(balances.differing() == 2);
    CHECK(balances.first() == 4);
}

TEST_CASE("fee: charges of one place that repeat or overlap are told apart") {
    PeriodRun run;
    run.add({1, 1, 0, 31, 10});
    run.add({1, 1, 31, 59, 11});  // begins where the other ends
    run.add({1, 1, 31, 59, 12});
    run.add({1, 1, 50, 60, 13});
    run.add({1, 2, 50, 60, 14});  // another item
    run.add({2, 2, 55, 60, 15});  // another unit
    CHECK(run.twice().count == 1);
    CHECK(run.twice().first == 12);
    CHECK(run.overlapping().count == 1);
    CHECK(run.overlapping().first == 13);
}

TEST_CASE("fee: a short charge inside a long one does not hide what overlaps after it") {
    PeriodRun run;
    run.add({1, 1, 0, 365, 10});
    run.add({1, 1, 31, 59, 11});
    run.add({1, 1, 90, 120, 12});
    CHECK(run.overlapping().count == 2);
}

TEST_CASE("fee: rows that no audit range covers lie between and after the ranges") {
    using Ranges = std::vector<IdRange>;
    CHECK(uncovered({}) == Ranges{{1, no_end}});
    CHECK(uncovered({{1, 5}, {6, 9}}) == Ranges{{10, no_end}});
    CHECK(uncovered({{8, 9}, {2, 5}}) == Ranges{{1, 1}, {6, 7}, {10, no_end}});
    CHECK(uncovered({{1, 9}, {3, 4}}) == Ranges{{10, no_end}});
}

}  // namespace pmo::fee
