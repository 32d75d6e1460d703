// Words that are banned somewhere, names that are banned everywhere, lines that are too long.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>

#include "lib/base/text.h"
#include "tests/house/source.h"

namespace pmo::test {

namespace {

struct Ban {
    std::string_view word;
    std::vector<std::string_view> where;    // paths begin so
    std::vector<std::string_view> allowed;  // paths begin or end so
    std::string_view remedy;
};

const std::vector<Ban>& bans() {
    static const std::vector<std::string_view> code = {"lib/", "cli/"};
    static const std::vector<std::string_view> money = {"lib/base/money", "lib/base/decimal",
                                                        "lib/fee/",       "lib/registry/",
                                                        "lib/letter/",    "lib/jobs/"};
    static const std::vector<Ban> list = {
        {"std::cout", code, {}, "std::cout is banned: return a value, cli/output writes it"},
        {"std::cerr", code, {}, "std::cerr is banned: throw Error, cli/run writes it"},
        {"<iostream>", code, {}, "<iostream> is banned here: use fmt and cli/output"},
        {"<regex>", code, {}, "<regex> is banned: it is slow and recurses; read by hand"},
        {"std::locale", code, {}, "std::locale is banned: it throws on unknown locales"},
        {"using namespace", {"lib/", "cli/", "tests/"}, {}, "write the names in full"},
        {"system_clock", {"lib/"}, {}, "the clock is read in cli/session only: take a Date"},
        {"time(", {"lib/"}, {}, "the clock is read in cli/session only: take a Date"},
        {"localtime", {"lib/"}, {}, "the clock is read in cli/session only: take a Date"},
        {"localtime_r", {"lib/"}, {}, "the clock is read in cli/session only: take a Date"},
        {"gettimeofday", {"lib/"}, {}, "the clock is read in cli/session only: take a Date"},
        {"CLOCK_REALTIME", {"lib/"}, {}, "the clock is read in cli/session only: take a Date"},
        {"catch (...)", code, {}, "catch what you can handle; the rest goes to cli/run"},
        {"double", money, {}, "double is banned here, use Money or Decimal"},
        {"float", money, {}, "float is banned here, use Money or Decimal"},
        {"doctest::skip()", {"tests/"}, {}, "a disabled test: mend it or remove it"},
        {"doctest::skip(true)", {"tests/"}, {}, "a disabled test: mend it or remove it"},
        {"doctest::may_fail()", {"tests/"}, {}, "a test that may fail proves nothing"},
        {"doctest::should_fail()", {"tests/"}, {}, "write what should be true"},
    };
    return list;
}

bool begins_with_any(std::string_view path, const std::vector<std::string_view>& places) {
    return std::any_of(places.begin(), places.end(),
                       [&](std::string_view place) { return path.starts_with(place); });
}

std::vector<Finding> banned_words(const std::vector<Source>& sources) {
    std::vector<Finding> findings;
    for (const auto& source : sources) {
        for (const auto& ban : bans()) {
            if (!begins_with_any(source.path, ban.where)) continue;
            for (std::size_t i = 0; i < source.code.size(); ++i) {
                if (has_word(source.code[i], ban.word)) {
                    findings.push_back(
                        {source.path, static_cast<int>(i + 1), std::string(ban.remedy)});
                }
            }
        }
    }
    return findings;
}

std::vector<Finding> stray_sql(const std::vector<Source>& sources) {
    std::vector<Finding> findings;
    for (const auto& source : sources) {
        if (source.path.ends_with("_store.cpp") || source.path.starts_with("lib/store/")) continue;
        for (std::size_t i = 0; i < source.lines.size(); ++i) {
            if (source.lines[i].find("R\"sql(") != std::string::npos) {
                findings.push_back({source.path, static_cast<int>(i + 1),
                                    "SQL lives in *_store.cpp and data/schema"});
            }
        }
    }
    return findings;
}

std::vector<Finding> leftovers(const std::vector<Source>& sources) {
    // Spelled in two halves, so that this file does not find itself.
    static const std::vector<std::string> marks = {
        std::string("FIX") + "ME", std::string("TO") + "DO", std::string("XX") + "X"};
    std::vector<Finding> findings;
    for (const auto& source : sources) {
        for (std::size_t i = 0; i < source.lines.size(); ++i) {
            for (const auto& mark : marks) {
                if (has_word(source.lines[i], mark)) {
                    findings.push_back({source.path, static_cast<int>(i + 1),
                                        "do it now, or say why it is as it is"});
                }
            }
        }
    }
    return findings;
}

std::vector<Finding> junk_names(const std::vector<std::string>& paths) {
    constexpr std::array junk = {"util", "utils", "helper", "helpers", "common", "misc", "manager"};
    std::vector<Finding> findings;
    for (const auto& path : paths) {
        const std::string name = path.substr(path.rfind('/') + 1);
        const std::string stem = name.substr(0, name.find('.'));
        for (const auto part : split(stem, '_')) {
            if (std::find(junk.begin(), junk.end(), part) != junk.end()) {
                findings.push_back({path, 1, "a name for everything: say what it is about"});
            }
        }
    }
    return findings;
}

std::vector<Finding> long_lines(const std::vector<Source>& sources) {
    std::vector<Finding> findings;
    for (const auto& source : sources) {
        for (std::size_t i = 0; i < source.lines.size(); ++i) {
            const int width = display_width(source.lines[i]);
            if (width > 100) {
                findings.push_back({source.path, static_cast<int>(i + 1),
                                    std::to_string(width) + " columns; 100 is the most"});
            }
        }
    }
    return findings;
}

std::vector<Source> planted(const std::string& path, const std::string& text) {
    return {source_of(path, text)};
}

void report(const std::vector<Finding>& findings) {
    for (const auto& finding : findings) {
        ADD_FAIL_CHECK_AT(finding.path.c_str(), finding.line, finding.remedy);
    }
}

}  // namespace

TEST_CASE("house: no banned word in code") {
    report(banned_words(sources_under({"lib", "cli", "tests"}, {".h", ".cpp"})));
}

TEST_CASE("house: the check of banned words bites, but not in comments and strings") {
    CHECK(banned_words(planted("lib/fee/a.cpp", "std::cout << 1;\n")).size() == 1);
    CHECK(banned_words(planted("lib/io/a.cpp", "#include <iostream>\n")).size() == 1);
    CHECK(banned_words(planted("lib/fee/a.cpp", "const double rate = 1;\n")).size() == 1);
    CHECK(banned_words(planted("lib/jobs/a.cpp", "const auto t = std::time(nullptr);\n")).size() ==
          1);
    CHECK(banned_words(planted("cli/a.cpp", "} catch (...) {\n")).size() == 1);
    CHECK(
        banned_words(planted("tests/lib/a.cpp", "TEST_CASE(\"a\" * doctest::skip()) {\n")).size() ==
        1);
    CHECK(banned_words(planted("lib/fee/a.cpp", "// a double room\n")).empty());
    CHECK(banned_words(planted("lib/fee/a.cpp", "say(\"double\");\n")).empty());
    CHECK(banned_words(planted("lib/fee/a.cpp", "/* one\n double */ int doubled = 1'000;\n"))
              .empty());
    CHECK(banned_words(planted("lib/fee/a.cpp", "const int n = 1'000; double x = 1'0;\n")).size() ==
          1);
}

TEST_CASE("house: SQL is written in stores only") {
    report(stray_sql(sources_under({"lib", "cli"}, {".h", ".cpp"})));
}

TEST_CASE("house: the check of SQL bites") {
    const std::string text = "const char* all = R\"sql(SELECT 1)sql\";\n";
    CHECK(stray_sql(planted("lib/fee/charge.cpp", text)).size() == 1);
    CHECK(stray_sql(planted("lib/fee/charge_store.cpp", text)).empty());
}

TEST_CASE("house: nothing is left to be done later") {
    report(leftovers(sources_under({"lib", "cli", "tests", "scripts", "data/schema"},
                                   {".h", ".cpp", ".sh", ".cmake", ".sql", ".t"})));
}

TEST_CASE("house: the check of leftovers bites") {
    CHECK(leftovers(planted("lib/fee/a.cpp", std::string("// FIX") + "ME later\n")).size() == 1);
    CHECK(leftovers(planted("lib/fee/a.cpp", std::string("// TO") + "DO: later\n")).size() == 1);
    CHECK(leftovers(planted("lib/fee/a.cpp", "// today\n")).empty());
}

TEST_CASE("house: no file is a drawer for junk") {
    report(junk_names(files_under("lib")));
    report(junk_names(files_under("cli")));
    report(junk_names(files_under("tests")));
}

TEST_CASE("house: the check of names bites") {
    CHECK(junk_names({"lib/fee/fee_utils.cpp"}).size() == 1);
    CHECK(junk_names({"lib/base/helper.h"}).size() == 1);
    CHECK(junk_names({"lib/fee/charge.h"}).empty());
}

TEST_CASE("house: no line is over 100 columns") {
    report(long_lines(sources_under({"lib", "cli", "tests"}, {".h", ".cpp"})));
}

TEST_CASE("house: the check of line lengths bites") {
    CHECK(long_lines(planted("lib/a.cpp", std::string(101, 'x') + "\n")).size() == 1);
    CHECK(long_lines(planted("lib/a.cpp", std::string(100, 'x') + "\n")).empty());
}

}  // namespace pmo::test
