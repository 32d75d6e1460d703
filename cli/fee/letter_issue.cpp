// pmo fee letter issue [LETTER…]
#include "cli/args.h"
#include "cli/output.h"
#include "cli/session.h"
#include "lib/base/i18n.h"
#include "lib/jobs/remind.h"
#include "lib/jobs/remind_view.h"
#include "lib/jobs/report_view.h"

namespace pmo::cli {

void add_fee_letter_issue(Group& group) {
    auto request = std::make_shared<jobs::Issuing>();
    auto yes = std::make_shared<bool>(false);
    Verb& verb = group.verb("letter issue", "letter.help.issue");
    verb.example("pmo fee letter issue D17 D18");
    verb.example("pmo fee letter issue --yes");
    verb.texts("[LETTER...]", request->letters, "letter.help.letters_reviewed");
    verb.flag("--dry-run", request->dry_run, "fee.help.dry_run");
    verb.flag("--yes", *yes, "fee.help.yes");
    verb.writes().act([request, yes](Session& session) {
        constexpr std::int64_t bulk = 3;
        if (!*yes && !request->dry_run) {
            jobs::Issuing preview = *request;
            preview.dry_run = true;
            const auto would = jobs::run_issue(session.db(), preview, session.today());
            if (would.report.done >= bulk && !session.confirm(jobs::issue_question(would.report))) {
                return session.out().say(tr("fee.nothing_changed"));
            }
        }
        const auto issued = jobs::run_issue(session.db(), *request, session.today());
        for (const auto& line : jobs::skipped_messages(issued.report)) session.out().say(line);
        session.out().say(jobs::issued_message(issued.report));
    });
}

}  // namespace pmo::cli
