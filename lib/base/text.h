// Text as an office has it: Chinese and Latin, full-width digits, names with control characters.
// All functions take and return UTF-8; input that is not valid UTF-8 must have been refused before.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pmo {

[[nodiscard]] bool valid_utf8(std::string_view text);
// Byte offset of the first invalid sequence, or npos.
[[nodiscard]] std::size_t invalid_utf8_at(std::string_view text);

// Columns on a terminal: Chinese and emoji 2, combining marks 0.
[[nodiscard]] int display_width(std::string_view text);
// Padded with spaces to `width` columns; longer text is returned unchanged.
[[nodiscard]] std::string padded(std::string_view text, int width);
[[nodiscard]] std::string padded_left(std::string_view text, int width);
// At most `width` columns, ending in … when something was cut.
[[nodiscard]] std::string cut(std::string_view text, int width);

// NFKC: full-width digits and letters become plain ones.
[[nodiscard]] std::string nfkc(std::string_view text);
// Without blanks, tabs, NBSP and U+3000 at both ends.
[[nodiscard]] std::string_view trimmed(std::string_view text);
[[nodiscard]] std::string lower_ascii(std::string_view text);

// Control characters, bidi controls and line separators become visible escapes (\x1b, \u202e).
// The one function through which text from the database or a file reaches a person.
[[nodiscard]] std::string visible(std::string_view text);
// The same, but keeps line feeds and tabs: for texts of several lines.
[[nodiscard]] std::string visible_lines(std::string_view text);
[[nodiscard]] bool has_control_characters(std::string_view text);  // TAB and LF count too

// A key whose byte order is natural order: "2栋" before "10栋", letters case-blind.
[[nodiscard]] std::string natural_key(std::string_view text);

// Edits between two words (insert, delete, replace, swap neighbours), counted in code points.
[[nodiscard]] int edit_distance(std::string_view left, std::string_view right);
// The candidates near enough to be a slip of the finger, best first, at most three.
[[nodiscard]] std::vector<std::string> nearest(std::string_view word,
                                               const std::vector<std::string>& candidates);

[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);
[[nodiscard]] std::string joined(const std::vector<std::string>& parts, std::string_view between);

// Strict decimal integer: optional '-', digits only, in range; leading zeros allowed.
[[nodiscard]] bool parse_integer(std::string_view text, long long& value);

}  // namespace pmo
