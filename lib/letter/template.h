// Templates of letters: data/template/KIND.LANGUAGE.toml. What a letter may say is checked whole
// when the file is read: an unknown field, a level that is missing or a threat that the law forbids
// (wording.h) is Error{environment} with file and line, before anything is written.
//
// A text is lines. {{name}} is a field. A line {{#items}} begins a part that is repeated for each
// item and ends with {{/items}}; {{?name}} begins one that is left out when the field is empty.
// A line that begins with '# ' is the title, '> ' stands at the right, '---' is a rule; '|= a | b:'
// heads a table (a colon: aligned to the right), '| a | b' is a row, '|+ a | b' a sum. All others
// are paragraphs. The keys of a level are parts that `letter` names like fields.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "lib/base/date.h"
#include "lib/letter/layout.h"

namespace pmo::letter {

using Row = std::map<std::string, std::string, std::less<>>;

// What the letters of a kind may name.
struct Shape {
    std::string kind;                 // "reminder"
    std::vector<std::string> fields;  // beside `number`, `date` and `salutation`
    struct Block {
        std::string name;  // "items"
        std::vector<std::string> fields;
    };
    std::vector<Block> blocks;
    int levels = 1;  // 1 to this: each must be there
};

struct Values {
    Row fields;
    std::map<std::string, std::vector<Row>, std::less<>> blocks;
};

struct Addressee {
    std::string name;
    std::string salutation;  // 先生, Ms; empty: none
    bool organisation = false;
};

// What goes out.
struct Content {
    std::string subject;
    std::string text;
    std::string html;
    std::string sms;

    bool operator==(const Content&) const = default;
};

class Template {
  public:
    // Reads data/template/KIND.LANGUAGE.toml.
    Template(const Shape& shape, std::string_view language);
    // The same from memory; `source` is the file name used in messages.
    Template(const Shape& shape, std::string_view text, const std::string& source);

    [[nodiscard]] Content fill(int level, const Values& values) const;
    [[nodiscard]] std::string date_text(Date date) const;
    [[nodiscard]] std::string salutation(const Addressee& addressee) const;

  private:
    // Text between fields, or a field.
    struct Piece {
        std::string text;
        bool field = false;
    };
    using Cell = std::vector<Piece>;
    enum class Step { line, repeat, unless_empty, end };
    struct Element {
        Step step = Step::line;
        LineKind kind = LineKind::paragraph;
        std::vector<Cell> cells;
        std::string name;     // of a part
        std::size_t end = 0;  // of a part: where it ends
    };
    struct Level {
        Cell subject;
        Cell sms;
        std::vector<Element> elements;
        std::vector<bool> right;
    };
    class Reader;

    static std::string filled(const Cell& cell, const Row& fields, const Row* item);
    static void append(const Element& element, const Row& fields, const Row* item, Body& body);

    std::vector<Level> levels_;
    Cell date_;
    std::vector<std::string> months_;
    Cell titled_;
    Cell untitled_;
    Cell organisation_;
};

// The words that mark a copy, "副本 {{copy}}": read by themselves, since a reprint needs no more.
[[nodiscard]] std::string copy_words(std::string_view kind, std::string_view language);
[[nodiscard]] std::string copy_mark(std::string words, std::int64_t number);  // "副本 2"

}  // namespace pmo::letter
