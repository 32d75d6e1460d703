// Whether promises were kept: pure.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "lib/base/date.h"
#include "lib/base/money.h"

namespace pmo::fee {

// pending: the day is not over and not enough has come. ended: by a clerk, before it was kept.
enum class PromiseState { pending, kept, broken, ended };
[[nodiscard]] std::string_view code_of(PromiseState state);

struct Promised {
    Date made{};
    Date by{};
    Money amount;
    std::int64_t after_payment = 0;  // payments up to this number were there before
    std::optional<Date> ended;
};

// Money that came, and stayed.
struct Received {
    std::int64_t payment = 0;
    Date day{};
    Money amount;
};

struct PromiseOutcome {
    PromiseState state = PromiseState::pending;
    Money received;  // towards it, by its day
};

// Of one household's promises, in the order of their days: the outcome of each, as of a day. Money
// that goes towards one goes towards no other; what came after the promised day, or was there when
// the promise was made, goes towards none.
[[nodiscard]] std::vector<PromiseOutcome> judged(std::span<const Promised> promises,
                                                 std::span<const Received> received, Date as_of);

}  // namespace pmo::fee
