// The office held against the model. Throws Difference.
#pragma once

#include <set>

#include "tests/walk/walk.h"

namespace pmo::walk {

// Open items, aging, receivable, prepayment of the households; every balance of the office.
void compare_touched(Walk& walk, const std::set<Key>& touched);
// All of it, as of today and of some days since the first; numbers, statements, the ledger check.
void compare_office(Walk& walk, Day first);

// A reading of the first column of the first row, and of whole tables of numbers, for steps too.
[[nodiscard]] std::vector<std::vector<std::int64_t>> rows_of(store::Db& db, const char* sql);

}  // namespace pmo::walk
