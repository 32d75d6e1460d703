#include "lib/letter/sms.h"

#include <algorithm>

#include "lib/io/csv.h"

namespace pmo::letter {

namespace {

struct Limits {
    int alone = 0;   // units of a message in one part
    int joined = 0;  // units of each part of several
};
constexpr Limits gsm7 = {160, 153};
constexpr Limits ucs2 = {70, 67};

std::string_view next_character(std::string_view& text) {
    std::size_t size = 1;
    while (size < text.size() && (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80) ++size;
    const std::string_view character = text.substr(0, size);
    text.remove_prefix(size);
    return character;
}

// GSM 03.38: units of a character, 0 when the alphabet lacks it.
int gsm_units(std::string_view character) {
    constexpr std::string_view plain =
        "@$\n\r_ "
        "!\"#%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    constexpr std::string_view extended = "^{}\\[~]|\f";
    constexpr std::string_view beyond_ascii = "£¥èéùìòÇØøÅåΔΦΓΛΩΠΨΣΘΞÆæßÉ¤¡ÄÖÑÜ§¿äöñüà";
    if (character.size() == 1) {
        if (plain.find(character) != std::string_view::npos) return 1;
        return extended.find(character) != std::string_view::npos ? 2 : 0;
    }
    if (character == "€") return 2;
    std::string_view rest = beyond_ascii;
    while (!rest.empty()) {
        if (next_character(rest) == character) return 1;
    }
    return 0;
}

int ucs_units(std::string_view character) {
    return character.size() == 4 ? 2 : 1;
}

template <class Units>
int parts_of(std::string_view text, const Limits& limits, Units units) {
    int whole = 0;
    int parts = 1;
    int used = 0;
    while (!text.empty()) {
        const int own = units(next_character(text));
        whole += own;
        if (used + own > limits.joined) {
            ++parts;
            used = 0;
        }
        used += own;
    }
    return whole <= limits.alone ? 1 : parts;
}

bool is_gsm(std::string_view text) {
    while (!text.empty()) {
        if (gsm_units(next_character(text)) == 0) return false;
    }
    return true;
}

}  // namespace

int sms_parts(std::string_view text) {
    if (text.empty()) return 0;
    return is_gsm(text) ? parts_of(text, gsm7, gsm_units) : parts_of(text, ucs2, ucs_units);
}

void append_sms(const Sms& sms, std::string& out) {
    std::string text = sms.text;
    std::replace_if(
        text.begin(), text.end(), [](char letter) { return letter == '\n' || letter == '\r'; },
        ' ');
    io::append_csv_field(out, sms.phone);
    out += ',';
    io::append_csv_field(out, text);
    out += ',';
    io::append_csv_field(out, sms.letter);
    out += ',';
    out += std::to_string(sms_parts(text));
    out += '\n';
}

}  // namespace pmo::letter
