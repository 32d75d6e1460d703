// Whether plans of instalments are kept: pure.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "lib/base/date.h"
#include "lib/base/money.h"

namespace pmo::fee {

struct Instalment {
    Date day{};  // last day
    Money amount;
};

// What settled the covered charges on a day; negative when it was undone, or for what had settled
// them before the plan.
struct PlanSettlement {
    Date day{};
    Money amount;
};

// late: paid by now, but not by its day. missed: not paid by now.
enum class InstalmentState { pending, kept, late, missed };
// broken: something is missed. A plan whose missed parts have been caught up with runs on.
enum class PlanState { running, kept, broken, ended };
[[nodiscard]] std::string_view code_of(InstalmentState state);
[[nodiscard]] std::string_view code_of(PlanState state);

struct PlanOutcome {
    PlanState state = PlanState::running;
    std::vector<InstalmentState> parts;
    Money settled;
    Money missing;  // of parts whose day is over
};
// Instalments in the order of their days. Money settles the first of them first.
[[nodiscard]] PlanOutcome judged(std::span<const Instalment> parts,
                                 std::span<const PlanSettlement> settled, std::optional<Date> ended,
                                 Date as_of);

}  // namespace pmo::fee
