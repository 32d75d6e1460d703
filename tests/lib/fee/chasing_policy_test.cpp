#include "lib/fee/chasing_policy.h"

#include <doctest/doctest.h>

#include "lib/base/error.h"
#include "tests/support/outside.h"

namespace pmo::fee {

namespace {

constexpr const char* good =
    "promise_days = 31\nplan_months = 6\nplan_amount = \"20000.00\"\n"
    "limitation_warning_days = 90\n";

std::string refusal(const std::string& text) {
    const auto error =
        test::error_of([&] { static_cast<void>(chasing_policy(text, "chasing.toml")); });
    return error ? error->what() : "";
}

std::string with(const std::string& old, const std::string& line) {
    std::string text = good;
    text.replace(text.find(old), old.size(), line);
    return text;
}

}  // namespace

TEST_CASE("fee: the office's own policy for chasing loads") {
    const ChasingPolicy policy = chasing_policy();
    CHECK(policy.promise_days == 31);
    CHECK(policy.plan_months == 6);
    CHECK(policy.plan_amount.fen == 2000000);
    CHECK(policy.limitation_warning_days == 90);
    CHECK(refusal(good).empty());
}

TEST_CASE("fee: a wrong policy for chasing is refused with its line") {
    CHECK(refusal(with("promise_days = 31", "promise_days = 0")).starts_with("chasing.toml:1: "));
    CHECK(refusal(with("plan_months = 6", "plan_months = 121")).starts_with("chasing.toml:2: "));
    CHECK(refusal(with("\"20000.00\"", "\"much\"")).starts_with("chasing.toml:3: "));
    CHECK(refusal(with("limitation_warning_days = 90", "warn = 90")).starts_with("chasing.toml:"));
    CHECK_FALSE(refusal("promise_days = 31\n").empty());
}

}  // namespace pmo::fee
