// A letter as an e-mail: one .eml file, or what a sendmail command reads. Pure.
//
// UTF-8, text and HTML as alternatives in base64, headers by RFC 5322 and RFC 2047. The Message-ID
// is the same whenever the same letter is written again, so that a second sending is recognised.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "lib/base/id.h"

namespace pmo::letter {

struct Email {
    LetterId letter;
    std::string office_uuid;
    std::string from_name;
    std::string from;  // address
    std::string to_name;
    std::string to;
    std::string subject;
    std::string text;
    std::string html;     // a whole page
    std::int64_t at = 0;  // UTC seconds, of the header Date
};
void append_email(const Email& email, std::string& out);  // CRLF line ends

[[nodiscard]] std::string message_id(std::string_view office_uuid, LetterId letter);
// Something at something, without what could end a header: no blanks, quotes or control characters.
[[nodiscard]] bool valid_email(std::string_view address);
// As RFC 2047 encoded words, folded to lines of at most 76 characters; plain ASCII stays as it is.
[[nodiscard]] std::string encoded_header(std::string_view text);
// In lines of 76 characters.
[[nodiscard]] std::string base64_lines(std::string_view bytes);

}  // namespace pmo::letter
