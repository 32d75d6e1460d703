#include "lib/fee/meter_policy.h"

#include "lib/base/i18n.h"
#include "lib/io/assets.h"
#include "lib/io/toml.h"

namespace pmo::fee {

namespace {

// Written as text, since TOML's fractions are binary.
std::int64_t decimal_between(const io::Toml& table, std::string_view key, int places,
                             std::int64_t least, std::int64_t most) {
    const auto value = parse_decimal(table.text(key), places);
    if (!value || *value < least || *value > most) {
        table.at(key).fail(tr("io.toml_range", key, decimal_text(least, places, 0),
                              decimal_text(most, places, 0)));
    }
    return *value;
}

}  // namespace

MeterPolicy meter_policy() {
    const std::string name = "fee/meter.toml";
    return meter_policy(io::asset(name), name);
}

MeterPolicy meter_policy(std::string_view text, const std::string& source) {
    const io::Toml file = io::Toml::parse(text, source);
    file.only({"high_times", "high_least", "mean_of", "longest_days"});
    MeterPolicy policy;
    policy.high_percent = static_cast<int>(decimal_between(file, "high_times", 2, 101, 10000));
    policy.high_least = {decimal_between(file, "high_least", Reading::places, 0, 1'000'000'000)};
    policy.mean_of = file.integer_between("mean_of", 1, 60);
    policy.longest_days = file.integer_between("longest_days", 1, 3660);
    return policy;
}

}  // namespace pmo::fee
