// What the office file knows of earlier bills.
#pragma once

#include <vector>

#include "lib/base/date.h"

namespace pmo::store {
class Db;
}

namespace pmo::jobs {

// Periods of the bills of the whole office that came to their end.
[[nodiscard]] std::vector<Period> whole_runs(const store::Db& db);

}  // namespace pmo::jobs
