#include "lib/fee/payment_key.h"

#include <doctest/doctest.h>

#include "tests/support/office.h"

namespace pmo::fee {

namespace {

Payment payment() {
    Payment result;
    result.household = {7};
    result.day = test::day("2026-01-05");
    result.amount = test::money("108.15");
    result.method = Method::cash;
    result.note = "一月";
    return result;
}

}  // namespace

TEST_CASE("fee: the content of a line makes its number, every part of it") {
    const std::string id = content_id(payment());
    CHECK(is_content_id(id));
    CHECK(content_id(payment()) == id);
    Payment other = payment();
    other.household = {8};
    CHECK(content_id(other) != id);
    other = payment();
    other.day = test::day("2026-01-06");
    CHECK(content_id(other) != id);
    other = payment();
    other.amount = test::money("108.16");
    CHECK(content_id(other) != id);
    other = payment();
    other.method = Method::card;
    CHECK(content_id(other) != id);
    other = payment();
    other.note = "二月";
    CHECK(content_id(other) != id);
}

TEST_CASE("fee: what is no part of the content does not change the number") {
    Payment other = payment();
    other.unit = UnitId{3};
    other.batch = BatchId{9};
    other.posted = test::day("2026-03-02");
    CHECK(content_id(other) == content_id(payment()));
}

TEST_CASE("fee: a number of a bank is not taken for one of content") {
    CHECK_FALSE(is_content_id("WX2026000001"));
    CHECK_FALSE(is_content_id("#12"));
    CHECK_FALSE(is_content_id(""));
}

TEST_CASE("fee: lines that do not say where they are from go by their channel") {
    CHECK(source_of(Method::wechat) == "wechat");
    CHECK(own_source("0123456789ab-cdef") == "pmo-01234567");
}

}  // namespace pmo::fee
