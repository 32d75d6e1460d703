#include "lib/registry/unit_import.h"

#include <doctest/doctest.h>

#include "lib/base/text.h"
#include "lib/registry/unit.h"
#include "tests/support/office.h"
#include "tests/support/scratch.h"

namespace pmo::registry {

namespace {

using import::Status;
using test::day;

// An office into which small files are read, each a new one.
struct Desk {
    import::Report take(std::string_view text, bool update = false){import::Options options;
    options.file = folder.write("units" + std::to_string(++files) + ".csv", text);
    options.update = update;
    options.today = day("2026-03-02");
    return import_units(office.db(), options);
}
// "imported", or the line, column and code of each problem.
std::string
problems(std::string_view text, bool update = false) {
    const auto report = take(text, update);
    std::vector<std::string> result;
    for (const import::Problem& problem : report.problems) {
        result.push_back(std::to_string(problem.line) + " " + problem.column + " " + problem.code);
    }
    return result.empty() ? "imported" : joined(result, "; ");
}
// Its changes with --update, one text.
std::string changes(std::string_view text) {
    const auto report = take(text, true);
    std::string result;
    for (const import::Change& change : report.changes) result += joined(change.changes, "; ");
    return result.empty() ? "none" : result;
}
[[nodiscard]] std::string exported() const {
    std::string result;
    export_units(office.db(), [&](std::string_view chunk) { result += chunk; });
    return result;
}
Unit unit(std::string_view code) {
    return find_unit(office.db(), code);
}

test::Scratch folder;
mutable test::Office office;
int files = 0;
};  // namespace

constexpr std::string_view three =
    "小区,楼栋,单元,房号,类型,建筑面积,楼层,交付日期,状态,状态日期\n"
    "锦绣花园,3栋,2单元,1502,住宅,96.40,15,2025-11-21,入住,2025-12-01\n"
    "锦绣花园,1栋,,S1,商铺,120,1,2020-01-10,,\n"
    "锦绣花园,,,B1-023,车位,,,,,\n";

}  // namespace pmo::registry

TEST_CASE("registry: a list of units makes the estate, buildings, units, areas and facts") {
    Desk desk;
    const auto report = desk.take(three);
    CHECK(report.status == Status::imported);
    CHECK(report.created == 3);
    const Unit home = desk.unit("3-2-1502");
    CHECK(home.estate_code == "锦绣花园");
    CHECK(home.building_name == "3栋");
    CHECK(home.entrance_code == "2");
    CHECK(home.name == "3栋2单元1502");
    CHECK(home.floor == 15);
    CHECK(billable_area(desk.office.db(), home.id, day("2026-01-01")) == Area{9640});
    const auto happened = facts(desk.office.db(), home.id);
    REQUIRE(happened.size() == 2);
    CHECK(happened[0].kind == FactKind::delivered);
    CHECK(happened[1].kind == FactKind::occupied);
    CHECK(happened[1].day == day("2025-12-01"));
    CHECK(desk.unit("B1-023").kind == UnitKind::parking);
    CHECK(desk.unit("1-S1").kind == UnitKind::shop);
}

TEST_CASE("registry: a new estate is shown, since it may be a slip of the finger") {
    Desk desk;
    const auto report = desk.take(three);
    REQUIRE(report.changes.size() == 1);
    CHECK(report.changes[0].line == 2);
    CHECK(joined(report.changes[0].changes, "; ") == "a new estate, 锦绣花园");
}

TEST_CASE("registry: the same units again are the same") {
    Desk desk;
    desk.take(three);
    const auto audited = desk.office.count("SELECT count(*) FROM audit");
    const auto report = desk.take(std::string(three) + "\n");  // other bytes, the same rows
    CHECK(report.same == 3);
    CHECK(report.created == 0);
    CHECK(desk.office.count("SELECT count(*) FROM audit") == audited);
    // Written another way they are the same, too.
    CHECK(desk.take("房屋编号,面积\n3#2-1502,96.4\n１-S1,120.00\n").same == 2);
}

TEST_CASE("registry: two lines that name one unit are refused with both lines") {
    Desk desk;
    desk.office.estate("JX");
    CHECK(desk.problems("房屋,面积\n3-2-1502,96.40\n3棟2單元1502室,96.40\n") == "3  duplicate-row");
    CHECK(desk.office.count("SELECT count(*) FROM unit") == 0);
    const auto report = desk.take("房屋,面积\n3-2-1502,96.40\n\n\n3棟2單元1502室,96.40\n");
    CHECK(report.problems.front().reason == "3-2-1502 is named on line 2 and again on line 5");
}

TEST_CASE("registry: every damaged cell of a list is told at once") {
    Desk desk;
    desk.office.estate("JX");
    CHECK(desk.problems("房屋,类型,面积,楼层,交付日期,出售日期,状态\n"
                        "3月2日,住宅,90,1,,,\n"
                        "3/2/2026,住宅,90,1,,,\n"
                        "4.4E+17,住宅,90,1,,,\n"
                        "3-1,城堡,9o,0,46054,2026-02-30,睡觉\n"
                        "3-2,住宅,0,1,2025-01-01,2025-01-02,\n"
                        "3-3,住宅,90.123,1,,,\n"
                        ",住宅,90,1,,,\n"
                        "3栋,住宅,90,1,,,\n") ==
          "2 房屋 excel-date; 3 房屋 excel-date; 4 房屋 excel-number; 5 类型 bad-choice; "
          "5 面积 type-error; 5 楼层 constraint; 5 交付日期 excel-serial; 5 出售日期 bad-date; "
          "5 状态 bad-choice; 6 面积 constraint; 6 交付日期 constraint; 7 面积 type-error; "
          "8 房屋 required; 9 房屋 bad-unit");
    CHECK(desk.office.count("SELECT count(*) FROM unit") == 0);
}

TEST_CASE("registry: a building beside a whole code has to be its building") {
    Desk desk;
    desk.office.estate("JX");
    CHECK(desk.problems("楼栋,房屋\n5栋,3-2-1502\n") == "2 楼栋 bad-unit");
    CHECK(desk.problems("楼栋,单元,房号\n3栋,2单元,4-2-1502\n") == "2 房号 bad-unit");
    CHECK(desk.problems("楼栋,房屋\n地下车库,B1-023\n") == "imported");  // a mere name
    CHECK(desk.unit("B1-023").building_name == "地下车库");
    // A unit column that holds the room alone is completed by its building.
    CHECK(desk.problems("楼栋,单元,房屋\n3栋,2单元,1502\n4栋,2单元,1502\n") == "imported");
    CHECK(desk.unit("4-2-1502").building_code == "4");
}

TEST_CASE("registry: which estate has to be said when there is not exactly one") {
    Desk desk;
    CHECK(desk.problems("房屋,面积\n3-1,90\n") == "2 estate required");
    desk.office.estate("A");
    CHECK(desk.problems("房屋,面积\n3-1,90\n") == "imported");
    desk.office.estate("B");
    CHECK(desk.problems("房屋,面积\n3-2,90\n") == "2 estate required");
    CHECK(desk.problems("小区,房屋,面积\nB,3-1,90\n") == "imported");
    CHECK(desk.office.count("SELECT count(*) FROM unit") == 2);
}

TEST_CASE("registry: delivered or sold without a day is not lost in silence") {
    Desk desk;
    desk.office.estate("JX");
    CHECK(desk.problems("房屋,状态,状态日期\n3-1,已交付,\n") == "2 状态日期 required");
    CHECK(desk.problems("房屋,状态\n3-1,已售\n") == "2 状态 required");
    CHECK(desk.problems("房屋,状态,状态日期\n3-1,已交付,2025-11-21\n3-2,未售,\n") == "imported");
    CHECK(facts(desk.office.db(), desk.unit("3-1").id).front().day == day("2025-11-21"));
    // Known already, the word says nothing new.
    CHECK(desk.problems("房屋,状态\n3-1,已交付\n") == "imported");
}

TEST_CASE("registry: a difference is a conflict, and with --update old and new") {
    Desk desk;
    desk.take(three);
    constexpr std::string_view moved =
        "房屋,类型,面积,楼层,交付日期\n3-2-1502,商铺,97.10,16,2025-11-22\n";
    CHECK(desk.problems(moved) == "2  conflict");
    CHECK(desk.unit("3-2-1502").kind == UnitKind::home);
    CHECK(desk.changes(moved) ==
          "3-2-1502; kind: home → shop; floor: 15 → 16; area: 96.40 → 97.10; "
          "delivered: 2025-11-21 → 2025-11-22");
    const Unit after = desk.unit("3-2-1502");
    CHECK(after.kind == UnitKind::shop);
    CHECK(after.floor == 16);
    CHECK(desk.take(std::string(moved) + "\n").same == 1);
}

TEST_CASE("registry: an area changes from its day, today when none is given, never before") {
    Desk desk;
    desk.take(three);
    const UnitId home = desk.unit("3-2-1502").id;
    const auto billed = [&](std::string_view on) {
        return billable_area(desk.office.db(), home, day(on));
    };
    desk.take("房屋,面积\n3-2-1502,97.10\n", true);
    CHECK(billed("2026-03-01") == Area{9640});
    CHECK(billed("2026-03-02") == Area{9710});
    desk.take("房屋,面积,面积起始\n3-2-1502,98,2026-05-01\n", true);
    CHECK(billed("2026-04-30") == Area{9710});
    CHECK(billed("2026-05-01") == Area{9800});
    CHECK(desk.problems("房屋,面积,面积起始\n3-2-1502,99,2026-04-01\n", true) ==
          "2 面积起始 constraint");
    CHECK(billed("2026-04-15") == Area{9710});
}

TEST_CASE("registry: an empty cell keeps, the clearing mark empties the floor and nothing else") {
    Desk desk;
    desk.take(three);
    CHECK(desk.take("房屋,面积,楼层\n3-2-1502,,\n", true).same == 1);
    CHECK(desk.unit("3-2-1502").floor == 15);
    CHECK(desk.changes("房屋,楼层\n3-2-1502,<清空>\n") == "3-2-1502; floor: 15 → none");
    CHECK_FALSE(desk.unit("3-2-1502").floor.has_value());
    CHECK(desk.problems("房屋,交付日期\n3-2-1502,<清空>\n", true) == "2 交付日期 cannot-clear");
    CHECK(desk.problems("房屋,面积\n3-2-1502,＜清空＞\n", true) == "2 面积 cannot-clear");
}

TEST_CASE("registry: a state is a dated fact, and an older list does not undo a newer one") {
    Desk desk;
    desk.take(three);
    const UnitId home = desk.unit("3-2-1502").id;
    CHECK(desk.changes("房屋,状态,状态日期\n3-2-1502,出租,2026-02-01\n") ==
          "3-2-1502; status: occupied → let");
    // The list of December again: what it says is known.
    CHECK(desk.take("房屋,状态,状态日期\n3-2-1502,入住,2025-12-01\n", true).same == 1);
    CHECK(facts(desk.office.db(), home).back().kind == FactKind::let);
    CHECK(desk.take("房屋,状态\n3-2-1502,出租\n", true).same == 1);
    CHECK(desk.changes("房屋,状态,状态日期\n3-2-1502,出租,2026-02-03\n") ==
          "3-2-1502; status_on: 2026-02-01 → 2026-02-03");
    CHECK(facts(desk.office.db(), home).size() == 3);
}

TEST_CASE("registry: delivery before the sale that the office knows is refused") {
    Desk desk;
    desk.office.estate("JX");
    desk.take("房屋,出售日期\n3-1,2025-06-01\n");
    CHECK(desk.problems("房屋,交付日期\n3-1,2025-05-31\n", true) == "2 交付日期 constraint");
    CHECK(desk.problems("房屋,交付日期\n3-1,2025-06-01\n", true) == "imported");
}

TEST_CASE("registry: a storeroom is billed only when the list says so") {
    Desk desk;
    desk.office.estate("JX");
    desk.take("房屋,面积,储藏室面积,储藏室计费\n3-1,90,8,\n3-2,90,8,是\n3-3,90,0,是\n");
    const auto billed = [&](std::string_view code) {
        return billable_area(desk.office.db(), desk.unit(code).id, day("2026-01-01"));
    };
    CHECK(billed("3-1") == Area{9000});
    CHECK(billed("3-2") == Area{9800});
    CHECK(billed("3-3") == Area{9000});
    CHECK(areas(desk.office.db(), desk.unit("3-3").id).size() == 1);
    CHECK(desk.changes("房屋,储藏室面积,储藏室计费\n3-1,8,是\n") ==
          "3-1; storeroom_billable: no → yes");
}

TEST_CASE("registry: units go out and into a fresh office and out again byte for byte") {
    Desk desk;
    desk.take(three);
    desk.take(
        "小区,房屋,房屋名称,面积,储藏室面积,储藏室计费,面积依据,楼层,出售日期,交付日期\n"
        "\"翠湖, 二期\",3座15樓B室,\"B \"\"角\"\" "
        "室\",88.8,6,是,实测,<清空>,2020-01-01,2020-02-01\n");
    const std::string first = desk.exported();
    CHECK(first.find("<clear>") != std::string::npos);  // the floor of 3-15B
    Desk fresh;
    const auto report = fresh.take(first);
    CHECK(report.status == Status::imported);
    CHECK(report.created == 4);
    CHECK(fresh.exported() == first);
    CHECK(desk.take(first).same == 4);  // and at home it changes nothing
}

}  // namespace pmo::registry
