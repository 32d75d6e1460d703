#include "lib/fee/late_store.h"

#include "lib/store/db.h"
#include "lib/store/statement.h"

namespace pmo::fee {

namespace {

constexpr const char* sql_principal = R"sql(
    SELECT kind, unit_id, item_id, household_id, liable_id, tariff_version_id, period_from,
        period_to, due_day, amount_fen, posted_day
    FROM charge WHERE id = :id)sql";

constexpr const char* sql_terms = R"sql(
    SELECT late_kind, ifnull(late_rate, 0), late_grace_days, late_grace, late_cap_bp
    FROM tariff_version WHERE id = :id)sql";

constexpr const char* sql_settlements = R"sql(
    SELECT day, sum(amount_fen) FROM allocation INDEXED BY allocation_by_charge
    WHERE charge_id = :charge
    GROUP BY day ORDER BY day)sql";

constexpr const char* sql_posted = R"sql(
    SELECT c.id, c.period_from, c.period_to, c.amount_fen, c.amount_fen - o.open_fen
    FROM charge c INDEXED BY charge_about CROSS JOIN open_item o ON o.charge_id = c.id
    WHERE c.about_id = :charge AND c.kind = 4 AND c.reverses_id IS NULL
    ORDER BY c.period_from)sql";

constexpr const char* sql_item = R"sql(
    SELECT id FROM fee_item WHERE code = 'late_fee')sql";

// Charges of versions that agree on nothing are left out here: they are the most.
constexpr const char* sql_candidates = R"sql(
    WITH looked_at(id) AS (
        SELECT charge_id FROM open_item INDEXED BY open_item_owed
            WHERE open_fen > 0 AND due_day < :as_of
        UNION SELECT charge_id FROM allocation WHERE id > :since)
    SELECT c.id FROM looked_at l CROSS JOIN charge c ON c.id = l.id
    WHERE c.kind <> 4 AND c.reverses_id IS NULL AND c.due_day < :as_of
        AND (:unit IS NULL OR c.unit_id = :unit)
        AND EXISTS (SELECT 1 FROM open_item o WHERE o.charge_id = c.id)
        AND c.tariff_version_id IN (SELECT v.id FROM tariff_version v WHERE v.late_kind > 0)
    ORDER BY c.id)sql";

constexpr const char* sql_last_seen = R"sql(
    SELECT ifnull(max(allocation_id), 0) FROM late_run)sql";

constexpr const char* sql_newest_allocation = R"sql(
    SELECT ifnull(max(id), 0) FROM allocation)sql";

constexpr const char* sql_save_run = R"sql(
    INSERT INTO late_run (batch_id, as_of, allocation_id)
    VALUES (:batch, :as_of, :allocation))sql";

}  // namespace

std::optional<Charge> read_principal(store::Db& db, ChargeId id) {
    store::Statement& row = db.cached(sql_principal);
    row.bind_all(id);
    std::optional<Charge> found;
    if (row.step()) {
        found.emplace();
        found->id = id;
        found->kind = static_cast<ChargeKind>(row.integer(0));
        found->unit = row.id<UnitId>(1);
        found->item = row.id<FeeItemId>(2);
        found->payer = row.id<HouseholdId>(3);
        found->liable = row.id<HouseholdId>(4);
        found->version = row.optional_id<TariffVersionId>(5);
        found->period = {row.day(6), row.day(7)};
        found->due = row.day(8);
        found->amount = row.money(9);
        found->posted = row.day(10);
    }
    row.reset();
    return found;
}

LateTerms read_late_terms(store::Db& db, TariffVersionId version) {
    store::Statement& row = db.cached(sql_terms);
    row.bind_all(version);
    LateTerms terms;
    if (row.step()) {
        terms = {.kind = static_cast<LateKind>(row.integer(0)),
                 .rate = row.integer(1),
                 .grace_days = static_cast<int>(row.integer(2)),
                 .grace = static_cast<Grace>(row.integer(3)),
                 .cap_bp = row.optional_integer(4)};
    }
    row.reset();
    return terms;
}

std::vector<Settlement> read_settlements(store::Db& db, ChargeId charge) {
    std::vector<Settlement> result;
    store::Statement& rows = db.cached(sql_settlements);
    rows.bind_all(charge);
    while (rows.step()) result.push_back({rows.day(0), rows.money(1)});
    rows.reset();
    return result;
}

std::vector<PostedLate> read_posted_late(store::Db& db, ChargeId charge) {
    std::vector<PostedLate> result;
    store::Statement& rows = db.cached(sql_posted);
    rows.bind_all(charge);
    while (rows.step()) {
        result.push_back(
            {rows.id<ChargeId>(0), {rows.day(1), rows.day(2)}, rows.money(3), rows.money(4)});
    }
    rows.reset();
    return result;
}

std::optional<FeeItemId> read_late_item(const store::Db& db) {
    const auto found = store::lookup(db, sql_item);
    if (!found) return std::nullopt;
    return FeeItemId{*found};
}

std::vector<ChargeId> late_candidates(const store::Db& db, const LateScope& scope) {
    std::vector<ChargeId> result;
    store::Statement rows(db, sql_candidates);
    rows.bind(":as_of", scope.as_of).bind(":since", scope.touched_since).bind(":unit", scope.unit);
    while (rows.step()) result.push_back(rows.id<ChargeId>(0));
    return result;
}

std::int64_t last_seen_allocation(const store::Db& db) {
    return store::lookup(db, sql_last_seen).value_or(0);
}

std::int64_t newest_allocation(const store::Db& db) {
    return store::lookup(db, sql_newest_allocation).value_or(0);
}

void save_late_run(store::Db& db, BatchId batch, Date as_of, std::int64_t allocation) {
    store::Statement(db, sql_save_run).run(batch, as_of, allocation);
}

}  // namespace pmo::fee
