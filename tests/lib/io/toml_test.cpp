#include "lib/io/toml.h"

#include <doctest/doctest.h>

#include <functional>
#include <random>

#include "lib/base/error.h"
#include "lib/base/text.h"
#include "lib/io/assets.h"

namespace pmo::io {

namespace {

Toml parsed(std::string_view text) {
    return Toml::parse(text, "own.toml");
}

// "own.toml:LINE" of what is complained about; "fine" when nothing is.
std::string complaint(
    std::string_view text, const std::function<void(const Toml&)>& use = [](const Toml&) {}) {
    try {
        use(parsed(text));
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::environment);
        const std::string message = error.what();
        const auto end = message.find(": ");
        CHECK(end != std::string::npos);
        CHECK(message.size() > end + 2);
        return message.substr(0, end);
    }
    return "fine";
}

}  // namespace

TEST_CASE("toml: values of a table by their types") {
    const Toml file = parsed(
        "# a file\n"
        "name = \"锦绣花园\"\n"
        "count = 12\n"
        "open = true\n"
        "from = 2026-03-01\n"
        "to = \"2026-03-31\"\n"
        "days = [\"2026-01-01\", \"2026-01-02\"]\n"
        "none = []\n"
        "[inner]\n"
        "\"a key\" = 'raw'\n"
        "[[holiday]]\n"
        "name = \"元旦\"\n"
        "[[holiday]]\n"
        "name = \"春节\"\n");
    CHECK(file.text("name") == "锦绣花园");
    CHECK(file.integer("count") == 12);
    CHECK(file.boolean_or("open", false));
    CHECK(file.day("from") == date(2026, 3, 1));
    CHECK(file.day("to") == date(2026, 3, 31));
    CHECK(file.texts("days") == std::vector<std::string>{"2026-01-01", "2026-01-02"});
    CHECK(file.texts("none").empty());
    CHECK(file.at("inner").text("a key") == "raw");
    CHECK(file.at("name").as_text() == "锦绣花园");
    const auto holidays = file.tables("holiday");
    REQUIRE(holidays.size() == 2);
    CHECK(holidays[1].text("name") == "春节");
    CHECK(holidays[1].line() == 13);
    CHECK(file.at("count").line() == 3);
    CHECK(file.source() == "own.toml");
    CHECK(file.keys() == std::vector<std::string>{"name", "count", "open", "from", "to", "days",
                                                  "none", "inner", "holiday"});
}

TEST_CASE("toml: what is missing is nothing, the default, or an error on the table's line") {
    const Toml file = parsed("a = 1\n");
    CHECK_FALSE(file.has("b"));
    CHECK_FALSE(file.find("b"));
    CHECK_FALSE(file.find_day("b"));
    CHECK(file.text_or("b", "otherwise") == "otherwise");
    CHECK(file.integer_or("b", 5) == 5);
    CHECK(file.integer_or("a", 5) == 1);
    CHECK(file.boolean_or("b", true));
    CHECK(file.texts("b").empty());
    CHECK(file.tables("b").empty());
    const std::string text = "a = 1\n[t]\nb = 2\n";
    CHECK(complaint(text, [](const Toml& each) { (void)each.at("b"); }) == "own.toml:1");
    CHECK(complaint(text, [](const Toml& each) { (void)each.text("b"); }) == "own.toml:1");
    CHECK(complaint(text, [](const Toml& each) { (void)each.at("t").integer("c"); }) ==
          "own.toml:2");
    CHECK(complaint(text, [](const Toml& each) { (void)each.at("t").day("c"); }) == "own.toml:2");
}

TEST_CASE("toml: a wrong type is an error on the value's line") {
    const std::string text =
        "text = \"x\"\n"
        "integer = 1\n"
        "fraction = 1.5\n"
        "mixed = [\n"
        "  \"a\",\n"
        "  2,\n"
        "]\n"
        "early = 1899-12-31\n"
        "moment = 2026-03-01T00:00:00\n"
        "words = \"2026-02-29\"\n";
    const auto wrong = [&](const std::function<void(const Toml&)>& use) {
        return complaint(text, use);
    };
    CHECK(wrong([](const Toml& file) { (void)file.integer("text"); }) == "own.toml:1");
    CHECK(wrong([](const Toml& file) { (void)file.boolean_or("text", true); }) == "own.toml:1");
    CHECK(wrong([](const Toml& file) { (void)file.texts("text"); }) == "own.toml:1");
    CHECK(wrong([](const Toml& file) { (void)file.tables("text"); }) == "own.toml:1");
    CHECK(wrong([](const Toml& file) { (void)file.at("text").has("x"); }) == "own.toml:1");
    CHECK(wrong([](const Toml& file) { (void)file.at("text").keys(); }) == "own.toml:1");
    CHECK(wrong([](const Toml& file) { (void)file.text("integer"); }) == "own.toml:2");
    CHECK(wrong([](const Toml& file) { (void)file.text_or("integer", ""); }) == "own.toml:2");
    CHECK(wrong([](const Toml& file) { (void)file.day("integer"); }) == "own.toml:2");
    CHECK(wrong([](const Toml& file) { (void)file.integer("fraction"); }) == "own.toml:3");
    CHECK(wrong([](const Toml& file) { (void)file.integer_or("fraction", 1); }) == "own.toml:3");
    CHECK(wrong([](const Toml& file) { (void)file.texts("mixed"); }) == "own.toml:6");
    CHECK(wrong([](const Toml& file) { (void)file.tables("mixed"); }) == "own.toml:5");
    CHECK(wrong([](const Toml& file) { (void)file.find_day("early"); }) == "own.toml:8");
    CHECK(wrong([](const Toml& file) { (void)file.find_day("moment"); }) == "own.toml:9");
    CHECK(wrong([](const Toml& file) { (void)file.find_day("words"); }) == "own.toml:10");
}

TEST_CASE("toml: a key that is not known is an error on its line") {
    const std::string text = "a = 1\n\n[t]\nb = 2\ntypo = 3\n";
    const auto only = [](const Toml& file) {
        file.only({"a", "t"});
        file.at("t").only({"b"});
    };
    CHECK(complaint(text, only) == "own.toml:5");
    CHECK(complaint("a = 1\n[t]\nb = 2\n", only) == "fine");
    CHECK(complaint("[t]\n[other]\n", only) == "own.toml:2");
}

TEST_CASE("toml: a reader can find a value wrong") {
    const Toml file = parsed("\n\na = 1\n");
    std::string told;
    try {
        file.at("a").fail("no such thing");
    } catch (const Error& error) {
        told = error.what();
    }
    CHECK(told == "own.toml:3: no such thing");
}

TEST_CASE("toml: a handle keeps its document") {
    std::optional<Toml> inner;
    {
        const Toml file = parsed("[t]\na = \"x\"\n");
        inner = file.at("t");
    }
    CHECK(inner->text("a") == "x");
}

TEST_CASE("toml: what is malformed is told with its line, and never ends the program") {
    CHECK(complaint("") == "fine");
    CHECK(complaint("# only a comment") == "fine");
    CHECK(complaint("a = 1\nb =\n") == "own.toml:2");
    CHECK(complaint("a = 1\na = 2\n") == "own.toml:2");
    CHECK(complaint("a = \"x\n") == "own.toml:1");
    CHECK(complaint("a = 2026-02-30\n") == "own.toml:1");
    CHECK(complaint("a = 010\n") == "own.toml:1");
    CHECK(complaint("a = 99999999999999999999\n") == "own.toml:1");
    CHECK(complaint("a = \"\xff\"\n") == "own.toml:1");
    CHECK(complaint("a = \"\x1b\"\n") == "own.toml:1");
    CHECK(complaint("报表 = 1\n") == "own.toml:1");
    CHECK(complaint("a = 1\n[报表]\n") == "own.toml:2");
    CHECK(complaint("[\"报表\"]\na = 1\n") == "fine");
    CHECK(complaint("a = 1  # 报表、é\n'报、表' = '''、\n、''' # x\n") == "fine");
    CHECK(complaint("a = \"x\\\"、\"\nb = é\n") == "own.toml:2");
    CHECK(complaint("a = 'x\\'\nb = 、\n") == "own.toml:2");
    CHECK(complaint("\xef\xbb\xbf"
                    "a = 1\n") == "fine");
    CHECK(complaint("a = \"\"\"报 \\\n  b\"\"\"\n") == "fine");
    CHECK(complaint("a = \"\"\"报 \\\n  é\"\"\"\n") == "own.toml:2");
    CHECK(complaint("[a.报表]\n") == "own.toml:1");
    for (const std::string_view text : {"[",
                                        "[[",
                                        "[[[a]]]",
                                        "[]",
                                        "[[]]",
                                        "[a",
                                        "[a]]",
                                        "[[a]",
                                        "[a] b",
                                        "[.a]",
                                        "[a.]",
                                        "[a..b]",
                                        "[ ]",
                                        "[\"a]",
                                        "[a\n]",
                                        "[=]",
                                        "[[a]]x",
                                        "[ a . \"报\" . ]",
                                        "[\t]",
                                        "[\t报]",
                                        "= 1",
                                        ".a = 1",
                                        "a. = 1",
                                        "a..b = 1",
                                        "a",
                                        "a b = 1",
                                        "\"a = 1",
                                        "a = [",
                                        "a = {",
                                        "a = [1,,2]",
                                        "a = {b = 1,}",
                                        "a = '''",
                                        "a = \"\"\"",
                                        "a = \"\\q\"",
                                        "a = \"\\ud800\"",
                                        "a = +",
                                        "a = 1_",
                                        "a = 0x",
                                        "a = 1.",
                                        "a = 1e",
                                        "a = tru",
                                        "a = inf x",
                                        "a = 2026-",
                                        "a = 12:",
                                        "a = @",
                                        "[a]\n[a]",
                                        "a = 1\n[a]",
                                        "[[a]]\n[a]",
                                        "a = []\n[[a]]",
                                        "a.b = 1\na = 2"}) {
        CAPTURE(text);
        CHECK(complaint(text).starts_with("own.toml:"));
    }
    CHECK(complaint(std::string(100'000, '[')).starts_with("own.toml:1"));
    CHECK(complaint("a = " + std::string(100'000, '[')).starts_with("own.toml:1"));
}

TEST_CASE("toml: lists over several lines may hold lists") {
    const Toml file = parsed("a = [\n  [1, 2],\n  [],\n  [[3]],\n  [-1],\n]\nb = 1\n");
    CHECK(file.integer("b") == 1);
    CHECK(parsed("a = \"\"\"\n[报表]\n\"\"\"\nb = 2\n").integer("b") == 2);
}

TEST_CASE("toml: files of data/ with bytes changed are read or told, never more") {
    constexpr std::uint32_t seed = 20260302;
    std::mt19937 random(seed);
    const std::string original = std::string(asset("calendar/2026.toml").substr(0, 700)) +
                                 "\na = {b = [1, 2.5, -3], c = 'x'}\n\"d e\".f = \"\\u738b\"\n";
    const std::string marks = "[]{}=.,\"'#\n\\ -+_:TZ0x";
    for (int i = 0; i < 2000; ++i) {
        std::string text = original.substr(random() % 600);
        for (auto count = random() % 4 + 1; count > 0; --count) {
            const auto at = random() % text.size();
            const char other =
                random() % 4 == 0 ? static_cast<char>(random()) : marks[random() % marks.size()];
            if (random() % 2 == 0) {
                text[at] = other;
            } else {
                text.insert(at, 1, other);
            }
        }
        try {
            (void)parsed(text).keys();
        } catch (const Error& error) {
            if (!std::string_view(error.what()).starts_with("own.toml:")) {
                FAIL("seed " << seed << ", case " << i);
            }
        }
    }
}

}  // namespace pmo::io
