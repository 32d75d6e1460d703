#include "lib/registry/tenure_store.h"

#include "lib/store/audit.h"
#include "lib/store/db.h"
#include "lib/store/statement.h"

namespace pmo::registry::tenure_store {

namespace {

constexpr const char* sql_insert = R"sql(
    INSERT INTO tenure (unit_id, household_id, role, pays, from_day, to_day)
    VALUES (:unit, :household, :role, :pays, :from_day, :to_day))sql";

constexpr const char* sql_update = R"sql(
    UPDATE tenure SET pays = :pays, from_day = :from_day, to_day = :to_day WHERE id = :id)sql";

constexpr const char* sql_of_unit = R"sql(
    SELECT t.id, t.unit_id, t.household_id, p.name, p.phone, t.role, t.pays, t.from_day, t.to_day
    FROM tenure t JOIN household h ON h.id = t.household_id JOIN person p ON p.id = h.head_id
    WHERE t.unit_id = :unit ORDER BY t.role, t.from_day DESC)sql";

constexpr const char* sql_of_household = R"sql(
    SELECT t.id, t.unit_id, t.household_id, p.name, p.phone, t.role, t.pays, t.from_day, t.to_day
    FROM tenure t JOIN household h ON h.id = t.household_id JOIN person p ON p.id = h.head_id
    JOIN unit u ON u.id = t.unit_id
    WHERE t.household_id = :household ORDER BY u.sort_key, t.role, t.from_day DESC)sql";

constexpr const char* sql_rows = R"sql(
    SELECT id, unit_id, household_id, role, pays, from_day, to_day FROM tenure
    WHERE unit_id = :unit AND role = :role ORDER BY from_day)sql";

constexpr const char* sql_owner_on = R"sql(
    SELECT household_id FROM tenure
    WHERE unit_id = :unit AND role = 1 AND from_day <= :day
    AND (to_day IS NULL OR to_day > :day))sql";

constexpr const char* sql_payer_on = R"sql(
    SELECT household_id FROM tenure
    WHERE unit_id = :unit AND from_day <= :day AND (to_day IS NULL OR to_day > :day)
        AND (pays = 1 OR role = 1)
    ORDER BY pays DESC, role DESC LIMIT 1)sql";

constexpr const char* sql_occupants = R"sql(
    SELECT e.code, u.code, h.head_id, h.id, h.account_no,
        CASE t.role WHEN 1 THEN 'owner' ELSE 'tenant' END, t.pays, t.from_day, t.to_day,
        e.code AS estate_order, u.sort_key AS unit_order, 0 AS rank, t.from_day AS day_order,
        t.role AS role_order, p.name AS name_order, p.id_number AS number_order
    FROM tenure t JOIN unit u ON u.id = t.unit_id JOIN estate e ON e.id = u.estate_id
    JOIN household h ON h.id = t.household_id JOIN person p ON p.id = h.head_id
    UNION ALL
    SELECT e.code, u.code, m.person_id, h.id, h.account_no, m.relation, 0, m.from_day, m.to_day,
        e.code, u.sort_key, 1, m.from_day, t.role, p.name, p.id_number
    FROM tenure t JOIN unit u ON u.id = t.unit_id JOIN estate e ON e.id = u.estate_id
    JOIN household h ON h.id = t.household_id
    JOIN household_member m ON m.household_id = h.id AND m.person_id <> h.head_id
    JOIN person p ON p.id = m.person_id
    WHERE t.to_day IS NULL
    ORDER BY estate_order, unit_order, rank, day_order, role_order, name_order,
        number_order)sql";

std::vector<Tenure> read(store::Statement& rows) {
    std::vector<Tenure> result;
    while (rows.step()) {
        Tenure tenure;
        tenure.id = rows.integer(0);
        tenure.unit = rows.id<UnitId>(1);
        tenure.household = rows.id<HouseholdId>(2);
        tenure.head_name = rows.text(3);
        tenure.phone = rows.optional_text(4).value_or("");
        tenure.role = static_cast<TenureRole>(rows.integer(5));
        tenure.pays = rows.integer(6) == 1;
        tenure.from = rows.day(7);
        tenure.to = rows.optional_day(8);
        result.push_back(std::move(tenure));
    }
    return result;
}

store::Fields fields_of(const Row& row) {
    return store::Fields()
        .set("unit", row.unit)
        .set("household", row.household)
        .set("role", code_of(row.role))
        .set("pays", row.pays)
        .set("from", row.from)
        .set("to", row.to);
}

std::optional<HouseholdId> household_of(const store::Db& db, const char* sql, UnitId unit,
                                        Date day) {
    const auto id = store::lookup(db, sql, unit, day);
    if (!id) return std::nullopt;
    return HouseholdId{*id};
}

}  // namespace

std::int64_t insert(store::Db& db, const Row& row) {
    db.cached(sql_insert).run(row.unit, row.household, row.role, row.pays, row.from, row.to);
    const std::int64_t id = db.last_insert_id();
    store::audit_insert(db, "tenure", std::to_string(id), fields_of(row));
    return id;
}

void update(store::Db& db, const Row& before, const Row& after) {
    db.cached(sql_update).run(after.pays, after.from, after.to, after.id);
    store::audit_update(db, "tenure", std::to_string(after.id), fields_of(before),
                        fields_of(after));
}

std::vector<Tenure> of_unit(const store::Db& db, UnitId unit) {
    store::Statement rows(db, sql_of_unit);
    rows.bind_all(unit);
    return read(rows);
}

std::vector<Tenure> of_household(const store::Db& db, HouseholdId household) {
    store::Statement rows(db, sql_of_household);
    rows.bind_all(household);
    return read(rows);
}

std::vector<Row> rows(store::Db& db, UnitId unit, TenureRole role) {
    store::Statement& found = db.cached(sql_rows);
    found.bind_all(unit, role);
    std::vector<Row> result;
    while (found.step()) {
        result.push_back({found.integer(0), found.id<UnitId>(1), found.id<HouseholdId>(2),
                          static_cast<TenureRole>(found.integer(3)), found.integer(4) == 1,
                          found.day(5), found.optional_day(6)});
    }
    found.reset();
    return result;
}

std::optional<HouseholdId> owner_on(const store::Db& db, UnitId unit, Date day) {
    return household_of(db, sql_owner_on, unit, day);
}

std::optional<HouseholdId> payer_on(const store::Db& db, UnitId unit, Date day) {
    return household_of(db, sql_payer_on, unit, day);
}

void each_occupant(const store::Db& db, const std::function<void(const Occupant&)>& act) {
    store::Statement rows(db, sql_occupants);
    while (rows.step()) {
        act({rows.text(0), rows.text(1), rows.id<PersonId>(2), rows.id<HouseholdId>(3),
             rows.optional_text(4), rows.text(5), rows.integer(6) == 1, rows.day(7),
             rows.optional_day(8)});
    }
}

}  // namespace pmo::registry::tenure_store
