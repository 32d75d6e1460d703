#include "lib/letter/layout.h"

#include <doctest/doctest.h>

#include "lib/base/text.h"

namespace pmo::letter {

namespace {

std::string text_of(const Body& body) {
    std::string out;
    append_text(body, out);
    return out;
}

std::string html_of(const Body& body) {
    std::string out;
    append_html(body, out);
    return out;
}

Body table_body() {
    Body body;
    body.lines = {{LineKind::header, {"房屋", "金额"}},
                  {LineKind::row, {"3-2-1502", "1,234.50"}},
                  {LineKind::row, {"B1", "80.00"}},
                  {LineKind::total, {"合计", "1,314.50"}}};
    body.right = {false, true};
    return body;
}

}  // namespace

TEST_CASE("letter: a table of text lines up by display width, sums under a rule") {
    CHECK(text_of(table_body()) ==
          "房屋          金额\n"
          "------------------\n"
          "3-2-1502  1,234.50\n"
          "B1           80.00\n"
          "------------------\n"
          "合计      1,314.50\n");
}

TEST_CASE("letter: a table of HTML marks numbers and totals") {
    const std::string html = html_of(table_body());
    CHECK(html.find("<thead><tr><th>房屋</th><th class=\"number\">金额</th></tr></thead>") !=
          std::string::npos);
    CHECK(html.find("<tr class=\"total\"><td>合计</td><td class=\"number\">1,314.50</td></tr>") !=
          std::string::npos);
}

TEST_CASE("letter: a title is centred, the closing stands at the right edge") {
    Body body;
    body.lines = {{LineKind::title, {"通知"}}, {LineKind::right, {"2026年3月2日"}}};
    CHECK(text_of(body) ==
          std::string(34, ' ') + "通知\n" + std::string(60, ' ') + "2026年3月2日\n");
    CHECK(html_of(body) == "<h1>通知</h1>\n<p class=\"right\">2026年3月2日</p>\n");
}

TEST_CASE("letter: no value becomes markup") {
    Body body;
    body.lines = {{LineKind::paragraph, {"<b>A & B</b>"}}, {LineKind::row, {"\"<x>\""}}};
    const std::string html = html_of(body);
    CHECK(html.find("<b>") == std::string::npos);
    CHECK(html.find("<x>") == std::string::npos);
    CHECK(html.find("&lt;b&gt;A &amp; B&lt;/b&gt;") != std::string::npos);
}

TEST_CASE("letter: long lines break between words and between Chinese characters") {
    CHECK(wrapped("one two three", 8) == std::vector<std::string>{"one two", "three"});
    CHECK(wrapped("请您收到后缴纳", 8) == std::vector<std::string>{"请您收到", "后缴纳"});
    CHECK(wrapped("请于 2026-03-17 前缴纳", 12) ==
          std::vector<std::string>{"请于", "2026-03-17", "前缴纳"});
    CHECK(wrapped("", 8) == std::vector<std::string>{""});
    CHECK(wrapped("unbreakableword", 4) == std::vector<std::string>{"unbreakableword"});
}

TEST_CASE("letter: no line begins with a closing mark or ends with an opening one") {
    CHECK(wrapped("请您缴费，谢谢", 8) == std::vector<std::string>{"请您缴", "费，谢谢"});
    CHECK(wrapped("缴纳费（物业）", 8) == std::vector<std::string>{"缴纳费", "（物业）"});
}

TEST_CASE("letter: no line of a paragraph is wider than the page") {
    Body body;
    std::string text = "　　";
    for (int i = 0; i < 40; ++i) text += "尊敬的业主，您好 and welcome。";
    body.lines = {{LineKind::paragraph, {text}}};
    const std::string laid_out = text_of(body);
    for (const std::string_view line : split(laid_out, '\n')) {
        CHECK(display_width(line) <= text_width);
    }
}

}  // namespace pmo::letter
