#include "lib/fee/reading_entry.h"

#include "lib/base/error.h"
#include "lib/base/i18n.h"
#include "lib/base/text.h"
#include "lib/fee/reading_store.h"

namespace pmo::fee {

namespace {

ReadingKind kind_of(const ReadingWish& wish, const Neighbours& around) {
    if (wish.last) return ReadingKind::final;
    if (wish.as == ReadAs::initial) return ReadingKind::initial;
    if (wish.as == ReadAs::roll_over) return ReadingKind::roll_over;
    if (!wish.as && !around.before) return ReadingKind::initial;
    return ReadingKind::normal;
}

// A correction stays what it corrects, except that a register which did not roll over after all is
// an ordinary reading.
ReadingKind kind_of_correction(const MeterReading& corrected, const ReadingWish& wish,
                               const Neighbours& around) {
    const bool rolls = corrected.kind == ReadingKind::roll_over;
    const bool below = wish.value && around.before && *wish.value < *around.before->value;
    return rolls && wish.value && !below ? ReadingKind::normal : corrected.kind;
}

}  // namespace

PlannedReading plan_reading(store::Db& db, const Meter& meter, const ReadingWish& wish,
                            Date today) {
    PlannedReading plan;
    plan.around = neighbours(db, meter.id, wish.day);
    MeterReading& reading = plan.reading;
    reading.batch = wish.batch;
    reading.meter = meter.id;
    reading.day = wish.day;
    reading.value = wish.value;
    reading.reason = std::string(trimmed(wish.note));
    const bool corrects = wish.as == ReadAs::correction || !wish.value;
    const auto& same = plan.around.same;
    if (corrects) {
        if (!same) {
            plan.fault =
                Fault{"day", "nothing-to-correct",
                      tr("meter.nothing_to_correct", visible(meter.number), to_text(wish.day)),
                      "pmo fee meter readings --meter " + visible(meter.number)};
            return plan;
        }
        reading.kind = kind_of_correction(*same, wish, plan.around);
        reading.corrects = same->id;
    } else {
        reading.kind = kind_of(wish, plan.around);
    }
    const bool same_kind = !wish.as || corrects || (same && same->kind == reading.kind);
    if (same && wish.value && same->value == wish.value && same_kind &&
        wish.last == (same->kind == ReadingKind::final)) {
        plan.reading = *same;
        plan.already = true;
        return plan;
    }
    plan.fault = reading_fault({meter, plan.around, reading, today});
    if (!plan.fault && reading.value && plan.around.before) {
        plan.usage = usage_between(meter, *plan.around.before->value, reading);
    }
    return plan;
}

MeterReading store_reading(store::Db& db, const PlannedReading& plan) {
    if (plan.fault) throw Error(ErrorKind::refused, plan.fault->message, plan.fault->hint);
    if (plan.already) return plan.reading;
    return insert_reading(db, plan.reading);
}

Reading typed_reading(const Meter& meter, const std::string& text) {
    if (const auto value = parse_reading(meter, text)) return *value;
    throw Error(ErrorKind::usage, tr("meter.not_shown", visible(text), visible(meter.number)),
                tr("meter.not_shown_hint", meter.digits, meter.decimals));
}

}  // namespace pmo::fee
