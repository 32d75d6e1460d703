#include "lib/fee/instalment_view.h"

#include "lib/base/i18n.h"
#include "lib/base/text.h"
#include "lib/registry/household.h"

namespace pmo::fee {

namespace {

using table::Align;
using table::Blank;
using table::Cell;

table::Word state_word(const PlanRow& row) {
    const std::string state(code_of(row.outcome.state));
    return {state, tr("instalment.state_" + state)};
}

// The first part that is still to be paid.
const Instalment* next_part(const PlanRow& row) {
    for (std::size_t i = 0; i < row.plan.parts.size(); ++i) {
        const InstalmentState state = row.outcome.parts[i];
        if (state == InstalmentState::pending || state == InstalmentState::missed) {
            return &row.plan.parts[i];
        }
    }
    return nullptr;
}

}  // namespace

// i18n: instalment.state_*
table::Table plans_table(const std::vector<PlanRow>& rows) {
    table::Table table;
    table.columns = {{.key = "plan", .heading = tr("instalment.plan"), .align = Align::right},
                     {.key = "household", .heading = tr("instalment.household")},
                     {.key = "name",
                      .heading = tr("instalment.payer"),
                      .privacy = table::Privacy::name,
                      .flexible = true},
                     {.key = "made", .heading = tr("instalment.made")},
                     {.key = "total", .heading = tr("instalment.total"), .align = Align::right},
                     {.key = "parts", .heading = tr("instalment.parts"), .align = Align::right},
                     {.key = "settled", .heading = tr("instalment.settled"), .align = Align::right},
                     {.key = "missing", .heading = tr("instalment.missing"), .align = Align::right},
                     {.key = "next", .heading = tr("instalment.next")},
                     {.key = "state", .heading = tr("instalment.state")},
                     {.key = "login", .heading = tr("instalment.login")}};
    for (const PlanRow& row : rows) {
        Cell next = Blank{};
        if (const Instalment* part = next_part(row)) next = part->day;
        table.rows.push_back({row.plan.id.value, registry::reference(row.plan.household), row.name,
                              row.plan.made, row.plan.total,
                              static_cast<std::int64_t>(row.plan.parts.size()), row.outcome.settled,
                              row.outcome.missing, std::move(next), state_word(row), row.login});
    }
    return table;
}

// i18n: instalment.part_*
table::Table plan_table(const PlanRow& row) {
    const Plan& plan = row.plan;
    table::Table table;
    table.title = tr("instalment.title", plan.id.value, registry::reference(plan.household),
                     table::masked(visible(row.name), table::Privacy::name), to_text(plan.made));
    table.columns = {{.key = "part", .heading = tr("instalment.part"), .align = Align::right},
                     {.key = "day", .heading = tr("instalment.day")},
                     {.key = "amount", .heading = tr("instalment.amount"), .align = Align::right},
                     {.key = "state", .heading = tr("instalment.state")}};
    for (std::size_t i = 0; i < plan.parts.size(); ++i) {
        const std::string state(code_of(row.outcome.parts[i]));
        table.rows.push_back({static_cast<std::int64_t>(i + 1), plan.parts[i].day,
                              plan.parts[i].amount,
                              table::Word{state, tr("instalment.part_" + state)}});
    }
    table.totals = {Blank{}, Blank{}, plan.total, Blank{}};
    for (const PlannedCharge& each : plan.charges) {
        table.notes.push_back(tr("instalment.covers", each.charge.value, each.unit, each.item,
                                 to_text(each.period), to_text(each.open)));
    }
    table.notes.push_back(tr("instalment.agreement", plan.document, row.login));
    table.notes.push_back(
        tr("instalment.settled_note", to_text(row.outcome.settled), state_word(row).text));
    if (plan.ended) {
        table.notes.push_back(tr("instalment.ended_note", to_text(*plan.ended), plan.end_reason));
    }
    return table;
}

std::string plan_added_message(const PlanRow& row) {
    return tr("instalment.added", row.plan.id.value, registry::reference(row.plan.household),
              to_text(row.plan.total), row.plan.parts.size(), to_text(row.plan.parts.front().day),
              to_text(row.plan.parts.back().day));
}

std::string plan_would_message(const PlanRow& row) {
    return tr("instalment.would_add", registry::reference(row.plan.household),
              to_text(row.plan.total), row.plan.parts.size(), to_text(row.plan.parts.front().day),
              to_text(row.plan.parts.back().day));
}

std::string plan_ended_message(const PlanRow& row) {
    return tr("instalment.ended_now", row.plan.id.value, registry::reference(row.plan.household));
}

}  // namespace pmo::fee
