// Money in fen (1/100 of the office's currency unit), 64 bits, no binary floating point.
//
// Sums and products that leave the 64-bit range throw Error{refused}; they never wrap.
// There is one rounding in the house: half away from zero, to the fen, done last.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace pmo {

__extension__ typedef __int128 Wide;  // intermediates of products; never stored

struct Money {
    std::int64_t fen = 0;

    auto operator<=>(const Money&) const = default;
    Money& operator+=(Money other);
    Money& operator-=(Money other);
};

[[nodiscard]] Money operator+(Money left, Money right);
[[nodiscard]] Money operator-(Money left, Money right);
[[nodiscard]] Money operator-(Money value);

// numerator / denominator, rounded half away from zero. denominator > 0.
[[nodiscard]] std::int64_t divide_rounded(Wide numerator, Wide denominator);

// amount × numerator / denominator with one rounding at the end. denominator > 0.
[[nodiscard]] Money scaled(Money amount, std::int64_t numerator, std::int64_t denominator);

// Splits `total` in proportion to `weights` (none negative, sum > 0) by largest remainder: the
// parts add up to `total` exactly and each is less than one fen from its exact share. Equal
// remainders go to the earlier weight. Used for pro-rata allocation and shares
// (rules.md 1.6, 1.11).
[[nodiscard]] std::vector<Money> apportioned(Money total, std::span<const std::int64_t> weights);

// "1234.50": plain, two decimals; for machine formats and input fields.
[[nodiscard]] std::string to_plain(Money value);
// "1,234.50": for people.
[[nodiscard]] std::string to_text(Money value);

// What a person or a file may write: optional sign, optional ¥ or ￥, digits, thousands commas only
// in valid groups, at most two decimals. Nothing for anything else (no exponent, no spaces inside).
// At most 10^12 fen either way.
[[nodiscard]] std::optional<Money> parse_money(std::string_view text);

// RMB capital amount (大写) by 支付结算办法 附件一: prefix 人民币, 零 before 角 when 元 ends in
// zero, 整 after 元 and after 角, none after 分; negative amounts begin with 负.
[[nodiscard]] std::string to_capitals(Money value);

}  // namespace pmo
