#include "lib/letter/email.h"

#include <doctest/doctest.h>

#include "lib/base/text.h"

namespace pmo::letter {

namespace {

constexpr const char* uuid = "00000000-0000-4000-8000-000000000001";

Email email() {
    Email result;
    result.letter = {17};
    result.office_uuid = uuid;
    result.from_name = "锦绣物业服务中心";
    result.from = "office@example.com";
    result.to_name = "Ann \"A\" Chan";
    result.to = "ann@example.com";
    result.subject = "物业费用温馨提示（3-2-1502）";
    result.text = "您好\n";
    result.html = "<p>您好</p>";
    result.at = 1772409600;  // 2026-03-02 00:00:00
    return result;
}

bool contains(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("letter: an e-mail has its headers, and text and HTML as alternatives") {
    std::string out;
    append_email(email(), out);
    CHECK(contains(out, "Date: Mon, 2 Mar 2026 00:00:00 +0000\r\n"));
    CHECK(contains(out,
                   "From: =?UTF-8?B?6ZSm57uj54mp5Lia5pyN5Yqh5Lit5b+D?= "
                   "<office@example.com>\r\n"));
    CHECK(contains(out, "To: \"Ann \\\"A\\\" Chan\" <ann@example.com>\r\n"));
    CHECK(contains(out, "multipart/alternative"));
    CHECK(contains(out,
                   "text/plain; charset=UTF-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                   "5oKo5aW9Cg==\r\n"));
    CHECK(contains(out, "text/html; charset=UTF-8"));
    CHECK(out.find("\n\n") == std::string::npos);
    CHECK(out.ends_with("--\r\n"));
}

TEST_CASE("letter: every line of an e-mail is ASCII of at most 78 characters") {
    Email long_one = email();
    for (int i = 0; i < 50; ++i) {
        long_one.subject += "物业费用";
        long_one.text += "尊敬的业主您好";
    }
    std::string out;
    append_email(long_one, out);
    for (const std::string_view line : split(out, '\n')) {
        CHECK(line.size() <= 79);  // with the carriage return
        for (const char letter : line) CHECK(static_cast<unsigned char>(letter) < 0x80);
    }
}

TEST_CASE("letter: encoded words do not divide a character") {
    const std::string header = encoded_header("aa物业费用温馨提示物业费用温馨提示物业费用");
    CHECK(contains(header, "?=\r\n =?UTF-8?B?"));
    // 39 bytes would end in the middle of the thirteenth Chinese character: 38 are taken.
    CHECK(
        header.starts_with("=?UTF-8?B?YWHniankuJrotLnnlKjmuKnppqjmj5DnpLrniankuJrotLnnlKg=?=\r\n"));
    CHECK(encoded_header("plain words") == "plain words");
}

TEST_CASE("letter: the Message-ID of a letter is the same whenever it is written") {
    CHECK(message_id(uuid, {17}) == "<letter-17@00000000-0000-4000-8000-000000000001.invalid>");
    std::string first;
    std::string again;
    append_email(email(), first);
    append_email(email(), again);
    CHECK(first == again);
}

TEST_CASE("letter: an address that could end a header or become an option is none") {
    CHECK(valid_email("wang@example.com"));
    CHECK_FALSE(valid_email("wang@example.com\r\nBcc: x@example.com"));
    CHECK_FALSE(valid_email("wang @example.com"));
    CHECK_FALSE(valid_email("-oQ@example.com"));
    CHECK_FALSE(valid_email("a@b,c@d"));
    CHECK_FALSE(valid_email("wang"));
    CHECK_FALSE(valid_email("@example.com"));
    CHECK_FALSE(valid_email("wang@"));
    CHECK_FALSE(valid_email(""));
}

TEST_CASE("letter: base64 pads what does not fill a group") {
    CHECK(base64_lines("M") == "TQ==\r\n");
    CHECK(base64_lines("Ma") == "TWE=\r\n");
    CHECK(base64_lines("Man") == "TWFu\r\n");
    CHECK(base64_lines("").empty());
    CHECK(base64_lines(std::string(58, 'a')).size() == 76 + 2 + 4 + 2);
}

}  // namespace pmo::letter
