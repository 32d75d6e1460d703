// What makes a ceiling or a tariff version acceptable: pure. The command line throws what is found
// here, an import lists it.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "lib/fee/tariff.h"

namespace pmo::fee {

// Why something is refused.
struct Fault {
    std::string_view column;  // of an import file
    std::string_view code;    // stable
    std::string message;
    std::string hint = {};
};

[[nodiscard]] std::string band_text(int band_bp);  // "15%"

// base × (1 + band), rounded down to the place of a price: never above the bound.
[[nodiscard]] Price highest_price(Price base, int band_bp);

[[nodiscard]] std::optional<Fault> ceiling_fault(const NewCeiling& ceiling);
// Two levels of one document need names and prices of their own. `upper` is the new one's.
[[nodiscard]] std::optional<Fault> level_fault(const NewCeiling& ceiling, Price upper,
                                               std::span<const Ceiling> others);

// `ceiling` is the one the request names, `siblings` the versions of the same tariff, by day;
// `odd_anchors`: units are attached to it with an anchor that is no first of a month.
struct VersionCase {
    const NewVersion& request;
    const Ceiling* ceiling = nullptr;
    std::span<const TariffVersion> siblings;
    bool odd_anchors = false;
    const Ceiling* ceiling_before = nullptr;  // of the version that holds until the request
};
[[nodiscard]] std::optional<Fault> version_fault(const VersionCase& version);

// The sibling that holds, or is ended, right before the first day of the request.
[[nodiscard]] const TariffVersion* version_before(const NewVersion& request,
                                                  std::span<const TariffVersion> siblings);
// The open sibling that the request would end at its first day.
[[nodiscard]] const TariffVersion* version_to_end(const NewVersion& request,
                                                  std::span<const TariffVersion> siblings);
// A stored version that says exactly the same.
[[nodiscard]] const TariffVersion* same_version(const VersionCase& version);

}  // namespace pmo::fee
