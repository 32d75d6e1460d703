#include "lib/registry/people_index.h"

#include <doctest/doctest.h>

#include "tests/support/office.h"

namespace pmo::registry {

namespace {

Person somebody(std::int64_t id, std::string_view name, std::string_view phone,
                std::string_view number = "") {
    Person person;
    person.id = PersonId{id};
    person.name = name;
    person.phone = phone;
    person.id_number = number;
    return person;
}

}  // namespace

TEST_CASE("registry: a person is known by number, else by name and phone") {
    test::Office office;
    PeopleIndex index(office.db());
    index.add(somebody(1, "王芳", "13812345678", "N1"));
    index.add(somebody(2, "李强", "13912345678"));
    CHECK(index.find(somebody(0, "王方", "", "N1")) == PersonId{1});
    CHECK(index.find(somebody(0, "李强", "13912345678")) == PersonId{2});
    CHECK(index.find(somebody(0, "李强", "13912345678", "N2")) == PersonId{2});  // now known
    CHECK_FALSE(index.find(somebody(0, "李强", "13712345678")).has_value());
    CHECK_FALSE(index.find(somebody(0, "李强", "")).has_value());
    // The same name and phone under another number is another person: father and son.
    CHECK_FALSE(index.find(somebody(0, "王芳", "13812345678", "N3")).has_value());
}

TEST_CASE("registry: of the households of one head the account decides") {
    test::Office office;
    PeopleIndex index(office.db());
    index.add({HouseholdId{1}, HouseholdKind::family, "88", PersonId{1}});
    index.add({HouseholdId{2}, HouseholdKind::family, std::nullopt, PersonId{1}});
    CHECK(index.household_of(PersonId{1}, "88") == HouseholdId{1});
    CHECK(index.household_of(PersonId{1}, "99") == HouseholdId{2});  // gets that account
    CHECK(index.household_of(PersonId{1}, std::nullopt) == HouseholdId{1});
    CHECK_FALSE(index.household_of(PersonId{2}, std::nullopt).has_value());
    index.set_account_no(HouseholdId{2}, "99");
    CHECK(index.by_account("99")->id == HouseholdId{2});
    CHECK_FALSE(index.household_of(PersonId{1}, "77").has_value());
}

TEST_CASE("registry: what the office holds is in the index from the start") {
    test::Office office;
    const HouseholdId household = office.household("王芳", "13812345678");
    const PersonId head = office.head_of(household);
    const PeopleIndex index(office.db());
    CHECK(index.find(somebody(0, "王芳", "13812345678")) == head);
    CHECK(index.household_of(head, std::nullopt) == household);
    CHECK(index.is_member(household, head));
    CHECK_FALSE(index.is_made_here(head));
}

}  // namespace pmo::registry
