// tests/clauses.md: every clause is there, and what it names as served exists.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <set>

#include "cli/args.h"
#include "lib/base/text.h"
#include "lib/io/files.h"
#include "tests/house/source.h"

namespace pmo::test {

namespace {

constexpr const char* clauses_path = "tests/clauses.md";

// E1–E9, Ma–Mu, Ra–Rp, Ca–Ch.
std::set<std::string> known_clauses() {
    std::set<std::string> ids;
    const auto add = [&ids](char group, char first, char last) {
        for (char c = first; c <= last; ++c) ids.insert(std::string{group, c});
    };
    add('E', '1', '9');
    add('M', 'a', 'u');
    add('R', 'a', 'p');
    add('C', 'a', 'h');
    return ids;
}

// What stands in `…` in a cell.
std::vector<std::string> quoted(std::string_view cell) {
    std::vector<std::string> words;
    for (std::size_t at = 0; (at = cell.find('`', at)) != std::string_view::npos;) {
        const auto end = cell.find('`', at + 1);
        if (end == std::string_view::npos) break;
        words.emplace_back(cell.substr(at + 1, end - at - 1));
        at = end + 1;
    }
    return words;
}

// "pmo fee tariff add", "pmo-batch bill".
bool is_registered(const std::string& command) {
    const auto words = split(command, ' ');
    if (words.size() < 2) return false;
    const bool batch = words[0] == "pmo-batch";
    if (!batch && words[0] != "pmo") return false;
    for (const auto& entry : cli::groups_of(batch ? cli::Program::pmo_batch : cli::Program::pmo)) {
        if (entry.name != words[1]) continue;
        const auto group = cli::built(entry);
        const auto prefix = words[0].size() + words[1].size() + 2;
        const std::string verb = prefix < command.size() ? command.substr(prefix) : "";
        return group.find(verb) != nullptr;
    }
    return false;
}

std::vector<Finding> clause_findings(const std::vector<std::string>& lines,
                                     const std::set<std::string>& files) {
    std::vector<Finding> findings;
    auto missing = known_clauses();
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const int line = static_cast<int>(i + 1);
        const auto cells = split(lines[i], '|');
        if (cells.size() < 8) continue;
        const std::string id{trimmed(cells[1])};
        if (id == "id" || id.starts_with("---")) continue;
        if (missing.erase(id) == 0) {
            findings.push_back(
                {clauses_path, line, "'" + id + "' is no clause, or is there twice"});
        }
        const auto verbs = quoted(cells[4]);
        const auto proofs = quoted(cells[5]);
        if (trimmed(cells[3]).empty()) {
            findings.push_back({clauses_path, line, id + " names no stage"});
        }
        if (verbs.empty() != proofs.empty()) {
            findings.push_back({clauses_path, line, id + " needs both a verb and its proof"});
        }
        for (const auto& verb : verbs) {
            if (!is_registered(verb)) {
                findings.push_back({clauses_path, line, "there is no '" + verb + "'"});
            }
        }
        for (const auto& proof : proofs) {
            if (!files.contains(proof)) {
                findings.push_back({clauses_path, line, "there is no " + proof});
            }
        }
    }
    for (const auto& id : missing) {
        findings.push_back({clauses_path, 1, "clause " + id + " is missing"});
    }
    return findings;
}

std::set<std::string> test_files() {
    const auto list = files_under("tests");
    return {list.begin(), list.end()};
}

std::vector<std::string> lines_of_clauses() {
    const auto text = io::read_file(std::filesystem::path(PMO_SOURCE_DIR) / clauses_path);
    std::vector<std::string> lines;
    for (const auto line : split(text, '\n')) lines.emplace_back(line);
    return lines;
}

}  // namespace

TEST_CASE("house: every clause is accounted for, with verbs and transcripts that exist") {
    for (const auto& finding : clause_findings(lines_of_clauses(), test_files())) {
        ADD_FAIL_CHECK_AT(finding.path.c_str(), finding.line, finding.remedy);
    }
}

TEST_CASE("house: the check of clauses bites") {
    const auto good = lines_of_clauses();
    const auto count = [](std::vector<std::string> lines, std::set<std::string> files) {
        return clause_findings(lines, files).size();
    };
    const auto normal = count(good, test_files());

    auto lost = good;
    std::erase_if(lost, [](const std::string& line) { return line.starts_with("| Mk |"); });
    CHECK(count(lost, test_files()) == normal + 1);

    auto twice = good;
    twice.push_back("| Mk | again | 3 | | | |");
    CHECK(count(twice, test_files()) == normal + 1);

    auto invented = good;
    std::replace_if(
        invented.begin(), invented.end(),
        [](const std::string& line) { return line.starts_with("| Mk |"); },
        "| Mk | major complaints | 3 | `pmo fee levitate` | `tests/cli/fee/levitate.t` | |");
    CHECK(count(invented, test_files()) == normal + 2);
}

}  // namespace pmo::test
