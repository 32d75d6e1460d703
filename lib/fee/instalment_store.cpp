#include "lib/fee/instalment_store.h"

#include "lib/store/audit.h"
#include "lib/store/db.h"
#include "lib/store/statement.h"

namespace pmo::fee {

namespace {

constexpr const char* sql_plans = R"sql(
    SELECT p.id, p.household_id, p.contact_id, p.made_day, p.total_fen, p.document, p.ended_day,
        p.end_reason, n.name, ifnull(o.login, p.uid)
    FROM instalment_plan p JOIN household h ON h.id = p.household_id
        JOIN person n ON n.id = h.head_id LEFT JOIN operator o ON o.uid = p.uid
    WHERE (:id IS NULL OR p.id = :id) AND (:household IS NULL OR p.household_id = :household)
    ORDER BY p.id)sql";

constexpr const char* sql_parts = R"sql(
    SELECT day, amount_fen FROM instalment WHERE plan_id = :plan ORDER BY day)sql";

constexpr const char* sql_charges = R"sql(
    SELECT i.charge_id, u.code, f.name, c.period_from, c.period_to, i.open_fen
    FROM instalment_charge i JOIN charge c ON c.id = i.charge_id JOIN unit u ON u.id = c.unit_id
        JOIN fee_item f ON f.id = c.item_id
    WHERE i.plan_id = :plan
    ORDER BY c.due_day, i.charge_id)sql";

constexpr const char* sql_settlements = R"sql(
    SELECT p.made_day, i.open_fen - c.amount_fen
    FROM instalment_charge i JOIN charge c ON c.id = i.charge_id
        JOIN instalment_plan p ON p.id = i.plan_id
    WHERE i.plan_id = :plan
    UNION ALL SELECT max(a.day, p.made_day), a.amount_fen
    FROM instalment_charge i JOIN allocation a ON a.charge_id = i.charge_id
        JOIN instalment_plan p ON p.id = i.plan_id
    WHERE i.plan_id = :plan
    UNION ALL SELECT r.posted_day, -r.amount_fen
    FROM instalment_charge i JOIN charge r ON r.reverses_id = i.charge_id
    WHERE i.plan_id = :plan)sql";

constexpr const char* sql_plannable = R"sql(
    SELECT o.charge_id, u.code, f.name, o.period_from, o.period_to, o.open_fen
    FROM open_item o JOIN unit u ON u.id = o.unit_id JOIN fee_item f ON f.id = o.item_id
    WHERE o.household_id = :household AND o.open_fen > 0
    ORDER BY o.due_day, o.charge_id)sql";

constexpr const char* sql_due = R"sql(
    SELECT charge_id FROM open_item
    WHERE household_id = :household AND open_fen > 0 AND due_day <= :due)sql";

constexpr const char* sql_live_plan = R"sql(
    SELECT p.id FROM instalment_charge i JOIN instalment_plan p ON p.id = i.plan_id
    WHERE i.charge_id = :charge AND p.ended_day IS NULL)sql";

constexpr const char* sql_insert = R"sql(
    INSERT INTO instalment_plan (household_id, contact_id, made_day, total_fen, document, uid)
    VALUES (:household, :contact, :made, :total, :document, :uid))sql";

constexpr const char* sql_insert_charge = R"sql(
    INSERT INTO instalment_charge (plan_id, charge_id, open_fen)
    VALUES (:plan, :charge, :open))sql";

constexpr const char* sql_insert_part = R"sql(
    INSERT INTO instalment (plan_id, day, amount_fen) VALUES (:plan, :day, :amount))sql";

constexpr const char* sql_end = R"sql(
    UPDATE instalment_plan SET ended_day = :ended, end_reason = :reason WHERE id = :id)sql";

PlannedCharge planned_charge_of(const store::Statement& row) {
    return {row.id<ChargeId>(0), row.text(1), row.text(2), {row.day(3), row.day(4)}, row.money(5)};
}

}  // namespace

std::vector<PlanRow> read_plans(const store::Db& db, std::optional<PlanId> id,
                                std::optional<HouseholdId> household) {
    std::vector<PlanRow> result;
    store::Statement rows(db, sql_plans);
    rows.bind_all(id, household);
    while (rows.step()) {
        PlanRow row;
        row.plan.id = rows.id<PlanId>(0);
        row.plan.household = rows.id<HouseholdId>(1);
        row.plan.contact = rows.optional_id<ContactId>(2);
        row.plan.made = rows.day(3);
        row.plan.total = rows.money(4);
        row.plan.document = rows.text(5);
        row.plan.ended = rows.optional_day(6);
        row.plan.end_reason = rows.optional_text(7).value_or("");
        row.name = rows.text(8);
        row.login = rows.text(9);
        store::Statement parts(db, sql_parts);
        parts.bind_all(row.plan.id);
        while (parts.step()) row.plan.parts.push_back({parts.day(0), parts.money(1)});
        store::Statement charges(db, sql_charges);
        charges.bind_all(row.plan.id);
        while (charges.step()) row.plan.charges.push_back(planned_charge_of(charges));
        result.push_back(std::move(row));
    }
    return result;
}

std::vector<PlanSettlement> read_settlements(const store::Db& db, PlanId id) {
    std::vector<PlanSettlement> result;
    store::Statement rows(db, sql_settlements);
    rows.bind_all(id);
    while (rows.step()) result.push_back({rows.day(0), rows.money(1)});
    return result;
}

std::vector<PlannedCharge> read_plannable(const store::Db& db, HouseholdId household) {
    std::vector<PlannedCharge> result;
    store::Statement rows(db, sql_plannable);
    rows.bind_all(household);
    while (rows.step()) result.push_back(planned_charge_of(rows));
    return result;
}

std::unordered_set<ChargeId> read_due(const store::Db& db, HouseholdId household, Date due) {
    std::unordered_set<ChargeId> result;
    store::Statement rows(db, sql_due);
    rows.bind_all(household, due);
    while (rows.step()) result.insert(rows.id<ChargeId>(0));
    return result;
}

std::optional<PlanId> read_live_plan_of(const store::Db& db, ChargeId charge) {
    const auto id = store::lookup(db, sql_live_plan, charge);
    if (!id) return std::nullopt;
    return PlanId{*id};
}

PlanId insert_plan(store::Db& db, const Plan& plan) {
    db.cached(sql_insert)
        .run(plan.household, plan.contact, plan.made, plan.total, plan.document, db.context().uid);
    const PlanId id{db.last_insert_id()};
    std::string charges;
    for (const PlannedCharge& each : plan.charges) {
        db.cached(sql_insert_charge).run(id, each.charge, each.open);
        charges += (charges.empty() ? "" : " ") + std::to_string(each.charge.value) + "=" +
                   to_plain(each.open);
    }
    std::string parts;
    for (const Instalment& part : plan.parts) {
        db.cached(sql_insert_part).run(id, part.day, part.amount);
        parts += (parts.empty() ? "" : " ") + to_text(part.day) + "=" + to_plain(part.amount);
    }
    store::audit_insert(db, "instalment_plan", std::to_string(id.value),
                        store::Fields()
                            .set("household_id", plan.household)
                            .set("contact_id", plan.contact)
                            .set("made_day", plan.made)
                            .set("total_fen", plan.total)
                            .set("document", plan.document)
                            .set("charges", charges)
                            .set("instalments", parts));
    return id;
}

void update_plan_end(store::Db& db, PlanId id, Date ended, std::string_view reason) {
    db.cached(sql_end).run(ended, reason, id);
    store::audit_update(db, "instalment_plan", std::to_string(id.value),
                        store::Fields().set_null("ended_day"),
                        store::Fields().set("ended_day", ended).set("end_reason", reason));
}

}  // namespace pmo::fee
