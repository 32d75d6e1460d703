#include "lib/jobs/late.h"

#include "lib/store/db.h"
#include "lib/store/lock.h"

namespace pmo::jobs {

namespace {

constexpr int cache_kib = 64 * 1024;

}  // namespace

LateReport run_late_fees(store::Db& db, const fee::AccrueLate& request, Date as_of) {
    const store::FileLock lock = store::lock_job(db, "late-fees");
    db.set_cache_kib(cache_kib);
    LateReport result;
    result.accrued = fee::accrue_late(db, request, as_of);
    JobReport& report = result.report;
    report.job = "late-fees";
    report.as_of = as_of;
    report.done = result.accrued.done;
    report.already = result.accrued.already;
    for (const fee::LateProblem& each : result.accrued.problems) {
        report.problems.push_back({each.unit, each.code, each.message});
    }
    report.failed = static_cast<std::int64_t>(report.problems.size());
    report.total = report.done + report.already + report.failed;
    report.dry_run = request.dry_run;
    return result;
}

}  // namespace pmo::jobs
