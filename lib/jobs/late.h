// The accrual of late fees as a job: one at a time, with a report.
#pragma once

#include "lib/fee/late.h"
#include "lib/jobs/report.h"

namespace pmo::jobs {

struct LateReport {
    JobReport report;
    fee::AccruedLate accrued;
};

// Takes the job lock. Throws Error{not_found} for an unknown unit, Error{busy} when another run
// does not end in time.
LateReport run_late_fees(store::Db& db, const fee::AccrueLate& request, Date as_of);

}  // namespace pmo::jobs
