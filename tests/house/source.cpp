#include "tests/house/source.h"

#include <algorithm>
#include <cctype>
#include <filesystem>

#include "lib/base/text.h"
#include "lib/io/files.h"

namespace pmo::test {

namespace {

namespace fs = std::filesystem;

bool is_word(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

// Splits text into code, comments and literals, as far as our own style needs it.
class Lexer {
  public:
    Lexer(const std::string& text, Source& source) : text_(text), source_(source) {}

    void run() {
        while (at_ < text_.size()) {
            if (starts("//")) {
                blank_until("\n", 0);
            } else if (starts("/*")) {
                blank_until("*/", 2);
            } else if (starts("R\"")) {
                raw_literal();
            } else if (text_[at_] == '"' || (text_[at_] == '\'' && !digit_separator())) {
                literal(text_[at_]);
            } else {
                keep();
            }
        }
        for (const auto line : split(code_, '\n')) source_.code.emplace_back(line);
    }

  private:
    [[nodiscard]] bool starts(std::string_view what) const {
        return std::string_view(text_).substr(at_, what.size()) == what;
    }
    [[nodiscard]] bool digit_separator() const { return at_ > 0 && is_word(text_[at_ - 1]); }

    void keep() {
        if (text_[at_] == '\n') ++line_;
        code_ += text_[at_++];
    }
    void blank() {
        if (text_[at_] == '\n') ++line_;
        code_ += text_[at_] == '\n' ? '\n' : ' ';
        ++at_;
    }
    void blank_until(std::string_view end, std::size_t more) {
        const auto found = text_.find(end, at_ + more);
        const auto stop = found == std::string::npos ? text_.size() : found + more;
        while (at_ < stop) blank();
    }
    void literal(char quote) {
        Source::Literal literal{line_, {}};
        keep();
        while (at_ < text_.size() && text_[at_] != quote && text_[at_] != '\n') {
            if (text_[at_] == '\\' && at_ + 1 < text_.size()) {
                literal.text += text_[at_];
                blank();
            }
            literal.text += text_[at_];
            blank();
        }
        if (at_ < text_.size()) keep();
        if (quote == '"') source_.literals.push_back(literal);
    }
    void raw_literal() {
        const auto open = text_.find('(', at_);
        const std::string end = ")" + text_.substr(at_ + 2, open - at_ - 2) + "\"";
        blank_until(end, open - at_);
        for (std::size_t i = 0; i < end.size() && at_ < text_.size(); ++i) blank();
    }

    const std::string& text_;
    Source& source_;
    std::string code_;
    std::size_t at_ = 0;
    int line_ = 1;
};

}  // namespace

Source source_of(std::string path, const std::string& text) {
    Source source;
    source.path = std::move(path);
    for (const auto line : split(text, '\n')) source.lines.emplace_back(line);
    Lexer(text, source).run();
    return source;
}

std::vector<std::string> files_under(const std::string& folder) {
    const fs::path root(PMO_SOURCE_DIR);
    std::vector<std::string> paths;
    if (!fs::exists(root / folder)) return paths;
    for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
        if (entry.is_regular_file()) {
            paths.push_back(entry.path().lexically_relative(root).string());
        }
    }
    std::sort(paths.begin(), paths.end());
    return paths;
}

std::vector<Source> sources_under(const std::vector<std::string>& folders,
                                  const std::vector<std::string>& endings) {
    std::vector<Source> sources;
    for (const auto& folder : folders) {
        for (const auto& path : files_under(folder)) {
            const bool wanted =
                std::any_of(endings.begin(), endings.end(),
                            [&](const std::string& ending) { return path.ends_with(ending); });
            if (!wanted) continue;
            sources.push_back(source_of(path, io::read_file(fs::path(PMO_SOURCE_DIR) / path)));
        }
    }
    return sources;
}

bool has_word(std::string_view line, std::string_view word) {
    for (std::size_t at = 0; (at = line.find(word, at)) != std::string_view::npos; ++at) {
        const bool free_before = at == 0 || !is_word(line[at - 1]) || !is_word(word.front());
        const auto end = at + word.size();
        const bool free_after = end == line.size() || !is_word(line[end]) || !is_word(word.back());
        if (free_before && free_after) return true;
    }
    return false;
}

}  // namespace pmo::test
