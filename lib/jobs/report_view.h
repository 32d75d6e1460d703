// A job's report for machines and for people.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "lib/jobs/report.h"
#include "lib/table/table.h"

namespace pmo::jobs {

// The one line that pmo-batch writes to stdout, without line feed:
// {"job":…,"period":…,"as_of":…,"total":…,"done":…,"already":…,"skipped":{…},"failed":…,
// "seconds":…}
// `milliseconds` is measured by the caller: nothing below cli reads a clock.
[[nodiscard]] std::string summary_line(const JobReport& report, std::int64_t milliseconds);

// Subject, code and message of each problem.
[[nodiscard]] table::Table problems_table(const JobReport& report);

// "Skipped 3: no developer recorded", one line for each reason; empty when nothing was skipped. The
// words are tr("job.skipped_<code>").
[[nodiscard]] std::vector<std::string> skipped_messages(const JobReport& report);

}  // namespace pmo::jobs
