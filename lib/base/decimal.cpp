#include "lib/base/decimal.h"

#include "lib/base/check.h"

namespace pmo {
namespace {

constexpr std::int64_t most_units = 1'000'000'000'000;
constexpr int most_places = 6;  // 10^12 units of them fit 64 bits

bool is_digit(char letter) {
    return letter >= '0' && letter <= '9';
}

}  // namespace

std::optional<std::int64_t> parse_decimal(std::string_view text, int places) {
    PMO_CHECK(places >= 0 && places <= most_places);
    bool negative = false;
    if (!text.empty() && (text.front() == '-' || text.front() == '+')) {
        negative = text.front() == '-';
        text.remove_prefix(1);
    }
    std::int64_t value = 0;
    std::size_t at = 0;
    std::size_t in_group = 0;
    bool commas = false;
    const bool zero_first = text.starts_with('0');
    for (; at < text.size() && (is_digit(text[at]) || text[at] == ','); ++at) {
        if (text[at] == ',') {
            if (in_group == 0 || in_group > 3 || (commas && in_group != 3)) return std::nullopt;
            commas = true;
            in_group = 0;
            continue;
        }
        ++in_group;
        value = value * 10 + (text[at] - '0');
        if (value >= most_units) return std::nullopt;
    }
    if (in_group == 0 || (commas && in_group != 3)) return std::nullopt;
    if (commas && zero_first) return std::nullopt;  // 0,500 is half a unit elsewhere
    std::string_view decimals;
    if (at < text.size()) {
        if (text[at] != '.') return std::nullopt;
        decimals = text.substr(at + 1);
        if (decimals.empty() || decimals.size() > static_cast<std::size_t>(places)) {
            return std::nullopt;
        }
    }
    for (int place = 0; place < places; ++place) {
        const auto index = static_cast<std::size_t>(place);
        const char letter = index < decimals.size() ? decimals[index] : '0';
        if (!is_digit(letter)) return std::nullopt;
        value = value * 10 + (letter - '0');
    }
    return negative ? -value : value;
}

std::string decimal_text(std::int64_t scaled, int places, int least) {
    PMO_CHECK(least >= 0 && least <= places);
    const bool negative = scaled < 0;
    const std::uint64_t size =
        negative ? 0 - static_cast<std::uint64_t>(scaled) : static_cast<std::uint64_t>(scaled);
    std::string digits = std::to_string(size);
    const auto count = static_cast<std::size_t>(places);
    if (digits.size() <= count) digits.insert(0, count + 1 - digits.size(), '0');
    std::string text = digits.substr(0, digits.size() - count);
    std::string decimals = digits.substr(digits.size() - count);
    while (decimals.size() > static_cast<std::size_t>(least) && decimals.back() == '0') {
        decimals.pop_back();
    }
    if (!decimals.empty()) text += "." + decimals;
    return negative ? "-" + text : text;
}

}  // namespace pmo
