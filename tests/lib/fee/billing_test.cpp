#include "lib/fee/billing.h"

#include <doctest/doctest.h>

#include <string>

#include "lib/fee/billing_store.h"
#include "lib/store/office.h"
#include "lib/store/transaction.h"
#include "tests/support/office.h"

namespace pmo::fee {

using test::day;
using test::money;
using test::Office;
using test::period;

namespace {

BillingScope scope(const char* months) {
    BillingScope result;
    result.period = period(months);
    return result;
}

// Two estates; the first has a developer, two homes and a parking space.
struct Estates {
    Office office;
    EstateId first;
    EstateId second;
    HouseholdId developer;
    UnitId home;
    UnitId other;
    UnitId space;
    UnitId far;

    Estates() {
        first = office.estate("E1");
        developer = office.developer("锦绣置业");
        home = office.home("3-2-1502", "96.40");
        other = office.home("3-2-1601", "66.50");
        space = office.parking("B1-023");
        second = office.estate("E2");
        far = office.home("1-1-101", "50.30");
        office.tariff({.code = "home"});
        office.tariff({.code = "space", .item = "parking", .basis = "per_space", .price = "80"});
        office.attach("home", home, "2026-01-01");
        office.attach("home", other, "2026-01-01", "2026-03-01");
        office.attach("space", home, "2026-01-01");
        office.attach("space", space, "2026-02-15");
        office.attach("home", far, "2026-01-01");
    }
    [[nodiscard]] const store::Db& db() { return office.db(); }
    [[nodiscard]] std::string attached(const BillingScope& asked) {
        std::string text;
        for (const Attached& one : read_attached(office.db(), asked)) {
            text += std::to_string(one.attachment.unit.value) + ":" +
                    std::to_string(one.item.value) + " ";
        }
        return text;
    }
};

}  // namespace

TEST_CASE("fee: a bill looks at attachments that touch its period, by unit") {
    Estates estates;
    CHECK(estates.attached(scope("2026-01")) == "1:1 1:2 2:1 4:1 ");
    CHECK(estates.attached(scope("2026-02")) == "1:1 1:2 2:1 3:2 4:1 ");
    CHECK(estates.attached(scope("2026-03")) == "1:1 1:2 3:2 4:1 ");
    CHECK(estates.attached(scope("2025-12")) == "");
    BillingScope some = scope("2026-02");
    some.estate = estates.second;
    CHECK(estates.attached(some) == "4:1 ");
    some.estate = estates.first;
    some.item = estates.office.item("parking");
    CHECK(estates.attached(some) == "1:2 3:2 ");
    some = scope("2026-02");
    some.first_unit = estates.other;
    some.last_unit = estates.space;
    CHECK(estates.attached(some) == "2:1 3:2 ");
    CHECK(read_attached(estates.db(), scope("2026-02")).front().developer == estates.developer);
    CHECK(!read_attached(estates.db(), scope("2026-02")).back().developer);
}

TEST_CASE("fee: what is known of a unit is found by the unit") {
    Estates estates;
    const auto owner = estates.office.owner(estates.home, "王芳", "2020-01-01", "2026-02-01");
    const auto tenant = estates.office.tenant(estates.home, "李强", "2026-01-10");
    estates.office.area(estates.home, "5.00", "2026-01-01", "storeroom", false);
    estates.office.delivered(estates.home, "2021-05-01");
    estates.office.delivered(estates.home, "2020-05-01");
    const BillingSets sets = load_billing(estates.db(), scope("2026-01"));
    const UnitFacts facts = sets.facts_of(sets.attached.front());
    CHECK(facts.areas.size() == 2);
    CHECK(facts.areas[0].component == "building");
    CHECK(!facts.areas[1].billable);
    CHECK(facts.delivered == day("2020-05-01"));
    CHECK(facts.developer == estates.developer);
    REQUIRE(facts.holdings.size() == 2);
    CHECK(facts.holdings[0].household == owner);
    CHECK(facts.holdings[0].to == day("2026-02-01"));
    CHECK(!facts.holdings[0].tenant);
    CHECK(facts.holdings[1].household == tenant);
    CHECK(facts.holdings[1].tenant);
    CHECK(facts.holdings[1].pays);
    const UnitFacts others = sets.facts_of(sets.attached.back());
    CHECK(others.holdings.empty());
    CHECK(!others.delivered);
    CHECK(others.areas.size() == 1);
    CHECK(sets.versions_of({1}).size() == 1);
    CHECK(sets.versions_of({99}).empty());
}

TEST_CASE("fee: charges in force are read as far as a bill may meet them") {
    Estates estates;
    const auto owner = estates.office.owner(estates.home, "王芳", "2020-01-01");
    for (const char* month : {"2025-12", "2026-01", "2026-02", "2026-03", "2026-04"}) {
        estates.office.charge(estates.home, owner, "management", month, "241.00", "2026-12-31");
    }
    estates.office.charge(estates.home, owner, "parking", "2026-02", "80.00", "2026-12-31");
    estates.office.charge(estates.other, owner, "parking", "2026-02", "80.00", "2026-12-31");
    const auto live = [&](const BillingScope& asked, UnitId unit) {
        std::string text;
        const BillingSets sets = load_billing(estates.db(), asked);
        for (const LiveCharge& one : sets.live.of(unit)) {
            text += std::to_string(one.item.value) + ":" + to_text(one.period) + " ";
        }
        return text;
    };
    // A cycle before, a cycle after: no tariff is billed by more than a month.
    CHECK(live(scope("2026-02"), estates.home) == "1:2026-01 1:2026-02 1:2026-03 2:2026-02 ");
    CHECK(live(scope("2026-02"), estates.other) == "2:2026-02 ");
    BillingScope one = scope("2026-02");
    one.first_unit = one.last_unit = estates.other;
    CHECK(live(one, estates.other) == "2:2026-02 ");
    CHECK(live(one, estates.home) == "");
    one = scope("2026-02");
    one.item = FeeItemId{1};
    CHECK(live(one, estates.home) == "1:2026-01 1:2026-02 1:2026-03 ");
    // Another system may have charged a year at once.
    store::Transaction transaction(estates.office.db());
    store::NewBatch batch;
    batch.job = "import charges";
    batch.as_of = day("2026-01-01");
    (void)store::begin_batch(estates.office.db(), batch);
    transaction.commit();
    CHECK(has_foreign_charges(estates.db()));
    CHECK(live(scope("2026-02"), estates.home) ==
          "1:2025-12 1:2026-01 1:2026-02 1:2026-03 1:2026-04 2:2026-02 ");
}

TEST_CASE("fee: a reversed charge is in nobody's way") {
    Estates estates;
    const auto owner = estates.office.owner(estates.home, "王芳", "2020-01-01");
    const auto charge =
        estates.office.charge(estates.home, owner, "management", "2026-02", "241.00", "2026-12-31");
    CHECK(load_billing(estates.db(), scope("2026-02")).live.of(estates.home).size() == 1);
    (void)charge;
    estates.office.db().execute(
        "INSERT INTO charge (batch_id, unit_id, item_id, household_id, liable_id, period_from, "
        "period_to, part, whole, amount_fen, posted_day, due_day, reverses_id, reason) SELECT "
        "batch_id, unit_id, item_id, household_id, liable_id, period_from, period_to, part, whole, "
        "-amount_fen, posted_day, due_day, id, 'x' FROM charge");
    CHECK(load_billing(estates.db(), scope("2026-02")).live.of(estates.home).empty());
}

TEST_CASE("fee: a draft is in the way of charges of its item that share a day, and only of those") {
    const std::vector<LiveCharge> live = {
        {{1}, {1}, period("2026-01"), {5}, money("241.00")},
        {{2}, {1}, period("2026-03-01..2026-03-15"), {5}, money("120.50")},
        {{3}, {1}, period("2026-03-16..2026-03-31"), {5}, money("120.50")},
        {{4}, {2}, period("2026-02"), {5}, money("80.00")}};
    CHECK(in_the_way(live, {1}, period("2026-02")).empty());
    CHECK(in_the_way(live, {1}, period("2026-03")).size() == 2);
    CHECK(in_the_way(live, {1}, period("2026-03-15..2026-04-14")).size() == 2);
    CHECK(in_the_way(live, {1}, period("2026-03-16..2026-04-15")).size() == 1);
    CHECK(in_the_way(live, {2}, period("2026-02")).front().id == ChargeId{4});
    CHECK(in_the_way(live, {3}, period("2026")).empty());

    Draft draft;
    draft.period = period("2026-01");
    draft.payer = {5};
    draft.amount = money("241.00");
    CHECK(same_charge(live[0], draft));
    draft.amount = money("241.01");
    CHECK(!same_charge(live[0], draft));
    draft.amount = money("241.00");
    draft.payer = {6};
    CHECK(!same_charge(live[0], draft));
    draft.payer = {5};
    draft.period = period("2026-01-01..2026-01-30");
    CHECK(!same_charge(live[0], draft));
}

}  // namespace pmo::fee
