#include "lib/fee/late_view.h"

#include "lib/base/decimal.h"
#include "lib/base/i18n.h"
#include "lib/fee/tariff_terms.h"

namespace pmo::fee {

std::string late_terms_text(const LateTerms& terms, int lpr_bp) {
    if (terms.kind == LateKind::daily) return tr("late.terms_daily", late_text(terms));
    return tr("late.terms_lpr", decimal_text(terms.rate, 2, 0), decimal_text(lpr_bp, 2, 2));
}

std::string late_message(const AccruedLate& accrued, bool dry_run) {
    return tr(dry_run ? "late.would_post" : "late.posted", to_text(accrued.posted), accrued.done,
              to_text(accrued.taken_back), accrued.already);
}

table::Table late_table(const LateExplanation& explanation) {
    table::Table table;
    table.columns = {{.key = "from", .heading = tr("late.from")},
                     {.key = "to", .heading = tr("late.to")},
                     {.key = "days", .heading = tr("late.days"), .align = table::Align::right},
                     {.key = "open", .heading = tr("late.open"), .align = table::Align::right}};
    for (const Stretch& each : explanation.plan.stretches) {
        table.rows.push_back({each.days.from, plus_days(each.days.to, -1),
                              days_between(each.days.from, each.days.to), each.open});
    }
    return table;
}

std::string late_sentence(const LateExplanation& explanation) {
    const LateAccount& account = explanation.account;
    const LatePlan& plan = explanation.plan;
    if (account.terms.kind == LateKind::none) return tr("late.terms_none");
    Money posted;
    for (const PostedLate& each : account.posted) posted += each.amount;
    return tr("late.explained", late_terms_text(account.terms, plan.lpr_bp), to_text(account.due),
              to_text(plan.total), to_text(posted));
}

}  // namespace pmo::fee
