#include "lib/registry/unit_store.h"

#include "lib/base/text.h"
#include "lib/store/audit.h"
#include "lib/store/db.h"
#include "lib/store/statement.h"

namespace pmo::registry::unit_store {

namespace {

constexpr const char* sql_estates = R"sql(
    SELECT id, code, name, developer_id FROM estate ORDER BY code)sql";

constexpr const char* sql_insert_estate = R"sql(
    INSERT INTO estate (code, name) VALUES (:code, :name))sql";

constexpr const char* sql_update_estate = R"sql(
    UPDATE estate SET code = :code, name = :name, developer_id = :developer WHERE id = :id)sql";

constexpr const char* sql_count = R"sql(SELECT count(*) FROM unit WHERE estate_id = :estate)sql";

constexpr const char* sql_building = R"sql(
    SELECT id FROM building WHERE estate_id = :estate AND code = :code)sql";

constexpr const char* sql_insert_building = R"sql(
    INSERT INTO building (estate_id, code, name, sort_key)
    VALUES (:estate, :code, :name, :sort_key))sql";

constexpr const char* sql_building_codes = R"sql(
    SELECT code FROM building WHERE estate_id = :estate ORDER BY sort_key)sql";

constexpr const char* sql_entrance = R"sql(
    SELECT id FROM entrance WHERE building_id = :building AND code = :code)sql";

constexpr const char* sql_insert_entrance = R"sql(
    INSERT INTO entrance (building_id, code, name, sort_key)
    VALUES (:building, :code, :name, :sort_key))sql";

constexpr const char* sql_insert_unit = R"sql(
    INSERT INTO unit (estate_id, building_id, entrance_id, kind, code, name, sort_key, floor)
    VALUES (:estate, :building, :entrance, :kind, :code, :name, :sort_key, :floor))sql";

constexpr const char* sql_update_unit = R"sql(
    UPDATE unit SET kind = :kind, name = :name, floor = :floor WHERE id = :id)sql";

constexpr const char* sql_unit = R"sql(
    SELECT u.id, e.id, e.code, e.name, b.code, b.name, n.code, u.kind, u.code, u.name, u.sort_key,
        u.floor
    FROM unit u JOIN estate e ON e.id = u.estate_id LEFT JOIN building b ON b.id = u.building_id
    LEFT JOIN entrance n ON n.id = u.entrance_id
    WHERE u.id = :id)sql";

constexpr const char* sql_units_by_code = R"sql(
    SELECT u.id, e.id, e.code, e.name, b.code, b.name, n.code, u.kind, u.code, u.name, u.sort_key,
        u.floor
    FROM unit u JOIN estate e ON e.id = u.estate_id LEFT JOIN building b ON b.id = u.building_id
    LEFT JOIN entrance n ON n.id = u.entrance_id
    WHERE u.code = :code AND (:estate IS NULL OR u.estate_id = :estate) ORDER BY e.code)sql";

constexpr const char* sql_units_by_name = R"sql(
    SELECT u.id, e.id, e.code, e.name, b.code, b.name, n.code, u.kind, u.code, u.name, u.sort_key,
        u.floor
    FROM unit u JOIN estate e ON e.id = u.estate_id LEFT JOIN building b ON b.id = u.building_id
    LEFT JOIN entrance n ON n.id = u.entrance_id
    WHERE u.name = :name AND (:estate IS NULL OR u.estate_id = :estate)
    ORDER BY e.code, u.sort_key)sql";

constexpr const char* sql_codes = R"sql(
    SELECT code FROM unit
    WHERE (:estate IS NULL OR estate_id = :estate) AND substr(code, 1, length(:prefix)) = :prefix
    GROUP BY code ORDER BY min(sort_key))sql";

constexpr const char* sql_areas = R"sql(
    SELECT component, from_day, area_dm2, billable, evidence FROM unit_area
    WHERE unit_id = :unit ORDER BY component <> 'building', component, from_day)sql";

constexpr const char* sql_put_area = R"sql(
    INSERT INTO unit_area (unit_id, component, from_day, area_dm2, billable, evidence)
    VALUES (:unit, :component, :from_day, :area, :billable, :evidence)
    ON CONFLICT (unit_id, component, from_day)
    DO UPDATE SET area_dm2 = excluded.area_dm2, billable = excluded.billable,
        evidence = excluded.evidence)sql";

constexpr const char* sql_area_of_day = R"sql(
    SELECT area_dm2, billable, evidence FROM unit_area
    WHERE unit_id = :unit AND component = :component AND from_day = :from_day)sql";

constexpr const char* sql_billable = R"sql(
    SELECT ifnull(sum(a.area_dm2), 0) FROM unit_area a
    WHERE a.unit_id = :unit AND a.billable = 1 AND a.from_day = (
        SELECT max(l.from_day) FROM unit_area l
        WHERE l.unit_id = a.unit_id AND l.component = a.component AND l.from_day <= :day))sql";

constexpr const char* sql_facts = R"sql(
    SELECT kind, day FROM unit_fact WHERE unit_id = :unit ORDER BY day, kind)sql";

constexpr const char* sql_insert_fact = R"sql(
    INSERT INTO unit_fact (unit_id, kind, day) VALUES (:unit, :kind, :day))sql";

constexpr const char* sql_move_fact = R"sql(
    UPDATE unit_fact SET day = :day WHERE unit_id = :unit AND kind = :kind AND day = :old)sql";

constexpr const char* sql_list = R"sql(
    SELECT u.id, e.id, e.code, e.name, b.code, b.name, n.code, u.kind, u.code, u.name, u.sort_key,
        u.floor,
        (SELECT ifnull(sum(a.area_dm2), 0) FROM unit_area a
            WHERE a.unit_id = u.id AND a.billable = 1 AND a.from_day = (
                SELECT max(l.from_day) FROM unit_area l WHERE l.unit_id = a.unit_id
                    AND l.component = a.component AND l.from_day <= :day)),
        (SELECT p.name FROM tenure t JOIN household h ON h.id = t.household_id
            JOIN person p ON p.id = h.head_id
            WHERE t.unit_id = u.id AND t.from_day <= :day AND (t.to_day IS NULL OR t.to_day > :day)
                AND (t.pays = 1 OR t.role = 1)
            ORDER BY t.pays DESC, t.role DESC LIMIT 1),
        (SELECT f.kind FROM unit_fact f WHERE f.unit_id = u.id AND f.day <= :day
            ORDER BY f.day DESC, f.kind DESC LIMIT 1),
        (SELECT max(f.day) FROM unit_fact f WHERE f.unit_id = u.id AND f.day <= :day)
    FROM unit u JOIN estate e ON e.id = u.estate_id LEFT JOIN building b ON b.id = u.building_id
    LEFT JOIN entrance n ON n.id = u.entrance_id
    WHERE (:estate IS NULL OR u.estate_id = :estate) AND (:building IS NULL OR b.code = :building)
        AND (:kind IS NULL OR u.kind = :kind)
    ORDER BY e.code, u.sort_key)sql";

constexpr const char* sql_each = R"sql(
    SELECT u.id, e.id, e.code, e.name, b.code, b.name, n.code, u.kind, u.code, u.name, u.sort_key,
        u.floor
    FROM unit u JOIN estate e ON e.id = u.estate_id LEFT JOIN building b ON b.id = u.building_id
    LEFT JOIN entrance n ON n.id = u.entrance_id
    ORDER BY e.code, u.sort_key)sql";

constexpr const char* sql_places = R"sql(
    SELECT estate_id, id, code, name FROM unit ORDER BY id)sql";

Unit read_unit(const store::Statement& row) {
    Unit unit;
    unit.id = row.id<UnitId>(0);
    unit.estate = row.id<EstateId>(1);
    unit.estate_code = row.text(2);
    unit.estate_name = row.text(3);
    unit.building_code = row.optional_text(4).value_or("");
    unit.building_name = row.optional_text(5).value_or("");
    unit.entrance_code = row.optional_text(6).value_or("");
    unit.kind = static_cast<UnitKind>(row.integer(7));
    unit.code = row.text(8);
    unit.name = row.text(9);
    unit.sort_key = row.text(10);
    if (const auto floor = row.optional_integer(11)) unit.floor = static_cast<int>(*floor);
    return unit;
}

std::vector<Unit> read_units(store::Statement& rows) {
    std::vector<Unit> units;
    while (rows.step()) units.push_back(read_unit(rows));
    return units;
}

std::vector<AreaPart> read_areas(store::Statement& rows, UnitId unit) {
    rows.bind_all(unit);
    std::vector<AreaPart> result;
    while (rows.step()) {
        result.push_back({rows.text(0), rows.day(1), Area{rows.integer(2)}, rows.integer(3) == 1,
                          static_cast<Evidence>(rows.integer(4))});
    }
    rows.reset();
    return result;
}

std::vector<Fact> read_facts(store::Statement& rows, UnitId unit) {
    rows.bind_all(unit);
    std::vector<Fact> result;
    while (rows.step()) result.push_back({static_cast<FactKind>(rows.integer(0)), rows.day(1)});
    rows.reset();
    return result;
}

std::string key_of(std::int64_t id) {
    return std::to_string(id);
}

void set_area(store::Fields& fields, const AreaPart& part) {
    fields.set("area_" + part.component, part.area);
    if (!part.billable) fields.set("area_" + part.component + "_billable", 0);
    fields.set("area_" + part.component + "_evidence", code_of(part.evidence));
}

}  // namespace

std::vector<Estate> estates(const store::Db& db) {
    store::Statement rows(db, sql_estates);
    std::vector<Estate> result;
    while (rows.step()) {
        result.push_back(
            {rows.id<EstateId>(0), rows.text(1), rows.text(2), rows.optional_id<HouseholdId>(3)});
    }
    return result;
}

EstateId insert_estate(store::Db& db, std::string_view code, std::string_view name) {
    db.cached(sql_insert_estate).run(code, name);
    const EstateId id{db.last_insert_id()};
    store::audit_insert(db, "estate", key_of(id.value),
                        store::Fields().set("code", code).set("name", name));
    return id;
}

void update_estate(store::Db& db, const Estate& before, const Estate& after) {
    db.cached(sql_update_estate).run(after.code, after.name, after.developer, after.id);
    const auto fields = [](const Estate& estate) {
        return store::Fields()
            .set("code", estate.code)
            .set("name", estate.name)
            .set("developer", estate.developer);
    };
    store::audit_update(db, "estate", key_of(after.id.value), fields(before), fields(after));
}

BuildingId building(store::Db& db, EstateId estate, std::string_view code, std::string_view name) {
    store::Statement& find = db.cached(sql_building);
    find.bind_all(estate, code);
    if (find.step()) {
        const auto id = find.id<BuildingId>(0);
        find.reset();
        return id;
    }
    find.reset();
    db.cached(sql_insert_building).run(estate, code, name, natural_key(code));
    const BuildingId id{db.last_insert_id()};
    store::audit_insert(db, "building", key_of(id.value),
                        store::Fields().set("estate", estate).set("code", code).set("name", name));
    return id;
}

EntranceId entrance(store::Db& db, BuildingId building, std::string_view code,
                    std::string_view name) {
    store::Statement& find = db.cached(sql_entrance);
    find.bind_all(building, code);
    if (find.step()) {
        const auto id = find.id<EntranceId>(0);
        find.reset();
        return id;
    }
    find.reset();
    db.cached(sql_insert_entrance).run(building, code, name, natural_key(code));
    const EntranceId id{db.last_insert_id()};
    store::audit_insert(
        db, "entrance", key_of(id.value),
        store::Fields().set("building", building).set("code", code).set("name", name));
    return id;
}

UnitId insert(store::Db& db, const NewRow& row) {
    db.cached(sql_insert_unit)
        .run(row.estate, row.building, row.entrance, row.kind, row.code, row.name, row.sort_key,
             row.floor);
    const UnitId id{db.last_insert_id()};
    store::Fields fields;
    fields.set("estate", row.estate)
        .set("code", row.code)
        .set("name", row.name)
        .set("kind", code_of(row.kind))
        .set("floor", row.floor);
    if (row.areas) {
        for (const AreaPart& part : *row.areas) {
            db.cached(sql_put_area)
                .run(id, part.component, part.from, part.area, part.billable, part.evidence);
            set_area(fields, part);
        }
    }
    if (row.facts) {
        for (const Fact& fact : *row.facts) {
            db.cached(sql_insert_fact).run(id, fact.kind, fact.day);
            fields.set(code_of(fact.kind), fact.day);
        }
    }
    store::audit_insert(db, "unit", key_of(id.value), fields);
    return id;
}

std::optional<Unit> find(const store::Db& db, UnitId id) {
    store::Statement row(db, sql_unit);
    row.bind_all(id);
    if (!row.step()) return std::nullopt;
    return read_unit(row);
}

std::optional<Unit> find(store::Db& db, UnitId id) {
    store::Statement& row = db.cached(sql_unit);
    row.bind_all(id);
    std::optional<Unit> result;
    if (row.step()) result = read_unit(row);
    row.reset();
    return result;
}

std::vector<Unit> by_code(const store::Db& db, std::string_view code,
                          std::optional<EstateId> estate) {
    store::Statement rows(db, sql_units_by_code);
    rows.bind_all(code, estate);
    return read_units(rows);
}

std::vector<Unit> by_name(const store::Db& db, std::string_view name,
                          std::optional<EstateId> estate) {
    store::Statement rows(db, sql_units_by_name);
    rows.bind_all(name, estate);
    return read_units(rows);
}

std::vector<std::string> codes(const store::Db& db, std::string_view prefix,
                               std::optional<EstateId> estate) {
    store::Statement rows(db, sql_codes);
    rows.bind_all(estate, prefix);
    std::vector<std::string> result;
    while (rows.step()) result.push_back(rows.text(0));
    return result;
}

std::int64_t count(const store::Db& db, EstateId estate) {
    return store::lookup(db, sql_count, estate).value_or(0);
}

std::vector<std::string> building_codes(const store::Db& db, EstateId estate) {
    store::Statement rows(db, sql_building_codes);
    rows.bind_all(estate);
    std::vector<std::string> result;
    while (rows.step()) result.push_back(rows.text(0));
    return result;
}

void update(store::Db& db, const Unit& before, const Unit& after) {
    db.cached(sql_update_unit).run(after.kind, after.name, after.floor, after.id);
    const auto fields = [](const Unit& unit) {
        return store::Fields()
            .set("kind", code_of(unit.kind))
            .set("name", unit.name)
            .set("floor", unit.floor);
    };
    store::audit_update(db, "unit", key_of(after.id.value), fields(before), fields(after));
}

std::vector<AreaPart> areas(const store::Db& db, UnitId unit) {
    store::Statement rows(db, sql_areas);
    return read_areas(rows, unit);
}

std::vector<AreaPart> areas(store::Db& db, UnitId unit) {
    return read_areas(db.cached(sql_areas), unit);
}

void put_area(store::Db& db, UnitId unit, const AreaPart& part) {
    store::Fields before;
    store::Statement& old = db.cached(sql_area_of_day);
    old.bind_all(unit, part.component, part.from);
    if (old.step()) {
        set_area(before, {part.component, part.from, Area{old.integer(0)}, old.integer(1) == 1,
                          static_cast<Evidence>(old.integer(2))});
    }
    old.reset();
    db.cached(sql_put_area)
        .run(unit, part.component, part.from, part.area, part.billable, part.evidence);
    store::Fields after;
    set_area(after, part);
    after.set("from", part.from);
    if (before.empty()) {
        store::audit_insert(db, "unit_area", key_of(unit.value), after);
    } else {
        store::audit_update(db, "unit_area", key_of(unit.value), before, after);
    }
}

std::vector<Fact> facts(const store::Db& db, UnitId unit) {
    store::Statement rows(db, sql_facts);
    return read_facts(rows, unit);
}

std::vector<Fact> facts(store::Db& db, UnitId unit) {
    return read_facts(db.cached(sql_facts), unit);
}

void insert_fact(store::Db& db, UnitId unit, const Fact& fact) {
    db.cached(sql_insert_fact).run(unit, fact.kind, fact.day);
    store::audit_insert(db, "unit_fact", key_of(unit.value),
                        store::Fields().set(code_of(fact.kind), fact.day));
}

void move_fact(store::Db& db, UnitId unit, const Fact& before, Date day) {
    db.cached(sql_move_fact).run(day, unit, before.kind, before.day);
    store::audit_update(db, "unit_fact", key_of(unit.value),
                        store::Fields().set(code_of(before.kind), before.day),
                        store::Fields().set(code_of(before.kind), day));
}

Area billable_area(const store::Db& db, UnitId unit, Date day) {
    return Area{store::lookup(db, sql_billable, unit, day).value_or(0)};
}

std::vector<UnitLine> list(const store::Db& db, std::optional<EstateId> estate,
                           const std::optional<std::string>& building, std::optional<UnitKind> kind,
                           Date as_of) {
    store::Statement rows(db, sql_list);
    rows.bind(":day", as_of).bind(":estate", estate).bind(":building", building);
    rows.bind(":kind", kind);
    std::vector<UnitLine> result;
    while (rows.step()) {
        UnitLine line{read_unit(rows), Area{rows.integer(12)}, rows.optional_text(13), {}};
        if (!rows.is_null(14)) {
            line.state = Fact{static_cast<FactKind>(rows.integer(14)), rows.day(15)};
        }
        result.push_back(std::move(line));
    }
    return result;
}

void each(const store::Db& db, const std::function<void(const Unit&, const std::vector<AreaPart>&,
                                                        const std::vector<Fact>&)>& act) {
    store::Statement rows(db, sql_each);
    store::Statement area_rows(db, sql_areas);
    store::Statement fact_rows(db, sql_facts);
    while (rows.step()) {
        const Unit unit = read_unit(rows);
        act(unit, read_areas(area_rows, unit.id), read_facts(fact_rows, unit.id));
    }
}

void each_place(const store::Db& db, const std::function<void(const Place&)>& act) {
    store::Statement rows(db, sql_places);
    while (rows.step()) act({rows.id<EstateId>(0), rows.id<UnitId>(1), rows.view(2), rows.view(3)});
}

}  // namespace pmo::registry::unit_store
