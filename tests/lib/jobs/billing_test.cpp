#include "lib/jobs/billing.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <random>
#include <string>
#include <tuple>
#include <vector>

#include "lib/base/error.h"
#include "lib/fee/billing.h"
#include "lib/fee/charge.h"
#include "lib/jobs/billing_store.h"
#include "lib/jobs/billing_view.h"
#include "lib/jobs/report_view.h"
#include "lib/store/lock.h"
#include "lib/store/statement.h"
#include "tests/support/office.h"

namespace pmo::jobs {

using test::day;
using test::money;
using test::Office;
using test::period;

namespace {

Billing billing(const char* months) {
    Billing request;
    request.period = period(months);
    return request;
}

Billing all_of(const Period& during) {
    Billing request;
    request.period = during;
    return request;
}

JobReport run(Office& office, const char* months, const char* as_of = "2026-05-01") {
    return run_billing(office.db(), billing(months), day(as_of));
}

// "done/already/failed", then the reasons: "2/0/0 no_owner:1".
std::string told(const JobReport& report) {
    std::string text = std::to_string(report.done) + "/" + std::to_string(report.already) + "/" +
                       std::to_string(report.failed);
    for (const auto& [reason, count] : report.skipped) {
        text += " " + reason + ":" + std::to_string(count);
    }
    CHECK(report.total == report.done + report.already + report.failed + skipped_total(report));
    return text;
}

enum class Listed { all, open };

// Newest first.
std::vector<fee::ChargeRow> listed(Office& office, Listed which) {
    fee::ChargeQuery query;
    query.limit = 0;
    query.open_only = which == Listed::open;
    return fee::charges(office.db(), query).rows;
}

// "3-2-1502 2025-11 241.00 锦绣置业; …": charges in force, by unit and day.
std::string charged(Office& office) {
    std::string text;
    auto rows = listed(office, Listed::open);
    std::ranges::sort(rows, [](const fee::ChargeRow& left, const fee::ChargeRow& right) {
        return std::tuple(left.unit, left.item, left.charge.period.from) <
               std::tuple(right.unit, right.item, right.charge.period.from);
    });
    for (const fee::ChargeRow& row : rows) {
        if (!text.empty()) text += "; ";
        text += row.unit + " " + to_text(row.charge.period) + " " + to_plain(row.charge.amount) +
                " " + row.payer;
    }
    return text;
}

// A home of 96.40 m² at 2.50, delivered 2025-11-21, with developer and owner.
struct Home {
    Office office;
    HouseholdId developer;
    HouseholdId owner;
    UnitId unit;

    explicit Home(const test::SmallTariff& tariff = {}) {
        office.estate("E1");
        developer = office.developer("锦绣置业");
        unit = office.home("3-2-1502", "96.40");
        office.delivered(unit, "2025-11-21");
        owner = office.owner(unit, "王芳", "2025-11-21");
        office.tariff(tariff);
        office.attach(tariff.code, unit, "2025-11-01");
    }
};

}  // namespace

TEST_CASE("jobs: a bill charges the developer up to the owner's first month") {
    Home home;
    CHECK(told(run(home.office, "2025-11")) == "1/0/0");
    CHECK(told(run(home.office, "2025-12")) == "1/0/0");
    CHECK(charged(home.office) == "3-2-1502 2025-11 241.00 锦绣置业; 3-2-1502 2025-12 241.00 王芳");
    CHECK(home.office.count("SELECT sum(amount_fen) FROM line") == 0);
    CHECK(home.office.count("SELECT sum(amount_fen) FROM line WHERE account = 1") == 48200);
}

TEST_CASE("jobs: by days, the owner pays from the day of delivery") {
    Home home({.start = "daily"});
    CHECK(told(run(home.office, "2025-11")) == "2/0/0");
    CHECK(charged(home.office) ==
          "3-2-1502 2025-11-01..2025-11-20 160.67 锦绣置业; "
          "3-2-1502 2025-11-21..2025-11-30 80.33 王芳");
}

TEST_CASE("jobs: 50.30 at 2.15 and 66.50 at 1.89 are rounded once") {
    Office office;
    for (const auto& [code, area, price] :
         std::vector<std::tuple<const char*, const char*, const char*>>{
             {"1-1-101", "50.30", "2.15"}, {"1-1-102", "66.50", "1.89"}}) {
        const UnitId unit = office.home(code, area);
        office.delivered(unit, "2020-01-10");
        office.owner(unit, "王芳", "2020-01-10");
        office.tariff({.code = code, .price = price});
        office.attach(code, unit, "2026-01-01");
    }
    CHECK(told(run(office, "2026-03")) == "2/0/0");
    CHECK(charged(office) == "1-1-101 2026-03 108.15 王芳; 1-1-102 2026-03 125.69 王芳");
}

TEST_CASE("jobs: a second run adds nothing, and says so") {
    Home home;
    CHECK(told(run(home.office, "2025-12")) == "1/0/0");
    const auto lines = home.office.count("SELECT count(*) FROM line");
    const JobReport again = run(home.office, "2025-12");
    CHECK(told(again) == "0/1/0");
    CHECK(home.office.count("SELECT count(*) FROM line") == lines);
    CHECK(billed_message(again) == "Posted 0 charges for 2025-12, 1 already posted.");
}

TEST_CASE("jobs: a dry run does the same and leaves nothing, not even its batch") {
    Home home;
    Billing request = billing("2025-12");
    request.dry_run = true;
    const auto before = home.office.count("SELECT count(*) FROM audit");
    const JobReport report = run_billing(home.office.db(), request, day("2025-12-01"));
    CHECK(told(report) == "1/0/0");
    CHECK(report.dry_run);
    CHECK(billed_message(report) ==
          "Would post 1 charges for 2025-12, 0 already posted. Nothing was changed.");
    for (const char* table : {"charge", "open_item", "line", "batch"}) {
        CAPTURE(table);
        CHECK(home.office.count((std::string("SELECT count(*) FROM ") + table).c_str()) == 0);
    }
    CHECK(home.office.count("SELECT count(*) FROM audit") == before);
    CHECK(told(run(home.office, "2025-12")) == "1/0/0");
}

TEST_CASE("jobs: without attachment there is no charge") {
    Home home;
    (void)home.office.home("3-2-1601", "66.50");
    CHECK(told(run(home.office, "2025-12")) == "1/0/0");
    CHECK(told(run(home.office, "2025-10")) == "0/0/0");
}

TEST_CASE("jobs: what cannot be charged is skipped with its reason, the others are charged") {
    Home home;
    Office& office = home.office;
    const auto attached = [&](const char* code, const char* area) {
        const UnitId unit = office.home(code, area);
        office.attach("T1", unit, "2025-11-01");
        return unit;
    };
    office.delivered(attached("3-2-1503", "50.30"), "2020-01-10");  // nobody holds it
    const UnitId bare = office.parking("B1-023");                   // no area
    office.attach("T1", bare, "2025-11-01");
    office.delivered(bare, "2020-01-10");
    office.owner(bare, "李强", "2020-01-10");
    office.tariff({.code = "ended", .to = "2025-06-01"});
    const UnitId late = office.home("3-2-1504", "50.30");
    office.attach("ended", late, "2025-11-01");
    office.tariff({.code = "free", .price = "0"});
    const UnitId free = office.home("3-2-1505", "50.30");
    office.owner(free, "Ann", "2020-01-10");
    office.attach("free", free, "2025-11-01");
    office.tariff({.code = "yearly", .cycle_months = 12});
    const UnitId yearly = office.home("3-2-1506", "50.30");
    office.attach("yearly", yearly, "2025-01-01", "", "2025-01-01");
    office.estate("E2");
    attached("1-1-101", "50.30");  // not delivered, and no developer
    const JobReport report = run(office, "2025-12");
    CHECK(told(report) ==
          "1/0/0 no_area:1 no_developer:1 no_owner:1 no_version:1 other_period:1 zero:1");
    CHECK(skipped_messages(report).size() == 6);
    CHECK(report.problems.empty());
    CHECK(home.office.count("SELECT skipped FROM batch") == 6);
}

TEST_CASE("jobs: an area of nothing, and a storeroom that is not billable, are not charged") {
    Office office;
    const UnitId nothing = office.home("1-1-101", "0");
    const UnitId home = office.home("1-1-102", "50.30");
    office.area(home, "6.20", "2000-01-01", "storeroom", false);
    const UnitId both = office.home("1-1-103", "50.30");
    office.area(both, "6.20", "2000-01-01", "storeroom");
    office.tariff({});
    for (const UnitId unit : {nothing, home, both}) {
        office.delivered(unit, "2020-01-10");
        office.owner(unit, "王芳", "2020-01-10");
        office.attach("T1", unit, "2026-01-01");
    }
    CHECK(told(run(office, "2026-03")) == "2/0/0 zero:1");
    CHECK(charged(office) == "1-1-102 2026-03 125.75 王芳; 1-1-103 2026-03 141.25 王芳");
}

TEST_CASE("jobs: a tenant by agreement pays, the owner stays liable") {
    Home home;
    const auto tenant = home.office.tenant(home.unit, "李强", "2026-03-11");
    CHECK(told(run(home.office, "2026-03")) == "2/0/0");
    CHECK(charged(home.office) ==
          "3-2-1502 2026-03-01..2026-03-10 77.74 王芳; "
          "3-2-1502 2026-03-11..2026-03-31 163.26 李强");
    const auto newest = listed(home.office, Listed::all).front().charge;
    CHECK(newest.payer == tenant);
    CHECK(newest.liable == home.owner);
}

TEST_CASE("jobs: a new owner pays from his first day") {
    Home home;
    home.office.db().execute("UPDATE tenure SET to_day = 20560");  // 2026-04-17
    const auto buyer = home.office.owner(home.unit, "Ann", "2026-04-17");
    CHECK(told(run(home.office, "2026-04")) == "2/0/0");
    CHECK(charged(home.office) ==
          "3-2-1502 2026-04-01..2026-04-16 128.53 王芳; "
          "3-2-1502 2026-04-17..2026-04-30 112.47 Ann");
    CHECK(listed(home.office, Listed::all).front().charge.liable == buyer);
}

TEST_CASE("jobs: a new price inside a month is charged from its day") {
    Home home({.to = "2026-06-11"});
    home.office.tariff({.price = "3.00", .from = "2026-06-11"});
    CHECK(told(run(home.office, "2026-06")) == "2/0/0");
    CHECK(charged(home.office) ==
          "3-2-1502 2026-06-01..2026-06-10 80.33 王芳; "
          "3-2-1502 2026-06-11..2026-06-30 192.80 王芳");
}

TEST_CASE("jobs: a charge in force with other content is a problem, and is left as it is") {
    Home home;
    CHECK(told(run(home.office, "2026-03")) == "1/0/0");
    home.office.area(home.unit, "100.00", "2026-01-01");
    const JobReport report = run(home.office, "2026-03");
    CHECK(told(report) == "0/0/1");
    REQUIRE(report.problems.size() == 1);
    CHECK(report.problems.front().subject == "3-2-1502");
    CHECK(report.problems.front().code == "differs");
    CHECK(report.problems.front().message ==
          "2026-03: 250.00 is to be charged, but charge 1 already covers 2026-03 with 241.00");
    CHECK(charged(home.office) == "3-2-1502 2026-03 241.00 王芳");
    CHECK(told(run(home.office, "2026-04")) == "1/0/0");
}

TEST_CASE("jobs: another payer, or a period that crosses, differs too") {
    Home home;
    CHECK(told(run(home.office, "2026-03")) == "1/0/0");
    home.office.tenant(home.unit, "李强", "2026-01-01");
    CHECK(told(run(home.office, "2026-03")) == "0/0/1");
    // What another system charged up to the 15th is crossed by the month of ours.
    home.office.charge(home.unit, home.owner, "management", "2026-04-01..2026-04-15", "120.50",
                       "2026-04-30");
    CHECK(told(run(home.office, "2026-04")) == "0/0/1");
    home.office.charge(home.unit, home.owner, "management", "2026-05-16..2026-06-15", "241.00",
                       "2026-04-30");
    CHECK(told(run(home.office, "2026-05")) == "0/0/1");
    CHECK(told(run(home.office, "2026-06")) == "0/0/1");
    CHECK(told(run(home.office, "2026-07")) == "1/0/0");
}

TEST_CASE("jobs: a reversal frees the place, and the next run fills it") {
    Home home;
    CHECK(told(run(home.office, "2026-03")) == "1/0/0");
    home.office.area(home.unit, "100.00", "2026-01-01");
    fee::reverse(home.office.db(), {{1}, "面积更正"}, day("2026-05-01"));
    CHECK(told(run(home.office, "2026-03")) == "1/0/0");
    CHECK(charged(home.office) == "3-2-1502 2026-03 250.00 王芳");
    CHECK(told(run(home.office, "2026-03")) == "0/1/0");
    CHECK(home.office.count("SELECT count(*) FROM charge") == 3);
    CHECK(home.office.count("SELECT sum(amount_fen) FROM line WHERE account = 1") == 25000);
}

TEST_CASE("jobs: a late run for a long period charges what the months would have") {
    Home late;
    Home prompt;
    CHECK(told(run(late.office, "2026", "2026-12-31")) == "12/0/0");
    for (const char* month : {"2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2026-06",
                              "2026-07", "2026-08", "2026-09", "2026-10", "2026-11", "2026-12"}) {
        CHECK(told(run(prompt.office, month, "2026-12-31")) == "1/0/0");
    }
    CHECK(charged(late.office) == charged(prompt.office));
    CHECK(told(run(late.office, "2026-Q2", "2026-12-31")) == "0/3/0");
}

TEST_CASE("jobs: a charge is posted on the day of the run and due by its own period") {
    Home home;
    run(home.office, "2026-03", "2026-06-15");
    const auto charge = listed(home.office, Listed::all).front().charge;
    CHECK(charge.posted == day("2026-06-15"));
    CHECK(charge.due == day("2026-03-31"));
    CHECK(home.office.count("SELECT count(*) FROM line WHERE day = 20619") == 2);
}

TEST_CASE("jobs: twelve months on the 31st neither gap nor overlap, through a leap February") {
    Home home;
    home.office.db().execute("DELETE FROM attachment");
    home.office.db().execute("UPDATE unit_fact SET day = 18000");
    home.office.db().execute("UPDATE tenure SET from_day = 18000");
    home.office.attach("T1", home.unit, "2023-01-31", "", "2023-01-31");
    for (const char* months : {"2023-01", "2023-02", "2023-03", "2023", "2024-01", "2024-Q1"}) {
        run(home.office, months, "2024-04-01");
    }
    auto rows = listed(home.office, Listed::all);
    std::ranges::reverse(rows);
    REQUIRE(rows.size() == 15);
    Date next = day("2023-01-31");
    for (const fee::ChargeRow& row : rows) {
        CHECK(row.charge.period.from == next);
        CHECK(row.charge.amount == money("241.00"));
        next = row.charge.period.to;
    }
    CHECK(next == day("2024-04-30"));
    CHECK(rows[12].charge.period == period("2024-01-31..2024-02-28"));
    CHECK(rows[13].charge.period == period("2024-02-29..2024-03-30"));
}

TEST_CASE("jobs: a year from 29 February ends on 28 February, and begins on the 29th again") {
    Home home({.code = "year", .cycle_months = 12});
    home.office.db().execute("DELETE FROM attachment");
    home.office.db().execute("UPDATE unit_fact SET day = 18000");
    home.office.db().execute("UPDATE tenure SET from_day = 18000");
    home.office.attach("year", home.unit, "2024-02-29", "", "2024-02-29");
    for (const char* year : {"2024", "2025", "2026", "2027", "2028"}) {
        CHECK(told(run(home.office, year, "2028-12-31")) == "1/0/0");
    }
    CHECK(charged(home.office) ==
          "3-2-1502 2024-02-29..2025-02-27 2892.00 王芳; "
          "3-2-1502 2025-02-28..2026-02-27 2892.00 王芳; "
          "3-2-1502 2026-02-28..2027-02-27 2892.00 王芳; "
          "3-2-1502 2027-02-28..2028-02-28 2892.00 王芳; "
          "3-2-1502 2028-02-29..2029-02-27 2892.00 王芳");
}

TEST_CASE("jobs: a quarter is billed once, by the run of its first month") {
    Home home({.code = "quarter", .cycle_months = 3});
    home.office.db().execute("DELETE FROM attachment");
    home.office.attach("quarter", home.unit, "2026-01-01");
    CHECK(told(run(home.office, "2026-01")) == "1/0/0");
    CHECK(told(run(home.office, "2026-02")) == "0/0/0 other_period:1");
    CHECK(told(run(home.office, "2026-Q1")) == "0/1/0");
    CHECK(charged(home.office) == "3-2-1502 2026-Q1 723.00 王芳");
}

TEST_CASE("jobs: an estate and an item may be billed alone; unknown ones are not found") {
    Home home;
    home.office.tariff({.code = "space", .item = "parking", .basis = "per_space", .price = "80"});
    home.office.attach("space", home.unit, "2026-01-01");
    home.office.estate("E2");
    const UnitId far = home.office.home("9-1-101", "50.00");
    home.office.delivered(far, "2020-01-01");
    home.office.owner(far, "Ann", "2020-01-01");
    home.office.attach("T1", far, "2026-01-01");
    Billing request = billing("2026-03");
    request.item = "parking";
    CHECK(told(run_billing(home.office.db(), request, day("2026-03-01"))) == "1/0/0");
    request.item.reset();
    request.estate = "E2";
    CHECK(told(run_billing(home.office.db(), request, day("2026-03-01"))) == "1/0/0");
    CHECK(told(run(home.office, "2026-03")) == "1/2/0");
    request.estate = "E9";
    CHECK_THROWS_AS(run_billing(home.office.db(), request, day("2026-03-01")), Error);
    request.estate.reset();
    request.item = "water";
    CHECK_THROWS_WITH(run_billing(home.office.db(), request, day("2026-03-01")),
                      "no fee item water");
}

TEST_CASE("jobs: a run without a period makes up for every month since the last whole one") {
    Home home;
    store::Db& db = home.office.db();
    CHECK(period_due(db, day("2026-03-20")) == period("2026-03"));
    run(home.office, "2026-01", "2026-01-05");
    CHECK(period_due(db, day("2026-01-06")) == period("2026-01"));
    CHECK(period_due(db, day("2026-03-20")) == period("2026-02-01..2026-03-31"));
    // What was billed in advance, in part or in a dry run is no reason to pass over a month.
    run(home.office, "2027", "2026-01-05");
    Billing part = billing("2026-02");
    part.item = "management";
    run_billing(db, part, day("2026-02-05"));
    Billing dry = billing("2026-03");
    dry.dry_run = true;
    run_billing(db, dry, day("2026-03-05"));
    CHECK(period_due(db, day("2026-03-20")) == period("2026-02-01..2026-03-31"));
    run(home.office, "2026-02-01..2026-03-31", "2026-03-20");
    CHECK(period_due(db, day("2026-03-20")) == period("2026-03"));
    CHECK(whole_runs(db).size() == 3);
    // A run that was killed has no end.
    db.execute("UPDATE batch SET ended_at = NULL WHERE period = '2026-02-01..2026-03-31'");
    CHECK(period_due(db, day("2026-03-20")) == period("2026-02-01..2026-03-31"));
}

TEST_CASE("jobs: one unit that the file refuses does not take the others with it") {
    Home home;
    for (const char* code : {"3-2-1503", "3-2-1504"}) {
        const UnitId unit = home.office.home(code, "50.30");
        home.office.delivered(unit, "2020-01-01");
        home.office.owner(unit, "李强", "2020-01-01");
        home.office.attach("T1", unit, "2026-01-01");
    }
    home.office.db().execute(
        "CREATE TRIGGER fault BEFORE INSERT ON charge WHEN NEW.unit_id = 2 "
        "BEGIN SELECT RAISE(ABORT, 'not this one'); END");
    const JobReport report = run(home.office, "2026-03");
    CHECK(told(report) == "2/0/1");
    CHECK(report.problems.front().subject == "3-2-1503");
    CHECK(report.problems.front().code == "refused");
    CHECK(report.problems.front().message == "not this one");
    CHECK(charged(home.office) == "3-2-1502 2026-03 241.00 王芳; 3-2-1504 2026-03 125.75 李强");
    CHECK(home.office.count("SELECT count(*) FROM line") == 4);
    CHECK(home.office.count("SELECT failed FROM batch") == 1);
    home.office.db().execute("DROP TRIGGER fault");
    CHECK(told(run(home.office, "2026-03")) == "1/2/0");
}

TEST_CASE("jobs: what was taken back with a failed unit is not in the audit row of the run") {
    Home home;
    home.office.tariff({.code = "space", .item = "parking", .basis = "per_space", .price = "80"});
    const UnitId last = home.office.home("3-2-1503", "50.30");
    home.office.delivered(last, "2020-01-01");
    home.office.owner(last, "李强", "2020-01-01");
    home.office.attach("T1", last, "2026-01-01");
    home.office.attach("space", last, "2026-01-01");
    home.office.db().execute(
        "CREATE TRIGGER fault BEFORE INSERT ON charge WHEN NEW.item_id = 2 "
        "BEGIN SELECT RAISE(ABORT, 'not this one'); END");
    CHECK(told(run(home.office, "2026-03")) == "1/0/1");
    CHECK(home.office.count("SELECT count(*) FROM charge") == 1);
    CHECK(home.office.count(
              "SELECT count(*) FROM audit WHERE entity = 'charge' AND key = '1..1'") == 1);
    CHECK(home.office.count("SELECT count(*) FROM audit WHERE entity = 'line' AND key = '1..2'") ==
          1);
    home.office.db().execute("DROP TRIGGER fault");
    CHECK(told(run(home.office, "2026-03")) == "2/1/0");
    CHECK(home.office.count(
              "SELECT count(*) FROM audit WHERE entity = 'charge' AND key = '2..3'") == 1);
}

TEST_CASE("jobs: more units than a chunk holds are charged in several, each once") {
    Office office;
    office.tariff({});
    const auto owner = office.household("王芳");
    constexpr int units = 2003;
    for (int i = 0; i < units; ++i) {
        const UnitId unit = office.home("1-1-" + std::to_string(1000 + i), "50.00");
        office.delivered(unit, "2020-01-01");
        office.owner(unit, owner, "2020-01-01");
        office.attach("T1", unit, "2026-01-01");
    }
    CHECK(told(run(office, "2026-03")) == "2003/0/0");
    CHECK(told(run(office, "2026-03")) == "0/2003/0");
    CHECK(office.count("SELECT count(DISTINCT unit_id) FROM charge") == units);
    CHECK(office.count("SELECT count(*) FROM audit WHERE entity = 'charge'") == 2);
}

// Attachments, versions, areas and tenures at random: the seed is in the message of a failure.
TEST_CASE("jobs: whatever a unit's history, its charges tile its attached days exactly once") {
    struct Span {
        Date from;
        Date to;
    };
    constexpr std::uint32_t seeds = 60;
    const Date begin = day("2023-01-01");
    const Period bill_all = period("2023-01-01..2025-12-31");
    for (std::uint32_t seed = 1; seed <= seeds; ++seed) {
        CAPTURE(seed);
        std::mt19937 random(seed);
        const auto upto = [&](int limit) {
            return static_cast<int>(random() % static_cast<unsigned>(limit));
        };
        Office office;
        office.estate("E1");
        office.developer("D");
        const UnitId unit = office.home("1-1-101", "96.40");
        const int changes = upto(3);
        for (int i = 0; i < changes; ++i) {
            office.area(unit, std::to_string(50 + upto(60)) + ".35",
                        to_text(plus_days(begin, 1 + i * 300 + upto(290))));
        }
        office.delivered(unit, to_text(plus_days(begin, upto(400) - 100)));
        Date sold = begin;
        for (int owners = 1 + upto(3); owners > 0; --owners) {
            const Date next = plus_days(sold, 30 + upto(300));
            office.owner(unit, "O", sold == begin ? "2000-01-01" : to_text(sold),
                         owners == 1 ? "" : to_text(next));
            sold = next;
        }
        if (upto(2) == 0) {
            const Date from = plus_days(begin, upto(700));
            office.tenant(unit, "T", to_text(from), to_text(plus_days(from, 1 + upto(200))));
        }
        constexpr int cycles[] = {1, 3, 12};
        const int cycle = cycles[upto(3)];
        const char* start = upto(2) == 0 ? "next_month" : "daily";
        const Date change = plus_days(begin, 100 + upto(800));
        office.tariff(
            {.price = "2.15", .cycle_months = cycle, .start = start, .to = to_text(change)});
        office.tariff(
            {.price = "2.37", .cycle_months = cycle, .start = start, .from = to_text(change)});
        std::vector<Span> spans;
        Date free = plus_days(begin, upto(60));
        for (int i = 1 + upto(2); i > 0; --i) {
            const Date from = plus_days(free, upto(90));
            const Date to = plus_days(from, 1 + upto(400));
            office.attach("T1", unit, to_text(from), to_text(to),
                          to_text(plus_days(from, -upto(500))));
            spans.push_back({from, to});
            free = to;
        }

        // In what portions it is billed makes no difference: one of them, and then all.
        run_billing(office.db(), all_of(month_of(plus_days(begin, upto(900)))), day("2026-01-01"));
        const JobReport report = run_billing(office.db(), all_of(bill_all), day("2026-01-01"));
        CHECK(report.failed == 0);
        CHECK(report.skipped.empty());
        CHECK(told(run_billing(office.db(), all_of(bill_all), day("2026-01-02"))) ==
              "0/" + std::to_string(report.done + report.already) + "/0");

        auto rows = listed(office, Listed::all);
        std::ranges::sort(rows, {}, [](const fee::ChargeRow& row) {
            return days_between(day("1970-01-01"), row.charge.period.from);
        });
        std::size_t at = 0;
        for (const Span& span : spans) {
            Date next = span.from;
            while (next < span.to) {
                REQUIRE(at < rows.size());
                CHECK(rows[at].charge.period.from == next);
                next = rows[at].charge.period.to;
                ++at;
            }
            CHECK(next == span.to);
        }
        CHECK(at == rows.size());

        // The parts of a billing period weigh what their days do: no part is more than half a fen
        // off its exact amount, so a period of n parts is off by n halves at most.
        for (const fee::ChargeRow& row : rows) {
            const fee::Charge& charge = row.charge;
            CHECK(charge.part == days_between(charge.period.from, charge.period.to));
            CHECK(charge.months == cycle);
            CHECK(charge.whole >= 28 * cycle);
            CHECK(charge.whole <= 31 * cycle);
            const Wide exact = static_cast<Wide>(charge.quantity) * charge.price.scaled *
                               charge.months * charge.part;
            const Wide rounded = static_cast<Wide>(charge.amount.fen) * 10000 * charge.whole;
            const Wide off = exact > rounded ? exact - rounded : rounded - exact;
            CHECK(off * 2 <= static_cast<Wide>(10000) * charge.whole);
        }
    }
}

}  // namespace pmo::jobs
