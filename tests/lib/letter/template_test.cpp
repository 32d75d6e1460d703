#include "lib/letter/template.h"

#include <doctest/doctest.h>

#include "cli/session.h"
#include "lib/base/error.h"

namespace pmo::letter {

namespace {

Shape shape() {
    return {"reminder", {"unit", "phone", "total"}, {{"items", {"item", "amount"}}}, 1};
}

// A template with the given body; line 8 of the file is its first line.
std::string file(const std::string& body, const std::string& rest = "") {
    return "date = \"{{year}}年{{month}}月{{day}}日\"\n"
           "copy = \"副本 {{copy}}\"\n"
           "titled = \"尊敬的{{name}}{{title}}\"\n"
           "untitled = \"尊敬的业主{{name}}\"\n"
           "organisation = \"尊敬的{{name}}公司\"\n"
           "\n"
           "letter = \"\"\"\n" +
           body +
           "\"\"\"\n"
           "[[level]]\n"
           "level = 1\n"
           "subject = \"提示 {{unit}}\"\n"
           "sms = \"{{total}}元\"\n" +
           rest;
}

Template read(const std::string& text) {
    return Template(shape(), text, "reminder.toml");
}

std::string fault(const std::string& text) {
    try {
        static_cast<void>(read(text));
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::environment);
        return error.what();
    }
    return "none";
}

Values values() {
    Values result;
    result.fields = {{"unit", "3-2-1502"},     {"phone", ""},
                     {"total", "1,314.50"},    {"number", "L26-0077"},
                     {"date", "2026年3月2日"}, {"salutation", "尊敬的王芳女士"}};
    result.blocks["items"] = {{{"item", "物业费"}, {"amount", "1,234.50"}},
                              {{"item", "车位费"}, {"amount", "80.00"}}};
    return result;
}

}  // namespace

TEST_CASE("letter: fields are filled, items repeated, empty parts left out") {
    const Template letter =
        read(file("# 通知\n{{salutation}}：\n{{#items}}\n| {{item}} | {{amount}}\n{{/items}}\n"
                  "{{?phone}}\n电话{{phone}}\n{{/phone}}\n{{?total}}\n共{{total}}\n{{/total}}\n"));
    const Content content = letter.fill(1, values());
    CHECK(content.subject == "提示 3-2-1502");
    CHECK(content.sms == "1,314.50元");
    CHECK(content.text == std::string(34, ' ') +
                              "通知\n尊敬的王芳女士：\n物业费  1,234.50\n车位费  80.00\n"
                              "共1,314.50\n");
    CHECK(content.html.find("电话") == std::string::npos);
    CHECK(content.html.find("<td>车位费</td><td>80.00</td>") != std::string::npos);
}

TEST_CASE("letter: a value never becomes markup, a table or a control character") {
    const Template letter = read(file("{{unit}}\n"));
    Values odd = values();
    odd.fields["unit"] = "# <b>|\x1b[31m{{total}}";
    const Content content = letter.fill(1, odd);
    CHECK(content.text == "# <b>|\\x1b[31m{{total}}\n");
    CHECK(content.html == "<p># &lt;b&gt;|\\x1b[31m{{total}}</p>\n");
}

TEST_CASE("letter: an unknown field is refused with its file and line") {
    CHECK(fault(file("您好\n{{untt}}\n")).starts_with("reminder.toml:9: "));
    CHECK(fault(file("{{item}}\n")) != "none");  // of an item, outside the items
    CHECK(fault(file("{{#things}}\n{{/things}}\n")).starts_with("reminder.toml:8: "));
    CHECK(fault(file("{{?thing}}\n{{/thing}}\n")).starts_with("reminder.toml:8: "));
    CHECK(fault(file("{{unit}}\n")) == "none");
}

TEST_CASE("letter: a part of a level may be several lines, and is told by its own line") {
    const std::string rest = "closing = \"\"\"\n一\n{{nobody}}\n\"\"\"\n";
    CHECK(fault(file("{{unit}}\n{{closing}}\n", rest)).starts_with("reminder.toml:17: "));
    const Template letter =
        read(file("{{unit}}\n{{closing}}\n", "closing = \"\"\"\n一\n二\n\"\"\"\n"));
    CHECK(letter.fill(1, values()).text == "3-2-1502\n一\n二\n");
    CHECK(fault(file("{{unit}}\n", "closing = \"一\"\n")) != "none");  // named nowhere
}

TEST_CASE("letter: parts that do not end, braces that do not match and levels that are missing") {
    CHECK(fault(file("{{#items}}\n")) != "none");
    CHECK(fault(file("{{/items}}\n")) != "none");
    CHECK(fault(file("{{#items}}\n{{?phone}}\n{{/phone}}\n{{/items}}\n")) != "none");
    CHECK(fault(file("{{unit\n")) != "none");
    CHECK(fault(file("unit}}\n")) != "none");
    CHECK_THROWS_AS(Template({"reminder", {"unit", "phone", "total"}, {}, 2}, file("一\n"), "x"),
                    Error);
}

TEST_CASE("letter: a threat is refused when the template is read, with its line and the law") {
    cli::use_language(Language::en);
    const std::string told = fault(file("您好\n逾期将停水停电\n"));
    CHECK(told.starts_with("reminder.toml:9: "));
    CHECK(told.find("停水") != std::string::npos);
    CHECK(told.find("944") != std::string::npos);
    CHECK(fault(file("停止向{{unit}}供电\n")) != "none");  // not hidden by a field
    CHECK(fault(file("{{unit}}\n{{end}}\n", "end = \"we cut off your water\"\n"))
              .starts_with("reminder.toml:15: "));
}

TEST_CASE("letter: the form of address, dates and the mark of copies") {
    const Template letter = read(file("一\n"));
    CHECK(letter.salutation({"王芳", "女士"}) == "尊敬的王芳女士");
    CHECK(letter.salutation({"王芳", ""}) == "尊敬的业主王芳");
    CHECK(letter.salutation({"鸿运", "", true}) == "尊敬的鸿运公司");
    CHECK(letter.date_text(date(2026, 3, 2)) == "2026年3月2日");
    CHECK(copy_mark("副本 {{copy}}", 2) == "副本 2");
}

}  // namespace pmo::letter
