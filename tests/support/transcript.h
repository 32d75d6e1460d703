// Runs transcripts (tests/cli/**/*.t): commands and what they answer, in process. The syntax is in
// tests/README.md.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace pmo::test {

struct Mismatch {
    int line = 0;  // of the command
    std::string message;
};

// Runs every command in a fresh scratch folder. Nothing wrong: an empty list. With PMO_BLESS=1 in
// the environment the expectations in the file are rewritten instead. A transcript that runs
// nothing is a mismatch too.
[[nodiscard]] std::vector<Mismatch> run_transcript(const std::filesystem::path& path);

// Every transcript below tests/cli, sorted.
[[nodiscard]] std::vector<std::filesystem::path> transcripts();

// Words of a line as a shell takes them: blanks, '…', "…" and backslashes.
[[nodiscard]] std::vector<std::string> shell_words(const std::string& line);

}  // namespace pmo::test
