#include "lib/fee/item_column.h"

#include <string>
#include <vector>

#include "lib/base/i18n.h"
#include "lib/base/text.h"
#include "lib/import/row.h"

namespace pmo::fee {

const FeeItem* item_called(std::span<const FeeItem> items, std::string_view text) {
    const FeeItem* named = nullptr;
    int count = 0;
    for (const FeeItem& item : items) {
        if (item.code == text) return &item;
        if (item.name != text) continue;
        named = &item;
        ++count;
    }
    return count == 1 ? named : nullptr;
}

std::optional<FeeItemId> read_item(import::Row& row, std::span<const FeeItem> items) {
    const auto text = row.required_text("item");
    if (!text) return std::nullopt;
    if (const FeeItem* item = item_called(items, *text)) return item->id;
    unknown_item(row, items, *text);
    return std::nullopt;
}

void unknown_item(import::Row& row, std::span<const FeeItem> items, std::string_view text) {
    std::vector<std::string> names;
    for (const FeeItem& item : items) {
        names.push_back(item.code);
        names.push_back(item.name);
    }
    const std::vector<std::string> near = nearest(text, names);
    row.problem("item", "unknown-item",
                near.empty() ? tr("import.problem.unknown_item", visible(text))
                             : tr("import.problem.unknown_item_near", visible(text),
                                  visible(joined(near, ", "))));
}

}  // namespace pmo::fee
