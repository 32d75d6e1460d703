#include "lib/registry/tenure.h"

#include <doctest/doctest.h>

#include "lib/base/error.h"
#include "lib/registry/household.h"
#include "lib/store/statement.h"
#include "tests/support/office.h"

namespace pmo::registry {

namespace {

using test::day;
using test::Office;

struct Home {
    Home() {
        office.estate("JX");
        unit = office.home("3-2-1502", "96.40");
    }
    std::string payer(std::string_view on) {
        const auto found = payer_on(office.db(), unit, day(on));
        return found ? household(office.db(), *found).head_name : "nobody";
    }
    std::string owner(std::string_view on) {
        const auto found = owner_on(office.db(), unit, day(on));
        return found ? household(office.db(), *found).head_name : "nobody";
    }
    std::string liable(std::string_view on) {
        const auto found = liable_on(office.db(), unit, day(on));
        return found ? household(office.db(), *found).head_name : "nobody";
    }
    TransferResult hand_to(std::string_view household, std::string_view on,
                           TenureRole role = TenureRole::owner,
                           std::optional<bool> pays = std::nullopt) {
        return transfer(office.db(), {"3-2-1502", std::string(household), role, pays, day(on)});
    }
    Office office;
    UnitId unit;
};

template <class Action>
std::string refusal(const Action& action) {
    try {
        action();
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::refused);
        return error.what();
    }
    return "done";
}

}  // namespace

TEST_CASE("registry: a transfer ends the old tenure and begins the new one on that day") {
    Home home;
    home.office.owner(home.unit, "王芳", "2020-01-10");
    home.office.household("李强");
    const auto result = home.hand_to("李强", "2026-03-02");
    CHECK(result.before->to == day("2026-03-02"));
    CHECK(result.after.from == day("2026-03-02"));
    CHECK(home.owner("2020-01-09") == "nobody");
    CHECK(home.owner("2020-01-10") == "王芳");
    CHECK(home.owner("2026-03-01") == "王芳");
    CHECK(home.owner("2026-03-02") == "李强");
}

TEST_CASE("registry: a transfer that was done already changes nothing") {
    Home home;
    home.office.household("李强");
    CHECK_FALSE(home.hand_to("李强", "2026-03-02").already);
    const auto audited = home.office.count("SELECT count(*) FROM audit");
    CHECK(home.hand_to("李强", "2026-03-02").already);
    CHECK(home.office.count("SELECT count(*) FROM audit") == audited);
    CHECK(refusal([&] { home.hand_to("李强", "2026-04-01"); }) ==
          "H1 has held 3-2-1502 since 2026-03-02");
}

TEST_CASE("registry: a transfer into the past is refused when somebody came later") {
    Home home;
    home.office.owner(home.unit, "王芳", "2026-03-02");
    home.office.household("李强");
    CHECK(refusal([&] { home.hand_to("李强", "2026-03-02"); }) ==
          "3-2-1502 has a tenure that begins on 2026-03-02");
    CHECK(refusal([&] { home.hand_to("李强", "2025-01-01"); }) ==
          "3-2-1502 has a tenure that begins on 2026-03-02");
    CHECK(home.office.count("SELECT count(*) FROM tenure") == 1);
}

TEST_CASE("registry: after a gap nobody held the unit") {
    Home home;
    home.office.owner(home.unit, "王芳", "2020-01-10", "2025-01-01");
    home.office.household("李强");
    const auto result = home.hand_to("李强", "2026-03-02");
    CHECK_FALSE(result.before.has_value());
    CHECK(home.owner("2024-12-31") == "王芳");
    CHECK(home.owner("2025-01-01") == "nobody");
}

TEST_CASE("registry: the file itself refuses two owners at once") {
    Home home;
    home.office.owner(home.unit, "王芳", "2020-01-10", "2026-01-01");
    CHECK_THROWS_AS(home.office.owner(home.unit, "李强", "2025-12-31"), Error);
    home.office.owner(home.unit, "张伟", "2026-01-01");  // half-open: the day itself is free
    CHECK(home.owner("2025-12-31") == "王芳");
    CHECK(home.owner("2026-01-01") == "张伟");
    CHECK_THROWS_AS(store::Statement(home.office.db(),
                                     "UPDATE tenure SET from_day = from_day - 1 WHERE from_day = "
                                     "(SELECT max(from_day) FROM tenure)")
                        .run(),
                    Error);
}

TEST_CASE("registry: a tenant pays only when that is agreed, the owner stays liable") {
    Home home;
    home.office.owner(home.unit, "王芳", "2020-01-10");
    home.office.household("陈租");
    home.hand_to("陈租", "2026-01-01", TenureRole::tenant);
    CHECK(home.payer("2026-02-01") == "王芳");
    // From March on the tenant has agreed to pay.
    const auto result = home.hand_to("陈租", "2026-03-01", TenureRole::tenant, true);
    CHECK(result.before->to == day("2026-03-01"));
    CHECK(home.payer("2026-02-28") == "王芳");
    CHECK(home.payer("2026-03-01") == "陈租");
    CHECK(home.liable("2026-03-01") == "王芳");
    CHECK(home.owner("2026-03-01") == "王芳");
}

TEST_CASE("registry: a unit with a tenant and no owner has a payer only when the tenant pays") {
    Home home;
    home.office.tenant(home.unit, "陈租", "2026-01-01", "", false);
    CHECK(home.payer("2026-01-01") == "nobody");
    Home other;
    other.office.tenant(other.unit, "陈租", "2026-01-01", "", true);
    CHECK(other.payer("2026-01-01") == "陈租");
    CHECK(other.liable("2026-01-01") == "陈租");
}

TEST_CASE("registry: a tenure ends without a successor, once") {
    Home home;
    home.office.owner(home.unit, "王芳", "2020-01-10");
    home.office.tenant(home.unit, "陈租", "2026-01-01");
    const auto end = [&](std::string_view on, TenureRole role = TenureRole::tenant) {
        return end_tenure(home.office.db(), {"3-2-1502", role, day(on)});
    };
    CHECK(end("2026-03-01").to == day("2026-03-01"));
    CHECK(home.payer("2026-02-28") == "陈租");
    CHECK(home.payer("2026-03-01") == "王芳");
    const auto audited = home.office.count("SELECT count(*) FROM audit");
    CHECK(end("2026-03-01").to == day("2026-03-01"));
    CHECK(home.office.count("SELECT count(*) FROM audit") == audited);
    CHECK(refusal([&] { end("2026-04-01"); }) == "3-2-1502 has no such tenure on 2026-03-31");
    CHECK(refusal([&] { end("2020-01-10", TenureRole::owner); }) ==
          "3-2-1502 has no such tenure on 2020-01-09");
    CHECK(home.owner("2026-04-01") == "王芳");
}

TEST_CASE("registry: the tenures of a household are those of all its units") {
    Home home;
    const HouseholdId wang = home.office.owner(home.unit, "王芳", "2020-01-10");
    home.office.owner(home.office.parking("B1-023"), wang, "2021-05-01", "2022-01-01");
    const auto held = tenures_of(home.office.db(), wang);
    REQUIRE(held.size() == 2);
    CHECK(held[0].unit == home.unit);
    CHECK(held[1].to == day("2022-01-01"));
    CHECK(tenures(home.office.db(), home.unit).size() == 1);
    CHECK(parse_tenure_role(code_of(TenureRole::tenant)) == TenureRole::tenant);
    CHECK_FALSE(parse_tenure_role("guest").has_value());
}

}  // namespace pmo::registry
