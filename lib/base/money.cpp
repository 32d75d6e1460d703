#include "lib/base/money.h"

#include <algorithm>
#include <array>
#include <numeric>

#include "lib/base/check.h"
#include "lib/base/decimal.h"
#include "lib/base/error.h"
#include "lib/base/i18n.h"

namespace pmo {
namespace {

constexpr std::int64_t most_fen = 1'000'000'000'000;

[[noreturn]] void overflow() {
    throw Error(ErrorKind::refused, tr("base.money_too_large"));
}

std::int64_t narrowed(Wide value) {
    if (value > INT64_MAX || value < INT64_MIN) overflow();
    return static_cast<std::int64_t>(value);
}

std::string grouped(std::uint64_t units) {
    const std::string digits = std::to_string(units);
    std::string text;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % 3 == 0) text += ',';
        text += digits[i];
    }
    return text;
}

std::uint64_t magnitude(std::int64_t value) {
    return value < 0 ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
}

std::string cents(std::uint64_t fen) {
    const std::uint64_t rest = fen % 100;
    return {'.', static_cast<char>('0' + rest / 10), static_cast<char>('0' + rest % 10)};
}

constexpr std::array<const char*, 10> capital_digits = {"零", "壹", "贰", "叁", "肆",
                                                        "伍", "陆", "柒", "捌", "玖"};

// One section of four digits, 1 to 9999; a run of zeros inside gives one 零.
std::string capital_section(unsigned section) {
    constexpr std::array<const char*, 4> places = {"仟", "佰", "拾", ""};
    constexpr std::array<unsigned, 4> values = {1000, 100, 10, 1};
    std::string text;
    bool zero = false;
    for (std::size_t i = 0; i < 4; ++i) {
        const unsigned digit = section / values[i] % 10;
        if (digit == 0) {
            zero = !text.empty();
            continue;
        }
        if (zero) text += "零";
        zero = false;
        text += std::string(capital_digits[digit]) + places[i];
    }
    return text;
}

std::string capital_yuan(std::uint64_t yuan) {
    constexpr std::array<const char*, 5> names = {"", "万", "亿", "万亿", "亿亿"};
    std::array<unsigned, 5> sections{};
    for (unsigned& section : sections) {
        section = static_cast<unsigned>(yuan % 10000);
        yuan /= 10000;
    }
    std::string text;
    bool zero = false;  // a whole empty section was passed
    for (std::size_t i = sections.size(); i-- > 0;) {
        if (sections[i] == 0) {
            zero = !text.empty();
            continue;
        }
        // 零 also where a section begins with a zero: 1 0053 → 壹万零伍拾叁.
        if (!text.empty() && (zero || sections[i] < 1000)) text += "零";
        zero = false;
        text += capital_section(sections[i]) + names[i];
    }
    return text;
}

}  // namespace

Money& Money::operator+=(Money other) {
    std::int64_t sum = 0;  // the builtin writes what wrapped too
    if (__builtin_add_overflow(fen, other.fen, &sum)) overflow();
    fen = sum;
    return *this;
}

Money& Money::operator-=(Money other) {
    std::int64_t difference = 0;
    if (__builtin_sub_overflow(fen, other.fen, &difference)) overflow();
    fen = difference;
    return *this;
}

Money operator+(Money left, Money right) {
    return left += right;
}
Money operator-(Money left, Money right) {
    return left -= right;
}
Money operator-(Money value) {
    return Money{} - value;
}

std::int64_t divide_rounded(Wide numerator, Wide denominator) {
    PMO_CHECK(denominator > 0);
    const Wide quotient = numerator / denominator;
    const Wide rest = numerator % denominator;  // has the sign of the numerator
    const Wide size = rest < 0 ? -rest : rest;
    const Wide away = numerator < 0 ? -1 : 1;
    return narrowed(size >= denominator - size ? quotient + away : quotient);
}

Money scaled(Money amount, std::int64_t numerator, std::int64_t denominator) {
    return {divide_rounded(static_cast<Wide>(amount.fen) * numerator, denominator)};
}

std::vector<Money> apportioned(Money total, std::span<const std::int64_t> weights) {
    Wide sum = 0;
    for (const std::int64_t weight : weights) {
        PMO_CHECK(weight >= 0);
        sum += weight;
    }
    PMO_CHECK(sum > 0);
    const bool negative = total.fen < 0;
    const Wide size = negative ? -static_cast<Wide>(total.fen) : total.fen;
    std::vector<std::int64_t> parts;
    std::vector<Wide> remainders;
    Wide given = 0;
    for (const std::int64_t weight : weights) {
        const Wide exact = size * weight;
        parts.push_back(narrowed(exact / sum));
        remainders.push_back(exact % sum);
        given += parts.back();
    }
    std::vector<std::size_t> order(weights.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t left, std::size_t right) {
        return remainders[left] > remainders[right];
    });
    for (std::size_t i = 0; given < size; ++i, ++given) ++parts[order[i]];
    std::vector<Money> result;
    for (const std::int64_t part : parts) result.push_back({negative ? -part : part});
    return result;
}

std::string to_plain(Money value) {
    const std::uint64_t fen = magnitude(value.fen);
    return (value.fen < 0 ? "-" : "") + std::to_string(fen / 100) + cents(fen);
}

std::string to_text(Money value) {
    const std::uint64_t fen = magnitude(value.fen);
    return (value.fen < 0 ? "-" : "") + grouped(fen / 100) + cents(fen);
}

std::optional<Money> parse_money(std::string_view text) {
    bool negative = false;
    const auto take = [&](std::string_view prefix) {
        if (!text.starts_with(prefix)) return false;
        text.remove_prefix(prefix.size());
        return true;
    };
    const auto take_sign = [&] {
        if (take("-")) {
            negative = true;
            return true;
        }
        return take("+");
    };
    const bool sign_first = take_sign();
    if (take("¥") || take("￥")) {
        if (!sign_first) take_sign();
    }
    if (text.empty() || text.front() == '-' || text.front() == '+') return std::nullopt;
    const auto fen = parse_decimal(text, 2);
    if (!fen || *fen > most_fen) return std::nullopt;
    return Money{negative ? -*fen : *fen};
}

std::string to_capitals(Money value) {
    const std::uint64_t fen = magnitude(value.fen);
    const std::uint64_t yuan = fen / 100;
    const auto jiao = static_cast<std::size_t>(fen / 10 % 10);
    const auto rest = static_cast<std::size_t>(fen % 10);
    std::string text = value.fen < 0 ? "人民币负" : "人民币";
    if (fen == 0) return text + "零元整";
    if (yuan > 0) text += capital_yuan(yuan) + "元";
    if (jiao == 0 && rest == 0) return text + "整";
    // 零 before 角 when 元 ends in zero (107,000.53), and always where 角 is missing (16,409.02).
    if (yuan > 0 && (jiao == 0 || yuan % 10 == 0)) text += "零";
    if (jiao > 0) text += std::string(capital_digits[jiao]) + "角";
    if (rest == 0) return text + "整";
    return text + capital_digits[rest] + "分";
}

}  // namespace pmo
