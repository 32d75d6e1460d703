#include "lib/fee/hold.h"

#include <algorithm>

#include "lib/access/access.h"
#include "lib/base/error.h"
#include "lib/base/i18n.h"
#include "lib/base/text.h"
#include "lib/fee/charge.h"
#include "lib/fee/hold_store.h"
#include "lib/registry/household.h"
#include "lib/registry/unit.h"
#include "lib/store/db.h"

namespace pmo::fee {

namespace {

constexpr const char* action = "fee.hold";

Hold hold_of(const store::Db& db, const NewHold& request, Date today) {
    const int subjects = int{request.household.has_value()} + int{request.unit.has_value()} +
                         int{request.charge.has_value()};
    if (subjects != 1) {
        throw Error(ErrorKind::usage, tr("fee.hold_subject"), tr("fee.hold_subject_hint"));
    }
    Hold hold;
    if (request.household) {
        hold.household = registry::find_household(db, *request.household, today).id;
    }
    if (request.unit) hold.unit = registry::find_unit(db, *request.unit).id;
    if (request.charge) hold.charge = find_charge(db, {*request.charge}).id;
    hold.reason = trimmed(request.reason);
    if (hold.reason.empty()) throw Error(ErrorKind::usage, tr("fee.hold_reason"), "--reason TEXT");
    if (request.until < today) {
        throw Error(ErrorKind::refused, tr("fee.hold_past", to_text(request.until)),
                    tr("fee.hold_past_hint", to_text(today)));
    }
    hold.from = today;
    hold.to = plus_days(request.until, 1);
    return hold;
}

}  // namespace

HoldRow add_hold(store::Db& db, const NewHold& request, Date today) {
    access::Write write(db, action);
    Hold hold = hold_of(db, request, today);
    hold.id = insert_hold(db, hold);
    const auto row = read_hold(db, hold.id);
    write.commit();
    return *row;
}

HoldRow end_hold(store::Db& db, HoldId id, Date today) {
    access::Write write(db, action);
    auto row = read_hold(db, id);
    if (!row) {
        throw Error(ErrorKind::not_found, tr("fee.no_hold", id.value), "pmo fee hold list --all");
    }
    if (row->hold.to <= today) {
        throw Error(ErrorKind::refused,
                    tr("fee.hold_ended", id.value, to_text(plus_days(row->hold.to, -1))));
    }
    // One that was made for later days never begins.
    const Date end = std::max(today, row->hold.from);
    update_hold_end(db, row->hold, end);
    row->hold.to = end;
    write.commit();
    return *row;
}

std::vector<HoldRow> holds(const store::Db& db, HoldsShown shown, Date today) {
    if (shown == HoldsShown::all) return read_holds(db, std::nullopt);
    return read_holds(db, today);
}

}  // namespace pmo::fee
