#include "lib/registry/person_store.h"

#include <memory>

#include "lib/base/check.h"
#include "lib/io/hash.h"
#include "lib/store/audit.h"
#include "lib/store/db.h"
#include "lib/store/statement.h"

namespace pmo::registry::person_store {

namespace {

constexpr const char* sql_insert = R"sql(
    INSERT INTO person (name, phone, phone2, email, id_type, id_number, language, salutation, salt)
    VALUES (:name, :phone, :phone2, :email, :id_type, :id_number, :language, :salutation,
        :salt))sql";

constexpr const char* sql_update = R"sql(
    UPDATE person SET name = :name, phone = :phone, phone2 = :phone2, email = :email,
        id_type = :id_type, id_number = :id_number, language = :language, salutation = :salutation
    WHERE id = :id)sql";

constexpr const char* sql_find = R"sql(
    SELECT id, name, phone, phone2, email, id_type, id_number, language, salutation, salt
    FROM person WHERE id = :id)sql";

constexpr const char* sql_by_id_number = R"sql(
    SELECT id, name, phone, phone2, email, id_type, id_number, language, salutation, salt
    FROM person WHERE id_number = :number ORDER BY id)sql";

constexpr const char* sql_by_phone = R"sql(
    SELECT id, name, phone, phone2, email, id_type, id_number, language, salutation, salt
    FROM person WHERE phone = :phone OR phone2 = :phone ORDER BY id)sql";

constexpr const char* sql_by_name = R"sql(
    SELECT id, name, phone, phone2, email, id_type, id_number, language, salutation, salt
    FROM person WHERE name = :name ORDER BY id)sql";

constexpr const char* sql_list = R"sql(
    SELECT id, name, phone, phone2, email, id_type, id_number, language, salutation, salt
    FROM person
    WHERE (:text IS NULL OR instr(name, :text) > 0 OR phone = :text OR phone2 = :text)
    ORDER BY name, id)sql";

constexpr const char* sql_insert_household = R"sql(
    INSERT INTO household (kind, account_no, head_id) VALUES (:kind, :account_no, :head))sql";

constexpr const char* sql_account_no = R"sql(
    UPDATE household SET account_no = :account_no WHERE id = :id)sql";

constexpr const char* sql_insert_member = R"sql(
    INSERT INTO household_member (household_id, person_id, relation, from_day, to_day)
    VALUES (:household, :person, :relation, :from_day, :to_day))sql";

constexpr const char* sql_household = R"sql(
    SELECT h.id, h.kind, h.account_no, h.head_id, p.name, p.phone, p.email, p.language, p.salutation
    FROM household h JOIN person p ON p.id = h.head_id WHERE h.id = :id)sql";

constexpr const char* sql_by_account = R"sql(
    SELECT h.id, h.kind, h.account_no, h.head_id, p.name, p.phone, p.email, p.language, p.salutation
    FROM household h JOIN person p ON p.id = h.head_id WHERE h.account_no = :account_no)sql";

constexpr const char* sql_households_of_text = R"sql(
    SELECT h.id, h.kind, h.account_no, h.head_id, p.name, p.phone, p.email, p.language, p.salutation
    FROM household h JOIN person p ON p.id = h.head_id
    WHERE h.id IN (
        SELECT k.id FROM household k JOIN person q ON q.id = k.head_id
        WHERE q.name = :text OR q.phone = :text OR q.phone2 = :text
        UNION SELECT m.household_id FROM household_member m JOIN person q ON q.id = m.person_id
        WHERE m.to_day IS NULL AND (q.name = :text OR q.phone = :text OR q.phone2 = :text))
    ORDER BY h.id)sql";

constexpr const char* sql_households_of_person = R"sql(
    SELECT h.id, h.kind, h.account_no, h.head_id, p.name, p.phone, p.email, p.language, p.salutation
    FROM household h JOIN person p ON p.id = h.head_id
    WHERE h.head_id = :person OR h.id IN (
        SELECT m.household_id FROM household_member m WHERE m.person_id = :person)
    ORDER BY h.id)sql";

constexpr const char* sql_members = R"sql(
    SELECT m.person_id, p.name, p.phone, m.relation, m.from_day, m.to_day
    FROM household_member m JOIN person p ON p.id = m.person_id
    WHERE m.household_id = :household ORDER BY m.to_day IS NOT NULL, m.from_day, p.id)sql";

constexpr const char* sql_each = R"sql(
    SELECT id, name, phone, phone2, email, id_type, id_number, language, salutation, salt
    FROM person ORDER BY id)sql";

constexpr const char* sql_each_household = R"sql(
    SELECT id, kind, account_no, head_id FROM household ORDER BY id)sql";

constexpr const char* sql_each_member = R"sql(
    SELECT household_id, person_id, relation FROM household_member ORDER BY household_id)sql";

Person read_person(const store::Statement& row) {
    Person person;
    person.id = row.id<PersonId>(0);
    person.name = row.text(1);
    person.phone = row.optional_text(2).value_or("");
    person.phone2 = row.optional_text(3).value_or("");
    person.email = row.optional_text(4).value_or("");
    if (const auto type = row.optional_integer(5)) person.id_type = static_cast<IdType>(*type);
    person.id_number = row.optional_text(6).value_or("");
    person.language = row.optional_text(7).value_or("");
    person.salutation = row.optional_text(8).value_or("");
    person.salt = std::string(row.blob(9));
    return person;
}

std::vector<Person> read_people(store::Statement& rows) {
    std::vector<Person> people;
    while (rows.step()) people.push_back(read_person(rows));
    return people;
}

Household read_household(const store::Statement& row) {
    Household household;
    household.id = row.id<HouseholdId>(0);
    household.kind = static_cast<HouseholdKind>(row.integer(1));
    household.account_no = row.optional_text(2);
    household.head = row.id<PersonId>(3);
    household.head_name = row.text(4);
    household.phone = row.optional_text(5).value_or("");
    household.email = row.optional_text(6).value_or("");
    household.language = row.optional_text(7).value_or("");
    household.salutation = row.optional_text(8).value_or("");
    return household;
}

std::vector<Household> read_households(store::Statement& rows) {
    std::vector<Household> households;
    while (rows.step()) households.push_back(read_household(rows));
    return households;
}

// An empty text is NULL in the file.
std::optional<std::string_view> filled(const std::string& text) {
    if (text.empty()) return std::nullopt;
    return std::string_view(text);
}

store::Fields fields_of(const Person& person) {
    store::Fields fields;
    fields.set_personal("name", person.name, person.salt)
        .set_personal("phone", person.phone, person.salt)
        .set_personal("phone2", person.phone2, person.salt)
        .set_personal("email", person.email, person.salt)
        .set("id_type", person.id_type)
        .set_personal("id_number", person.id_number, person.salt)
        .set("language", filled(person.language))
        .set("salutation", filled(person.salutation));
    return fields;
}

}  // namespace

PersonId insert(store::Db& db, Person& person) {
    person.salt = io::random_bytes(32);
    db.cached(sql_insert)
        .run(person.name, filled(person.phone), filled(person.phone2), filled(person.email),
             person.id_type, filled(person.id_number), filled(person.language),
             filled(person.salutation), store::Blob{person.salt});
    person.id = PersonId{db.last_insert_id()};
    store::audit_insert(db, "person", std::to_string(person.id.value), fields_of(person));
    return person.id;
}

void update(store::Db& db, const Person& before, const Person& after) {
    db.cached(sql_update)
        .run(after.name, filled(after.phone), filled(after.phone2), filled(after.email),
             after.id_type, filled(after.id_number), filled(after.language),
             filled(after.salutation), after.id);
    store::audit_update(db, "person", std::to_string(after.id.value), fields_of(before),
                        fields_of(after));
}

std::optional<Person> find(const store::Db& db, PersonId id) {
    store::Statement row(db, sql_find);
    row.bind_all(id);
    if (!row.step()) return std::nullopt;
    return read_person(row);
}

std::optional<Person> find(store::Db& db, PersonId id) {
    store::Statement& row = db.cached(sql_find);
    row.bind_all(id);
    std::optional<Person> result;
    if (row.step()) result = read_person(row);
    row.reset();
    return result;
}

std::function<Person(PersonId)> reader(const store::Db& db) {
    const auto row = std::make_shared<store::Statement>(db, sql_find);
    return [row](PersonId id) {
        row->bind_all(id);
        PMO_CHECK(row->step());
        Person person = read_person(*row);
        row->reset();
        return person;
    };
}

std::vector<Person> by_id_number(const store::Db& db, std::string_view number) {
    store::Statement rows(db, sql_by_id_number);
    rows.bind_all(number);
    return read_people(rows);
}

std::vector<Person> by_phone(const store::Db& db, std::string_view phone) {
    store::Statement rows(db, sql_by_phone);
    rows.bind_all(phone);
    return read_people(rows);
}

std::vector<Person> by_name(const store::Db& db, std::string_view name) {
    store::Statement rows(db, sql_by_name);
    rows.bind_all(name);
    return read_people(rows);
}

std::vector<Person> list(const store::Db& db, const std::optional<std::string>& text) {
    store::Statement rows(db, sql_list);
    rows.bind_all(text);
    return read_people(rows);
}

void each(const store::Db& db, const std::function<void(const Person&)>& act) {
    store::Statement rows(db, sql_each);
    while (rows.step()) act(read_person(rows));
}

HouseholdId insert_household(store::Db& db, HouseholdKind kind,
                             const std::optional<std::string>& account_no, PersonId head) {
    db.cached(sql_insert_household).run(kind, account_no, head);
    const HouseholdId id{db.last_insert_id()};
    store::audit_insert(
        db, "household", std::to_string(id.value),
        store::Fields().set("kind", code_of(kind)).set("account_no", account_no).set("head", head));
    return id;
}

void set_account_no(store::Db& db, HouseholdId id, const std::optional<std::string>& before,
                    std::string_view account_no) {
    db.cached(sql_account_no).run(account_no, id);
    store::audit_update(db, "household", std::to_string(id.value),
                        store::Fields().set("account_no", before),
                        store::Fields().set("account_no", account_no));
}

void insert_member(store::Db& db, HouseholdId household, PersonId person, std::string_view relation,
                   Date from, std::optional<Date> to) {
    db.cached(sql_insert_member).run(household, person, relation, from, to);
    store::audit_insert(db, "household_member", std::to_string(household.value),
                        store::Fields()
                            .set("person", person)
                            .set("relation", relation)
                            .set("from", from)
                            .set("to", to));
}

std::optional<Household> find_household(const store::Db& db, HouseholdId id) {
    store::Statement row(db, sql_household);
    row.bind_all(id);
    if (!row.step()) return std::nullopt;
    return read_household(row);
}

std::vector<Household> by_account(const store::Db& db, std::string_view account_no) {
    store::Statement rows(db, sql_by_account);
    rows.bind_all(account_no);
    return read_households(rows);
}

std::vector<Household> households_of(const store::Db& db, std::string_view name_or_phone) {
    store::Statement rows(db, sql_households_of_text);
    rows.bind_all(name_or_phone);
    return read_households(rows);
}

std::vector<Household> households_of(const store::Db& db, PersonId person) {
    store::Statement rows(db, sql_households_of_person);
    rows.bind_all(person);
    return read_households(rows);
}

std::vector<Member> members(const store::Db& db, HouseholdId id) {
    store::Statement rows(db, sql_members);
    rows.bind_all(id);
    std::vector<Member> result;
    while (rows.step()) {
        result.push_back({rows.id<PersonId>(0), rows.text(1), rows.optional_text(2).value_or(""),
                          rows.text(3), rows.day(4), rows.optional_day(5)});
    }
    return result;
}

void each_household(const store::Db& db, const std::function<void(const HouseholdRow&)>& act) {
    store::Statement rows(db, sql_each_household);
    while (rows.step()) {
        act({rows.id<HouseholdId>(0), static_cast<HouseholdKind>(rows.integer(1)),
             rows.optional_text(2), rows.id<PersonId>(3)});
    }
}

void each_member(const store::Db& db,
                 const std::function<void(HouseholdId, PersonId, std::string_view)>& act) {
    store::Statement rows(db, sql_each_member);
    while (rows.step()) act(rows.id<HouseholdId>(0), rows.id<PersonId>(1), rows.view(2));
}

}  // namespace pmo::registry::person_store
