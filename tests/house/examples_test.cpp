// What people copy works: every example of the man pages, the help and the scripts is a command
// line that the programs understand, and the tour of the README answers as it says.
#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <functional>

#include "cli/args.h"
#include "cli/session.h"
#include "lib/base/error.h"
#include "lib/base/text.h"
#include "lib/io/files.h"
#include "tests/house/source.h"
#include "tests/support/scratch.h"
#include "tests/support/transcript.h"

namespace pmo::test {

namespace {

namespace fs = std::filesystem;

// The words of the first command of the line, without NAME=value before it.
std::vector<std::string> command_words(const std::string& line) {
    auto words = shell_words(line);
    while (!words.empty() && words[0].find('=') != std::string::npos &&
           !words[0].starts_with("-")) {
        words.erase(words.begin());
    }
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i] == "|" || words[i] == ">" || words[i] == ">>" || words[i] == "&&") {
            words.resize(i);
        }
    }
    return words;
}

// Why the command line cannot be run; empty when it can.
std::string fault_of(const std::string& line) {
    auto words = command_words(line);
    if (words.empty() || (words[0] != "pmo" && words[0] != "pmo-batch")) return "not of ours";
    const auto program = words[0] == "pmo" ? cli::Program::pmo : cli::Program::pmo_batch;
    words.erase(words.begin());
    try {
        if (words == std::vector<std::string>{"--version"}) return {};
        auto chosen = cli::choose_group(program, words);
        cli::choose_verb(chosen, words);
        if (chosen.help) return {};
        if (chosen.verb == nullptr) return "no verb";
        cli::Common common;
        cli::parse(chosen, common);
    } catch (const Error& error) {
        return error.what();
    }
    return {};
}

// Lines that a reader would type: ".Dl $ pmo …" of a man page.
std::vector<Finding> faulty_examples(const std::vector<Source>& pages) {
    std::vector<Finding> findings;
    for (const auto& page : pages) {
        for (std::size_t i = 0; i < page.lines.size(); ++i) {
            std::string line = page.lines[i];
            if (!line.starts_with(".Dl $ ")) continue;
            line = line.substr(6);
            for (const std::string escape : {"\\&", "\\e"}) {
                for (std::size_t at = 0; (at = line.find(escape, at)) != std::string::npos;) {
                    line.replace(at, 2, escape == "\\e" ? "\\" : "");
                }
            }
            if (line.find("pmo") == std::string::npos) continue;
            const auto fault = fault_of(line);
            if (!fault.empty()) {
                findings.push_back({page.path, static_cast<int>(i + 1), line + ": " + fault});
            }
        }
    }
    return findings;
}

void report(const std::vector<Finding>& findings) {
    for (const auto& finding : findings) {
        ADD_FAIL_CHECK_AT(finding.path.c_str(), finding.line, finding.remedy);
    }
}

// Calls `block` with the first line and the text of every ```console block.
void each_console_block(const std::vector<std::string>& lines,
                        const std::function<void(std::size_t, std::size_t)>& block) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i] != "```console") continue;
        std::size_t end = i + 1;
        while (end < lines.size() && lines[end] != "```") ++end;
        block(i + 1, end);
        i = end;
    }
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    for (const auto line : split(text, '\n')) lines.emplace_back(line);
    return lines;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size()) {
        text.replace(at, from.size(), to);
    }
    return text;
}

}  // namespace

TEST_CASE("house: every example of a man page is a command line that can be run") {
    cli::use_language(Language::en);
    report(faulty_examples(sources_under({"man"}, {".1", ".5"})));
    CHECK(faulty_examples({source_of("man/pmo.1", ".Dl $ pmo office calender 2026\n")}).size() ==
          1);
    CHECK(faulty_examples({source_of("man/pmo.1", ".Dl $ pmo office calendar 2026 --nonsense\n")})
              .size() == 1);
}

TEST_CASE("house: every example of the help is a command line that can be run") {
    cli::use_language(Language::en);
    for (const auto program : {cli::Program::pmo, cli::Program::pmo_batch}) {
        for (const auto& entry : cli::groups_of(program)) {
            const auto group = cli::built(entry);
            for (const auto& verb : group.verbs()) {
                for (const auto& example : verb.examples()) {
                    CAPTURE(example);
                    CHECK(fault_of(example) == "");
                }
            }
        }
    }
}

// The console blocks of the README are one transcript, run in order in one folder; "data/demo" is
// the folder of the project. PMO_BLESS=1 writes the answers into the README.
TEST_CASE("house: the tour of the README answers as the README says") {
    const fs::path readme = fs::path(PMO_SOURCE_DIR) / "README.md";
    const std::string shipped = (fs::path(PMO_SOURCE_DIR) / "data/demo").string();
    const auto lines = lines_of(io::read_file(readme));
    std::string tour = "@ today 2026-01-20\n";
    int blocks = 0;
    each_console_block(lines, [&](std::size_t begin, std::size_t end) {
        tour += "# block " + std::to_string(++blocks) + "\n";
        for (std::size_t i = begin; i < end; ++i) {
            if (!lines[i].starts_with("$ export "))
                tour += replaced(lines[i], "data/demo", shipped) + "\n";
        }
    });
    REQUIRE(blocks > 0);
    const Scratch scratch;
    const fs::path transcript = scratch / "README.t";
    io::write_file(transcript, tour);
    for (const auto& mismatch : run_transcript(transcript)) {
        ADD_FAIL_CHECK_AT("README.md", 1, mismatch.message);
    }
    if (std::getenv("PMO_BLESS") == nullptr) return;

    const auto answered = lines_of(replaced(io::read_file(transcript), shipped, "data/demo"));
    std::vector<std::vector<std::string>> contents;
    for (const auto& line : answered) {
        if (line.starts_with("# block ")) {
            contents.emplace_back();
        } else if (!contents.empty()) {
            contents.back().push_back(line);
        }
    }
    std::string text;
    std::size_t kept = 0;
    std::size_t block = 0;
    each_console_block(lines, [&](std::size_t begin, std::size_t end) {
        for (; kept < begin; ++kept) text += lines[kept] + "\n";
        for (std::size_t i = begin; i < end && lines[i].starts_with("$ export "); ++i) {
            text += lines[i] + "\n";
        }
        auto& content = contents.at(block++);
        while (!content.empty() && content.back().empty()) content.pop_back();
        for (const auto& line : content) text += line + "\n";
        kept = end;
    });
    for (; kept < lines.size(); ++kept) text += lines[kept] + (kept + 1 < lines.size() ? "\n" : "");
    io::write_file(readme, text);
}

}  // namespace pmo::test
