#include "lib/fee/ledger_export_store.h"

#include "lib/base/check.h"
#include "lib/store/db.h"
#include "lib/store/office.h"
#include "lib/store/statement.h"

namespace pmo::fee {

namespace {

constexpr const char* sql_lines = R"sql(
    SELECT account, subject, day, amount_fen, document, document_id FROM line
    ORDER BY day, id)sql";

constexpr const char* sql_charge = R"sql(
    SELECT e.code || ':' || u.code, i.code, c.kind, c.period_from, c.period_to, c.reverses_id,
        ifnull(c.reason, '')
    FROM charge c JOIN unit u ON u.id = c.unit_id JOIN estate e ON e.id = u.estate_id
        JOIN fee_item i ON i.id = c.item_id
    WHERE c.id = :id)sql";

constexpr const char* sql_payment = R"sql(
    SELECT p.kind, p.receipt_year, p.receipt_no, o.receipt_year, o.receipt_no,
        ifnull(ifnull(p.reason, p.note), '')
    FROM payment p LEFT JOIN payment o ON o.id = p.reverses_id
    WHERE p.id = :id)sql";

constexpr const char* sql_refund = R"sql(
    SELECT f.refund_year, f.refund_no, p.receipt_year, p.receipt_no, f.reason, p.kind
    FROM refund f JOIN payment p ON p.id = f.payment_id
    WHERE f.id = :id)sql";

std::optional<ReceiptNumber> number_of(const store::Statement& row, int column, PaymentKind kind) {
    if (row.is_null(column)) return std::nullopt;
    return ReceiptNumber{static_cast<int>(row.integer(column)), row.integer(column + 1), kind};
}

}  // namespace

void each_journal_line(const store::Db& db, const std::function<void(const JournalLine&)>& take) {
    store::Statement rows(db, sql_lines);
    while (rows.step()) {
        take({.line = {.account = static_cast<Account>(rows.integer(0)),
                       .subject = rows.integer(1),
                       .day = rows.day(2),
                       .amount = rows.money(3),
                       .document = static_cast<Document>(rows.integer(4))},
              .document = rows.integer(5)});
    }
}

struct JournalDocuments::State {
    explicit State(const store::Db& db)
        : charge(db, sql_charge), payment(db, sql_payment), refund(db, sql_refund) {}
    store::Statement charge;
    store::Statement payment;
    store::Statement refund;
};

JournalDocuments::JournalDocuments(const store::Db& db) : state_(std::make_unique<State>(db)) {}
JournalDocuments::~JournalDocuments() = default;

JournalCharge JournalDocuments::charge(std::int64_t id) {
    store::Statement& row = state_->charge;
    row.bind_all(id);
    PMO_CHECK(row.step());
    return {.unit = row.text(0),
            .item = row.text(1),
            .kind = static_cast<ChargeKind>(row.integer(2)),
            .period = {row.day(3), row.day(4)},
            .reverses = row.optional_id<ChargeId>(5),
            .reason = row.text(6)};
}

JournalPayment JournalDocuments::payment(std::int64_t id) {
    store::Statement& row = state_->payment;
    row.bind_all(id);
    PMO_CHECK(row.step());
    const auto kind = static_cast<PaymentKind>(row.integer(0));
    return {.kind = kind,
            .number = number_of(row, 1, kind),
            .taken_back = number_of(row, 3, kind),
            .text = row.text(5)};
}

JournalRefund JournalDocuments::refund(std::int64_t id) {
    store::Statement& row = state_->refund;
    row.bind_all(id);
    PMO_CHECK(row.step());
    JournalRefund refund;
    if (!row.is_null(0)) {
        constexpr int digits = 6;
        refund.number =
            store::number_text('F', static_cast<int>(row.integer(0)), row.integer(1), digits);
    }
    refund.of = {static_cast<int>(row.integer(2)), row.integer(3),
                 static_cast<PaymentKind>(row.integer(5))};
    refund.reason = row.text(4);
    return refund;
}

}  // namespace pmo::fee
