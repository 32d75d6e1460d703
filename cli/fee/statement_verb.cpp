#include "cli/fee/statement_verb.h"

#include <chrono>

#include "cli/import/import_verb.h"
#include "cli/output.h"
#include "cli/session.h"
#include "lib/fee/bank_import.h"
#include "lib/fee/bank_view.h"
#include "lib/import/import_view.h"
#include "lib/jobs/report_view.h"

namespace pmo::cli {

namespace {

using Clock = std::chrono::steady_clock;

jobs::JobReport job_report(const fee::StatementReport& result, Date today) {
    jobs::JobReport job;
    job.job = "import statement";
    job.period = result.days;
    job.as_of = today;
    job.total = result.report.read;
    job.done = result.report.created;
    job.already = result.report.same;
    if (result.report.good > 0) job.skipped["rejected"] = result.report.good;
    job.failed = result.report.read - job.done - job.already - result.report.good;
    job.dry_run = result.report.dry_run;
    return job;
}

void tell(Session& session, const fee::StatementReport& result, std::chrono::milliseconds time) {
    for (const std::string& note : fee::statement_notes(result)) session.out().say(note);
    for (const std::string& line : fee::statement_warnings(result)) session.out().warn(line);
    show_problems(session, result.report);
    if (const std::string text = fee::statement_message(result); !text.empty()) {
        session.out().say(text);
    }
    if (const std::string hint = fee::statement_hint(result); !hint.empty()) {
        session.out().warn(hint);
    }
    if (session.program() == Program::pmo_batch) {
        session.out().write(jobs::summary_line(job_report(result, session.today()), time.count()) +
                            "\n");
    }
    if (import::exit_code(result.report) != 0) session.set_outcome(Outcome::found);
}

}  // namespace

void bind_statement(Verb& verb) {
    struct Request {
        fee::StatementImport import;
        std::optional<io::Encoding> encoding;
    };
    auto request = std::make_shared<Request>();
    auto& statement = request->import;
    verb.file("FILE", statement.file, "bank.help.file");
    verb.text("--account", statement.account, "bank.help.account");
    verb.flag("--new-account", statement.new_account, "bank.help.new_account");
    verb.text("--profile", statement.profile, "bank.help.profile");
    encoding_flag(verb, request->encoding);
    verb.flag("--accept-total-mismatch", statement.accept_total_mismatch, "bank.help.accept");
    verb.flag("--again", statement.again, "import.help.again");
    verb.flag("--dry-run", statement.dry_run, "import.help.dry_run");
    verb.writes().act([request](Session& session) {
        const auto begin = Clock::now();
        request->import.encoding = request->encoding;
        request->import.today = session.today();
        const auto result = fee::import_statement(session.db(), request->import);
        tell(session, result,
             std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - begin));
    });
}

}  // namespace pmo::cli
