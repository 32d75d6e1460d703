#include "lib/base/text.h"

#include <fmt/format.h>
#include <utf8proc.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <cstring>
#include <memory>

namespace pmo {
namespace {

// Eight bytes at a time while they are ASCII: most of what passes here.
std::size_t ascii_prefix(std::string_view text) {
    std::size_t at = 0;
    while (at + 8 <= text.size()) {
        std::uint64_t block = 0;
        std::memcpy(&block, text.data() + at, 8);
        if ((block & 0x8080808080808080ULL) != 0) break;
        at += 8;
    }
    while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) ++at;
    return at;
}

bool is_ascii(std::string_view text) {
    return ascii_prefix(text) == text.size();
}

struct CodePoint {
    std::int32_t value = -1;  // negative: an invalid byte
    std::size_t size = 1;
};

CodePoint code_point_at(std::string_view text, std::size_t at) {
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + at;
    utf8proc_int32_t value = 0;
    const auto size =
        utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(text.size() - at), &value);
    if (size <= 0) return {};
    return {value, static_cast<std::size_t>(size)};
}

bool is_control(std::int32_t value) {
    return value < 0x20 || (value >= 0x7f && value <= 0x9f) ||
           (value >= 0x202a && value <= 0x202e) || (value >= 0x2066 && value <= 0x2069) ||
           value == 0x200e || value == 0x200f || value == 0x61c || value == 0x2028 ||
           value == 0x2029;
}

bool plain_ascii(std::string_view text) {
    for (const char letter : text) {
        const auto byte = static_cast<unsigned char>(letter);
        if (byte < 0x20 || byte >= 0x7f) return false;
    }
    return true;
}

std::string escaped(std::string_view text, bool keep_lines) {
    if (plain_ascii(text)) return std::string(text);
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        if (point.value < 0) {
            result += fmt::format("\\x{:02x}", static_cast<unsigned char>(text[at]));
        } else if (keep_lines && (point.value == '\n' || point.value == '\t')) {
            result += text[at];
        } else if (!is_control(point.value)) {
            result.append(text.substr(at, point.size));
        } else if (point.value == '\n') {
            result += "\\n";
        } else if (point.value == '\t') {
            result += "\\t";
        } else if (point.value == '\r') {
            result += "\\r";
        } else if (point.value < 0x100) {
            result += fmt::format("\\x{:02x}", point.value);
        } else {
            result += fmt::format("\\u{:04x}", point.value);
        }
        at += point.size;
    }
    return result;
}

std::vector<std::int32_t> code_points(std::string_view text) {
    std::vector<std::int32_t> points;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        points.push_back(point.value);
        at += point.size;
    }
    return points;
}

}  // namespace

std::size_t invalid_utf8_at(std::string_view text) {
    std::size_t at = 0;
    while (true) {
        at += ascii_prefix(text.substr(at));
        if (at >= text.size()) return std::string_view::npos;
        const CodePoint point = code_point_at(text, at);
        if (point.value < 0) return at;
        at += point.size;
    }
}

bool valid_utf8(std::string_view text) {
    return invalid_utf8_at(text) == std::string_view::npos;
}

int display_width(std::string_view text) {
    if (is_ascii(text)) return static_cast<int>(text.size());
    int width = 0;
    for (const std::int32_t point : code_points(text)) {
        width += point < 0 ? 1 : std::max(0, utf8proc_charwidth(point));
    }
    return width;
}

std::string padded(std::string_view text, int width) {
    const int missing = width - display_width(text);
    std::string result(text);
    if (missing > 0) result.append(static_cast<std::size_t>(missing), ' ');
    return result;
}

std::string padded_left(std::string_view text, int width) {
    const int missing = width - display_width(text);
    std::string result;
    if (missing > 0) result.append(static_cast<std::size_t>(missing), ' ');
    return result.append(text);
}

std::string cut(std::string_view text, int width) {
    if (display_width(text) <= width) return std::string(text);
    if (width < 1) return {};
    int used = 0;
    std::size_t at = 0;
    while (at < text.size()) {
        const CodePoint point = code_point_at(text, at);
        const int columns = point.value < 0 ? 1 : std::max(0, utf8proc_charwidth(point.value));
        if (used + columns > width - 1) break;
        used += columns;
        at += point.size;
    }
    return std::string(text.substr(0, at)) + "…";
}

std::string nfkc(std::string_view text) {
    if (is_ascii(text)) return std::string(text);
    utf8proc_uint8_t* mapped = nullptr;
    const auto options =
        static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPAT | UTF8PROC_COMPOSE);
    const auto size = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                   static_cast<utf8proc_ssize_t>(text.size()), &mapped, options);
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owned(mapped, &std::free);
    if (size == UTF8PROC_ERROR_NOMEM) throw std::bad_alloc();
    if (size < 0) return std::string(text);
    return {reinterpret_cast<const char*>(owned.get()), static_cast<std::size_t>(size)};
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view nbsp = "\u00a0";
    constexpr std::string_view ideographic = "\u3000";
    constexpr std::string_view mark = "\ufeff";
    const auto blank = [](char letter) {
        return letter == ' ' || letter == '\t' || letter == '\r' || letter == '\n';
    };
    while (!text.empty()) {
        if (blank(text.front())) {
            text.remove_prefix(1);
        } else if (text.starts_with(nbsp)) {
            text.remove_prefix(nbsp.size());
        } else if (text.starts_with(ideographic)) {
            text.remove_prefix(ideographic.size());
        } else if (text.starts_with(mark)) {
            text.remove_prefix(mark.size());
        } else {
            break;
        }
    }
    while (!text.empty()) {
        if (blank(text.back())) {
            text.remove_suffix(1);
        } else if (text.ends_with(nbsp)) {
            text.remove_suffix(nbsp.size());
        } else if (text.ends_with(ideographic)) {
            text.remove_suffix(ideographic.size());
        } else {
            break;
        }
    }
    return text;
}

std::string lower_ascii(std::string_view text) {
    std::string result(text);
    for (char& letter : result) {
        if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter + ('a' - 'A'));
    }
    return result;
}

std::string visible(std::string_view text) {
    return escaped(text, false);
}
std::string visible_lines(std::string_view text) {
    return escaped(text, true);
}

bool has_control_characters(std::string_view text) {
    if (plain_ascii(text)) return false;
    for (const std::int32_t point : code_points(text)) {
        if (point < 0 || is_control(point)) return true;
    }
    return false;
}

std::string natural_key(std::string_view text) {
    const std::string folded = lower_ascii(nfkc(text));
    std::string key;
    std::string zeros;  // leading zeros decide only between keys that are else equal
    for (std::size_t at = 0; at < folded.size();) {
        if (folded[at] < '0' || folded[at] > '9') {
            key += folded[at++];
            continue;
        }
        std::size_t end = at;
        while (end < folded.size() && folded[end] >= '0' && folded[end] <= '9') ++end;
        std::size_t first = at;
        while (first + 1 < end && folded[first] == '0') ++first;
        const std::size_t length = std::min<std::size_t>(end - first, 79);
        key += static_cast<char>('0' + length);  // longer numbers are larger
        key.append(folded, first, end - first);
        if (first > at) zeros += static_cast<char>('0' + std::min<std::size_t>(first - at, 9));
        at = end;
    }
    if (!zeros.empty()) key += "\x01" + zeros;
    return key;
}

int edit_distance(std::string_view left_text, std::string_view right_text) {
    const std::vector<std::int32_t> left = code_points(left_text);
    const std::vector<std::int32_t> right = code_points(right_text);
    std::vector<int> before_last(right.size() + 1);
    std::vector<int> last(right.size() + 1);
    std::vector<int> row(right.size() + 1);
    for (std::size_t j = 0; j <= right.size(); ++j) last[j] = static_cast<int>(j);
    for (std::size_t i = 1; i <= left.size(); ++i) {
        row[0] = static_cast<int>(i);
        for (std::size_t j = 1; j <= right.size(); ++j) {
            const int replace = last[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, replace});
            if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1]) {
                row[j] = std::min(row[j], before_last[j - 2] + 1);
            }
        }
        before_last.swap(last);
        last.swap(row);
    }
    return last[right.size()];
}

std::vector<std::string> nearest(std::string_view word,
                                 const std::vector<std::string>& candidates) {
    const int limit = std::max(1, static_cast<int>(code_points(word).size()) / 3 + 1);
    std::vector<std::pair<int, std::string>> found;
    for (const std::string& candidate : candidates) {
        const int distance = edit_distance(word, candidate);
        if (distance <= limit) found.emplace_back(distance, candidate);
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& left, const auto& right) { return left.first < right.first; });
    std::vector<std::string> words;
    for (auto& [distance, candidate] : found) {
        if (words.size() < 3) words.push_back(std::move(candidate));
    }
    return words;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    while (true) {
        const auto at = text.find(separator);
        parts.push_back(text.substr(0, at));
        if (at == std::string_view::npos) return parts;
        text.remove_prefix(at + 1);
    }
}

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
    std::string text;
    for (const std::string& part : parts) {
        if (&part != &parts.front()) text += between;
        text += part;
    }
    return text;
}

bool parse_integer(std::string_view text, long long& value) {
    if (text.empty() || text.front() == '+') return false;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size();
}

}  // namespace pmo
