#include "lib/table/render.h"

#include <doctest/doctest.h>

#include "lib/base/check.h"
#include "lib/base/text.h"
#include "lib/io/csv.h"

namespace pmo::table {

namespace {

Table sample() {
    Table table;
    table.columns = {{.key = "unit", .heading = "Unit"},
                     {.key = "name", .heading = "Name", .flexible = true},
                     {.key = "due", .heading = "Due"},
                     {.key = "amount", .heading = "Amount"}};
    table.rows = {
        {std::string("3-2-1502"), std::string("王小明"), date(2026, 3, 1), Money{123450}},
        {std::string("1-1-101"), Blank{}, Blank{}, Money{-5}},
    };
    table.totals = {std::string("Total"), Blank{}, Blank{}, Money{123445}};
    table.notes = {"All of it."};
    return table;
}

std::string text(const Table& table, const TextOptions& options = {}) {
    std::string out;
    render_text(table, options, out);
    return out;
}

}  // namespace

TEST_CASE("render: text aligns Chinese by width, money to the right, totals below a rule") {
    CHECK(text(sample()) ==
          "Unit      Name    Due           Amount\n"
          "--------  ------  ----------  --------\n"
          "3-2-1502  王小明  2026-03-01  1,234.50\n"
          "1-1-101   –       –              -0.05\n"
          "--------  ------  ----------  --------\n"
          "Total                         1,234.45\n"
          "\n"
          "All of it.\n");
}

TEST_CASE("render: an empty list still has its headings") {
    Table table = sample();
    table.rows.clear();
    table.totals.clear();
    table.notes.clear();
    CHECK(text(table) == "Unit  Name  Due  Amount\n----  ----  ---  ------\n");
    std::string json;
    render_json(table, json);
    CHECK(json == "[]\n");
    std::string lines;
    render_jsonl(table, lines);
    CHECK(lines.empty());
    std::string csv;
    render_csv(table, CsvStyle::machine, csv);
    CHECK(csv == "unit,name,due,amount\n");
}

TEST_CASE("render: only flexible columns are cut, and only on a terminal") {
    Table table = sample();
    table.rows[0][1] = std::string("a very long name of a company that rents the shop below");
    const auto whole = text(table);
    CHECK(whole.find("that rents the shop below") != std::string::npos);
    const auto fitted = text(table, {.width = 50});
    for (const auto line : split(fitted, '\n')) CHECK(display_width(line) <= 50);
    CHECK(fitted.find("3-2-1502") != std::string::npos);
    CHECK(fitted.find("1,234.50") != std::string::npos);
    CHECK(fitted.find("…") != std::string::npos);
    // Too narrow for the numbers: the line runs over rather than lose a digit.
    CHECK(text(table, {.width = 10}).find("1,234.50") != std::string::npos);
}

TEST_CASE("render: control characters of a name do not reach the terminal") {
    Table table = sample();
    table.rows[0][1] = std::string("\x1b[2Jx\ny");
    const auto shown = text(table);
    CHECK(shown.find('\x1b') == std::string::npos);
    CHECK(shown.find("\\x1b[2Jx") != std::string::npos);
    CHECK(shown.find("x\ny") == std::string::npos);
}

TEST_CASE("render: CSV holds machine forms and nothing for people") {
    std::string out;
    render_csv(sample(), CsvStyle::machine, out);
    CHECK(out == "unit,name,due,amount\n3-2-1502,王小明,2026-03-01,1234.50\n1-1-101,,,-0.05\n");
}

TEST_CASE("render: CSV for spreadsheets has a mark, CRLF and guarded cells") {
    Table table = sample();
    table.rows = {{std::string("=1+1"), std::string("-5"), Blank{}, Money{-100}}};
    std::string out;
    render_csv(table, CsvStyle::excel, out);
    CHECK(out == "\xEF\xBB\xBFunit,name,due,amount\r\n'=1+1,-5,,-1.00\r\n");
}

TEST_CASE("render: no cell of a CSV for spreadsheets computes, whatever was typed into it") {
    Table table;
    table.columns = {{.key = "text", .heading = "Text"}, {.key = "next", .heading = "Next"}};
    for (const std::string cell :
         {"=1+1", "=HYPERLINK(\"http://x\",\"y\")", "+1+1", "-1+1", "-", "@SUM(A1)", "\t=1+1",
          "＝1+1", "＋1+1", "－1+1", "＠SUM(A1)", "-1,234.50", "=1\n+1", "\r=1+1", "\x1b=1+1"}) {
        CAPTURE(cell);
        table.rows = {{cell, std::string("x")}};
        std::string out;
        render_csv(table, CsvStyle::excel, out);
        io::CsvReader reader(std::string_view(out), {});
        io::CsvRecord record;
        CHECK(reader.next(record));
        REQUIRE(reader.next(record));
        REQUIRE(record.fields.size() == 2);
        // An apostrophe, or the visible form of a character that was none to show.
        CHECK((record.fields[0].front() == '\'' || record.fields[0].front() == '\\'));
        CHECK_FALSE(reader.next(record));
    }
    table.rows = {{std::string("-5"), Money{-123456}},
                  {std::string("+8613812345678"), cell(Price{-21500})},
                  {std::string("3-2-1502"), std::int64_t{-7}}};
    std::string out;
    render_csv(table, CsvStyle::excel, out);
    CHECK(out.ends_with("\r\n-5,-1234.56\r\n+8613812345678,-2.15\r\n3-2-1502,-7\r\n"));
}

TEST_CASE("render: CSV quotes what it must, so that a record stays a record") {
    Table table = sample();
    table.rows = {{std::string("a,b"), std::string("say \"x\""), Blank{}, Money{1}},
                  {std::string("two\nlines"), std::string(" x "), Blank{}, Money{2}}};
    std::string out;
    render_csv(table, CsvStyle::machine, out);
    CHECK(out ==
          "unit,name,due,amount\n\"a,b\",\"say \"\"x\"\"\",,0.01\n\"two\nlines\",\" x \",,0.02\n");
}

TEST_CASE("render: whatever a text holds, no renderer lets it move a cursor or turn a line") {
    Table table = sample();
    const std::vector<std::string> hostile = {
        "\x1b[31mred",         "\x1b]0;title\x07", "a\rb",          "a\nticket 999 closed",
        "\x7f\b\b\b",          "\u009b2J",         "\u202egnp.exe", "\u2066x\u2069",
        "\u200e\u200f\u061c",  "a\u2028b\u2029",   "\xff\xfe",      "\xed\xa0\x80",
        std::string("a\0b", 3)};
    for (const std::string& text_there : hostile) {
        CAPTURE(text_there);
        table.title = text_there;
        table.columns[1].heading = text_there;
        table.notes = {text_there};
        table.rows = {{text_there, text_there, Blank{}, Money{1}}};
        table.totals = {text_there, Blank{}, Blank{}, Money{1}};
        std::vector<std::string> outputs(5);
        render_text(table, {.width = 60}, outputs[0]);
        render_markdown(table, outputs[1]);
        render_html(table, outputs[2]);
        render_json(table, outputs[3]);
        render_jsonl(table, outputs[4]);
        for (const std::string& out : outputs) {
            for (const auto line : split(out, '\n')) CHECK_FALSE(has_control_characters(line));
        }
        CHECK(split(outputs[0], '\n').size() == 10);  // title, rules, headings, row, total, note
        CHECK(split(outputs[4], '\n').size() == 2);
        for (const auto style : {CsvStyle::machine, CsvStyle::excel}) {
            std::string out;
            render_csv(table, style, out);
            if (style == CsvStyle::excel) std::erase(out, '\r');
            for (const auto line : split(out, '\n')) CHECK_FALSE(has_control_characters(line));
        }
    }
}

TEST_CASE("render: columns stand under each other by what a terminal shows, not by bytes") {
    Table table;
    table.columns = {{.key = "a", .heading = "A"}, {.key = "b", .heading = "B"}};
    for (const std::string wide :
         {"王芳", "abcd", "e\u0301e\u0301e\u0301e\u0301", "😀😀", "ＡＢ", "…·§°", "𠮷野"}) {
        table.rows.push_back({wide, std::string("|")});
    }
    const auto shown = text(table);
    const auto lines = split(shown, '\n');
    REQUIRE(lines.size() == 10);
    for (std::size_t i = 2; i < 9; ++i) {
        CHECK(display_width(lines[i].substr(0, lines[i].find('|'))) == 6);
    }
}

TEST_CASE("render: money in JSON is a string of two decimals, of any size and sign") {
    Table table;
    table.columns = {{.key = "amount", .heading = "m"}};
    table.rows = {{Money{5}}, {Money{-5}}, {Money{100'000'000'000'000'001}}, {Money{INT64_MIN}}};
    std::string out;
    render_jsonl(table, out);
    CHECK(out ==
          "{\"amount\":\"0.05\"}\n{\"amount\":\"-0.05\"}\n{\"amount\":\"1000000000000000.01\"}\n"
          "{\"amount\":\"-92233720368547758.08\"}\n");
}

TEST_CASE("render: JSON keeps numbers, strings and null apart") {
    Table table;
    table.columns = {{.key = "count", .heading = "n"},
                     {.key = "open", .heading = "o"},
                     {.key = "area", .heading = "a"},
                     {.key = "amount", .heading = "m"},
                     {.key = "note", .heading = "t"}};
    table.rows = {{std::int64_t{7}, true, cell(Area{8950}), Money{24100}, Blank{}},
                  {std::int64_t{0}, false, Blank{}, Money{0}, std::string("a\"b")}};
    std::string out;
    render_json(table, out);
    CHECK(out ==
          "[\n"
          "{\"count\":7,\"open\":true,\"area\":\"89.50\",\"amount\":\"241.00\",\"note\":null},\n"
          "{\"count\":0,\"open\":false,\"area\":null,\"amount\":\"0.00\",\"note\":\"a\\\"b\"}\n"
          "]\n");
    std::string lines;
    render_jsonl(table, lines);
    CHECK(lines.starts_with("{\"count\":7,"));
    CHECK(split(lines, '\n').size() == 3);
}

TEST_CASE("render: Markdown escapes what would end a cell") {
    Table table = sample();
    table.title = "Arrears";
    table.rows = {{std::string("a|b"), std::string("王*"), Blank{}, Money{1}}};
    std::string out;
    render_markdown(table, out);
    CHECK(out.starts_with("# Arrears\n\n| Unit | Name | Due | Amount |\n"));
    CHECK(out.find("| --- | --- | --- | ---: |\n") != std::string::npos);
    CHECK(out.find("| a\\|b | 王\\* | – | 0.01 |\n") != std::string::npos);
    CHECK(out.find("| **Total** |") != std::string::npos);
    // Entities, strokes and links are text too.
    table.rows[0][0] = std::string("&lt; ~~x~~ [y](z) `c` _d_ <b> \\");
    out.clear();
    render_markdown(table, out);
    CHECK(out.find("| \\&lt; \\~\\~x\\~\\~ \\[y](z) \\`c\\` \\_d\\_ \\<b> \\\\ |") !=
          std::string::npos);
}

TEST_CASE("render: HTML is a whole page and escapes everything") {
    Table table = sample();
    table.title = "<b>&\"'";
    table.rows[0][1] = std::string("<script>");
    std::string out;
    render_html(table, out);
    CHECK(out.starts_with("<!doctype html>\n"));
    CHECK(out.ends_with("</html>\n"));
    CHECK(out.find("<script>") == std::string::npos);
    CHECK(out.find("&lt;script&gt;") != std::string::npos);
    CHECK(out.find("<h1>&lt;b&gt;&amp;&quot;&#39;</h1>") != std::string::npos);
    CHECK(out.find("size: A4") != std::string::npos);
}

TEST_CASE("render: a row of the wrong length is our own mistake") {
    Table table = sample();
    table.rows[0].pop_back();
    CHECK_THROWS_AS((void)text(table), Bug);
    std::string out;
    CHECK_THROWS_AS(render_csv(table, CsvStyle::machine, out), Bug);
}

TEST_CASE("render: formats are known by name and by ending") {
    CHECK(parse_format("jsonl") == Format::jsonl);
    CHECK_FALSE(parse_format("JSON"));
    CHECK(format_of_ending("a/b.CSV") == Format::csv);
    CHECK(format_of_ending("b.txt") == Format::table);
    CHECK_FALSE(format_of_ending("b.table"));
    CHECK_FALSE(format_of_ending("b"));
    CHECK_FALSE(format_of_ending("b.xlsx"));
}

}  // namespace pmo::table
