#include "lib/fee/charge_import_store.h"

#include "lib/store/db.h"
#include "lib/store/statement.h"

namespace pmo::fee {

namespace {

constexpr const char* sql_live_place = R"sql(
    SELECT charge_id, household_id, period_from, period_to, amount_fen, due_day FROM open_item
    WHERE period_from = :from AND unit_id = :unit AND item_id = :item)sql";

constexpr const char* sql_live_spans = R"sql(
    SELECT period_from, max(period_to) FROM open_item GROUP BY period_from
    ORDER BY period_from)sql";

// By id, so that a payment finds them in the order in which they came.
constexpr const char* sql_each_live = R"sql(
    SELECT e.code, u.code, h.account_no, i.code, c.period_from, c.period_to, c.amount_fen,
        c.due_day, c.posted_day, o.open_fen
    FROM open_item o CROSS JOIN charge c ON c.id = o.charge_id CROSS JOIN unit u ON u.id = c.unit_id
        CROSS JOIN estate e ON e.id = u.estate_id CROSS JOIN fee_item i ON i.id = c.item_id
        CROSS JOIN household h ON h.id = c.household_id
    ORDER BY o.charge_id)sql";

}  // namespace

std::optional<LivePlace> live_place(store::Db& db, UnitId unit, FeeItemId item, Date from) {
    store::Statement& row = db.cached(sql_live_place);
    row.bind_all(from, unit, item);
    std::optional<LivePlace> place;
    if (row.step()) {
        place = LivePlace{row.id<ChargeId>(0),
                          row.id<HouseholdId>(1),
                          {row.day(2), row.day(3)},
                          row.money(4),
                          row.day(5)};
    }
    row.reset();
    return place;
}

std::vector<Period> live_spans(const store::Db& db) {
    std::vector<Period> spans;
    store::Statement rows(db, sql_live_spans);
    while (rows.step()) spans.push_back({rows.day(0), rows.day(1)});
    return spans;
}

void each_live_charge(const store::Db& db, const std::function<void(const ExportedCharge&)>& act) {
    store::Statement rows(db, sql_each_live);
    while (rows.step()) {
        act({.estate = rows.text(0),
             .unit = rows.text(1),
             .account_no = rows.optional_text(2).value_or(""),
             .item = rows.text(3),
             .period = {rows.day(4), rows.day(5)},
             .amount = rows.money(6),
             .due = rows.day(7),
             .posted = rows.day(8),
             .open = rows.money(9)});
    }
}

}  // namespace pmo::fee
