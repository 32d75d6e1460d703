// Short messages: how many parts a text takes, and the CSV that a gateway reads. Pure.
#pragma once

#include <string>
#include <string_view>

namespace pmo::letter {

// GSM-7: 160 characters in one part, 153 in each of several; characters beyond its alphabet make it
// UCS-2: 70 and 67. A character of two units is never divided between two parts. No text: no part.
[[nodiscard]] int sms_parts(std::string_view text);

struct Sms {
    std::string phone;
    std::string text;
    std::string letter;  // "L26-0077"
};
inline constexpr std::string_view sms_heading = "phone,text,letter,parts\n";
// One line of the CSV; line ends in the text become blanks.
void append_sms(const Sms& sms, std::string& out);

}  // namespace pmo::letter
