#include "lib/fee/late.h"

#include <algorithm>

#include "lib/base/error.h"
#include "lib/base/i18n.h"
#include "lib/fee/late_store.h"
#include "lib/fee/tariff_store.h"
#include "lib/io/json.h"
#include "lib/store/db.h"

namespace pmo::fee {

namespace {

constexpr const char* item_code = "late_fee";

// As it will be read in years: the terms, the days and what they came to.
std::string working_of(const LateAccount& account, const LatePlan& plan) {
    std::string text;
    io::JsonWriter json(text);
    json.begin_object();
    json.key("kind").text(account.terms.kind == LateKind::daily ? "daily" : "times_lpr");
    json.key("rate").integer(account.terms.rate);
    if (account.terms.kind == LateKind::times_lpr) json.key("lpr_bp").integer(plan.lpr_bp);
    json.key("due").text(to_text(account.due));
    json.key("total").text(to_plain(plan.total));
    json.key("posted_before").text(to_plain(plan.total - plan.amount));
    json.key("days").begin_array();
    for (const Stretch& each : plan.stretches) {
        json.begin_object().key("from").text(to_text(each.days.from));
        json.key("to").text(to_text(plus_days(each.days.to, -1)));
        json.key("open").text(to_plain(each.open)).end_object();
    }
    json.end_array().end_object();
    return text;
}

}  // namespace

LateCharge late_charge(store::Db& db, ChargeId id) {
    LateCharge late;
    auto principal = read_principal(db, id);
    if (!principal) {
        throw Error(ErrorKind::not_found, tr("fee.no_charge", id.value), tr("fee.no_charge_hint"));
    }
    late.charge = std::move(*principal);
    late.account.due = late.charge.due;
    late.account.principal = late.charge.amount;
    if (late.charge.kind != ChargeKind::late_fee && late.charge.version) {
        late.account.terms = read_late_terms(db, *late.charge.version);
    }
    late.account.settlements = read_settlements(db, id);
    late.account.posted = read_posted_late(db, id);
    return late;
}

FeeItemId late_fee_item(store::Db& db) {
    if (const auto known = read_late_item(db)) return *known;
    return insert_item(db, {{}, item_code, tr("late.item_name")}).id;
}

std::optional<ChargeId> post_late(store::Db& db, ChargeWriter& writer, const LateCharge& late,
                                  const LatePlan& plan, BatchId batch, FeeItemId item, Date as_of) {
    for (const ChargeId id : plan.reverse) {
        Charge reversal = find_charge(db, id);
        reversal.batch = batch;
        reversal.amount = -reversal.amount;
        reversal.posted = std::max(as_of, reversal.posted);
        reversal.reverses = id;
        reversal.reason = tr("late.reversal_reason");
        writer.add(reversal);
    }
    if (plan.amount.fen == 0) return std::nullopt;
    Charge charge;
    charge.batch = batch;
    charge.kind = ChargeKind::late_fee;
    charge.unit = late.charge.unit;
    charge.item = item;
    charge.payer = late.charge.payer;
    charge.liable = late.charge.liable;
    charge.period = plan.days;
    charge.serial = late.charge.id.value;
    charge.about = late.charge.id;
    charge.working = working_of(late.account, plan);
    charge.amount = plan.amount;
    charge.posted = as_of;
    charge.due = as_of;
    return writer.add(charge);
}

}  // namespace pmo::fee
