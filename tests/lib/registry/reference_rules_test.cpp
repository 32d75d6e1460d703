#include "lib/registry/reference_rules.h"

#include <doctest/doctest.h>

namespace pmo::registry {

TEST_CASE("registry: a reference is its letter and a number") {
    CHECK(parse_reference('P', "P123") == 123);
    CHECK(parse_reference('P', "p123") == 123);
    CHECK(parse_reference('H', "H1") == 1);
    for (const char* text :
         {"", "P", "H123", "P0", "P-1", "P1x", "123", "P 1", "P99999999999999999999"}) {
        INFO(text);
        CHECK_FALSE(parse_reference('P', text).has_value());
    }
}

}  // namespace pmo::registry
