#include "lib/fee/lpr.h"

#include <doctest/doctest.h>

#include "tests/support/office.h"
#include "tests/support/outside.h"

namespace pmo::fee {

namespace {

using test::day;

std::string refusal(std::string_view text) {
    const auto error = test::error_of([&] { static_cast<void>(lpr_table(text, "lpr.toml")); });
    return error ? error->what() : "";
}

}  // namespace

TEST_CASE("fee: the LPR of a day is the last one published up to it") {
    const LprTable table = lpr_table();
    CHECK(table.on(day("2019-08-19")) == std::nullopt);
    CHECK(table.on(day("2019-08-20")) == 425);
    CHECK(table.on(day("2025-05-19")) == 310);
    CHECK(table.on(day("2025-05-20")) == 300);
    CHECK(table.on(day("2030-01-01")) == 300);
}

TEST_CASE("fee: a wrong LPR table names its line") {
    CHECK(refusal("[[rate]]\nfrom = 2025-05-20\nbp = 0\n") ==
          "lpr.toml:3: bp is between 1 and 10000");
    CHECK(refusal("[[rate]]\nfrom = 2025-05-20\nbp = 300\n[[rate]]\nfrom = 2025-05-20\n"
                  "bp = 310\n") == "lpr.toml:5: the days go up: this one must be after 2025-05-20");
    CHECK(refusal("[[rate]]\nfrom = 2025-05-20\nrate = 3\n") != "");
}

}  // namespace pmo::fee
