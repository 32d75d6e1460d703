#include "lib/jobs/report.h"

namespace pmo::jobs {

std::int64_t skipped_total(const JobReport& report) {
    std::int64_t total = 0;
    for (const auto& [reason, count] : report.skipped) total += count;
    return total;
}

}  // namespace pmo::jobs
