// pmo fee bill --period PERIOD [--estate E] [--item ITEM] [--dry-run]
#include "cli/args.h"
#include "cli/output.h"
#include "cli/session.h"
#include "lib/jobs/billing.h"
#include "lib/jobs/billing_view.h"
#include "lib/jobs/report_view.h"

namespace pmo::cli {

void add_fee_bill(Group& group) {
    auto request = std::make_shared<jobs::Billing>();
    Verb& verb = group.verb("bill", "fee.help.bill");
    verb.example("pmo fee bill --period 2026-03");
    verb.example("pmo fee bill --period 2026-03 --dry-run");
    verb.period("--period", request->period, "fee.help.bill_period").required();
    verb.text("--estate", request->estate, "fee.help.estate");
    verb.text("--item", request->item, "fee.help.item");
    verb.flag("--dry-run", request->dry_run, "fee.help.dry_run");
    verb.writes().act([request](Session& session) {
        const auto report = jobs::run_billing(session.db(), *request, session.today());
        for (const auto& line : jobs::skipped_messages(report)) session.out().say(line);
        if (!report.problems.empty()) {
            session.out().show(jobs::problems_table(report));
            session.set_outcome(Outcome::problems);
        }
        session.out().say(jobs::billed_message(report));
    });
}

}  // namespace pmo::cli
