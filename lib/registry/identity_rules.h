// Identity numbers and phones: what can be right and how it is stored. Pure (rules.md 10.2).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "lib/base/date.h"
#include "lib/registry/person.h"

namespace pmo::registry {

// GB 11643, 18 characters, or 15 digits of the old kind (no check digit). The birth date must exist
// and, when `today` is given, not lie after it. Upper case expected, as are all below.
[[nodiscard]] bool valid_identity_card(std::string_view number, std::optional<Date> today);
// GB 32100 unified social credit code.
[[nodiscard]] bool valid_company_code(std::string_view number);
[[nodiscard]] bool valid_hong_kong_id(std::string_view number);  // A1234563, without the brackets
[[nodiscard]] bool valid_taiwan_id(std::string_view number);     // A123456789

struct IdNumber {
    IdType type = IdType::other;
    std::string number;  // upper case, without blanks, dashes and brackets
};
// Nothing for a number that has the form of a checked kind but fails its check, for 16 to 19 digits
// that are no identity card, and for what is shorter than 5 or longer than 32 characters.
[[nodiscard]] std::optional<IdNumber> parse_id_number(std::string_view text,
                                                      std::optional<Date> today);
// An identity card whose last digits Excel has turned into zeros.
[[nodiscard]] bool lost_digits(std::string_view id_number);

// Digits only, without +86; +852 and the like are kept. Nothing for what cannot be a phone:
// mainland mobile 1[3-9] and 9 digits, area code and 7 to 8 digits, 400/800 numbers, 8 digits (Hong
// Kong and local lines), 09 and 8 digits (Taiwan).
[[nodiscard]] std::optional<std::string> parse_phone(std::string_view text);
// A phone that was right before a spreadsheet dropped its leading zero: 1085251234, 912345678.
[[nodiscard]] bool lost_zero(std::string_view phone);

// Something before and after one @, a dot in the domain, no blanks.
[[nodiscard]] bool valid_email(std::string_view text);

}  // namespace pmo::registry
