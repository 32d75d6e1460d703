#include "lib/registry/unit_import.h"

#include <algorithm>
#include <map>
#include <memory>
#include <unordered_map>
#include <vector>

#include "lib/base/i18n.h"
#include "lib/base/text.h"
#include "lib/io/csv.h"
#include "lib/registry/unit.h"
#include "lib/registry/unit_code.h"
#include "lib/registry/unit_index.h"
#include "lib/registry/unit_store.h"
#include "lib/store/db.h"

namespace pmo::registry {

using import::RowResult;  // clang-format takes a line that begins with import for a module's

namespace {

enum class Status { unsold, sold, delivered, occupied, let, vacant };

const std::vector<import::Choice>& kind_words() {
    static const std::vector<import::Choice> words = {
        {"home", 1},   {"住宅", 1},      {"住房", 1},      {"公寓", 1},   {"别墅", 1},
        {"別墅", 1},   {"residence", 1}, {"shop", 2},      {"商铺", 2},   {"商舖", 2},
        {"商鋪", 2},   {"店铺", 2},      {"店鋪", 2},      {"商业", 2},   {"商業", 2},
        {"门面", 2},   {"office", 2},    {"写字楼", 2},    {"办公", 2},   {"parking", 3},
        {"车位", 3},   {"車位", 3},      {"停车位", 3},    {"停車位", 3}, {"地下车位", 3},
        {"车库", 3},   {"車庫", 3},      {"storeroom", 4}, {"储藏室", 4}, {"儲藏室", 4},
        {"储物间", 4}, {"儲物間", 4},    {"地下室", 4},    {"仓库", 4},
    };
    return words;
}

const std::vector<import::Choice>& evidence_words() {
    static const std::vector<import::Choice> words = {
        {"register", 1}, {"登记", 1},     {"登記", 1},   {"产权证", 1}, {"產權證", 1},
        {"不动产证", 1}, {"房产证", 1},   {"survey", 2}, {"实测", 2},   {"實測", 2},
        {"测绘", 2},     {"contract", 3}, {"合同", 3},   {"合約", 3},   {"买卖合同", 3},
        {"預測", 3},     {"预测", 3},
    };
    return words;
}

const std::vector<import::Choice>& status_words() {
    static const std::vector<import::Choice> words = {
        {"unsold", 0}, {"未售", 0},   {"待售", 0},      {"未交付", 0}, {"未交房", 0},
        {"sold", 1},   {"已售", 1},   {"delivered", 2}, {"已交付", 2}, {"已交房", 2},
        {"已收楼", 2}, {"已收樓", 2}, {"occupied", 3},  {"入住", 3},   {"已入住", 3},
        {"自住", 3},   {"let", 4},    {"出租", 4},      {"已出租", 4}, {"vacant", 5},
        {"空置", 5},   {"空关", 5},   {"空關", 5},      {"未入住", 5},
    };
    return words;
}

// "3" becomes "3栋"? No: what the file writes is kept, and parts that are bare join with dashes.
std::string name_of(std::string_view building, std::string_view entrance, std::string_view room,
                    const UnitCode& code) {
    const auto bare = [](std::string_view text, const std::string& part) {
        long long number = 0;
        return text.empty() || text == part || parse_integer(text, number);
    };
    if (bare(building, code.building) && bare(entrance, code.entrance)) return code.canonical;
    return std::string(building) + std::string(entrance) + std::string(room);
}

// "5栋" beside a unit 3-2-1502; a name such as 地下车库 beside B1-023 says nothing else.
bool contradicts(std::string_view building, const std::string& code) {
    const auto said = parse_building_code(building);
    const bool plain =
        said && std::all_of(said->begin(), said->end(), [](char letter) {
            return (letter >= '0' && letter <= '9') || (letter >= 'A' && letter <= 'Z');
        });
    return plain && *said != code;
}

// All that one row says.
struct Wanted {
    UnitCode code;
    std::string name;
    bool named = false;  // by a column of its own
    std::string building_name;
    std::string entrance_name;
    std::optional<UnitKind> kind;
    std::optional<Area> area;
    std::optional<Area> storeroom;
    std::optional<bool> storeroom_billable;
    std::optional<Evidence> evidence;
    std::optional<Date> area_from;
    std::optional<int> floor;
    bool clear_floor = false;
    std::optional<Date> delivered;
    std::optional<Date> sold;
    std::optional<Status> status;
    std::optional<Date> status_on;
};

std::string day_text(const std::optional<Date>& day) {
    return day ? to_text(*day) : tr("registry.none");
}

std::optional<Date> day_of(const std::vector<Fact>& facts, FactKind kind) {
    for (const Fact& fact : facts) {
        if (fact.kind == kind) return fact.day;
    }
    return std::nullopt;
}

// The newest version of a component.
const AreaPart* newest(const std::vector<AreaPart>& parts, std::string_view component) {
    const AreaPart* found = nullptr;
    for (const AreaPart& part : parts) {
        if (part.component == component && (!found || found->from < part.from)) found = &part;
    }
    return found;
}

const Fact* newest(const std::vector<Fact>& facts, FactKind kind) {
    const Fact* found = nullptr;
    for (const Fact& fact : facts) {
        if (fact.kind == kind && (!found || found->day < fact.day)) found = &fact;
    }
    return found;
}

const Fact* newest_use(const std::vector<Fact>& facts) {
    const Fact* found = nullptr;
    for (const Fact& fact : facts) {
        const bool use = fact.kind == FactKind::occupied || fact.kind == FactKind::let ||
                         fact.kind == FactKind::vacant;
        if (use && (!found || found->day <= fact.day)) found = &fact;  // facts are by day, kind
    }
    return found;
}

std::optional<FactKind> use_of(const Wanted& wanted) {
    if (!wanted.status) return std::nullopt;
    switch (*wanted.status) {
        case Status::occupied:
            return FactKind::occupied;
        case Status::let:
            return FactKind::let;
        case Status::vacant:
            return FactKind::vacant;
        case Status::unsold:
        case Status::sold:
        case Status::delivered:
            return std::nullopt;
    }
    return std::nullopt;
}

class UnitImport {
  public:
    UnitImport(store::Db& db, const import::Options& options)
        : db_(db), options_(options), index_(db), estates_(unit_store::estates(db)) {}

    RowResult take(import::Row& row);

  private:
    std::optional<EstateId> estate_of(import::Row& row, std::optional<std::string>& fresh);
    std::optional<Wanted> read(import::Row& row);
    static bool dated(import::Row& row, const Wanted& wanted, const std::vector<Fact>& known);
    bool read_code(import::Row& row, Wanted& wanted);
    void read_rest(import::Row& row, Wanted& wanted);
    UnitId create(EstateId estate, const Wanted& wanted);
    RowResult change(import::Row& row, UnitId id, const Wanted& wanted);
    BuildingId building(EstateId estate, const Wanted& wanted);
    EntranceId entrance(BuildingId building, const Wanted& wanted);

    store::Db& db_;
    const import::Options& options_;
    UnitIndex index_;
    std::vector<Estate> estates_;
    std::map<std::pair<EstateId, std::string>, BuildingId> buildings_;
    std::map<std::pair<BuildingId, std::string>, EntranceId> entrances_;
    std::unordered_map<std::int64_t, std::int64_t> lines_;  // of units that this file has named
};

std::optional<EstateId> UnitImport::estate_of(import::Row& row, std::optional<std::string>& fresh) {
    const auto name = row.text("estate");
    if (!name) {
        if (estates_.size() == 1) return estates_.front().id;
        row.problem("estate", "required",
                    estates_.empty() ? tr("registry.problem.no_estates")
                                     : tr("registry.problem.which_estate"));
        return std::nullopt;
    }
    if (const auto known = index_.estate(*name)) return known;
    fresh = nfkc(*name);
    return EstateId{};
}

bool UnitImport::read_code(import::Row& row, Wanted& wanted) {
    const auto unit = row.code("unit");
    const auto building = row.code("building");
    const auto entrance = row.code("entrance");
    const auto room = row.code("room");
    if (!row.ok()) return false;
    if (!unit && !room) {
        row.problem(row.has("room") ? "room" : "unit", "required",
                    tr("registry.problem.unit_required"));
        return false;
    }
    const std::string_view key = unit ? "unit" : "room";
    const std::string& text = unit ? *unit : *room;
    const auto whole = parse_unit_code(text);
    // A unit column that holds the whole code needs no building; one beside it may be a mere name.
    const bool alone = unit && whole && !whole->building.empty();
    if (alone && building && contradicts(*building, whole->building)) {
        row.problem("building", "bad-unit",
                    tr("registry.problem.other_building", visible(*building), visible(text)));
        return false;
    }
    const auto code =
        alone ? whole : parse_unit_parts(building.value_or(""), entrance.value_or(""), text);
    if (!code || code->room.empty()) {
        row.problem(key, "bad-unit", tr("registry.problem.bad_unit", visible(text)));
        return false;
    }
    wanted.code = *code;
    wanted.building_name = building.value_or(code->building);
    wanted.entrance_name = entrance.value_or(code->entrance);
    const auto name = row.text("name");
    wanted.named = name.has_value();
    if (name) {
        wanted.name = *name;
    } else if (alone) {
        wanted.name = text;
    } else {
        wanted.name = name_of(building.value_or(""), entrance.value_or(""), text, *code);
    }
    return true;
}

void UnitImport::read_rest(import::Row& row, Wanted& wanted) {
    if (const auto kind = row.choice("kind", kind_words())) {
        wanted.kind = static_cast<UnitKind>(*kind);
    }
    wanted.area = row.area("area");
    if (wanted.area && wanted.area->scaled <= 0) {
        row.problem("area", "constraint", tr("registry.problem.area_zero"));
    }
    wanted.storeroom = row.area("storeroom_area");
    if (wanted.storeroom && wanted.storeroom->scaled < 0) {
        row.problem("storeroom_area", "constraint", tr("registry.problem.area_negative"));
    }
    wanted.storeroom_billable = row.yes_no("storeroom_billable");
    if (const auto evidence = row.choice("evidence", evidence_words())) {
        wanted.evidence = static_cast<Evidence>(*evidence);
    }
    wanted.area_from = row.day("area_from");
    if (const auto floor = row.integer("floor")) {
        if (*floor < -9 || *floor > 200 || *floor == 0) {
            row.problem("floor", "constraint", tr("registry.problem.floor", *floor));
        } else {
            wanted.floor = static_cast<int>(*floor);
        }
    }
    wanted.clear_floor = row.clears("floor");
    wanted.delivered = row.day("delivered");
    wanted.sold = row.day("sold");
    if (wanted.delivered && wanted.sold && *wanted.delivered < *wanted.sold) {
        row.problem("delivered", "constraint",
                    tr("registry.problem.delivered_before_sold", to_text(*wanted.delivered),
                       to_text(*wanted.sold)));
    }
    if (const auto status = row.choice("status", status_words())) {
        wanted.status = static_cast<Status>(*status);
    }
    wanted.status_on = row.day("status_on");
}

std::optional<Wanted> UnitImport::read(import::Row& row) {
    Wanted wanted;
    read_code(row, wanted);
    read_rest(row, wanted);
    if (!row.ok()) return std::nullopt;
    if (wanted.status == Status::sold && !wanted.sold) wanted.sold = wanted.status_on;
    if (wanted.status == Status::delivered && !wanted.delivered) {
        wanted.delivered = wanted.status_on;
    }
    return wanted;
}

BuildingId UnitImport::building(EstateId estate, const Wanted& wanted) {
    const auto key = std::make_pair(estate, wanted.code.building);
    const auto known = buildings_.find(key);
    if (known != buildings_.end()) return known->second;
    const BuildingId id =
        unit_store::building(db_, estate, wanted.code.building, wanted.building_name);
    buildings_.emplace(key, id);
    return id;
}

EntranceId UnitImport::entrance(BuildingId building, const Wanted& wanted) {
    const auto key = std::make_pair(building, wanted.code.entrance);
    const auto known = entrances_.find(key);
    if (known != entrances_.end()) return known->second;
    const EntranceId id =
        unit_store::entrance(db_, building, wanted.code.entrance, wanted.entrance_name);
    entrances_.emplace(key, id);
    return id;
}

// A unit is delivered or sold on a day: the bare word would be lost.
bool UnitImport::dated(import::Row& row, const Wanted& wanted, const std::vector<Fact>& known) {
    const auto needs = [&](Status status, FactKind kind, const std::optional<Date>& day) {
        if (wanted.status != status || day || newest(known, kind)) return true;
        row.problem(row.has("status_on") ? "status_on" : "status", "required",
                    tr("registry.problem.status_day", row.cell("status")));
        return false;
    };
    return needs(Status::delivered, FactKind::delivered, wanted.delivered) &&
           needs(Status::sold, FactKind::sold, wanted.sold);
}

UnitId UnitImport::create(EstateId estate, const Wanted& wanted) {
    unit_store::NewRow row;
    row.estate = estate;
    if (!wanted.code.building.empty()) row.building = building(estate, wanted);
    if (row.building && !wanted.code.entrance.empty()) {
        row.entrance = entrance(*row.building, wanted);
    }
    row.kind = wanted.kind.value_or(UnitKind::home);
    row.code = wanted.code.canonical;
    row.name = wanted.name;
    row.sort_key = wanted.code.sort_key;
    row.floor = wanted.floor;
    const bool lived_in = row.kind == UnitKind::home || row.kind == UnitKind::shop;
    if (!row.floor && lived_in && !wanted.clear_floor) row.floor = wanted.code.floor;

    const Evidence evidence = wanted.evidence.value_or(Evidence::registration);
    const Date from = wanted.area_from.value_or(since_ever);
    std::vector<AreaPart> parts;
    if (wanted.area) parts.push_back({"building", from, *wanted.area, true, evidence});
    if (wanted.storeroom && wanted.storeroom->scaled > 0) {
        parts.push_back({"storeroom", from, *wanted.storeroom,
                         wanted.storeroom_billable.value_or(false), evidence});
    }
    row.areas = &parts;
    std::vector<Fact> facts;
    if (wanted.delivered) facts.push_back({FactKind::delivered, *wanted.delivered});
    if (wanted.sold) facts.push_back({FactKind::sold, *wanted.sold});
    if (const auto use = use_of(wanted)) {
        const Date day = wanted.status_on.value_or(wanted.delivered.value_or(options_.today));
        facts.push_back({*use, day});
    }
    row.facts = &facts;
    const UnitId id = unit_store::insert(db_, row);
    index_.add(estate, wanted.code.canonical, id);
    return id;
}

RowResult UnitImport::change(import::Row& row, UnitId id, const Wanted& wanted) {
    const Unit before = *unit_store::find(db_, id);
    Unit after = before;
    std::vector<std::string> changes;
    const auto differs = [&](std::string_view field, const std::string& old,
                             const std::string& now) {
        changes.push_back(std::string(field) + ": " + old + " → " + now);
    };
    if (wanted.named && wanted.name != before.name) {
        after.name = wanted.name;
        differs("name", before.name, after.name);
    }
    if (wanted.kind && *wanted.kind != before.kind) {
        after.kind = *wanted.kind;
        differs("kind", std::string(code_of(before.kind)), std::string(code_of(after.kind)));
    }
    if (wanted.floor || wanted.clear_floor) {
        after.floor = wanted.floor;
        if (after.floor != before.floor) {
            const auto text = [](const std::optional<int>& floor) {
                return floor ? std::to_string(*floor) : tr("registry.none");
            };
            differs("floor", text(before.floor), text(after.floor));
        }
    }
    const bool unit_changed = !changes.empty();

    const std::vector<AreaPart> known_areas = unit_store::areas(db_, id);
    std::vector<AreaPart> new_areas;
    const AreaPart* later = nullptr;  // a known version that a new one would come before
    const auto compare_area = [&](std::string_view component, const std::optional<Area>& area,
                                  std::optional<bool> billable, bool otherwise) {
        if (!area) return;
        const AreaPart* old = newest(known_areas, component);
        if (!old && area->scaled == 0) return;
        AreaPart part{std::string(component), wanted.area_from.value_or(options_.today), *area,
                      billable.value_or(old ? old->billable : otherwise),
                      wanted.evidence.value_or(old ? old->evidence : Evidence::registration)};
        if (!old) part.from = wanted.area_from.value_or(since_ever);
        if (old && old->area == part.area && old->billable == part.billable &&
            old->evidence == part.evidence) {
            return;
        }
        if (old && old->from > part.from) later = old;
        const std::string was = old ? to_plain(old->area) : tr("registry.none");
        if (!old || old->area != part.area) {
            differs(component == "building" ? "area" : "storeroom_area", was, to_plain(part.area));
        }
        if (old && old->billable != part.billable) {
            differs("storeroom_billable", old->billable ? "yes" : "no",
                    part.billable ? "yes" : "no");
        }
        if (old && old->evidence != part.evidence) {
            differs("evidence", std::string(code_of(old->evidence)),
                    std::string(code_of(part.evidence)));
        }
        new_areas.push_back(std::move(part));
    };
    compare_area("building", wanted.area, true, true);
    compare_area("storeroom", wanted.storeroom, wanted.storeroom_billable, false);

    const std::vector<Fact> known_facts = unit_store::facts(db_, id);
    struct Moved {
        std::optional<Fact> before;
        Fact after;
    };
    std::vector<Moved> new_facts;
    const auto compare_day = [&](FactKind kind, const std::optional<Date>& day) {
        if (!day) return;
        const Fact* old = newest(known_facts, kind);
        if (old && old->day == *day) return;
        std::optional<Date> was;
        std::optional<Fact> moved;
        if (old) {
            was = old->day;
            moved = *old;
        }
        differs(code_of(kind), day_text(was), to_text(*day));
        new_facts.push_back({moved, {kind, *day}});
    };
    compare_day(FactKind::delivered, wanted.delivered);
    compare_day(FactKind::sold, wanted.sold);
    if (const auto use = use_of(wanted)) {
        const Fact* old = newest_use(known_facts);
        const Fact now{*use, wanted.status_on.value_or(options_.today)};
        const bool known = std::any_of(
            known_facts.begin(), known_facts.end(),
            [&](const Fact& fact) { return fact.kind == now.kind && fact.day == now.day; });
        const bool same_kind = old && old->kind == now.kind;
        const bool said_before = known || (same_kind && !wanted.status_on);
        if (!said_before && same_kind) {
            differs("status_on", to_text(old->day), to_text(now.day));
            new_facts.push_back({*old, now});
        } else if (!said_before) {
            differs("status", old ? std::string(code_of(old->kind)) : tr("registry.none"),
                    std::string(code_of(now.kind)));
            new_facts.push_back({std::nullopt, now});
        }
    }
    const std::optional<Date> delivered =
        wanted.delivered ? wanted.delivered : day_of(known_facts, FactKind::delivered);
    const std::optional<Date> sold =
        wanted.sold ? wanted.sold : day_of(known_facts, FactKind::sold);
    if (!dated(row, wanted, known_facts)) return {};
    if ((wanted.delivered || wanted.sold) && delivered && sold && *delivered < *sold) {
        row.problem(
            wanted.delivered ? "delivered" : "sold", "constraint",
            tr("registry.problem.delivered_before_sold", to_text(*delivered), to_text(*sold)));
        return {};
    }

    if (changes.empty()) return {import::Outcome::same, {}};
    if (later && options_.update) {
        row.problem(row.has("area_from") ? "area_from" : "area", "constraint",
                    tr("registry.area_forward", before.code, to_text(later->from)));
        return {};
    }
    if (!options_.update) {
        row.problem(
            "", "conflict",
            tr("registry.problem.unit_differs", before.code, visible(joined(changes, "; "))));
        return {};
    }
    if (unit_changed) unit_store::update(db_, before, after);
    for (const AreaPart& part : new_areas) unit_store::put_area(db_, id, part);
    for (const Moved& moved : new_facts) {
        if (moved.before) {
            unit_store::move_fact(db_, id, *moved.before, moved.after.day);
        } else {
            unit_store::insert_fact(db_, id, moved.after);
        }
    }
    changes.insert(changes.begin(), before.code);
    return {import::Outcome::changed, std::move(changes)};
}

RowResult UnitImport::take(import::Row& row) {
    std::optional<std::string> fresh;
    auto estate = estate_of(row, fresh);
    const auto wanted = read(row);
    if (!wanted || !estate) return {};
    const auto known = fresh ? std::nullopt : index_.exact(*estate, wanted->code.canonical);
    if (known) {
        const auto [place, first] = lines_.emplace(known->value, row.line());
        if (!first) {
            row.problem("", "duplicate-row",
                        tr("registry.problem.duplicate_unit", wanted->code.canonical, place->second,
                           row.line()));
            return {};
        }
        return change(row, *known, *wanted);
    }
    if (!dated(row, *wanted, {})) return {};
    RowResult result;
    if (fresh) {
        estate = unit_store::insert_estate(db_, *fresh, *fresh);
        estates_.push_back({*estate, *fresh, *fresh, std::nullopt});
        index_.add_estate(*estate, *fresh, *fresh);
        // Shown, since it may be a slip of the finger.
        result.changes.push_back(tr("registry.change.new_estate", *fresh));
    }
    const UnitId id = create(*estate, *wanted);
    lines_.emplace(id.value, row.line());
    result.outcome = import::Outcome::created;
    return result;
}

std::optional<int> floor_of(std::string_view canonical) {
    const auto code = parse_unit_code(canonical);
    return code ? code->floor : std::nullopt;
}

void append_day(std::string& out, const Fact* fact) {
    if (fact) out += to_text(fact->day);
}

}  // namespace

[[nodiscard]] import::Report import_units(store::Db& db, const import::Options& options) {
    return import::run(db, options, import::profile("units"), "import.units", [&](BatchId) {
        const auto run = std::make_shared<UnitImport>(db, options);
        return import::Handler{[run](import::Row& row) { return run->take(row); }, {}};
    });
}

void export_units(const store::Db& db, const std::function<void(std::string_view)>& write) {
    std::string out =
        "estate,building,entrance,unit,name,kind,area,storeroom_area,storeroom_billable,evidence,"
        "floor,delivered,sold,status,status_on\n";
    unit_store::each(db, [&](const Unit& unit, const std::vector<AreaPart>& parts,
                             const std::vector<Fact>& facts) {
        for (const std::string* text : {&unit.estate_code, &unit.building_name, &unit.entrance_code,
                                        &unit.code, &unit.name}) {
            io::append_csv_field(out, *text);
            out += ',';
        }
        out += code_of(unit.kind);
        out += ',';
        const AreaPart* building = newest(parts, "building");
        const AreaPart* storeroom = newest(parts, "storeroom");
        if (building) out += to_plain(building->area);
        out += ',';
        if (storeroom) out += to_plain(storeroom->area);
        out += ',';
        if (storeroom) out += storeroom->billable ? "yes" : "no";
        out += ',';
        if (building) out += code_of(building->evidence);
        out += ',';
        const bool lived_in = unit.kind == UnitKind::home || unit.kind == UnitKind::shop;
        if (unit.floor) {
            out += std::to_string(*unit.floor);
        } else if (lived_in && floor_of(unit.code)) {
            out += "<clear>";  // else the import would read it from the code
        }
        out += ',';
        append_day(out, newest(facts, FactKind::delivered));
        out += ',';
        append_day(out, newest(facts, FactKind::sold));
        out += ',';
        const Fact* use = newest_use(facts);
        if (use) out += code_of(use->kind);
        out += ',';
        append_day(out, use);
        out += '\n';
        if (out.size() > 60000) {
            write(out);
            out.clear();
        }
    });
    write(out);
}

}  // namespace pmo::registry
