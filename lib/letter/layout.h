// The body of a letter, laid out as text of fixed width or as HTML. Both come from the same lines,
// so that print and e-mail say the same. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pmo::letter {

enum class LineKind { title, right, paragraph, blank, rule, header, row, total };

struct Line {
    LineKind kind = LineKind::paragraph;
    std::vector<std::string> cells;  // one, or the cells of a table's row
};

struct Body {
    std::vector<Line> lines;
    std::vector<bool> right;  // columns of the table that are aligned to the right
};

inline constexpr int text_width = 72;  // columns of a printed page

// Ends with a line feed. Long lines are broken between words, or between Chinese characters, never
// before a closing mark.
void append_text(const Body& body, std::string& out);
// What stands inside a page; every value is escaped.
void append_html(const Body& body, std::string& out);

[[nodiscard]] std::vector<std::string> wrapped(std::string_view text, int width);

}  // namespace pmo::letter
