#include "lib/registry/unit.h"

#include <doctest/doctest.h>

#include "lib/base/error.h"
#include "lib/base/text.h"
#include "lib/registry/unit_view.h"
#include "tests/support/office.h"

namespace pmo::registry {

namespace {

using test::day;
using test::Office;

Area square_metres(std::string_view text) {
    return parse<2>(text).value();
}

// What an action says when it is refused, with its hint.
template <class Action>
std::string refusal(ErrorKind kind, const Action& action) {
    try {
        action();
    } catch (const Error& error) {
        CHECK(error.kind() == kind);
        return std::string(error.what()) + "; " + error.hint();
    }
    return "done";
}

bool says(const std::string& text, std::string_view part) {
    INFO(text);
    return text.find(part) != std::string::npos;
}

std::string state_on(const store::Db& db, std::string_view iso) {
    const auto lines = list(db, {{}, {}, {}, day(iso)});
    return lines.front().state ? std::string(code_of(lines.front().state->kind)) : "none";
}

}  // namespace

TEST_CASE("registry: codes of kinds, facts and evidence are read back") {
    for (const auto kind :
         {UnitKind::home, UnitKind::shop, UnitKind::parking, UnitKind::storeroom}) {
        CHECK(parse_unit_kind(code_of(kind)) == kind);
    }
    for (const auto kind : {FactKind::delivered, FactKind::sold, FactKind::occupied, FactKind::let,
                            FactKind::vacant}) {
        CHECK(parse_fact_kind(code_of(kind)) == kind);
    }
    for (const auto evidence : {Evidence::registration, Evidence::survey, Evidence::contract}) {
        CHECK(parse_evidence(code_of(evidence)) == evidence);
    }
    CHECK_FALSE(parse_unit_kind("").has_value());
    CHECK_FALSE(parse_fact_kind("burnt").has_value());
}

TEST_CASE("registry: a unit is found however it is written") {
    Office office;
    office.estate("JX", "锦绣花园");
    const UnitId home = office.home("3-2-1502", "96.40");
    for (const char* text : {"3-2-1502", "3栋2单元1502", "３－２－１５０２", "JX:3-2-1502",
                             "锦绣花园：3#2-1502", "ＪＸ:3-2-1502"}) {
        INFO(text);
        CHECK(find_unit(office.db(), text).id == home);
    }
}

TEST_CASE("registry: a unit that is not there names the nearest") {
    Office office;
    office.estate("JX");
    office.home("3-2-1502", "96.40");
    const auto said = refusal(ErrorKind::not_found,
                              [&] { static_cast<void>(find_unit(office.db(), "3-2-1503")); });
    CHECK(says(said, "no unit 3-2-1503"));
    CHECK(says(said, "did you mean 3-2-1502?"));
}

TEST_CASE("registry: a unit of two estates is not guessed") {
    Office office;
    office.estate("CH");
    const UnitId there = office.home("3-2-1502", "80");
    office.estate("JX");
    office.home("3-2-1502", "96.40");
    const auto said = refusal(ErrorKind::not_found,
                              [&] { static_cast<void>(find_unit(office.db(), "3-2-1502")); });
    CHECK(says(said, "fits 2 units"));
    CHECK(says(said, "CH:3-2-1502, JX:3-2-1502"));
    CHECK(find_unit(office.db(), "CH:3-2-1502").id == there);
}

TEST_CASE("registry: an estate by code, by name in any width, and not by a name of two") {
    Office office;
    const EstateId first = office.estate("JX1", "锦绣花园（一期）");
    CHECK(find_estate(office.db(), "").id == first);  // the only one
    office.estate("A", "翠湖");
    office.estate("B", "翠湖");
    const EstateId code = office.estate("翠湖", "翠湖新村");
    CHECK(find_estate(office.db(), "锦绣花园(一期)").id == first);
    CHECK(find_estate(office.db(), "锦绣花园（一期）").id == first);
    CHECK(find_estate(office.db(), "翠湖").id == code);  // a code before a name
    CHECK(says(
        refusal(ErrorKind::not_found, [&] { static_cast<void>(find_estate(office.db(), "")); }),
        "one of: A, B, JX1"));
    office.estate("C", "江畔");
    office.estate("D", "江畔");
    CHECK(says(
        refusal(ErrorKind::not_found, [&] { static_cast<void>(find_estate(office.db(), "江畔")); }),
        "one of: C, D"));
}

TEST_CASE("registry: a new unit counts its area from ever and its floor from the code") {
    Office office;
    office.estate("JX");
    const Unit home =
        add(office.db(), {.estate = "", .code = "3栋2单元1502", .area = square_metres("96.40")});
    CHECK(home.code == "3-2-1502");
    CHECK(home.name == "3栋2单元1502");
    CHECK(home.floor == 15);
    CHECK(areas(office.db(), home.id).front().from == since_ever);
    CHECK(billable_area(office.db(), home.id, day("1990-01-01")) == square_metres("96.40"));
    const Unit space =
        add(office.db(), {.estate = "", .code = "B1-123", .kind = UnitKind::parking});
    CHECK_FALSE(space.floor.has_value());  // a parking number says no floor
}

TEST_CASE("registry: two units that are one when normalised are refused") {
    Office office;
    office.estate("JX");
    add(office.db(), {.estate = "JX", .code = "3-2-1502"});
    CHECK(says(refusal(ErrorKind::refused,
                       [&] { add(office.db(), {.estate = "JX", .code = "3棟2單元1502室"}); }),
               "there is a unit 3-2-1502 already"));
    CHECK(office.count("SELECT count(*) FROM unit") == 1);
    CHECK(says(
        refusal(ErrorKind::refused, [&] { add(office.db(), {.estate = "JX", .code = "3栋"}); }),
        "does not name a unit"));
    CHECK(says(
        refusal(ErrorKind::not_found, [&] { add(office.db(), {.estate = "XX", .code = "3-1"}); }),
        "no estate 'XX'"));
}

TEST_CASE("registry: a better survey counts from its day on") {
    Office office;
    office.estate("JX");
    const UnitId home = office.home("3-2-1502", "96.40");
    set_area(office.db(),
             {"3-2-1502",
              {"building", day("2026-04-01"), square_metres("97.10"), true, Evidence::survey}});
    CHECK(billable_area(office.db(), home, day("2026-03-31")) == square_metres("96.40"));
    CHECK(billable_area(office.db(), home, day("2026-04-01")) == square_metres("97.10"));
}

TEST_CASE("registry: an area does not begin before one that counts already") {
    Office office;
    office.estate("JX");
    const UnitId home = office.home("3-2-1502", "96.40");
    const auto area_from = [&](std::string_view from, std::string_view area) {
        return refusal(ErrorKind::refused, [&] {
            set_area(office.db(), {"3-2-1502", {"building", day(from), square_metres(area)}});
        });
    };
    CHECK(area_from("2026-04-01", "97.10") == "done");
    CHECK(says(area_from("2026-03-31", "98"), "counts from 2026-04-01 already"));
    CHECK(billable_area(office.db(), home, day("2026-03-31")) == square_metres("96.40"));
    CHECK(area_from("2026-04-01", "97.20") == "done");  // the same day again corrects it
    CHECK(billable_area(office.db(), home, day("2026-04-01")) == square_metres("97.20"));
    CHECK(areas(office.db(), home).size() == 2);
}

TEST_CASE("registry: only billable parts add up") {
    Office office;
    office.estate("JX");
    const UnitId home = office.home("3-2-1502", "96.40");
    office.area(home, "8.00", "2020-01-01", "storeroom", false);
    office.area(home, "5.00", "2020-01-01", "garden", true);
    CHECK(billable_area(office.db(), home, day("2026-01-01")) == square_metres("101.40"));
    // A part that stops being billable stops from its day.
    office.area(home, "5.00", "2026-02-01", "garden", false);
    CHECK(billable_area(office.db(), home, day("2026-01-31")) == square_metres("101.40"));
    CHECK(billable_area(office.db(), home, day("2026-02-01")) == square_metres("96.40"));
    CHECK(says(refusal(ErrorKind::refused,
                       [&] {
                           set_area(office.db(), {"3-2-1502", {" ", day("2026-01-01")}});
                       }),
               "name of its part"));
}

TEST_CASE("registry: the state on a day is the newest fact up to it") {
    Office office;
    office.estate("JX");
    office.home("3-2-1502", "96.40");
    for (const auto& [kind, on] : {std::pair{FactKind::sold, "2025-06-01"},
                                   {FactKind::delivered, "2025-11-21"},
                                   {FactKind::occupied, "2025-12-01"},
                                   {FactKind::vacant, "2026-02-01"}}) {
        record_fact(office.db(), {"3-2-1502", {kind, day(on)}});
    }
    CHECK(state_on(office.db(), "2025-05-31") == "none");
    CHECK(state_on(office.db(), "2025-06-01") == "sold");
    CHECK(state_on(office.db(), "2025-11-20") == "sold");
    CHECK(state_on(office.db(), "2025-11-21") == "delivered");
    CHECK(state_on(office.db(), "2026-01-31") == "occupied");
    CHECK(state_on(office.db(), "2026-02-01") == "vacant");
}

TEST_CASE("registry: the same fact twice is nothing, another day for it is refused") {
    Office office;
    office.estate("JX");
    office.home("3-2-1502", "96.40");
    const auto record = [&](FactKind kind, std::string_view on) {
        return record_fact(office.db(), {"3-2-1502", {kind, day(on)}});
    };
    CHECK_FALSE(record(FactKind::delivered, "2025-11-21").already);
    const auto audited = office.count("SELECT count(*) FROM audit");
    CHECK(record(FactKind::delivered, "2025-11-21").already);
    CHECK(office.count("SELECT count(*) FROM audit") == audited);
    CHECK(says(refusal(ErrorKind::refused, [&] { record(FactKind::delivered, "2025-11-22"); }),
               "recorded as delivered on 2025-11-21"));
    // People move in and out as often as they like.
    CHECK_FALSE(record(FactKind::occupied, "2025-12-01").already);
    CHECK_FALSE(record(FactKind::occupied, "2026-01-01").already);
    CHECK(office.count("SELECT count(*) FROM unit_fact") == 3);
}

TEST_CASE("registry: a unit is not delivered before it is sold") {
    Office office;
    office.estate("JX");
    office.home("3-2-1502", "96.40");
    office.home("3-2-1503", "96.40");
    record_fact(office.db(), {"3-2-1502", {FactKind::sold, day("2025-06-01")}});
    CHECK(says(
        refusal(
            ErrorKind::refused,
            [&] {
                record_fact(office.db(), {"3-2-1502", {FactKind::delivered, day("2025-05-31")}});
            }),
        "before it is sold on 2025-06-01"));
    record_fact(office.db(), {"3-2-1503", {FactKind::delivered, day("2025-06-01")}});
    CHECK(says(
        refusal(ErrorKind::refused,
                [&] {
                    record_fact(office.db(), {"3-2-1503", {FactKind::sold, day("2025-06-02")}});
                }),
        "delivered on 2025-06-01"));
    // What else happens to it is not held up.
    record_fact(office.db(), {"3-2-1503", {FactKind::occupied, day("2025-07-01")}});
    CHECK(office.count("SELECT count(*) FROM unit_fact") == 3);
}

TEST_CASE("registry: units by estate, building and kind, in natural order with a total") {
    Office office;
    office.estate("A");
    office.home("10-1-101", "50");
    office.home("2-1-1001", "60.50");
    office.home("2-1-201", "70");
    office.parking("B1-001");
    office.estate("B");
    office.home("2-1-101", "80");
    const auto codes = [&](const UnitQuery& query) {
        std::vector<std::string> result;
        for (const UnitLine& line : list(office.db(), query)) {
            result.push_back(line.unit.estate_code + ":" + line.unit.code);
        }
        return joined(result, " ");
    };
    const Date today = day("2026-03-02");
    CHECK(codes({{}, {}, {}, today}) == "A:2-1-201 A:2-1-1001 A:10-1-101 A:B1-001 B:2-1-101");
    CHECK(codes({"B", {}, {}, today}) == "B:2-1-101");
    CHECK(codes({{}, {}, UnitKind::parking, today}) == "A:B1-001");
    const auto table = unit_table(list(office.db(), {"A", {}, UnitKind::home, today}));
    CHECK(table.rows.size() == 3);
    CHECK(table.totals.size() == table.columns.size());
    CHECK(says(refusal(ErrorKind::not_found,
                       [&] {
                           static_cast<void>(list(office.db(), {"C", {}, {}, today}));
                       }),
               "no estate 'C'"));
}

TEST_CASE("registry: an estate's code is short, known once and has no colon") {
    Office office;
    const auto make = [&](std::string_view code) {
        EstateChange change;
        change.estate = code;
        change.create = true;
        return refusal(ErrorKind::refused, [&] { change_estate(office.db(), change); });
    };
    CHECK(make("ＣＨ") == "done");
    CHECK(find_estate(office.db(), "CH").code == "CH");
    CHECK(says(make("CH"), "there is an estate CH already"));
    CHECK(says(make(""), "cannot be the code"));
    CHECK(says(make("A:B"), "cannot be the code"));
    CHECK(says(make("A\nB"), "cannot be the code"));
    CHECK(office.count("SELECT count(*) FROM estate") == 1);
}

TEST_CASE("registry: an estate changes its code, name and developer, and nothing else") {
    Office office;
    office.estate("JX", "锦绣");
    office.estate("CH", "翠湖");
    const HouseholdId developer = office.household("锦绣置业");
    EstateChange change;
    change.estate = "JX";
    change.code = "CH";
    CHECK(says(refusal(ErrorKind::refused, [&] { change_estate(office.db(), change); }),
               "there is an estate CH already"));
    change.code = "JX2";
    change.developer = "锦绣置业";
    const Estate after = change_estate(office.db(), change);
    CHECK(after.code == "JX2");
    CHECK(after.name == "锦绣");
    CHECK(after.developer == developer);
    const auto audited = office.count("SELECT count(*) FROM audit");
    EstateChange same;
    same.estate = "JX2";
    same.name = "锦绣";
    change_estate(office.db(), same);
    CHECK(office.count("SELECT count(*) FROM audit") == audited);
}

TEST_CASE("registry: what a unit is, who holds it, its areas and what happened") {
    Office office;
    office.estate("JX", "锦绣花园");
    const UnitId home = office.home("3-2-1502", "96.40");
    office.delivered(home, "2025-11-21");
    office.owner(home, "王芳", "2025-11-21");
    const auto shown = detail(office.db(), unit(office.db(), home), day("2026-03-02"));
    CHECK(shown.billable == square_metres("96.40"));
    const auto tables = detail_tables(shown);
    REQUIRE(tables.size() == 4);
    CHECK(tables[1].rows.size() == 1);
    CHECK(tables[1].columns[2].privacy == table::Privacy::name);
    CHECK(tables[1].columns[3].privacy == table::Privacy::phone);
    const UnitId bare = office.parking("B1-023");
    CHECK(detail_tables(detail(office.db(), unit(office.db(), bare), day("2026-03-02"))).size() ==
          1);
}

}  // namespace pmo::registry
