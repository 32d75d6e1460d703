#include "lib/fee/hold_store.h"

#include "lib/registry/household.h"
#include "lib/store/audit.h"
#include "lib/store/db.h"
#include "lib/store/statement.h"

namespace pmo::fee {

namespace {

constexpr const char* sql_holds = R"sql(
    SELECT h.id, h.household_id, h.unit_id, h.charge_id, h.reason, h.from_day, h.to_day, u.code,
        p.name, ifnull(o.login, h.uid)
    FROM hold h LEFT JOIN unit u ON u.id = h.unit_id
        LEFT JOIN household f ON f.id = h.household_id LEFT JOIN person p ON p.id = f.head_id
        LEFT JOIN operator o ON o.uid = h.uid
    WHERE (:on IS NULL OR (h.from_day <= :on AND h.to_day > :on))
        AND (:id IS NULL OR h.id = :id)
    ORDER BY h.id)sql";

constexpr const char* sql_insert = R"sql(
    INSERT INTO hold (household_id, unit_id, charge_id, reason, from_day, to_day, uid)
    VALUES (:household, :unit, :charge, :reason, :from, :to, :uid))sql";

constexpr const char* sql_end = R"sql(
    UPDATE hold SET to_day = :to WHERE id = :id)sql";

std::vector<HoldRow> rows_of(const store::Db& db, std::optional<Date> on,
                             std::optional<HoldId> id) {
    std::vector<HoldRow> result;
    store::Statement rows(db, sql_holds);
    rows.bind_all(on, id);
    while (rows.step()) {
        HoldRow row{.hold = {.id = rows.id<HoldId>(0),
                             .household = rows.optional_id<HouseholdId>(1),
                             .unit = rows.optional_id<UnitId>(2),
                             .charge = rows.optional_id<ChargeId>(3),
                             .reason = rows.text(4),
                             .from = rows.day(5),
                             .to = rows.day(6)},
                    .subject = rows.optional_text(7).value_or(""),
                    .name = rows.optional_text(8).value_or(""),
                    .login = rows.text(9)};
        if (row.hold.household) row.subject = registry::reference(*row.hold.household);
        if (row.hold.charge) row.subject = std::to_string(row.hold.charge->value);
        result.push_back(std::move(row));
    }
    return result;
}

}  // namespace

std::vector<HoldRow> read_holds(const store::Db& db, std::optional<Date> on) {
    return rows_of(db, on, std::nullopt);
}

std::optional<HoldRow> read_hold(const store::Db& db, HoldId id) {
    auto rows = rows_of(db, std::nullopt, id);
    if (rows.empty()) return std::nullopt;
    return std::move(rows.front());
}

HoldId insert_hold(store::Db& db, const Hold& hold) {
    db.cached(sql_insert)
        .run(hold.household, hold.unit, hold.charge, hold.reason, hold.from, hold.to,
             db.context().uid);
    const HoldId id{db.last_insert_id()};
    store::audit_insert(db, "hold", std::to_string(id.value),
                        store::Fields()
                            .set("household_id", hold.household)
                            .set("unit_id", hold.unit)
                            .set("charge_id", hold.charge)
                            .set("reason", hold.reason)
                            .set("from_day", hold.from)
                            .set("to_day", hold.to));
    return id;
}

void update_hold_end(store::Db& db, const Hold& hold, Date to) {
    db.cached(sql_end).run(to, hold.id);
    store::audit_update(db, "hold", std::to_string(hold.id.value),
                        store::Fields().set("to_day", hold.to), store::Fields().set("to_day", to));
}

}  // namespace pmo::fee
