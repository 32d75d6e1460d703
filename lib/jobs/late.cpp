#include "lib/jobs/late.h"

#include <algorithm>

#include "lib/access/access.h"
#include "lib/base/i18n.h"
#include "lib/fee/charge.h"
#include "lib/fee/late.h"
#include "lib/registry/unit.h"
#include "lib/store/db.h"
#include "lib/store/lock.h"
#include "lib/store/office.h"

namespace pmo::jobs {

namespace {

constexpr int cache_kib = 64 * 1024;

class Run {
  public:
    Run(store::Db& db, Date as_of) : db_(db), as_of_(as_of), writer_(db) {}

    void post(const std::vector<ChargeId>& candidates, const std::optional<UnitId>& unit) {
        const fee::LprTable rates = fee::lpr_table();
        store::NewBatch batch;
        batch.job = "late-fees";
        batch.as_of = as_of_;
        if (unit) batch.detail = std::to_string(unit->value);
        batch_ = store::begin_batch(db_, batch);
        if (!candidates.empty()) item_ = fee::late_fee_item(db_);
        for (const ChargeId id : candidates) {
            const fee::LateCharge late = fee::late_charge(db_, id);
            post(late, fee::plan_late(late.account, as_of_, rates));
        }
        writer_.finish();
        JobReport& sum = result_.report;
        sum.total = sum.done + sum.already + sum.failed;
        store::end_batch(
            db_, batch_,
            {.total = sum.total, .done = sum.done, .already = sum.already, .failed = sum.failed});
    }

    [[nodiscard]] BatchId batch() const { return batch_; }
    [[nodiscard]] LateReport take() { return std::move(result_); }

  private:
    void post(const fee::LateCharge& late, const fee::LatePlan& plan) {
        JobReport& sum = result_.report;
        const std::int64_t charge = late.charge.id.value;
        if (plan.no_rate) {
            fail(late, "no_rate", tr("late.no_rate", charge, to_text(late.account.due)));
        } else if (plan.too_much.fen > 0) {
            fail(late, "too_much", tr("late.too_much", charge, to_text(plan.too_much)));
        } else if (plan.reverse.empty() && plan.amount.fen == 0) {
            ++sum.already;
        } else {
            ++sum.done;
        }
        for (const fee::PostedLate& each : late.account.posted) {
            if (std::ranges::find(plan.reverse, each.charge) != plan.reverse.end()) {
                result_.taken_back += each.amount;
            }
        }
        fee::post_late(db_, writer_, late, plan, batch_, item_, as_of_);
        result_.posted += plan.amount;
    }

    void fail(const fee::LateCharge& late, const char* code, std::string message) {
        ++result_.report.failed;
        result_.report.problems.push_back(
            {registry::unit(db_, late.charge.unit).code, code, std::move(message)});
    }

    store::Db& db_;
    Date as_of_;
    fee::ChargeWriter writer_;
    BatchId batch_;
    FeeItemId item_;
    LateReport result_;
};

}  // namespace

LateReport run_late_fees(store::Db& db, const LateRequest& request, Date as_of) {
    const store::FileLock lock = store::lock_job(db, "late-fees");
    db.set_cache_kib(cache_kib);
    access::Write write(db, "fee.late", request.unit);
    fee::LateScope scope;
    scope.as_of = as_of;
    if (!request.unit.empty()) scope.unit = registry::find_unit(db, request.unit).id;
    if (!scope.unit) scope.touched_since = fee::last_seen_allocation(db);
    const std::int64_t seen = fee::newest_allocation(db);
    Run run(db, as_of);
    run.post(fee::late_candidates(db, scope), scope.unit);
    if (!scope.unit) fee::save_late_run(db, run.batch(), as_of, seen);
    LateReport result = run.take();
    result.report.job = "late-fees";
    result.report.as_of = as_of;
    result.report.dry_run = request.dry_run;
    if (request.dry_run) {
        write.rollback();
    } else {
        write.commit();
    }
    return result;
}

LateExplanation explain_late(store::Db& db, ChargeId charge, Date as_of) {
    const fee::LateCharge late = fee::late_charge(db, charge);
    return {.account = late.account,
            .plan = fee::plan_late(late.account, as_of, fee::lpr_table()),
            .unit = registry::unit(db, late.charge.unit).code};
}

}  // namespace pmo::jobs
