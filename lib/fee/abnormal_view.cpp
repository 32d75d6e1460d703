#include "lib/fee/abnormal_view.h"

#include "lib/base/i18n.h"
#include "lib/fee/meter_rules.h"

namespace pmo::fee {

namespace {

table::Cell number(const std::optional<Reading>& value, int decimals) {
    if (!value) return table::Blank{};
    return table::Number{value->scaled, Reading::places, decimals};
}

}  // namespace

// i18n: meter.odd_*
std::string oddity_word(Oddity oddity) {
    return tr("meter.odd_" + std::string(code_of(oddity)));
}

table::Table abnormal_table(const std::vector<OddReading>& found) {
    table::Table table;
    table.columns = {
        {.key = "meter", .heading = tr("meter.meter")},
        {.key = "place", .heading = tr("meter.place"), .flexible = true},
        {.key = "what", .heading = tr("meter.what")},
        {.key = "day", .heading = tr("meter.day")},
        {.key = "reading", .heading = tr("meter.reading"), .align = table::Align::right},
        {.key = "before", .heading = tr("meter.reading_before"), .align = table::Align::right},
        {.key = "usage", .heading = tr("meter.usage"), .align = table::Align::right},
        {.key = "usual", .heading = tr("meter.usual"), .align = table::Align::right},
        {.key = "days", .heading = tr("meter.days"), .align = table::Align::right}};
    for (const OddReading& odd : found) {
        const int decimals = odd.meter.meter.decimals;
        table::Cell days = table::Blank{};
        if (odd.days) days = std::int64_t{*odd.days};
        std::optional<Date> day;
        if (odd.reading) day = odd.reading->day;
        table.rows.push_back(
            {odd.meter.meter.number, place_of(odd.meter),
             table::Word{std::string(code_of(odd.oddity)), oddity_word(odd.oddity)},
             table::cell(day), number(odd.reading ? odd.reading->value : std::nullopt, decimals),
             number(odd.before ? odd.before->value : std::nullopt, decimals), number(odd.usage, 0),
             number(odd.usual, 0), std::move(days)});
    }
    return table;
}

}  // namespace pmo::fee
