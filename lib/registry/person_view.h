// People and households for people and machines. Personal columns are marked for masking.
#pragma once

#include <string>
#include <vector>

#include "lib/registry/household.h"
#include "lib/registry/person.h"
#include "lib/registry/tenure.h"
#include "lib/table/table.h"

namespace pmo::registry {

[[nodiscard]] table::Table person_table(const std::vector<Person>& people);

struct PersonDetail {
    Person person;
    struct Home {
        Household household;
        std::vector<Member> members;
        std::vector<Tenure> tenures;
        std::vector<std::string> unit_codes;  // one for each tenure
    };
    std::vector<Home> homes;
};
[[nodiscard]] PersonDetail detail(const store::Db& db, const Person& person);
[[nodiscard]] std::vector<table::Table> detail_tables(const PersonDetail& detail);

[[nodiscard]] std::string added_message(const Person& person);
// Names the fields that changed, never their values.
[[nodiscard]] std::string changed_message(const PersonChangeResult& result);
[[nodiscard]] std::string added_message(const Household& household);

}  // namespace pmo::registry
