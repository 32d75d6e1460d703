// Every transcript is one subcase: pmo_tests -tc='transcripts*' -sc='fee/bill.t' runs one.
#include <doctest/doctest.h>

#include <unistd.h>

#include <cstdlib>

#include "lib/io/files.h"
#include "tests/support/transcript.h"

namespace pmo::test {

namespace {

namespace fs = std::filesystem;

struct TemporaryTranscript {
    fs::path path = fs::temp_directory_path() / ("pmo-planted-" + std::to_string(getpid()) + ".t");

    explicit TemporaryTranscript(const std::string& text) { io::write_file(path, text); }
    ~TemporaryTranscript() { fs::remove(path); }
    TemporaryTranscript(const TemporaryTranscript&) = delete;
    TemporaryTranscript& operator=(const TemporaryTranscript&) = delete;
};

std::vector<Mismatch> outcome(const std::string& text) {
    return run_transcript(TemporaryTranscript(text).path);
}

bool blessing() {
    return std::getenv("PMO_BLESS") != nullptr;
}

}  // namespace

TEST_CASE("transcripts: every command answers as written down") {
    const auto root = fs::path(PMO_SOURCE_DIR) / "tests/cli";
    for (const auto& path : transcripts()) {
        SUBCASE(path.lexically_relative(root).string().c_str()) {
            const std::string file = path.string();  // doctest keeps the pointer
            for (const auto& mismatch : run_transcript(path)) {
                ADD_FAIL_CHECK_AT(file.c_str(), mismatch.line, mismatch.message);
            }
        }
    }
}

TEST_CASE("transcripts: a right answer passes" * doctest::skip(blessing())) {
    CHECK(outcome("$ pmo --version\npmo 0.1.0\n").empty());
    CHECK(outcome("# words\n\n$ pmo --version\npmo 0.1.0\n\n$ pmo-batch --version\n"
                  "pmo-batch 0.1.0\n")
              .empty());
}

TEST_CASE("transcripts: wrong output, a wrong code and a missing line are found" *
          doctest::skip(blessing())) {
    CHECK(outcome("$ pmo --version\npmo 9.9.9\n").size() == 1);
    CHECK(outcome("$ pmo --version\npmo 0.1.0\n= 1\n").size() == 1);
    CHECK(outcome("$ pmo --version\n").size() == 1);
    CHECK(outcome("$ pmo --version\npmo 0.1.0\n! more\n").size() == 1);
}

TEST_CASE("transcripts: one that runs nothing, another program or an unknown directive fails" *
          doctest::skip(blessing())) {
    CHECK(outcome("# only words\n").size() == 1);
    CHECK(outcome("$ rm -r x\n").size() == 1);
    CHECK(outcome("@ wait 5\n$ pmo --version\npmo 0.1.0\n").size() == 1);
    CHECK(outcome("@ load no_such_fixture\n$ pmo --version\npmo 0.1.0\n").size() == 1);
}

TEST_CASE("transcripts: files are written byte for byte and shown with marks" *
          doctest::skip(blessing())) {
    CHECK(outcome("@ file a.csv\n| one,two\\r\n|\n| # three\n@ cat a.csv\none,two\\r\n\n"
                  "\\# three\n@ bytes b 41 42 0A\n@ cat b\nAB\n$ pmo --version\npmo 0.1.0\n")
              .empty());
}

TEST_CASE("transcripts: words are split as a shell splits them") {
    CHECK(shell_words("a 'b c' \"d e\" f\\ g ''") ==
          std::vector<std::string>{"a", "b c", "d e", "f g", ""});
    CHECK_THROWS((void)shell_words("a 'b"));
}

}  // namespace pmo::test
