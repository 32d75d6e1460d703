#include "lib/import/row.h"

#include <doctest/doctest.h>

#include "cli/session.h"
#include "lib/base/check.h"
#include "lib/base/text.h"
#include "tests/support/office.h"

namespace pmo::import {

namespace {

// One row with one heading `cell`, and a column `note` that the file does not have.
struct Cell {
    explicit Cell(std::string_view text, bool clears = false)
        : profile{"test",
                  {{"cell", "", false, clears, {"格"}}, {"note", "", false, false, {}}},
                  {},
                  {}},
          header(match_header(profile, {"格"})),
          row(profile, header),
          cells{text} {
        cli::use_language(Language::en);
        row.begin(7, cells);
    }
    [[nodiscard]] std::string codes() const {
        std::vector<std::string> result;
        for (const Problem& problem : row.problems()) result.push_back(problem.code);
        return joined(result, " ");
    }
    Profile profile;
    Header header;
    Row row;
    std::vector<std::string_view> cells;
};

template <class Read>
std::string code_of(std::string_view text, const Read& read) {
    Cell cell(text);
    const bool found = read(cell.row).has_value();
    if (found) CHECK(cell.row.ok());
    return found ? "read" : cell.codes().empty() ? "nothing" : cell.codes();
}

}  // namespace

TEST_CASE("import: a cell is trimmed and taken out of what keeps it text") {
    CHECK(Cell("  1502 ").row.cell("cell") == "1502");
    CHECK(Cell("\u30001502\u00a0").row.cell("cell") == "1502");
    CHECK(Cell("=\"0301\"").row.cell("cell") == "0301");
    CHECK(Cell("'0301").row.cell("cell") == "0301");
    CHECK(Cell("'").row.cell("cell") == "'");
    CHECK(Cell("x").row.cell("note").empty());
    CHECK(Cell("x").row.has("cell"));
    CHECK_FALSE(Cell("x").row.has("note"));
    CHECK_THROWS_AS(static_cast<void>(Cell("x").row.cell("other")), Bug);
}

TEST_CASE("import: a problem has the line, the heading of the file and a code") {
    Cell cell("x");
    cell.row.problem("cell", "bad-unit", "no unit");
    cell.row.problem("", "conflict", "differs");
    cell.row.problem("note", "required", "empty");
    const auto& problems = cell.row.problems();
    REQUIRE(problems.size() == 3);
    CHECK(problems[0].line == 7);
    CHECK(problems[0].column == "格");
    CHECK(problems[1].column.empty());
    CHECK(problems[2].column == "note");  // a column that the file lacks goes by its key
    CHECK_FALSE(cell.row.ok());
}

TEST_CASE("import: numbers are read strictly, in any width") {
    const auto money = [](Row& row) { return row.money("cell"); };
    CHECK(Cell("1,234.50").row.money("cell") == Money{123450});
    CHECK(Cell("１２.５").row.money("cell") == Money{1250});
    CHECK(code_of("12.345", money) == "type-error");
    CHECK(code_of("12元5", money) == "type-error");
    CHECK(code_of("1.2E+05", money) == "excel-number");
    CHECK(code_of("", money) == "nothing");
    CHECK(code_of("-", money) == "nothing");
    CHECK(Cell("96.4").row.area("cell") == Area{9640});
    CHECK(code_of("96.405", [](Row& row) { return row.area("cell"); }) == "type-error");
    CHECK(Cell("2.1525").row.price("cell") == Price{21525});
    CHECK(Cell("015").row.integer("cell") == 15);
    CHECK(code_of("1.5", [](Row& row) { return row.integer("cell"); }) == "type-error");
}

TEST_CASE("import: days that do not exist and days that a spreadsheet has numbered") {
    const auto read = [](Row& row) { return row.day("cell"); };
    CHECK(Cell("2026年3月2日").row.day("cell") == test::day("2026-03-02"));
    CHECK(code_of("2026-02-30", read) == "bad-date");
    CHECK(code_of("46054", read) == "excel-serial");
    CHECK(code_of("", read) == "nothing");
    Cell serial("46054");
    static_cast<void>(serial.row.day("cell"));
    CHECK(serial.row.problems()[0].reason.find("2026-02-01") != std::string::npos);
}

TEST_CASE("import: what has to be there is missed when it is empty") {
    for (const char* text : {"", "  ", "<清空>"}) {
        INFO(text);
        Cell cell(text, true);
        CHECK_FALSE(cell.row.required_text("cell").has_value());
        CHECK(cell.codes() == "required");
    }
    CHECK(code_of("", [](Row& row) { return row.required_day("cell"); }) == "required");
    CHECK(code_of("", [](Row& row) { return row.required_money("cell"); }) == "required");
}

TEST_CASE("import: a field is emptied only where its profile lets it go empty") {
    Cell may("<清空>", true);
    CHECK(may.row.clears("cell"));
    CHECK_FALSE(may.row.text("cell").has_value());
    CHECK(may.row.ok());
    Cell may_not("<清空>");
    CHECK(may_not.codes() == "cannot-clear");
    CHECK_FALSE(Cell("").row.clears("cell"));
}

TEST_CASE("import: words are chosen without case and width, and listed when none fits") {
    const std::vector<Choice> kinds = {{"home", 1}, {"住宅", 1}, {"shop", 2}, {"商铺", 2}};
    CHECK(Cell("ＨＯＭＥ").row.choice("cell", kinds) == 1);
    CHECK(Cell("商铺").row.choice("cell", kinds) == 2);
    Cell wrong("城堡");
    CHECK_FALSE(wrong.row.choice("cell", kinds).has_value());
    CHECK(wrong.row.problems()[0].reason == "'城堡' is none of: home, shop");
    for (const char* yes : {"是", "yes", "Y", "1", "√"}) {
        CHECK(Cell(yes).row.yes_no("cell") == true);
    }
    for (const char* no : {"否", "no", "N", "0"}) CHECK(Cell(no).row.yes_no("cell") == false);
    CHECK(code_of("maybe", [](Row& row) { return row.yes_no("cell"); }) == "bad-choice");
}

TEST_CASE("import: digits and codes keep their zeros and tell what a spreadsheet did") {
    CHECK(Cell("００１２３").row.digits("cell") == "00123");
    CHECK(code_of("4.40524E+17", [](Row& row) { return row.digits("cell"); }) == "excel-number");
    const auto code = [](Row& row) { return row.code("cell"); };
    CHECK(Cell("3-0302").row.code("cell") == "3-0302");
    CHECK(code_of("3月2日", code) == "excel-date");
    CHECK(code_of("4.4E+17", code) == "excel-number");
    CHECK(code_of("a\x01z", code) == "type-error");
    CHECK(code_of("a\nb", [](Row& row) { return row.text("cell"); }) == "type-error");
}

TEST_CASE("import: a new row forgets the problems of the one before") {
    Cell cell("x");
    cell.row.problem("cell", "bad-unit", "no unit");
    cell.row.begin(8, cell.cells);
    CHECK(cell.row.ok());
    CHECK(cell.row.line() == 8);
}

TEST_CASE("import: a long number that ends in zeros was cut by a spreadsheet") {
    CHECK(is_cut_number("4200001234567890000"));
    CHECK(is_cut_number("123456789012345000"));
    CHECK_FALSE(is_cut_number("4200001234567890010"));
    CHECK_FALSE(is_cut_number("12345678901234500"));  // two zeros may be its own
    CHECK_FALSE(is_cut_number("100000000000000"));
    CHECK_FALSE(is_cut_number("WX4200001234567890000"));
    CHECK_FALSE(is_cut_number(""));
}

}  // namespace pmo::import
