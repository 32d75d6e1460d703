#include "lib/registry/household.h"

#include <doctest/doctest.h>

#include "lib/base/error.h"
#include "lib/registry/person_view.h"
#include "lib/store/statement.h"
#include "tests/support/office.h"

namespace pmo::registry {

namespace {

using test::day;
using test::Office;

template <class Action>
std::string refusal(ErrorKind kind, const Action& action) {
    try {
        action();
    } catch (const Error& error) {
        CHECK(error.kind() == kind);
        return std::string(error.what()) + "; " + error.hint();
    }
    return "done";
}

bool says(const std::string& text, std::string_view part) {
    INFO(text);
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("registry: a household is made of a person, who is its head and first member") {
    Office office;
    office.household("王芳", "13812345678");
    const Household made = add_household(
        office.db(), {.head = "王芳", .account_no = " ００８８ ", .from = day("2026-03-02")});
    CHECK(made.head_name == "王芳");
    CHECK(made.account_no == "0088");
    CHECK(made.kind == HouseholdKind::family);
    const auto people = members(office.db(), made.id);
    REQUIRE(people.size() == 1);
    CHECK(people[0].relation == "owner");
    CHECK(people[0].from == day("2026-03-02"));
    CHECK(added_message(made) == "Household H2 of P1 added.");
}

TEST_CASE("registry: the head of a developer's household is called developer") {
    Office office;
    office.household("锦绣置业");
    const Household made = add_household(office.db(), {.head = "P1",
                                                       .kind = HouseholdKind::developer,
                                                       .account_no = std::nullopt,
                                                       .from = day("2026-03-02")});
    CHECK(code_of(made.kind) == "developer");
    CHECK(members(office.db(), made.id).front().relation == "developer");
}

TEST_CASE("registry: an account number belongs to one household and is not empty") {
    Office office;
    office.household("王芳");
    add_household(office.db(), {.head = "P1", .account_no = "88", .from = day("2026-03-02")});
    const auto add = [&](std::string_view account) {
        return refusal(ErrorKind::refused, [&] {
            add_household(
                office.db(),
                {.head = "P1", .account_no = std::string(account), .from = day("2026-03-02")});
        });
    };
    CHECK(says(add("88"), "account number 88 belongs to H2"));
    CHECK(says(add("８８"), "account number 88 belongs to H2"));
    CHECK(says(add(" "), "cannot be an account number"));
    CHECK(says(add("8\n8"), "cannot be an account number"));
    CHECK(office.count("SELECT count(*) FROM household") == 2);
}

TEST_CASE("registry: a household by reference, account, head, member and phone") {
    Office office;
    const HouseholdId wang = office.household("王芳", "13812345678");
    office.household("李强", "13912345678");
    store::Statement(office.db(), "UPDATE household SET account_no = '0088' WHERE id = :id")
        .run(wang);
    for (const char* text : {"H1", "h1", "0088", "P1", "王芳", "13812345678", "138 1234 5678"}) {
        INFO(text);
        CHECK(find_household(office.db(), text).id == wang);
    }
    CHECK(says(refusal(ErrorKind::not_found,
                       [&] { static_cast<void>(find_household(office.db(), "H9")); }),
               "no household H9"));
}

TEST_CASE(
    "registry: an account that looks like a reference is found when no household is so named") {
    Office office;
    const HouseholdId wang = office.household("王芳");
    store::Statement(office.db(), "UPDATE household SET account_no = 'H88'").run();
    CHECK(find_household(office.db(), "H88").id == wang);
    CHECK(find_household(office.db(), "H1").id == wang);
}

TEST_CASE("registry: a name of two households lists both") {
    Office office;
    office.household("王芳");
    office.household("王芳");
    const auto said = refusal(ErrorKind::not_found,
                              [&] { static_cast<void>(find_household(office.db(), "王芳")); });
    CHECK(says(said, "fits 2 households"));
    CHECK(says(said, "one of: H1, H2"));
}

TEST_CASE("registry: who has left a household does not name it any more") {
    Office office;
    const HouseholdId wang = office.household("王芳");
    office.household("王小明");
    store::Statement(office.db(),
                     "INSERT INTO household_member (household_id, person_id, relation, from_day, "
                     "to_day) VALUES (:h, 2, 'family', 1, 2)")
        .run(wang);
    CHECK(find_household(office.db(), "王小明").id != wang);
}

TEST_CASE("registry: a household by a unit is its payer of that day") {
    Office office;
    office.estate("JX");
    const UnitId home = office.home("3-2-1502", "96.40");
    const HouseholdId wang = office.owner(home, "王芳", "2020-01-10", "2026-01-01");
    const HouseholdId li = office.owner(home, "李强", "2026-01-01");
    CHECK(find_household(office.db(), "3栋2单元1502", day("2025-12-31")).id == wang);
    CHECK(find_household(office.db(), "JX:3-2-1502", day("2026-01-01")).id == li);
    CHECK(says(
        refusal(
            ErrorKind::not_found,
            [&] { static_cast<void>(find_household(office.db(), "3-2-1502", day("2020-01-09"))); }),
        "nobody holds 3-2-1502 on 2020-01-09"));
    CHECK(says(
        refusal(
            ErrorKind::not_found,
            [&] { static_cast<void>(find_household(office.db(), "3-2-1509", day("2026-01-01"))); }),
        "no unit 3-2-1509"));
}

}  // namespace pmo::registry
