// What a job says when it has come to its end: counts, reasons and problems. Shared by all jobs.
//
// total = done + already + all of skipped + failed: every item is counted once. A problem never
// stops a job; a job with problems ends with exit 4.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "lib/base/date.h"

namespace pmo::jobs {

// One item that could not be done, while the others were.
struct JobProblem {
    std::string subject;  // what it is about, as people name it: a unit, a household
    std::string code;     // stable: "differs", "refused" …
    std::string message;  // a sentence for people
};

struct JobReport {
    std::string job;               // 'bill', 'remind' …: as in the batch table
    std::optional<Period> period;  // nothing for jobs without one
    Date as_of{};
    std::int64_t total = 0;
    std::int64_t done = 0;
    std::int64_t already = 0;                     // done by an earlier run
    std::map<std::string, std::int64_t> skipped;  // stable reason code -> items
    std::int64_t failed = 0;                      // items; not fewer than problems
    // What the run found beside its items: stable code -> count. In no total.
    std::map<std::string, std::int64_t> found = {};
    std::vector<JobProblem> problems;  // in the order of the items
    bool dry_run = false;              // everything was rolled back
};

[[nodiscard]] std::int64_t skipped_total(const JobReport& report);

}  // namespace pmo::jobs
