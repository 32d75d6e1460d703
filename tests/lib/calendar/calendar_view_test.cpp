#include "lib/calendar/calendar_view.h"

#include <doctest/doctest.h>

#include "lib/base/error.h"

namespace pmo::calendar {

TEST_CASE(
    "calendar: the table of a year lists its announced days in order and counts working days") {
    const auto table = year_table(Calendar::load(), 2026);
    REQUIRE(table.rows.size() == 39);
    CHECK(std::get<Date>(table.rows.front()[0]) == date(2026, 1, 1));
    CHECK(std::get<bool>(table.rows.front()[3]) == false);
    REQUIRE(table.notes.size() == 1);
    CHECK(table.notes[0].find("248") != std::string::npos);
}

TEST_CASE(
    "calendar: a year without an announcement says so instead of looking like one without "
    "holidays") {
    const auto table = year_table(Calendar::load(), 2027);
    CHECK(table.rows.empty());
    REQUIRE(table.notes.size() == 1);
    CHECK(table.notes[0].find("248") == std::string::npos);
}

TEST_CASE("calendar: a year that cannot be is the user's mistake") {
    const auto cn = Calendar::load();
    CHECK_THROWS_AS(static_cast<void>(year_table(cn, 99999)), Error);
    CHECK_THROWS_AS(static_cast<void>(year_table(cn, -1)), Error);
    CHECK(year_table(cn, 2199).rows.empty());
}

}  // namespace pmo::calendar
