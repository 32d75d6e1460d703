// Rows of fee_item, ceiling, tariff and tariff_version.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "lib/fee/tariff.h"

namespace pmo::fee {

[[nodiscard]] std::vector<FeeItem> read_items(const store::Db& db);
[[nodiscard]] std::vector<Ceiling> read_ceilings(const store::Db& db);
[[nodiscard]] std::vector<Tariff> read_tariffs(const store::Db& db);
// Of one tariff, or of all by tariff and day.
[[nodiscard]] std::vector<TariffVersion> read_versions(const store::Db& db,
                                                       std::optional<TariffId> tariff);
[[nodiscard]] bool has_odd_anchors(const store::Db& db, TariffId tariff);

// Each appends its audit row. The end of a version is the first day after it; nothing: open.
FeeItem insert_item(store::Db& db, FeeItem item);
Ceiling insert_ceiling(store::Db& db, Ceiling ceiling);
Tariff insert_tariff(store::Db& db, Tariff tariff);
TariffVersion insert_version(store::Db& db, TariffVersion version);
TariffVersion end_version(store::Db& db, TariffVersion version, const std::optional<Date>& to);

}  // namespace pmo::fee
