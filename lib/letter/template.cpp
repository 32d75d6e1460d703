#include "lib/letter/template.h"

#include <algorithm>
#include <optional>

#include "lib/base/check.h"
#include "lib/base/error.h"
#include "lib/base/i18n.h"
#include "lib/base/text.h"
#include "lib/io/assets.h"
#include "lib/io/toml.h"
#include "lib/letter/wording.h"

namespace pmo::letter {

namespace {

constexpr const char* copy_field = "copy";

std::string file_name(std::string_view kind, std::string_view language) {
    return fmt::format("template/{}.{}.toml", kind, language);
}

// A line of a text, with its place in the file.
struct SourceLine {
    std::string text;
    int line = 0;
};

bool contains(const std::vector<std::string>& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

// A text of several lines begins on the line after its key.
std::vector<SourceLine> lines_of(const io::Toml& value) {
    std::string text = value.as_text();
    const bool several = text.find('\n') != std::string::npos;
    if (text.ends_with('\n')) text.pop_back();
    int line = value.line() + (several ? 1 : 0);
    std::vector<SourceLine> lines;
    for (const std::string_view part : split(text, '\n')) {
        lines.push_back({std::string(part), line++});
    }
    return lines;
}

// What a line "{{#items}}" says between its braces, when the line is nothing else.
std::string_view control(std::string_view line) {
    line = trimmed(line);
    if (!line.starts_with("{{") || !line.ends_with("}}")) return {};
    line = line.substr(2, line.size() - 4);
    return line.find('}') == std::string_view::npos ? line : std::string_view{};
}

}  // namespace

class Template::Reader {
  public:
    Reader(const Shape& shape, const io::Toml& file) : shape_(shape), file_(file) {
        fields_ = shape.fields;
        for (const char* own : {"number", "date", "salutation"}) fields_.emplace_back(own);
    }

    void read(Template& result) {
        file_.only(
            {"date", "months", "copy", "titled", "untitled", "organisation", "letter", "level"});
        check_threats(file_);
        result.months_ = file_.texts("months");
        if (!result.months_.empty() && result.months_.size() != 12) {
            file_.at("months").fail(tr("letter.months"));
        }
        result.date_ = cell(file_.at("date"), {"year", "month", "day"});
        static_cast<void>(cell(file_.at("copy"), {copy_field}));
        result.titled_ = cell(file_.at("titled"), {"name", "title"});
        result.untitled_ = cell(file_.at("untitled"), {"name"});
        result.organisation_ = cell(file_.at("organisation"), {"name"});
        for (const io::Toml& entry : file_.tables("level")) {
            const auto expected = static_cast<std::int64_t>(result.levels_.size()) + 1;
            if (entry.integer("level") != expected) {
                entry.at("level").fail(tr("letter.level_order", expected));
            }
            result.levels_.push_back(level(entry));
        }
        if (static_cast<int>(result.levels_.size()) < shape_.levels) {
            file_.fail(tr("letter.level_missing", result.levels_.size() + 1));
        }
    }

  private:
    [[noreturn]] void fail(int line, const std::string& message) const {
        throw Error(ErrorKind::environment,
                    fmt::format("{}:{}: {}", file_.source(), line, message));
    }

    void check_text(const io::Toml& value) const {
        const auto lines = lines_of(value);
        std::string text;
        for (const SourceLine& line : lines) text += without_fields(line.text) + "\n";
        const auto threat = find_threat(text);
        if (!threat) return;
        fail(lines[static_cast<std::size_t>(threat->line)].line,
             tr("letter.threat", threat->found, threat->law));
    }

    void check_threats(const io::Toml& table) const {
        for (const std::string& key : table.keys()) {
            if (key == "months" || key == "level") continue;
            check_text(table.at(key));
        }
        for (const io::Toml& entry : table.tables("level")) {
            for (const std::string& key : entry.keys()) {
                if (key != "level") check_text(entry.at(key));
            }
        }
    }

    static std::string without_fields(std::string_view text) {
        std::string result;
        while (true) {
            const std::size_t open = text.find("{{");
            const std::size_t close = text.find("}}", open);
            if (open == std::string_view::npos || close == std::string_view::npos) break;
            // A threat is not hidden by a field in its middle.
            result += std::string(text.substr(0, open)) + " ";
            text.remove_prefix(close + 2);
        }
        return result + std::string(text);
    }

    [[nodiscard]] Cell pieces(std::string_view text, int line,
                              const std::vector<std::string>& known) const {
        Cell result;
        while (!text.empty()) {
            const std::size_t open = text.find("{{");
            if (open != 0) {
                const auto literal = text.substr(0, open);
                if (literal.find("}}") != std::string_view::npos) {
                    fail(line, tr("letter.stray_braces"));
                }
                result.push_back({std::string(literal), false});
                if (open == std::string_view::npos) break;
                text.remove_prefix(open);
            }
            const std::size_t close = text.find("}}");
            if (close == std::string_view::npos) fail(line, tr("letter.stray_braces"));
            const std::string name(trimmed(text.substr(2, close - 2)));
            if (!contains(known, name)) fail(line, unknown(name, known));
            result.push_back({name, true});
            text.remove_prefix(close + 2);
        }
        return result;
    }

    static std::string unknown(const std::string& name, const std::vector<std::string>& known) {
        std::string message = tr("letter.unknown_field", visible(name));
        const auto near = nearest(name, known);
        if (!near.empty()) message += tr("letter.unknown_field_near", near.front());
        return message;
    }

    [[nodiscard]] Cell cell(const io::Toml& value, const std::vector<std::string>& known) const {
        const std::string text = value.as_text();
        if (text.find('\n') != std::string::npos) value.fail(tr("letter.one_line"));
        return pieces(text, value.line(), known);
    }

    // The lines of `letter` with the parts of a level in their places.
    [[nodiscard]] std::vector<SourceLine> spliced(const io::Toml& entry) const {
        std::vector<std::string> parts;
        for (const std::string& key : entry.keys()) {
            if (key == "level" || key == "subject" || key == "sms") continue;
            if (contains(fields_, key)) entry.at(key).fail(tr("letter.part_is_field", key));
            parts.push_back(key);
        }
        std::vector<std::string> used;
        std::vector<SourceLine> lines;
        for (const SourceLine& line : lines_of(file_.at("letter"))) {
            if (const std::string part(trimmed(control(line.text))); contains(parts, part)) {
                for (SourceLine& own : lines_of(entry.at(part))) lines.push_back(std::move(own));
                used.push_back(part);
                continue;
            }
            lines.push_back(line);
            for (const std::string& part : parts) {
                std::string& text = lines.back().text;
                const std::string mark = "{{" + part + "}}";
                const std::size_t at = text.find(mark);
                if (at == std::string::npos) continue;
                const auto own = lines_of(entry.at(part));
                if (own.size() != 1) entry.at(part).fail(tr("letter.one_line"));
                text.replace(at, mark.size(), own.front().text);
                used.push_back(part);
            }
        }
        for (const std::string& part : parts) {
            if (!contains(used, part)) entry.at(part).fail(tr("letter.unused_part", part));
        }
        return lines;
    }

    [[nodiscard]] Level level(const io::Toml& entry) const {
        Level result;
        result.subject = cell(entry.at("subject"), fields_);
        result.sms = cell(entry.at("sms"), fields_);
        constexpr std::size_t none = std::string::npos;
        std::size_t open = none;  // the part that has begun
        for (const SourceLine& line : spliced(entry)) {
            const std::string_view word = control(line.text);
            if (word.starts_with('#') || word.starts_with('?')) {
                if (open != none) fail(line.line, tr("letter.part_in_part"));
                open = result.elements.size();
                result.elements.push_back(part(word, line.line));
            } else if (word.starts_with('/')) {
                if (open == none || result.elements[open].name != word.substr(1)) {
                    fail(line.line, tr("letter.part_end", visible(word.substr(1))));
                }
                result.elements[open].end = result.elements.size();
                Element end;
                end.step = Step::end;
                result.elements.push_back(std::move(end));
                open = none;
            } else {
                const Element* block = open != none ? &result.elements[open] : nullptr;
                Element made = element(line, known_in(block));
                if (made.kind == LineKind::header) result.right = take_alignment(made);
                result.elements.push_back(std::move(made));
            }
        }
        if (open != none) fail(entry.line(), tr("letter.part_open", result.elements[open].name));
        return result;
    }

    [[nodiscard]] const Shape::Block* block(std::string_view name) const {
        const auto found =
            std::find_if(shape_.blocks.begin(), shape_.blocks.end(),
                         [&](const Shape::Block& each) { return each.name == name; });
        return found == shape_.blocks.end() ? nullptr : &*found;
    }

    [[nodiscard]] std::vector<std::string> known_in(const Element* part) const {
        std::vector<std::string> known = fields_;
        if (part != nullptr && part->step == Step::repeat) {
            const auto& own = block(part->name)->fields;
            known.insert(known.end(), own.begin(), own.end());
        }
        return known;
    }

    [[nodiscard]] Element part(std::string_view word, int line) const {
        Element result;
        result.step = word.front() == '#' ? Step::repeat : Step::unless_empty;
        result.name = std::string(word.substr(1));
        if (result.step == Step::repeat && block(result.name) == nullptr) {
            std::vector<std::string> names;
            for (const Shape::Block& each : shape_.blocks) names.push_back(each.name);
            fail(line, unknown(result.name, names));
        }
        if (result.step == Step::unless_empty && !contains(fields_, result.name)) {
            fail(line, unknown(result.name, fields_));
        }
        return result;
    }

    [[nodiscard]] Element element(const SourceLine& line,
                                  const std::vector<std::string>& known) const {
        std::string_view text = line.text;
        Element result;
        const auto begins = [&](std::string_view mark, LineKind kind) {
            if (!text.starts_with(mark)) return false;
            text.remove_prefix(mark.size());
            result.kind = kind;
            return true;
        };
        if (trimmed(text).empty()) {
            result.kind = LineKind::blank;
        } else if (text == "---") {
            result.kind = LineKind::rule;
        } else if (begins("|=", LineKind::header) || begins("|+", LineKind::total) ||
                   begins("|", LineKind::row)) {
            for (const std::string_view own : split(text, '|')) {
                result.cells.push_back(pieces(trimmed(own), line.line, known));
            }
        } else {
            static_cast<void>(begins("# ", LineKind::title) || begins("> ", LineKind::right));
            result.cells.push_back(pieces(text, line.line, known));
        }
        return result;
    }

    static std::vector<bool> take_alignment(Element& header) {
        std::vector<bool> right;
        for (Cell& own : header.cells) {
            const bool colon = !own.empty() && !own.back().field && own.back().text.ends_with(':');
            if (colon) own.back().text.pop_back();
            right.push_back(colon);
        }
        return right;
    }

    const Shape& shape_;
    const io::Toml& file_;
    std::vector<std::string> fields_;
};

Template::Template(const Shape& shape, std::string_view language)
    : Template(shape, io::asset(file_name(shape.kind, language)), file_name(shape.kind, language)) {
}

Template::Template(const Shape& shape, std::string_view text, const std::string& source) {
    const io::Toml file = io::Toml::parse(text, source);
    Reader(shape, file).read(*this);
}

std::string Template::filled(const Cell& cell, const Row& fields, const Row* item) {
    std::string result;
    for (const Piece& piece : cell) {
        if (!piece.field) {
            result += piece.text;
            continue;
        }
        if (item != nullptr) {
            if (const auto found = item->find(piece.text); found != item->end()) {
                result += visible(found->second);
                continue;
            }
        }
        const auto found = fields.find(piece.text);
        PMO_CHECK(found != fields.end());
        result += visible(found->second);
    }
    return result;
}

void Template::append(const Element& element, const Row& fields, const Row* item, Body& body) {
    Line line;
    line.kind = element.kind;
    for (const Cell& cell : element.cells) line.cells.push_back(filled(cell, fields, item));
    body.lines.push_back(std::move(line));
}

Content Template::fill(int level, const Values& values) const {
    PMO_CHECK(level >= 1 && level <= static_cast<int>(levels_.size()));
    const Level& own = levels_[static_cast<std::size_t>(level - 1)];
    Body body;
    body.right = own.right;
    for (std::size_t i = 0; i < own.elements.size(); ++i) {
        const Element& element = own.elements[i];
        if (element.step == Step::line) {
            append(element, values.fields, nullptr, body);
        } else if (element.step == Step::repeat) {
            const auto rows = values.blocks.find(element.name);
            PMO_CHECK(rows != values.blocks.end());
            for (const Row& row : rows->second) {
                for (std::size_t k = i + 1; k < element.end; ++k) {
                    append(own.elements[k], values.fields, &row, body);
                }
            }
            i = element.end;
        } else if (element.step == Step::unless_empty) {
            const auto found = values.fields.find(element.name);
            PMO_CHECK(found != values.fields.end());
            if (found->second.empty()) i = element.end;
        }
    }
    Content content;
    content.subject = filled(own.subject, values.fields, nullptr);
    content.sms = filled(own.sms, values.fields, nullptr);
    append_text(body, content.text);
    append_html(body, content.html);
    return content;
}

std::string Template::date_text(Date date) const {
    const auto month = static_cast<unsigned>(date.month());
    Row fields;
    fields["year"] = std::to_string(static_cast<int>(date.year()));
    fields["month"] = months_.empty() ? std::to_string(month) : months_[month - 1];
    fields["day"] = std::to_string(static_cast<unsigned>(date.day()));
    return filled(date_, fields, nullptr);
}

std::string Template::salutation(const Addressee& addressee) const {
    const Row fields = {{"name", addressee.name}, {"title", addressee.salutation}};
    if (addressee.organisation) return filled(organisation_, fields, nullptr);
    return filled(addressee.salutation.empty() ? untitled_ : titled_, fields, nullptr);
}

std::string copy_words(std::string_view kind, std::string_view language) {
    const std::string name = file_name(kind, language);
    return io::Toml::parse(io::asset(name), name).text("copy");
}

std::string copy_mark(std::string words, std::int64_t number) {
    const std::string field = "{{" + std::string(copy_field) + "}}";
    if (const std::size_t at = words.find(field); at != std::string::npos) {
        words.replace(at, field.size(), std::to_string(number));
    }
    return words;
}

}  // namespace pmo::letter
