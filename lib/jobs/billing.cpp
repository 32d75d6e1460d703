#include "lib/jobs/billing.h"

#include <algorithm>
#include <span>
#include <utility>

#include "lib/access/access.h"
#include "lib/base/error.h"
#include "lib/base/i18n.h"
#include "lib/base/text.h"
#include "lib/fee/billing.h"
#include "lib/fee/charge.h"
#include "lib/fee/tariff.h"
#include "lib/io/json.h"
#include "lib/jobs/billing_store.h"
#include "lib/registry/unit.h"
#include "lib/store/db.h"
#include "lib/store/lock.h"
#include "lib/store/office.h"
#include "lib/store/savepoint.h"

namespace pmo::jobs {

namespace {

constexpr const char* action = "fee.bill";
constexpr std::size_t units_at_once = 2000;
constexpr int cache_kib = 64 * 1024;

using Units = std::span<const fee::Attached>;

// The attachments of the first `count` units, the last unit whole.
Units first_units(Units attached, std::size_t count) {
    std::size_t end = 0;
    UnitId unit;
    for (; end < attached.size(); ++end) {
        if (attached[end].attachment.unit == unit) continue;
        if (count-- == 0) break;
        unit = attached[end].attachment.unit;
    }
    return attached.first(end);
}

void add_counts(JobReport& sum, JobReport&& part) {
    sum.total += part.total;
    sum.done += part.done;
    sum.already += part.already;
    sum.failed += part.failed;
    for (const auto& [reason, count] : part.skipped) sum.skipped[reason] += count;
    std::ranges::move(part.problems, std::back_inserter(sum.problems));
}

// Of a run that is not of the whole office; nothing else.
std::optional<std::string> detail_of(const Billing& billing) {
    if (!billing.estate && !billing.item) return std::nullopt;
    std::string detail;
    io::JsonWriter json(detail);
    json.begin_object();
    if (billing.estate) json.key("estate").text(*billing.estate);
    if (billing.item) json.key("item").text(*billing.item);
    json.end_object();
    return detail;
}

// A unit may fail by a rule or by a trigger of the schema; a full disk concerns everybody.
bool of_one_unit(const Error& error) {
    return error.kind() == ErrorKind::refused;
}

class Run {
  public:
    Run(store::Db& db, const fee::BillingScope& scope, Date as_of)
        : db_(db), scope_(scope), as_of_(as_of), writer_(db) {}

    void begin_batch(const Billing& billing) {
        store::NewBatch batch;
        batch.job = "bill";
        batch.period = to_text(scope_.period);
        batch.as_of = as_of_;
        batch.detail = detail_of(billing);
        batch_ = store::begin_batch(db_, batch);
    }

    // The next chunk, inside a transaction. False when nothing is left.
    [[nodiscard]] bool next_chunk() {
        load_if_changed();
        const Units chunk = first_units(rest_, units_at_once);
        rest_ = rest_.subspan(chunk.size());
        if (!chunk.empty()) scope_.first_unit = {chunk.back().attachment.unit.value + 1};
        add_counts(report_, post(chunk));
        writer_.finish();
        loaded_ = store::data_version(db_);
        return !rest_.empty();
    }

    void end_batch() {
        store::end_batch(db_, batch_,
                         {.total = report_.total,
                          .done = report_.done,
                          .already = report_.already,
                          .skipped = skipped_total(report_),
                          .failed = report_.failed});
    }

    [[nodiscard]] JobReport take_report() { return std::move(report_); }

  private:
    // Between two chunks a clerk may have worked: what is left to do is read again.
    void load_if_changed() {
        const std::int64_t version = store::data_version(db_);
        if (loaded_ == version) return;
        sets_ = fee::load_billing(db_, scope_);
        rest_ = sets_.attached;
        loaded_ = version;
    }

    // All at once; when a unit fails, one by one, so that it does not take the others with it.
    [[nodiscard]] JobReport post(Units chunk) {
        const auto mark = writer_.mark();
        try {
            store::Savepoint savepoint(db_);
            JobReport part = post_units(chunk);
            savepoint.keep();
            return part;
        } catch (const Error& error) {
            if (!of_one_unit(error)) throw;
        }
        writer_.rewind(mark);
        JobReport sum;
        while (!chunk.empty()) {
            const Units unit = first_units(chunk, 1);
            chunk = chunk.subspan(unit.size());
            add_counts(sum, post_one(unit));
        }
        return sum;
    }

    [[nodiscard]] JobReport post_one(Units unit) {
        const auto mark = writer_.mark();
        try {
            store::Savepoint savepoint(db_);
            JobReport part = post_units(unit);
            savepoint.keep();
            return part;
        } catch (const Error& error) {
            if (!of_one_unit(error)) throw;
            writer_.rewind(mark);
            JobReport part;
            part.total = part.failed = 1;
            part.problems.push_back(
                {unit_code(unit.front().attachment.unit), "refused", error.what()});
            return part;
        }
    }

    [[nodiscard]] JobReport post_units(Units units) {
        JobReport part;
        for (const fee::Attached& attached : units) post_attachment(attached, part);
        part.total = part.done + part.already + skipped_total(part) + part.failed;
        return part;
    }

    void post_attachment(const fee::Attached& attached, JobReport& part) {
        const fee::Bill bill = sets_.bill(attached, scope_.period);
        for (const fee::Nothing& nothing : bill.nothing) {
            if (nothing.reason == fee::Reason::otherwise) continue;  // never this run's to bill
            ++part.skipped[std::string(fee::code_of(nothing.reason))];
        }
        const UnitId unit = attached.attachment.unit;
        const auto live = sets_.live.of(unit);
        for (const fee::Draft& draft : bill.drafts) {
            const auto others = fee::in_the_way(live, attached.item, draft.period);
            if (others.empty()) {
                writer_.add(charge_of(draft, attached));
                ++part.done;
            } else if (others.size() == 1 && fee::same_charge(others.front(), draft)) {
                ++part.already;
            } else {
                const fee::LiveCharge& other = others.front();
                ++part.failed;
                part.problems.push_back(
                    {unit_code(unit), "differs",
                     tr("job.bill_differs", to_text(draft.period), to_text(draft.amount),
                        other.id.value, to_text(other.period), to_text(other.amount))});
            }
        }
    }

    [[nodiscard]] fee::Charge charge_of(const fee::Draft& draft, const fee::Attached& attached) {
        fee::Charge charge;
        charge.batch = batch_;
        charge.unit = attached.attachment.unit;
        charge.item = attached.item;
        charge.payer = draft.payer;
        charge.liable = draft.liable;
        charge.version = draft.version;
        charge.period = draft.period;
        charge.quantity = draft.quantity;
        charge.price = draft.price;
        charge.months = draft.months;
        charge.part = draft.part;
        charge.whole = draft.whole;
        charge.burden = draft.burden;
        charge.amount = draft.amount;
        charge.posted = as_of_;
        charge.due = draft.due;
        return charge;
    }

    [[nodiscard]] std::string unit_code(UnitId unit) const {
        return registry::unit(db_, unit).code;
    }

    store::Db& db_;
    fee::BillingScope scope_;
    Date as_of_;
    BatchId batch_;
    fee::ChargeWriter writer_;
    fee::BillingSets sets_;
    Units rest_;
    std::optional<std::int64_t> loaded_;  // data version that the sets are of
    JobReport report_;
};

void run_dry(store::Db& db, Run& run, const Billing& billing) {
    access::Write write(db, action);
    run.begin_batch(billing);
    while (run.next_chunk()) {
    }
    run.end_batch();
    write.rollback();
}

// A transaction for each chunk: nobody at the counter waits for the whole month.
void run_wet(store::Db& db, Run& run, const Billing& billing) {
    bool more = true;
    for (bool first = true; more; first = false) {
        access::Write write(db, action);
        if (first) run.begin_batch(billing);
        more = run.next_chunk();
        if (!more) run.end_batch();
        write.commit();
    }
}

}  // namespace

Period period_due(const store::Db& db, Date as_of) {
    const Period month = month_of(as_of);
    Period due = month;
    std::optional<Date> billed_to;
    for (const Period& billed : whole_runs(db)) {
        // What was billed in advance says nothing of the months before it.
        if (billed.to <= month.to && (!billed_to || *billed_to < billed.to)) billed_to = billed.to;
    }
    if (billed_to) due.from = std::min(*billed_to, month.from);
    return due;
}

JobReport run_billing(store::Db& db, const Billing& billing, Date as_of) {
    const store::FileLock lock = store::lock_job(db, "bill");
    db.set_cache_kib(cache_kib);
    fee::BillingScope scope;
    scope.period = billing.period;
    if (billing.estate) scope.estate = registry::find_estate(db, *billing.estate).id;
    if (billing.item) scope.item = fee::find_item(db, *billing.item).id;
    Run run(db, scope, as_of);
    if (billing.dry_run) {
        run_dry(db, run, billing);
    } else {
        run_wet(db, run, billing);
    }
    JobReport report = run.take_report();
    report.job = "bill";
    report.period = billing.period;
    report.as_of = as_of;
    report.dry_run = billing.dry_run;
    return report;
}

}  // namespace pmo::jobs
