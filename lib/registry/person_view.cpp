#include "lib/registry/person_view.h"

#include "lib/base/i18n.h"
#include "lib/base/text.h"
#include "lib/registry/person_store.h"
#include "lib/registry/unit.h"

namespace pmo::registry {

namespace {

using table::Align;
using table::Blank;
using table::Cell;
using table::Column;
using table::Privacy;

Column column(std::string key, Privacy privacy = Privacy::open) {
    std::string heading = tr("registry.column." + key);
    return {std::move(key), std::move(heading), Align::left, privacy, false};
}

Cell text_or_blank(const std::string& text) {
    if (text.empty()) return Blank{};
    return text;
}

Cell last_day(const std::optional<Date>& to) {
    if (!to) return Blank{};
    return plus_days(*to, -1);
}

// For machines the code, which is never translated.
// i18n: registry.relation.*
Cell relation_cell(const std::string& relation) {
    const std::string key = "registry.relation." + relation;
    return table::Word{relation, has_message(Language::en, key) ? tr(key) : relation};
}

}  // namespace

// i18n: registry.column.*
table::Table person_table(const std::vector<Person>& people) {
    table::Table result;
    result.columns = {column("person"),
                      column("name", Privacy::name),
                      column("salutation"),
                      column("phone", Privacy::phone),
                      column("phone2", Privacy::phone),
                      column("email", Privacy::address),
                      column("id_number", Privacy::id_number),
                      column("language")};
    for (const Person& one : people) {
        result.rows.push_back({reference(one.id), one.name, text_or_blank(one.salutation),
                               text_or_blank(one.phone), text_or_blank(one.phone2),
                               text_or_blank(one.email), text_or_blank(one.id_number),
                               text_or_blank(one.language)});
    }
    return result;
}

PersonDetail detail(const store::Db& db, const Person& person) {
    PersonDetail result{person, {}};
    for (const Household& one : person_store::households_of(db, person.id)) {
        PersonDetail::Home home{one, members(db, one.id), tenures_of(db, one.id), {}};
        for (const Tenure& tenure : home.tenures) {
            const Unit held = unit(db, tenure.unit);
            home.unit_codes.push_back(held.estate_code + ":" + held.code);
        }
        result.homes.push_back(std::move(home));
    }
    return result;
}

std::vector<table::Table> detail_tables(const PersonDetail& detail) {
    std::vector<table::Table> result = {person_table({detail.person})};
    for (const PersonDetail::Home& home : detail.homes) {
        table::Table who;
        const std::string account =
            home.household.account_no
                ? tr("registry.title.account", visible(*home.household.account_no))
                : std::string();
        who.title = tr("registry.title.household", reference(home.household.id)) + account;
        who.columns = {column("person"),
                       column("name", Privacy::name),
                       column("phone", Privacy::phone),
                       column("relation"),
                       column("from"),
                       column("to")};
        for (const Member& member : home.members) {
            who.rows.push_back({reference(member.person), member.name, text_or_blank(member.phone),
                                relation_cell(member.relation), member.from, last_day(member.to)});
        }
        result.push_back(std::move(who));
        if (home.tenures.empty()) continue;
        table::Table units;
        units.columns = {column("unit"), column("role"), column("pays"), column("from"),
                         column("to")};
        for (std::size_t i = 0; i < home.tenures.size(); ++i) {
            const Tenure& tenure = home.tenures[i];
            units.rows.push_back({home.unit_codes[i],
                                  relation_cell(std::string(code_of(tenure.role))), tenure.pays,
                                  tenure.from, last_day(tenure.to)});
        }
        result.push_back(std::move(units));
    }
    return result;
}

std::string added_message(const Person& person) {
    return tr("registry.person_added", reference(person.id));
}

std::string changed_message(const PersonChangeResult& result) {
    std::vector<std::string> fields;
    const auto compare = [&](std::string_view key, const std::string& before,
                             const std::string& after) {
        if (before != after) fields.push_back(tr("registry.column." + std::string(key)));
    };
    compare("name", result.before.name, result.after.name);
    compare("phone", result.before.phone, result.after.phone);
    compare("phone2", result.before.phone2, result.after.phone2);
    compare("email", result.before.email, result.after.email);
    compare("id_number", result.before.id_number, result.after.id_number);
    compare("language", result.before.language, result.after.language);
    compare("salutation", result.before.salutation, result.after.salutation);
    const std::string who = reference(result.after.id);
    if (fields.empty()) return tr("registry.person_same", who);
    return tr("registry.person_changed", who, joined(fields, ", "));
}

std::string added_message(const Household& household) {
    return tr("registry.household_added", reference(household.id), reference(household.head));
}

}  // namespace pmo::registry
