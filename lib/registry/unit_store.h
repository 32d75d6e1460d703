// SQL of estates, buildings, entrances and units. Private to the module.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/registry/unit.h"

namespace pmo::registry::unit_store {

[[nodiscard]] std::vector<Estate> estates(const store::Db& db);
EstateId insert_estate(store::Db& db, std::string_view code, std::string_view name);  // audited
void update_estate(store::Db& db, const Estate& before, const Estate& after);         // audited

// Found, or made and audited.
BuildingId building(store::Db& db, EstateId estate, std::string_view code, std::string_view name);
EntranceId entrance(store::Db& db, BuildingId building, std::string_view code,
                    std::string_view name);

struct NewRow {
    EstateId estate;
    std::optional<BuildingId> building;
    std::optional<EntranceId> entrance;
    UnitKind kind = UnitKind::home;
    std::string_view code;
    std::string_view name;
    std::string_view sort_key;
    std::optional<int> floor;
    const std::vector<AreaPart>* areas = nullptr;
    const std::vector<Fact>* facts = nullptr;
};
UnitId insert(store::Db& db, const NewRow& row);  // one audit row for the unit with areas and facts

// The forms that take a Db that is not const keep their statement: for imports.
[[nodiscard]] std::optional<Unit> find(const store::Db& db, UnitId id);
[[nodiscard]] std::optional<Unit> find(store::Db& db, UnitId id);
[[nodiscard]] std::vector<Unit> by_code(const store::Db& db, std::string_view code,
                                        std::optional<EstateId> estate);
[[nodiscard]] std::vector<Unit> by_name(const store::Db& db, std::string_view name,
                                        std::optional<EstateId> estate);
// Codes to suggest from: of the building `prefix` ("3-") first.
[[nodiscard]] std::vector<std::string> codes(const store::Db& db, std::string_view prefix,
                                             std::optional<EstateId> estate);
[[nodiscard]] std::int64_t count(const store::Db& db, EstateId estate);
[[nodiscard]] std::vector<std::string> building_codes(const store::Db& db, EstateId estate);

void update(store::Db& db, const Unit& before, const Unit& after);  // kind, name, floor; audited
[[nodiscard]] std::vector<AreaPart> areas(const store::Db& db, UnitId unit);
[[nodiscard]] std::vector<AreaPart> areas(store::Db& db, UnitId unit);
void put_area(store::Db& db, UnitId unit, const AreaPart& part);  // audited
[[nodiscard]] std::vector<Fact> facts(const store::Db& db, UnitId unit);
[[nodiscard]] std::vector<Fact> facts(store::Db& db, UnitId unit);
void insert_fact(store::Db& db, UnitId unit, const Fact& fact);            // audited
void move_fact(store::Db& db, UnitId unit, const Fact& before, Date day);  // audited
[[nodiscard]] Area billable_area(const store::Db& db, UnitId unit, Date day);
[[nodiscard]] std::vector<UnitLine> list(const store::Db& db, std::optional<EstateId> estate,
                                         const std::optional<std::string>& building,
                                         std::optional<UnitKind> kind, Date as_of);

// Every unit in order, with its areas and facts.
void each(const store::Db& db, const std::function<void(const Unit&, const std::vector<AreaPart>&,
                                                        const std::vector<Fact>&)>& act);

struct Place {
    EstateId estate;
    UnitId unit;
    std::string_view code;
    std::string_view name;
};
void each_place(const store::Db& db, const std::function<void(const Place&)>& act);

}  // namespace pmo::registry::unit_store
