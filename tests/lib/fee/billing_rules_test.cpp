#include "lib/fee/billing_rules.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "tests/support/office.h"

namespace pmo::fee {

using test::day;
using test::period;

namespace {

constexpr HouseholdId developer{1};
constexpr HouseholdId owner{2};
constexpr HouseholdId tenant{3};
constexpr HouseholdId buyer{4};

TariffVersion version(StartRule rule, std::int64_t price_e4 = 25000, int months = 1) {
    TariffVersion result;
    result.id = {7};
    result.tariff = {1};
    result.from = day("2000-01-01");
    result.price = {price_e4};
    result.cycle_months = months;
    result.start_rule = rule;
    result.due_days = 30;
    return result;
}

registry::AreaPart area(const std::string& component, const char* from, std::int64_t dm2,
                        bool billable = true) {
    return {component, day(from), {dm2}, billable, registry::Evidence::registration};
}

// A home of 96.40 m², delivered long ago, one owner, 2.50 a month from the first of a month.
struct Home {
    std::vector<TariffVersion> versions = {version(StartRule::next_month)};
    std::vector<registry::AreaPart> areas = {area("building", "2000-01-01", 9640)};
    std::vector<Holding> holdings = {{day("2000-01-01"), {}, owner, false, true}};
    std::optional<Date> delivered = day("2000-01-10");
    std::optional<HouseholdId> builder = developer;
    Attachment attachment;

    Home() {
        attachment.from = attachment.anchor = day("2001-01-01");
        attachment.unit = {1};
        attachment.tariff = {1};
    }
    [[nodiscard]] Bill bill(const char* run) const {
        return fee::bill(attachment, versions, {areas, delivered, holdings, builder}, period(run));
    }
};

// "2025-11 1/1 241.00 developer", pieces apart by "; ", reasons as "2025-11 zero".
std::string told(const Bill& bill) {
    std::string text;
    const auto add = [&](const std::string& piece) {
        if (!text.empty()) text += "; ";
        text += piece;
    };
    for (const Draft& draft : bill.drafts) {
        const std::string who = draft.payer == developer ? "developer"
                                : draft.payer == owner   ? "owner"
                                : draft.payer == tenant  ? "tenant"
                                                         : "buyer";
        add(to_text(draft.period) + " " + std::to_string(draft.part) + "/" +
            std::to_string(draft.whole) + " " + to_plain(draft.amount) + " " + who);
    }
    for (const Nothing& nothing : bill.nothing) {
        add(to_text(nothing.period) + " " + std::string(code_of(nothing.reason)));
    }
    return text;
}

}  // namespace

TEST_CASE("fee: a month costs area times price, rounded once") {
    struct Row {
        std::int64_t dm2;
        std::int64_t price_e4;
        const char* amount;
    };
    for (const Row& row : std::vector<Row>{{9640, 25000, "241.00"},
                                           {5030, 21500, "108.15"},
                                           {6650, 18900, "125.69"},
                                           {1, 5000, "0.01"},
                                           {8888, 33333, "296.26"}}) {
        CHECK(to_plain(amount_of(row.dm2, {row.price_e4}, 1, {30, 30})) == row.amount);
    }
    CHECK(to_plain(amount_of(9640, {25000}, 1, {10, 30})) == "80.33");
    CHECK(to_plain(amount_of(9640, {25000}, 1, {20, 30})) == "160.67");
    CHECK(to_plain(amount_of(9640, {25000}, 3, {1, 1})) == "723.00");
}

TEST_CASE("fee: who pays from when after a delivery") {
    struct Row {
        StartRule rule;
        const char* delivered;
        const char* run;
        const char* expected;
    };
    const auto next_month = StartRule::next_month;
    const auto daily = StartRule::daily;
    const auto half_month = StartRule::half_month;
    const std::vector<Row> rows = {
        {next_month, "2025-11-21", "2025-11", "2025-11 30/30 241.00 developer"},
        {next_month, "2025-11-21", "2025-12", "2025-12 31/31 241.00 owner"},
        {next_month, "2025-11-01", "2025-11", "2025-11 30/30 241.00 developer"},
        {next_month, "2025-10-31", "2025-11", "2025-11 30/30 241.00 owner"},
        {daily, "2025-11-21", "2025-11",
         "2025-11-01..2025-11-20 20/30 160.67 developer; 2025-11-21..2025-11-30 10/30 80.33 owner"},
        {daily, "2025-11-01", "2025-11", "2025-11 30/30 241.00 owner"},
        {daily, "2025-11-30", "2025-11",
         "2025-11-01..2025-11-29 29/30 232.97 developer; 2025-11-30..2025-11-30 1/30 8.03 owner"},
        {half_month, "2025-11-21", "2025-11", "2025-11 30/30 241.00 developer"},
        {half_month, "2025-11-21", "2025-12", "2025-12 31/31 241.00 owner"},
        {half_month, "2025-11-15", "2025-11",
         "2025-11-01..2025-11-15 1/2 120.50 developer; 2025-11-16..2025-11-30 1/2 120.50 owner"},
        {half_month, "2025-11-16", "2025-11", "2025-11 30/30 241.00 developer"},
        {half_month, "2026-01-01", "2026-01",
         "2026-01-01..2026-01-15 1/2 120.50 developer; 2026-01-16..2026-01-31 1/2 120.50 owner"},
        {half_month, "2026-02-03", "2026-02",
         "2026-02-01..2026-02-15 1/2 120.50 developer; 2026-02-16..2026-02-28 1/2 120.50 owner"},
        {next_month, "", "2025-11", "2025-11 30/30 241.00 developer"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.delivered);
        CAPTURE(row.run);
        Home home;
        home.versions = {version(row.rule)};
        home.delivered.reset();
        if (*row.delivered != 0) home.delivered = day(row.delivered);
        CHECK(told(home.bill(row.run)) == row.expected);
    }
}

TEST_CASE("fee: the developer's part without a developer is a reason, the owner's is charged") {
    Home home;
    home.versions = {version(StartRule::daily)};
    home.delivered = day("2025-11-21");
    home.builder.reset();
    CHECK(told(home.bill("2025-11")) ==
          "2025-11-21..2025-11-30 10/30 80.33 owner; 2025-11-01..2025-11-20 no_developer");
}

TEST_CASE("fee: a tenant who agreed to pay is the payer, the owner stays liable") {
    Home home;
    home.holdings.push_back({day("2026-03-11"), day("2026-03-21"), tenant, true, true});
    const Bill bill = home.bill("2026-03");
    CHECK(told(bill) ==
          "2026-03-01..2026-03-10 10/31 77.74 owner; 2026-03-11..2026-03-20 10/31 77.74 tenant; "
          "2026-03-21..2026-03-31 11/31 85.52 owner");
    for (const Draft& draft : bill.drafts) CHECK(draft.liable == owner);
    home.holdings.back().pays = false;
    CHECK(told(home.bill("2026-03")) == "2026-03 31/31 241.00 owner");
}

TEST_CASE("fee: a sale cuts the month at the day of the new owner") {
    Home home;
    home.holdings = {{day("2000-01-01"), day("2026-04-16"), owner, false, true},
                     {day("2026-04-16"), {}, buyer, false, true}};
    CHECK(told(home.bill("2026-04")) ==
          "2026-04-01..2026-04-15 15/30 120.50 owner; 2026-04-16..2026-04-30 15/30 120.50 buyer");
}

TEST_CASE("fee: a unit without owner is not charged, and says so") {
    Home home;
    home.holdings = {{day("2026-03-11"), {}, owner, false, true},
                     {day("2000-01-01"), {}, tenant, true, true}};
    const Bill bill = home.bill("2026-03");
    CHECK(bill.drafts.size() == 1);
    CHECK(bill.drafts.front().payer == tenant);
    CHECK(bill.nothing.front().reason == Reason::no_owner);
    CHECK(to_text(bill.nothing.front().period) == "2026-03-01..2026-03-10");
}

TEST_CASE("fee: a better survey counts from its day on; what is not billable never") {
    Home home;
    home.areas = {area("building", "2000-01-01", 9640), area("building", "2026-03-17", 10000),
                  area("garden", "2000-01-01", 5000, false)};
    CHECK(told(home.bill("2026-02")) == "2026-02 28/28 241.00 owner");
    CHECK(told(home.bill("2026-03")) ==
          "2026-03-01..2026-03-16 16/31 124.39 owner; 2026-03-17..2026-03-31 15/31 120.97 owner");
    home.areas = {area("building", "2000-01-01", 9640), area("building", "2026-03-17", 9640)};
    CHECK(told(home.bill("2026-03")) == "2026-03 31/31 241.00 owner");  // nothing to cut
    home.areas = {area("garden", "2000-01-01", 5000, false)};
    CHECK(told(home.bill("2026-03")) == "2026-03 no_area");
}

TEST_CASE("fee: components with a billable mark are added up") {
    const std::vector<registry::AreaPart> parts = {
        area("building", "2020-01-01", 9000), area("building", "2024-01-01", 9100),
        area("garden", "2020-01-01", 4000, false), area("storeroom", "2022-01-01", 500)};
    CHECK(billable_area(parts, day("2019-12-31")) == std::nullopt);
    CHECK(billable_area(parts, day("2020-01-01")) == Area{9000});
    CHECK(billable_area(parts, day("2023-12-31")) == Area{9500});
    CHECK(billable_area(parts, day("2024-01-01")) == Area{9600});
    CHECK(areas_on(parts, day("2024-06-01")).size() == 3);
    CHECK(areas_on(parts, day("2024-06-01")).front().area == Area{9100});
}

TEST_CASE("fee: a new price inside a month cuts it at its day") {
    Home home;
    home.versions.push_back(version(StartRule::next_month, 30000));
    home.versions[0].to = home.versions[1].from = day("2026-06-11");
    home.versions[1].id = {8};
    const Bill bill = home.bill("2026-06");
    CHECK(told(bill) ==
          "2026-06-01..2026-06-10 10/30 80.33 owner; 2026-06-11..2026-06-30 20/30 192.80 owner");
    CHECK(bill.drafts[0].version == TariffVersionId{7});
    CHECK(bill.drafts[1].version == TariffVersionId{8});
    home.versions.pop_back();
    CHECK(told(home.bill("2026-06")) ==
          "2026-06-01..2026-06-10 10/30 80.33 owner; 2026-06-11..2026-06-30 no_version");
}

TEST_CASE("fee: a part is a share of the whole period, never of what is left of it") {
    Home home;
    home.attachment.anchor = day("2026-01-13");
    home.attachment.from = day("2026-02-01");
    CHECK(told(home.bill("2026-02")) ==
          "2026-02-01..2026-02-12 12/31 93.29 owner; 2026-02-13..2026-03-12 28/28 241.00 owner");
    CHECK(told(home.bill("2026-01")) == "2026-01 other_period");
    home.attachment.to = day("2026-02-20");
    CHECK(told(home.bill("2026-02")) ==
          "2026-02-01..2026-02-12 12/31 93.29 owner; 2026-02-13..2026-02-19 7/28 60.25 owner");
}

TEST_CASE("fee: periods on the last days of months neither gap nor overlap") {
    struct Row {
        const char* anchor;
        int months;
        std::vector<const char*> starts;
    };
    const std::vector<Row> rows = {
        {"2023-01-31",
         1,
         {"2023-01-31", "2023-02-28", "2023-03-31", "2023-04-30", "2023-05-31", "2023-06-30",
          "2023-07-31", "2023-08-31", "2023-09-30", "2023-10-31", "2023-11-30", "2023-12-31",
          "2024-01-31", "2024-02-29"}},
        {"2024-01-30", 1, {"2024-01-30", "2024-02-29", "2024-03-30"}},
        {"2024-02-29", 12, {"2024-02-29", "2025-02-28", "2026-02-28", "2027-02-28", "2028-02-29"}},
        {"2025-11-30", 3, {"2025-11-30", "2026-02-28", "2026-05-30"}},
    };
    for (const Row& row : rows) {
        CAPTURE(row.anchor);
        for (std::size_t n = 0; n + 1 < row.starts.size(); ++n) {
            const Period found = billing_period(day(row.anchor), row.months, static_cast<int>(n));
            CHECK(to_text(found.from) == row.starts[n]);
            CHECK(to_text(found.to) == row.starts[n + 1]);
        }
    }
}

TEST_CASE("fee: a year of months anchored on the 31st bills every day once, whatever the runs") {
    Home home;
    home.attachment.anchor = home.attachment.from = day("2023-01-31");
    home.attachment.to = day("2024-01-31");
    const auto check = [&](const std::vector<const char*>& runs) {
        Date next = home.attachment.from;
        int charges = 0;
        for (const char* run : runs) {
            for (const Draft& draft : home.bill(run).drafts) {
                CHECK(draft.period.from == next);
                CHECK(draft.part == draft.whole);
                next = draft.period.to;
                ++charges;
            }
        }
        CHECK(next == *home.attachment.to);
        CHECK(charges == 12);
    };
    check({"2023"});
    check({"2023-01", "2023-02", "2023-03", "2023-04", "2023-05", "2023-06", "2023-07", "2023-08",
           "2023-09", "2023-10", "2023-11", "2023-12", "2024-01"});
    check({"2023-Q1", "2023-Q2", "2023-Q3", "2023-Q4"});
}

TEST_CASE("fee: an anchor long after or before the attachment gives the same kind of periods") {
    Home home;
    home.attachment.from = day("2026-01-01");
    for (const char* anchor : {"1999-01-01", "2026-01-01", "2031-05-01"}) {
        home.attachment.anchor = day(anchor);
        CHECK(told(home.bill("2026-03")) == "2026-03 31/31 241.00 owner");
        CHECK(home.bill("2026").drafts.size() == 12);
    }
}

TEST_CASE("fee: a quarter is billed whole by the run in which it begins, and by no other") {
    Home home;
    home.versions = {version(StartRule::next_month, 25000, 3)};
    CHECK(told(home.bill("2026-01")) == "2026-Q1 90/90 723.00 owner");
    CHECK(told(home.bill("2026-02")) == "2026-02 other_period");
    CHECK(home.bill("2026").drafts.size() == 4);
    home.attachment.from = day("2026-02-10");
    CHECK(told(home.bill("2026-02")) == "2026-02-10..2026-03-31 50/90 401.67 owner");
}

TEST_CASE("fee: halves of a month weigh the same in a longer period, cut elsewhere too") {
    const Period quarter = period("2026-Q1");
    CHECK(share_by_halves(period("2026-01-01..2026-01-15"), quarter) == PeriodShare{1, 6});
    CHECK(share_by_halves(period("2026-01-16..2026-03-31"), quarter) == PeriodShare{5, 6});
    CHECK(share_by_halves(period("2026-02"), period("2026-02")) == PeriodShare{1, 1});
    CHECK(share_by_halves(period("2026-01-01..2026-01-05"), period("2026-01")) ==
          PeriodShare{1, 6});
    CHECK(share_by_halves(period("2026-01-16..2026-01-17"), period("2026-01")) ==
          PeriodShare{1, 16});
    Home home;
    home.versions = {version(StartRule::half_month, 25000, 3)};
    home.delivered = day("2026-01-08");
    CHECK(told(home.bill("2026-01")) ==
          "2026-01-01..2026-01-15 1/6 120.50 developer; 2026-01-16..2026-03-31 5/6 602.50 owner");
}

TEST_CASE("fee: shares of one period add up to the whole") {
    for (const char* text : {"2025-11", "2026-01", "2026-02", "2024-02", "2026-Q1", "2026"}) {
        const Period whole = period(text);
        for (Date cut = plus_days(whole.from, 1); cut < whole.to; cut = plus_days(cut, 1)) {
            const PeriodShare left = share_by_halves({whole.from, cut}, whole);
            const PeriodShare right = share_by_halves({cut, whole.to}, whole);
            CHECK(left.part * right.whole + right.part * left.whole == left.whole * right.whole);
        }
    }
}

TEST_CASE("fee: a charge that rounds to nothing is a reason, not a row") {
    Home home;
    home.versions = {version(StartRule::next_month, 0)};
    CHECK(told(home.bill("2026-03")) == "2026-03 zero");
}

TEST_CASE("fee: a fixed price and a space do not look at areas") {
    Home home;
    home.areas.clear();
    for (const Basis basis : {Basis::fixed, Basis::per_space}) {
        home.versions[0].basis = basis;
        home.versions[0].price = {1500000};
        CHECK(told(home.bill("2026-03")) == "2026-03 31/31 150.00 owner");
    }
}

TEST_CASE("fee: a charge is due so many days after the first day it covers") {
    Home home;
    home.holdings.push_back({day("2026-03-11"), {}, tenant, true, true});
    const Bill bill = home.bill("2026-03");
    CHECK(to_text(bill.drafts[0].due) == "2026-03-31");
    CHECK(to_text(bill.drafts[1].due) == "2026-04-10");
}

TEST_CASE("fee: an attachment without any price says so") {
    Home home;
    home.versions.clear();
    CHECK(told(home.bill("2026-03")) == "2026-03 no_version");
}

TEST_CASE("fee: a later start rule does not move a start that has been") {
    Home home;
    home.versions.push_back(version(StartRule::daily));
    home.versions[0].to = home.versions[1].from = day("2025-12-01");
    home.delivered = day("2025-11-21");
    CHECK(told(home.bill("2025-11")) == "2025-11 30/30 241.00 developer");
    CHECK(to_text(*home.bill("2025-12").owner_from) == "2025-12-01");
    CHECK(home.bill("2025-12").start_rule == StartRule::next_month);
}

TEST_CASE("fee: a month is cut into halves only by the rule at delivery") {
    Home home;
    home.versions = {version(StartRule::daily), version(StartRule::half_month)};
    home.versions[0].to = home.versions[1].from = day("2026-02-01");
    home.delivered = day("2026-01-16");
    CHECK(told(home.bill("2026-01")) ==
          "2026-01-01..2026-01-15 15/31 116.61 developer; "
          "2026-01-16..2026-01-31 16/31 124.39 owner");
    home.versions[0].start_rule = StartRule::half_month;
    home.versions[1].start_rule = StartRule::daily;
    home.delivered = day("2026-01-09");
    CHECK(told(home.bill("2026-01")) ==
          "2026-01-01..2026-01-15 1/2 120.50 developer; 2026-01-16..2026-01-31 1/2 120.50 owner");
}

TEST_CASE("fee: months of thirty days give the shares that others publish") {
    struct Row {
        const char* from;
        const char* to;
        const char* whole_from;
        const char* whole_to;
        PeriodShare share;
    };
    // From the specification of a billing engine (Kill Bill, fixed 30 days of proration).
    const Row rows[] = {
        {"2012-05-23", "2012-06-15", "2012-05-15", "2012-06-15", {22, 30}},
        {"2012-06-23", "2012-07-15", "2012-06-15", "2012-07-15", {22, 30}},
        {"2011-02-23", "2011-03-15", "2011-02-15", "2011-03-15", {22, 30}},
        {"2012-02-23", "2012-03-15", "2012-02-15", "2012-03-15", {22, 30}},  // a leap year
        {"2012-05-15", "2012-05-23", "2012-05-15", "2012-06-15", {8, 30}},
        // whole months, whatever their length
        {"2026-02-01", "2026-03-01", "2026-02-01", "2026-03-01", {30, 30}},
        {"2026-01-01", "2026-02-01", "2026-01-01", "2026-02-01", {30, 30}},
        {"2026-01-31", "2026-02-28", "2026-01-31", "2026-02-28", {30, 30}},
        // the 31st weighs nothing of its own, the last of February the rest
        {"2026-01-31", "2026-02-01", "2026-01-01", "2026-02-01", {1, 30}},
        {"2026-01-30", "2026-01-31", "2026-01-01", "2026-02-01", {0, 30}},
        {"2026-02-28", "2026-03-01", "2026-02-01", "2026-03-01", {3, 30}},
    };
    for (const Row& row : rows) {
        CAPTURE(row.from);
        CHECK(share_by_thirtieths({day(row.from), day(row.to)},
                                  {day(row.whole_from), day(row.whole_to)}, 1) == row.share);
    }
    CHECK(share_by_thirtieths(period("2026-01"), period("2026-Q1"), 3) == PeriodShare{30, 90});
}

TEST_CASE("fee: shares of months of thirty days add up to the whole") {
    for (const int anchor : {1, 15, 28, 29, 30, 31}) {
        for (const int months : {1, 3, 12}) {
            for (int n = 0; n < 12; ++n) {
                const Period whole =
                    billing_period(date(2024, 1, static_cast<unsigned>(anchor)), months, n);
                for (Date cut = whole.from; cut < whole.to; cut = plus_days(cut, 1)) {
                    const auto left = share_by_thirtieths({whole.from, cut}, whole, months);
                    const auto right = share_by_thirtieths({cut, whole.to}, whole, months);
                    REQUIRE(left.part + right.part == 30 * months);
                    REQUIRE((left.part >= 0 && right.part >= 0));
                }
            }
        }
    }
}

TEST_CASE("fee: a part of a period is charged by the proration of the version") {
    Home home;
    home.attachment.from = day("2026-03-22");
    CHECK(told(home.bill("2026-03")) == "2026-03-22..2026-03-31 10/31 77.74 owner");
    home.versions[0].terms.proration = Proration::fixed_30;
    CHECK(told(home.bill("2026-03")) == "2026-03-22..2026-03-31 9/30 72.30 owner");
    home.versions[0].terms.proration = Proration::none;
    CHECK(told(home.bill("2026-03")) == "2026-03-22..2026-03-31 1/1 241.00 owner");
    // anchor on the 13th, from the first of February on: 12 of 31, not of 28
    home.versions[0].terms.proration = Proration::actual;
    home.attachment.anchor = day("2026-01-13");
    home.attachment.from = day("2026-02-01");
    CHECK(told(home.bill("2026-02-01..2026-02-10")) == "2026-02-01..2026-02-12 12/31 93.29 owner");
}

TEST_CASE("fee: without proration the first day decides who pays what for the whole period") {
    Home home;
    home.versions[0].terms.proration = Proration::none;
    home.holdings = {{day("2000-01-01"), day("2026-03-11"), owner, false, true},
                     {day("2026-03-11"), {}, buyer, false, true}};
    CHECK(told(home.bill("2026-03")) == "2026-03 1/1 241.00 owner");
    CHECK(told(home.bill("2026-04")) == "2026-04 1/1 241.00 buyer");
}

TEST_CASE("fee: amounts go to the jiao or the yuan where the version says so") {
    Home home;
    home.areas = {area("building", "2000-01-01", 5030)};
    home.versions = {version(StartRule::next_month, 21500)};
    CHECK(told(home.bill("2026-03")) == "2026-03 31/31 108.15 owner");
    home.versions[0].terms.rounding = Rounding::jiao;
    CHECK(told(home.bill("2026-03")) == "2026-03 31/31 108.10 owner");  // 108.145
    home.versions[0].terms.rounding = Rounding::yuan;
    CHECK(told(home.bill("2026-03")) == "2026-03 31/31 108.00 owner");
}

TEST_CASE("fee: a new price is for new units at once and for others from its second date on") {
    Home home;
    home.versions = {version(StartRule::next_month), version(StartRule::next_month, 30000)};
    home.versions[0].to = day("2026-03-01");
    home.versions[1].id = {8};
    home.versions[1].from = day("2026-03-01");
    home.versions[1].terms.existing_from = day("2026-04-11");
    CHECK(told(home.bill("2026-03")) == "2026-03 31/31 241.00 owner");
    CHECK(told(home.bill("2026-04")) ==
          "2026-04-01..2026-04-10 10/30 80.33 owner; 2026-04-11..2026-04-30 20/30 192.80 owner");
    CHECK(told(home.bill("2026-05")) == "2026-05 31/31 289.20 owner");
    home.attachment.from = day("2026-03-01");  // a new unit
    CHECK(told(home.bill("2026-03")) == "2026-03 31/31 289.20 owner");
}

TEST_CASE("fee: versions that wait for units attached before may overtake each other") {
    std::vector<TariffVersion> versions = {version(StartRule::next_month, 10000),
                                           version(StartRule::next_month, 20000),
                                           version(StartRule::next_month, 30000)};
    versions[0].to = versions[1].from = day("2026-03-01");
    versions[1].to = versions[2].from = day("2026-05-01");
    versions[1].terms.existing_from = day("2026-07-01");
    versions[2].terms.existing_from = day("2026-06-01");
    const auto price = [&](const char* attached, const char* on) {
        const TariffVersion* found = version_for(versions, day(attached), day(on));
        return found == nullptr ? std::string("none") : to_plain(found->price);
    };
    CHECK(price("2025-01-01", "2026-02-28") == "1.00");
    CHECK(price("2025-01-01", "2026-05-31") == "1.00");
    CHECK(price("2025-01-01", "2026-06-01") == "3.00");
    CHECK(price("2025-01-01", "2026-07-01") == "3.00");
    CHECK(price("2026-03-01", "2026-03-01") == "2.00");
    CHECK(price("2026-03-01", "2026-05-31") == "2.00");
    CHECK(price("2026-03-01", "2026-06-01") == "3.00");
    CHECK(price("2026-05-01", "2026-05-01") == "3.00");
    CHECK(price("2025-01-01", "1999-12-31") == "none");
    versions[2].from = day("2026-05-02");  // a day without a price ends what went on
    versions[2].terms.existing_from.reset();
    CHECK(price("2025-01-01", "2026-05-01") == "none");
    CHECK(price("2025-01-01", "2026-05-02") == "3.00");
}

TEST_CASE("fee: an agreed late fee is written on the charge") {
    Home home;
    CHECK(home.bill("2026-03").drafts.at(0).burden == 0);
    home.versions[0].terms.late = {.kind = LateKind::daily, .rate = 300};
    CHECK(home.bill("2026-03").drafts.at(0).burden == 300);
}

TEST_CASE("fee: what is charged by meters, pools or one by one is not billed by the month") {
    Home home;
    for (const Basis basis : {Basis::metered, Basis::tiered_marginal, Basis::tiered_volume,
                              Basis::shared, Basis::once}) {
        home.versions[0].basis = basis;
        CHECK(told(home.bill("2026-03")) == "2026-03 otherwise");
    }
}

}  // namespace pmo::fee
