// "P123", "H123": how people and households are named in commands. Pure.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace pmo::registry {

// The number behind the letter (either case); nothing for anything else.
[[nodiscard]] std::optional<std::int64_t> parse_reference(char letter, std::string_view text);

}  // namespace pmo::registry
