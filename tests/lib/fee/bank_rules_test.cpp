#include "lib/fee/bank_rules.h"

#include <doctest/doctest.h>

#include "tests/support/office.h"

namespace pmo::fee {

namespace {

import::StatementLine line(){import::StatementLine result;
result.day = test::day("2026-03-01");
result.second = 3600;
result.amount = test::money("241.00");
result.counterparty = "王芳";
result.memo = "物业费";
return result;
}  // namespace

}  // namespace pmo::fee

TEST_CASE("fee: a bank line without a number is known by its content, not by its balance") {
    const std::string known = content_id(line());
    import::StatementLine same = line();
    same.balance = test::money("1.00");
    same.line = 99;
    CHECK(content_id(same) == known);
    import::StatementLine other = line();
    other.amount = test::money("241.01");
    CHECK(content_id(other) != known);
    other = line();
    other.second.reset();
    CHECK(content_id(other) != known);
    other = line();
    other.counterparty = "王芳物业费";
    other.memo = "";
    CHECK(content_id(other) != known);  // where a text ends is part of it
}

TEST_CASE("fee: fees below a fen are rounded as they add up") {
    FeeRounding fees;
    CHECK(fees.next(145000) == test::money("1.45"));
    FeeRounding small;
    Money sum;
    for (int i = 0; i < 10; ++i) sum += small.next(600);  // ten times 0.006
    CHECK(sum == test::money("0.06"));
    FeeRounding back;
    CHECK(back.next(145000) + back.next(-145000) == Money{});
}

TEST_CASE("fee: an account number is compared without what only parts it") {
    CHECK(plain_account_number("4400 1234-5678") == "440012345678");
    CHECK(plain_account_number("４４００") == "4400");
}

}  // namespace pmo::fee
