#include "lib/registry/household_index.h"

#include <doctest/doctest.h>

#include "lib/import/row.h"
#include "lib/registry/household.h"
#include "tests/support/office.h"

namespace pmo::registry {

namespace {

struct Street {
    test::Office office;
    HouseholdId li;
    HouseholdId wang;

    Street() {
        li = office.household("李强");
        wang = office.household("王芳");
        office.db().execute("UPDATE household SET account_no = '0012' WHERE id = 1");
    }
};

std::string read(std::string_view cell, const HouseholdIndex& index) {
    const import::Profile profile{"test", {{"account_no", "text", false, {}}}, {}, {}};
    const std::vector<std::string_view> headings = {"account_no"};
    const import::Header header = import::match_header(profile, headings);
    import::Row row(profile, header);
    const std::vector<std::string_view> fields = {cell};
    row.begin(2, fields);
    const auto found = read_household(row, index);
    if (found) return reference(*found);
    return row.ok() ? std::string("nothing") : row.problems().front().code;
}

}  // namespace

TEST_CASE("registry: a household is found by its account number or its own") {
    Street street;
    const HouseholdIndex index(street.office.db());
    REQUIRE(street.li.value == 1);
    CHECK(index.find("0012") == street.li);
    CHECK(index.find("H2") == street.wang);
    CHECK_FALSE(index.find("H99"));
    CHECK_FALSE(index.find("12"));
    CHECK_FALSE(index.find("H"));
}

TEST_CASE("registry: an account number in a row is found, or the row says why not") {
    Street street;
    const HouseholdIndex index(street.office.db());
    CHECK(read("0012", index) == "H1");
    CHECK(read("００１２", index) == "H1");
    CHECK(read("", index) == "nothing");
    CHECK(read("12", index) == "lost-zeros");
    CHECK(read("4.4E+17", index) == "excel-number");
    CHECK(read("77", index) == "unknown-account");
}

TEST_CASE("registry: who belongs to a household is known by name") {
    Street street;
    const HouseholdIndex index(street.office.db());
    CHECK(index.has_member(street.li, " 李强"));
    CHECK_FALSE(index.has_member(street.li, "王芳"));
    CHECK(index.has_member(street.wang, "王芳"));
}

}  // namespace pmo::registry
