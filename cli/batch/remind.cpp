// pmo-batch remind [--channel CHANNEL] [--estate E] [--issue [--out DIR]] [--dry-run]
#include <chrono>

#include "cli/args.h"
#include "cli/output.h"
#include "cli/session.h"
#include "lib/base/error.h"
#include "lib/base/i18n.h"
#include "lib/jobs/remind.h"
#include "lib/jobs/remind_view.h"
#include "lib/jobs/report_view.h"
#include "lib/letter/letter_view.h"

namespace pmo::cli {

namespace {

using Clock = std::chrono::steady_clock;

struct Request {
    jobs::Reminding drafts;
    letter::Export out;
    bool issue = false;
};

jobs::JobReport issue(Session& session, const Request& request) {
    jobs::Issuing issuing;
    issuing.dry_run = request.drafts.dry_run;
    if (!request.out.folder.empty() || !request.out.sendmail.empty()) {
        issuing.then_export = request.out;
        issuing.then_export->channel = request.drafts.channel;
    }
    const auto issued = jobs::run_issue(session.db(), issuing, session.today());
    session.out().say(jobs::issued_message(issued.report));
    if (issued.exported) {
        for (const auto& line : letter::exported_messages(*issued.exported)) {
            session.out().say(line);
        }
        for (const auto& unsent : issued.exported->failed) {
            session.out().warn(tr("job.problem", unsent.reference, unsent.answer));
            session.set_outcome(Outcome::problems);
        }
    }
    return issued.report;
}

jobs::JobReport draft(Session& session, const Request& request) {
    if (!request.out.folder.empty() || !request.out.sendmail.empty()) {
        throw Error(ErrorKind::usage, tr("job.out_without_issue"),
                    tr("job.out_without_issue_hint"));
    }
    auto report = jobs::run_reminders(session.db(), request.drafts, session.today());
    session.out().say(jobs::reminded_message(report));
    return report;
}

}  // namespace

void add_batch_remind(Group& group) {
    using letter::Channel;
    auto request = std::make_shared<Request>();
    Verb& verb = group.leaf("fee.help.remind");
    verb.example("pmo-batch remind");
    verb.example("pmo-batch remind --issue --out letters");
    verb.choice("--channel", request->drafts.channel,
                {{"print", Channel::print}, {"email", Channel::email}, {"sms", Channel::sms}},
                "letter.help.channel");
    verb.text("--estate", request->drafts.estate, "fee.help.estate");
    verb.flag("--issue", request->issue, "letter.help.issue_instead");
    verb.file("--out", request->out.folder, "letter.help.out");
    verb.text("--sendmail", request->out.sendmail, "letter.help.sendmail");
    verb.flag("--dry-run", request->drafts.dry_run, "fee.help.dry_run");
    verb.writes().act([request](Session& session) {
        const auto begin = Clock::now();
        const auto report = request->issue ? issue(session, *request) : draft(session, *request);
        for (const auto& line : jobs::skipped_messages(report)) session.out().say(line);
        const auto took =
            std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - begin);
        session.out().write(jobs::summary_line(report, took.count()) + "\n");
    });
}

}  // namespace pmo::cli
