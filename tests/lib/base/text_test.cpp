#include "lib/base/text.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

namespace pmo {

namespace {

constexpr std::uint32_t seed = 20260302;

using Words = std::vector<std::string>;

bool sorts_before(std::string_view left, std::string_view right) {
    return natural_key(left) < natural_key(right);
}

}  // namespace

TEST_CASE("text: UTF-8 is checked strictly") {
    for (const std::string_view text :
         {"", "a", "王", "é", "𠮷", "\x7f", "\u07ff", "\u0800", "\ud7ff", "\ue000", "\U0010ffff"}) {
        CAPTURE(text);
        CHECK(valid_utf8(text));
    }
    for (const std::string_view text : {
             "\x80",              // a continuation alone
             "\xbf",              //
             "\xc3",              // cut short
             "\xe7\x8e",          //
             "\xf0\xa0\xae",      //
             "\xc3(",             // a letter where a continuation should be
             "\xe7\x8e(",         //
             "\xc0\xaf",          // overlong '/'
             "\xc1\xbf",          //
             "\xe0\x80\xaf",      //
             "\xe0\x9f\xbf",      //
             "\xf0\x80\x80\xaf",  //
             "\xf0\x8f\xbf\xbf",  //
             "\xed\xa0\x80",      // surrogates
             "\xed\xbf\xbf",      //
             "\xf4\x90\x80\x80",  // beyond U+10FFFF
             "\xf5\x80\x80\x80",  //
             "\xf8\x88\x80\x80\x80",
             "\xfe",
             "\xff",
         }) {
        CHECK_FALSE(valid_utf8(text));
        CHECK(invalid_utf8_at(text) == 0);
        // Wherever it stands, also behind the eight bytes that are looked at together.
        for (std::size_t before = 0; before < 20; ++before) {
            CHECK(invalid_utf8_at(std::string(before, 'x') + std::string(text) + "yyyyyyyyyyyy") ==
                  before);
        }
    }
    CHECK(invalid_utf8_at("王王\xff王") == 6);
    CHECK(invalid_utf8_at("abc") == std::string_view::npos);
    CHECK(valid_utf8(std::string_view("a\0b", 3)));
}

TEST_CASE("text: Chinese is two columns wide, combining marks none, what is ambiguous one") {
    CHECK(display_width("") == 0);
    CHECK(display_width("abc") == 3);
    CHECK(display_width("王小明") == 6);
    CHECK(display_width("3栋") == 3);
    CHECK(display_width("ＡＢ１２") == 8);
    CHECK(display_width("，。（）") == 8);
    CHECK(display_width("e\u0301") == 1);
    CHECK(display_width("é") == 1);
    CHECK(display_width("😀") == 2);
    CHECK(display_width("𠮷") == 2);
    CHECK(display_width("䶮") == 2);
    CHECK(display_width("한글") == 4);
    CHECK(display_width("…·§°") == 4);
    CHECK(display_width("\u200b\ufeff") == 0);
    CHECK(display_width("\ue000") == 1);  // a character of a font of the office's own
    CHECK(display_width("a\xff") == 2);
}

TEST_CASE("text: padding counts columns, and leaves alone what is longer") {
    CHECK(padded("王", 4) == "王  ");
    CHECK(padded_left("王", 4) == "  王");
    CHECK(padded("王小明", 4) == "王小明");
    CHECK(padded_left("abc", 3) == "abc");
    CHECK(padded("", 2) == "  ");
}

TEST_CASE("text: what is cut ends in …, never in half a character, and fits") {
    CHECK(cut("abcdef", 6) == "abcdef");
    CHECK(cut("abcdef", 5) == "abcd…");
    CHECK(cut("王小明", 6) == "王小明");
    CHECK(cut("王小明", 5) == "王小…");
    CHECK(cut("王小明", 4) == "王…");
    CHECK(cut("王小明", 1) == "…");
    CHECK(cut("王小明", 0).empty());
    CHECK(cut("", 0).empty());
    CHECK(cut("e\u0301e\u0301e\u0301", 2) == "e\u0301…");
    for (int width = 0; width < 14; ++width) {
        const auto shown = cut("a王b小c明 d😀e", width);
        CHECK(display_width(shown) <= width);
        CHECK(valid_utf8(shown));
    }
}

TEST_CASE("text: NFKC makes full-width letters, digits and signs plain") {
    CHECK(nfkc("３－２－１５０２") == "3-2-1502");
    CHECK(nfkc("Ａ座（１）") == "A座(1)");
    CHECK(nfkc("８９．５０㎡") == "89.50m2");
    CHECK(nfkc("￥１００") == "¥100");
    CHECK(nfkc("①栋") == "1栋");
    CHECK(nfkc("e\u0301") == "é");
    CHECK(nfkc("\u3000") == " ");
    CHECK(nfkc("王小明 abc") == "王小明 abc");
    CHECK(nfkc("").empty());
    CHECK(nfkc("\xff") == "\xff");  // refused elsewhere; here it only must not be lost
    for (const std::string_view text : {"３栋２單元", "ﬁ①㎡", "e\u0301\u0323"}) {
        CHECK(nfkc(nfkc(text)) == nfkc(text));
    }
}

TEST_CASE("text: blanks of every kind are trimmed at both ends, not inside") {
    CHECK(trimmed(" \t\r\n王 小明\u3000\u00a0 ") == "王 小明");
    CHECK(trimmed("\ufeff名称") == "名称");
    CHECK(trimmed("\u3000\u00a0 ").empty());
    CHECK(trimmed("").empty());
    CHECK(trimmed("a") == "a");
    // Bytes that only look like the end of a blank.
    CHECK(trimmed("à") == "à");
    CHECK(trimmed("怀") == "怀");  // E6 80 80, as U+3000 is E3 80 80
}

TEST_CASE("text: only ASCII letters are folded") {
    CHECK(lower_ascii("AbZ-09王É") == "abz-09王É");
}

TEST_CASE("text: control characters, bidi controls and line separators are made visible") {
    CHECK(visible("王小明 3-2-1502") == "王小明 3-2-1502");
    CHECK(visible("\x1b[2J") == "\\x1b[2J");
    CHECK(visible("a\nb\tc\rd") == "a\\nb\\tc\\rd");
    CHECK(visible(std::string_view("a\0b", 3)) == "a\\x00b");
    CHECK(visible("\x7f") == "\\x7f");
    CHECK(visible("\u0085\u009b") == "\\x85\\x9b");
    CHECK(visible("\u202eabc\u202c") == "\\u202eabc\\u202c");
    CHECK(visible("\u2066\u2069") == "\\u2066\\u2069");
    CHECK(visible("\u200e\u200f\u061c") == "\\u200e\\u200f\\u061c");
    CHECK(visible("\u2028\u2029") == "\\u2028\\u2029");
    CHECK(visible("a\xff\xe7") == "a\\xff\\xe7");
    CHECK(visible("\xed\xa0\x80") == "\\xed\\xa0\\x80");
    CHECK(visible("é\u0301😀\u200d\u3000\u00a0") == "é\u0301😀\u200d\u3000\u00a0");
    CHECK(visible_lines("a\nb\tc") == "a\nb\tc");
    CHECK(visible_lines("a\r\x1b\u202e") == "a\\r\\x1b\\u202e");
}

TEST_CASE("text: all that is made visible, and nothing else, counts as a control character") {
    CHECK(has_control_characters("a\nb"));
    CHECK(has_control_characters("a\tb"));
    CHECK(has_control_characters("\u202e"));
    CHECK(has_control_characters("王\xff"));
    CHECK_FALSE(has_control_characters(""));
    CHECK_FALSE(has_control_characters("王小明 é 😀"));
    int hidden = 0;
    for (std::uint32_t point = 1; point < 0x3000; ++point) {
        std::string text;
        if (point < 0x80) {
            text = static_cast<char>(point);
        } else if (point < 0x800) {
            text = {static_cast<char>(0xc0 | point >> 6), static_cast<char>(0x80 | (point & 0x3f))};
        } else {
            text = {static_cast<char>(0xe0 | point >> 12),
                    static_cast<char>(0x80 | (point >> 6 & 0x3f)),
                    static_cast<char>(0x80 | (point & 0x3f))};
        }
        const bool control = has_control_characters(text);
        if (control != (visible(text) != text)) FAIL("U+" << point);
        hidden += control ? 1 : 0;
    }
    CHECK(hidden == 31 + 33 + 5 + 4 + 2 + 1 + 2);  // C0, DEL and C1, bidi, marks, separators
}

TEST_CASE("text: whatever the bytes, what is shown is UTF-8 without control characters") {
    std::mt19937 random(seed);
    for (int i = 0; i < 5000; ++i) {
        std::string bytes(random() % 24, '\0');
        for (char& byte : bytes) byte = static_cast<char>(random());
        const auto shown = visible(bytes);
        const bool good = valid_utf8(shown) && !has_control_characters(shown) &&
                          display_width(cut(shown, 10)) <= 10 &&
                          !nfkc(shown).empty() == !shown.empty();
        (void)natural_key(bytes);
        (void)trimmed(bytes);
        (void)edit_distance(bytes, "3-2-1502");
        if (!good) FAIL("seed " << seed << ", case " << i);
    }
}

TEST_CASE("text: natural order counts numbers, wherever they stand") {
    CHECK(sorts_before("3-2-9", "3-2-10"));
    CHECK(sorts_before("3-9-1", "3-10-1"));
    CHECK(sorts_before("3-2-1502", "13-1-101"));
    CHECK(sorts_before("2栋", "10栋"));
    CHECK(sorts_before("B2", "B10"));
    CHECK(sorts_before("b2", "B10"));
    CHECK(sorts_before("B1-023", "B1-102"));
    CHECK(sorts_before("A座", "B座"));
    CHECK(sorts_before("A座1201", "A座1202"));
    CHECK(sorts_before("1栋", "A座"));
    CHECK(sorts_before("3", "3-1"));
    CHECK(sorts_before("", "0"));
    CHECK(sorts_before("9", "99999999999999999999"));
    CHECK(sorts_before("99999999999999999999", "100000000000000000000"));
    CHECK(natural_key("Ａ座１２０１") == natural_key("a座1201"));
    // Leading zeros decide last, and only when nothing else does.
    CHECK(sorts_before("302", "0302"));
    CHECK(sorts_before("0302", "303"));
    CHECK(sorts_before("1-01-3", "1-1-4"));
    CHECK(natural_key("0302") != natural_key("302"));
    CHECK(natural_key("00") != natural_key("0"));
}

TEST_CASE("text: natural order puts a whole office as a person would") {
    const Words sorted = {"1-1-101", "1-1-102", "1-1-1001", "1-2-101", "1-10-101",
                          "2-1-101", "2-1-201", "10-1-101", "A座1201", "A座1202A",
                          "B1-001",  "B1-023",  "B1-102",   "B2-001",  "B10-001"};
    std::mt19937 random(seed);
    Words codes = sorted;
    std::shuffle(codes.begin(), codes.end(), random);
    std::sort(codes.begin(), codes.end(), sorts_before);
    CHECK(codes == sorted);
}

TEST_CASE("text: edits are insertions, deletions, replacements and swaps of neighbours") {
    CHECK(edit_distance("", "") == 0);
    CHECK(edit_distance("ticket", "ticket") == 0);
    CHECK(edit_distance("", "abc") == 3);
    CHECK(edit_distance("abc", "") == 3);
    CHECK(edit_distance("tickt", "ticket") == 1);
    CHECK(edit_distance("tickket", "ticket") == 1);
    CHECK(edit_distance("tackle", "tickle") == 1);
    CHECK(edit_distance("tikcet", "ticket") == 1);
    CHECK(edit_distance("3-2-1520", "3-2-1502") == 1);
    CHECK(edit_distance("kitten", "sitting") == 3);
    CHECK(edit_distance("王小明", "王晓明") == 1);  // a character, not three bytes
    CHECK(edit_distance("abcd", "badc") == 2);
    CHECK(edit_distance("ca", "abc") == 3);  // what was swapped is not edited again
}

TEST_CASE("text: the nearest words are the slips of a finger, best first, at most three") {
    const Words verbs = {"bill", "pay", "explain", "arrears", "statement"};
    CHECK(nearest("pya", verbs) == Words{"pay"});
    CHECK(nearest("explian", verbs) == Words{"explain"});
    CHECK(nearest("statment", verbs) == Words{"statement"});
    CHECK(nearest("zzzzzz", verbs).empty());
    CHECK(nearest("x", Words{"pay"}).empty());
    CHECK(nearest("pay", Words{}).empty());
    CHECK(nearest("3-2-1502", Words{"3-2-1512", "3-2-1502", "3-2-1522", "3-2-1503"}) ==
          Words{"3-2-1502", "3-2-1512", "3-2-1522"});
    CHECK(nearest("锦绣园", Words{"锦绣花园", "碧桂园"}) == Words{"锦绣花园", "碧桂园"});
}

TEST_CASE("text: split and joined") {
    CHECK(split("a,b,,c", ',') == std::vector<std::string_view>{"a", "b", "", "c"});
    CHECK(split("", ',') == std::vector<std::string_view>{""});
    CHECK(split("a,", ',') == std::vector<std::string_view>{"a", ""});
    CHECK(joined({}, ", ").empty());
    CHECK(joined({"a"}, ", ") == "a");
    CHECK(joined({"a", "", "a"}, ", ") == "a, , a");
}

TEST_CASE("text: integers are digits with at most one minus, in range") {
    long long value = 1;
    CHECK(parse_integer("0", value));
    CHECK(value == 0);
    CHECK(parse_integer("-12", value));
    CHECK(value == -12);
    CHECK(parse_integer("010", value));
    CHECK(value == 10);  // not eight
    CHECK(parse_integer("9223372036854775807", value));
    CHECK(value == 9223372036854775807LL);
    CHECK(parse_integer("-9223372036854775808", value));
    for (const std::string_view text :
         {"", "-", "+1", "--1", " 1", "1 ", "1.0", "1e3", "0x10", "1,0", "9223372036854775808",
          "-9223372036854775809", "１"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_integer(text, value));
    }
}

}  // namespace pmo
