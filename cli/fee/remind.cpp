// pmo fee remind [--channel CHANNEL] [--estate E] [--dry-run]; pmo fee remind --explain WHO
#include "lib/jobs/remind.h"
#include "cli/args.h"
#include "cli/output.h"
#include "cli/session.h"
#include "lib/fee/reminder.h"
#include "lib/fee/reminder_view.h"
#include "lib/jobs/remind_view.h"
#include "lib/jobs/report_view.h"

namespace pmo::cli {

void add_fee_remind(Group& group) {
    using letter::Channel;
    auto request = std::make_shared<jobs::Reminding>();
    auto explain = std::make_shared<std::optional<std::string>>();
    Verb& verb = group.verb("remind", "fee.help.remind");
    verb.example("pmo fee remind");
    verb.example("pmo fee remind --dry-run");
    verb.example("pmo fee remind --explain 3-2-1502");
    verb.text("--explain", *explain, "fee.help.remind_explain");
    verb.choice("--channel", request->channel,
                {{"print", Channel::print}, {"email", Channel::email}, {"sms", Channel::sms}},
                "letter.help.channel");
    verb.text("--estate", request->estate, "fee.help.estate");
    verb.flag("--dry-run", request->dry_run, "fee.help.dry_run");
    verb.writes().act([request, explain](Session& session) {
        if (*explain) {
            const auto explained = fee::explain_reminder(session.db(), **explain, session.today());
            return session.out().show(fee::reminder_table(explained));
        }
        const auto report = jobs::run_reminders(session.db(), *request, session.today());
        for (const auto& line : jobs::skipped_messages(report)) session.out().say(line);
        session.out().say(jobs::reminded_message(report));
    });
}

}  // namespace pmo::cli
