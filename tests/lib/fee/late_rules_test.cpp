#include "lib/fee/late_rules.h"

#include <doctest/doctest.h>

#include "tests/support/office.h"

namespace pmo::fee {

namespace {

using test::day;
using test::money;

LateTerms daily(std::int64_t rate) {
    return {.kind = LateKind::daily, .rate = rate};
}

LateTerms times_lpr(std::int64_t rate) {
    return {.kind = LateKind::times_lpr, .rate = rate};
}

Money fee_of(const LateTerms& terms, std::string_view due, std::string_view principal,
             const std::vector<Settlement>& paid, std::string_view upto, int lpr_bp = 0) {
    const auto days = stretches(terms, day(due), money(principal), paid, day(upto));
    return late_fee(terms, lpr_bp, money(principal), days);
}

const LprTable rates({{day("2019-08-20"), 425}, {day("2025-05-20"), 300}});

}  // namespace

// rules.md 1.5 and fees.md 2.8.
TEST_CASE("fee: late fees of the published examples") {
    CHECK(fee_of(daily(300), "2025-03-31", "241.00", {{day("2025-06-30"), money("241.00")}},
                 "2025-12-31") == money("6.58"));
    CHECK(fee_of(times_lpr(15000), "2025-06-29", "2410.00", {}, "2026-01-15", 300) ==
          money("59.42"));
    CHECK(fee_of(times_lpr(13000), "2025-06-29", "2410.00", {}, "2026-01-15", 300) ==
          money("51.50"));
    // 10 % a year for 15 days.
    CHECK(fee_of(times_lpr(10000), "2025-01-01", "100.00", {}, "2025-01-16", 1000) ==
          money("0.41"));
}

TEST_CASE("fee: a payment on the due day bears no late fee, one on the next day bears one day") {
    const LateTerms terms = daily(1000);
    CHECK(fee_of(terms, "2025-03-31", "100.00", {{day("2025-03-31"), money("100.00")}},
                 "2025-05-01") == money("0"));
    CHECK(fee_of(terms, "2025-03-31", "100.00", {{day("2025-04-01"), money("100.00")}},
                 "2025-05-01") == money("0.10"));
    CHECK(fee_of(terms, "2025-03-31", "100.00", {}, "2025-03-31") == money("0"));
}

TEST_CASE("fee: a late fee follows the open principal through partial payments") {
    const LateTerms terms = daily(1000);
    const std::vector<Settlement> paid = {{day("2025-04-10"), money("60.00")},
                                          {day("2025-04-20"), money("40.00")}};
    // 10 days on 100.00, 10 days on 40.00.
    CHECK(fee_of(terms, "2025-03-31", "100.00", paid, "2025-06-30") == money("1.40"));
    const auto days = stretches(terms, day("2025-03-31"), money("100.00"), paid, day("2025-04-15"));
    REQUIRE(days.size() == 2);
    CHECK(days[0] == Stretch{{day("2025-04-01"), day("2025-04-11")}, money("100.00")});
    CHECK(days[1] == Stretch{{day("2025-04-11"), day("2025-04-16")}, money("40.00")});
    // Taken back on the 25th: it bears from the 26th again.
    std::vector<Settlement> back = paid;
    back.push_back({day("2025-04-25"), money("-40.00")});
    CHECK(fee_of(terms, "2025-03-31", "100.00", back, "2025-04-30") == money("1.60"));
}

TEST_CASE(
    "fee: grace from the due day counts all days once it is over, grace from its end does not") {
    LateTerms terms = daily(1000);
    terms.grace_days = 10;
    CHECK(fee_of(terms, "2025-03-31", "100.00", {}, "2025-04-10") == money("0"));
    CHECK(fee_of(terms, "2025-03-31", "100.00", {}, "2025-04-11") == money("1.10"));
    CHECK(fee_of(terms, "2025-03-31", "100.00", {{day("2025-04-10"), money("100.00")}},
                 "2025-06-01") == money("0"));
    terms.grace = Grace::from_end;
    CHECK(fee_of(terms, "2025-03-31", "100.00", {}, "2025-04-10") == money("0"));
    CHECK(fee_of(terms, "2025-03-31", "100.00", {}, "2025-04-11") == money("0.10"));
}

TEST_CASE("fee: a late fee never passes its cap") {
    LateTerms terms = daily(3000);
    terms.cap_bp = 3000;
    CHECK(fee_of(terms, "2025-03-31", "100.00", {}, "2025-07-08") == money("29.70"));
    CHECK(fee_of(terms, "2025-03-31", "100.00", {}, "2025-07-10") == money("30.00"));
    CHECK(fee_of(terms, "2025-03-31", "100.00", {}, "2026-07-09") == money("30.00"));
}

TEST_CASE("fee: daily, weekly and missed runs come to the same late fee") {
    for (const int step : {1, 7, 13, 91}) {
        CAPTURE(step);
        LateAccount account{.terms = daily(300),
                            .due = day("2025-03-31"),
                            .principal = money("241.00"),
                            .settlements = {{day("2025-05-10"), money("100.00")}},
                            .posted = {}};
        Money sum;
        std::int64_t id = 0;
        for (int run = step; run < 91 + step; run += step) {
            const Date as_of = plus_days(day("2025-03-31"), std::min(run, 91));
            for (int twice = 0; twice < 2; ++twice) {
                const LatePlan plan = plan_late(account, as_of, rates);
                CHECK(plan.reverse.empty());
                if (plan.amount.fen == 0) continue;
                CHECK(twice == 0);
                account.posted.push_back({{++id}, plan.days, plan.amount, {}});
                sum += plan.amount;
            }
        }
        // 40 days on 241.00 and 51 on 141.00: 2.892 + 2.1573.
        CHECK(sum == money("5.05"));
    }
}

TEST_CASE("fee: a payment that is dated back takes back what was posted too much") {
    LateAccount account{
        .terms = daily(1000),
        .due = day("2025-03-31"),
        .principal = money("100.00"),
        .settlements = {},
        .posted = {{{1}, {day("2025-04-01"), day("2025-04-11")}, money("1.00"), {}},
                   {{2}, {day("2025-04-11"), day("2025-05-01")}, money("2.00"), {}}}};
    account.settlements = {{day("2025-04-15"), money("100.00")}};
    LatePlan plan = plan_late(account, day("2025-05-02"), rates);
    CHECK(plan.reverse == std::vector<ChargeId>{{2}});
    CHECK(plan.total == money("1.50"));
    CHECK(plan.amount == money("0.50"));
    CHECK(plan.days.from == day("2025-04-11"));
    // Paid late fees stay; what is too much is told.
    account.posted[1].paid = money("2.00");
    plan = plan_late(account, day("2025-05-02"), rates);
    CHECK(plan.reverse.empty());
    CHECK(plan.amount == money("0"));
    CHECK(plan.too_much == money("1.50"));
    // An older one that nobody has paid on goes, whatever was paid on a newer one.
    account.posted[0].amount = money("4.00");
    plan = plan_late(account, day("2025-05-02"), rates);
    CHECK(plan.reverse == std::vector<ChargeId>{{1}});
    CHECK(plan.too_much == money("0.50"));
}

TEST_CASE("fee: a payment within the grace that is taken back later bears late fees from then on") {
    LateTerms terms = daily(1000);
    terms.grace_days = 10;
    const std::vector<Settlement> paid = {{day("2025-04-05"), money("100.00")},
                                          {day("2025-04-20"), money("-100.00")}};
    for (const Grace grace : {Grace::from_due, Grace::from_end}) {
        terms.grace = grace;
        CHECK(fee_of(terms, "2025-03-31", "100.00", paid, "2025-04-30") == money("1.00"));
    }
}

TEST_CASE("fee: a breach before the first LPR changes nothing, and says so") {
    const LateAccount account{
        .terms = times_lpr(15000),
        .due = day("2019-08-01"),
        .principal = money("100.00"),
        .settlements = {},
        .posted = {{{1}, {day("2019-08-02"), day("2019-09-01")}, money("1.00"), {}}}};
    const LatePlan plan = plan_late(account, day("2025-12-05"), rates);
    CHECK(plan.no_rate);
    CHECK(plan.reverse.empty());
    CHECK(plan.amount == money("0"));
}

TEST_CASE("fee: a run for an earlier day takes nothing back, a second one on a day only adds") {
    LateAccount account{
        .terms = daily(1000),
        .due = day("2025-03-31"),
        .principal = money("100.00"),
        .settlements = {},
        .posted = {{{1}, {day("2025-04-01"), day("2025-04-11")}, money("1.00"), {}}}};
    LatePlan plan = plan_late(account, day("2025-04-05"), rates);
    CHECK(plan.reverse.empty());
    CHECK(plan.amount == money("0"));
    // The same day, but a payment was taken back meanwhile: made anew for the same days.
    account.posted[0].amount = money("0.40");
    plan = plan_late(account, day("2025-04-10"), rates);
    CHECK(plan.reverse == std::vector<ChargeId>{{1}});
    CHECK(plan.amount == money("1.00"));
    CHECK(plan.days == Period{day("2025-04-01"), day("2025-04-11")});
}

TEST_CASE("fee: the LPR is the one at the time of the breach") {
    const LateAccount account{.terms = times_lpr(15000),
                              .due = day("2025-05-19"),
                              .principal = money("2410.00"),
                              .settlements = {},
                              .posted = {}};
    CHECK(plan_late(account, day("2025-12-05"), rates).lpr_bp == 300);
    LateAccount before = account;
    before.due = day("2025-05-18");
    CHECK(plan_late(before, day("2025-12-05"), rates).lpr_bp == 425);
}

}  // namespace pmo::fee
