// Layers, private headers, and the one place that each outside library has.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include "tests/house/source.h"

namespace pmo::test {

namespace {

const std::map<std::string, int, std::less<>> ranks = {
    {"base", 0},   {"io", 1},     {"store", 2},    {"table", 2}, {"calendar", 3}, {"access", 3},
    {"import", 4}, {"letter", 4}, {"registry", 5}, {"fee", 6},   {"jobs", 8},     {"cli", 9},
};

// "fee" of "lib/fee/charge.h", "cli" of "cli/args.h".
std::string module_of(std::string_view path) {
    if (path.starts_with("cli/")) return "cli";
    if (!path.starts_with("lib/")) return {};
    path.remove_prefix(4);
    return std::string(path.substr(0, path.find('/')));
}

// What stands between the quotes or brackets of an #include.
std::optional<std::string> included(const std::string& line) {
    if (!line.starts_with("#include ")) return std::nullopt;
    const auto begin = line.find_first_of("<\"");
    if (begin == std::string::npos) return std::nullopt;
    const auto end = line.find_first_of(">\"", begin + 1);
    return line.substr(begin + 1, end - begin - 1);
}

void check_include(const Source& source, int line, const std::string& header,
                   std::vector<Finding>& findings) {
    const auto own = module_of(source.path);
    const auto other = module_of(header);
    if (other.empty()) return;
    if (!ranks.contains(own) || !ranks.contains(other)) {
        findings.push_back({source.path, line,
                            "module '" + (ranks.contains(own) ? other : own) +
                                "' has no rank: add it to lib/README.md and to this test"});
        return;
    }
    if (own == other) return;
    if (ranks.at(other) >= ranks.at(own)) {
        findings.push_back({source.path, line,
                            own + " may not use " + other +
                                ": only lower layers; what spans two peers belongs in lib/jobs"});
    }
    for (const std::string suffix : {"_store.h", "_rules.h"}) {
        if (header.ends_with(suffix)) {
            findings.push_back(
                {source.path, line, header + " is private to its module; call an action instead"});
        }
    }
}

std::vector<Finding> layer_findings(const std::vector<Source>& sources) {
    std::vector<Finding> findings;
    for (const auto& source : sources) {
        for (std::size_t i = 0; i < source.lines.size(); ++i) {
            if (const auto header = included(source.lines[i])) {
                check_include(source, static_cast<int>(i + 1), *header, findings);
            }
        }
    }
    return findings;
}

struct Home {
    std::string_view header;  // how the name of the header begins
    std::vector<std::string_view> places;
};

const std::vector<Home>& homes() {
    static const std::vector<Home> list = {
        {"CLI/", {"cli/args.cpp"}},         {"sqlite3.h", {"lib/store/", "tests/"}},
        {"toml++", {"lib/io/toml.cpp"}},  // two of them in a program would mix their inline code
        {"sodium", {"lib/io/hash.cpp"}},    {"utf8proc", {"lib/base/"}},
        {"iconv", {"lib/io/encoding.cpp"}}, {"doctest", {"tests/"}},
    };
    return list;
}

std::vector<Finding> library_findings(const std::vector<Source>& sources) {
    std::vector<Finding> findings;
    for (const auto& source : sources) {
        for (std::size_t i = 0; i < source.lines.size(); ++i) {
            const auto header = included(source.lines[i]);
            if (!header) continue;
            for (const auto& home : homes()) {
                if (!header->starts_with(home.header)) continue;
                const bool allowed = std::any_of(
                    home.places.begin(), home.places.end(),
                    [&](std::string_view place) { return source.path.starts_with(place); });
                if (!allowed) {
                    findings.push_back(
                        {source.path, static_cast<int>(i + 1),
                         *header + " is included only in " + std::string(home.places.front())});
                }
            }
        }
    }
    return findings;
}

std::size_t planted_layer(const std::string& path, const std::string& text) {
    return layer_findings({source_of(path, text)}).size();
}
std::size_t planted_library(const std::string& path, const std::string& text) {
    return library_findings({source_of(path, text)}).size();
}

void report(const std::vector<Finding>& findings) {
    for (const auto& finding : findings) {
        ADD_FAIL_CHECK_AT(finding.path.c_str(), finding.line, finding.remedy);
    }
}

}  // namespace

TEST_CASE("house: a module includes only lower layers") {
    report(layer_findings(sources_under({"lib", "cli"}, {".h", ".cpp"})));
}

TEST_CASE("house: the check of layers bites") {
    CHECK(planted_layer("lib/base/money.cpp", "#include \"lib/io/csv.h\"\n") == 1);
    CHECK(planted_layer("lib/store/db.cpp", "#include \"lib/table/table.h\"\n") == 1);
    CHECK(planted_layer("lib/fee/charge.cpp", "#include \"cli/args.h\"\n") == 1);
    CHECK(planted_layer("lib/import/import.cpp", "#include \"lib/letter/letter.h\"\n") == 1);
    CHECK(planted_layer("cli/fee/bill.cpp", "#include \"lib/fee/charge_store.h\"\n") == 1);
    CHECK(planted_layer("lib/nowhere/x.cpp", "#include \"lib/base/date.h\"\n") == 1);
    CHECK(planted_layer("lib/fee/charge.cpp", "#include \"lib/fee/charge_store.h\"\n") == 0);
    CHECK(planted_layer("cli/fee/bill.cpp", "#include \"lib/fee/charge.h\"\n") == 0);
}

TEST_CASE("house: an outside library is included in its one place") {
    report(library_findings(sources_under({"lib", "cli", "tests"}, {".h", ".cpp"})));
}

TEST_CASE("house: the check of outside libraries bites") {
    CHECK(planted_library("cli/fee/bill.cpp", "#include <CLI/CLI.hpp>\n") == 1);
    CHECK(planted_library("lib/fee/charge_store.cpp", "#include <sqlite3.h>\n") == 1);
    CHECK(planted_library("lib/fee/tariff.cpp", "#include <toml++/toml.h>\n") == 1);
    CHECK(planted_library("tests/house/a_test.cpp", "#include <toml++/toml.h>\n") == 1);
    CHECK(planted_library("lib/store/audit.cpp", "#include <sodium.h>\n") == 1);
    CHECK(planted_library("lib/io/hash.cpp", "#include <sodium.h>\n") == 0);
}

}  // namespace pmo::test
