#include "lib/jobs/late_view.h"

#include "lib/base/decimal.h"
#include "lib/base/i18n.h"

namespace pmo::jobs {

namespace {

std::string terms_of(const LateExplanation& explanation) {
    const fee::LateTerms& terms = explanation.account.terms;
    switch (terms.kind) {
        case fee::LateKind::none:
            break;
        case fee::LateKind::daily:
            return tr("late.terms_daily", decimal_text(terms.rate, 3, 1));
        case fee::LateKind::times_lpr:
            return tr("late.terms_lpr", decimal_text(terms.rate, 2, 0),
                      decimal_text(explanation.plan.lpr_bp, 2, 2));
    }
    return tr("late.terms_none");
}

}  // namespace

std::string late_message(const LateReport& report) {
    const JobReport& job = report.report;
    std::string message =
        tr(job.dry_run ? "late.would_post" : "late.posted", to_text(report.posted), job.done,
           to_text(report.taken_back), job.already);
    if (job.failed > 0) message += "\n" + tr("job.failed", job.failed);
    return message;
}

table::Table late_table(const LateExplanation& explanation) {
    table::Table table;
    table.columns = {{.key = "from", .heading = tr("late.from")},
                     {.key = "to", .heading = tr("late.to")},
                     {.key = "days", .heading = tr("late.days"), .align = table::Align::right},
                     {.key = "open", .heading = tr("late.open"), .align = table::Align::right}};
    for (const fee::Stretch& each : explanation.plan.stretches) {
        table.rows.push_back({each.days.from, plus_days(each.days.to, -1),
                              days_between(each.days.from, each.days.to), each.open});
    }
    return table;
}

std::string late_sentence(const LateExplanation& explanation) {
    if (explanation.account.terms.kind == fee::LateKind::none) return tr("late.terms_none");
    Money posted;
    for (const fee::PostedLate& each : explanation.account.posted) posted += each.amount;
    return tr("late.explained", terms_of(explanation), to_text(explanation.account.due),
              to_text(explanation.plan.total), to_text(posted));
}

}  // namespace pmo::jobs
