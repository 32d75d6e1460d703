// Rows of attachment.
#pragma once

#include <optional>
#include <vector>

#include "lib/fee/attachment.h"
#include "lib/fee/tariff.h"

namespace pmo::fee {

struct ChargeableUnit {
    UnitId id;
    std::string code;
};
// Units that the filter fits, in natural order.
[[nodiscard]] std::vector<ChargeableUnit> units_of(const store::Db& db,
                                                   std::optional<EstateId> estate,
                                                   std::optional<std::string> building,
                                                   std::optional<registry::UnitKind> kind);

// Attachments of a unit with any tariff of the item, by day.
[[nodiscard]] std::vector<Attachment> item_attachments(const store::Db& db, UnitId unit,
                                                       FeeItemId item);
[[nodiscard]] std::vector<AttachmentRow> unit_attachments(const store::Db& db, UnitId unit);

// Each appends its audit row.
Attachment insert_attachment(store::Db& db, Attachment attachment);
void end_attachment(store::Db& db, const Attachment& attachment, Date to);
// For an attachment that would be left without a day.
void delete_attachment(store::Db& db, const Attachment& attachment);

// Live charges of the unit and item that reach beyond the day.
[[nodiscard]] std::int64_t charges_beyond(const store::Db& db, UnitId unit, FeeItemId item,
                                          Date day);

}  // namespace pmo::fee
