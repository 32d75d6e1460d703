#include "lib/table/render.h"

#include "lib/base/check.h"
#include "lib/base/i18n.h"
#include "lib/base/text.h"
#include "lib/io/csv.h"
#include "lib/io/json.h"

namespace pmo::table {

namespace {

template <class... Cases>
struct Overloaded : Cases... {
    using Cases::operator()...;
};

void check_shape(const Table& table) {
    for (const auto& row : table.rows) PMO_CHECK(row.size() == table.columns.size());
    PMO_CHECK(table.totals.empty() || table.totals.size() == table.columns.size());
}

void append_json_cell(io::JsonWriter& json, const Cell& cell) {
    if (std::holds_alternative<Blank>(cell)) {
        json.null();
    } else if (const auto* integer = std::get_if<std::int64_t>(&cell)) {
        json.integer(*integer);
    } else if (const auto* boolean = std::get_if<bool>(&cell)) {
        json.boolean(*boolean);
    } else {
        json.text(machine_text_of(cell));
    }
}

void append_json_row(io::JsonWriter& json, const Table& table, const std::vector<Cell>& row) {
    json.begin_object();
    for (std::size_t place = 0; place < row.size(); ++place) {
        json.key(table.columns[place].key);
        append_json_cell(json, row[place]);
    }
    json.end_object();
}

}  // namespace

std::optional<Format> parse_format(std::string_view name) {
    if (name == "table") return Format::table;
    if (name == "csv") return Format::csv;
    if (name == "json") return Format::json;
    if (name == "jsonl") return Format::jsonl;
    if (name == "md") return Format::md;
    if (name == "html") return Format::html;
    return std::nullopt;
}

std::optional<Format> format_of_ending(std::string_view path) {
    const auto dot = path.rfind('.');
    if (dot == std::string_view::npos) return std::nullopt;
    const auto ending = lower_ascii(path.substr(dot + 1));
    if (ending == "txt") return Format::table;
    if (ending == "htm") return Format::html;
    return ending == "table" ? std::nullopt : parse_format(ending);
}

std::string text_of(const Cell& cell) {
    return std::visit(Overloaded{[](const Blank&) { return std::string("–"); },
                                 [](const std::string& text) { return visible(text); },
                                 [](std::int64_t value) { return std::to_string(value); },
                                 [](Money value) { return to_text(value); },
                                 [](const Number& number) {
                                     return decimal_text(number.scaled, number.places,
                                                         number.least);
                                 },
                                 [](const Date& day) { return to_text(day); },
                                 [](bool value) { return tr(value ? "table.yes" : "table.no"); },
                                 [](const Word& word) { return visible(word.text); }},
                      cell);
}

std::string machine_text_of(const Cell& cell) {
    return std::visit(Overloaded{[](const Blank&) { return std::string(); },
                                 [](const std::string& text) { return text; },
                                 [](std::int64_t value) { return std::to_string(value); },
                                 [](Money value) { return to_plain(value); },
                                 [](const Number& number) {
                                     return decimal_text(number.scaled, number.places,
                                                         number.least);
                                 },
                                 [](const Date& day) { return to_text(day); },
                                 [](bool value) { return std::string(value ? "true" : "false"); },
                                 [](const Word& word) { return word.code; }},
                      cell);
}

void render_csv(const Table& table, CsvStyle style, std::string& out) {
    check_shape(table);
    const bool excel = style == CsvStyle::excel;
    const std::string_view line_end = excel ? "\r\n" : "\n";
    if (excel) out += "\xEF\xBB\xBF";
    for (std::size_t place = 0; place < table.columns.size(); ++place) {
        if (place > 0) out += ',';
        io::append_csv_field(out, table.columns[place].key);
    }
    out += line_end;
    for (const auto& row : table.rows) {
        for (std::size_t place = 0; place < row.size(); ++place) {
            if (place > 0) out += ',';
            const auto* text = std::get_if<std::string>(&row[place]);
            const auto field = text ? visible_lines(*text) : machine_text_of(row[place]);
            io::append_csv_field(out, excel ? io::guarded_cell(field) : field);
        }
        out += line_end;
    }
}

void render_json(const Table& table, std::string& out) {
    check_shape(table);
    if (table.rows.empty()) {
        out += "[]\n";
        return;
    }
    const char* before = "[\n";
    for (const auto& row : table.rows) {
        out += before;
        io::JsonWriter json(out);
        append_json_row(json, table, row);
        before = ",\n";
    }
    out += "\n]\n";
}

void render_jsonl(const Table& table, std::string& out) {
    check_shape(table);
    for (const auto& row : table.rows) {
        io::JsonWriter json(out);
        append_json_row(json, table, row);
        out += '\n';
    }
}

}  // namespace pmo::table
