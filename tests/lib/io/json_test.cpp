#include "lib/io/json.h"

#include <doctest/doctest.h>

#include <limits>
#include <random>

#include "lib/base/text.h"

namespace pmo::io {

namespace {

std::string json_of(std::string_view text) {
    std::string out;
    append_json_string(out, text);
    return out;
}

}  // namespace

TEST_CASE("json: strings escape what JSON or a terminal could mistake, and nothing else") {
    CHECK(json_of("") == "\"\"");
    CHECK(json_of("王芳 3-2-1502/é😀") == "\"王芳 3-2-1502/é😀\"");
    CHECK(json_of("a\"b\\c") == "\"a\\\"b\\\\c\"");
    CHECK(json_of("a\nb\tc\rd") == "\"a\\nb\\tc\\u000dd\"");
    CHECK(json_of(std::string_view("\0\x1b\x7f", 3)) == "\"\\u0000\\u001b\\u007f\"");
    CHECK(json_of("\u0080\u009f\u00a0") == "\"\\u0080\\u009f\u00a0\"");
    CHECK(json_of("\u202e\u2066\u2069\u200e\u200f\u061c") ==
          "\"\\u202e\\u2066\\u2069\\u200e\\u200f\\u061c\"");
    CHECK(json_of("\u2028\u2029") == "\"\\u2028\\u2029\"");
    CHECK(json_of("\u2026\u2014\u200b\u2060") == "\"\u2026\u2014\u200b\u2060\"");
    CHECK(json_of("王\n王\n") == "\"王\\n王\\n\"");
}

TEST_CASE("json: all that is made visible elsewhere is escaped here") {
    for (std::uint32_t point = 0x80; point < 0x3000; ++point) {
        std::string text;
        if (point < 0x800) {
            text = {static_cast<char>(0xc0 | point >> 6), static_cast<char>(0x80 | (point & 0x3f))};
        } else {
            text = {static_cast<char>(0xe0 | point >> 12),
                    static_cast<char>(0x80 | (point >> 6 & 0x3f)),
                    static_cast<char>(0x80 | (point & 0x3f))};
        }
        const bool escaped = json_of(text) != "\"" + text + "\"";
        if (escaped != has_control_characters(text)) FAIL("U+" << point);
    }
}

TEST_CASE("json: what is no UTF-8 becomes the sign for that, so that the output is JSON") {
    CHECK(json_of("a\xff"
                  "b") == "\"a\ufffdb\"");
    CHECK(json_of("王\xe7\x8e") == "\"王\ufffd\ufffd\"");
    CHECK(json_of("\xc2") == "\"\ufffd\"");
    CHECK(json_of("\xe2\x80") == "\"\ufffd\ufffd\"");
    constexpr std::uint32_t seed = 20260302;
    std::mt19937 random(seed);
    for (int i = 0; i < 3000; ++i) {
        std::string bytes(random() % 24, '\0');
        for (char& byte : bytes) byte = static_cast<char>(random());
        const std::string out = json_of(bytes);
        if (has_control_characters(out) || !valid_utf8(out))
            FAIL("seed " << seed << ", case " << i);
    }
}

TEST_CASE("json: commas and colons stand where they belong") {
    std::string out;
    JsonWriter json(out);
    json.begin_object();
    json.key("a").integer(1);
    json.key("b").begin_array().integer(2).text("x").begin_object().end_object().null().end_array();
    json.key("c").begin_object().key("d").boolean(true).key("e").boolean(false).end_object();
    json.key("f\"").begin_array().begin_array().end_array().begin_array().end_array().end_array();
    json.end_object();
    CHECK(out ==
          "{\"a\":1,\"b\":[2,\"x\",{},null],\"c\":{\"d\":true,\"e\":false},\"f\\\"\":[[],[]]}");
}

TEST_CASE("json: integers to both ends of 64 bits") {
    std::string out;
    JsonWriter(out)
        .begin_array()
        .integer(std::numeric_limits<std::int64_t>::min())
        .integer(0)
        .integer(std::numeric_limits<std::int64_t>::max())
        .end_array();
    CHECK(out == "[-9223372036854775808,0,9223372036854775807]");
}

}  // namespace pmo::io
