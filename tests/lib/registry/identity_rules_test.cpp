#include "lib/registry/identity_rules.h"

#include <doctest/doctest.h>

#include "tests/support/office.h"

namespace pmo::registry {

namespace {

std::string kind_of(std::string_view text) {
    const auto number = parse_id_number(text, test::day("2026-03-02"));
    if (!number) return "refused";
    switch (number->type) {
        case IdType::identity_card:
            return "card";
        case IdType::company:
            return "company";
        case IdType::hong_kong:
            return "hong kong";
        case IdType::taiwan:
            return "taiwan";
        case IdType::passport:
            return "passport";
        case IdType::home_return:
            return "home return";
        case IdType::other:
            return "other";
    }
    return "none";
}

std::string phone(std::string_view text) {
    return parse_phone(text).value_or("refused");
}

}  // namespace

TEST_CASE("registry: the check digit of an identity card") {
    CHECK(valid_identity_card("34052419800101001X", std::nullopt));  // the sample of GB 11643
    CHECK_FALSE(valid_identity_card("340524198001010010", std::nullopt));
    CHECK_FALSE(valid_identity_card("34052419800101001x", std::nullopt));  // upper case expected
    CHECK_FALSE(valid_identity_card("34052419800101010X", std::nullopt));  // two digits swapped
    CHECK_FALSE(valid_identity_card("3405241980010100X", std::nullopt));
    CHECK_FALSE(valid_identity_card("3405241980010100A1", std::nullopt));
}

TEST_CASE("registry: the birth date of an identity card exists and has come") {
    // The check digits of all four are right.
    CHECK_FALSE(valid_identity_card("11010119990230001X", std::nullopt));  // 30 February
    CHECK(valid_identity_card("110101203001010014", std::nullopt));
    CHECK_FALSE(valid_identity_card("110101203001010014", test::day("2026-03-02")));
    CHECK(valid_identity_card("110101203001010014", test::day("2030-01-01")));
}

TEST_CASE("registry: an old card of fifteen digits has a birth date and no check digit") {
    CHECK(valid_identity_card("340524800101001", std::nullopt));
    CHECK_FALSE(valid_identity_card("340524801301001", std::nullopt));
    CHECK_FALSE(valid_identity_card("34052480010100X", std::nullopt));
}

TEST_CASE("registry: the check character of a company code") {
    CHECK(valid_company_code("91350100M000100Y43"));  // the sample of GB 32100
    CHECK_FALSE(valid_company_code("91350100M000100Y44"));
    CHECK_FALSE(valid_company_code("91350100M000100I43"));  // no I, O, Z, S, V
    CHECK_FALSE(valid_company_code("91350100M000100Y4"));
}

TEST_CASE("registry: identity numbers of Hong Kong and Taiwan") {
    CHECK(valid_hong_kong_id("A1234563"));
    CHECK_FALSE(valid_hong_kong_id("A1234564"));
    CHECK(valid_hong_kong_id("AB9876543"));
    CHECK_FALSE(valid_hong_kong_id("AB9876544"));
    CHECK_FALSE(valid_hong_kong_id("1234563"));
    CHECK(valid_taiwan_id("A123456789"));
    CHECK_FALSE(valid_taiwan_id("A123456788"));
    CHECK_FALSE(valid_taiwan_id("A323456789"));  // the first digit is 1, 2, 8 or 9
}

TEST_CASE("registry: an identity number is known by its form") {
    CHECK(kind_of("34052419800101001x") == "card");
    CHECK(kind_of("340524 19800101 001X") == "card");
    CHECK(kind_of("３４０５２４１９８００１０１００１Ｘ") == "card");
    CHECK(kind_of("91350100M000100Y43") == "company");
    CHECK(kind_of("A123456(3)") == "hong kong");
    CHECK(kind_of("A1234563") == "hong kong");
    CHECK(kind_of("A123456789") == "taiwan");
    CHECK(kind_of("E12345678") == "passport");
    CHECK(kind_of("H12345678") == "home return");
    CHECK(kind_of("H1234567890") == "home return");
    CHECK(kind_of("123456") == "other");
    CHECK(parse_id_number("a123456(3)", std::nullopt)->number == "A1234563");
}

TEST_CASE("registry: a number that should have a check digit and fails it is refused") {
    CHECK(kind_of("340524198001010010") == "refused");
    CHECK(kind_of("A123456(4)") == "refused");
    CHECK(kind_of("A123456788") == "refused");
    CHECK(kind_of("110101203001010014") == "refused");   // born in 2030
    CHECK(kind_of("34052419800101001") == "refused");    // a digit short
    CHECK(kind_of("3405241980010100100") == "refused");  // a digit long
    CHECK(kind_of("1234") == "refused");
    CHECK(kind_of("110101*********18") == "refused");  // masked
    CHECK(kind_of(std::string(33, 'A')) == "refused");
}

TEST_CASE("registry: a number that a spreadsheet has cut ends in zeros") {
    CHECK(lost_digits("340524198001010000"));
    CHECK_FALSE(lost_digits("34052419800101001X"));
    CHECK_FALSE(lost_digits("340524198001010010"));
    CHECK_FALSE(lost_digits("340524000"));
}

TEST_CASE("registry: phones are stored as digits") {
    CHECK(phone("138 1234 5678") == "13812345678");
    CHECK(phone("138-1234-5678") == "13812345678");
    CHECK(phone("+86 13812345678") == "13812345678");
    CHECK(phone("008613812345678") == "13812345678");
    CHECK(phone("8613812345678") == "13812345678");
    CHECK(phone("１３８１２３４５６７８") == "13812345678");
    CHECK(phone("0755-26001234") == "075526001234");
    CHECK(phone("(010) 8525 1234") == "01085251234");
    CHECK(phone("400-820-8820") == "4008208820");
    CHECK(phone("9123 4567") == "91234567");
    CHECK(phone("0912345678") == "0912345678");
    CHECK(phone("+852 9123 4567") == "+85291234567");
}

TEST_CASE("registry: what cannot be a phone is refused") {
    for (const char* text :
         {"", "12812345678", "1381234567", "138123456789", "12345", "abc",
          "13812345678/13912345678", "138****5678", "+12", "01234567", "10000000"}) {
        INFO(text);
        CHECK(phone(text) == "refused");
    }
}

TEST_CASE("registry: a phone that has lost its zero is recognised") {
    CHECK(lost_zero("1085251234"));
    CHECK(lost_zero("75526001234"));
    CHECK(lost_zero("912345678"));
    CHECK_FALSE(lost_zero("13812345678"));
    CHECK_FALSE(lost_zero("1381234567"));  // a mobile that lacks a digit
    CHECK_FALSE(lost_zero("01085251234"));
    CHECK_FALSE(lost_zero("12345"));
    CHECK_FALSE(lost_zero("abc"));
}

TEST_CASE("registry: an e-mail address has something on both sides and a dot") {
    CHECK(valid_email("wang@example.com"));
    CHECK(valid_email("w.ang+1@mail.example.com"));
    for (const char* text : {"", "@example.com", "wang@", "wang@example", "wang@.com",
                             "wang@example.", "a b@example.com", "a@b@example.com",
                             "a@example.com,b@example.com", "a\x01@example.com"}) {
        INFO(text);
        CHECK_FALSE(valid_email(text));
    }
}

}  // namespace pmo::registry
