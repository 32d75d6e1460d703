#include "lib/fee/late.h"

#include <algorithm>
#include <optional>
#include <unordered_map>

#include "lib/access/access.h"
#include "lib/base/error.h"
#include "lib/base/i18n.h"
#include "lib/fee/charge.h"
#include "lib/fee/late_store.h"
#include "lib/fee/tariff_store.h"
#include "lib/io/json.h"
#include "lib/registry/unit.h"
#include "lib/store/db.h"
#include "lib/store/office.h"

namespace pmo::fee {

namespace {

constexpr const char* item_code = "late_fee";

using Terms = std::unordered_map<std::int64_t, LateTerms>;

// Of every version that agrees on any.
Terms agreed_terms(const store::Db& db) {
    Terms terms;
    for (const TariffVersion& version : read_versions(db, std::nullopt)) {
        if (version.terms.late.kind != LateKind::none) {
            terms.emplace(version.id.value, version.terms.late);
        }
    }
    return terms;
}

struct LateCharge {
    Charge charge;  // without its figures and reason
    LateAccount account;
};

LateCharge late_charge(store::Db& db, ChargeId id, const Terms& terms) {
    auto principal = read_principal(db, id);
    if (!principal) {
        throw Error(ErrorKind::not_found, tr("fee.no_charge", id.value), tr("fee.no_charge_hint"));
    }
    LateCharge late;
    late.charge = std::move(*principal);
    late.account.due = late.charge.due;
    late.account.principal = late.charge.amount;
    if (late.charge.kind != ChargeKind::late_fee && late.charge.version) {
        const auto agreed = terms.find(late.charge.version->value);
        if (agreed != terms.end()) late.account.terms = agreed->second;
    }
    late.account.settlements = read_settlements(db, id);
    late.account.posted = read_posted_late(db, id);
    return late;
}

// As it will be read in years: the terms, the days and what they came to.
std::string working_of(const LateAccount& account, const LatePlan& plan) {
    std::string text;
    io::JsonWriter json(text);
    json.begin_object();
    json.key("kind").integer(static_cast<int>(account.terms.kind));
    json.key("rate").integer(account.terms.rate);
    json.key("lpr_bp").integer(plan.lpr_bp);
    json.key("due").integer(day_number(account.due));
    json.key("total").integer(plan.total.fen);
    json.key("before").integer((plan.total - plan.amount).fen);
    json.key("days").begin_array();
    for (const Stretch& each : plan.stretches) {
        json.begin_object().key("from").integer(day_number(each.days.from));
        json.key("to").integer(day_number(each.days.to));
        json.key("open").integer(each.open.fen).end_object();
    }
    json.end_array().end_object();
    return text;
}

std::optional<std::string> detail_of(const AccrueLate& request) {
    if (request.unit.empty()) return std::nullopt;
    std::string detail;
    io::JsonWriter json(detail);
    json.begin_object().key("unit").text(request.unit).end_object();
    return detail;
}

FeeItemId late_fee_item(store::Db& db) {
    if (const auto known = read_late_item(db)) return *known;
    return insert_item(db, {{}, item_code, tr("late.item_name")}).id;
}

class Run {
  public:
    Run(store::Db& db, BatchId batch, Date as_of)
        : db_(db), batch_(batch), as_of_(as_of), terms_(agreed_terms(db)), writer_(db) {}

    void accrue(const std::vector<ChargeId>& candidates) {
        if (candidates.empty()) return;
        const LprTable rates = lpr_table();
        item_ = late_fee_item(db_);
        for (const ChargeId id : candidates) {
            const LateCharge late = late_charge(db_, id, terms_);
            const LatePlan plan = plan_late(late.account, as_of_, rates);
            count(late, plan);
            post(late, plan);
        }
        writer_.finish();
    }

    [[nodiscard]] AccruedLate take() { return std::move(result_); }

  private:
    void count(const LateCharge& late, const LatePlan& plan) {
        const std::int64_t charge = late.charge.id.value;
        if (plan.no_rate) {
            tell(late, "no_rate", tr("late.no_rate", charge, to_text(late.account.due)));
        } else if (plan.too_much.fen > 0) {
            tell(late, "too_much", tr("late.too_much", charge, to_text(plan.too_much)));
        } else if (plan.reverse.empty() && plan.amount.fen == 0) {
            ++result_.already;
        } else {
            ++result_.done;
        }
    }

    void tell(const LateCharge& late, const char* code, std::string message) {
        result_.problems.push_back(
            {registry::unit(db_, late.charge.unit).code, code, std::move(message)});
    }

    void post(const LateCharge& late, const LatePlan& plan) {
        for (const ChargeId id : plan.reverse) {
            const Charge posted = find_charge(db_, id);
            writer_.add(opposite(posted, tr("late.reversal_reason"), batch_,
                                 std::max(as_of_, posted.posted)));
            result_.taken_back += posted.amount;
        }
        if (plan.amount.fen == 0) return;
        Charge charge;
        charge.batch = batch_;
        charge.kind = ChargeKind::late_fee;
        charge.unit = late.charge.unit;
        charge.item = item_;
        charge.payer = late.charge.payer;
        charge.liable = late.charge.liable;
        charge.period = plan.days;
        charge.serial = late.charge.id.value;
        charge.about = late.charge.id;
        charge.working = working_of(late.account, plan);
        charge.amount = plan.amount;
        charge.posted = as_of_;
        charge.due = as_of_;
        writer_.add(charge);
        result_.posted += plan.amount;
    }

    store::Db& db_;
    BatchId batch_;
    Date as_of_;
    Terms terms_;
    ChargeWriter writer_;
    FeeItemId item_;
    AccruedLate result_;
};

}  // namespace

AccruedLate accrue_late(store::Db& db, const AccrueLate& request, Date as_of) {
    access::Write write(db, "fee.late", request.unit);
    LateScope scope;
    scope.as_of = as_of;
    if (!request.unit.empty()) scope.unit = registry::find_unit(db, request.unit).id;
    if (!scope.unit) scope.touched_since = last_seen_allocation(db);
    const std::int64_t seen = newest_allocation(db);
    store::NewBatch batch;
    batch.job = "late-fees";
    batch.as_of = as_of;
    batch.detail = detail_of(request);
    const BatchId id = store::begin_batch(db, batch);
    Run run(db, id, as_of);
    run.accrue(late_candidates(db, scope));
    AccruedLate result = run.take();
    const auto failed = static_cast<std::int64_t>(result.problems.size());
    store::end_batch(db, id,
                     {.total = result.done + result.already + failed,
                      .done = result.done,
                      .already = result.already,
                      .failed = failed});
    if (!scope.unit) save_late_run(db, id, as_of, seen);
    if (request.dry_run) {
        write.rollback();
    } else {
        write.commit();
    }
    return result;
}

LateExplanation explain_late(store::Db& db, ChargeId charge, Date as_of) {
    const LateAccount account = late_charge(db, charge, agreed_terms(db)).account;
    return {.account = account, .plan = plan_late(account, as_of, lpr_table())};
}

}  // namespace pmo::fee
