// pmo-batch late-fees [--dry-run]
#include <chrono>

#include "cli/args.h"
#include "cli/output.h"
#include "cli/session.h"
#include "lib/base/i18n.h"
#include "lib/base/text.h"
#include "lib/jobs/late.h"
#include "lib/jobs/report_view.h"

namespace pmo::cli {

void add_batch_late_fees(Group& group) {
    auto request = std::make_shared<jobs::LateRequest>();
    Verb& verb = group.leaf("late.help");
    verb.example("pmo-batch late-fees");
    verb.flag("--dry-run", request->dry_run, "fee.help.dry_run");
    verb.writes().act([request](Session& session) {
        const auto begin = std::chrono::steady_clock::now();
        const auto report = jobs::run_late_fees(session.db(), *request, session.today()).report;
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
