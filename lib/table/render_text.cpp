// The renderers for people: aligned text, Markdown, HTML.
#include <algorithm>

#include "lib/base/check.h"
#include "lib/base/i18n.h"
#include "lib/base/text.h"
#include "lib/table/render.h"

namespace pmo::table {

namespace {

constexpr int gap = 2;             // columns between columns
constexpr int least_flexible = 8;  // a cut column stays at least this wide

// Every cell as text; the totals are the last line when there are any.
struct Sheet {
    std::vector<std::vector<std::string>> lines;
    std::vector<Align> aligns;
};

bool is_amount(const Cell& cell) {
    return std::holds_alternative<Money>(cell) || std::holds_alternative<Number>(cell);
}

Sheet sheet_of(const Table& table) {
    Sheet sheet;
    for (const auto& column : table.columns) sheet.aligns.push_back(column.align);
    const auto add = [&](const std::vector<Cell>& row) {
        PMO_CHECK(row.size() == table.columns.size());
        auto& line = sheet.lines.emplace_back();
        for (std::size_t place = 0; place < row.size(); ++place) {
            if (is_amount(row[place])) sheet.aligns[place] = Align::right;
            line.push_back(text_of(row[place]));
        }
    };
    for (const auto& row : table.rows) add(row);
    if (!table.totals.empty()) {
        add(table.totals);
        // Below a sum there is nothing to miss: no dash.
        for (std::size_t place = 0; place < table.totals.size(); ++place) {
            if (std::holds_alternative<Blank>(table.totals[place])) {
                sheet.lines.back()[place].clear();
            }
        }
    }
    return sheet;
}

std::vector<int> widths_of(const Table& table, const Sheet& sheet) {
    std::vector<int> widths;
    for (std::size_t place = 0; place < table.columns.size(); ++place) {
        int width = display_width(table.columns[place].heading);
        for (const auto& line : sheet.lines) width = std::max(width, display_width(line[place]));
        widths.push_back(width);
    }
    return widths;
}

// Takes columns from the widest flexible one until the line fits; numbers are never cut.
void fit(const Table& table, int limit, std::vector<int>& widths) {
    int total = -gap;
    for (const int width : widths) total += width + gap;
    while (total > limit) {
        std::size_t widest = widths.size();
        for (std::size_t place = 0; place < widths.size(); ++place) {
            if (!table.columns[place].flexible || widths[place] <= least_flexible) continue;
            if (widest == widths.size() || widths[place] > widths[widest]) widest = place;
        }
        if (widest == widths.size()) return;
        --widths[widest];
        --total;
    }
}

void append_line(std::string& out, const std::vector<std::string>& line,
                 const std::vector<Align>& aligns, const std::vector<int>& widths) {
    std::string text;
    for (std::size_t place = 0; place < line.size(); ++place) {
        if (place > 0) text.append(gap, ' ');
        const auto cell = cut(line[place], widths[place]);
        text += aligns[place] == Align::right ? padded_left(cell, widths[place])
                                              : padded(cell, widths[place]);
    }
    text.erase(text.find_last_not_of(' ') + 1);
    out += text;
}

void append_bold(std::string& out, const std::string& text, bool colour) {
    out += colour ? "\x1b[1m" + text + "\x1b[0m" : text;
    out += '\n';
}

std::string markdown_escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '|' || c == '\\' || c == '`' || c == '*' || c == '_' || c == '<' || c == '[' ||
            c == '&' || c == '~') {
            out += '\\';
        }
        out += c;
    }
    return out;
}

void append_markdown_line(std::string& out, const std::vector<std::string>& cells,
                          std::string_view mark) {
    for (const auto& cell : cells) {
        out += "| ";
        out += cell.empty() ? "" : std::string(mark) + markdown_escaped(cell) + std::string(mark);
        out += cell.empty() ? "" : " ";
    }
    out += "|\n";
}

constexpr std::string_view styles = R"(
@page { size: A4; margin: 15mm; }
body { font: 10pt/1.4 "Noto Sans CJK SC", "Noto Sans", sans-serif; }
h1 { font-size: 14pt; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid #888; padding: 2pt 4pt; text-align: left; vertical-align: top; }
.n { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
tfoot td { font-weight: bold; }
)";

void append_html_line(std::string& out, const std::vector<std::string>& cells,
                      const std::vector<Align>& aligns, std::string_view tag) {
    out += "<tr>";
    for (std::size_t place = 0; place < cells.size(); ++place) {
        out +=
            fmt::format("<{}{}>{}</{}>", tag, aligns[place] == Align::right ? " class=\"n\"" : "",
                        html_escaped(cells[place]), tag);
    }
    out += "</tr>\n";
}

std::vector<std::string> headings_of(const Table& table) {
    std::vector<std::string> headings;
    for (const auto& column : table.columns) headings.push_back(visible(column.heading));
    return headings;
}

}  // namespace

void render_text(const Table& table, const TextOptions& options, std::string& out) {
    const auto sheet = sheet_of(table);
    auto widths = widths_of(table, sheet);
    if (options.width > 0) fit(table, options.width, widths);
    if (!table.title.empty()) {
        append_bold(out, visible(table.title), options.colour);
        out += '\n';
    }
    std::string line;
    append_line(line, headings_of(table), sheet.aligns, widths);
    append_bold(out, line, options.colour);
    std::vector<std::string> rule;
    for (const int width : widths) rule.emplace_back(static_cast<std::size_t>(width), '-');
    line.clear();
    append_line(line, rule, sheet.aligns, widths);
    out += line + "\n";
    const std::size_t rows = table.rows.size();
    for (std::size_t i = 0; i < sheet.lines.size(); ++i) {
        if (i == rows) out += line + "\n";
        std::string text;
        append_line(text, sheet.lines[i], sheet.aligns, widths);
        append_bold(out, text, options.colour && i == rows);
    }
    if (!table.notes.empty()) out += '\n';
    for (const auto& note : table.notes) out += visible(note) + "\n";
}

void render_markdown(const Table& table, std::string& out) {
    const auto sheet = sheet_of(table);
    if (!table.title.empty()) out += "# " + markdown_escaped(visible(table.title)) + "\n\n";
    append_markdown_line(out, headings_of(table), "");
    for (const auto align : sheet.aligns) out += align == Align::right ? "| ---: " : "| --- ";
    out += "|\n";
    for (std::size_t i = 0; i < sheet.lines.size(); ++i) {
        append_markdown_line(out, sheet.lines[i], i == table.rows.size() ? "**" : "");
    }
    for (const auto& note : table.notes) out += "\n" + markdown_escaped(visible(note)) + "\n";
}

void render_html(const Table& table, std::string& out) {
    const auto sheet = sheet_of(table);
    const auto title = html_escaped(visible(table.title));
    out += fmt::format(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<title>{}</title>\n<style>{}</style>\n</head>\n<body>\n",
        language_code(language()), title.empty() ? "pmo" : title, styles);
    if (!title.empty()) out += "<h1>" + title + "</h1>\n";
    out += "<table>\n<thead>\n";
    append_html_line(out, headings_of(table), sheet.aligns, "th");
    out += "</thead>\n<tbody>\n";
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        append_html_line(out, sheet.lines[i], sheet.aligns, "td");
    }
    out += "</tbody>\n";
    if (!table.totals.empty()) {
        out += "<tfoot>\n";
        append_html_line(out, sheet.lines.back(), sheet.aligns, "td");
        out += "</tfoot>\n";
    }
    out += "</table>\n";
    for (const auto& note : table.notes) out += "<p>" + html_escaped(visible(note)) + "</p>\n";
    out += "</body>\n</html>\n";
}

std::string html_escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        switch (c) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '"':
                out += "&quot;";
                break;
            case '\'':
                out += "&#39;";
                break;
            default:
                out += c;
        }
    }
    return out;
}

}  // namespace pmo::table
