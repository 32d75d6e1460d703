#include "lib/fee/tariff_view.h"

#include "lib/base/i18n.h"
#include "lib/fee/tariff_rules.h"
#include "lib/fee/tariff_terms.h"

namespace pmo::fee {

namespace {

using table::Align;

// Lists show the last day inside, as everywhere for people and machines alike.
table::Cell last_day(const std::optional<Date>& to) {
    if (!to) return table::Blank{};
    return plus_days(*to, -1);
}

table::Cell text_or_blank(const std::string& text) {
    if (text.empty()) return table::Blank{};
    return text;
}

std::string text(std::string_view code) {
    return std::string(code);
}

table::Cell price_cell(const TariffVersion& version) {
    if (has_tiers(version.basis)) return table::Blank{};  // the tiers have the prices
    return table::cell(version.price);
}

// What a version settles beside its price, only where it is not what goes without saying.
// i18n: fee.terms_*
table::Cell terms_cell(const VersionTerms& terms) {
    table::Word word;
    const auto add = [&word](const std::string& code, const std::string& part) {
        const std::string_view apart = word.code.empty() ? "" : "; ";
        word.code += std::string(apart) + code;
        word.text += std::string(apart) + part;
    };
    const auto coded = [&add](const std::string& name, std::string_view code) {
        add(name + " " + std::string(code), tr("fee.terms_" + name + "_" + std::string(code)));
    };
    if (terms.existing_from) {
        const std::string day = to_text(*terms.existing_from);
        add("existing_from " + day, tr("fee.terms_existing", day));
    }
    if (terms.tier_window) {
        const std::string tiers = tiers_text(terms.tiers);
        add("tiers " + tiers, tr("fee.terms_tiers", tiers));
        coded("window", code_of(*terms.tier_window));
    }
    if (terms.proration != Proration::actual) coded("proration", code_of(terms.proration));
    if (terms.rounding != Rounding::fen) coded("rounding", code_of(terms.rounding));
    if (terms.pass_through) add("pass_through", tr("fee.terms_pass_through"));
    const LateTerms& late = terms.late;
    if (late.kind == LateKind::none) return word.code.empty() ? table::Cell(table::Blank{}) : word;
    add("late " + late_text(late), tr("fee.terms_late", late_text(late)));
    if (late.grace_days > 0) {
        const std::string code(code_of(late.grace));
        add("late_grace " + code + " " + std::to_string(late.grace_days),
            tr("fee.terms_grace_" + code, late.grace_days));
    }
    if (late.cap_bp) {
        add("late_cap " + band_text(*late.cap_bp),
            tr("fee.terms_late_cap", band_text(*late.cap_bp)));
    }
    return word;
}

}  // namespace

table::Table items_table(const std::vector<FeeItem>& items) {
    table::Table table;
    table.columns = {{.key = "item", .heading = tr("fee.item")},
                     {.key = "name", .heading = tr("fee.name"), .flexible = true}};
    for (const FeeItem& item : items) table.rows.push_back({item.code, item.name});
    return table;
}

table::Table ceilings_table(const std::vector<Ceiling>& ceilings) {
    table::Table table;
    table.columns = {{.key = "ceiling", .heading = tr("fee.ceiling")},
                     {.key = "document", .heading = tr("fee.document"), .flexible = true},
                     {.key = "base", .heading = tr("fee.base"), .align = Align::right},
                     {.key = "band", .heading = tr("fee.band"), .align = Align::right},
                     {.key = "upper", .heading = tr("fee.upper"), .align = Align::right},
                     {.key = "level", .heading = tr("fee.level")},
                     {.key = "from", .heading = tr("fee.from")},
                     {.key = "to", .heading = tr("fee.to")}};
    for (const Ceiling& ceiling : ceilings) {
        table.rows.push_back({ceiling.code, ceiling.document, table::cell(ceiling.base),
                              band_text(ceiling.band_bp), table::cell(ceiling.upper),
                              text_or_blank(ceiling.level), ceiling.from, last_day(ceiling.to)});
    }
    return table;
}

table::Table tariffs_table(const std::vector<TariffRow>& rows) {
    table::Table table;
    table.columns = {{.key = "tariff", .heading = tr("fee.tariff")},
                     {.key = "item", .heading = tr("fee.item")},
                     {.key = "name", .heading = tr("fee.name"), .flexible = true},
                     {.key = "basis", .heading = tr("fee.basis")},
                     {.key = "price", .heading = tr("fee.price"), .align = Align::right},
                     {.key = "cycle", .heading = tr("fee.cycle")},
                     {.key = "from", .heading = tr("fee.from")},
                     {.key = "to", .heading = tr("fee.to")},
                     {.key = "ceiling", .heading = tr("fee.ceiling")}};
    for (const TariffRow& row : rows) {
        const TariffVersion& version = row.version;
        table.rows.push_back(
            {row.tariff.code, row.item.code, row.tariff.name, text(code_of(version.basis)),
             price_cell(version), text(cycle_code(version.cycle_months)), version.from,
             last_day(version.to), text_or_blank(row.ceiling ? row.ceiling->code : std::string())});
    }
    return table;
}

table::Table tariff_table(const std::vector<TariffRow>& rows) {
    table::Table table;
    if (!rows.empty()) {
        table.title = tr("fee.tariff_title", rows.front().tariff.code, rows.front().tariff.name,
                         rows.front().item.name);
    }
    table.columns = {{.key = "from", .heading = tr("fee.from")},
                     {.key = "to", .heading = tr("fee.to")},
                     {.key = "basis", .heading = tr("fee.basis")},
                     {.key = "price", .heading = tr("fee.price"), .align = Align::right},
                     {.key = "cycle", .heading = tr("fee.cycle")},
                     {.key = "start", .heading = tr("fee.start")},
                     {.key = "due_days", .heading = tr("fee.due_days"), .align = Align::right},
                     {.key = "ceiling", .heading = tr("fee.ceiling")},
                     {.key = "upper", .heading = tr("fee.upper"), .align = Align::right},
                     {.key = "document", .heading = tr("fee.document"), .flexible = true},
                     {.key = "terms", .heading = tr("fee.terms"), .flexible = true}};
    for (const TariffRow& row : rows) {
        const TariffVersion& version = row.version;
        const bool ceiled = row.ceiling.has_value();
        table.rows.push_back(
            {version.from, last_day(version.to), text(code_of(version.basis)), price_cell(version),
             text(cycle_code(version.cycle_months)), text(code_of(version.start_rule)),
             std::int64_t{version.due_days},
             text_or_blank(ceiled ? row.ceiling->code : std::string()),
             ceiled ? table::cell(row.ceiling->upper) : table::Cell(table::Blank{}),
             text_or_blank(version.document.empty() && ceiled ? row.ceiling->document
                                                              : version.document),
             terms_cell(version.terms)});
    }
    return table;
}

std::string added_message(const FeeItem& item) {
    return tr("fee.item_added", item.code, item.name);
}

std::string added_message(const Ceiling& ceiling) {
    return tr("fee.ceiling_added", ceiling.code, to_plain(ceiling.upper));
}

std::string added_message(const AddedVersion& added) {
    const TariffVersion& version = added.version;
    const std::string price =
        version.terms.tiers.empty() ? to_plain(version.price) : tiers_text(version.terms.tiers);
    std::string message = tr(added.new_tariff ? "fee.tariff_added" : "fee.version_added",
                             added.tariff.code, price, to_text(version.from));
    if (added.ended) {
        message += "\n" + tr("fee.version_ended", to_text(added.ended->from),
                             to_text(plus_days(*added.ended->to, -1)));
    }
    if (version.terms.existing_from) {
        message += "\n" + tr("fee.version_existing", to_text(*version.terms.existing_from));
    }
    return message;
}

}  // namespace pmo::fee
