#include "lib/jobs/report_view.h"

#include <fmt/format.h>

#include "lib/base/i18n.h"
#include "lib/io/json.h"

namespace pmo::jobs {

std::string summary_line(const JobReport& report, std::int64_t milliseconds) {
    std::string out;
    io::JsonWriter json(out);
    json.begin_object().key("job").text(report.job);
    json.key("period");
    if (report.period) {
        json.text(to_text(*report.period));
    } else {
        json.null();
    }
    json.key("as_of").text(to_text(report.as_of));
    json.key("total").integer(report.total);
    json.key("done").integer(report.done);
    json.key("already").integer(report.already);
    json.key("skipped").begin_object();
    for (const auto& [reason, count] : report.skipped) json.key(reason).integer(count);
    json.end_object();
    json.key("failed").integer(report.failed);
    if (!report.found.empty()) {
        json.key("found").begin_object();
        for (const auto& [code, count] : report.found) json.key(code).integer(count);
        json.end_object();
    }
    if (report.dry_run) json.key("dry_run").boolean(true);
    // The writer knows no fractions; this is the last member.
    out += fmt::format(",\"seconds\":{}.{:03}}}", milliseconds / 1000, milliseconds % 1000);
    return out;
}

table::Table problems_table(const JobReport& report) {
    table::Table table;
    table.columns = {{.key = "subject", .heading = tr("job.subject")},
                     {.key = "code", .heading = tr("job.code")},
                     {.key = "message", .heading = tr("job.message"), .flexible = true}};
    for (const JobProblem& problem : report.problems) {
        table.rows.push_back({problem.subject, problem.code, problem.message});
    }
    return table;
}

// i18n: job.skipped_*
std::vector<std::string> skipped_messages(const JobReport& report) {
    std::vector<std::string> messages;
    for (const auto& [reason, count] : report.skipped) {
        messages.push_back(tr("job.skipped", count, tr("job.skipped_" + reason)));
    }
    return messages;
}

}  // namespace pmo::jobs
