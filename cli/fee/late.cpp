// pmo fee late [--unit U] [--explain CHARGE] [--dry-run]
#include "lib/jobs/late.h"
#include "cli/args.h"
#include "cli/output.h"
#include "cli/session.h"
#include "lib/base/i18n.h"
#include "lib/jobs/late_view.h"
#include "lib/jobs/report_view.h"

namespace pmo::cli {

void add_fee_late(Group& group) {
    auto request = std::make_shared<jobs::LateRequest>();
    auto explained = std::make_shared<std::optional<std::int64_t>>();
    Verb& verb = group.verb("late", "late.help");
    verb.example("pmo fee late --dry-run");
    verb.example("pmo fee late --explain 17");
    verb.text("--unit", request->unit, "late.help_unit");
    verb.integer("--explain", *explained, "late.help_explain");
    verb.flag("--dry-run", request->dry_run, "fee.help.dry_run");
    verb.writes().act([request, explained](Session& session) {
        if (*explained) {
            const auto result = jobs::explain_late(session.db(), {**explained}, session.today());
            session.out().say(jobs::late_sentence(result));
            if (!result.plan.stretches.empty()) session.out().show(jobs::late_table(result));
            return;
        }
        const auto result = jobs::run_late_fees(session.db(), *request, session.today());
        if (!result.report.problems.empty()) {
            session.out().show(jobs::problems_table(result.report));
            session.set_outcome(Outcome::problems);
        }
        session.out().say(jobs::late_message(result));
    });
}

}  // namespace pmo::cli
