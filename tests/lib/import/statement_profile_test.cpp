#include "lib/import/statement_profile.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "lib/base/error.h"
#include "lib/base/i18n.h"
#include "tests/support/office.h"

namespace pmo::import {

namespace {

constexpr std::string_view least = R"toml(
title = "Test"
method = "transfer"

[[column]]
key = "day"
required = true
names = ["交易时间"]

[[column]]
key = "amount"
required = true
names = ["金额(元)"]
)toml";

std::string reason(std::string_view more) {
    try {
        (void)statement_profile(std::string(least) + std::string(more), "test.toml");
    } catch (const Error& error) {
        return error.what();
    }
    return "";
}

}  // namespace

TEST_CASE("import: every statement profile can be read") {
    const auto names = statement_profiles();
    CHECK(names.size() >= 13);
    for (const std::string& name : names) {
        INFO(name);
        const StatementProfile profile = statement_profile(name);
        CHECK_FALSE(profile.title.empty());
        CHECK((profile.method == "transfer" || profile.method == "wechat" ||
               profile.method == "alipay"));
        // What a line cannot be matched without.
        CHECK((profile.has("number") || profile.has("balance")));
    }
    for (const char* bank : {"icbc", "ccb", "abc", "boc", "cmb", "bocom", "psbc", "wechat",
                             "wechat-merchant", "alipay", "alipay-merchant"}) {
        CHECK(std::find(names.begin(), names.end(), bank) != names.end());
    }
}

TEST_CASE("import: an unknown statement profile is told with those there are") {
    test::Office office;  // sets the language
    CHECK_THROWS_AS((void)statement_profile("hsbc"), Error);
}

TEST_CASE("import: a profile that contradicts itself is refused") {
    CHECK(reason("").empty());
    CHECK(reason("[[column]]\nkey = \"memo\"\nnames = [\"摘要\"]\n").find("memo") !=
          std::string::npos);
    CHECK(reason("[[column]]\nkey = \"balance\"\nnames = [\"交易 时间\"]\n").find("two columns") !=
          std::string::npos);
    CHECK(reason("[[rule]]\nwhen = [\"status=成功\"]\nis = \"receipt\"\n").find("status") !=
          std::string::npos);
    CHECK(reason("[[rule]]\nwhen = [\"day=1\"]\nis = \"maybe\"\n").find("neutral") !=
          std::string::npos);
    CHECK(reason("[[rule]]\nwhen = []\nis = \"receipt\"\n").find("when") != std::string::npos);
}

TEST_CASE("import: headings of statements are known with their additions") {
    const StatementProfile profile =
        statement_profile(std::string(least) +
                              "[[column]]\nkey = \"income\"\nnames = [\"交易金额(收入)\"]\n"
                              "[[column]]\nkey = \"expense\"\nnames = [\"交易金额(支出)\"]\n",
                          "test.toml");
    const auto header = match_statement_header(
        profile,
        {"交易时间[ Transaction time ]", "交易金额（收入）", "金额", "交易金额（支出）", "x"});
    CHECK(header.place == std::vector<int>{0, 2, 1, 3});
    CHECK(header.missing.empty());
    CHECK(header.found == 4);
    CHECK(match_statement_header(profile, {"金额"}).missing ==
          std::vector<std::string>{"交易时间"});
}

}  // namespace pmo::import
