#include "lib/import/profile.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "cli/session.h"
#include "lib/base/error.h"
#include "lib/base/text.h"

namespace pmo::import {

namespace {

Header header_of(std::string_view kind, const std::vector<std::string_view>& headings) {
    return match_header(profile(kind), headings);
}

int place_of(std::string_view kind, const Header& header, std::string_view key) {
    const Profile known = profile(kind);
    for (std::size_t i = 0; i < known.columns.size(); ++i) {
        if (known.columns[i].key == key) return header.place[i];
    }
    return -2;
}

}  // namespace

TEST_CASE("import: headings are compared without case, width, blanks and brackets") {
    CHECK(normalised_heading("建筑面积(㎡)") == "建筑面积");
    CHECK(normalised_heading("建筑面积（平方米）") == "建筑面积");
    CHECK(normalised_heading(" Unit  Code ") == "unitcode");
    CHECK(normalised_heading("*房号：") == "房号");
    CHECK(normalised_heading("ＵＮＩＴ") == "unit");
    CHECK(normalised_heading("建筑\n面积") == "建筑面积");
    CHECK(normalised_heading("").empty());
}

TEST_CASE("import: a column goes by its key and by its names in three scripts") {
    for (const char* heading :
         {"area", "AREA", "建筑面积", "建築面積", "产权面积", "面积(㎡)", "Building Area"}) {
        INFO(heading);
        const auto header = header_of("units", {"unit", heading});
        CHECK(header.missing.empty());
        CHECK(place_of("units", header, "area") == 1);
    }
    CHECK(place_of("people", header_of("people", {"房號", "業主姓名"}), "name") == 1);
}

TEST_CASE("import: what a heading row lacks, has twice and has for nothing") {
    const auto header = header_of("units", {"面积", "建筑面积", "朝向", "", "_line"});
    CHECK(header.missing == std::vector<std::string>{"房屋"});
    CHECK(header.duplicate == std::vector<std::string>{"建筑面积"});
    CHECK(header.ignored == std::vector<std::string>{"朝向"});
    CHECK(header_of("units", {"房号"}).missing.empty());  // one of two ways to name a unit
    CHECK(header_of("units", {"房屋"}).missing.empty());
}

TEST_CASE("import: a title that holds one word of a heading is no heading") {
    CHECK_FALSE(header_of("people", {"业主"}).missing.empty());
    CHECK_FALSE(header_of("people", {"名称", "锦绣花园"}).missing.empty());
    CHECK(header_of("people", {"业主", "房号"}).missing.empty());
}

TEST_CASE("import: every kind of file has a profile that holds together") {
    const auto all = kinds();
    CHECK(std::find(all.begin(), all.end(), "units") != all.end());
    CHECK(std::find(all.begin(), all.end(), "people") != all.end());
    for (const std::string& kind : all) {
        INFO(kind);
        const Profile known = profile(kind);
        CHECK_FALSE(known.columns.empty());
        CHECK_FALSE(known.trailers.empty());
        for (const ProfileColumn& column : known.columns) {
            INFO(column.key);
            CHECK_FALSE(column.names.empty());
        }
    }
}

TEST_CASE("import: an unknown kind is told with those there are") {
    cli::use_language(Language::en);
    for (const char* kind : {"houses", "", "../access/roles"}) {
        INFO(kind);
        try {
            static_cast<void>(profile(kind));
            FAIL_CHECK("accepted");
        } catch (const Error& error) {
            CHECK(error.kind() == ErrorKind::not_found);
            CHECK(error.hint().find("people") != std::string::npos);
        }
    }
}

}  // namespace pmo::import
