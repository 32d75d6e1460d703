// The kinds of steps of the random walk. A new kind is a function and a line in step_kinds().
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "tests/walk/walk.h"

namespace pmo::walk {

struct StepKind {
    std::string_view name;
    std::size_t weight = 1;
    // Nothing when there is nothing to do it to.
    std::optional<Plan> (*plan)(Walk& walk) = nullptr;
};
[[nodiscard]] const std::vector<StepKind>& step_kinds();

// The prepayment of that payment to those charges, or to what is oldest.
[[nodiscard]] std::optional<Plan> plan_allocation(Walk& walk, Key payment,
                                                  const std::vector<Named>& named);

}  // namespace pmo::walk
