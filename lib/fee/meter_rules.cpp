#include "lib/fee/meter_rules.h"

#include "lib/base/i18n.h"
#include "lib/base/text.h"

namespace pmo::fee {

namespace {

constexpr int fewest_digits = 3;
constexpr int most_digits = 9;
constexpr int most_decimals = 3;
constexpr int highest_multiplier = 100000;
constexpr int longest_interval = 240;

bool between(int value, int least, int most) {
    return least <= value && value <= most;
}

}  // namespace

std::optional<Fault> meter_fault(const Meter& meter, Date today) {
    const auto range = [](std::string_view column, int value, int least, int most) {
        return Fault{column, "constraint", tr("meter.range", column, value, least, most), {}};
    };
    if (meter.number.empty() || has_control_characters(meter.number)) {
        return Fault{"meter", "constraint", tr("meter.bad_number", visible(meter.number)), {}};
    }
    if (!between(meter.digits, fewest_digits, most_digits)) {
        return range("--digits", meter.digits, fewest_digits, most_digits);
    }
    if (!between(meter.decimals, 0, most_decimals)) {
        return range("--decimals", meter.decimals, 0, most_decimals);
    }
    if (!between(meter.multiplier, 1, highest_multiplier)) {
        return range("--multiplier", meter.multiplier, 1, highest_multiplier);
    }
    if (meter.verify_months && !between(*meter.verify_months, 1, longest_interval)) {
        return range("--verify-every", *meter.verify_months, 1, longest_interval);
    }
    if (meter.installed > today) {
        return Fault{
            "--installed", "future-date", tr("meter.future", to_text(meter.installed)), {}};
    }
    return std::nullopt;
}

std::int64_t register_range(const Meter& meter) {
    std::int64_t range = 1000;
    for (int i = 0; i < meter.digits; ++i) range *= 10;
    return range;
}

std::optional<Date> verify_by(const Meter& meter, const std::optional<Verified>& newest) {
    if (newest) return newest->next;
    if (!meter.verify_months) return std::nullopt;
    return plus_months(meter.installed, *meter.verify_months);
}

}  // namespace pmo::fee
