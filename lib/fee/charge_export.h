// `pmo export charges`: live charges in the columns that import charges reads.
#pragma once

#include <functional>
#include <string_view>

namespace pmo::store {
class Db;
}

namespace pmo::fee {

// Row by row in chunks: CSV, line feeds, UTF-8 without mark. Charges that were taken back are left
// out with their reversals. What of a charge is open stands in `_open`, which import does not read.
void export_charges(const store::Db& db, const std::function<void(std::string_view)>& write);

}  // namespace pmo::fee
