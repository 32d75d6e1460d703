#include "lib/fee/meter_view.h"

#include "lib/base/i18n.h"
#include "lib/base/text.h"
#include "lib/fee/reading_rules.h"

namespace pmo::fee {

namespace {

table::Cell shown(const MeterRow& row) {
    if (!row.shows) return table::Blank{};
    return table::Number{row.shows->scaled, Reading::places, row.meter.decimals};
}

std::string state_of(const MeterRow& row, Date today) {
    if (row.meter.removed) return "removed";
    if (row.verify_by && *row.verify_by <= today) return "unverified";
    return "in_place";
}

table::Word word(const std::string& state) {
    return {state, tr("meter.state_" + state)};
}

std::string shows_text(const MeterRow& row) {
    if (!row.shows) return tr("meter.unread_yet");
    return text_of(row.meter, *row.shows) + " " + std::string(sign_of(row.meter.measure));
}

}  // namespace

// i18n: meter.state_*
table::Table meters_table(const std::vector<MeterRow>& rows, Date today) {
    table::Table table;
    table.columns = {
        {.key = "id", .heading = tr("meter.id")},
        {.key = "meter", .heading = tr("meter.meter")},
        {.key = "place", .heading = tr("meter.place"), .flexible = true},
        {.key = "item", .heading = tr("fee.item")},
        {.key = "measure", .heading = tr("meter.measure")},
        {.key = "multiplier", .heading = tr("meter.multiplier"), .align = table::Align::right},
        {.key = "read_on", .heading = tr("meter.read_on")},
        {.key = "reading", .heading = tr("meter.reading"), .align = table::Align::right},
        {.key = "verify_by", .heading = tr("meter.verify_by")},
        {.key = "state", .heading = tr("meter.state")}};
    for (const MeterRow& row : rows) {
        table.rows.push_back({reference(row.meter.id), row.meter.number, place_of(row), row.item,
                              std::string(sign_of(row.meter.measure)),
                              std::int64_t{row.meter.multiplier}, table::cell(row.read_on),
                              shown(row), table::cell(row.verify_by), word(state_of(row, today))});
    }
    return table;
}

// i18n: meter.fact_*
table::Table meter_table(const MeterRow& row, Date today) {
    const Meter& meter = row.meter;
    table::Table table;
    table.title = tr("meter.title", reference(meter.id), visible(meter.number));
    table.columns = {{.key = "fact", .heading = tr("meter.fact")},
                     {.key = "value", .heading = tr("meter.value"), .flexible = true}};
    const auto add = [&](const std::string& fact, std::string value) {
        table.rows.push_back({table::Word{fact, tr("meter.fact_" + fact)}, std::move(value)});
    };
    const auto add_day = [&](const std::string& fact, const std::optional<Date>& day) {
        if (day) add(fact, to_text(*day));
    };
    add("state", tr("meter.state_" + state_of(row, today)));
    add("place", place_of(row));
    add("item", row.item);
    add("counts",
        tr("meter.counts", sign_of(meter.measure), meter.digits, meter.decimals, meter.multiplier));
    add_day("installed", meter.installed);
    if (row.took) add("replaces", reference(*meter.replaces) + " " + *row.took);
    add_day("removed", meter.removed);
    add("shows", row.read_on ? tr("meter.shows_on", shows_text(row), to_text(*row.read_on))
                             : shows_text(row));
    if (row.verified) {
        add("verified", row.certificate.empty() ? to_text(*row.verified)
                                                : to_text(*row.verified) + ", " + row.certificate);
    }
    add_day("verify_by", row.verify_by);
    return table;
}

std::string meter_added_message(const MeterRow& row) {
    return tr("meter.added", reference(row.meter.id), row.meter.number, place_of(row),
              to_text(row.meter.installed), shows_text(row));
}

std::string meter_replaced_message(const ChangedMeter& changed) {
    return tr("meter.replaced", changed.old_row.meter.number, shows_text(changed.old_row),
              reference(changed.new_row.meter.id), changed.new_row.meter.number,
              shows_text(changed.new_row), place_of(changed.new_row),
              to_text(changed.new_row.meter.installed));
}

std::string meters_swapped_message(const SwappedMeters& swapped) {
    const auto told = [](const ChangedMeter& changed) {
        return tr("meter.swapped", changed.new_row.meter.number,
                  reference(changed.new_row.meter.id), place_of(changed.old_row),
                  place_of(changed.new_row), shows_text(changed.new_row));
    };
    return told(swapped.first) + "\n" + told(swapped.second);
}

std::string meter_removed_message(const MeterRow& row) {
    return tr("meter.removed", row.meter.number, to_text(*row.meter.removed), shows_text(row));
}

std::string meter_verified_message(const MeterRow& row) {
    if (!row.verify_by) {
        return tr("meter.verified_once", row.meter.number, to_text(*row.verified));
    }
    return tr("meter.verified", row.meter.number, to_text(*row.verified), to_text(*row.verify_by));
}

}  // namespace pmo::fee
