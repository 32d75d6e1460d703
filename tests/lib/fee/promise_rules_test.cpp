#include "lib/fee/promise_rules.h"

#include <doctest/doctest.h>

#include <string>

#include "tests/support/office.h"

namespace pmo::fee {

using test::day;
using test::money;

namespace {

// One promise of 500.00, made on the 1st, by the 15th.
std::string outcome(const std::vector<Received>& received, const char* as_of) {
    const std::vector<Promised> promises = {
        {day("2026-03-01"), day("2026-03-15"), money("500.00"), 10, {}}};
    const auto outcomes = judged(promises, received, day(as_of));
    return std::string(code_of(outcomes[0].state)) + " " + to_plain(outcomes[0].received);
}

}  // namespace

TEST_CASE("fee: a promise is kept by money of its days, to its last") {
    CHECK(outcome({}, "2026-03-15") == "pending 0.00");
    CHECK(outcome({}, "2026-03-16") == "broken 0.00");
    CHECK(outcome({{11, day("2026-03-15"), money("500.00")}}, "2026-03-16") == "kept 500.00");
    CHECK(outcome({{11, day("2026-03-16"), money("500.00")}}, "2026-03-16") == "broken 0.00");
    CHECK(outcome({{11, day("2026-03-10"), money("499.99")}}, "2026-03-16") == "broken 499.99");
    CHECK(outcome(
              {{11, day("2026-03-10"), money("300.00")}, {12, day("2026-03-12"), money("300.00")}},
              "2026-03-16") == "kept 500.00");
    // As of a day before it came.
    CHECK(outcome({{11, day("2026-03-10"), money("500.00")}}, "2026-03-09") == "pending 0.00");
}

TEST_CASE("fee: money that was there when it was promised keeps nothing") {
    CHECK(outcome({{10, day("2026-03-01"), money("500.00")}}, "2026-03-16") == "broken 0.00");
    CHECK(outcome({{11, day("2026-02-28"), money("500.00")}}, "2026-03-16") == "broken 0.00");
    CHECK(outcome({{11, day("2026-03-01"), money("500.00")}}, "2026-03-16") == "kept 500.00");
}

TEST_CASE("fee: one payment does not keep two promises") {
    const std::vector<Promised> promises = {
        {day("2026-03-01"), day("2026-03-10"), money("300.00"), 0, {}},
        {day("2026-03-01"), day("2026-03-20"), money("300.00"), 0, {}}};
    const std::vector<Received> received = {{1, day("2026-03-09"), money("400.00")}};
    const auto outcomes = judged(promises, received, day("2026-03-21"));
    CHECK(outcomes[0].state == PromiseState::kept);
    CHECK(outcomes[1].state == PromiseState::broken);
    CHECK(outcomes[1].received == money("100.00"));
}

TEST_CASE("fee: a promise that was ended counts no more, and takes no money") {
    const std::vector<Promised> promises = {
        {day("2026-03-01"), day("2026-03-10"), money("300.00"), 0, day("2026-03-05")},
        {day("2026-03-05"), day("2026-03-20"), money("300.00"), 0, {}}};
    const std::vector<Received> received = {{1, day("2026-03-09"), money("300.00")}};
    const auto outcomes = judged(promises, received, day("2026-03-21"));
    CHECK(outcomes[0].state == PromiseState::ended);
    CHECK(outcomes[1].state == PromiseState::kept);
    // It stood until then.
    CHECK(judged(promises, received, day("2026-03-04"))[0].state == PromiseState::pending);
}

}  // namespace pmo::fee
