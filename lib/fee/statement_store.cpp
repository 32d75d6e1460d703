#include "lib/fee/statement_store.h"

#include "lib/fee/payment.h"
#include "lib/store/db.h"
#include "lib/store/statement.h"

namespace pmo::fee {

namespace {

constexpr const char* sql_account_balance = R"sql(
    SELECT (SELECT ifnull(sum(amount_fen), 0) FROM line
            WHERE account = 1 AND subject = :household AND day < :before)
        + (SELECT ifnull(sum(amount_fen), 0) FROM line
            WHERE account = 2 AND subject = :household AND day < :before))sql";

// The ledger's lines lead to the household's charges: there is no other index.
constexpr const char* sql_unit_charged = R"sql(
    SELECT sum(c.amount_fen) FROM line l CROSS JOIN charge c ON c.id = l.document_id
    WHERE l.account = 1 AND l.subject = :household AND l.document = 1
        AND c.unit_id = :unit AND c.posted_day < :before)sql";

constexpr const char* sql_unit_settled = R"sql(
    SELECT sum(a.amount_fen) FROM line l CROSS JOIN charge c ON c.id = l.document_id
        CROSS JOIN allocation a ON a.charge_id = c.id
    WHERE l.account = 1 AND l.subject = :household AND l.document = 1
        AND c.unit_id = :unit AND a.day < :before)sql";

constexpr const char* sql_charges = R"sql(
    SELECT c.id, c.posted_day, c.reverses_id, e.code, u.code, i.name, c.period_from, c.period_to,
        c.due_day, c.reason, c.amount_fen
    FROM line l CROSS JOIN charge c ON c.id = l.document_id JOIN unit u ON u.id = c.unit_id
        JOIN estate e ON e.id = u.estate_id JOIN fee_item i ON i.id = c.item_id
    WHERE l.account = 1 AND l.subject = :household AND l.document = 1
        AND (:unit IS NULL OR c.unit_id = :unit)
        AND c.posted_day >= :from AND c.posted_day < :to)sql";

constexpr const char* sql_payments = R"sql(
    SELECT p.id, p.day, p.reverses_id, e.code, u.code, p.reason, p.amount_fen,
        ifnull(p.receipt_year, o.receipt_year), ifnull(p.receipt_no, o.receipt_no), p.kind
    FROM payment p LEFT JOIN payment o ON o.id = p.reverses_id
        LEFT JOIN unit u ON u.id = p.unit_id LEFT JOIN estate e ON e.id = u.estate_id
    WHERE p.household_id = :household AND p.day >= :from AND p.day < :to)sql";

constexpr const char* sql_settlements = R"sql(
    SELECT a.id, a.day, e.code, u.code, i.name, c.period_from, c.period_to, a.amount_fen,
        p.receipt_year, p.receipt_no, p.kind
    FROM line l CROSS JOIN charge c ON c.id = l.document_id
        CROSS JOIN allocation a ON a.charge_id = c.id JOIN payment p ON p.id = a.payment_id
        JOIN unit u ON u.id = c.unit_id JOIN estate e ON e.id = u.estate_id
        JOIN fee_item i ON i.id = c.item_id
    WHERE l.account = 1 AND l.subject = :household AND l.document = 1
        AND (:unit IS NULL OR c.unit_id = :unit) AND a.day >= :from AND a.day < :to)sql";

// Year, number and kind lie side by side.
std::string receipt_text(const store::Statement& row, int year) {
    return reference({static_cast<int>(row.integer(year)), row.integer(year + 1),
                      static_cast<PaymentKind>(row.integer(year + 2))});
}

}  // namespace

Money account_balance(const store::Db& db, HouseholdId household, Date before) {
    return {store::lookup(db, sql_account_balance, household, before).value_or(0)};
}

Money unit_balance(const store::Db& db, HouseholdId household, UnitId unit, Date before) {
    const Money charged{store::lookup(db, sql_unit_charged, household, unit, before).value_or(0)};
    const Money settled{store::lookup(db, sql_unit_settled, household, unit, before).value_or(0)};
    return charged - settled;
}

std::vector<MovementRow> charge_movements(const store::Db& db, const MovementFilter& filter) {
    std::vector<MovementRow> result;
    store::Statement rows(db, sql_charges);
    rows.bind_all(filter.household, filter.unit, filter.period.from, filter.period.to);
    while (rows.step()) {
        MovementRow row;
        row.id = rows.integer(0);
        row.estate = rows.text(3);
        Movement& movement = row.movement;
        const auto reverses = rows.optional_integer(2);
        movement.kind = reverses ? MovementKind::charge_reversal : MovementKind::charge;
        movement.document = std::to_string(reverses.value_or(row.id));
        movement.day = rows.day(1);
        movement.unit = rows.text(4);
        movement.item_name = rows.text(5);
        movement.period = Period{rows.day(6), rows.day(7)};
        if (!reverses) movement.due = rows.day(8);
        movement.reason = rows.optional_text(9).value_or("");
        movement.amount = rows.money(10);
        result.push_back(std::move(row));
    }
    return result;
}

std::vector<MovementRow> payment_movements(const store::Db& db, const MovementFilter& filter) {
    std::vector<MovementRow> result;
    store::Statement rows(db, sql_payments);
    rows.bind_all(filter.household, filter.period.from, filter.period.to);
    while (rows.step()) {
        MovementRow row;
        row.id = rows.integer(0);
        row.estate = rows.optional_text(3).value_or("");
        Movement& movement = row.movement;
        movement.kind = rows.is_null(2) ? MovementKind::payment : MovementKind::payment_reversal;
        movement.document = receipt_text(rows, 7);
        movement.day = rows.day(1);
        movement.unit = rows.optional_text(4).value_or("");
        movement.reason = rows.optional_text(5).value_or("");
        movement.amount = -rows.money(6);
        result.push_back(std::move(row));
    }
    return result;
}

std::vector<MovementRow> settlement_movements(const store::Db& db, const MovementFilter& filter) {
    std::vector<MovementRow> result;
    store::Statement rows(db, sql_settlements);
    rows.bind_all(filter.household, filter.unit, filter.period.from, filter.period.to);
    while (rows.step()) {
        MovementRow row;
        row.id = rows.integer(0);
        row.estate = rows.text(2);
        Movement& movement = row.movement;
        movement.kind = MovementKind::settlement;
        movement.document = receipt_text(rows, 8);
        movement.day = rows.day(1);
        movement.unit = rows.text(3);
        movement.item_name = rows.text(4);
        movement.period = Period{rows.day(5), rows.day(6)};
        movement.amount = -rows.money(7);
        result.push_back(std::move(row));
    }
    return result;
}

}  // namespace pmo::fee
