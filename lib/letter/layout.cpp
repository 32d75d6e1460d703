#include "lib/letter/layout.h"

#include <algorithm>
#include <array>

#include "lib/base/text.h"
#include "lib/table/render.h"

namespace pmo::letter {

namespace {

bool is_row(const Line& line) {
    return line.kind == LineKind::header || line.kind == LineKind::row ||
           line.kind == LineKind::total;
}

std::size_t character_size(std::string_view text, std::size_t at) {
    std::size_t next = at + 1;
    while (next < text.size() && (static_cast<unsigned char>(text[next]) & 0xC0) == 0x80) ++next;
    return next - at;
}

template <std::size_t Size>
bool one_of(std::string_view character, const std::array<std::string_view, Size>& marks) {
    return std::find(marks.begin(), marks.end(), character) != marks.end();
}

bool may_not_begin(std::string_view character) {
    static constexpr std::array<std::string_view, 16> marks = {"，", "。", "、", "；", "：", "！",
                                                               "？", "）", "》", "」", "』", "”",
                                                               "’",  "…",  "】", "％"};
    return one_of(character, marks);
}

bool may_not_end(std::string_view character) {
    static constexpr std::array<std::string_view, 7> marks = {"（", "《", "「", "『",
                                                              "“",  "‘",  "【"};
    return one_of(character, marks);
}

// Most characters of a letter are plain ASCII or Chinese: the table of widths is for the others.
int width_of(std::string_view character) {
    if (character.size() == 1) return 1;
    const auto lead = static_cast<unsigned char>(character[0]);
    if (character.size() == 3 && lead >= 0xE4 && lead <= 0xE9) return 2;
    return display_width(character);
}

int text_columns(std::string_view text) {
    int width = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t size = character_size(text, at);
        width += width_of(text.substr(at, size));
        at += size;
    }
    return width;
}

void append_spaces(std::string& out, int count) {
    if (count > 0) out.append(static_cast<std::size_t>(count), ' ');
}

// The rows from `first` on that stand together: one table.
std::size_t table_end(const Body& body, std::size_t first) {
    std::size_t end = first;
    while (end < body.lines.size() && is_row(body.lines[end])) ++end;
    return end;
}

bool right_aligned(const Body& body, std::size_t column) {
    return column < body.right.size() && body.right[column];
}

void append_table(const Body& body, std::size_t first, std::size_t end, std::string& out) {
    std::vector<int> widths;
    for (std::size_t i = first; i < end; ++i) {
        const auto& cells = body.lines[i].cells;
        if (widths.size() < cells.size()) widths.resize(cells.size());
        for (std::size_t c = 0; c < cells.size(); ++c) {
            widths[c] = std::max(widths[c], text_columns(cells[c]));
        }
    }
    int whole = 0;
    for (const int width : widths) whole += width + 2;
    const auto rule = [&] {
        out.append(static_cast<std::size_t>(std::max(whole - 2, 0)), '-');
        out += '\n';
    };
    for (std::size_t i = first; i < end; ++i) {
        const Line& line = body.lines[i];
        if (line.kind == LineKind::total && body.lines[i - 1].kind != LineKind::total) rule();
        std::size_t kept = out.size();
        for (std::size_t c = 0; c < line.cells.size(); ++c) {
            if (c > 0) out += "  ";
            const int room = widths[c] - text_columns(line.cells[c]);
            if (right_aligned(body, c)) append_spaces(out, room);
            out += line.cells[c];
            if (!line.cells[c].empty()) kept = out.size();
            if (!right_aligned(body, c)) append_spaces(out, room);
        }
        out.resize(kept);  // no blanks at the end of a line
        out += '\n';
        if (line.kind == LineKind::header) rule();
    }
}

void append_html_table(const Body& body, std::size_t first, std::size_t end, std::string& out) {
    out += "<table>\n";
    for (std::size_t i = first; i < end; ++i) {
        const Line& line = body.lines[i];
        const char* tag = line.kind == LineKind::header ? "th" : "td";
        if (line.kind == LineKind::header) out += "<thead>";
        out += line.kind == LineKind::total ? "<tr class=\"total\">" : "<tr>";
        for (std::size_t c = 0; c < line.cells.size(); ++c) {
            out += '<';
            out += tag;
            out += right_aligned(body, c) ? " class=\"number\">" : ">";
            out += table::html_escaped(line.cells[c]);
            out += "</";
            out += tag;
            out += '>';
        }
        out += line.kind == LineKind::header ? "</tr></thead>\n" : "</tr>\n";
    }
    out += "</table>\n";
}

void append_element(std::string_view open, std::string_view text, std::string_view close,
                    std::string& out) {
    out += open;
    out += table::html_escaped(text);
    out += close;
    out += '\n';
}

}  // namespace

std::vector<std::string> wrapped(std::string_view text, int width) {
    std::vector<std::string> lines;
    std::size_t begin = 0;       // of the present line
    std::size_t break_end = 0;   // the line may end here …
    std::size_t break_next = 0;  // … and the next one begins here
    int columns = 0;
    std::string_view before;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t size = character_size(text, at);
        const std::string_view character = text.substr(at, size);
        const int own = width_of(character);
        const bool wide = own == 2 || (!before.empty() && width_of(before) == 2);
        if (at > begin && wide && character != " " && before != " " && before != "　" &&
            !may_not_begin(character) && !may_not_end(before)) {
            break_end = break_next = at;
        }
        if (columns + own > width && break_end > begin) {
            lines.emplace_back(text.substr(begin, break_end - begin));
            begin = break_next;
            columns = text_columns(text.substr(begin, at - begin));
            break_end = break_next = begin;
        }
        columns += own;
        at += size;
        if (character == " ") {
            break_end = at - 1;
            break_next = at;
        }
        before = character;
    }
    lines.emplace_back(text.substr(begin));
    return lines;
}

void append_text(const Body& body, std::string& out) {
    for (std::size_t i = 0; i < body.lines.size(); ++i) {
        const Line& line = body.lines[i];
        switch (line.kind) {
            case LineKind::title:
                append_spaces(out, (text_width - text_columns(line.cells[0])) / 2);
                out += line.cells[0] + "\n";
                break;
            case LineKind::right:
                append_spaces(out, text_width - text_columns(line.cells[0]));
                out += line.cells[0] + "\n";
                break;
            case LineKind::paragraph:
                for (const std::string& part : wrapped(line.cells[0], text_width)) {
                    out += part + "\n";
                }
                break;
            case LineKind::blank:
                out += '\n';
                break;
            case LineKind::rule:
                out.append(text_width, '-');
                out += '\n';
                break;
            case LineKind::header:
            case LineKind::row:
            case LineKind::total: {
                const std::size_t end = table_end(body, i);
                append_table(body, i, end, out);
                i = end - 1;
            }
        }
    }
}

void append_html(const Body& body, std::string& out) {
    for (std::size_t i = 0; i < body.lines.size(); ++i) {
        const Line& line = body.lines[i];
        switch (line.kind) {
            case LineKind::title:
                append_element("<h1>", line.cells[0], "</h1>", out);
                break;
            case LineKind::right:
                append_element("<p class=\"right\">", line.cells[0], "</p>", out);
                break;
            case LineKind::paragraph:
                append_element("<p>", line.cells[0], "</p>", out);
                break;
            case LineKind::blank:
                if (i > 0 && body.lines[i - 1].kind != LineKind::blank) {
                    out += "<div class=\"gap\"></div>\n";
                }
                break;
            case LineKind::rule:
                out += "<hr>\n";
                break;
            case LineKind::header:
            case LineKind::row:
            case LineKind::total: {
                const std::size_t end = table_end(body, i);
                append_html_table(body, i, end, out);
                i = end - 1;
            }
        }
    }
}

}  // namespace pmo::letter
