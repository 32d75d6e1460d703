#include "lib/fee/hold.h"

#include <doctest/doctest.h>

#include "lib/base/error.h"
#include "lib/fee/hold_view.h"
#include "lib/registry/household.h"
#include "tests/support/office.h"

namespace pmo::fee {

using test::day;

namespace {

struct Place {
    test::Office office;
    UnitId unit;
    HouseholdId wang;

    Place() {
        office.estate("E1");
        unit = office.home("3-2-1502", "96.40");
        wang = office.owner(unit, "王芳", "2020-01-01");
    }
    HoldRow hold_unit(const char* until, const char* today) {
        NewHold request;
        request.unit = "3-2-1502";
        request.reason = "漏水维修中";
        request.until = day(until);
        return add_hold(office.db(), request, day(today));
    }
};

std::size_t in_force(Place& place, const char* today) {
    return holds(place.office.db(), HoldsShown::in_force, day(today)).size();
}

}  // namespace

TEST_CASE("fee: a hold is in force to its last day and ends by itself") {
    Place place;
    const HoldRow row = place.hold_unit("2026-04-30", "2026-03-02");
    CHECK(row.subject == "3-2-1502");
    CHECK(in_force(place, "2026-03-01") == 0);
    CHECK(in_force(place, "2026-03-02") == 1);
    CHECK(in_force(place, "2026-04-30") == 1);
    CHECK(in_force(place, "2026-05-01") == 0);
    CHECK(holds(place.office.db(), HoldsShown::all, day("2027-01-01")).size() == 1);
}

TEST_CASE("fee: a hold that is ended holds no more that day, also on its first") {
    Place place;
    const HoldRow row = place.hold_unit("2026-04-30", "2026-03-02");
    static_cast<void>(end_hold(place.office.db(), row.hold.id, day("2026-03-02")));
    CHECK(in_force(place, "2026-03-02") == 0);
    CHECK_THROWS_AS(end_hold(place.office.db(), row.hold.id, day("2026-03-03")), Error);
    CHECK_THROWS_AS(end_hold(place.office.db(), {99}, day("2026-03-03")), Error);
}

TEST_CASE("fee: a hold has one subject, a reason and a day to come") {
    Place place;
    NewHold request;
    request.reason = "x";
    request.until = day("2026-04-30");
    CHECK_THROWS_AS(add_hold(place.office.db(), request, day("2026-03-02")), Error);
    request.household = registry::reference(place.wang);
    CHECK(add_hold(place.office.db(), request, day("2026-03-02")).name == "王芳");
    request.unit = "3-2-1502";
    CHECK_THROWS_AS(add_hold(place.office.db(), request, day("2026-03-02")), Error);
    request.unit.reset();
    CHECK_THROWS_AS(add_hold(place.office.db(), request, day("2026-05-01")), Error);
    request.reason = " ";
    CHECK_THROWS_AS(add_hold(place.office.db(), request, day("2026-03-02")), Error);
    CHECK(place.office.count("SELECT count(*) FROM hold") == 1);
}

TEST_CASE("fee: the list of holds shows the last day and masks names") {
    Place place;
    const HoldRow row = place.hold_unit("2026-04-30", "2026-03-02");
    const table::Table table = holds_table({row});
    CHECK(table.rows[0][5] == table::Cell{day("2026-04-30")});
    CHECK(table.columns[3].privacy == table::Privacy::name);
}

}  // namespace pmo::fee
