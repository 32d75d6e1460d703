#include "lib/fee/abnormal_rules.h"

#include <algorithm>

#include "lib/base/money.h"
#include "lib/fee/meter_rules.h"
#include "lib/fee/reading_rules.h"

namespace pmo::fee {

namespace {

UsedDays use_of(const Meter& meter, const MeterReading& from, const MeterReading& to) {
    return {usage_between(meter, *from.value, to),
            static_cast<int>(days_between(from.day, to.day))};
}

}  // namespace

std::optional<UsedDays> last_use(const Meter& meter, std::span<const MeterReading> readings) {
    if (readings.size() < 2) return std::nullopt;
    return use_of(meter, readings[readings.size() - 2], readings.back());
}

std::optional<UsedDays> earlier_use(const Meter& meter, std::span<const MeterReading> readings,
                                    int count) {
    if (readings.size() < 3) return std::nullopt;
    const std::span earlier = readings.first(readings.size() - 1);
    const std::size_t uses = std::min(earlier.size() - 1, static_cast<std::size_t>(count));
    UsedDays sum;
    for (std::size_t i = earlier.size() - uses; i < earlier.size(); ++i) {
        const UsedDays use = use_of(meter, earlier[i - 1], earlier[i]);
        sum.usage.scaled += use.usage.scaled;
        sum.days += use.days;
    }
    return sum;
}

Reading usual_use(const UsedDays& earlier, int days) {
    return {divide_rounded(static_cast<Wide>(earlier.usage.scaled) * days, earlier.days)};
}

std::vector<Oddity> oddities(const Meter& meter, std::span<const MeterReading> readings,
                             const MeterPolicy& policy) {
    std::vector<Oddity> found;
    const auto use = last_use(meter, readings);
    if (!use) return found;
    const auto earlier = earlier_use(meter, readings, policy.mean_of);
    if (earlier && use->usage.scaled == 0 && earlier->usage.scaled > 0) {
        found.push_back(Oddity::zero);
    }
    // usage / days > percent × earlier usage / earlier days, without a division.
    if (earlier && use->usage >= policy.high_least &&
        static_cast<Wide>(use->usage.scaled) * earlier->days * 100 >
            static_cast<Wide>(earlier->usage.scaled) * use->days * policy.high_percent) {
        found.push_back(Oddity::high);
    }
    // Past the last number nobody comes by using more than half of what the register can count.
    const std::int64_t half = register_range(meter) * meter.multiplier / 2;
    if (readings.back().kind == ReadingKind::roll_over && use->usage.scaled > half) {
        found.push_back(Oddity::backwards);
    }
    if (use->days > policy.longest_days) found.push_back(Oddity::late);
    return found;
}

}  // namespace pmo::fee
