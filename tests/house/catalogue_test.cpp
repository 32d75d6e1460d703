// Every key that the sources use exists in every language with the same placeholders, and no key is
// there in vain. Keys put together at run time are named in a comment: "// i18n: cli.topic.*".
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

#include "cli/args.h"
#include "cli/session.h"
#include "lib/base/i18n.h"
#include "lib/io/files.h"
#include "lib/io/toml.h"
#include "tests/house/source.h"

namespace pmo::test {

namespace {

struct Entry {
    std::string path;
    int line = 0;
    std::string text;
};
using Catalogue = std::map<std::string, Entry, std::less<>>;

Catalogue catalogue(const std::string& language) {
    Catalogue entries;
    for (const auto& path : files_under("data/i18n/" + language)) {
        if (!path.ends_with(".toml")) continue;
        const auto text = io::read_file(std::filesystem::path(PMO_SOURCE_DIR) / path);
        const auto table = io::Toml::parse(text, path);
        for (const auto& key : table.keys()) {
            entries[key] = {path, table.at(key).line(), table.text(key)};
        }
    }
    return entries;
}

std::set<std::string> placeholders(const std::string& text) {
    std::set<std::string> found;
    for (std::size_t at = 0; (at = text.find('{', at)) != std::string::npos; ++at) {
        if (at + 1 < text.size() && text[at + 1] == '{') {
            ++at;
            continue;
        }
        found.insert(text.substr(at, text.find('}', at) - at + 1));
    }
    return found;
}

std::vector<Finding> differences(const Catalogue& reference, const Catalogue& other,
                                 const std::string& language) {
    std::vector<Finding> findings;
    for (const auto& [key, entry] : reference) {
        const auto found = other.find(key);
        if (found == other.end()) {
            findings.push_back({entry.path, entry.line, key + " is missing in " + language});
        } else if (found->second.text.empty()) {
            findings.push_back({found->second.path, found->second.line, key + " is empty"});
        } else if (placeholders(entry.text) != placeholders(found->second.text)) {
            findings.push_back({found->second.path, found->second.line,
                                key + " has other placeholders than the English text"});
        }
    }
    for (const auto& [key, entry] : other) {
        if (!reference.contains(key)) {
            findings.push_back({entry.path, entry.line, key + " is missing in English"});
        }
    }
    return findings;
}

// "cli.usage" belongs into cli.toml.
std::vector<Finding> misplaced(const Catalogue& entries) {
    std::vector<Finding> findings;
    for (const auto& [key, entry] : entries) {
        const auto stem = std::filesystem::path(entry.path).stem().string();
        if (!key.starts_with(stem + ".")) {
            findings.push_back({entry.path, entry.line, key + " belongs into another file"});
        }
    }
    return findings;
}

// Keys named in calls: tr("key", …) and its like. A key that is added to ("key_" + code) is built
// at run time.
std::vector<Finding> missing_keys(const std::vector<Source>& sources, const Catalogue& reference) {
    const std::vector<std::string> calls = {"tr", "message_pattern"};
    std::vector<Finding> findings;
    for (const auto& source : sources) {
        for (const auto& literal : source.literals) {
            const auto& line = source.lines[static_cast<std::size_t>(literal.line - 1)];
            const bool called =
                std::any_of(calls.begin(), calls.end(), [&](const std::string& call) {
                    const std::string begin = call + "(\"" + literal.text + "\"";
                    return line.find(begin + ",") != std::string::npos ||
                           line.find(begin + ")") != std::string::npos;
                });
            if (called && !reference.contains(literal.text)) {
                findings.push_back({source.path, literal.line,
                                    "no text for " + literal.text + " in data/i18n/en"});
            }
        }
    }
    return findings;
}

std::vector<Finding> unused_keys(const std::vector<Source>& sources, const Catalogue& reference) {
    std::set<std::string, std::less<>> used;
    std::vector<std::string> prefixes;
    for (const auto& source : sources) {
        for (const auto& literal : source.literals) used.insert(literal.text);
        for (const auto& line : source.lines) {
            const std::string mark = "// i18n: ";
            const auto at = line.find(mark);
            if (at == std::string::npos) continue;
            const auto begin = at + mark.size();
            const auto star = line.find('*', begin);
            if (star != std::string::npos) prefixes.push_back(line.substr(begin, star - begin));
        }
    }
    std::vector<Finding> findings;
    for (const auto& [key, entry] : reference) {
        const bool built = std::any_of(
            prefixes.begin(), prefixes.end(),
            [&key = key](const std::string& prefix) { return key.starts_with(prefix); });
        if (!used.contains(key) && !built) {
            findings.push_back({entry.path, entry.line, key + " is used nowhere"});
        }
    }
    return findings;
}

std::vector<Finding> help_keys_missing(const Catalogue& reference) {
    std::vector<Finding> findings;
    const auto need = [&](const std::string& where, std::string_view key) {
        if (!reference.contains(key)) {
            findings.push_back({where, 1, "no text for " + std::string(key)});
        }
    };
    for (const auto program : {cli::Program::pmo, cli::Program::pmo_batch}) {
        for (const auto& entry : cli::groups_of(program)) {
            const auto where = "cli/" + std::string(entry.name);
            need(where, entry.summary_key);
            const auto group = cli::built(entry);
            for (const auto& verb : group.verbs()) {
                need(where, verb.help_key());
                for (const auto& argument : verb.arguments()) need(where, argument.help_key);
            }
        }
    }
    cli::Common unused;
    for (const auto& argument : cli::common_arguments(unused, cli::Access::writes)) {
        need("cli/verb.cpp", argument.help_key);
    }
    return findings;
}

void report(const std::vector<Finding>& findings) {
    for (const auto& finding : findings) {
        ADD_FAIL_CHECK_AT(finding.path.c_str(), finding.line, finding.remedy);
    }
}

Catalogue one(const std::string& key, const std::string& text) {
    return {{key, {"data/i18n/en/cli.toml", 1, text}}};
}

}  // namespace

TEST_CASE("house: the three languages have the same keys and placeholders") {
    const auto english = catalogue("en");
    CHECK_FALSE(english.empty());
    report(differences(english, catalogue("zh-Hans"), "zh-Hans"));
    report(differences(english, catalogue("zh-Hant"), "zh-Hant"));
    report(misplaced(english));
}

TEST_CASE("house: the check of languages bites") {
    CHECK(differences(one("cli.a", "a"), {}, "zh-Hans").size() == 1);
    CHECK(differences({}, one("cli.a", "a"), "zh-Hans").size() == 1);
    CHECK(differences(one("cli.a", "{0} of {1}"), one("cli.a", "{0}"), "zh-Hans").size() == 1);
    CHECK(differences(one("cli.a", "a"), one("cli.a", ""), "zh-Hans").size() == 1);
    CHECK(differences(one("cli.a", "{0} of {1}"), one("cli.a", "{1}: {0}"), "zh-Hans").empty());
    CHECK(misplaced(one("fee.a", "a")).size() == 1);
}

TEST_CASE("house: every key in the sources has a text, and every text a use") {
    const auto english = catalogue("en");
    const auto sources = sources_under({"lib", "cli"}, {".h", ".cpp"});
    report(missing_keys(sources, english));
    report(unused_keys(sources, english));
    report(help_keys_missing(english));
}

TEST_CASE("house: the check of keys bites") {
    const auto source = [](const std::string& text) {
        return std::vector<Source>{source_of("lib/fee/charge.cpp", text)};
    };
    CHECK(missing_keys(source("say(tr(\"cli.b\", 1));\n"), one("cli.a", "a")).size() == 1);
    CHECK(missing_keys(source("say(tr(\"cli.a\", 1));\n"), one("cli.a", "a")).empty());
    CHECK(unused_keys(source("say(tr(\"cli.b\", 1));\n"), one("cli.a", "a")).size() == 1);
    CHECK(unused_keys(source("// cli.a\n"), one("cli.a", "a")).size() == 1);
    CHECK(unused_keys(source("verb(\"x\", \"cli.a\");\n"), one("cli.a", "a")).empty());
    CHECK(unused_keys(source("// i18n: cli.*\n"), one("cli.a", "a")).empty());
}

TEST_CASE("house: the catalogue reader agrees with a full TOML parser") {
    for (const auto each : {Language::en, Language::zh_hans, Language::zh_hant}) {
        cli::use_language(each);
        for (const auto& [key, entry] : catalogue(std::string(language_code(each)))) {
            INFO(entry.path << ":" << entry.line);
            CHECK(message_pattern(each, key) == entry.text);
        }
    }
    cli::use_language(Language::en);
}

}  // namespace pmo::test
