// Nothing is forgotten: tests for headers, transcripts and man pages for verbs, built test files.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>

#include "cli/args.h"
#include "lib/base/text.h"
#include "tests/house/source.h"

namespace pmo::test {

namespace {

using Paths = std::set<std::string>;

Paths paths_under(const std::string& folder) {
    const auto list = files_under(folder);
    return {list.begin(), list.end()};
}

// Headers without a behaviour of their own.
const std::map<std::string, std::string, std::less<>> untested = {
    {"lib/base/error.h", "one exception type"},
    {"lib/base/id.h", "a wrapped number"},
    {"lib/import/problem.h", "a row's fault as a value"},
    {"lib/io/assets_index.h", "declares the generated table that assets.h reads"},
    {"lib/store/sqlite_error.h", "inside the store; every store test goes through it"},
};

std::vector<Finding> headers_without_test(const Paths& headers, const Paths& tests) {
    std::vector<Finding> findings;
    for (const auto& header : headers) {
        if (!header.ends_with(".h") || untested.contains(header)) continue;
        const std::string stem = header.substr(0, header.size() - 2);
        std::vector<std::string> accepted = {stem};
        for (const std::string suffix : {"_store", "_view", "_rules"}) {
            if (stem.ends_with(suffix)) {
                accepted.push_back(stem.substr(0, stem.size() - suffix.size()));
            } else {
                accepted.push_back(stem + suffix);  // the rules of a noun are tested by themselves
            }
        }
        const bool found = std::any_of(
            accepted.begin(), accepted.end(),
            [&](const std::string& each) { return tests.contains("tests/" + each + "_test.cpp"); });
        if (!found) findings.push_back({header, 1, "write tests/" + stem + "_test.cpp"});
    }
    return findings;
}

struct VerbPlace {
    std::string transcript;
    std::string man_page;
    std::string words;  // that the man page must hold
};

std::vector<VerbPlace> verb_places() {
    std::vector<VerbPlace> places;
    for (const auto program : {cli::Program::pmo, cli::Program::pmo_batch}) {
        const bool batch = program == cli::Program::pmo_batch;
        for (const auto& entry : cli::groups_of(program)) {
            const auto group = cli::built(entry);
            if (batch && group.name() == "help") continue;  // the very verb of pmo
            for (const auto& verb : group.verbs()) {
                if (verb.is_hidden()) continue;
                std::string file = verb.name().empty() ? group.name() : verb.name();
                const std::string words = file;
                std::replace(file.begin(), file.end(), ' ', '_');
                if (batch) {
                    places.push_back({"tests/cli/batch/" + file + ".t", "man/pmo-batch.1", words});
                } else {
                    places.push_back(
                        {"tests/cli/" + group.name() + "/" + file + ".t",
                         verb.name().empty() ? "man/pmo.1" : "man/pmo-" + group.name() + ".1",
                         words});
                }
            }
        }
    }
    return places;
}

std::vector<Finding> verbs_without_transcript(const std::vector<VerbPlace>& places,
                                              const Paths& files) {
    std::vector<Finding> findings;
    for (const auto& place : places) {
        if (!files.contains(place.transcript)) {
            findings.push_back({place.transcript, 1, "a verb needs a transcript"});
        }
    }
    return findings;
}

std::vector<Finding> verbs_without_man(const std::vector<VerbPlace>& places,
                                       const std::vector<Source>& pages) {
    std::vector<Finding> findings;
    for (const auto& place : places) {
        const auto page = std::find_if(pages.begin(), pages.end(), [&](const Source& each) {
            return each.path == place.man_page;
        });
        const bool told =
            page != pages.end() &&
            std::any_of(page->lines.begin(), page->lines.end(), [&](std::string line) {
                std::erase(line, '\\');  // a hyphen may be written \-
                return has_word(line, place.words);
            });
        if (!told) findings.push_back({place.man_page, 1, "says nothing of '" + place.words + "'"});
    }
    return findings;
}

std::vector<Finding> unbuilt_tests(const Paths& files) {
    static const std::vector<std::string> built = {"tests/lib/",   "tests/cli/",     "tests/data/",
                                                   "tests/house/", "tests/support/", "tests/bench/",
                                                   "tests/demo/",  "tests/process/", "tests/walk/"};
    std::vector<Finding> findings;
    for (const auto& file : files) {
        if (!file.ends_with(".cpp")) continue;
        const bool known = std::any_of(built.begin(), built.end(), [&](const std::string& folder) {
            return file.starts_with(folder);
        });
        if (!known) findings.push_back({file, 1, "no folder that tests/tests.cmake builds"});
    }
    return findings;
}

void report(const std::vector<Finding>& findings) {
    for (const auto& finding : findings) {
        ADD_FAIL_CHECK_AT(finding.path.c_str(), finding.line, finding.remedy);
    }
}

}  // namespace

TEST_CASE("house: every public header has its test file") {
    report(headers_without_test(paths_under("lib"), paths_under("tests")));
}

TEST_CASE("house: the check of test files bites") {
    CHECK(headers_without_test({"lib/fee/charge.h"}, {}).size() == 1);
    CHECK(headers_without_test({"lib/fee/charge_store.h"}, {"tests/lib/fee/tariff_test.cpp"})
              .size() == 1);
    CHECK(headers_without_test({"lib/fee/charge_store.h"}, {"tests/lib/fee/charge_test.cpp"})
              .empty());
    CHECK(headers_without_test({"lib/fee/charge.h"}, {"tests/lib/fee/charge_rules_test.cpp"})
              .empty());
}

TEST_CASE("house: every verb has a transcript and a place in a man page") {
    report(verbs_without_transcript(verb_places(), paths_under("tests")));
    report(verbs_without_man(verb_places(), sources_under({"man"}, {".1"})));
}

TEST_CASE("house: the check of verbs bites") {
    const std::vector<VerbPlace> places = {
        {"tests/cli/fee/tariff_add.t", "man/pmo-fee.1", "tariff add"}};
    CHECK(verbs_without_transcript(places, {"tests/cli/fee/bill.t"}).size() == 1);
    CHECK(verbs_without_transcript(places, {"tests/cli/fee/tariff_add.t"}).empty());
    CHECK(verbs_without_man(places, {}).size() == 1);
    CHECK(verbs_without_man(places, {source_of("man/pmo-fee.1", "pmo fee tariff list\n")}).size() ==
          1);
    CHECK(
        verbs_without_man(places, {source_of("man/pmo-fee.1", ".B pmo fee tariff add\n")}).empty());
}

TEST_CASE("house: every test file is built") {
    report(unbuilt_tests(paths_under("tests")));
    CHECK(unbuilt_tests({"tests/other/a_test.cpp"}).size() == 1);
}

}  // namespace pmo::test
