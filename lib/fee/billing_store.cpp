#include "lib/fee/billing_store.h"

#include <numeric>
#include <tuple>

#include "lib/store/db.h"
#include "lib/store/statement.h"

namespace pmo::fee {

namespace {

constexpr const char* sql_attached = R"sql(
    SELECT a.id, a.unit_id, a.tariff_id, a.from_day, a.to_day, a.anchor_day, t.item_id,
        e.developer_id, e.id
    FROM attachment a
    CROSS JOIN unit u ON u.id = a.unit_id
    CROSS JOIN estate e ON e.id = u.estate_id
        CROSS JOIN tariff t ON t.id = a.tariff_id
    WHERE a.unit_id BETWEEN :first AND :last
        AND a.from_day < :to AND (a.to_day IS NULL OR a.to_day > :from)
        AND (:estate IS NULL OR u.estate_id = :estate)
        AND (:item IS NULL OR t.item_id = :item)
    ORDER BY a.unit_id, a.tariff_id, a.from_day)sql";

constexpr const char* sql_areas = R"sql(
    SELECT unit_id, component, from_day, area_dm2, billable, evidence FROM unit_area
    WHERE unit_id BETWEEN :first AND :last
    ORDER BY unit_id, component, from_day)sql";

constexpr const char* sql_deliveries = R"sql(
    SELECT unit_id, day FROM unit_fact
    WHERE unit_id BETWEEN :first AND :last AND kind = 1
    ORDER BY unit_id, kind, day)sql";

constexpr const char* sql_developers = R"sql(
    SELECT u.id, e.developer_id FROM unit u JOIN estate e ON e.id = u.estate_id
    WHERE e.developer_id IS NOT NULL
    ORDER BY u.id)sql";

constexpr const char* sql_holdings = R"sql(
    SELECT unit_id, household_id, role, pays, from_day, to_day FROM tenure
    WHERE unit_id BETWEEN :first AND :last
    ORDER BY unit_id, role, from_day)sql";

constexpr const char* sql_live = R"sql(
    SELECT unit_id, charge_id, item_id, period_from, period_to, household_id, amount_fen
    FROM open_item
    WHERE period_from >= :from AND period_from < :to
        AND (:whole_office OR unit_id BETWEEN :first AND :last)
        AND (:item IS NULL OR item_id = :item) AND serial = 0)sql";

constexpr const char* sql_foreign = R"sql(
    SELECT EXISTS (SELECT 1 FROM batch WHERE job = 'import charges'))sql";

}  // namespace

std::vector<Attached> read_attached(const store::Db& db, const BillingScope& scope) {
    std::vector<Attached> result;
    store::Statement rows(db, sql_attached);
    rows.bind_all(scope.first_unit, scope.last_unit, scope.period.to, scope.period.from,
                  scope.estate, scope.item);
    while (rows.step()) {
        result.push_back({.attachment = {.id = rows.id<AttachmentId>(0),
                                         .unit = rows.id<UnitId>(1),
                                         .tariff = rows.id<TariffId>(2),
                                         .from = rows.day(3),
                                         .to = rows.optional_day(4),
                                         .anchor = rows.day(5)},
                          .item = rows.id<FeeItemId>(6),
                          .estate = rows.id<EstateId>(8),
                          .developer = rows.optional_id<HouseholdId>(7)});
    }
    return result;
}

ByUnit<registry::AreaPart> read_areas(const store::Db& db, const BillingScope& scope) {
    ByUnit<registry::AreaPart> result;
    store::Statement rows(db, sql_areas);
    rows.bind_all(scope.first_unit, scope.last_unit);
    while (rows.step()) {
        result.add(rows.id<UnitId>(0),
                   {.component = rows.text(1),
                    .from = rows.day(2),
                    .area = {rows.integer(3)},
                    .billable = rows.integer(4) != 0,
                    .evidence = static_cast<registry::Evidence>(rows.integer(5))});
    }
    return result;
}

ByUnit<Date> read_deliveries(const store::Db& db, const BillingScope& scope) {
    ByUnit<Date> result;
    store::Statement rows(db, sql_deliveries);
    rows.bind_all(scope.first_unit, scope.last_unit);
    while (rows.step()) result.add(rows.id<UnitId>(0), rows.day(1));
    return result;
}

ByUnit<HouseholdId> read_developers(const store::Db& db) {
    ByUnit<HouseholdId> result;
    store::Statement rows(db, sql_developers);
    while (rows.step()) result.add(rows.id<UnitId>(0), rows.id<HouseholdId>(1));
    return result;
}

ByUnit<Holding> read_holdings(const store::Db& db, const BillingScope& scope) {
    ByUnit<Holding> result;
    store::Statement rows(db, sql_holdings);
    rows.bind_all(scope.first_unit, scope.last_unit);
    while (rows.step()) {
        result.add(rows.id<UnitId>(0), {.from = rows.day(4),
                                        .to = rows.optional_day(5),
                                        .household = rows.id<HouseholdId>(1),
                                        .tenant = rows.integer(2) == 2,
                                        .pays = rows.integer(3) != 0});
    }
    return result;
}

ByUnit<LiveCharge> read_live(const store::Db& db, const BillingScope& scope, const Period& window) {
    ByUnit<LiveCharge> unordered;
    store::Statement rows(db, sql_live);
    const bool whole_office = scope.first_unit != scope.last_unit;
    rows.bind_all(window.from, window.to, whole_office, scope.first_unit, scope.last_unit,
                  scope.item);
    while (rows.step()) {
        unordered.add(rows.id<UnitId>(0), {.id = rows.id<ChargeId>(1),
                                           .item = rows.id<FeeItemId>(2),
                                           .period = {rows.day(3), rows.day(4)},
                                           .payer = rows.id<HouseholdId>(5),
                                           .amount = rows.money(6)});
    }
    // The index has the periods first; the merge wants the units first.
    std::vector<std::size_t> order(unordered.rows.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto key = [&](std::size_t i) {
        const LiveCharge& live = unordered.rows[i];
        return std::tuple(unordered.units[i], live.item, live.period.from);
    };
    std::sort(order.begin(), order.end(),
              [&](std::size_t left, std::size_t right) { return key(left) < key(right); });
    ByUnit<LiveCharge> result;
    for (const std::size_t i : order) {
        if (unordered.units[i] < scope.first_unit) continue;
        result.add(unordered.units[i], unordered.rows[i]);
    }
    return result;
}

bool has_foreign_charges(const store::Db& db) {
    return store::lookup(db, sql_foreign).value_or(0) != 0;
}

}  // namespace pmo::fee
