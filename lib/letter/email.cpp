#include "lib/letter/email.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>

#include "lib/base/date.h"

namespace pmo::letter {

namespace {

constexpr std::string_view crlf = "\r\n";

std::string base64(std::string_view bytes) {
    constexpr std::string_view alphabet =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    out.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        const auto byte = [&](std::size_t k) {
            return i + k < bytes.size() ? static_cast<unsigned char>(bytes[i + k]) : 0U;
        };
        const unsigned group = byte(0) << 16 | byte(1) << 8 | byte(2);
        const std::size_t have = std::min<std::size_t>(bytes.size() - i, 3);
        for (std::size_t k = 0; k < 4; ++k) {
            out += k <= have ? alphabet[group >> (18 - 6 * k) & 63] : '=';
        }
    }
    return out;
}

bool is_printable_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(),
                       [](char letter) { return letter >= ' ' && letter <= '~'; });
}

std::string date_header(std::int64_t at) {
    constexpr std::array weekdays = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    constexpr std::array months = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                   "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    constexpr std::int64_t day_seconds = 24 * 60 * 60;
    const Date day = from_day_number(at / day_seconds);
    const std::int64_t seconds = at % day_seconds;
    const std::chrono::weekday weekday{std::chrono::sys_days(day)};
    return fmt::format("{}, {} {} {} {:02}:{:02}:{:02} +0000", weekdays[weekday.c_encoding()],
                       static_cast<unsigned>(day.day()),
                       months[static_cast<unsigned>(day.month()) - 1], static_cast<int>(day.year()),
                       seconds / 3600, seconds / 60 % 60, seconds % 60);
}

std::string mailbox(std::string_view name, std::string_view address) {
    if (name.empty()) return std::string(address);
    if (!is_printable_ascii(name)) return encoded_header(name) + " <" + std::string(address) + ">";
    std::string quoted = "\"";
    for (const char letter : name) {
        if (letter == '"' || letter == '\\') quoted += '\\';
        quoted += letter;
    }
    return quoted + "\" <" + std::string(address) + ">";
}

void append_part(std::string_view type, std::string_view text, std::string& out) {
    out += "Content-Type: ";
    out += type;
    out += "; charset=UTF-8\r\nContent-Transfer-Encoding: base64\r\n\r\n";
    out += base64_lines(text);
}

}  // namespace

std::string message_id(std::string_view office_uuid, LetterId letter) {
    return fmt::format("<letter-{}@{}.invalid>", letter.value, office_uuid);
}

bool valid_email(std::string_view address) {
    const std::size_t at = address.find('@');
    if (at == 0 || at == std::string_view::npos || at + 1 == address.size()) return false;
    if (address.find('@', at + 1) != std::string_view::npos || address.size() > 254) return false;
    if (address.front() == '-') return false;  // no option of the sendmail command
    constexpr std::string_view forbidden = " \"<>()[]\\,;:";
    return std::all_of(address.begin(), address.end(), [&](char letter) {
        return static_cast<unsigned char>(letter) > ' ' && letter != 0x7F &&
               static_cast<unsigned char>(letter) < 0x80 &&
               forbidden.find(letter) == std::string_view::npos;
    });
}

std::string encoded_header(std::string_view text) {
    if (is_printable_ascii(text) && text.size() <= 60) return std::string(text);
    // 52 characters between "=?UTF-8?B?" and "?=", so that a line with the name of its header stays
    // within 76. Never a part of a character.
    constexpr std::size_t word_bytes = 39;
    std::string out;
    while (!text.empty()) {
        std::size_t size = std::min(word_bytes, text.size());
        while (size < text.size() && (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80) {
            --size;
        }
        if (!out.empty()) out += "\r\n ";
        out += "=?UTF-8?B?" + base64(text.substr(0, size)) + "?=";
        text.remove_prefix(size);
    }
    return out;
}

std::string base64_lines(std::string_view bytes) {
    constexpr std::size_t line_bytes = 57;  // 76 characters
    std::string out;
    for (std::size_t at = 0; at < bytes.size(); at += line_bytes) {
        out += base64(bytes.substr(at, line_bytes));
        out += crlf;
    }
    return out;
}

void append_email(const Email& email, std::string& out) {
    const std::string boundary =
        fmt::format("=_letter_{}_{}", email.letter.value, email.office_uuid);
    out += "Date: " + date_header(email.at) + "\r\n";
    out += "From: " + mailbox(email.from_name, email.from) + "\r\n";
    out += "To: " + mailbox(email.to_name, email.to) + "\r\n";
    out += "Subject: " + encoded_header(email.subject) + "\r\n";
    out += "Message-ID: " + message_id(email.office_uuid, email.letter) + "\r\n";
    out += "Auto-Submitted: auto-generated\r\nMIME-Version: 1.0\r\n";
    out += "Content-Type: multipart/alternative;\r\n boundary=\"" + boundary + "\"\r\n\r\n";
    out += "--" + boundary + "\r\n";
    append_part("text/plain", email.text, out);
    out += "--" + boundary + "\r\n";
    append_part("text/html", email.html, out);
    out += "--" + boundary + "--\r\n";
}

}  // namespace pmo::letter
