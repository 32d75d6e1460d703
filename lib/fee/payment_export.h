// `pmo export payments`: payments in force in the columns that import payments reads.
#pragma once

#include <functional>
#include <string_view>

namespace pmo::store {
class Db;
}

namespace pmo::fee {

// Row by row in chunks: CSV, line feeds, UTF-8 without mark. Payments that were taken back are left
// out with their reversals. What was typed at the counter is known by its receipt number; receipts
// stand in `_receipt` too, which import does not read.
void export_payments(const store::Db& db, const std::function<void(std::string_view)>& write);

}  // namespace pmo::fee
