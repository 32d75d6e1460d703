// Queries over the whole office file.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "lib/jobs/office.h"

namespace pmo::jobs {

// Empty when every page, index and constraint is in order.
[[nodiscard]] std::vector<std::string> integrity_faults(const store::Db& db);
[[nodiscard]] std::vector<std::string> foreign_key_faults(const store::Db& db);
[[nodiscard]] std::vector<std::pair<std::string, std::int64_t>> row_counts(const store::Db& db);
[[nodiscard]] std::vector<AuditLine> list_audit(const store::Db& db, const AuditQuery& query);

}  // namespace pmo::jobs
