#include "lib/fee/reading_rules.h"

#include <algorithm>

#include "lib/base/check.h"
#include "lib/base/i18n.h"
#include "lib/base/text.h"
#include "lib/fee/meter_rules.h"

namespace pmo::fee {

namespace {

std::optional<Fault> day_fault(const ReadingCase& reading) {
    const Meter& meter = reading.meter;
    const Date day = reading.wanted.day;
    if (day > reading.today) {
        return Fault{"day", "future-date", tr("meter.future", to_text(day)), {}};
    }
    if (day < meter.installed || (meter.removed && day > *meter.removed)) {
        return Fault{"day", "not-there", tr("meter.not_there", visible(meter.number), to_text(day)),
                     "pmo fee meter show " + visible(meter.number)};
    }
    const auto& billed_to = reading.around.billed_to;
    if (billed_to && *billed_to >= day) {
        return Fault{"day", "billed",
                     tr("meter.billed_to", visible(meter.number), to_text(*billed_to)),
                     tr("meter.billed_hint", visible(meter.number))};
    }
    return std::nullopt;
}

// A reading may not be below the one before it, nor above the one after it.
std::optional<Fault> order_fault(const ReadingCase& reading, const std::optional<Reading>& value) {
    const Meter& meter = reading.meter;
    const Neighbours& around = reading.around;
    const MeterReading& wanted = reading.wanted;
    const auto told = [&](const MeterReading& other) { return text_of(meter, *other.value); };
    if (value && around.before) {
        const bool below = *value < *around.before->value;
        if (below && wanted.kind != ReadingKind::roll_over) {
            return Fault{"value", "backwards",
                         tr("meter.backwards", text_of(meter, *value), told(*around.before),
                            to_text(around.before->day)),
                         tr("meter.backwards_hint", visible(meter.number))};
        }
        if (!below && wanted.kind == ReadingKind::roll_over) {
            return Fault{"value",
                         "no-roll-over",
                         tr("meter.no_roll_over", text_of(meter, *value), told(*around.before)),
                         {}};
        }
    }
    const auto lower = value ? value : around.before ? around.before->value : std::nullopt;
    if (lower && around.after) {
        const bool below = *around.after->value < *lower;
        if (below != (around.after->kind == ReadingKind::roll_over)) {
            return Fault{"value", "backwards",
                         tr("meter.after_differs", told(*around.after), to_text(around.after->day),
                            text_of(meter, *lower)),
                         tr("meter.backwards_hint", visible(meter.number))};
        }
    }
    return std::nullopt;
}

std::optional<Fault> kind_fault(const ReadingCase& reading) {
    const Neighbours& around = reading.around;
    const MeterReading& wanted = reading.wanted;
    const std::string number = visible(reading.meter.number);
    if (wanted.kind == ReadingKind::initial && around.before) {
        return Fault{"kind", "not-first",
                     tr("meter.not_first", number, to_text(around.before->day)),
                     "pmo fee meter readings --meter " + number};
    }
    if (wanted.kind != ReadingKind::initial && !around.before) {
        return Fault{"kind", "no-baseline", tr("meter.no_baseline", number),
                     tr("meter.no_baseline_hint", number)};
    }
    const bool changes = wanted.corrects.has_value() && wanted.value.has_value();
    if (wanted.kind == ReadingKind::initial && around.after && !changes) {
        return Fault{"day",
                     "before-first",
                     tr(wanted.corrects ? "meter.counted_from" : "meter.before_first", number,
                        to_text(around.after->day)),
                     {}};
    }
    return std::nullopt;
}

}  // namespace

std::optional<Reading> parse_reading(const Meter& meter, std::string_view text) {
    const auto scaled = parse_decimal(trimmed(text), meter.decimals);
    if (!scaled || *scaled < 0) return std::nullopt;
    std::int64_t value = *scaled;
    for (int place = meter.decimals; place < Reading::places; ++place) value *= 10;
    if (value >= register_range(meter)) return std::nullopt;
    return Reading{value};
}

std::optional<Fault> reading_fault(const ReadingCase& reading) {
    const MeterReading& wanted = reading.wanted;
    if (auto fault = day_fault(reading)) return fault;
    if (wanted.corrects && trimmed(wanted.reason).empty()) {
        return Fault{"note", "required", tr("meter.reason_needed"), {}};
    }
    if (!wanted.corrects && reading.around.same) {
        return Fault{
            "day", "read-already",
            tr("meter.read_already", visible(reading.meter.number), to_text(wanted.day),
               text_of(reading.meter, *reading.around.same->value)),
            tr("meter.read_already_hint", visible(reading.meter.number), to_text(wanted.day))};
    }
    if (!wanted.value && wanted.kind == ReadingKind::final) {
        return Fault{"kind", "final", tr("meter.final_stays", visible(reading.meter.number)), {}};
    }
    if (auto fault = kind_fault(reading)) return fault;
    return order_fault(reading, wanted.value);
}

Reading usage_between(const Meter& meter, Reading from, const MeterReading& to) {
    std::int64_t usage = to.value->scaled - from.scaled;
    if (to.kind == ReadingKind::roll_over) usage += register_range(meter);
    PMO_CHECK(usage >= 0);
    return {usage * meter.multiplier};
}

std::string text_of(const Meter& meter, Reading value) {
    return decimal_text(value.scaled, Reading::places, meter.decimals);
}

}  // namespace pmo::fee
