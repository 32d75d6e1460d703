// Words for people in English (the reference), zh-Hans and zh-Hant, chosen by key.
//
// Catalogues are flat files of `key = "text with {0} and {1}"` under data/i18n/<lang>/<group>.toml;
// the program hands their text over once at start (set_catalogue), nothing here reads files. A key
// that is missing falls back to English, then to the key itself. Machine formats never pass here.
// An office may replace a catalogue: a line that cannot be read throws Error{environment} when the
// first word is asked for, and only then; a pattern that asks for a value that the sentence does
// not have is shown as it is written, because what was saved must still be told.
#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>

namespace pmo {

enum class Language { en, zh_hans, zh_hant };

[[nodiscard]] std::string_view language_code(Language language);  // "en", "zh-Hans", "zh-Hant"
// Accepts the codes and locale names: zh_CN.UTF-8, zh_TW, zh_HK, zh-Hant, C …; English otherwise.
[[nodiscard]] Language language_of_locale(std::string_view locale);
[[nodiscard]] bool is_language_code(std::string_view code);

// The language of this run. Set once by cli before anything is said; tests set it per transcript.
void set_language(Language language);
[[nodiscard]] Language language();

// Adds the entries of one catalogue file; `text` must live as long as the program (it is an asset).
void add_catalogue(Language language, std::string_view text);

[[nodiscard]] std::string_view message_pattern(std::string_view key);
[[nodiscard]] std::string_view message_pattern(Language language, std::string_view key);
[[nodiscard]] bool has_message(Language language, std::string_view key);

[[nodiscard]] std::string filled(std::string_view pattern, fmt::format_args arguments);

template <class... Arguments>
[[nodiscard]] std::string tr(std::string_view key, const Arguments&... arguments) {
    return filled(message_pattern(key), fmt::make_format_args(arguments...));
}

}  // namespace pmo
