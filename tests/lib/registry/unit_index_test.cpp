#include "lib/registry/unit_index.h"

#include <doctest/doctest.h>

#include "lib/base/text.h"
#include "lib/import/row.h"
#include "lib/store/statement.h"
#include "tests/support/office.h"

namespace pmo::registry {

namespace {

using test::Office;
using Match = UnitIndex::Match;

// What read_unit says of a row with these two cells: the unit, or the codes of its problems.
std::string read(const UnitIndex& index, std::string_view estate, std::string_view unit) {
    const import::Profile profile = import::profile("people");
    const std::vector<std::string_view> headings = {"estate", "unit", "name"};
    const import::Header header = import::match_header(profile, headings);
    import::Row row(profile, header);
    const std::vector<std::string_view> cells = {estate, unit, "王芳"};
    row.begin(2, cells);
    const auto found = read_unit(row, index);
    CHECK(found.has_value() == row.ok());
    if (found) return std::to_string(found->value);
    std::vector<std::string> codes;
    for (const import::Problem& problem : row.problems()) codes.push_back(problem.code);
    return joined(codes, " ");
}

}  // namespace

TEST_CASE("registry: the index finds a unit however it is written") {
    Office office;
    office.estate("JX", "锦绣花园（一期）");
    const UnitId home = office.home("3-2-1502", "96.40");
    const UnitId named = office.home("9-1", "50");
    store::Statement(office.db(), "UPDATE unit SET name = '会所' WHERE id = :id").run(named);
    const UnitIndex index(office.db());
    CHECK(index.size() == 2);
    for (const char* text : {"3-2-1502", "3栋2单元1502", " 3#2-1502 ", "JX:3-2-1502"}) {
        INFO(text);
        CHECK(index.find(text).match == Match::found);
        CHECK(index.find(text).unit == home);
    }
    CHECK(index.find("3-2-1502", "锦绣花园(一期)").unit == home);
    CHECK(index.find("会所").unit == named);
    CHECK(index.exact(*index.estate("JX"), "3-2-1502") == home);
    CHECK_FALSE(index.exact(*index.estate("JX"), "3栋2单元1502").has_value());
}

TEST_CASE("registry: the index tells unknown, ambiguous and cut codes apart") {
    Office office;
    office.estate("A");
    office.home("3-2-1502", "96.40");
    office.home("5-0302", "96.40");
    office.parking("B1-003");
    office.estate("B");
    office.home("3-2-1502", "96.40");
    const UnitIndex index(office.db());

    const auto two = index.find("3-2-1502");
    CHECK(two.match == Match::ambiguous);
    CHECK(joined(two.near, " ") == "A:3-2-1502 B:3-2-1502");
    CHECK(index.find("3-2-1502", "B").match == Match::found);

    const auto unknown = index.find("3-2-1503", "A");
    CHECK(unknown.match == Match::unknown);
    CHECK(unknown.near.front() == "3-2-1502");

    CHECK(index.find("5-302").match == Match::lost_zero);
    CHECK(index.find("5-302").near.front() == "5-0302");
    CHECK(index.find("B1-3").near.front() == "B1-003");      // two zeros
    CHECK(index.find("B1-3", "B").match == Match::unknown);  // not in that estate
    CHECK(index.find("3-2-1502", "C").match == Match::unknown);
}

TEST_CASE("registry: a unit that an import adds is found at once") {
    Office office;
    office.estate("A");
    UnitIndex index(office.db());
    CHECK(index.find("3-1").match == Match::unknown);
    index.add(*index.estate("A"), "3-1", UnitId{7});
    CHECK(index.find("3栋1").unit == UnitId{7});
    index.add_estate(EstateId{9}, "Z", "早春");
    CHECK(index.estate("早春") == EstateId{9});
}

TEST_CASE("registry: a row names its unit or says why not") {
    Office office;
    office.estate("A");
    const UnitId home = office.home("3-2-1502", "96.40");
    office.home("5-0302", "96.40");
    office.estate("B");
    office.home("3-2-1502", "96.40");
    const UnitIndex index(office.db());
    CHECK(read(index, "A", "3栋2单元1502") == std::to_string(home.value));
    CHECK(read(index, "", "3-2-1502") == "ambiguous-unit");
    CHECK(read(index, "", "3-2-1509") == "unknown-unit");
    CHECK(read(index, "C", "3-2-1502") == "unknown-estate");
    CHECK(read(index, "", "5-302") == "lost-zeros");
    CHECK(read(index, "", "3月2日") == "excel-date");
    CHECK(read(index, "", "2026/3/2") == "excel-date");
    CHECK(read(index, "", "") == "required");
}

}  // namespace pmo::registry
