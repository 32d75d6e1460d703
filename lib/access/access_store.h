// The operators of the office file and their roles.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "lib/access/access.h"

namespace pmo::access {

[[nodiscard]] std::vector<std::string> roles_of(const store::Db& db, std::int64_t uid);
[[nodiscard]] std::vector<Operator> list_operators(const store::Db& db);
[[nodiscard]] std::int64_t count_admins(const store::Db& db);
void save_operator(store::Db& db, const Grant& grant, std::int64_t now_utc);

}  // namespace pmo::access
