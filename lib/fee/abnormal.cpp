#include "lib/fee/abnormal.h"

#include <algorithm>

#include "lib/base/check.h"
#include "lib/fee/abnormal_rules.h"
#include "lib/fee/meter_store.h"
#include "lib/fee/reading_store.h"
#include "lib/fee/tariff.h"
#include "lib/registry/unit.h"
#include "lib/registry/unit_code.h"
#include "lib/store/db.h"

namespace pmo::fee {

namespace {

MeterFilter filter_of(const store::Db& db, const AbnormalQuery& query) {
    MeterFilter filter;
    if (query.estate) filter.estate = registry::find_estate(db, *query.estate).id;
    if (query.building) {
        filter.building = registry::parse_building_code(*query.building).value_or(*query.building);
    }
    if (query.item) filter.item = find_item(db, *query.item).id;
    filter.removed = true;  // the last reading of one that is gone is billed too
    return filter;
}

OddReading unread(const MeterRow& row, const std::vector<MeterReading>& readings, Date end) {
    OddReading odd;
    odd.meter = row;
    if (!readings.empty()) {
        odd.before = readings.back();
        odd.days = static_cast<int>(days_between(readings.back().day, end));
    }
    return odd;
}

}  // namespace

std::string_view code_of(Oddity oddity) {
    switch (oddity) {
        case Oddity::unread:
            return "unread";
        case Oddity::zero:
            return "zero";
        case Oddity::high:
            return "high";
        case Oddity::backwards:
            return "backwards";
        case Oddity::late:
            return "late";
    }
    PMO_CHECK(false);
}

std::vector<OddReading> abnormal_readings(const store::Db& db, const AbnormalQuery& query) {
    const MeterPolicy policy = meter_policy();
    const Date last = plus_days(query.period.to, -1);
    std::vector<MeterId> unread_ids;
    for (const MeterRow& row : read_unread(db, query.period)) unread_ids.push_back(row.meter.id);
    std::ranges::sort(unread_ids);
    std::vector<OddReading> found;
    for (const MeterRow& row : read_meters(db, filter_of(db, query))) {
        const auto readings = live_readings(db, row.meter.id, last, 0);
        if (std::ranges::binary_search(unread_ids, row.meter.id)) {
            found.push_back(unread(row, readings, last));
        }
        for (std::size_t i = 0; i < readings.size(); ++i) {
            if (readings[i].day < query.period.from) continue;
            const std::span up_to = std::span(readings).first(i + 1);
            for (const Oddity oddity : oddities(row.meter, up_to, policy)) {
                const auto use = last_use(row.meter, up_to);
                OddReading odd{oddity,     row, readings[i], readings[i - 1],
                               use->usage, {},  use->days};
                if (const auto earlier = earlier_use(row.meter, up_to, policy.mean_of)) {
                    odd.usual = usual_use(*earlier, use->days);
                }
                found.push_back(std::move(odd));
            }
        }
    }
    return found;
}

}  // namespace pmo::fee
