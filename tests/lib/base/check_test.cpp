#include "lib/base/check.h"

#include <doctest/doctest.h>

namespace pmo {

namespace {

std::string message_of(const char* file) {
    try {
        check_failed("a > b", file, 7);
    } catch (const Bug& bug) {
        return bug.what();
    }
}

}  // namespace

TEST_CASE("check: what holds goes on, what does not throws the condition and its place") {
    PMO_CHECK(1 + 1 == 2);
    std::string told;
    try {
        PMO_CHECK(1 + 1 == 3);
    } catch (const Bug& bug) {
        told = bug.what();
    }
    CHECK(told.starts_with("tests/lib/base/check_test.cpp:"));
    CHECK(told.ends_with(": 1 + 1 == 3"));
}

TEST_CASE("check: the place is told without the folders of the machine that built the program") {
    CHECK(message_of("/home/somebody/pmo/lib/fee/charge.cpp") == "lib/fee/charge.cpp:7: a > b");
    CHECK(message_of("/home/somebody/pmo/cli/run.cpp") == "cli/run.cpp:7: a > b");
    CHECK(message_of("charge.cpp") == "charge.cpp:7: a > b");
}

TEST_CASE("check: a condition is looked at once") {
    int looked = 0;
    PMO_CHECK(++looked == 1);
    CHECK(looked == 1);
}

}  // namespace pmo
