// How far the office goes when it waits for money: data/fee/chasing.toml, checked when it is read.
//
// Throws Error{environment} with file and line.
#pragma once

#include <string>
#include <string_view>

#include "lib/base/money.h"

namespace pmo::fee {

struct ChasingPolicy {
    int promise_days = 0;             // the farthest that a promise holds reminders back
    int plan_months = 0;              // instalments that need no manager: last day …
    Money plan_amount;                // … and total
    int limitation_warning_days = 0;  // before the end of limitation
};

[[nodiscard]] ChasingPolicy chasing_policy();
[[nodiscard]] ChasingPolicy chasing_policy(std::string_view text, const std::string& source);

}  // namespace pmo::fee
