#include "lib/letter/sms.h"

#include <doctest/doctest.h>

namespace pmo::letter {

namespace {

std::string repeated(std::string_view text, int times) {
    std::string result;
    for (int i = 0; i < times; ++i) result += text;
    return result;
}

}  // namespace

TEST_CASE("letter: a Chinese message has 70 characters, or parts of 67") {
    CHECK(sms_parts(repeated("费", 70)) == 1);
    CHECK(sms_parts(repeated("费", 71)) == 2);
    CHECK(sms_parts(repeated("费", 134)) == 2);
    CHECK(sms_parts(repeated("费", 135)) == 3);
    CHECK(sms_parts("") == 0);
}

TEST_CASE("letter: a Latin message has 160 characters, or parts of 153") {
    CHECK(sms_parts(repeated("a", 160)) == 1);
    CHECK(sms_parts(repeated("a", 161)) == 2);
    CHECK(sms_parts(repeated("a", 306)) == 2);
    CHECK(sms_parts(repeated("a", 307)) == 3);
    CHECK(sms_parts(repeated("é", 160)) == 1);
}

TEST_CASE("letter: one character beyond the alphabet makes the whole message UCS-2") {
    CHECK(sms_parts(repeated("a", 70) + "费") == 2);
    CHECK(sms_parts(repeated("a", 69) + "费") == 1);
}

TEST_CASE("letter: characters of two units are counted twice and not divided") {
    CHECK(sms_parts(repeated("€", 80)) == 1);
    CHECK(sms_parts(repeated("€", 81)) == 2);
    CHECK(sms_parts(repeated("😀", 35)) == 1);
    // 67 units hold 33 of them: 66 in two parts, the 67th in a third.
    CHECK(sms_parts(repeated("😀", 66)) == 2);
    CHECK(sms_parts(repeated("😀", 67)) == 3);
}

TEST_CASE("letter: the gateway's line quotes what it must and has no line end inside") {
    std::string out;
    append_sms({"13812345678", "您好，\"王\"\n请缴费,谢谢", "L26-0077"}, out);
    CHECK(out == "13812345678,\"您好，\"\"王\"\" 请缴费,谢谢\",L26-0077,1\n");
}

}  // namespace pmo::letter
