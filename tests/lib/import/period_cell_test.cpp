// Periods and required values in cells.
#include <doctest/doctest.h>

#include "lib/import/cell_rules.h"
#include "lib/import/row.h"
#include "tests/support/office.h"

namespace pmo::import {

namespace {

std::string period(std::string_view text) {
    const auto period = period_of_cell(text);
    return period ? to_text(*period) : "none";
}

struct OneRow {
    Profile profile{
        "test",
        {{.key = "cell", .type = "any", .required = false, .clears = false, .names = {}}},
        {},
        {}};
    std::vector<std::string_view> headings = {"cell"};
    Header header = match_header(profile, headings);
    Row row{profile, header};
    std::vector<std::string_view> fields;

    explicit OneRow(std::string_view cell) : fields{cell} { row.begin(2, fields); }
    [[nodiscard]] std::string code() const {
        return row.ok() ? std::string("ok") : row.problems().front().code;
    }
};

}  // namespace

TEST_CASE("import: a period is read as people write it") {
    CHECK(period("2025-03") == "2025-03");
    CHECK(period("２０２５－０３") == "2025-03");
    CHECK(period("2025年3月") == "2025-03");
    CHECK(period("2025年03月份") == "2025-03");
    CHECK(period("202503") == "2025-03");
    CHECK(period("2025-Q2") == "2025-Q2");
    CHECK(period("2025年第2季度") == "2025-Q2");
    CHECK(period("2025年4季度") == "2025-Q4");
    CHECK(period("2025") == "2025");
    CHECK(period("2025年") == "2025");
    CHECK(period("2025年度") == "2025");
    CHECK(period("2025-03-05..2025-03-20") == "2025-03-05..2025-03-20");
    CHECK(period("2025年3月5日至2025年3月20日") == "2025-03-05..2025-03-20");
    CHECK(period("2025/3/5~2025/3/20") == "2025-03-05..2025-03-20");
}

TEST_CASE("import: what names no period is none") {
    for (const char* text :
         {"2025-13", "202513", "2025年13月", "2025年第5季度", "2025年0月", "2025-02-30至2025-03-01",
          "2025-03-20至2025-03-05", "三月", "", "2025-03-01", "2025年三月"}) {
        CAPTURE(text);
        CHECK(period(text) == "none");
    }
}

TEST_CASE("import: a period that a spreadsheet has turned into a date is said to be one") {
    const auto code = [](std::string_view cell) {
        OneRow one(cell);
        CHECK_FALSE(one.row.period("cell"));
        return one.code();
    };
    CHECK(code("Mar-25") == "excel-date");
    CHECK(code("2025/3/1") == "excel-date");
    CHECK(code("45717") == "excel-serial");
    CHECK(code("2.03E+05") == "excel-number");
    CHECK(code("2025-13") == "bad-period");
    CHECK(code("-") == "ok");
}

TEST_CASE("import: a dash is no better than an empty cell where a number or day is required") {
    for (const char* cell : {"", "-", "—", "/"}) {
        CAPTURE(cell);
        OneRow amount(cell);
        CHECK_FALSE(amount.row.required_money("cell"));
        CHECK(amount.code() == "required");
        OneRow day(cell);
        CHECK_FALSE(day.row.required_day("cell"));
        CHECK(day.code() == "required");
        OneRow price(cell);
        CHECK_FALSE(price.row.required_price("cell"));
        CHECK(price.code() == "required");
    }
    OneRow price("2.1500");
    CHECK(price.row.required_price("cell") == Price{21500});
}

}  // namespace pmo::import
