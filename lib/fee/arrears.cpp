#include "lib/fee/arrears.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>

#include "lib/base/error.h"
#include "lib/base/i18n.h"
#include "lib/base/text.h"
#include "lib/fee/arrears_store.h"
#include "lib/registry/household.h"
#include "lib/store/db.h"
#include "lib/store/office.h"
#include "lib/store/reading.h"

namespace pmo::fee {

namespace {

// The last day of each bucket but the open-ended one.
constexpr std::array<std::int64_t, bucket_count - 1> bucket_ends = {0, 30, 60, 90, 180, 365};

// What the open items say and what the ledger says must be one figure.
void check_against_ledger(const store::Db& db, Money outstanding, Date as_of) {
    const Money balance = receivable_balance(db, as_of);
    if (outstanding == balance) return;
    throw Error(ErrorKind::refused,
                tr("arrears.differ", to_text(as_of), to_text(outstanding), to_text(balance)),
                "pmo office check");
}

struct Gathered {
    Aging aging;
    std::int64_t oldest_due = 0;
    UnitId unit;                // one of them
    std::vector<UnitId> units;  // by household
};

class Gathering {
  public:
    Gathering(const ArrearsQuery& query, Date as_of,
              const std::unordered_map<UnitId, Place>& places)
        : query_(query), today_(day_number(as_of)), places_(places) {}

    void take(const Owed& owed) {
        const std::int64_t overdue = today_ - owed.due_day;
        if (query_.overdue_only && overdue <= 0) return;
        const Place& place = places_.at(owed.unit);
        if (query_.estate && place.estate_id != *query_.estate) return;
        Gathered& group = groups_[key_of(owed, place)];
        if (group.aging.charges == 0 || owed.due_day < group.oldest_due) {
            group.oldest_due = owed.due_day;
        }
        group.aging.add(owed.open, overdue);
        group.unit = owed.unit;
        if (query_.by == ArrearsBy::household) group.units.push_back(owed.unit);
    }

    // In the order of the list.
    [[nodiscard]] std::vector<std::pair<std::int64_t, Gathered>> groups() const {
        std::vector<std::pair<std::int64_t, Gathered>> result(groups_.begin(), groups_.end());
        std::sort(result.begin(), result.end(), [&](const auto& left, const auto& right) {
            if (query_.by == ArrearsBy::household) return left.first < right.first;
            return order_of(left.second) < order_of(right.second);
        });
        return result;
    }

  private:
    // A unit without a building stands for its estate among the buildings.
    [[nodiscard]] std::int64_t key_of(const Owed& owed, const Place& place) const {
        switch (query_.by) {
            case ArrearsBy::household:
                return owed.household.value;
            case ArrearsBy::unit:
                return owed.unit.value;
            case ArrearsBy::building:
                return place.building_id.stored() ? place.building_id.value
                                                  : -place.estate_id.value;
            case ArrearsBy::estate:
                return place.estate_id.value;
            case ArrearsBy::office:
                return 0;
        }
        return 0;
    }
    [[nodiscard]] std::tuple<std::string, std::string, std::string> order_of(
        const Gathered& group) const {
        const Place& place = places_.at(group.unit);
        const bool by_unit = query_.by == ArrearsBy::unit;
        return {natural_key(place.estate), by_unit ? std::string() : place.building_key,
                by_unit ? place.unit_key : std::string()};
    }

    const ArrearsQuery& query_;
    std::int64_t today_;
    const std::unordered_map<UnitId, Place>& places_;
    std::unordered_map<std::int64_t, Gathered> groups_;
};

// Codes in natural order; with the estate when they lie in several.
std::string codes_of(std::vector<UnitId> units, const std::unordered_map<UnitId, Place>& places) {
    std::sort(units.begin(), units.end());
    units.erase(std::unique(units.begin(), units.end()), units.end());
    const auto place_of = [&](UnitId unit) -> const Place& { return places.at(unit); };
    std::sort(units.begin(), units.end(), [&](UnitId left, UnitId right) {
        return std::pair(natural_key(place_of(left).estate), place_of(left).unit_key) <
               std::pair(natural_key(place_of(right).estate), place_of(right).unit_key);
    });
    const EstateId first = place_of(units.front()).estate_id;
    const bool several = place_of(units.back()).estate_id != first;
    std::vector<std::string> codes;
    for (const UnitId unit : units) {
        const Place& place = place_of(unit);
        codes.push_back(several ? place.estate + ":" + place.unit : place.unit);
    }
    return joined(codes, ", ");
}

ArrearsRow row_of(ArrearsBy by, std::int64_t key, const Gathered& group,
                  const std::unordered_map<UnitId, Place>& places) {
    ArrearsRow row;
    row.aging = group.aging;
    row.oldest_due = from_day_number(group.oldest_due);
    const Place& place = places.at(group.unit);
    switch (by) {
        case ArrearsBy::household:
            row.key = registry::reference(HouseholdId{key});
            row.units = codes_of(group.units, places);
            break;
        case ArrearsBy::unit:
            row.key = place.unit;
            row.estate = place.estate;
            break;
        case ArrearsBy::building:
            row.key = place.building;
            row.name = place.building_name;
            row.estate = place.estate;
            break;
        case ArrearsBy::estate:
            row.key = place.estate;
            row.name = place.estate_name;
            row.estate = place.estate;
            break;
        case ArrearsBy::office:
            break;
    }
    return row;
}

void add(ArrearsRow& totals, const ArrearsRow& row) {
    if (totals.aging.charges == 0 || row.oldest_due < totals.oldest_due) {
        totals.oldest_due = row.oldest_due;
    }
    for (std::size_t i = 0; i < bucket_count; ++i) {
        totals.aging.buckets[i] += row.aging.buckets[i];
    }
    totals.aging.outstanding += row.aging.outstanding;
    totals.aging.charges += row.aging.charges;
    totals.prepayment += row.prepayment;
}

// The whole office in one row: no unit is looked up, unless it is one estate that is asked for.
void add_office(Arrears& result, const store::Db& db, const ArrearsQuery& query) {
    const std::int64_t today = day_number(result.as_of);
    ArrearsRow row;
    row.key = store::setting(db, "name").value_or("");
    std::optional<std::int64_t> oldest;
    Money outstanding;
    const auto take = [&](std::int64_t due_day, Money open) {
        if (query.overdue_only && due_day >= today) return;
        if (!oldest || due_day < *oldest) oldest = due_day;
        row.aging.add(open, today - due_day);
    };
    if (query.estate) {
        const auto units = places(db);
        each_owed(db, result.as_of, [&](const Owed& owed) {
            outstanding += owed.open;
            if (units.at(owed.unit).estate_id == *query.estate) take(owed.due_day, owed.open);
        });
    } else {
        each_amount(db, result.as_of, [&](std::int64_t due_day, Money open) {
            outstanding += open;
            take(due_day, open);
        });
    }
    check_against_ledger(db, outstanding, result.as_of);
    result.prepayment = prepayment_balance(db, result.as_of);
    if (!oldest || (query.at_least && row.aging.outstanding < *query.at_least)) return;
    row.oldest_due = from_day_number(*oldest);
    add(result.totals, row);
    result.rows.push_back(std::move(row));
}

}  // namespace

std::size_t bucket_of(std::int64_t days_overdue) {
    std::size_t bucket = 0;
    while (bucket < bucket_ends.size() && days_overdue > bucket_ends[bucket]) ++bucket;
    return bucket;
}

void Aging::add(Money open, std::int64_t days_overdue) {
    buckets[bucket_of(days_overdue)] += open;
    outstanding += open;
    ++charges;
}

ArrearsSummary arrears_summary(const store::Db& db, Date as_of) {
    const store::Reading reading(db);
    ArrearsSummary summary;
    summary.as_of = as_of;
    const std::int64_t today = day_number(as_of);
    each_amount(db, as_of, [&](std::int64_t due_day, Money open) {
        summary.aging.add(open, today - due_day);
    });
    check_against_ledger(db, summary.aging.outstanding, as_of);
    summary.prepayment = prepayment_balance(db, as_of);
    return summary;
}

Arrears arrears(const store::Db& db, const ArrearsQuery& query, Date as_of) {
    const store::Reading reading(db);
    Arrears result;
    result.as_of = as_of;
    result.by = query.by;
    result.overdue_only = query.overdue_only;
    if (query.by == ArrearsBy::office) {
        add_office(result, db, query);
        return result;
    }
    const auto units = places(db);
    Gathering gathering(query, as_of, units);
    Money outstanding;
    each_owed(db, as_of, [&](const Owed& owed) {
        outstanding += owed.open;
        gathering.take(owed);
    });
    check_against_ledger(db, outstanding, as_of);
    result.prepayment = prepayment_balance(db, as_of);
    const bool by_household = query.by == ArrearsBy::household;
    const auto names =
        by_household ? household_names(db) : std::unordered_map<HouseholdId, HouseholdName>{};
    const auto prepaid =
        by_household ? prepayments(db, as_of) : std::unordered_map<HouseholdId, Money>{};
    for (const auto& [key, group] : gathering.groups()) {
        if (query.at_least && group.aging.outstanding < *query.at_least) continue;
        ArrearsRow row = row_of(query.by, key, group, units);
        if (by_household) {
            const HouseholdId household{key};
            row.name = names.at(household).name;
            const auto found = prepaid.find(household);
            if (found != prepaid.end()) row.prepayment = found->second;
        }
        add(result.totals, row);
        result.rows.push_back(std::move(row));
    }
    return result;
}

std::vector<OwedCharge> owed_charges(const store::Db& db, Date as_of) {
    const store::Reading reading(db);
    std::vector<OwedCharge> result;
    each_owed(db, as_of, [&](const Owed& owed) {
        result.push_back(
            {owed.charge, owed.household, owed.unit, from_day_number(owed.due_day), owed.open});
    });
    std::sort(result.begin(), result.end(), [](const OwedCharge& left, const OwedCharge& right) {
        return left.charge < right.charge;
    });
    return result;
}

}  // namespace pmo::fee
