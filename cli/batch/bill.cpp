// pmo-batch bill [--period PERIOD] [--estate E] [--item ITEM] [--dry-run]
#include <chrono>

#include "cli/args.h"
#include "cli/output.h"
#include "cli/session.h"
#include "lib/base/i18n.h"
#include "lib/base/text.h"
#include "lib/jobs/billing.h"
#include "lib/jobs/report_view.h"

namespace pmo::cli {

void add_batch_bill(Group& group) {
    auto request = std::make_shared<jobs::Billing>();
    auto period = std::make_shared<std::optional<Period>>();
    Verb& verb = group.leaf("fee.help.bill");
    verb.example("pmo-batch bill --period 2026-03");
    verb.period("--period", *period, "fee.help.batch_period");
    verb.text("--estate", request->estate, "fee.help.estate");
    verb.text("--item", request->item, "fee.help.item");
    verb.flag("--dry-run", request->dry_run, "fee.help.dry_run");
    verb.writes().act([request, period](Session& session) {
        const auto begin = std::chrono::steady_clock::now();
        request->period = *period ? **period : jobs::period_due(session.db(), session.today());
        const auto report = jobs::run_billing(session.db(), *request, session.today());
        for (const auto& problem : report.problems) {
            session.out().warn(tr("job.problem", visible(problem.subject), problem.message));
        }
        if (!report.problems.empty()) session.set_outcome(Outcome::problems);
        const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(
            std::chrono::steady_clock::now() - begin);
        session.out().write(jobs::summary_line(report, took.count()) + "\n");
    });
}

}  // namespace pmo::cli
