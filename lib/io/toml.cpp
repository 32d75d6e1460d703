#include "lib/io/toml.h"

// toml++ 3.3 asserts, and so aborts, on malformed headers ([[[a]]]): it must report instead.
#define TOML_ASSERT(condition) static_cast<void>(0)
#define TOML_ASSERT_ASSUME(condition) static_cast<void>(0)
#define TOML_ENABLE_FORMATTERS 0
#include <toml++/toml.h>

#include <algorithm>

#include "lib/base/error.h"
#include "lib/base/i18n.h"

namespace pmo::io {
namespace {

std::string place(const std::string& source, int line) {
    return source + ":" + std::to_string(line) + ": ";
}

[[noreturn]] void fail_at(const std::string& source, int line, const std::string& message) {
    throw Error(ErrorKind::environment, place(source, line) + message);
}

// Letters beyond ASCII stand in strings and comments only. Seen here because toml++ 3.3 says it
// less well, and because its search for Unicode blanks is undefined for many of them, wherever it
// looks for a blank: also behind a line of a string that ends in a backslash.
class Letters {
  public:
    Letters(std::string_view text, const std::string& source) : text_(text), source_(source) {
        if (text_.starts_with("\xef\xbb\xbf")) at_ = 3;
    }

    void check() {
        while (at_ < text_.size()) {
            const char letter = text_[at_];
            if (letter == '#') {
                at_ = std::min(text_.find('\n', at_), text_.size());
            } else if (letter == '"' || letter == '\'') {
                skip_string(letter);
            } else {
                if (beyond_ascii(letter)) fail_at(source_, line_, tr("io.toml_header"));
                step();
            }
        }
    }

  private:
    static bool beyond_ascii(char letter) { return static_cast<unsigned char>(letter) >= 0x80; }

    void step() {
        if (text_[at_++] == '\n') ++line_;
    }

    void skip_string(char quote) {
        const std::string three(3, quote);
        const bool long_string = text_.substr(at_).starts_with(three);
        at_ += long_string ? 3 : 1;
        while (at_ < text_.size()) {
            if (long_string ? text_.substr(at_).starts_with(three) : text_[at_] == quote) {
                at_ += long_string ? 3 : 1;
                return;
            }
            if (!long_string && text_[at_] == '\n') return;  // toml++ says that it is not closed
            if (quote == '"' && text_[at_] == '\\') {
                step();
                if (at_ < text_.size()) skip_escaped();
            } else {
                step();
            }
        }
    }

    void skip_escaped() {
        constexpr std::string_view blanks = " \t\r\n";
        if (blanks.find(text_[at_]) == std::string_view::npos) return step();
        while (at_ < text_.size() && blanks.find(text_[at_]) != std::string_view::npos) step();
        if (at_ < text_.size() && beyond_ascii(text_[at_])) {
            fail_at(source_, line_, tr("io.toml_continued"));
        }
    }

    std::string_view text_;
    const std::string& source_;
    std::size_t at_ = 0;
    int line_ = 1;
};

}  // namespace

struct Toml::Document {
    toml::table root;
    std::string source;
};

namespace {

const toml::node& node_of(const void* node) {
    return *static_cast<const toml::node*>(node);
}

}  // namespace

Toml::Toml(std::shared_ptr<const Document> document, const void* node)
    : document_(std::move(document)), node_(node) {}

Toml Toml::parse(std::string_view text, const std::string& source) {
    Letters(text, source).check();
    auto document = std::make_shared<Document>();
    document->source = source;
    try {
        document->root = toml::parse(text, std::string_view(source));
    } catch (const toml::parse_error& error) {  // the library has no other way to say it
        const int line = static_cast<int>(error.source().begin.line);
        fail_at(source, line, std::string(error.description()));
    }
    const toml::node* root = &document->root;
    return {std::move(document), root};
}

int Toml::line() const {
    return static_cast<int>(node_of(node_).source().begin.line);
}
const std::string& Toml::source() const {
    return document_->source;
}

void Toml::fail(const std::string& message) const {
    fail_at(source(), line(), message);
}

std::optional<Toml> Toml::find(std::string_view key) const {
    const toml::table* table = node_of(node_).as_table();
    if (table == nullptr) fail(tr("io.toml_type", "table"));
    const toml::node* node = table->get(key);
    if (node == nullptr) return std::nullopt;
    return Toml(document_, node);
}

bool Toml::has(std::string_view key) const {
    return find(key).has_value();
}

Toml Toml::at(std::string_view key) const {
    auto found = find(key);
    if (!found) fail(tr("io.toml_missing", std::string(key)));
    return *found;
}

std::vector<std::string> Toml::keys() const {
    const toml::table* table = node_of(node_).as_table();
    if (table == nullptr) fail(tr("io.toml_type", "table"));
    struct Key {
        toml::source_position place;
        std::string name;
    };
    std::vector<Key> found;
    for (const auto& [key, node] : *table) {
        found.push_back({node.source().begin, std::string(key.str())});
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Key& left, const Key& right) { return left.place < right.place; });
    std::vector<std::string> names;
    for (Key& key : found) names.push_back(std::move(key.name));
    return names;
}

std::string Toml::as_text() const {
    const auto* value = node_of(node_).as_string();
    if (value == nullptr) fail(tr("io.toml_type", "string"));
    return value->get();
}

std::string Toml::text(std::string_view key) const {
    return at(key).as_text();
}

std::string Toml::text_or(std::string_view key, std::string_view otherwise) const {
    const auto found = find(key);
    return found ? found->as_text() : std::string(otherwise);
}

std::int64_t Toml::integer(std::string_view key) const {
    const Toml value = at(key);
    const auto* number = node_of(value.node_).as_integer();
    if (number == nullptr) value.fail(tr("io.toml_type", "integer"));
    return number->get();
}

int Toml::integer_between(std::string_view key, int least, int most) const {
    const std::int64_t value = integer(key);
    if (value < least || value > most) at(key).fail(tr("io.toml_range", key, least, most));
    return static_cast<int>(value);
}

std::int64_t Toml::integer_or(std::string_view key, std::int64_t otherwise) const {
    return has(key) ? integer(key) : otherwise;
}

bool Toml::boolean_or(std::string_view key, bool otherwise) const {
    const auto found = find(key);
    if (!found) return otherwise;
    const auto* value = node_of(found->node_).as_boolean();
    if (value == nullptr) found->fail(tr("io.toml_type", "boolean"));
    return value->get();
}

std::optional<Date> Toml::find_day(std::string_view key) const {
    const auto found = find(key);
    if (!found) return std::nullopt;
    const toml::node& node = node_of(found->node_);
    std::optional<Date> parsed;
    if (const auto* value = node.as_date()) {
        const toml::date day = value->get();
        parsed = parse_date(fmt::format("{:04}-{:02}-{:02}", day.year, day.month, day.day));
    } else if (const auto* text = node.as_string()) {
        parsed = parse_date(text->get());
    }
    if (!parsed) found->fail(tr("io.toml_type", "date"));
    return parsed;
}

Date Toml::day(std::string_view key) const {
    const auto found = find_day(key);
    if (!found) fail(tr("io.toml_missing", std::string(key)));
    return *found;
}

std::vector<std::string> Toml::texts(std::string_view key) const {
    std::vector<std::string> values;
    const auto found = find(key);
    if (!found) return values;
    const toml::array* array = node_of(found->node_).as_array();
    if (array == nullptr) found->fail(tr("io.toml_type", "array"));
    for (const toml::node& node : *array) values.push_back(Toml(document_, &node).as_text());
    return values;
}

std::vector<Toml> Toml::tables(std::string_view key) const {
    std::vector<Toml> values;
    const auto found = find(key);
    if (!found) return values;
    const toml::array* array = node_of(found->node_).as_array();
    if (array == nullptr) found->fail(tr("io.toml_type", "array of tables"));
    for (const toml::node& node : *array) {
        values.push_back(Toml(document_, &node));
        if (!node.is_table()) values.back().fail(tr("io.toml_type", "table"));
    }
    return values;
}

void Toml::only(std::initializer_list<std::string_view> known) const {
    for (const std::string& key : keys()) {
        if (std::find(known.begin(), known.end(), key) == known.end()) {
            at(key).fail(tr("io.toml_unknown", key));
        }
    }
}

}  // namespace pmo::io
