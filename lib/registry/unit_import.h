// `pmo import units`: estates, buildings, entrances, units with areas and facts from one file, and
// the same columns out again.
//
// The key is (estate, code): the same file again changes nothing. A row that differs from the
// office is a conflict unless options.update; an empty cell keeps, <清空> clears the floor.
#pragma once

#include <functional>
#include <string_view>

#include "lib/import/import.h"

namespace pmo::registry {

[[nodiscard]] import::Report import_units(store::Db& db, const import::Options& options);

// Writes the units as import units reads them, in chunks (CSV, line feeds, UTF-8 without mark).
void export_units(const store::Db& db, const std::function<void(std::string_view)>& write);

}  // namespace pmo::registry
