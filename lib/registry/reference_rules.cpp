#include "lib/registry/reference_rules.h"

#include "lib/base/text.h"

namespace pmo::registry {

std::optional<std::int64_t> parse_reference(char letter, std::string_view text) {
    const char small = static_cast<char>(letter - 'A' + 'a');
    if (text.size() < 2 || (text.front() != letter && text.front() != small)) return std::nullopt;
    long long number = 0;
    if (text[1] == '-' || !parse_integer(text.substr(1), number) || number == 0)
        return std::nullopt;
    return number;
}

}  // namespace pmo::registry
