// All units of the office in memory, by code: for imports that name a unit in every row.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "lib/base/id.h"

namespace pmo::store {
class Db;
}
namespace pmo::import {
class Row;
}

namespace pmo::registry {

class UnitIndex {
  public:
    explicit UnitIndex(const store::Db& db);  // one ordered query

    enum class Match { found, unknown, ambiguous, lost_zero };
    struct Answer {
        Match match = Match::unknown;
        UnitId unit;
        std::vector<std::string> near;  // codes: the nearest, or "ESTATE:CODE" of each match
    };
    // `text` as people write it; `estate` by code or name, empty: any. "ESTATE:CODE" is understood.
    [[nodiscard]] Answer find(std::string_view text, std::string_view estate = {}) const;
    [[nodiscard]] std::optional<UnitId> exact(EstateId estate, std::string_view code) const;
    [[nodiscard]] std::optional<EstateId> estate(std::string_view code_or_name) const;
    void add(EstateId estate, std::string_view code, UnitId unit);
    void add_estate(EstateId estate, std::string_view code, std::string_view name);
    [[nodiscard]] std::size_t size() const { return size_; }

  private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const {
            return std::hash<std::string_view>{}(text);
        }
    };
    struct Place {
        EstateId estate;
        UnitId unit;
    };
    template <class Value>
    using Map = std::unordered_map<std::string, Value, Hash, std::equal_to<>>;
    [[nodiscard]] std::string qualified(EstateId estate, std::string_view code) const;

    Map<std::vector<Place>> units_;
    Map<EstateId> estates_;
    std::unordered_map<EstateId, std::string> estate_codes_;
    std::size_t size_ = 0;
    mutable int suggestions_ = 0;             // looked for so far: the first ones only
    mutable std::vector<std::string> codes_;  // to suggest from, sorted; made when first needed
};

// The unit that a row names in its column `unit` and, when it has one, `estate` (a profile that
// uses this has both columns). Records unknown-unit, ambiguous-unit, required, excel-date and the
// like; nothing then.
[[nodiscard]] std::optional<UnitId> read_unit(import::Row& row, const UnitIndex& index);

}  // namespace pmo::registry
