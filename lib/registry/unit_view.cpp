#include "lib/registry/unit_view.h"

#include "lib/base/i18n.h"
#include "lib/base/text.h"
#include "lib/registry/household.h"
#include "lib/registry/unit_store.h"

namespace pmo::registry {

namespace {

using table::Align;
using table::Blank;
using table::Cell;
using table::Column;
using table::Privacy;

// i18n: registry.kind.*
std::string word_of(UnitKind kind) {
    return tr("registry.kind." + std::string(code_of(kind)));
}
// i18n: registry.fact.*
std::string word_of(FactKind kind) {
    return tr("registry.fact." + std::string(code_of(kind)));
}
// i18n: registry.role.*
std::string word_of(TenureRole role) {
    return tr("registry.role." + std::string(code_of(role)));
}
// i18n: registry.evidence.*
std::string word_of(Evidence evidence) {
    return tr("registry.evidence." + std::string(code_of(evidence)));
}
// The usual components have words; others are shown as they are written.
// i18n: registry.component.*
std::string component_word(const std::string& component) {
    const std::string key = "registry.component." + component;
    return has_message(Language::en, key) ? tr(key) : component;
}

// For machines the code, which is never translated.
template <class Value>
Cell word_cell(Value value) {
    return table::Word{std::string(code_of(value)), word_of(value)};
}

Cell last_day(const std::optional<Date>& to) {
    if (!to) return Blank{};
    return plus_days(*to, -1);
}

Cell day_unless_ever(Date from) {
    if (from == since_ever) return Blank{};
    return from;
}

Cell text_or_blank(const std::string& text) {
    if (text.empty()) return Blank{};
    return text;
}

Column column(std::string key, Align align = Align::left, Privacy privacy = Privacy::open) {
    std::string heading = tr("registry.column." + key);
    return {std::move(key), std::move(heading), align, privacy, false};
}

Cell floor_cell(const std::optional<int>& floor) {
    if (!floor) return Blank{};
    return std::int64_t{*floor};
}

}  // namespace

// i18n: registry.column.*
table::Table unit_table(const std::vector<UnitLine>& lines) {
    table::Table result;
    result.columns = {column("estate"),
                      column("unit"),
                      column("kind"),
                      column("floor", Align::right),
                      column("billable", Align::right),
                      column("payer", Align::left, Privacy::name),
                      column("state"),
                      column("since")};
    std::int64_t total = 0;
    for (const UnitLine& line : lines) {
        total += line.billable.scaled;
        result.rows.push_back({line.unit.estate_code, line.unit.code, word_cell(line.unit.kind),
                               floor_cell(line.unit.floor), table::cell(line.billable),
                               table::cell(line.payer),
                               line.state ? word_cell(line.state->kind) : Cell{Blank{}},
                               line.state ? Cell{line.state->day} : Cell{Blank{}}});
    }
    if (!lines.empty()) {
        result.totals = {tr("registry.total", lines.size()), Blank{}, Blank{}, Blank{},
                         table::cell(Area{total}),           Blank{}, Blank{}, Blank{}};
    }
    return result;
}

UnitDetail detail(const store::Db& db, const Unit& unit, Date as_of) {
    return {unit, billable_area(db, unit.id, as_of), areas(db, unit.id), facts(db, unit.id),
            tenures(db, unit.id)};
}

table::Table tenure_table(const std::vector<Tenure>& list) {
    table::Table result;
    result.title = tr("registry.title.tenures");
    result.columns = {column("role"),
                      column("household"),
                      column("name", Align::left, Privacy::name),
                      column("phone", Align::left, Privacy::phone),
                      column("pays"),
                      column("from"),
                      column("to")};
    for (const Tenure& one : list) {
        result.rows.push_back({word_cell(one.role), reference(one.household), one.head_name,
                               text_or_blank(one.phone), one.pays, one.from, last_day(one.to)});
    }
    return result;
}

std::vector<table::Table> detail_tables(const UnitDetail& detail) {
    table::Table what;
    what.title = tr("registry.title.unit", visible(detail.unit.estate_name), detail.unit.code);
    what.columns = {column("estate"),
                    column("unit"),
                    column("name_of_unit"),
                    column("kind"),
                    column("building"),
                    column("entrance"),
                    column("floor", Align::right),
                    column("billable", Align::right)};
    what.rows.push_back({detail.unit.estate_code, detail.unit.code, detail.unit.name,
                         word_cell(detail.unit.kind), text_or_blank(detail.unit.building_name),
                         text_or_blank(detail.unit.entrance_code), floor_cell(detail.unit.floor),
                         table::cell(detail.billable)});

    table::Table parts;
    parts.title = tr("registry.title.areas");
    parts.columns = {column("component"), column("area", Align::right), column("is_billable"),
                     column("evidence"), column("from")};
    for (const AreaPart& part : detail.areas) {
        parts.rows.push_back({table::Word{part.component, component_word(part.component)},
                              table::cell(part.area), part.billable, word_cell(part.evidence),
                              day_unless_ever(part.from)});
    }

    table::Table happened;
    happened.title = tr("registry.title.facts");
    happened.columns = {column("day"), column("fact")};
    for (const Fact& fact : detail.facts) {
        happened.rows.push_back({fact.day, word_cell(fact.kind)});
    }

    std::vector<table::Table> result = {what};
    for (const table::Table& one : {tenure_table(detail.tenures), parts, happened}) {
        if (!one.rows.empty()) result.push_back(one);
    }
    return result;
}

std::vector<EstateLine> estate_lines(const store::Db& db) {
    std::vector<EstateLine> result;
    for (const Estate& estate : estates(db)) {
        EstateLine line{estate, unit_store::count(db, estate.id), {}};
        if (estate.developer) line.developer = household(db, *estate.developer).head_name;
        result.push_back(std::move(line));
    }
    return result;
}

table::Table estate_table(const std::vector<EstateLine>& lines) {
    table::Table result;
    result.columns = {column("estate"), column("name_of_estate"), column("units", Align::right),
                      column("developer")};
    for (const EstateLine& line : lines) {
        result.rows.push_back(
            {line.estate.code, line.estate.name, line.units, text_or_blank(line.developer)});
    }
    return result;
}

std::string added_message(const Unit& unit) {
    return tr("registry.unit_added", visible(unit.estate_code), unit.code, word_of(unit.kind));
}

std::string area_message(const NewArea& request, const Unit& unit) {
    return tr("registry.area_set", unit.code, component_word(request.part.component),
              to_plain(request.part.area), to_text(request.part.from));
}

std::string fact_message(const FactResult& result) {
    return tr(result.already ? "registry.fact_already" : "registry.fact_recorded", result.unit.code,
              word_of(result.fact.kind), to_text(result.fact.day));
}

std::string transfer_message(const TransferResult& result) {
    const std::string to = reference(result.after.household);
    if (result.already) {
        return tr("registry.transfer_already", result.unit.code, to, to_text(result.after.from));
    }
    if (!result.before) {
        return tr("registry.transferred_first", result.unit.code, word_of(result.after.role), to,
                  to_text(result.after.from));
    }
    return tr("registry.transferred", result.unit.code, word_of(result.after.role),
              reference(result.before->household), to, to_text(result.after.from));
}

std::string end_message(const Unit& unit, const Tenure& tenure) {
    return tr("registry.tenure_ended", unit.code, word_of(tenure.role), reference(tenure.household),
              to_text(plus_days(*tenure.to, -1)));
}

}  // namespace pmo::registry
