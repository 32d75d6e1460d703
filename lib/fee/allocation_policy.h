// In which order a payment settles a debt: data/fee/allocation.toml, checked when it is read.
//
// Throws Error{environment} with file and line.
#pragma once

#include <string>
#include <string_view>

#include "lib/fee/allocation_rules.h"

namespace pmo::fee {

struct AllocationPolicy {
    DebtOrder order = DebtOrder::by_law;
    std::string document;  // the agreement that another order than the law's rests on
};

[[nodiscard]] AllocationPolicy allocation_policy();
[[nodiscard]] AllocationPolicy allocation_policy(std::string_view text, const std::string& source);

}  // namespace pmo::fee
