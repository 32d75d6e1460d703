// All households of the office in memory, by account number: for imports that name one in every
// row.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "lib/base/id.h"

namespace pmo::store {
class Db;
}
namespace pmo::import {
class Row;
}

namespace pmo::registry {

class HouseholdIndex {
  public:
    explicit HouseholdIndex(const store::Db& db);

    // By account number or "H12".
    [[nodiscard]] std::optional<HouseholdId> find(std::string_view text) const;
    // The account number with the zeros in front that a spreadsheet has dropped; nothing when no
    // household has such a one.
    [[nodiscard]] std::optional<std::string> with_zeros(std::string_view text) const;
    // Its head or one of its members bears that name.
    [[nodiscard]] bool has_member(HouseholdId household, std::string_view name) const;

  private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const {
            return std::hash<std::string_view>{}(text);
        }
    };
    std::unordered_map<std::string, HouseholdId, Hash, std::equal_to<>> by_account_;
    std::unordered_set<HouseholdId> known_;
    std::unordered_set<std::size_t> names_;  // hashes of household and name: a hint needs no more
};

// The household that a row names in its column `account_no`; nothing when the cell is empty.
// Records excel-number, lost-zeros and unknown-account.
[[nodiscard]] std::optional<HouseholdId> read_household(import::Row& row,
                                                        const HouseholdIndex& index);

}  // namespace pmo::registry
