// `pmo import tariffs`: fee items, ceilings and dated tariff versions from one file, and the same
// columns out again.
//
// The key is (tariff, first day). A stored version is never changed, except for its end, and that
// only with options.update: an empty end keeps, <清空> opens it. A version that follows an open one
// ends it with options.update; without, the two overlap. A ceiling that is not there yet is made
// when the row has its base; a fee item when the row has its name. Prices obey their ceilings as
// typed ones do.
#pragma once

#include <functional>
#include <string_view>

#include "lib/import/import.h"

namespace pmo::fee {

[[nodiscard]] import::Report import_tariffs(store::Db& db, const import::Options& options);

// Writes every version as import tariffs reads it (CSV, line feeds, UTF-8 without mark).
void export_tariffs(const store::Db& db, const std::function<void(std::string_view)>& write);

}  // namespace pmo::fee
