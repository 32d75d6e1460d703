#include "lib/letter/wording.h"

#include <algorithm>
#include <array>
#include <vector>

#include "lib/base/text.h"
#include "lib/io/assets.h"
#include "lib/io/toml.h"

namespace pmo::letter {

namespace {

// One character of Han text, or one word of Latin text, with the line that it stands on.
struct Token {
    std::string text;
    int line = 0;
    bool barrier = false;  // a clause ends here
};
using Tokens = std::vector<Token>;
using Phrase = std::vector<std::string>;

struct Rule {
    bool han = false;
    std::size_t gap = 0;
    std::vector<Phrase> verbs;
    std::vector<Phrase> nouns;
};

struct Rules {
    std::string law;
    std::vector<Rule> rules;
};

std::vector<std::string> characters(std::string_view text) {
    std::vector<std::string> result;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t next = at + 1;
        while (next < text.size() && (static_cast<unsigned char>(text[next]) & 0xC0) == 0x80)
            ++next;
        result.emplace_back(text.substr(at, next - at));
        at = next;
    }
    return result;
}

Phrase words(std::string_view text) {
    Phrase result;
    for (const std::string_view part : split(text, ' ')) result.emplace_back(part);
    return result;
}

Rules read_rules() {
    const std::string name = "letter/threats.toml";
    const io::Toml file = io::Toml::parse(io::builtin_asset(name), name);
    file.only({"law", "threat"});
    Rules rules;
    rules.law = file.text("law");
    for (const io::Toml& entry : file.tables("threat")) {
        entry.only({"script", "gap", "verbs", "nouns"});
        Rule rule;
        rule.han = entry.text("script") == "han";
        rule.gap = static_cast<std::size_t>(entry.integer("gap"));
        for (const auto& verb : entry.texts("verbs")) {
            rule.verbs.push_back(rule.han ? characters(verb) : words(verb));
        }
        for (const auto& noun : entry.texts("nouns")) {
            rule.nouns.push_back(rule.han ? characters(noun) : words(noun));
        }
        rules.rules.push_back(std::move(rule));
    }
    return rules;
}

bool is_barrier(std::string_view character) {
    constexpr std::array marks = {"。", "；", "！", "？", "，", ".", ";", "!", "?", ","};
    return std::find(marks.begin(), marks.end(), character) != marks.end();
}

Tokens han_tokens(std::string_view text) {
    Tokens tokens;
    int line = 0;
    for (const std::string_view part : split(text, '\n')) {
        for (std::string& character : characters(nfkc(part))) {
            if (trimmed(character).empty()) continue;
            const bool barrier = is_barrier(character);
            tokens.push_back({std::move(character), line, barrier});
        }
        ++line;
    }
    return tokens;
}

// A comma does not part what an English sentence threatens with.
Tokens word_tokens(std::string_view text) {
    Tokens tokens;
    int line = 0;
    std::string word;
    const auto finish = [&] {
        if (!word.empty()) tokens.push_back({std::move(word), line, false});
        word.clear();
    };
    for (const std::string_view part : split(text, '\n')) {
        for (const char letter : lower_ascii(nfkc(part))) {
            if (letter >= 'a' && letter <= 'z') {
                word += letter;
                continue;
            }
            finish();
            if (letter == '.' || letter == ';' || letter == '!' || letter == '?') {
                tokens.push_back({std::string(1, letter), line, true});
            }
        }
        finish();
        ++line;
    }
    return tokens;
}

bool matches(std::string_view word, std::string_view pattern) {
    if (pattern.ends_with('*')) return word.starts_with(pattern.substr(0, pattern.size() - 1));
    return word == pattern;
}

bool stands_at(const Tokens& tokens, std::size_t at, const Phrase& phrase) {
    if (at + phrase.size() > tokens.size()) return false;
    for (std::size_t i = 0; i < phrase.size(); ++i) {
        if (!matches(tokens[at + i].text, phrase[i])) return false;
    }
    return true;
}

struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;
};

std::vector<Span> places(const Tokens& tokens, const std::vector<Phrase>& phrases) {
    std::vector<Span> found;
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        for (const Phrase& phrase : phrases) {
            if (stands_at(tokens, at, phrase)) found.push_back({at, at + phrase.size()});
        }
    }
    return found;
}

bool one_clause(const Tokens& tokens, std::size_t begin, std::size_t end) {
    return std::none_of(tokens.begin() + static_cast<std::ptrdiff_t>(begin),
                        tokens.begin() + static_cast<std::ptrdiff_t>(end),
                        [](const Token& token) { return token.barrier; });
}

// From a verb to a noun after it or, where words may stand between, before it.
std::optional<Span> broken(const Tokens& tokens, const Rule& rule) {
    const auto nouns = places(tokens, rule.nouns);
    for (const Span& verb : places(tokens, rule.verbs)) {
        for (const Span& noun : nouns) {
            const bool after = noun.begin >= verb.end && noun.begin - verb.end <= rule.gap;
            const bool before =
                rule.gap > 0 && verb.begin >= noun.end && verb.begin - noun.end <= rule.gap;
            const Span both{std::min(verb.begin, noun.begin), std::max(verb.end, noun.end)};
            if ((after || before) && one_clause(tokens, both.begin, both.end)) return both;
        }
    }
    return std::nullopt;
}

}  // namespace

std::optional<Threat> find_threat(std::string_view text) {
    static const Rules rules = read_rules();
    const Tokens han = han_tokens(text);
    const Tokens latin = word_tokens(text);
    for (const Rule& rule : rules.rules) {
        const Tokens& tokens = rule.han ? han : latin;
        const auto span = broken(tokens, rule);
        if (!span) continue;
        Threat threat;
        threat.line = tokens[span->begin].line;
        threat.law = rules.law;
        for (std::size_t i = span->begin; i < span->end; ++i) {
            if (!rule.han && i > span->begin) threat.found += ' ';
            threat.found += tokens[i].text;
        }
        return threat;
    }
    return std::nullopt;
}

}  // namespace pmo::letter
