#include "lib/base/i18n.h"

#include <algorithm>
#include <array>
#include <deque>
#include <utility>
#include <vector>

#include "lib/base/check.h"
#include "lib/base/error.h"
#include "lib/base/text.h"

namespace pmo {
namespace {

struct Entry {
    std::string_view key;
    std::string_view pattern;
};

struct Catalogue {
    std::vector<std::string_view> pending;  // files not read yet
    std::vector<Entry> entries;             // sorted by key
    std::deque<std::string> unescaped;      // patterns that had escapes
};

std::array<Catalogue, 3> catalogues;
Language current = Language::en;

Catalogue& catalogue_of(Language language) {
    return catalogues[static_cast<std::size_t>(language)];
}

// A line that is no `"key" = "text"`; caught where its number is known.
struct Unreadable {};

void expect(bool fine) {
    if (!fine) throw Unreadable();
}

// A basic string of TOML that begins at text[0] == '"'; moves `text` behind it.
std::string_view take_string(std::string_view& text, Catalogue& catalogue) {
    expect(!text.empty() && text.front() == '"');
    text.remove_prefix(1);
    const std::size_t stop = text.find_first_of("\"\\");
    expect(stop != std::string_view::npos);
    if (text[stop] == '"') {
        const std::string_view plain = text.substr(0, stop);
        text.remove_prefix(stop + 1);
        return plain;
    }
    std::string value;
    std::size_t at = 0;
    for (; at < text.size() && text[at] != '"'; ++at) {
        if (text[at] != '\\') {
            value += text[at];
            continue;
        }
        ++at;
        expect(at < text.size());
        switch (text[at]) {
            case 'n':
                value += '\n';
                break;
            case 't':
                value += '\t';
                break;
            case '"':
            case '\\':
                value += text[at];
                break;
            default:
                throw Unreadable();
        }
    }
    expect(at < text.size());
    text.remove_prefix(at + 1);
    return catalogue.unescaped.emplace_back(std::move(value));
}

void read_line(std::string_view line, Catalogue& catalogue) {
    line = trimmed(line);
    if (line.empty() || line.front() == '#') return;
    Entry entry;
    entry.key = take_string(line, catalogue);
    line = trimmed(line);
    expect(!line.empty() && line.front() == '=');
    line.remove_prefix(1);
    line = trimmed(line);
    entry.pattern = take_string(line, catalogue);
    line = trimmed(line);
    expect(line.empty() || line.front() == '#');
    catalogue.entries.push_back(entry);
}

void read_pending(Language language, Catalogue& catalogue) {
    if (catalogue.pending.empty()) return;
    // Taken first: what cannot be read is told once, not with every word that follows.
    const std::vector<std::string_view> files = std::exchange(catalogue.pending, {});
    std::string unreadable;
    for (std::string_view text : files) {
        for (const std::string_view line : split(text, '\n')) {
            try {
                read_line(line, catalogue);
            } catch (const Unreadable&) {
                unreadable = line;
            }
        }
    }
    std::stable_sort(catalogue.entries.begin(), catalogue.entries.end(),
                     [](const Entry& left, const Entry& right) { return left.key < right.key; });
    if (!unreadable.empty()) {
        throw Error(ErrorKind::environment, fmt::format("i18n/{}: not \"key\" = \"text\": {}",
                                                        language_code(language), unreadable));
    }
}

const Entry* find(Language language, std::string_view key) {
    Catalogue& catalogue = catalogue_of(language);
    read_pending(language, catalogue);
    const auto found = std::lower_bound(
        catalogue.entries.begin(), catalogue.entries.end(), key,
        [](const Entry& entry, std::string_view wanted) { return entry.key < wanted; });
    if (found == catalogue.entries.end() || found->key != key) return nullptr;
    return &*found;
}

}  // namespace

std::string_view language_code(Language language) {
    switch (language) {
        case Language::en:
            return "en";
        case Language::zh_hans:
            return "zh-Hans";
        case Language::zh_hant:
            return "zh-Hant";
    }
    PMO_CHECK(false);
}

bool is_language_code(std::string_view code) {
    return code == "en" || code == "zh-Hans" || code == "zh-Hant";
}

Language language_of_locale(std::string_view locale) {
    const std::string name = lower_ascii(locale);
    if (!name.starts_with("zh")) return Language::en;
    if (name.find("hans") != std::string::npos) return Language::zh_hans;  // zh-Hans-HK
    for (const std::string_view traditional : {"hant", "_tw", "_hk", "_mo", "-tw", "-hk", "-mo"}) {
        if (name.find(traditional) != std::string::npos) return Language::zh_hant;
    }
    return Language::zh_hans;
}

void set_language(Language language) {
    current = language;
}
Language language() {
    return current;
}

void add_catalogue(Language language, std::string_view text) {
    catalogue_of(language).pending.push_back(text);
}

bool has_message(Language language, std::string_view key) {
    return find(language, key) != nullptr;
}

std::string_view message_pattern(Language language, std::string_view key) {
    if (const Entry* entry = find(language, key)) return entry->pattern;
    if (const Entry* entry = find(Language::en, key)) return entry->pattern;
    return key;
}

std::string filled(std::string_view pattern, fmt::format_args arguments) {
    try {
        return fmt::vformat(pattern, arguments);
    } catch (const fmt::format_error&) {
        return std::string(pattern);
    }
}

std::string_view message_pattern(std::string_view key) {
    return message_pattern(current, key);
}

}  // namespace pmo
