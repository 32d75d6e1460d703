#include "lib/fee/meter_policy.h"

#include <doctest/doctest.h>

#include "lib/base/error.h"

namespace pmo::fee {

TEST_CASE("fee: the policy of readings is read as it is written") {
    const MeterPolicy policy = meter_policy();
    CHECK(policy.high_percent == 300);
    CHECK(policy.high_least == Reading{20000});
    CHECK(policy.mean_of == 6);
    CHECK(policy.longest_days == 45);
}

TEST_CASE("fee: a policy of readings that makes no sense is refused with its line") {
    const auto read = [](const std::string& times, const std::string& least, const std::string& of,
                         const std::string& days) {
        return meter_policy("high_times = \"" + times + "\"\nhigh_least = \"" + least +
                                "\"\nmean_of = " + of + "\nlongest_days = " + days + "\n",
                            "meter.toml");
    };
    CHECK(read("2.5", "0", "1", "31").high_percent == 250);
    CHECK_THROWS_AS(static_cast<void>(read("1.00", "0", "1", "31")), Error);
    CHECK_THROWS_AS(static_cast<void>(read("x", "0", "1", "31")), Error);
    CHECK_THROWS_AS(static_cast<void>(read("2.5", "-1", "1", "31")), Error);
    CHECK_THROWS_AS(static_cast<void>(read("2.5", "0", "0", "31")), Error);
    CHECK_THROWS_AS(static_cast<void>(read("2.5", "0", "1", "0")), Error);
    CHECK_THROWS_AS(static_cast<void>(meter_policy("high = 1\n", "meter.toml")), Error);
}

}  // namespace pmo::fee
