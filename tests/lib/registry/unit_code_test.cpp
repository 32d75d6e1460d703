#include "lib/registry/unit_code.h"

#include <doctest/doctest.h>

#include "lib/base/text.h"

namespace pmo::registry {

namespace {

std::string canonical(std::string_view text) {
    const auto code = parse_unit_code(text);
    return code ? code->canonical : "none";
}

std::string in_columns(std::string_view building, std::string_view entrance,
                       std::string_view room) {
    const auto code = parse_unit_parts(building, entrance, room);
    return code ? code->canonical : "none";
}

std::string floor_text(std::string_view unit) {
    const auto code = parse_unit_code(unit);
    return code && code->floor ? std::to_string(*code->floor) : "none";
}

}  // namespace

TEST_CASE("registry: every way to write one home gives one code") {
    for (const char* text :
         {"3-2-1502", "3栋2单元1502", "3#2-1502", "３－２－１５０２", "3棟2單元1502",
          "三号楼二单元1502室", "3号楼2单元1502", "3幢2单元1502房", "03-02-1502", "3—2—1502",
          "3/2/1502", "3_2_1502", " 3 - 2 - 1502 ", "第3栋第2单元1502", "3栋-2单元-1502",
          "3楼2单元1502", "3栋2门1502", "3栋2梯1502户", "三栋二单元一五零二"}) {
        INFO(text);
        CHECK(canonical(text) == "3-2-1502");
    }
}

TEST_CASE("registry: towers, flats and parking spaces keep what tells them apart") {
    CHECK(canonical("A座1201") == "A-1201");
    CHECK(canonical("a座1201室") == "A-1201");
    CHECK(canonical("Ａ座１２０１") == "A-1201");
    CHECK(canonical("B1-023") == "B1-023");
    CHECK(canonical("b1-023") == "B1-023");
    CHECK(canonical("第3座15樓B室") == "3-15B");
    CHECK(canonical("3座15F-B") == "3-15B");
    CHECK(canonical("3棟15樓之2") == "3-15之2");
    CHECK(canonical("3栋15层2室") == "3-1502");
    CHECK(canonical("二十一栋302") == "21-302");
    CHECK(canonical("1502") == "1502");
    CHECK(canonical("1-S1") == "1-S1");
}

TEST_CASE("registry: a leading zero is nothing in a building and something in a room") {
    CHECK(canonical("03-302") == "3-302");
    CHECK(canonical("3-0302") == "3-0302");
    CHECK(canonical("3-0302") != canonical("3-302"));
    CHECK(canonical("3-0-302") == "3-302");  // entrance 0 is none
}

TEST_CASE("registry: text that names no unit has no code") {
    for (const char* text : {"", "   ", "3-2-15-02", "3-2-1502!", "3\x01-2", "3栋4栋1502",
                             "3单元2单元1502", "--", "1502室1503室"}) {
        INFO(text);
        CHECK_FALSE(parse_unit_code(text).has_value());
    }
    CHECK_FALSE(parse_unit_code(std::string(300, '1')).has_value());
    CHECK(parse_unit_code("3栋")->room.empty());  // a building, no unit
}

TEST_CASE("registry: the parts of a code are told") {
    const auto code = parse_unit_code("3栋2单元1502");
    REQUIRE(code.has_value());
    CHECK(code->building == "3");
    CHECK(code->entrance == "2");
    CHECK(code->room == "1502");
    CHECK(code->floor == 15);
    CHECK(code->sort_key == natural_key("3-2-1502"));
    CHECK(parse_unit_code("2-302")->sort_key < parse_unit_code("10-302")->sort_key);
}

TEST_CASE("registry: the floor is said or comes from the room") {
    CHECK(floor_text("3-2-1502") == "15");
    CHECK(floor_text("3-2-302") == "3");
    CHECK(floor_text("3-2-0302") == "3");
    CHECK(floor_text("3座15樓B室") == "15");
    CHECK(floor_text("3棟15樓之2") == "15");
    CHECK(floor_text("B1-023") == "none");
    CHECK(floor_text("1-S1") == "none");
    CHECK(floor_of_room("15B") == 15);
    CHECK_FALSE(floor_of_room("12").has_value());
    CHECK_FALSE(floor_of_room("15021").has_value());
}

TEST_CASE("registry: a code in three columns is the code in one") {
    CHECK(in_columns("3栋", "2单元", "1502室") == "3-2-1502");
    CHECK(in_columns("3", "2", "1502") == "3-2-1502");
    CHECK(in_columns("03", "02", "1502") == "3-2-1502");
    CHECK(in_columns("第3座", "", "15樓B室") == "3-15B");
    CHECK(in_columns("", "", "B1-023") == "B1-023");
    CHECK(in_columns("3栋", "2单元", "3-2-1502") == "3-2-1502");  // the whole code in the room
    CHECK(in_columns("3", "", "3栋2单元1502") == "3-2-1502");
}

TEST_CASE("registry: columns that contradict the room name no unit") {
    CHECK(in_columns("4栋", "2单元", "3-2-1502") == "none");
    CHECK(in_columns("3栋", "1单元", "3-2-1502") == "none");
    CHECK(in_columns("3栋", "2单元", "") == "none");
    CHECK(in_columns("3单元", "", "1502") == "none");
    CHECK(in_columns("3", "2栋", "1502") == "none");
}

TEST_CASE("registry: a building by its words") {
    CHECK(parse_building_code("三号楼") == "3");
    CHECK(parse_building_code("A座") == "A");
    CHECK(parse_building_code("03栋") == "3");
    CHECK(parse_building_code("3楼") == "3");
    CHECK(parse_building_code("3#") == "3");
    CHECK_FALSE(parse_building_code("3-2").has_value());
    CHECK_FALSE(parse_building_code("2单元").has_value());
    CHECK_FALSE(parse_building_code("").has_value());
}

}  // namespace pmo::registry
