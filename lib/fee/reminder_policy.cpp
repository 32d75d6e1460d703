#include "lib/fee/reminder_policy.h"

#include "lib/base/i18n.h"
#include "lib/io/assets.h"
#include "lib/io/toml.h"

namespace pmo::fee {

namespace {

ReminderLevel level_of(const io::Toml& entry, const ReminderPolicy& policy) {
    entry.only({"level", "days_overdue", "pay_within_days"});
    const auto expected = static_cast<std::int64_t>(policy.levels.size()) + 1;
    if (entry.integer("level") != expected) {
        entry.at("level").fail(tr("fee.policy_level_order", expected));
    }
    // Never on the due date: a charge is overdue from the day after.
    const int before = policy.levels.empty() ? 0 : policy.levels.back().days_overdue;
    ReminderLevel level;
    level.days_overdue = entry.integer_between("days_overdue", 1, 3650);
    if (level.days_overdue <= before) {
        entry.at("days_overdue").fail(tr("fee.policy_level_days", before));
    }
    level.pay_within_days = entry.integer_between("pay_within_days", 1, 365);
    return level;
}

}  // namespace

ReminderPolicy reminder_policy() {
    const std::string name = "reminder/policy.toml";
    return reminder_policy(io::asset(name), name);
}

ReminderPolicy reminder_policy(std::string_view text, const std::string& source) {
    const io::Toml file = io::Toml::parse(text, source);
    file.only({"minimum", "spacing_days", "max_letters", "level"});
    ReminderPolicy policy;
    const auto minimum = parse_money(file.text("minimum"));
    if (!minimum || minimum->fen < 0) file.at("minimum").fail(tr("fee.policy_minimum"));
    policy.minimum = *minimum;
    policy.spacing_days = file.integer_between("spacing_days", 1, 365);
    policy.max_letters = file.integer_between("max_letters", 1, 99);
    for (const io::Toml& entry : file.tables("level")) {
        policy.levels.push_back(level_of(entry, policy));
    }
    if (policy.levels.empty() || policy.levels.size() > 9) file.fail(tr("fee.policy_levels"));
    return policy;
}

}  // namespace pmo::fee
