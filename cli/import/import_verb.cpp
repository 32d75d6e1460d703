#include "cli/import/import_verb.h"

#include <chrono>
#include <map>

#include "cli/output.h"
#include "cli/session.h"
#include "lib/import/import_view.h"
#include "lib/jobs/report_view.h"

namespace pmo::cli {

namespace {

using Clock = std::chrono::steady_clock;

Outcome outcome_of(const import::Report& report) {
    switch (import::exit_code(report)) {
        case 1:
            return Outcome::found;
        case 4:
            return Outcome::problems;
        default:
            return Outcome::done;
    }
}

jobs::JobReport job_report(const import::Report& report, Date today) {
    jobs::JobReport job;
    job.job = "import " + report.kind;
    job.as_of = today;
    job.total = report.read;
    job.done = report.created + report.changed;
    job.already = report.same;
    if (report.good > 0) job.skipped["rejected"] = report.good;
    job.failed = report.rejected;
    job.dry_run = report.dry_run;
    return job;
}

void tell(Session& session, const import::Report& report, std::chrono::milliseconds time) {
    for (const std::string& note : import::notes(report)) session.out().say(note);
    const bool batch = session.program() == Program::pmo_batch;
    show_problems(session, report);
    const std::string summary = import::summary(report);
    if (!summary.empty()) session.out().say(summary);
    if (const std::string hint = import::hint(report); !hint.empty()) session.out().warn(hint);
    if (batch) {
        session.out().write(jobs::summary_line(job_report(report, session.today()), time.count()) +
                            "\n");
    }
    session.set_outcome(outcome_of(report));
}

}  // namespace

void encoding_flag(Verb& verb, std::optional<io::Encoding>& encoding) {
    verb.choice("--encoding", encoding,
                {{"utf-8", io::Encoding::utf8},
                 {"gb18030", io::Encoding::gb18030},
                 {"gbk", io::Encoding::gb18030},
                 {"big5", io::Encoding::big5},
                 {"utf-16", io::Encoding::utf16le}},
                "import.help.encoding");
}

void show_problems(Session& session, const import::Report& report) {
    if (report.problems.empty()) return;
    const table::Table problems = import::problem_table(report);
    if (session.program() != Program::pmo_batch) {
        session.out().show(problems);
        return;
    }
    std::string text;
    table::render_text(problems, {}, text);
    session.out().say(text);
}

void bind_import(Verb& verb, ImportAction action) {
    struct Request {
        import::Options options;
        std::optional<io::Encoding> encoding;
    };
    auto request = std::make_shared<Request>();
    auto& options = request->options;
    verb.file("FILE", options.file, "import.help.file");
    encoding_flag(verb, request->encoding);
    verb.flag("--dry-run", options.dry_run, "import.help.dry_run");
    verb.flag("--update", options.update, "import.help.update");
    verb.flag("--skip-bad", options.skip_bad, "import.help.skip_bad");
    verb.flag("--again", options.again, "import.help.again");
    verb.file("--rejects", options.rejects, "import.help.rejects");
    verb.writes().act([request, action](Session& session) {
        const auto begin = Clock::now();
        request->options.encoding = request->encoding;
        request->options.today = session.today();
        const import::Report report = action(session.db(), request->options);
        tell(session, report,
             std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - begin));
    });
}

}  // namespace pmo::cli
