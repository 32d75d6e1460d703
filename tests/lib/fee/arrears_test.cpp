#include "lib/fee/arrears.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>

#include "lib/base/error.h"
#include "lib/fee/arrears_view.h"
#include "lib/store/statement.h"
#include "tests/support/ledger.h"

namespace pmo::fee {

namespace {

using test::allocate;
using test::day;
using test::money;
using test::Office;
using test::pay;

// What a person with the books and a pencil would find: every charge by itself.
std::vector<OwedCharge> by_hand(Office& office, Date as_of) {
    std::vector<OwedCharge> owed;
    store::Statement charges(office.db(),
                             "SELECT id, household_id, unit_id, due_day, amount_fen FROM charge "
                             "WHERE reverses_id IS NULL ORDER BY id");
    while (charges.step()) {
        const auto id = charges.integer(0);
        const auto there = [&](const char* sql) {
            return store::lookup(office.db(), sql, id, as_of).value_or(0);
        };
        if (there("SELECT 1 FROM charge WHERE id = :c AND posted_day <= :d") == 0) continue;
        if (there("SELECT 1 FROM charge WHERE reverses_id = :c AND posted_day <= :d") != 0) {
            continue;
        }
        const Money paid{
            there("SELECT sum(amount_fen) FROM allocation WHERE charge_id = :c AND day <= :d")};
        const Money open = charges.money(4) - paid;
        if (open.fen == 0) continue;
        owed.push_back({charges.id<ChargeId>(0), charges.id<HouseholdId>(1), charges.id<UnitId>(2),
                        charges.day(3), open});
    }
    return owed;
}

Aging aging_of(const std::vector<OwedCharge>& owed, Date as_of) {
    Aging aging;
    for (const OwedCharge& each : owed) aging.add(each.open, days_between(each.due, as_of));
    return aging;
}

bool same(const std::vector<OwedCharge>& left, const std::vector<OwedCharge>& right) {
    return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                      [](const OwedCharge& a, const OwedCharge& b) {
                          return a.charge == b.charge && a.household == b.household &&
                                 a.unit == b.unit && a.due == b.due && a.open == b.open;
                      });
}

Money sum(const std::array<Money, bucket_count>& buckets) {
    Money total;
    for (const Money bucket : buckets) total += bucket;
    return total;
}

// Two households, three units in two estates.
struct Small {
    Office office;
    UnitId home;
    UnitId other;
    UnitId far;
    HouseholdId wang;
    HouseholdId li;

    Small() {
        office.estate("E1", "锦绣花园");
        home = office.home("3-2-1502", "96.40");
        other = office.home("3-2-201", "50.00");
        wang = office.owner(home, "王芳", "2020-01-01");
        li = office.owner(other, "李强", "2020-01-01");
        office.estate("E2", "翠湖");
        far = office.home("1-1-101", "60.00");
        office.owner(far, wang, "2020-01-01");
    }
    ChargeId charge(UnitId unit, HouseholdId payer, std::string_view month, std::string_view amount,
                    std::string_view due) {
        return office.charge(unit, payer, "management", month, amount, due);
    }
};

}  // namespace

TEST_CASE("fee: the buckets of the aging change on the day after 0, 30, 60, 90, 180 and 365") {
    const std::map<std::int64_t, std::size_t> expected = {
        {-400, 0}, {-1, 0}, {0, 0},   {1, 1},   {30, 1},  {31, 2},  {60, 2},  {61, 3},
        {90, 3},   {91, 4}, {180, 4}, {181, 5}, {365, 5}, {366, 6}, {9999, 6}};
    for (const auto& [days, bucket] : expected) {
        CAPTURE(days);
        CHECK(bucket_of(days) == bucket);
    }
}

TEST_CASE("fee: a charge moves through the aging from its due day on") {
    Small small;
    small.charge(small.home, small.wang, "2025-01", "100.00", "2025-01-31");
    const auto bucket_on = [&](const char* on) {
        const ArrearsSummary summary = arrears_summary(small.office.db(), day(on));
        CHECK(summary.aging.charges == 1);
        CHECK(summary.aging.outstanding == money("100.00"));
        const auto& buckets = summary.aging.buckets;
        return std::find(buckets.begin(), buckets.end(), money("100.00")) - buckets.begin();
    };
    CHECK(bucket_on("2025-01-31") == 0);
    CHECK(bucket_on("2025-02-01") == 1);
    CHECK(bucket_on("2025-03-02") == 1);
    CHECK(bucket_on("2025-03-03") == 2);
    CHECK(bucket_on("2026-01-31") == 5);
    CHECK(bucket_on("2026-02-01") == 6);
}

TEST_CASE("fee: prepayment stands beside the arrears and is not netted") {
    Small small;
    const ChargeId january =
        small.charge(small.home, small.wang, "2025-01", "100.00", "2025-01-31");
    pay(small.office, small.wang, "160.00", "2025-02-01", {{january, "40.00"}});
    pay(small.office, small.li, "7.00", "2025-02-01");
    const ArrearsSummary summary = arrears_summary(small.office.db(), day("2025-02-02"));
    CHECK(summary.aging.outstanding == money("60.00"));
    CHECK(summary.aging.overdue() == money("60.00"));
    CHECK(summary.prepayment == money("127.00"));
    const Arrears list = arrears(small.office.db(), {}, day("2025-02-02"));
    REQUIRE(list.rows.size() == 1);  // who only prepaid owes nothing
    CHECK(list.rows[0].prepayment == money("120.00"));
    CHECK(list.totals.prepayment == money("120.00"));
    CHECK(list.prepayment == money("127.00"));
}

TEST_CASE("fee: arrears of an earlier day know nothing of what came later") {
    Small small;
    const ChargeId january =
        small.charge(small.home, small.wang, "2025-01", "100.00", "2025-01-31");
    const ChargeId wrong = small.charge(small.other, small.li, "2025-01", "30.00", "2025-01-31");
    const PaymentId paid =
        pay(small.office, small.wang, "100.00", "2025-02-10", {{january, "100.00"}});
    test::reverse_charge(small.office, wrong, "2025-02-15");
    test::reverse_payment(small.office, paid, "2025-02-20");
    const auto outstanding = [&](const char* on) {
        return to_plain(arrears_summary(small.office.db(), day(on)).aging.outstanding);
    };
    CHECK(outstanding("2024-12-31") == "0.00");
    CHECK(outstanding("2025-02-09") == "130.00");
    CHECK(outstanding("2025-02-10") == "30.00");
    CHECK(outstanding("2025-02-15") == "0.00");
    CHECK(outstanding("2025-02-19") == "0.00");
    CHECK(outstanding("2025-02-20") == "100.00");  // the newest day: from the open items
    CHECK(outstanding("2025-03-20") == "100.00");
}

TEST_CASE("fee: arrears on every day are what charges and allocations up to it come to") {
    for (const std::uint32_t seed : {1U, 2U, 3U}) {
        CAPTURE(seed);
        Office office;
        const test::RandomLedger ledger(office, seed, 250);
        for (Date on = day("2024-12-30"); on <= plus_days(ledger.last_day(), 3);
             on = plus_days(on, 7)) {
            CAPTURE(to_text(on));
            const auto expected = by_hand(office, on);
            CHECK(same(owed_charges(office.db(), on), expected));
            const ArrearsSummary summary = arrears_summary(office.db(), on);
            CHECK(summary.aging == aging_of(expected, on));
            CHECK(sum(summary.aging.buckets) == summary.aging.outstanding);
            const Arrears by_unit = arrears(office.db(), {.by = ArrearsBy::unit}, on);
            CHECK(by_unit.totals.aging == summary.aging);
            const Arrears by_household = arrears(office.db(), {}, on);
            CHECK(by_household.totals.aging == summary.aging);
        }
        CHECK(
            same(owed_charges(office.db(), ledger.last_day()), by_hand(office, ledger.last_day())));
    }
}

TEST_CASE("fee: a household's units stand in one row, with the estate when they lie in several") {
    Small small;
    small.charge(small.home, small.wang, "2025-01", "100.00", "2025-01-31");
    small.charge(small.far, small.wang, "2025-01", "50.00", "2025-01-15");
    small.charge(small.home, small.wang, "2025-02", "100.00", "2025-02-28");
    small.charge(small.other, small.li, "2025-02", "20.00", "2025-02-28");
    const Arrears list = arrears(small.office.db(), {}, day("2025-02-10"));
    REQUIRE(list.rows.size() == 2);
    const ArrearsRow& wang = list.rows[0];
    CHECK(wang.key == "H" + std::to_string(small.wang.value));
    CHECK(wang.name == "王芳");
    CHECK(wang.units == "E1:3-2-1502, E2:1-1-101");
    CHECK(wang.oldest_due == day("2025-01-15"));
    CHECK(wang.aging.charges == 3);
    CHECK(wang.aging.outstanding == money("250.00"));
    CHECK(wang.aging.overdue() == money("150.00"));
    CHECK(list.rows[1].units == "3-2-201");
    CHECK(list.totals.oldest_due == day("2025-01-15"));
}

TEST_CASE("fee: arrears by unit, building and estate, in natural order") {
    Small small;
    small.charge(small.home, small.wang, "2025-01", "1.00", "2025-01-31");
    small.charge(small.other, small.li, "2025-01", "2.00", "2025-01-31");
    small.charge(small.far, small.wang, "2025-01", "4.00", "2025-01-31");
    const auto keys = [&](ArrearsBy by) {
        std::vector<std::string> result;
        for (const ArrearsRow& row : arrears(small.office.db(), {.by = by}, day("2025-02-10")).rows)
            result.push_back(row.estate + "/" + row.key + "/" + row.name + "/" +
                             to_plain(row.aging.outstanding));
        return result;
    };
    using List = std::vector<std::string>;
    CHECK(keys(ArrearsBy::unit) ==
          List{"E1/3-2-201//2.00", "E1/3-2-1502//1.00", "E2/1-1-101//4.00"});
    CHECK(keys(ArrearsBy::estate) == List{"E1/E1/锦绣花园/3.00", "E2/E2/翠湖/4.00"});
    const auto buildings = keys(ArrearsBy::building);
    REQUIRE(buildings.size() == 2);
    CHECK(buildings[0].starts_with("E1/3/"));
    CHECK(buildings[0].ends_with("/3.00"));
}

TEST_CASE("fee: overdue only and a least amount leave out what is not asked for") {
    Small small;
    small.charge(small.home, small.wang, "2025-01", "100.00", "2025-01-31");
    small.charge(small.home, small.wang, "2025-02", "500.00", "2025-02-28");
    small.charge(small.other, small.li, "2025-02", "900.00", "2025-02-28");
    const Date on = day("2025-02-10");
    const Arrears overdue = arrears(small.office.db(), {.overdue_only = true}, on);
    REQUIRE(overdue.rows.size() == 1);
    CHECK(overdue.rows[0].aging.outstanding == money("100.00"));
    CHECK(overdue.rows[0].aging.buckets[0] == Money{});
    CHECK(overdue.totals.aging.outstanding == money("100.00"));
    ArrearsQuery least;
    least.at_least = money("600.00");
    CHECK(arrears(small.office.db(), least, on).rows.size() == 2);
    least.at_least = money("600.01");
    CHECK(arrears(small.office.db(), least, on).rows.size() == 1);
    least.overdue_only = true;
    least.at_least = money("100.01");
    CHECK(arrears(small.office.db(), least, on).rows.empty());
}

TEST_CASE("fee: arrears of one estate count its units alone") {
    Small small;
    small.charge(small.home, small.wang, "2025-01", "100.00", "2025-01-31");
    small.charge(small.far, small.wang, "2025-01", "50.00", "2025-01-31");
    ArrearsQuery query;
    query.estate = EstateId{small.office.count("SELECT id FROM estate WHERE code = 'E2'")};
    const Arrears list = arrears(small.office.db(), query, day("2025-02-10"));
    REQUIRE(list.rows.size() == 1);
    CHECK(list.rows[0].units == "1-1-101");
    CHECK(list.totals.aging.outstanding == money("50.00"));
}

TEST_CASE("fee: the table of arrears has totals and a column for each bucket") {
    Small small;
    small.charge(small.home, small.wang, "2025-01", "100.00", "2025-01-31");
    small.charge(small.other, small.li, "2025-02", "20.00", "2025-02-28");
    const table::Table all = arrears_table(arrears(small.office.db(), {}, day("2025-02-10")));
    CHECK_FALSE(all.title.empty());
    REQUIRE(all.rows.size() == 2);
    CHECK(all.columns[1].privacy == table::Privacy::name);
    CHECK(all.columns[3].key == "not_due");
    CHECK(all.totals[3] == table::Cell{money("20.00")});
    CHECK(all.totals[4] == table::Cell{money("100.00")});
    CHECK(all.totals[10] == table::Cell{money("120.00")});
    const table::Table overdue = arrears_table(arrears(
        small.office.db(), {.by = ArrearsBy::unit, .overdue_only = true}, day("2025-02-10")));
    CHECK(overdue.columns[2].key == "days_1_30");
    REQUIRE(overdue.rows.size() == 1);
    CHECK(overdue.totals[2] == table::Cell{money("100.00")});
    const table::Table none = arrears_table(arrears(small.office.db(), {}, day("2024-02-10")));
    CHECK(none.totals.empty());
    CHECK(none.notes.size() == 1);
}

TEST_CASE("fee: arrears that contradict the ledger are refused") {
    Small small;
    small.charge(small.home, small.wang, "2025-01", "100.00", "2025-01-31");
    small.office.db().execute("DROP TRIGGER open_item_no_update");
    small.office.db().execute("UPDATE open_item SET open_fen = 99");
    CHECK_THROWS_AS((void)arrears_summary(small.office.db(), day("2025-02-10")), Error);
    CHECK_THROWS_AS((void)arrears(small.office.db(), {}, day("2025-02-10")), Error);
    // As of an earlier day the open items are not asked.
    CHECK_NOTHROW((void)arrears_summary(small.office.db(), day("2024-02-10")));
}

}  // namespace pmo::fee
