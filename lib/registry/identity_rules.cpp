#include "lib/registry/identity_rules.h"

#include <algorithm>
#include <array>

#include "lib/base/text.h"

namespace pmo::registry {

namespace {

bool is_digit(char letter) {
    return letter >= '0' && letter <= '9';
}
bool is_letter(char letter) {
    return letter >= 'A' && letter <= 'Z';
}
int digit(char letter) {
    return letter - '0';
}
bool all_digits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

bool valid_birth(std::string_view digits, std::optional<Date> today) {
    const std::string iso = std::string(digits.substr(0, 4)) + "-" +
                            std::string(digits.substr(4, 2)) + "-" +
                            std::string(digits.substr(6, 2));
    const auto birth = parse_date(iso);
    return birth && (!today || *birth <= *today);
}

// Letters of a Taiwan number in the order of their values 10 to 35.
constexpr std::string_view taiwan_letters = "ABCDEFGHJKLMNPQRSTUVXYWZIO";

}  // namespace

bool valid_identity_card(std::string_view number, std::optional<Date> today) {
    if (number.size() == 15) {
        return all_digits(number) && valid_birth("19" + std::string(number.substr(6, 6)), today);
    }
    if (number.size() != 18 || !all_digits(number.substr(0, 17))) return false;
    static constexpr std::array<int, 17> weights = {7, 9, 10, 5,  8, 4, 2, 1, 6,
                                                    3, 7, 9,  10, 5, 8, 4, 2};
    static constexpr std::string_view checks = "10X98765432";
    int sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) sum += weights[i] * digit(number[i]);
    return number[17] == checks[static_cast<std::size_t>(sum % 11)] &&
           valid_birth(number.substr(6, 8), today);
}

bool valid_company_code(std::string_view number) {
    static constexpr std::string_view alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    if (number.size() != 18) return false;
    std::size_t sum = 0;
    std::size_t weight = 1;
    for (std::size_t i = 0; i < 17; ++i) {
        const std::size_t value = alphabet.find(number[i]);
        if (value == std::string_view::npos) return false;
        sum += value * weight;
        weight = weight * 3 % 31;
    }
    return alphabet.find(number[17]) == (31 - sum % 31) % 31;
}

bool valid_hong_kong_id(std::string_view number) {
    if (number.size() != 8 && number.size() != 9) return false;
    const std::size_t letters = number.size() - 7;
    const auto body = number.substr(letters, 6);
    if (!std::all_of(number.begin(), number.begin() + static_cast<std::ptrdiff_t>(letters),
                     is_letter) ||
        !all_digits(body)) {
        return false;
    }
    int sum = letters == 1 ? 36 * 9 : 9 * (number[0] - 'A' + 10);
    sum += 8 * (number[letters - 1] - 'A' + 10);
    for (std::size_t i = 0; i < 6; ++i) sum += digit(body[i]) * (7 - static_cast<int>(i));
    const int check = (11 - sum % 11) % 11;
    return number.back() == (check == 10 ? 'A' : static_cast<char>('0' + check));
}

bool valid_taiwan_id(std::string_view number) {
    if (number.size() != 10 || !is_letter(number[0]) || !all_digits(number.substr(1))) return false;
    if (number[1] != '1' && number[1] != '2' && number[1] != '8' && number[1] != '9') return false;
    const int value = static_cast<int>(taiwan_letters.find(number[0])) + 10;
    int sum = value / 10 + value % 10 * 9;
    for (std::size_t i = 1; i <= 8; ++i) sum += digit(number[i]) * (9 - static_cast<int>(i));
    return (sum + digit(number[9])) % 10 == 0;
}

std::optional<IdNumber> parse_id_number(std::string_view text, std::optional<Date> today) {
    std::string number;
    for (const char letter : nfkc(text)) {
        if (letter == ' ' || letter == '-' || letter == '(' || letter == ')') continue;
        number += letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
    }
    const bool plain = std::all_of(number.begin(), number.end(), [](char letter) {
        return is_digit(letter) || is_letter(letter);
    });
    if (!plain || number.size() < 5 || number.size() > 32) return std::nullopt;
    const auto checked = [&](bool valid, IdType type) -> std::optional<IdNumber> {
        if (!valid) return std::nullopt;
        return IdNumber{type, number};
    };
    const std::string_view view = number;
    // 17 digits in front with a plausible birth year is an identity card; company codes begin with
    // 1, 5, 9 or Y too, so an 18-character number may be either and one check has to hold.
    if (view.size() == 18) {
        if (valid_identity_card(view, today)) return IdNumber{IdType::identity_card, number};
        return checked(valid_company_code(view), IdType::company);
    }
    if (view.size() == 15 && all_digits(view)) {
        return checked(valid_identity_card(view, today), IdType::identity_card);
    }
    // Nothing else is so long and all digits: an identity card with a digit too few or too many.
    if (view.size() >= 16 && view.size() <= 19 && all_digits(view)) return std::nullopt;
    if (view.size() == 10 && is_letter(view[0]) && all_digits(view.substr(1))) {
        return checked(valid_taiwan_id(view), IdType::taiwan);
    }
    const bool hong_kong_form = (view.size() == 8 || view.size() == 9) && is_letter(view[0]) &&
                                all_digits(view.substr(view.size() - 7, 6)) &&
                                (view.size() == 8 || is_letter(view[1])) && !text.empty() &&
                                nfkc(text).find('(') != std::string::npos;
    if (hong_kong_form) return checked(valid_hong_kong_id(view), IdType::hong_kong);
    if ((view.size() == 8 || view.size() == 9) && valid_hong_kong_id(view)) {
        return IdNumber{IdType::hong_kong, number};
    }
    if ((view.size() == 9 || view.size() == 11) && (view[0] == 'H' || view[0] == 'M') &&
        all_digits(view.substr(1))) {
        return IdNumber{IdType::home_return, number};
    }
    if (view.size() >= 7 && view.size() <= 9 && is_letter(view[0])) {
        return IdNumber{IdType::passport, number};
    }
    return IdNumber{IdType::other, number};
}

bool lost_digits(std::string_view id_number) {
    return id_number.size() == 18 && all_digits(id_number) && id_number.ends_with("000") &&
           !valid_identity_card(id_number, std::nullopt);
}

std::optional<std::string> parse_phone(std::string_view text) {
    std::string number;
    for (const char letter : nfkc(trimmed(text))) {
        if (letter == ' ' || letter == '-' || letter == '(' || letter == ')') continue;
        number += letter;
    }
    std::string_view view = number;
    if (view.starts_with("+86")) {
        view.remove_prefix(3);
    } else if (view.starts_with("0086")) {
        view.remove_prefix(4);
    } else if (view.size() == 13 && view.starts_with("861")) {
        view.remove_prefix(2);
    }
    if (view.starts_with("+")) {
        const std::string_view digits = view.substr(1);
        if (!all_digits(digits) || digits.size() < 8 || digits.size() > 15) return std::nullopt;
        return std::string(view);
    }
    if (!all_digits(view)) return std::nullopt;
    const bool mobile = view.size() == 11 && view[0] == '1' && view[1] >= '3';
    const bool area = view[0] == '0' && view.size() >= 9 && view.size() <= 12;
    const bool service = view.size() == 10 && (view.starts_with("400") || view.starts_with("800"));
    const bool local = (view.size() == 7 || view.size() == 8) && view[0] >= '2';
    if (!mobile && !area && !service && !local) return std::nullopt;
    return std::string(view);
}

bool lost_zero(std::string_view phone) {
    const std::string plain = nfkc(trimmed(phone));
    if (!all_digits(plain) || plain[0] == '0' || parse_phone(plain)) return false;
    // Of the area codes only Beijing's begins with 01; 139 1234 567 is a mobile that lacks a digit.
    if (plain[0] == '1' && (plain[1] != '0' || plain.size() != 10)) return false;
    return plain.size() >= 9 && plain.size() <= 11 && parse_phone("0" + plain).has_value();
}

bool valid_email(std::string_view text) {
    const std::size_t at = text.find('@');
    if (at == std::string_view::npos || at == 0 || text.size() > 254) return false;
    const std::string_view domain = text.substr(at + 1);
    const std::size_t dot = domain.rfind('.');
    return domain.find('@') == std::string_view::npos && dot != std::string_view::npos && dot > 0 &&
           dot + 1 < domain.size() && text.find_first_of(" \t,;<>\"") == std::string_view::npos &&
           !has_control_characters(text);
}

}  // namespace pmo::registry
