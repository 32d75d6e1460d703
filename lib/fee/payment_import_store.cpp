#include "lib/fee/payment_import_store.h"

#include "lib/store/db.h"
#include "lib/store/statement.h"

namespace pmo::fee {

namespace {

constexpr const char* sql_newest_line = R"sql(
    SELECT id, batch_id, household_id, day, amount_fen, method, occurrence FROM payment
    WHERE source = :source AND external_id = :external
    ORDER BY occurrence DESC LIMIT 1)sql";

constexpr const char* sql_each_payment = R"sql(
    SELECT p.day, ifnull(e.code, ''), ifnull(u.code, ''), ifnull(h.account_no, ''), p.amount_fen,
        p.method, p.receipt_year, p.receipt_no, p.source, p.external_id, p.occurrence,
        ifnull(p.note, '')
    FROM payment p CROSS JOIN household h ON h.id = p.household_id
        LEFT JOIN unit u ON u.id = ifnull(p.unit_id, (SELECT t.unit_id FROM tenure t
            WHERE t.household_id = p.household_id ORDER BY t.from_day DESC, t.id LIMIT 1))
        LEFT JOIN estate e ON e.id = u.estate_id
    WHERE p.kind = 1 AND p.reverses_id IS NULL
        AND NOT EXISTS (SELECT 1 FROM payment r WHERE r.reverses_id = p.id)
    ORDER BY p.id)sql";

}  // namespace

std::optional<ImportedLine> newest_line(store::Db& db, std::string_view source,
                                        std::string_view external_id) {
    store::Statement& row = db.cached(sql_newest_line);
    row.bind_all(source, external_id);
    std::optional<ImportedLine> line;
    if (row.step()) {
        line = ImportedLine{.payment = row.id<PaymentId>(0),
                            .batch = row.id<BatchId>(1),
                            .household = row.id<HouseholdId>(2),
                            .day = row.day(3),
                            .amount = row.money(4),
                            .method = static_cast<Method>(row.integer(5)),
                            .occurrence = row.integer(6)};
    }
    row.reset();
    return line;
}

void each_payment(const store::Db& db, const std::function<void(const ExportedPayment&)>& act) {
    store::Statement rows(db, sql_each_payment);
    while (rows.step()) {
        ExportedPayment payment{.day = rows.day(0),
                                .estate = rows.text(1),
                                .unit = rows.text(2),
                                .account_no = rows.text(3),
                                .amount = rows.money(4),
                                .method = static_cast<Method>(rows.integer(5)),
                                .receipt = {static_cast<int>(rows.integer(6)), rows.integer(7)},
                                .external = {},
                                .note = rows.text(11)};
        if (!rows.is_null(9)) {
            payment.external =
                ExternalLine{rows.optional_text(8).value_or(""), rows.text(9), rows.integer(10)};
        }
        act(payment);
    }
}

}  // namespace pmo::fee
