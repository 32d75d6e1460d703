// Exact decimals of a fixed number of places: prices (4), areas (2), meter readings (3).
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "lib/base/money.h"

namespace pmo {

template <int Places>
struct Decimal {
    static constexpr int places = Places;
    std::int64_t scaled = 0;  // value × 10^Places

    auto operator<=>(const Decimal&) const = default;
};

using Price = Decimal<4>;    // currency units per billing unit
using Area = Decimal<2>;     // square metres
using Reading = Decimal<3>;  // meter units

// Digits with an optional sign and at most `places` decimals, below 10^12; thousands commas only in
// valid groups. Nothing for anything else: more decimals than the place allows are refused, not
// rounded.
[[nodiscard]] std::optional<std::int64_t> parse_decimal(std::string_view text, int places);

// Trailing zeros are cut down to `least` decimals: 2.1500 with least 2 gives "2.15".
[[nodiscard]] std::string decimal_text(std::int64_t scaled, int places, int least);

template <int Places>
[[nodiscard]] std::optional<Decimal<Places>> parse(std::string_view text) {
    const auto scaled = parse_decimal(text, Places);
    if (!scaled) return std::nullopt;
    return Decimal<Places>{*scaled};
}

template <int Places>
[[nodiscard]] std::string to_plain(Decimal<Places> value) {
    return decimal_text(value.scaled, Places, Places < 2 ? Places : 2);
}

}  // namespace pmo
