#include "lib/import/cell_rules.h"

#include <doctest/doctest.h>

#include "tests/support/office.h"

namespace pmo::import {

TEST_CASE("import: numbers that a spreadsheet has shortened") {
    for (const char* text : {"4.4E+17", "4.40524E+17", "1.38E+10", "5E+05", "1e-5", "-4.4E+17"}) {
        INFO(text);
        CHECK(is_scientific(text));
    }
    for (const char* text :
         {"", "3E5", "E+5", "4.4E", "4.4E+", "4.E+5", "B1-023", "3-2-1502", "4,4E+17", "440524"}) {
        INFO(text);
        CHECK_FALSE(is_scientific(text));
    }
}

TEST_CASE("import: what becomes of 3-2 in a spreadsheet") {
    for (const char* text :
         {"3月2日", "2026年3月2日", "３月２日", "12月", "2-Mar", "Mar-26", "2-Mar-26", "02/Mar",
          "2026/3/2", "2026-03-02", "3/2/2026", "02/03/2026"}) {
        INFO(text);
        CHECK(is_date_like(text));
    }
    for (const char* text : {"", "3-2", "3-2-1502", "3-2-2001", "3/2/1502", "3/2/302", "13月2日",
                             "月", "A-3", "Mar", "B1-023", "3栋2单元1502", "100-Mar-1-2"}) {
        INFO(text);
        CHECK_FALSE(is_date_like(text));
    }
}

TEST_CASE("import: a spreadsheet's number for a day") {
    CHECK(excel_serial("46054") == test::day("2026-02-01"));
    CHECK(excel_serial("43831") == test::day("2020-01-01"));
    CHECK_FALSE(excel_serial("19999").has_value());
    CHECK_FALSE(excel_serial("80001").has_value());
    CHECK_FALSE(excel_serial("4605").has_value());
    CHECK_FALSE(excel_serial("46054.5").has_value());
    CHECK_FALSE(excel_serial("").has_value());
}

TEST_CASE("import: marks of nothing and marks that clear") {
    for (const char* text : {"-", "--", "/", "—", "——"}) CHECK(is_none_mark(text));
    CHECK_FALSE(is_none_mark(""));
    CHECK_FALSE(is_none_mark("0"));
    for (const char* text : {"<清空>", "＜清空＞", "<clear>", "<CLEAR>"})
        CHECK(is_clear_mark(text));
    for (const char* text : {"", "清空", "<>", "<清空", "clear"}) CHECK_FALSE(is_clear_mark(text));
}

TEST_CASE("import: a day may carry a time of day, which is dropped") {
    const Date second = test::day("2026-03-02");
    for (const char* text : {"2026-03-02", "2026/3/2", "2026.3.2", "2026年3月2日", "20260302",
                             "2026-03-02 10:15", "2026-03-02T10:15:30", "2026/3/2 0:00:00"}) {
        INFO(text);
        CHECK(day_of_cell(text) == second);
    }
    for (const char* text :
         {"2026-02-30", "2026-03-02 25:00", "2026-03-02 morning", "3月2日", "03/02/2026"}) {
        INFO(text);
        CHECK_FALSE(day_of_cell(text).has_value());
    }
}

}  // namespace pmo::import
