#include "lib/registry/unit.h"

#include <algorithm>
#include <array>

#include "lib/access/access.h"
#include "lib/base/check.h"
#include "lib/base/error.h"
#include "lib/base/i18n.h"
#include "lib/base/text.h"
#include "lib/registry/household.h"
#include "lib/registry/unit_code.h"
#include "lib/registry/unit_store.h"
#include "lib/store/db.h"

namespace pmo::registry {

namespace {

constexpr std::array<std::string_view, 5> kind_codes = {"", "home", "shop", "parking", "storeroom"};
constexpr std::array<std::string_view, 6> fact_codes = {"",         "delivered", "sold",
                                                        "occupied", "let",       "vacant"};
constexpr std::array<std::string_view, 4> evidence_codes = {"", "register", "survey", "contract"};

template <class Value, std::size_t Count>
std::optional<Value> value_of(const std::array<std::string_view, Count>& codes,
                              std::string_view code) {
    for (std::size_t i = 1; i < codes.size(); ++i) {
        if (codes[i] == code) return static_cast<Value>(i);
    }
    return std::nullopt;
}

constexpr std::size_t listed_matches = 8;

// A code is part of names such as CH:3-2-1502, so that it has no colon.
std::string good_estate_code(std::string_view text) {
    std::string code = nfkc(trimmed(text));
    if (code.empty() || code.find(':') != std::string::npos || has_control_characters(code)) {
        throw Error{ErrorKind::refused, tr("registry.bad_estate_code", visible(text)),
                    tr("registry.bad_estate_code_hint")};
    }
    return code;
}

std::string good_text(std::string_view text, std::string_view what) {
    if (has_control_characters(text)) {
        throw Error{ErrorKind::refused, tr("registry.control_characters", what)};
    }
    return std::string(trimmed(text));
}

const Fact* fact_of(const std::vector<Fact>& facts, FactKind kind) {
    const auto found = std::find_if(facts.begin(), facts.end(),
                                    [&](const Fact& fact) { return fact.kind == kind; });
    return found == facts.end() ? nullptr : &*found;
}

struct QualifiedName {
    std::string_view estate;  // empty: not said
    std::string_view unit;
};

// "CH:3-2-1502"; a Chinese keyboard types the wide colon.
QualifiedName split_estate(std::string_view text) {
    for (const std::string_view colon : {":", "："}) {
        const std::size_t at = text.find(colon);
        if (at == std::string_view::npos) continue;
        return {trimmed(text.substr(0, at)), text.substr(at + colon.size())};
    }
    return {{}, text};
}

[[noreturn]] void throw_unknown_estate(const store::Db& db, std::string_view text) {
    std::vector<std::string> names;
    for (const Estate& estate : unit_store::estates(db)) {
        names.push_back(estate.code);
        if (estate.name != estate.code) names.push_back(estate.name);
    }
    if (names.empty()) {
        throw Error{ErrorKind::not_found, tr("registry.no_estates"),
                    tr("registry.no_estates_hint")};
    }
    throw Error{ErrorKind::not_found, tr("registry.no_estate", visible(text)),
                tr("registry.estates_are", visible(joined(names, ", ")))};
}

[[noreturn]] void throw_unknown_unit(const store::Db& db, std::string_view text,
                                     std::string_view canonical, std::optional<EstateId> estate) {
    const std::size_t dash = canonical.find('-');
    std::vector<std::string> near;
    if (!canonical.empty()) {
        const std::string_view building =
            dash == std::string_view::npos ? std::string_view() : canonical.substr(0, dash + 1);
        near = nearest(canonical, unit_store::codes(db, building, estate));
        if (near.empty() && !building.empty()) {
            near = nearest(canonical, unit_store::codes(db, "", estate));
        }
    }
    throw Error{ErrorKind::not_found, tr("registry.no_unit", visible(text)),
                near.empty() ? tr("registry.no_unit_hint")
                             : tr("registry.did_you_mean", joined(near, ", "))};
}

Unit only_match(const std::vector<Unit>& matches, std::string_view text) {
    if (matches.size() == 1) return matches.front();
    std::vector<std::string> names;
    for (const Unit& match : matches) {
        if (names.size() == listed_matches) break;
        names.push_back(visible(match.estate_code + ":" + match.code));
    }
    throw Error{ErrorKind::not_found, tr("registry.many_units", visible(text), matches.size()),
                tr("registry.one_of", joined(names, ", "))};
}

Unit find_in(const store::Db& db, std::string_view text, std::optional<EstateId> estate) {
    const auto code = parse_unit_code(text);
    const std::string canonical = code ? code->canonical : std::string();
    if (code) {
        const auto matches = unit_store::by_code(db, canonical, estate);
        if (!matches.empty()) return only_match(matches, text);
    }
    const auto matches = unit_store::by_name(db, trimmed(text), estate);
    if (!matches.empty()) return only_match(matches, text);
    throw_unknown_unit(db, text, canonical, estate);
}

}  // namespace

std::string_view code_of(UnitKind kind) {
    return kind_codes[static_cast<std::size_t>(kind)];
}
std::string_view code_of(FactKind kind) {
    return fact_codes[static_cast<std::size_t>(kind)];
}
std::string_view code_of(Evidence evidence) {
    return evidence_codes[static_cast<std::size_t>(evidence)];
}
std::optional<UnitKind> parse_unit_kind(std::string_view code) {
    return value_of<UnitKind>(kind_codes, code);
}
std::optional<FactKind> parse_fact_kind(std::string_view code) {
    return value_of<FactKind>(fact_codes, code);
}
std::optional<Evidence> parse_evidence(std::string_view code) {
    return value_of<Evidence>(evidence_codes, code);
}

std::vector<Estate> estates(const store::Db& db) {
    return unit_store::estates(db);
}

Estate find_estate(const store::Db& db, std::string_view text) {
    const std::vector<Estate> all = unit_store::estates(db);
    const std::string wanted = nfkc(trimmed(text));
    if (wanted.empty() && all.size() == 1) return all.front();
    if (wanted.empty() && !all.empty()) {
        std::vector<std::string> codes;
        for (const Estate& estate : all) codes.push_back(visible(estate.code));
        throw Error{ErrorKind::not_found, tr("registry.which_estate"),
                    tr("registry.one_of", joined(codes, ", "))};
    }
    std::vector<Estate> named;
    for (const Estate& estate : all) {
        if (nfkc(estate.code) == wanted) return estate;
        if (nfkc(estate.name) == wanted) named.push_back(estate);
    }
    if (named.empty()) throw_unknown_estate(db, text);
    if (named.size() == 1) return named.front();
    std::vector<std::string> codes;
    for (const Estate& estate : named) codes.push_back(visible(estate.code));
    throw Error{ErrorKind::not_found, tr("registry.many_estates", visible(text), named.size()),
                tr("registry.one_of", joined(codes, ", "))};
}

Unit unit(const store::Db& db, UnitId id) {
    const auto found = unit_store::find(db, id);
    PMO_CHECK(found.has_value());
    return *found;
}

Unit find_unit(const store::Db& db, std::string_view text) {
    const QualifiedName name = split_estate(text);
    if (name.estate.empty()) return find_in(db, name.unit, std::nullopt);
    return find_in(db, name.unit, find_estate(db, name.estate).id);
}

Unit find_unit(const store::Db& db, std::string_view text, EstateId estate) {
    return find_in(db, text, estate);
}

std::vector<AreaPart> areas(const store::Db& db, UnitId unit) {
    return unit_store::areas(db, unit);
}

std::vector<Fact> facts(const store::Db& db, UnitId unit) {
    return unit_store::facts(db, unit);
}

Area billable_area(const store::Db& db, UnitId unit, Date day) {
    return unit_store::billable_area(db, unit, day);
}

std::vector<UnitLine> list(const store::Db& db, const UnitQuery& query) {
    std::optional<EstateId> estate;
    if (query.estate) estate = find_estate(db, *query.estate).id;
    std::optional<std::string> building;
    if (query.building) {
        building = parse_building_code(*query.building);
        if (!building) {
            throw Error{ErrorKind::not_found, tr("registry.no_building", visible(*query.building))};
        }
        std::vector<std::string> codes;
        for (const Estate& one : unit_store::estates(db)) {
            if (estate && one.id != *estate) continue;
            const auto some = unit_store::building_codes(db, one.id);
            codes.insert(codes.end(), some.begin(), some.end());
        }
        if (std::find(codes.begin(), codes.end(), *building) == codes.end()) {
            throw Error{
                ErrorKind::not_found, tr("registry.no_building", visible(*query.building)),
                codes.empty() ? std::string() : tr("registry.buildings_are", joined(codes, ", "))};
        }
    }
    return unit_store::list(db, estate, building, query.kind, query.as_of);
}

Unit add(store::Db& db, const NewUnit& request) {
    access::Write write(db, "unit.edit", request.code);
    const QualifiedName said =
        request.estate.empty() ? split_estate(request.code) : QualifiedName{{}, request.code};
    const auto code = parse_unit_code(said.unit);
    if (!code || code->room.empty()) {
        throw Error{ErrorKind::refused, tr("registry.bad_unit", visible(request.code)),
                    tr("registry.bad_unit_hint")};
    }
    const EstateId estate =
        find_estate(db, said.estate.empty() ? std::string_view(request.estate) : said.estate).id;
    if (!unit_store::by_code(db, code->canonical, estate).empty()) {
        throw Error{ErrorKind::refused, tr("registry.unit_exists", code->canonical),
                    tr("registry.unit_exists_hint", code->canonical)};
    }
    unit_store::NewRow row;
    row.estate = estate;
    if (!code->building.empty()) {
        row.building = unit_store::building(db, estate, code->building, code->building);
    }
    if (row.building && !code->entrance.empty()) {
        row.entrance = unit_store::entrance(db, *row.building, code->entrance, code->entrance);
    }
    const std::string name = good_text(said.unit, tr("registry.column.unit"));
    row.kind = request.kind;
    row.code = code->canonical;
    row.name = name;
    row.sort_key = code->sort_key;
    if (row.kind == UnitKind::home || row.kind == UnitKind::shop) row.floor = code->floor;
    std::vector<AreaPart> parts;
    if (request.area && request.area->scaled <= 0) {
        throw Error{ErrorKind::refused, tr("registry.problem.area_zero"),
                    tr("registry.area_zero_hint")};
    }
    if (request.area) {
        parts.push_back({"building", request.from, *request.area, true, request.evidence});
    }
    row.areas = &parts;
    const UnitId id = unit_store::insert(db, row);
    write.commit();
    return unit(db, id);
}

Unit set_area(store::Db& db, const NewArea& request) {
    access::Write write(db, "unit.edit", request.unit);
    const Unit found = find_unit(db, request.unit);
    AreaPart part = request.part;
    part.component = good_text(part.component, tr("registry.column.component"));
    if (part.component.empty()) {
        throw Error{ErrorKind::refused, tr("registry.no_component"),
                    tr("registry.no_component_hint")};
    }
    // What was billed is never measured anew: a better survey counts forward (rules.md 1.2).
    for (const AreaPart& known : unit_store::areas(db, found.id)) {
        if (known.component == part.component && known.from > part.from) {
            throw Error{ErrorKind::refused,
                        tr("registry.area_forward", found.code, to_text(known.from)),
                        tr("registry.area_forward_hint", found.code)};
        }
    }
    unit_store::put_area(db, found.id, part);
    write.commit();
    return found;
}

FactResult record_fact(store::Db& db, const NewFact& request) {
    access::Write write(db, "unit.edit", request.unit);
    FactResult result{find_unit(db, request.unit), request.fact, false};
    const std::vector<Fact> all = unit_store::facts(db, result.unit.id);
    for (const Fact& known : all) {
        if (known.kind != request.fact.kind) continue;
        if (known.day == request.fact.day) {
            result.already = true;
            return result;
        }
        // A unit is delivered and sold by the developer once.
        if (known.kind == FactKind::delivered || known.kind == FactKind::sold) {
            throw Error{
                ErrorKind::refused,
                tr("registry.fact_known", result.unit.code,
                   tr("registry.fact." + std::string(code_of(known.kind))), to_text(known.day)),
                tr("registry.fact_known_hint")};
        }
    }
    const bool delivers = request.fact.kind == FactKind::delivered;
    const Fact* delivered = delivers ? &request.fact : fact_of(all, FactKind::delivered);
    const Fact* sold =
        request.fact.kind == FactKind::sold ? &request.fact : fact_of(all, FactKind::sold);
    if ((delivers || sold == &request.fact) && delivered && sold && delivered->day < sold->day) {
        throw Error{ErrorKind::refused,
                    tr("registry.delivered_before_sold", result.unit.code, to_text(delivered->day),
                       to_text(sold->day)),
                    tr("registry.fact_known_hint")};
    }
    unit_store::insert_fact(db, result.unit.id, request.fact);
    write.commit();
    return result;
}

Estate change_estate(store::Db& db, const EstateChange& request) {
    access::Write write(db, "unit.edit", request.estate);
    const std::string name = good_text(request.name, tr("registry.column.name_of_estate"));
    const auto refuse_known = [&](const std::string& code, std::optional<EstateId> self) {
        for (const Estate& known : unit_store::estates(db)) {
            if (known.id != self && known.code == code) {
                throw Error{ErrorKind::refused, tr("registry.estate_exists", visible(code)),
                            tr("registry.estate_exists_hint")};
            }
        }
    };
    Estate before;
    if (request.create) {
        before.code = good_estate_code(request.estate);
        refuse_known(before.code, std::nullopt);
        before.name = name.empty() ? before.code : name;
        before.id = unit_store::insert_estate(db, before.code, before.name);
    } else {
        before = find_estate(db, request.estate);
    }
    Estate after = before;
    if (!request.code.empty()) {
        after.code = good_estate_code(request.code);
        refuse_known(after.code, after.id);
    }
    if (!name.empty()) after.name = name;
    if (!request.developer.empty()) {
        after.developer = find_household(db, request.developer).id;
    }
    const bool changed = after.code != before.code || after.name != before.name ||
                         after.developer != before.developer;
    if (changed) unit_store::update_estate(db, before, after);
    write.commit();
    return after;
}

}  // namespace pmo::registry
