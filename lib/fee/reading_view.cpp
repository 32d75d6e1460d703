#include "lib/fee/reading_view.h"

#include "lib/base/i18n.h"
#include "lib/base/text.h"
#include "lib/fee/reading_rules.h"
#include "lib/store/office.h"

namespace pmo::fee {

namespace {

std::string state_of(const ReadingRow& row) {
    if (!row.reading.value) return "withdrawal";
    if (!row.live) return "superseded";
    if (row.reading.kind == ReadingKind::initial) return "baseline";
    return row.billed ? "billed" : "open";
}

std::string told(const Meter& meter, const MeterReading& reading) {
    return text_of(meter, *reading.value);
}

}  // namespace

// i18n: meter.kind_*
// i18n: meter.reading_state_*
table::Table readings_table(const std::vector<ReadingRow>& rows) {
    table::Table table;
    table.columns = {
        {.key = "reading_id", .heading = tr("meter.reading_id"), .align = table::Align::right},
        {.key = "day", .heading = tr("meter.day")},
        {.key = "meter", .heading = tr("meter.meter")},
        {.key = "place", .heading = tr("meter.place"), .flexible = true},
        {.key = "kind", .heading = tr("meter.kind")},
        {.key = "reading", .heading = tr("meter.reading"), .align = table::Align::right},
        {.key = "usage", .heading = tr("meter.usage"), .align = table::Align::right},
        {.key = "measure", .heading = tr("meter.measure")},
        {.key = "state", .heading = tr("meter.state")},
        {.key = "charge", .heading = tr("fee.charge"), .align = table::Align::right},
        {.key = "login", .heading = tr("meter.login")},
        {.key = "note", .heading = tr("meter.note"), .flexible = true}};
    for (const ReadingRow& row : rows) {
        const MeterReading& reading = row.reading;
        table::Cell value = table::Blank{};
        if (reading.value) {
            value = table::Number{reading.value->scaled, Reading::places, row.meter.decimals};
        }
        table::Cell usage = table::Blank{};
        if (row.usage) usage = table::Number{row.usage->scaled, Reading::places, 0};
        table::Cell charge = table::Blank{};
        if (row.billed) charge = row.billed->value;
        const std::string kind(code_of(reading.kind));
        const std::string state = state_of(row);
        table.rows.push_back({reading.id.value, reading.day, row.meter.number, row.place,
                              table::Word{kind, tr("meter.kind_" + kind)}, std::move(value),
                              std::move(usage), std::string(sign_of(row.meter.measure)),
                              table::Word{state, tr("meter.reading_state_" + state)},
                              std::move(charge), row.login, reading.reason});
    }
    return table;
}

std::string recorded_message(const Recorded& recorded) {
    const Meter& meter = recorded.meter.meter;
    const std::string value = told(meter, recorded.reading);
    const std::string day = to_text(recorded.reading.day);
    if (recorded.already) return tr("meter.recorded_already", meter.number, day, value);
    if (recorded.corrected) {
        return tr("meter.corrected", meter.number, day, told(meter, *recorded.corrected), value);
    }
    if (!recorded.usage) return tr("meter.recorded_first", meter.number, day, value);
    return tr("meter.recorded", meter.number, day, value,
              usage_text(*recorded.usage, meter.measure), to_text(recorded.before->day));
}

std::string withdrawn_message(const Recorded& recorded) {
    return tr("meter.withdrawn", recorded.meter.meter.number, to_text(recorded.reading.day),
              told(recorded.meter.meter, *recorded.corrected));
}

std::string usage_text(Reading usage, Measure measure) {
    return decimal_text(usage.scaled, Reading::places, 0) + " " + std::string(sign_of(measure));
}

}  // namespace pmo::fee
