#include "lib/jobs/billing_view.h"

#include "lib/base/i18n.h"

namespace pmo::jobs {

std::string billed_message(const JobReport& report) {
    std::string message = tr(report.dry_run ? "job.would_bill" : "job.billed", report.done,
                             to_text(*report.period), report.already);
    if (report.failed > 0) message += "\n" + tr("job.failed", report.failed);
    return message;
}

}  // namespace pmo::jobs
