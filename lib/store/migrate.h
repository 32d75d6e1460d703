// The schema: data/schema/NNNN_name.sql applied in order, each in one transaction together with
// user_version, which rolls back with it.
#pragma once

#include <string>
#include <vector>

namespace pmo::store {

class Db;

inline constexpr int application_id = 0x706d6f31;  // "pmo1"

struct Migration {
    int number = 0;
    std::string name;  // "0001_office"
};

// All that the program has, in order; numbers are 1, 2, 3 … without gaps.
[[nodiscard]] std::vector<Migration> migrations();
[[nodiscard]] int newest_schema();
[[nodiscard]] int schema_of(const Db& db);

// Applies what is missing and returns the names applied: none when the schema is the newest
// already. A copy of a file that has rows is made beside it first ("FILE.before-N", or
// "FILE.before-N.1" … when an earlier attempt left one). A migration that fails changes nothing.
std::vector<std::string> migrate(Db& db);

}  // namespace pmo::store
