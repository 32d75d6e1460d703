#include "lib/fee/reminder_rules.h"

#include <algorithm>
#include <tuple>

namespace pmo::fee {

namespace {

// A missed run picks the level that holds now: never several letters to catch up.
int reached_level(const ReminderPolicy& policy, std::int64_t days_overdue) {
    int level = 0;
    for (const ReminderLevel& each : policy.levels) {
        if (days_overdue >= each.days_overdue) ++level;
    }
    return level;
}

std::optional<NoLetter> obstacle(const ReminderPolicy& policy, const ReminderCase& household,
                                 const Reminder& reminder, Date as_of) {
    const bool waiting = reminder.held.fen != 0 || reminder.promised.fen != 0;
    if (reminder.items.empty() && !waiting) return NoLetter::nothing_overdue;
    if (household.open_draft) return NoLetter::open_draft;
    if (household.written_today) return NoLetter::written_today;
    if (reminder.items.empty()) {
        return reminder.held.fen != 0 ? NoLetter::held : NoLetter::promised;
    }
    if (reminder.level == 0) return NoLetter::too_early;
    if (reminder.total < policy.minimum) return NoLetter::below_minimum;
    if (reminder.not_before && as_of < *reminder.not_before) return NoLetter::spacing;
    if (reminder.letters >= policy.max_letters) return NoLetter::attempts;
    return std::nullopt;
}

}  // namespace

std::string_view code_of(NoLetter reason) {
    switch (reason) {
        case NoLetter::nothing_overdue:
            return "nothing_overdue";
        case NoLetter::open_draft:
            return "open_draft";
        case NoLetter::written_today:
            return "written_today";
        case NoLetter::held:
            return "held";
        case NoLetter::promised:
            return "promised";
        case NoLetter::too_early:
            return "too_early";
        case NoLetter::below_minimum:
            return "below_minimum";
        case NoLetter::spacing:
            return "spacing";
        case NoLetter::attempts:
            return "attempts";
        case NoLetter::no_email:
            return "no_email";
        case NoLetter::no_phone:
            return "no_phone";
    }
    return {};
}

Reminder remind(const ReminderPolicy& policy, const ReminderCase& household, Date as_of) {
    Reminder reminder;
    for (const OwedItem& item : household.items) {
        if (item.due >= as_of || item.open.fen <= 0) continue;  // paid in time on the due date
        if (item.held) {
            reminder.held += item.open;
            continue;
        }
        if (item.promised) {
            reminder.promised += item.open;
            continue;
        }
        reminder.items.push_back(item);
        reminder.total += item.open;
        reminder.letters = std::max(reminder.letters, item.letters);
    }
    std::sort(reminder.items.begin(), reminder.items.end(),
              [](const OwedItem& left, const OwedItem& right) {
                  return std::tie(left.due, left.charge) < std::tie(right.due, right.charge);
              });
    if (!reminder.items.empty()) {
        reminder.oldest_due = reminder.items.front().due;
        reminder.days_overdue = days_between(reminder.oldest_due, as_of);
        reminder.level = reached_level(policy, reminder.days_overdue);
    }
    if (household.last_issued) {
        reminder.not_before = plus_days(*household.last_issued, policy.spacing_days);
    }
    reminder.none = obstacle(policy, household, reminder, as_of);
    return reminder;
}

}  // namespace pmo::fee
