// SQLite's result codes as errors of the house. Private to lib/store.
#pragma once

#include <string>

struct sqlite3;

namespace pmo::store {

// Throws the Error (or Bug) that `code` stands for; `doing` names the statement or step.
[[noreturn]] void throw_sqlite(sqlite3* handle, int code, const std::string& doing);

}  // namespace pmo::store
