#include "lib/jobs/remind_view.h"

#include "lib/base/i18n.h"

namespace pmo::jobs {

// i18n: job.found_*
std::string reminded_message(const JobReport& report) {
    std::string message =
        tr(report.dry_run ? "job.would_remind" : "job.reminded", report.done, report.already);
    if (!report.dry_run && report.done > 0) message += "\n" + tr("job.reminded_next");
    for (const auto& [code, count] : report.found) message += "\n" + tr("job.found_" + code, count);
    return message;
}

std::string issued_message(const JobReport& report) {
    std::string message =
        tr(report.dry_run ? "job.would_issue" : "job.issued", report.done, skipped_total(report));
    if (report.already > 0) message += "\n" + tr("job.issued_before", report.already);
    return message;
}

std::string issue_question(const JobReport& report) {
    return tr("job.issue_question", report.done);
}

}  // namespace pmo::jobs
