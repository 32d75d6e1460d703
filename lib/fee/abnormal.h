// Readings that a person should look at before they are billed.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/fee/meter_policy.h"
#include "lib/fee/reading.h"

namespace pmo::fee {

enum class Oddity {
    unread,     // no reading in the period
    zero,       // nothing was used, where something was used before
    high,       // far more a day than before
    backwards,  // a roll-over that is more likely a register gone backwards, or a wrong digit
    late,       // too many days since the reading before
};
[[nodiscard]] std::string_view code_of(Oddity oddity);

struct OddReading {
    Oddity oddity = Oddity::unread;
    MeterRow meter;
    std::optional<MeterReading> reading;  // nothing: unread
    std::optional<MeterReading> before;
    std::optional<Reading> usage;
    std::optional<Reading> usual;  // of as many days, by the mean of earlier readings
    std::optional<int> days;       // since the reading before; unread: to the end of the period
};

struct AbnormalQuery {
    Period period{};
    std::optional<std::string> estate;
    std::optional<std::string> building;
    std::optional<std::string> item;
};
// By meter in the order of a round, then by day.
[[nodiscard]] std::vector<OddReading> abnormal_readings(const store::Db& db,
                                                        const AbnormalQuery& query);

}  // namespace pmo::fee
