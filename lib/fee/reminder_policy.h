// When a household is reminded: data/reminder/policy.toml, checked when it is read.
//
// Throws Error{environment} with file and line.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lib/base/money.h"

namespace pmo::fee {

struct ReminderLevel {
    int days_overdue = 0;     // of the worst item; more than the level before
    int pay_within_days = 0;  // the reasonable time that the letter gives
};

struct ReminderPolicy {
    Money minimum;
    int spacing_days = 0;
    int max_letters = 0;
    std::vector<ReminderLevel> levels;  // level 1 first
};

[[nodiscard]] ReminderPolicy reminder_policy();
[[nodiscard]] ReminderPolicy reminder_policy(std::string_view text, const std::string& source);

}  // namespace pmo::fee
