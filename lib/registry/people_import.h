// `pmo import people`: owners, tenants, families and developers from one file, and the same out
// again.
//
// The key is (unit, role, person); a person is known by identity number, else by name and phone,
// else by name inside the unit. One person with several units is one household, unless account
// numbers say otherwise. A row that differs is a conflict unless options.update; an empty cell
// keeps, <清空> clears.
#pragma once

#include <functional>
#include <string_view>

#include "lib/import/import.h"

namespace pmo::registry {

[[nodiscard]] import::Report import_people(store::Db& db, const import::Options& options);

enum class Names { masked, full };
// Writes people as import people reads them, in chunks (CSV). Masked exports cannot be imported
// again.
void export_people(const store::Db& db, Names names,
                   const std::function<void(std::string_view)>& write);

}  // namespace pmo::registry
