#include "lib/fee/reminder_view.h"

#include "lib/base/i18n.h"
#include "lib/base/text.h"
#include "lib/registry/household.h"

namespace pmo::fee {

namespace {

void add(table::Table& table, const std::string& step, const std::string& detail) {
    table.rows.push_back({table::Word{step, tr("fee.remind_step_" + step)}, detail});
}

std::string outcome_text(const ExplainedReminder& explained) {
    const Reminder& reminder = explained.reminder;
    if (!reminder.none) {
        return tr("fee.remind_due", reminder.level, to_text(reminder.total));
    }
    switch (*reminder.none) {
        case NoLetter::too_early:
            return tr("fee.remind_too_early", explained.policy.levels.front().days_overdue);
        case NoLetter::below_minimum:
            return tr("fee.remind_below_minimum", to_text(explained.policy.minimum));
        case NoLetter::spacing:
            return tr("fee.remind_spacing", explained.policy.spacing_days,
                      to_text(*reminder.not_before));
        case NoLetter::attempts:
            return tr("fee.remind_attempts", reminder.letters, explained.policy.max_letters);
        case NoLetter::open_draft:
            return tr("fee.remind_open_draft", explained.open_letter);
        case NoLetter::written_today:
            return tr("fee.remind_written_today");
        case NoLetter::held:
            return tr("fee.remind_held", to_text(reminder.held));
        case NoLetter::promised:
            return tr("fee.remind_promised", to_text(reminder.promised));
        case NoLetter::nothing_overdue:
            return tr("fee.remind_nothing_overdue");
        case NoLetter::no_email:
            return tr("fee.remind_no_email");
        case NoLetter::no_phone:
            return tr("fee.remind_no_household_phone");
    }
    return {};
}

// Pending ones say why there is no letter, broken ones why there is one again.
void add_promises(table::Table& table, const ExplainedReminder& explained) {
    for (const PromiseRow& row : explained.promises) {
        const bool broken = row.state == PromiseState::broken;
        add(table, "promise",
            tr(broken ? "fee.remind_promise_broken" : "fee.remind_promise", row.promise.id.value,
               to_text(row.promise.amount), to_text(row.promise.by), to_text(row.received)));
    }
    for (const PlanRow& row : explained.plans) {
        const bool broken = row.outcome.state == PlanState::broken;
        add(table, "plan",
            tr(broken ? "fee.remind_plan_broken" : "fee.remind_plan", row.plan.id.value,
               to_text(row.plan.total), to_text(row.plan.parts.back().day),
               to_text(row.outcome.missing)));
    }
}

}  // namespace

// i18n: fee.remind_step_*
table::Table reminder_table(const ExplainedReminder& explained) {
    const Reminder& reminder = explained.reminder;
    table::Table table;
    table.title =
        tr("fee.remind_title", registry::reference(explained.household),
           table::masked(visible(explained.name), table::Privacy::name), to_text(explained.as_of));
    table.columns = {{.key = "step", .heading = tr("fee.step")},
                     {.key = "detail", .heading = tr("fee.detail"), .flexible = true}};
    if (!reminder.items.empty()) {
        add(table, "overdue",
            tr("fee.remind_overdue", reminder.items.size(), to_text(reminder.total),
               to_text(reminder.oldest_due), reminder.days_overdue));
        add(table, "level",
            reminder.level == 0
                ? tr("fee.remind_no_level")
                : tr("fee.remind_level", reminder.level,
                     explained.policy.levels[static_cast<std::size_t>(reminder.level - 1)]
                         .days_overdue));
    }
    if (reminder.held.fen != 0) {
        add(table, "held", tr("fee.remind_held_part", to_text(reminder.held)));
    }
    if (reminder.promised.fen != 0) {
        add(table, "promised", tr("fee.remind_promised_part", to_text(reminder.promised)));
    }
    add_promises(table, explained);
    if (explained.last_issued) {
        add(table, "last", to_text(*explained.last_issued));
    }
    add(table, "outcome", outcome_text(explained));
    return table;
}

}  // namespace pmo::fee
