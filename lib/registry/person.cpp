#include "lib/registry/person.h"

#include "lib/access/access.h"
#include "lib/base/check.h"
#include "lib/base/error.h"
#include "lib/base/i18n.h"
#include "lib/base/text.h"
#include "lib/registry/identity_rules.h"
#include "lib/registry/person_store.h"
#include "lib/registry/reference_rules.h"
#include "lib/store/db.h"

namespace pmo::registry {

namespace {

std::string good_text(std::string_view text, std::string_view what) {
    if (has_control_characters(text)) {
        throw Error{ErrorKind::refused, tr("registry.control_characters", what)};
    }
    return std::string(trimmed(text));
}

std::string good_phone(std::string_view text) {
    if (trimmed(text).empty()) return {};
    const auto phone = parse_phone(text);
    if (!phone) throw Error{ErrorKind::refused, tr("registry.bad_phone", visible(text))};
    return *phone;
}

std::string good_email(std::string_view text) {
    const std::string_view email = trimmed(text);
    if (!email.empty() && !valid_email(email)) {
        throw Error{ErrorKind::refused, tr("registry.bad_email", visible(text))};
    }
    return std::string(email);
}

void set_id_number(Person& person, std::string_view text) {
    person.id_type = std::nullopt;
    person.id_number.clear();
    if (trimmed(text).empty()) return;
    const auto number = parse_id_number(text, std::nullopt);
    // The number itself is not repeated: messages go to logs.
    if (!number) throw Error{ErrorKind::refused, tr("registry.bad_id_number")};
    person.id_type = number->type;
    person.id_number = number->number;
}

// Two people with one identity number are one person, or one of them is mistyped.
void refuse_known_number(const store::Db& db, const Person& person) {
    if (person.id_number.empty()) return;
    for (const Person& known : person_store::by_id_number(db, person.id_number)) {
        if (known.id == person.id) continue;
        throw Error{ErrorKind::refused, tr("registry.id_number_known", reference(known.id)),
                    tr("registry.id_number_known_hint", reference(known.id))};
    }
}

std::string good_language(std::string_view text) {
    if (!text.empty() && !is_language_code(text)) {
        throw Error{ErrorKind::refused, tr("registry.bad_language", visible(text))};
    }
    return std::string(text);
}

std::string good_name(std::string_view text) {
    std::string name = good_text(text, tr("registry.column.name"));
    if (name.empty()) throw Error{ErrorKind::refused, tr("registry.no_name")};
    return name;
}

Person only_match(const std::vector<Person>& matches, std::string_view text) {
    if (matches.size() == 1) return matches.front();
    std::vector<std::string> references;
    for (const Person& match : matches) references.push_back(reference(match.id));
    throw Error{ErrorKind::not_found, tr("registry.many_people", visible(text), matches.size()),
                tr("registry.one_of", joined(references, ", "))};
}

}  // namespace

std::string reference(PersonId id) {
    return "P" + std::to_string(id.value);
}

Person person(const store::Db& db, PersonId id) {
    const auto found = person_store::find(db, id);
    PMO_CHECK(found.has_value());
    return *found;
}

Person find_person(const store::Db& db, std::string_view text) {
    text = trimmed(text);
    if (const auto id = parse_reference('P', text)) {
        if (const auto found = person_store::find(db, PersonId{*id})) return *found;
        throw Error{ErrorKind::not_found, tr("registry.no_person", visible(text)),
                    tr("registry.no_person_hint")};
    }
    auto matches = person_store::by_name(db, text);
    if (!matches.empty()) return only_match(matches, text);
    if (const auto phone = parse_phone(text)) matches = person_store::by_phone(db, *phone);
    if (!matches.empty()) return only_match(matches, text);
    if (const auto number = parse_id_number(text, std::nullopt)) {
        matches = person_store::by_id_number(db, number->number);
        if (!matches.empty()) return only_match(matches, text);
    }
    throw Error{ErrorKind::not_found, tr("registry.no_person", visible(text)),
                tr("registry.no_person_hint")};
}

std::vector<Person> list_people(const store::Db& db, const PersonQuery& query) {
    if (!query.text) return person_store::list(db, std::nullopt);
    const auto phone = parse_phone(*query.text);
    return person_store::list(db, phone ? *phone : *query.text);
}

Person add_person(store::Db& db, const NewPerson& request) {
    access::Write write(db, "person.edit");
    Person person;
    person.name = good_name(request.name);
    person.phone = good_phone(request.phone);
    person.phone2 = good_phone(request.phone2);
    person.email = good_email(request.email);
    set_id_number(person, request.id_number);
    person.language = good_language(request.language);
    person.salutation = good_text(request.salutation, tr("registry.column.salutation"));
    refuse_known_number(db, person);
    person_store::insert(db, person);
    write.commit();
    return person;
}

PersonChangeResult change_person(store::Db& db, const PersonChange& request) {
    access::Write write(db, "person.edit");
    const Person before = find_person(db, request.person);
    Person after = before;
    if (request.name) after.name = good_name(*request.name);
    if (request.phone) after.phone = good_phone(*request.phone);
    if (request.phone2) after.phone2 = good_phone(*request.phone2);
    if (request.email) after.email = good_email(*request.email);
    if (request.id_number) set_id_number(after, *request.id_number);
    if (request.language) after.language = good_language(*request.language);
    if (request.salutation) {
        after.salutation = good_text(*request.salutation, tr("registry.column.salutation"));
    }
    const bool same = after.name == before.name && after.phone == before.phone &&
                      after.phone2 == before.phone2 && after.email == before.email &&
                      after.id_number == before.id_number && after.language == before.language &&
                      after.salutation == before.salutation;
    if (same) return {before, after};
    if (request.id_number) refuse_known_number(db, after);
    person_store::update(db, before, after);
    write.commit();
    return {before, after};
}

}  // namespace pmo::registry
