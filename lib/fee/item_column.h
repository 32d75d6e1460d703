// The fee item that a row of an import names, by its code or its name.
#pragma once

#include <optional>
#include <span>

#include "lib/fee/tariff.h"

namespace pmo::import {
class Row;
}

namespace pmo::fee {

// By code, else by a name that only one item has.
[[nodiscard]] const FeeItem* item_called(std::span<const FeeItem> items, std::string_view text);
// The row's column `item`; records required and unknown-item. Nothing then.
[[nodiscard]] std::optional<FeeItemId> read_item(import::Row& row, std::span<const FeeItem> items);
// Records that there is no such item, with the nearest codes.
void unknown_item(import::Row& row, std::span<const FeeItem> items, std::string_view text);

}  // namespace pmo::fee
