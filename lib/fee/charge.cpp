#include "lib/fee/charge.h"

#include "lib/access/access.h"
#include "lib/base/check.h"
#include "lib/base/error.h"
#include "lib/base/i18n.h"
#include "lib/base/text.h"
#include "lib/fee/charge_store.h"
#include "lib/fee/late_store.h"
#include "lib/fee/tariff.h"
#include "lib/registry/unit.h"
#include "lib/store/db.h"
#include "lib/store/office.h"

namespace pmo::fee {

namespace {

void check_reversible(const store::Db& db, const Charge& charge, Date today) {
    const std::int64_t id = charge.id.value;
    if (charge.reverses) {
        throw Error(ErrorKind::refused, tr("fee.is_reversal", id, charge.reverses->value));
    }
    if (const auto reversal = reversal_of(db, charge.id)) {
        throw Error(ErrorKind::refused, tr("fee.reversed_already", id, reversal->value));
    }
    if (today < charge.posted) {
        throw Error(ErrorKind::refused, tr("fee.reverse_before", id, to_text(charge.posted)));
    }
    const std::vector<Allocated> allocated = allocated_to(db, charge.id);
    if (allocated.empty()) return;
    std::vector<std::string> receipts;
    Money paid;
    for (const Allocated& part : allocated) {
        receipts.push_back(reference(part.receipt));
        paid += part.amount;
    }
    throw Error(ErrorKind::refused,
                tr("fee.charge_paid", id, to_text(paid), joined(receipts, ", ")),
                tr("fee.charge_paid_hint", receipts.front()));
}

}  // namespace

std::string_view code_of(ChargeKind kind) {
    switch (kind) {
        case ChargeKind::recurring:
            return "recurring";
        case ChargeKind::metered:
            return "metered";
        case ChargeKind::shared:
            return "shared";
        case ChargeKind::late_fee:
            return "late_fee";
        case ChargeKind::once:
            return "once";
        case ChargeKind::adjustment:
            return "adjustment";
        case ChargeKind::costs:
            return "costs";
    }
    PMO_CHECK(false);
}

Charge find_charge(const store::Db& db, ChargeId id) {
    if (auto charge = read_charge(db, id)) return *charge;
    throw Error(ErrorKind::not_found, tr("fee.no_charge", id.value), tr("fee.no_charge_hint"));
}

namespace {

// Without its principal a late fee is nothing: what is not paid of it goes with it.
std::vector<ChargeId> late_fees_of(store::Db& db, ChargeId charge) {
    std::vector<ChargeId> result;
    for (const PostedLate& late : read_posted_late(db, charge)) {
        if (late.paid.fen > 0) {
            throw Error(ErrorKind::refused,
                        tr("late.fee_paid", charge.value, late.charge.value, to_text(late.paid)),
                        tr("late.fee_paid_hint", late.charge.value));
        }
        result.push_back(late.charge);
    }
    return result;
}

Charge opposite(Charge charge, const std::string& reason, BatchId batch, Date today) {
    charge.batch = batch;
    charge.amount = -charge.amount;
    charge.posted = today;
    charge.reverses = charge.id;
    charge.reason = reason;
    return charge;
}

}  // namespace

ReversedCharge reverse(store::Db& db, const ReverseCharge& request, Date today) {
    access::Write write(db, "fee.reverse", std::to_string(request.charge.value));
    ReversedCharge result;
    result.charge = find_charge(db, request.charge);
    result.unit = registry::unit(db, result.charge.unit).code;
    const std::string reason(trimmed(request.reason));
    if (reason.empty()) throw Error(ErrorKind::refused, tr("fee.reason_needed"));
    check_reversible(db, result.charge, today);
    const std::vector<ChargeId> late_fees = late_fees_of(db, request.charge);
    store::NewBatch batch;
    batch.job = "reverse charge";
    batch.period = to_text(result.charge.period);
    batch.as_of = today;
    const auto count = static_cast<std::int64_t>(late_fees.size()) + 1;
    const BatchId batch_id = store::begin_batch(db, batch);
    ChargeWriter writer(db);
    for (const ChargeId late : late_fees) {
        writer.add(opposite(find_charge(db, late), reason, batch_id, today));
    }
    result.reversal = opposite(result.charge, reason, batch_id, today);
    result.reversal.id = writer.add(result.reversal);
    writer.finish();
    store::end_batch(db, result.reversal.batch, {.total = count, .done = count});
    result.dry_run = request.dry_run;
    if (request.dry_run) {
        write.rollback();
    } else {
        write.commit();
    }
    return result;
}

ChargeList charges(const store::Db& db, const ChargeQuery& query) {
    if (query.limit < 0) {
        throw Error(ErrorKind::usage, tr("fee.negative_limit", query.limit));
    }
    ChargeFilter filter;
    filter.unit = query.unit;
    filter.household = query.household;
    filter.open_only = query.open_only;
    filter.limit = query.limit;
    if (query.item) filter.item = find_item(db, *query.item).id;
    if (query.period) {
        filter.from = query.period->from;
        filter.to = query.period->to;
    }
    ChargeList list;
    list.rows = read_charges(db, filter);
    if (query.limit > 0 && list.rows.size() > static_cast<std::size_t>(query.limit)) {
        list.rows.resize(static_cast<std::size_t>(query.limit));
        list.cut = true;
    }
    return list;
}

}  // namespace pmo::fee
