// People and households in memory, by what identifies them: for the import. Private to the module.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "lib/registry/person_store.h"

namespace pmo::registry {

class PeopleIndex {
  public:
    explicit PeopleIndex(const store::Db& db);

    // By identity number; else by name and phone, when identity numbers do not speak against it.
    [[nodiscard]] std::optional<PersonId> find(const Person& wanted) const;
    // The household of a head: with that account number, else without one, else the first.
    [[nodiscard]] std::optional<HouseholdId> household_of(
        PersonId head, const std::optional<std::string>& account_no) const;
    [[nodiscard]] const person_store::HouseholdRow* by_account(std::string_view account_no) const;
    [[nodiscard]] const person_store::HouseholdRow& row(HouseholdId id) const;
    [[nodiscard]] std::vector<PersonId> members(HouseholdId household) const;
    [[nodiscard]] bool is_member(HouseholdId household, PersonId person) const;

    void add(const Person& person);
    void add(const person_store::HouseholdRow& row);
    void add_member(HouseholdId household, PersonId person);
    void set_account_no(HouseholdId id, const std::string& account_no);
    // Whether this run has made the person: then its later rows may fill what is empty.
    void made_here(PersonId person) { made_.insert(person); }
    [[nodiscard]] bool is_made_here(PersonId person) const { return made_.contains(person); }

  private:
    std::unordered_map<std::string, PersonId> by_number_;
    std::unordered_map<std::string, std::vector<PersonId>> by_name_phone_;
    std::unordered_map<PersonId, std::string> numbers_;
    std::unordered_map<PersonId, std::vector<HouseholdId>> by_head_;
    std::unordered_map<std::string, HouseholdId> by_account_;
    std::unordered_map<HouseholdId, person_store::HouseholdRow> households_;
    std::unordered_map<HouseholdId, std::vector<PersonId>> members_;
    std::unordered_set<PersonId> made_;
};

}  // namespace pmo::registry
