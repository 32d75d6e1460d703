// What an import did, for people.
#pragma once

#include <string>
#include <vector>

#include "lib/import/import.h"
#include "lib/table/table.h"

namespace pmo::import {

// line, column, code, reason.
[[nodiscard]] table::Table problem_table(const Report& report);
// Sentences before the problems: encoding, ignored columns, changes of a dry run.
[[nodiscard]] std::vector<std::string> notes(const Report& report);
// The last line: "read R, new N, same S, changed C, rejected X".
[[nodiscard]] std::string summary(const Report& report);
// What to do next; empty when nothing is.
[[nodiscard]] std::string hint(const Report& report);
// The columns that a kind of file may have.
[[nodiscard]] table::Table column_table(const Profile& profile);

}  // namespace pmo::import
