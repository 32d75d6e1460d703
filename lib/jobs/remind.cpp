#include "lib/jobs/remind.h"

#include <algorithm>
#include <memory>
#include <span>
#include <utility>

#include "lib/access/access.h"
#include "lib/base/error.h"
#include "lib/base/i18n.h"
#include "lib/fee/instalment.h"
#include "lib/fee/promise.h"
#include "lib/fee/reminder.h"
#include "lib/registry/unit.h"
#include "lib/store/db.h"
#include "lib/store/lock.h"
#include "lib/store/office.h"
#include "lib/store/savepoint.h"

namespace pmo::jobs {

namespace {

constexpr const char* job = "remind";
constexpr const char* number_series = "letter";
constexpr std::size_t letters_at_once = 1000;
constexpr int cache_kib = 64 * 1024;

// The sets of a run. Between two chunks a clerk may have worked: then they are read again.
class Sets {
  public:
    Sets(store::Db& db, const fee::ReminderScope& scope, Date as_of)
        : db_(db), scope_(scope), as_of_(as_of) {}

    // True when they are new.
    bool refresh() {
        const std::int64_t version = store::data_version(db_);
        if (reminders_ && version_ == version) return false;
        reminders_ = std::make_unique<fee::Reminders>(db_, scope_, as_of_);
        version_ = version;
        return true;
    }
    [[nodiscard]] const fee::Reminders& operator*() const { return *reminders_; }
    [[nodiscard]] const fee::Reminders* operator->() const { return reminders_.get(); }

  private:
    store::Db& db_;
    fee::ReminderScope scope_;
    Date as_of_;
    std::unique_ptr<fee::Reminders> reminders_;
    std::int64_t version_ = 0;
};

class Drafting {
  public:
    Drafting(store::Db& db, const fee::ReminderScope& scope, Date as_of)
        : db_(db), as_of_(as_of), sets_(db, scope, as_of) {}

    void begin_batch() {
        fee::check_run_date(db_, as_of_);
        store::NewBatch batch;
        batch.job = job;
        batch.as_of = as_of_;
        batch_ = store::begin_batch(db_, batch);
    }

    // False when nothing is left.
    [[nodiscard]] bool next_chunk() {
        sets_.refresh();
        const auto& all = sets_->deliveries();
        auto next = last_ ? std::upper_bound(all.begin(), all.end(), *last_) : all.begin();
        for (std::size_t drafted = 0; next != all.end() && drafted < letters_at_once; ++next) {
            if (draft(*next)) ++drafted;
            last_ = *next;
        }
        return next != all.end();
    }

    void end_batch() {
        store::end_batch(db_, batch_,
                         {.total = report_.total,
                          .done = report_.done,
                          .already = report_.already,
                          .skipped = skipped_total(report_),
                          .failed = report_.failed});
    }

    [[nodiscard]] JobReport take() { return std::move(report_); }

  private:
    [[nodiscard]] bool draft(const fee::Delivery& delivery) {
        ++report_.total;
        const fee::Reminder reminder = sets_->reminder(delivery.household);
        if (reminder.none == fee::NoLetter::open_draft ||
            reminder.none == fee::NoLetter::written_today) {
            ++report_.already;
            return false;
        }
        if (reminder.none) {
            ++report_.skipped[std::string(fee::code_of(*reminder.none))];
            return false;
        }
        letter::Written written = sets_->written(delivery, reminder);
        written.letter.batch = batch_;
        static_cast<void>(letter::add_draft(db_, written));
        ++report_.done;
        return true;
    }

    store::Db& db_;
    Date as_of_;
    Sets sets_;
    BatchId batch_;
    std::optional<fee::Delivery> last_;  // done up to here
    JobReport report_;
};

class Issue {
  public:
    Issue(store::Db& db, const Issuing& request, Date as_of)
        : db_(db), request_(request), as_of_(as_of), sets_(db, {}, as_of) {}

    // False when nothing is left. Letters that are named are one chunk.
    [[nodiscard]] bool next_chunk() {
        sets_.refresh();
        if (!request_.letters.empty()) {
            issue(named());
            return false;
        }
        std::vector<letter::Letter> reviewed = letter::open_letters(db_, letter::State::reviewed);
        const bool more = reviewed.size() > letters_at_once;
        if (more) reviewed.resize(letters_at_once);
        issue(reviewed);
        return more;
    }

    [[nodiscard]] JobReport take() { return std::move(report_); }

  private:
    struct Due {
        letter::Letter letter;
        fee::Reminder reminder;
    };

    // Those that are issued already are counted as such.
    [[nodiscard]] std::vector<letter::Letter> named() {
        std::vector<letter::Letter> result;
        for (const std::string& text : request_.letters) {
            letter::Letter found = letter::find_letter(db_, text);
            const std::string reference = letter::reference(found);
            if (found.state == letter::State::issued) {
                ++report_.total;
                ++report_.already;
                continue;
            }
            if (found.state != letter::State::reviewed) {
                throw Error(ErrorKind::refused, tr("job.not_reviewed", reference),
                            tr("job.not_reviewed_hint", reference));
            }
            const bool twice = std::any_of(result.begin(), result.end(),
                                           [&](const auto& each) { return each.id == found.id; });
            if (!twice) result.push_back(std::move(found));
        }
        return result;
    }

    void issue(const std::vector<letter::Letter>& reviewed) {
        std::vector<Due> due;
        for (const letter::Letter& each : reviewed) {
            if (each.day > as_of_) {
                throw Error(ErrorKind::refused,
                            tr("job.drafted_later", letter::reference(each), to_text(each.day)),
                            tr("job.drafted_later_hint", to_text(each.day)));
            }
            ++report_.total;
            const fee::Reminder reminder = sets_->recheck(each.household);
            if (!reminder.none) {
                due.push_back({each, reminder});
                continue;
            }
            const std::string reason = *reminder.none == fee::NoLetter::nothing_overdue
                                           ? "paid"
                                           : std::string(fee::code_of(*reminder.none));
            letter::drop(db_, each, reason);
            ++report_.skipped[reason];
        }
        if (due.empty()) return;
        std::int64_t number =
            store::next_numbers(db_, number_series, static_cast<int>(as_of_.year()),
                                static_cast<std::int64_t>(due.size()));
        for (const Due& each : due) {
            letter::issue(db_, sets_->written(each.letter, each.reminder, number), number);
            ++number;
            ++report_.done;
        }
    }

    store::Db& db_;
    const Issuing& request_;
    Date as_of_;
    Sets sets_;
    JobReport report_;
};

// Reminders go on where a promise was broken: that is told, since somebody relied on it.
void count_broken(const store::Db& db, Date as_of, JobReport& report) {
    const auto promises = fee::broken_promises(db, as_of).size();
    const auto plans = fee::plans(db, {.state = fee::PlanState::broken}, as_of).size();
    if (promises > 0) report.found["broken_promises"] = static_cast<std::int64_t>(promises);
    if (plans > 0) report.found["broken_plans"] = static_cast<std::int64_t>(plans);
}

}  // namespace

JobReport run_reminders(store::Db& db, const Reminding& request, Date as_of) {
    const store::FileLock lock = store::lock_job(db, job);
    db.set_cache_kib(cache_kib);
    fee::ReminderScope scope;
    scope.channel = request.channel;
    if (request.estate) scope.estate = registry::find_estate(db, *request.estate).id;
    Drafting run(db, scope, as_of);
    // A transaction for each chunk: nobody at the counter waits for all letters. A dry run is one,
    // taken back.
    bool more = true;
    std::optional<access::Write> write;
    for (bool first = true; more; first = false) {
        if (!write) write.emplace(db, "fee.remind");
        if (first) run.begin_batch();
        more = run.next_chunk();
        if (!more) run.end_batch();
        if (request.dry_run) continue;
        write->commit();
        write.reset();
    }
    if (write) write->rollback();
    JobReport report = run.take();
    count_broken(db, as_of, report);
    report.job = job;
    report.as_of = as_of;
    report.dry_run = request.dry_run;
    return report;
}

Issued run_issue(store::Db& db, const Issuing& request, Date as_of) {
    const store::FileLock lock = store::lock_job(db, job);
    db.set_cache_kib(cache_kib);
    Issue run(db, request, as_of);
    bool more = true;
    std::optional<access::Write> write;
    while (more) {
        if (!write) write.emplace(db, "letter.issue");
        more = run.next_chunk();
        if (request.dry_run) continue;
        write->commit();
        write.reset();
    }
    if (write) write->rollback();
    Issued issued;
    issued.report = run.take();
    issued.report.job = "issue letters";
    issued.report.as_of = as_of;
    issued.report.dry_run = request.dry_run;
    if (request.then_export && !request.dry_run) {
        issued.exported = letter::export_letters(db, *request.then_export);
    }
    return issued;
}

}  // namespace pmo::jobs
