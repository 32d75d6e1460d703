// What no letter may say: threats to cut off water, power, gas or heat, or to bar access. The law
// forbids such means of collecting fees (民法典 944), so that a text with one is refused when it is
// loaded. The words are data (data/letter/threats.toml) and built in: an office cannot take them
// away.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace pmo::letter {

struct Threat {
    std::string found;  // the words, as they stand in the text without blanks
    int line = 0;       // of the text, from 0
    std::string law;
};

// The first threat in a text. Blanks, line ends, width and case do not hide one.
[[nodiscard]] std::optional<Threat> find_threat(std::string_view text);

}  // namespace pmo::letter
