#include "lib/registry/people_index.h"

#include <algorithm>

#include "lib/base/check.h"

namespace pmo::registry {

namespace {

std::string name_phone(const std::string& name, const std::string& phone) {
    return name + '\n' + phone;
}

}  // namespace

PeopleIndex::PeopleIndex(const store::Db& db) {
    person_store::each(db, [this](const Person& person) { add(person); });
    person_store::each_household(db, [this](const person_store::HouseholdRow& row) { add(row); });
    person_store::each_member(db, [this](HouseholdId household, PersonId person, std::string_view) {
        add_member(household, person);
    });
}

std::optional<PersonId> PeopleIndex::find(const Person& wanted) const {
    if (!wanted.id_number.empty()) {
        const auto found = by_number_.find(wanted.id_number);
        if (found != by_number_.end()) return found->second;
    }
    if (wanted.phone.empty()) return std::nullopt;
    const auto found = by_name_phone_.find(name_phone(wanted.name, wanted.phone));
    if (found == by_name_phone_.end()) return std::nullopt;
    for (const PersonId id : found->second) {
        const auto number = numbers_.find(id);
        const bool known = number != numbers_.end() && !number->second.empty();
        if (!known || wanted.id_number.empty()) return id;
    }
    return std::nullopt;
}

std::optional<HouseholdId> PeopleIndex::household_of(
    PersonId head, const std::optional<std::string>& account_no) const {
    const auto found = by_head_.find(head);
    if (found == by_head_.end()) return std::nullopt;
    if (!account_no) return found->second.front();
    std::optional<HouseholdId> without;
    for (const HouseholdId id : found->second) {
        const auto& known = row(id).account_no;
        if (known == account_no) return id;
        if (!known && !without) without = id;
    }
    return without;
}

const person_store::HouseholdRow* PeopleIndex::by_account(std::string_view account_no) const {
    const auto found = by_account_.find(std::string(account_no));
    return found == by_account_.end() ? nullptr : &row(found->second);
}

const person_store::HouseholdRow& PeopleIndex::row(HouseholdId id) const {
    const auto found = households_.find(id);
    PMO_CHECK(found != households_.end());
    return found->second;
}

std::vector<PersonId> PeopleIndex::members(HouseholdId household) const {
    const auto found = members_.find(household);
    return found == members_.end() ? std::vector<PersonId>{} : found->second;
}

bool PeopleIndex::is_member(HouseholdId household, PersonId person) const {
    const auto found = members_.find(household);
    return found != members_.end() &&
           std::find(found->second.begin(), found->second.end(), person) != found->second.end();
}

void PeopleIndex::add(const Person& person) {
    if (!person.id_number.empty()) by_number_.insert_or_assign(person.id_number, person.id);
    numbers_.insert_or_assign(person.id, person.id_number);
    if (person.phone.empty()) return;
    auto& same = by_name_phone_[name_phone(person.name, person.phone)];
    if (std::find(same.begin(), same.end(), person.id) == same.end()) same.push_back(person.id);
}

void PeopleIndex::add(const person_store::HouseholdRow& row) {
    households_.emplace(row.id, row);
    by_head_[row.head].push_back(row.id);
    if (row.account_no) by_account_.emplace(*row.account_no, row.id);
}

void PeopleIndex::add_member(HouseholdId household, PersonId person) {
    members_[household].push_back(person);
}

void PeopleIndex::set_account_no(HouseholdId id, const std::string& account_no) {
    households_.at(id).account_no = account_no;
    by_account_.emplace(account_no, id);
}

}  // namespace pmo::registry
