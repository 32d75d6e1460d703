// People: names, phones, identity numbers. Everything here is personal and audited by commitment.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/base/id.h"

namespace pmo::store {
class Db;
}

namespace pmo::registry {

enum class IdType {
    identity_card = 1,
    company = 2,
    hong_kong = 3,
    taiwan = 4,
    passport = 5,
    home_return = 6,
    other = 7,
};

struct Person {
    PersonId id;
    std::string name;
    std::string phone;  // empty: none, as are all below
    std::string phone2;
    std::string email;
    std::optional<IdType> id_type;
    std::string id_number;
    std::string language;    // "en", "zh-Hans", "zh-Hant"; empty: the office's
    std::string salutation;  // 先生, 女士, Ms
    std::string salt;        // 32 bytes, of the audit commitments
};

[[nodiscard]] std::string reference(PersonId id);               // "P123"
[[nodiscard]] Person person(const store::Db& db, PersonId id);  // Bug when it is not stored
// By "P123", phone, identity number or name. Error{not_found}, with the matches when
// there are several.
[[nodiscard]] Person find_person(const store::Db& db, std::string_view text);

struct PersonQuery {
    std::optional<std::string> text;  // part of a name, or a phone
};
[[nodiscard]] std::vector<Person> list_people(const store::Db& db, const PersonQuery& query);

// Normalises phone and identity number; Error{refused} when one cannot be right.
struct NewPerson {
    std::string name;
    std::string phone = {};
    std::string phone2 = {};
    std::string email = {};
    std::string id_number = {};
    std::string language = {};
    std::string salutation = {};
};
Person add_person(store::Db& db, const NewPerson& request);

struct PersonChange {
    std::string person;               // anything find_person understands
    std::optional<std::string> name;  // an empty text clears, except for the name
    std::optional<std::string> phone;
    std::optional<std::string> phone2;
    std::optional<std::string> email;
    std::optional<std::string> id_number;
    std::optional<std::string> language;
    std::optional<std::string> salutation;
};
struct PersonChangeResult {
    Person before;
    Person after;
};
PersonChangeResult change_person(store::Db& db, const PersonChange& request);

}  // namespace pmo::registry
