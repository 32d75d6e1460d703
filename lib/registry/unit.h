// Estates, buildings, entrances and units of four kinds, with dated areas and dated facts.
//
// A unit is named by its canonical code inside its estate. Areas are components; those marked
// billable add up to the billed area, and a better survey counts from its day on (rules.md 1.2).
// What happened to a unit is a fact with a day, never a flag. Actions run in one transaction each
// and are audited; they throw Error{not_found} for a name without unit, Error{refused} when a rule
// says no; nothing is changed then.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/base/date.h"
#include "lib/base/decimal.h"
#include "lib/base/id.h"

namespace pmo::store {
class Db;
}

namespace pmo::registry {

enum class UnitKind { home = 1, shop = 2, parking = 3, storeroom = 4 };
enum class FactKind { delivered = 1, sold = 2, occupied = 3, let = 4, vacant = 5 };
enum class Evidence { registration = 1, survey = 2, contract = 3 };

// "home", "shop", "parking", "storeroom"; "delivered" …; "register", "survey", "contract".
[[nodiscard]] std::string_view code_of(UnitKind kind);
[[nodiscard]] std::string_view code_of(FactKind kind);
[[nodiscard]] std::string_view code_of(Evidence evidence);
[[nodiscard]] std::optional<UnitKind> parse_unit_kind(std::string_view code);
[[nodiscard]] std::optional<FactKind> parse_fact_kind(std::string_view code);
[[nodiscard]] std::optional<Evidence> parse_evidence(std::string_view code);

struct Estate {
    EstateId id;
    std::string code;
    std::string name;
    std::optional<HouseholdId> developer;  // pays for what is not delivered
};

struct Unit {
    UnitId id;
    EstateId estate;
    std::string estate_code;
    std::string estate_name;
    std::string building_code;  // empty: none
    std::string building_name;
    std::string entrance_code;
    UnitKind kind = UnitKind::home;
    std::string code;  // canonical
    std::string name;  // as the estate writes it
    std::string sort_key;
    std::optional<int> floor;
};

// From when an area counts that nobody has dated.
inline constexpr Date since_ever{std::chrono::year{1900}, std::chrono::month{1},
                                 std::chrono::day{1}};

struct AreaPart {
    std::string component;  // "building", "storeroom", "garden" …
    Date from;
    Area area = {};
    bool billable = true;
    Evidence evidence = Evidence::registration;
};

struct Fact {
    FactKind kind = FactKind::delivered;
    Date day;
};

[[nodiscard]] std::vector<Estate> estates(const store::Db& db);
// By code, else by name. Error{not_found} with the names there are, or with the codes of several;
// empty text means the only estate there is.
[[nodiscard]] Estate find_estate(const store::Db& db, std::string_view text);

[[nodiscard]] Unit unit(const store::Db& db, UnitId id);  // Bug when it is not stored
// By anything parse_unit_code understands, by name, or "ESTATE:UNIT". Error{not_found} with the
// nearest codes, or with the matches of several estates.
[[nodiscard]] Unit find_unit(const store::Db& db, std::string_view text);
[[nodiscard]] Unit find_unit(const store::Db& db, std::string_view text, EstateId estate);

[[nodiscard]] std::vector<AreaPart> areas(const store::Db& db, UnitId unit);  // by component, day
[[nodiscard]] std::vector<Fact> facts(const store::Db& db, UnitId unit);      // by day, kind
// Sum of the billable components as known on `day`; zero when none.
[[nodiscard]] Area billable_area(const store::Db& db, UnitId unit, Date day);

struct UnitQuery {
    std::optional<std::string> estate;    // code or name
    std::optional<std::string> building;  // "3", "3栋"
    std::optional<UnitKind> kind;
    Date as_of;
};
struct UnitLine {
    Unit unit;
    Area billable;
    std::optional<std::string> payer;  // name of the household's head
    std::optional<Fact> state;         // the newest fact up to the day
};
[[nodiscard]] std::vector<UnitLine> list(const store::Db& db, const UnitQuery& query);

struct NewUnit {
    std::string estate;  // code or name; empty: the only one
    std::string code;    // anything parse_unit_code understands; may be "ESTATE:UNIT"
    UnitKind kind = UnitKind::home;
    std::optional<Area> area = {};
    Evidence evidence = Evidence::registration;
    Date from = since_ever;  // day the area counts from
};
Unit add(store::Db& db, const NewUnit& request);

struct NewArea {
    std::string unit;
    AreaPart part;
};
// Refused when the component has a version that begins later; one of the same day is replaced.
Unit set_area(store::Db& db, const NewArea& request);

struct NewFact {
    std::string unit;
    Fact fact;
};
struct FactResult {
    Unit unit;
    Fact fact;
    bool already = false;
};
FactResult record_fact(store::Db& db, const NewFact& request);

struct EstateChange {
    std::string estate;  // code or name
    std::string code;    // empty: kept
    std::string name;
    std::string developer;  // anything find_household understands
    bool create = false;
};
Estate change_estate(store::Db& db, const EstateChange& request);

}  // namespace pmo::registry
