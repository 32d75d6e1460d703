#include "lib/io/encoding.h"

#include <doctest/doctest.h>

#include "lib/base/error.h"
#include "lib/base/text.h"

namespace pmo::io {

namespace {

struct Decoded {
    std::string text;
    std::optional<std::uint64_t> bad;

    bool operator==(const Decoded&) const = default;
};

// The bytes in two pieces.
Decoded decoded(std::string_view bytes, Encoding encoding, std::size_t first_piece) {
    Decoder decoder(encoding);
    Decoded result;
    for (const auto piece : {bytes.substr(0, first_piece), bytes.substr(first_piece)}) {
        result.bad = decoder.decode(piece, result.text);
        if (result.bad) return result;
    }
    result.bad = decoder.finish();
    return result;
}

Decoded decoded(std::string_view bytes, Encoding encoding) {
    const Decoded whole = decoded(bytes, encoding, bytes.size());
    for (std::size_t piece = 0; piece < bytes.size(); ++piece) {
        CAPTURE(piece);
        CHECK(decoded(bytes, encoding, piece) == whole);
    }
    return whole;
}

std::string text_of(std::string_view bytes, Encoding encoding) {
    const auto result = decoded(bytes, encoding);
    CHECK_FALSE(result.bad);
    return result.text;
}

std::optional<std::uint64_t> bad_at(std::string_view bytes, Encoding encoding) {
    return decoded(bytes, encoding).bad;
}

}  // namespace

TEST_CASE("encoding: names as people write them") {
    CHECK(parse_encoding("utf-8") == Encoding::utf8);
    CHECK(parse_encoding("UTF8") == Encoding::utf8);
    CHECK(parse_encoding("GB18030") == Encoding::gb18030);
    CHECK(parse_encoding("gbk") == Encoding::gb18030);
    CHECK(parse_encoding("GB2312") == Encoding::gb18030);
    CHECK(parse_encoding("Big5") == Encoding::big5);
    CHECK(parse_encoding("cp950") == Encoding::big5);
    CHECK(parse_encoding("UTF-16") == Encoding::utf16le);
    CHECK(parse_encoding("utf-16be") == Encoding::utf16be);
    for (const std::string_view name : {"", "auto", "latin1", "utf", "utf-8 ", "big-5"}) {
        CAPTURE(name);
        CHECK_FALSE(parse_encoding(name));
    }
    for (const auto encoding : {Encoding::utf8, Encoding::gb18030, Encoding::big5,
                                Encoding::utf16le, Encoding::utf16be}) {
        CHECK(parse_encoding(encoding_name(encoding)) == encoding);
    }
}

TEST_CASE("encoding: GB18030 has characters of one, two and four bytes") {
    CHECK(text_of("abc\xcd\xf5\xb7\xbc", Encoding::gb18030) == "abc王芳");
    CHECK(text_of("\xfe\x9f", Encoding::gb18030) == "䶮");  // not in GBK
    CHECK(text_of("\x81\x39\xee\x39", Encoding::gb18030) == "㐀");
    CHECK(text_of("\x95\x32\x90\x31", Encoding::gb18030) == "𠂇");
    CHECK(text_of("\x81\x30\x81\x30", Encoding::gb18030) == "\u0080");
}

TEST_CASE("encoding: Big5 is that of Windows, with its later characters") {
    CHECK(text_of("\xa4\xfd\xaa\xda", Encoding::big5) == "王芳");
    CHECK(text_of("\xb3\x5c\xa5\x5c\xbb\x5c", Encoding::big5) == "許功蓋");
    CHECK(text_of("\xf9\xd6\xf9\xd8", Encoding::big5) == "碁裏");
}

TEST_CASE("encoding: UTF-16 in both byte orders, with pairs of surrogates") {
    CHECK(text_of(std::string_view("\x8b\x73\x61\x00", 4), Encoding::utf16le) == "王a");
    CHECK(text_of(std::string_view("\x73\x8b\x00\x61", 4), Encoding::utf16be) == "王a");
    CHECK(text_of("\x42\xd8\xb7\xdf", Encoding::utf16le) == "𠮷");
    CHECK(text_of("\xd8\x42\xdf\xb7", Encoding::utf16be) == "𠮷");
    // A mark is a character here; who reads files takes it away.
    CHECK(text_of("\xff\xfe\x8b\x73", Encoding::utf16le) == "\ufeff王");
}

TEST_CASE("encoding: the first wrong byte is told, and what comes before it is not lost") {
    CHECK(decoded("王ab\xff"
                  "cd",
                  Encoding::utf8) == Decoded{"王ab", 5});
    CHECK(bad_at("\xc0\xaf", Encoding::utf8) == 0);
    CHECK(bad_at("a\xed\xa0\x80", Encoding::utf8) == 1);
    CHECK(bad_at("a\xf4\x90\x80\x80", Encoding::utf8) == 1);
    CHECK(bad_at("abc\xff", Encoding::utf8) == 3);
    CHECK(decoded("a\xcd\xf5\xff\xff", Encoding::gb18030) == Decoded{"a王", 3});
    CHECK(bad_at("ab\xa4 ", Encoding::big5) == 2);
    CHECK(bad_at(std::string_view("a\0\x00\xdc", 4), Encoding::utf16le) == 2);  // half a pair
}

TEST_CASE("encoding: a text that ends within a character is told where that began") {
    CHECK(bad_at("ab\xe7\x8e", Encoding::utf8) == 2);
    CHECK(bad_at("ab\xf0\xa0\xae", Encoding::utf8) == 2);
    CHECK(bad_at("ab\xcd", Encoding::gb18030) == 2);
    CHECK(bad_at("ab\x81\x39\xee", Encoding::gb18030) == 2);
    CHECK(bad_at("ab\xa4", Encoding::big5) == 2);
    CHECK(bad_at(std::string_view("a\0b", 3), Encoding::utf16le) == 2);
    CHECK(bad_at("\x42\xd8", Encoding::utf16le) == 0);
}

TEST_CASE("encoding: many blocks are decoded like one") {
    std::string text;
    for (int i = 0; i < 20'000; ++i) text += i % 3 == 0 ? "䶮a" : "王";
    const std::string bytes = encoded(text, Encoding::gb18030);
    Decoder decoder(Encoding::gb18030);
    std::string out;
    for (std::size_t at = 0; at < bytes.size(); at += 997) {
        CHECK_FALSE(decoder.decode(std::string_view(bytes).substr(at, 997), out));
    }
    CHECK_FALSE(decoder.finish());
    CHECK(out == text);
}

TEST_CASE("encoding: what is encoded can be decoded") {
    const std::string text = "王芳,3-2-1502\r\n許功蓋";
    for (const auto encoding : {Encoding::utf8, Encoding::gb18030, Encoding::big5,
                                Encoding::utf16le, Encoding::utf16be}) {
        CHECK(text_of(encoded(text, encoding), encoding) == text);
    }
    // All of the basic plane but surrogates and private use.
    std::string plane;
    for (std::uint32_t point = 0x80; point < 0xe000; ++point) {
        if (point == 0xd800) break;
        if (point < 0x800) {
            plane += static_cast<char>(0xc0 | point >> 6);
        } else {
            plane += static_cast<char>(0xe0 | point >> 12);
            plane += static_cast<char>(0x80 | (point >> 6 & 0x3f));
        }
        plane += static_cast<char>(0x80 | (point & 0x3f));
    }
    Decoder decoder(Encoding::gb18030);
    std::string again;
    CHECK_FALSE(decoder.decode(encoded(plane, Encoding::gb18030), again));
    CHECK(again == plane);
    CHECK(valid_utf8(again));
}

TEST_CASE("encoding: a character without a place in the encoding is refused, not replaced") {
    CHECK(encoded("王", Encoding::big5) == "\xa4\xfd");
    for (const std::string_view text : {"仅简体", "𠮷", "a😀"}) {
        try {
            (void)encoded(text, Encoding::big5);
            FAIL("was encoded: " << text);
        } catch (const Error& error) {
            CHECK(error.kind() == ErrorKind::refused);
        }
    }
    CHECK(encoded("😀", Encoding::gb18030) == "\x94\x39\xfc\x36");
}

}  // namespace pmo::io
