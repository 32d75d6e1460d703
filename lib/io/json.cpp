#include "lib/io/json.h"

#include <fmt/format.h>

#include <iterator>

#include "lib/base/text.h"

namespace pmo::io {
namespace {

bool must_escape(unsigned char byte) {
    return byte < 0x20 || byte == '"' || byte == '\\' || byte >= 0x7f;
}

// A damaged file may hold anything; what is printed is UTF-8.
std::string repaired(std::string_view text) {
    std::string result;
    for (auto bad = invalid_utf8_at(text); bad != std::string_view::npos;
         bad = invalid_utf8_at(text)) {
        result.append(text.substr(0, bad)).append("\ufffd");
        text.remove_prefix(bad + 1);
    }
    return result.append(text);
}

}  // namespace

void append_json_string(std::string& out, std::string_view text) {
    if (!valid_utf8(text)) return append_json_string(out, repaired(text));
    out += '"';
    std::size_t plain = 0;  // begin of what can be copied as it is
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (!must_escape(byte)) continue;
        const auto next = at + 1 < text.size() ? static_cast<unsigned char>(text[at + 1]) : 0U;
        const auto third = at + 2 < text.size() ? static_cast<unsigned char>(text[at + 2]) : 0U;
        unsigned escaped = byte;
        std::size_t size = 1;
        if (byte >= 0x80) {
            // Only C1 controls (C2 80–9F), the separators and bidi controls of E2 80/81, and the
            // Arabic letter mark (D8 9C).
            if (byte == 0xc2 && next >= 0x80 && next <= 0x9f) {
                escaped = next;
                size = 2;
            } else if (byte == 0xd8 && next == 0x9c) {
                escaped = 0x61c;
                size = 2;
            } else if (byte == 0xe2 && (next == 0x80 || next == 0x81)) {
                escaped = 0x2000U + ((next & 1U) << 6U) + (third & 0x3fU);
                const bool hidden = (escaped >= 0x2028 && escaped <= 0x202e) ||
                                    (escaped >= 0x2066 && escaped <= 0x2069) || escaped == 0x200e ||
                                    escaped == 0x200f;
                if (!hidden) continue;
                size = 3;
            } else {
                continue;
            }
        }
        out.append(text.substr(plain, at - plain));
        if (escaped == '"' || escaped == '\\') {
            out += '\\';
            out += static_cast<char>(escaped);
        } else if (escaped == '\n') {
            out += "\\n";
        } else if (escaped == '\t') {
            out += "\\t";
        } else {
            fmt::format_to(std::back_inserter(out), "\\u{:04x}", escaped);
        }
        at += size - 1;
        plain = at + 1;
    }
    out.append(text.substr(plain));
    out += '"';
}

void JsonWriter::separate() {
    if (comma_) out_ += ',';
    comma_ = true;
}

JsonWriter& JsonWriter::begin_object() {
    separate();
    out_ += '{';
    comma_ = false;
    return *this;
}

JsonWriter& JsonWriter::end_object() {
    out_ += '}';
    comma_ = true;
    return *this;
}

JsonWriter& JsonWriter::begin_array() {
    separate();
    out_ += '[';
    comma_ = false;
    return *this;
}

JsonWriter& JsonWriter::end_array() {
    out_ += ']';
    comma_ = true;
    return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
    separate();
    append_json_string(out_, name);
    out_ += ':';
    comma_ = false;
    return *this;
}

JsonWriter& JsonWriter::text(std::string_view value) {
    separate();
    append_json_string(out_, value);
    return *this;
}

JsonWriter& JsonWriter::integer(std::int64_t value) {
    separate();
    out_ += std::to_string(value);
    return *this;
}

JsonWriter& JsonWriter::boolean(bool value) {
    separate();
    out_ += value ? "true" : "false";
    return *this;
}

JsonWriter& JsonWriter::null() {
    separate();
    out_ += "null";
    return *this;
}

}  // namespace pmo::io
