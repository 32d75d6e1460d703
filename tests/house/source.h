// The source tree as the house checks see it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pmo::test {

struct Source {
    std::string path;                // from the root of the project: "lib/fee/charge.cpp"
    std::vector<std::string> lines;  // as written
    std::vector<std::string> code;   // comments and the insides of literals blanked out
    struct Literal {
        int line = 0;
        std::string text;  // as written between the quotes
    };
    std::vector<Literal> literals;
};

struct Finding {
    std::string path;
    int line = 0;
    std::string remedy;
};

[[nodiscard]] Source source_of(std::string path, const std::string& text);
// Every file below the named folders of the project whose name has one of the endings, sorted.
[[nodiscard]] std::vector<Source> sources_under(const std::vector<std::string>& folders,
                                                const std::vector<std::string>& endings);
// Names of all files below a folder of the project.
[[nodiscard]] std::vector<std::string> files_under(const std::string& folder);

// `word` in `line` where no letter, digit or underscore touches it.
[[nodiscard]] bool has_word(std::string_view line, std::string_view word);

}  // namespace pmo::test
