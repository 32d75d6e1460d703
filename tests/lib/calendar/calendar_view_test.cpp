#include "lib/calendar/calendar_view.h"

#include <doctest/doctest.h>

using namespace pmo;

TEST_CASE(
    "calendar: the table of a year lists its announced days in order and counts working days") {
    const auto table = calendar::year_table(calendar::Calendar::load(), 2026);
    REQUIRE(table.rows.size() == 39);
    CHECK(std::get<Date>(table.rows.front()[0]) == date(2026, 1, 1));
    CHECK(std::get<bool>(table.rows.front()[3]) == false);
    REQUIRE(table.notes.size() == 1);
    CHECK(table.notes[0].find("248") != std::string::npos);
}

TEST_CASE(
    "calendar: a year without an announcement says so instead of looking like one without "
    "holidays") {
    const auto table = calendar::year_table(calendar::Calendar::load(), 2027);
    CHECK(table.rows.empty());
    REQUIRE(table.notes.size() == 1);
    CHECK(table.notes[0].find("248") == std::string::npos);
}
