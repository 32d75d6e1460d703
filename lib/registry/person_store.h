// SQL of people, households and their members. Private to the module.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/registry/household.h"
#include "lib/registry/person.h"

namespace pmo::registry::person_store {

PersonId insert(store::Db& db, Person& person);                         // makes the salt; audited
void update(store::Db& db, const Person& before, const Person& after);  // audited
[[nodiscard]] std::optional<Person> find(const store::Db& db, PersonId id);
[[nodiscard]] std::optional<Person> find(store::Db& db, PersonId id);
// Finds one person after another with one statement; Bug for who is not stored.
[[nodiscard]] std::function<Person(PersonId)> reader(const store::Db& db);
[[nodiscard]] std::vector<Person> by_id_number(const store::Db& db, std::string_view number);
[[nodiscard]] std::vector<Person> by_phone(const store::Db& db, std::string_view phone);
[[nodiscard]] std::vector<Person> by_name(const store::Db& db, std::string_view name);
[[nodiscard]] std::vector<Person> list(const store::Db& db, const std::optional<std::string>& text);
void each(const store::Db& db, const std::function<void(const Person&)>& act);

HouseholdId insert_household(store::Db& db, HouseholdKind kind,
                             const std::optional<std::string>& account_no, PersonId head);
void set_account_no(store::Db& db, HouseholdId id, const std::optional<std::string>& before,
                    std::string_view account_no);
void insert_member(store::Db& db, HouseholdId household, PersonId person, std::string_view relation,
                   Date from, std::optional<Date> to);
[[nodiscard]] std::optional<Household> find_household(const store::Db& db, HouseholdId id);
[[nodiscard]] std::vector<Household> by_account(const store::Db& db, std::string_view account_no);
// Whose head or present member has that name or phone.
[[nodiscard]] std::vector<Household> households_of(const store::Db& db,
                                                   std::string_view name_or_phone);
[[nodiscard]] std::vector<Household> households_of(const store::Db& db, PersonId person);
[[nodiscard]] std::vector<Member> members(const store::Db& db, HouseholdId id);

struct HouseholdRow {
    HouseholdId id;
    HouseholdKind kind = HouseholdKind::family;
    std::optional<std::string> account_no;
    PersonId head;
};
void each_household(const store::Db& db, const std::function<void(const HouseholdRow&)>& act);
void each_member(const store::Db& db,
                 const std::function<void(HouseholdId, PersonId, std::string_view relation)>& act);

}  // namespace pmo::registry::person_store
