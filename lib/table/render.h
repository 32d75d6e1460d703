// Renderers of a Table. Each appends to `out` and ends with a line feed (an empty list gives the
// headings; JSON an empty array).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "lib/table/table.h"

namespace pmo::table {

enum class Format { table, csv, json, jsonl, md, html };

[[nodiscard]] std::optional<Format> parse_format(std::string_view name);
// By the ending of a file name: .csv .json .jsonl .md .html .txt; nothing for others.
[[nodiscard]] std::optional<Format> format_of_ending(std::string_view path);

struct TextOptions {
    int width = 0;        // columns of the terminal; 0: never cut
    bool colour = false;  // headings bold, totals bold
};

void render_text(const Table& table, const TextOptions& options, std::string& out);
// RFC 4180 with '\n'; with `excel` a byte-order mark, CRLF and guarded cells. Machine forms of
// cells; control characters are made visible here too, since this is also read on terminals.
enum class CsvStyle { machine, excel };
void render_csv(const Table& table, CsvStyle style, std::string& out);
void render_json(const Table& table, std::string& out);  // an array of objects, money as "241.00"
void render_jsonl(const Table& table, std::string& out);
void render_markdown(const Table& table, std::string& out);
// A whole page with print styles (A4); escapes everything.
void render_html(const Table& table, std::string& out);

// How a cell reads for people and for machines.
[[nodiscard]] std::string text_of(const Cell& cell);
[[nodiscard]] std::string machine_text_of(const Cell& cell);
[[nodiscard]] std::string html_escaped(std::string_view text);

}  // namespace pmo::table
