// The one shape in which every list and report leaves the library: typed cells under keyed columns.
// Renderers turn it into text, CSV, JSON, Markdown or HTML; they know nothing of any group.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "lib/base/date.h"
#include "lib/base/decimal.h"
#include "lib/base/money.h"

namespace pmo::table {

struct Blank {
    bool operator==(const Blank&) const = default;
};  // absent: – for people, null in JSON, empty in CSV; never 0

// A decimal that keeps its places: areas, prices.
struct Number {
    std::int64_t scaled = 0;
    int places = 0;
    int least = 0;  // decimals always shown
    bool operator==(const Number&) const = default;
};

// A word of a closed set: the code for machines, which is never translated, the word for people.
struct Word {
    std::string code;
    std::string text;
    bool operator==(const Word&) const = default;
};

using Cell = std::variant<Blank, std::string, std::int64_t, Money, Number, Date, bool, Word>;

template <int Places>
[[nodiscard]] Cell cell(Decimal<Places> value) {
    return Number{value.scaled, Places, Places < 2 ? Places : 2};
}
template <class Value>
[[nodiscard]] Cell cell(const std::optional<Value>& value) {
    if (!value) return Blank{};
    return Cell{*value};
}

enum class Align { left, right };
enum class Privacy { open, name, phone, id_number, address };  // masked by class unless revealed

struct Column {
    std::string key;      // stable, snake_case: CSV and JSON
    std::string heading;  // translated: text, Markdown, HTML
    Align align = Align::left;
    Privacy privacy = Privacy::open;
    bool flexible = false;  // text that may be cut on a terminal
};

struct Table {
    std::string title;  // empty: none
    std::vector<Column> columns;
    std::vector<std::vector<Cell>> rows;  // each as long as columns
    std::vector<Cell> totals;             // empty, or as long as columns
    std::vector<std::string> notes;       // sentences under the table, for people only
};

// 王* · 138****5678 · first 6 and last 4 of an identity number.
[[nodiscard]] std::string masked(const std::string& value, Privacy privacy);
// Every personal column masked.
[[nodiscard]] Table masked(Table table);

}  // namespace pmo::table
