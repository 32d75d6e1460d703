// Rows of meter and meter_verification.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "lib/fee/meter.h"

namespace pmo::fee {

struct MeterFilter {
    std::optional<MeterId> id;
    std::optional<std::string> number;  // of those in place
    std::optional<EstateId> estate;
    std::optional<std::string> building;  // code
    std::optional<UnitId> unit;
    std::optional<FeeItemId> item;
    bool removed = false;
};
// In the order of a round.
[[nodiscard]] std::vector<MeterRow> read_meters(const store::Db& db, const MeterFilter& filter);
// Numbers of the meters in place, sorted.
[[nodiscard]] std::vector<std::string> meter_numbers(const store::Db& db);
// Those in place on the last day of the period that have no reading in it.
[[nodiscard]] std::vector<MeterRow> read_unread(const store::Db& db, const Period& period);

[[nodiscard]] std::optional<BuildingId> building_of(const store::Db& db, EstateId estate,
                                                    std::string_view code);

// Each appends its audit row.
Meter insert_meter(store::Db& db, Meter meter);
void end_meter(store::Db& db, const Meter& meter, Date on, std::string_view reason);
struct NewVerification {
    MeterId meter;
    Date on{};
    std::optional<Date> next;
    std::string certificate;
};
void insert_verification(store::Db& db, const NewVerification& verification);

}  // namespace pmo::fee
