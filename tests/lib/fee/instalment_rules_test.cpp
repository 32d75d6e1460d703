#include "lib/fee/instalment_rules.h"

#include <doctest/doctest.h>

#include <string>

#include "tests/support/office.h"

namespace pmo::fee {

using test::day;
using test::money;

namespace {

struct Paid {
    const char* on;
    const char* amount;
};

// Three parts of 100.00, by the ends of March, April and May.
std::string outcome(const std::vector<Paid>& paid, const char* as_of, const char* ended = "") {
    const std::vector<Instalment> parts = {{day("2026-03-31"), money("100.00")},
                                           {day("2026-04-30"), money("100.00")},
                                           {day("2026-05-31"), money("100.00")}};
    std::vector<PlanSettlement> settled;
    for (const Paid& each : paid) settled.push_back({day(each.on), money(each.amount)});
    std::optional<Date> end;
    if (*ended != '\0') end = day(ended);
    const PlanOutcome outcome = judged(parts, settled, end, day(as_of));
    std::string text(code_of(outcome.state));
    for (const InstalmentState state : outcome.parts) text += " " + std::string(code_of(state));
    return text + " " + to_plain(outcome.missing);
}

}  // namespace

TEST_CASE("fee: a plan is kept while every part has come by its day") {
    CHECK(outcome({}, "2026-03-31") == "running pending pending pending 0.00");
    CHECK(outcome({}, "2026-04-01") == "broken missed pending pending 100.00");
    CHECK(outcome({{"2026-03-31", "100.00"}}, "2026-04-30") == "running kept pending pending 0.00");
    CHECK(outcome({{"2026-03-31", "99.99"}}, "2026-04-01") == "broken missed pending pending 0.01");
    CHECK(outcome({{"2026-03-31", "100.00"}}, "2026-05-01") == "broken kept missed pending 100.00");
    CHECK(outcome({}, "2026-06-01") == "broken missed missed missed 300.00");
}

TEST_CASE("fee: what is paid ahead settles the next parts") {
    CHECK(outcome({{"2026-03-10", "250.00"}}, "2026-05-31") == "running kept kept pending 0.00");
    CHECK(outcome({{"2026-03-10", "300.00"}}, "2026-03-10") == "kept kept kept kept 0.00");
}

TEST_CASE("fee: a plan that has caught up runs on, and its late part stays to be seen") {
    CHECK(outcome({{"2026-04-05", "100.00"}}, "2026-04-05") == "running late pending pending 0.00");
    CHECK(outcome({{"2026-04-05", "100.00"}}, "2026-04-04") ==
          "broken missed pending pending 100.00");
}

TEST_CASE("fee: money that was taken back is missing again") {
    CHECK(outcome({{"2026-03-31", "100.00"}, {"2026-04-10", "-100.00"}}, "2026-04-09") ==
          "running kept pending pending 0.00");
    CHECK(outcome({{"2026-03-31", "100.00"}, {"2026-04-10", "-100.00"}}, "2026-04-10") ==
          "broken missed pending pending 100.00");
}

TEST_CASE("fee: a plan that was ended is neither kept nor broken, unless all was paid") {
    CHECK(outcome({}, "2026-04-02", "2026-04-02").starts_with("ended"));
    CHECK(outcome({}, "2026-04-01", "2026-04-02").starts_with("broken"));
    CHECK(outcome({{"2026-03-10", "300.00"}}, "2026-04-02", "2026-04-02").starts_with("kept"));
}

}  // namespace pmo::fee
