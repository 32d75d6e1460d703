#include "lib/fee/statement.h"

#include <algorithm>
#include <tuple>

#include "lib/base/error.h"
#include "lib/base/i18n.h"
#include "lib/fee/statement_store.h"
#include "lib/registry/household.h"
#include "lib/registry/unit.h"
#include "lib/store/db.h"
#include "lib/store/office.h"
#include "lib/store/reading.h"

namespace pmo::fee {

namespace {

void append(std::vector<MovementRow>& rows, std::vector<MovementRow> more) {
    rows.insert(rows.end(), std::make_move_iterator(more.begin()),
                std::make_move_iterator(more.end()));
}

std::vector<MovementRow> movements(const store::Db& db, const MovementFilter& filter) {
    std::vector<MovementRow> rows = charge_movements(db, filter);
    append(rows, filter.unit ? settlement_movements(db, filter) : payment_movements(db, filter));
    std::sort(rows.begin(), rows.end(), [](const MovementRow& left, const MovementRow& right) {
        return std::tuple(left.movement.day, left.movement.kind, left.id) <
               std::tuple(right.movement.day, right.movement.kind, right.id);
    });
    return rows;
}

// One code may stand for units of several estates.
void qualify_units(std::vector<MovementRow>& rows) {
    std::string estate;
    bool several = false;
    for (const MovementRow& row : rows) {
        if (row.estate.empty()) continue;
        several = several || (!estate.empty() && row.estate != estate);
        estate = row.estate;
    }
    if (!several) return;
    for (MovementRow& row : rows) {
        if (!row.estate.empty()) row.movement.unit = row.estate + ":" + row.movement.unit;
    }
}

Period year_up_to(Date today) {
    return {Date(today.year(), std::chrono::January, std::chrono::day(1)), plus_days(today, 1)};
}

}  // namespace

AccountStatement statement(const store::Db& db, const StatementRequest& request, Date today) {
    const store::Reading reading(db);
    AccountStatement result;
    MovementFilter filter;
    filter.period = result.period = request.period.value_or(year_up_to(today));
    if (request.unit_only) {
        const registry::Unit unit = registry::find_unit(db, request.who);
        filter.unit = unit.id;
        result.unit = unit.code;
    }
    const registry::Household household = registry::find_household(db, request.who, today);
    filter.household = result.household = household.id;
    result.household_ref = registry::reference(household.id);
    result.payer = household.head_name;
    result.salutation = household.salutation;
    result.office = store::setting(db, "name").value_or("");
    const auto balance_before = [&](Date day) {
        return filter.unit ? unit_balance(db, household.id, *filter.unit, day)
                           : account_balance(db, household.id, day);
    };
    result.opening = balance_before(result.period.from);
    result.closing = result.opening;
    std::vector<MovementRow> rows = movements(db, filter);
    qualify_units(rows);
    for (MovementRow& row : rows) {
        result.closing += row.movement.amount;
        row.movement.balance = result.closing;
        result.movements.push_back(std::move(row.movement));
    }
    const Money balance = balance_before(result.period.to);
    if (result.closing != balance) {
        throw Error(ErrorKind::refused,
                    tr("statement.differs", result.household_ref, to_text(result.closing),
                       to_text(balance)),
                    "pmo office check");
    }
    return result;
}

}  // namespace pmo::fee
