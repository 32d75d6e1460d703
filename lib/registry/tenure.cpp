#include "lib/registry/tenure.h"

#include "lib/access/access.h"
#include "lib/base/error.h"
#include "lib/base/i18n.h"
#include "lib/registry/tenure_store.h"
#include "lib/store/db.h"

namespace pmo::registry {

namespace {

Tenure tenure_with(const store::Db& db, UnitId unit, std::int64_t id) {
    for (const Tenure& one : tenure_store::of_unit(db, unit)) {
        if (one.id == id) return one;
    }
    return {};
}

}  // namespace

std::string_view code_of(TenureRole role) {
    return role == TenureRole::owner ? "owner" : "tenant";
}

std::optional<TenureRole> parse_tenure_role(std::string_view code) {
    if (code == "owner") return TenureRole::owner;
    if (code == "tenant") return TenureRole::tenant;
    return std::nullopt;
}

std::vector<Tenure> tenures(const store::Db& db, UnitId unit) {
    return tenure_store::of_unit(db, unit);
}

std::vector<Tenure> tenures_of(const store::Db& db, HouseholdId household) {
    return tenure_store::of_household(db, household);
}

std::optional<HouseholdId> owner_on(const store::Db& db, UnitId unit, Date day) {
    return tenure_store::owner_on(db, unit, day);
}

std::optional<HouseholdId> payer_on(const store::Db& db, UnitId unit, Date day) {
    return tenure_store::payer_on(db, unit, day);
}

std::optional<HouseholdId> liable_on(const store::Db& db, UnitId unit, Date day) {
    const auto owner = tenure_store::owner_on(db, unit, day);
    return owner ? owner : tenure_store::payer_on(db, unit, day);
}

TransferResult transfer(store::Db& db, const Transfer& request) {
    access::Write write(db, "unit.edit", request.unit);
    TransferResult result;
    result.unit = find_unit(db, request.unit);
    const Household to = find_household(db, request.household);
    tenure_store::Row row{0,
                          result.unit.id,
                          to.id,
                          request.role,
                          request.pays.value_or(request.role == TenureRole::owner),
                          request.on,
                          std::nullopt};
    std::optional<tenure_store::Row> open;
    for (const tenure_store::Row& known : tenure_store::rows(db, result.unit.id, request.role)) {
        if (known.household == to.id && known.from == request.on && !known.to &&
            known.pays == row.pays) {
            result.already = true;
            result.after = tenure_with(db, result.unit.id, known.id);
            return result;
        }
        if (known.from >= request.on) {
            throw Error{ErrorKind::refused,
                        tr("registry.later_tenure", result.unit.code, to_text(known.from)),
                        tr("registry.later_tenure_hint", result.unit.code)};
        }
        if (!known.to || *known.to > request.on) open = known;
    }
    // The same household goes on when only who pays changes.
    if (open && open->household == to.id && open->pays == row.pays) {
        throw Error{ErrorKind::refused, tr("registry.holds_already", reference(to.id),
                                           result.unit.code, to_text(open->from))};
    }
    if (open) {
        tenure_store::Row closed = *open;
        closed.to = request.on;
        tenure_store::update(db, *open, closed);
        result.before = tenure_with(db, result.unit.id, closed.id);
    }
    row.id = tenure_store::insert(db, row);
    result.after = tenure_with(db, result.unit.id, row.id);
    write.commit();
    return result;
}

Tenure end_tenure(store::Db& db, const EndTenure& request) {
    access::Write write(db, "unit.edit", request.unit);
    const Unit found = find_unit(db, request.unit);
    for (const tenure_store::Row& known : tenure_store::rows(db, found.id, request.role)) {
        if (known.to == request.on) return tenure_with(db, found.id, known.id);  // done already
        if (known.to && *known.to <= request.on) continue;
        if (known.from >= request.on) break;
        tenure_store::Row closed = known;
        closed.to = request.on;
        tenure_store::update(db, known, closed);
        write.commit();
        return tenure_with(db, found.id, known.id);
    }
    throw Error{ErrorKind::refused,
                tr("registry.nobody_to_end", found.code, to_text(plus_days(request.on, -1))),
                tr("registry.later_tenure_hint", found.code)};
}

}  // namespace pmo::registry
