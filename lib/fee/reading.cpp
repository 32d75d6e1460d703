#include "lib/fee/reading.h"

#include "lib/access/access.h"
#include "lib/base/check.h"
#include "lib/base/error.h"
#include "lib/base/i18n.h"
#include "lib/base/text.h"
#include "lib/fee/reading_entry.h"
#include "lib/fee/reading_store.h"
#include "lib/registry/unit.h"
#include "lib/store/db.h"

namespace pmo::fee {

namespace {

Recorded recorded(const MeterRow& meter, const PlannedReading& plan) {
    Recorded result;
    result.meter = meter;
    result.reading = plan.reading;
    result.before = plan.around.before;
    if (plan.reading.corrects && !plan.already) result.corrected = plan.around.same;
    result.usage = plan.usage;
    result.already = plan.already;
    return result;
}

// The day of the reading that is meant when none is named.
Date newest_day(store::Db& db, const MeterRow& meter, Date today) {
    const Neighbours around = neighbours(db, meter.meter.id, today);
    if (around.newest) return around.newest->day;
    throw Error(ErrorKind::refused, tr("meter.never_read", visible(meter.meter.number)),
                tr("meter.no_baseline_hint", visible(meter.meter.number)));
}

// What changes usage that a bill may have told already is for those who answer for bills.
const char* action_of(const std::optional<ReadAs>& as) {
    return as == ReadAs::correction ? "fee.meter" : "fee.read";
}

}  // namespace

std::string_view code_of(ReadingKind kind) {
    switch (kind) {
        case ReadingKind::initial:
            return "initial";
        case ReadingKind::normal:
            return "normal";
        case ReadingKind::roll_over:
            return "roll_over";
        case ReadingKind::final:
            return "final";
    }
    PMO_CHECK(false);
}

Recorded record_reading(store::Db& db, const NewReading& request, Date today) {
    access::Write write(db, action_of(request.as), request.meter);
    const MeterRow meter = find_meter(db, request.meter);
    ReadingWish wish;
    wish.value = typed_reading(meter.meter, request.value);
    wish.as = request.as;
    wish.note = request.note;
    const bool corrects = request.as == ReadAs::correction;
    wish.day = request.on ? *request.on : corrects ? newest_day(db, meter, today) : today;
    PlannedReading plan = plan_reading(db, meter.meter, wish, today);
    plan.reading = store_reading(db, plan);
    write.commit();
    return recorded(meter, plan);
}

Recorded withdraw_reading(store::Db& db, const Withdrawal& request, Date today) {
    access::Write write(db, "fee.meter", request.meter);
    const MeterRow meter = find_meter(db, request.meter);
    ReadingWish wish;
    wish.note = request.reason;
    wish.day = request.on ? *request.on : newest_day(db, meter, today);
    PlannedReading plan = plan_reading(db, meter.meter, wish, today);
    plan.reading = store_reading(db, plan);
    write.commit();
    return recorded(meter, plan);
}

std::vector<ReadingRow> readings(const store::Db& db, const ReadingQuery& query) {
    if (query.limit < 0) throw Error(ErrorKind::usage, tr("fee.negative_limit", query.limit));
    ReadingFilter filter;
    if (query.meter) filter.meter = find_meter(db, *query.meter).meter.id;
    if (query.unit) filter.unit = registry::find_unit(db, *query.unit).id;
    if (query.period) {
        filter.from = query.period->from;
        filter.to = query.period->to;
    }
    filter.limit = query.limit;
    std::vector<ReadingRow> rows = read_readings(db, filter);
    for (ReadingRow& row : rows) {
        if (!row.live || !row.before) continue;
        row.usage = usage_between(row.meter, *row.before, row.reading);
    }
    return rows;
}

}  // namespace pmo::fee
