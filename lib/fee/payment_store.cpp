#include "lib/fee/payment_store.h"

#include <algorithm>

#include "lib/base/check.h"
#include "lib/store/audit.h"
#include "lib/store/db.h"
#include "lib/store/office.h"
#include "lib/store/statement.h"

namespace pmo::fee {

namespace {

// The index carries the order; what else a charge says is looked up for what is read.
constexpr const char* sql_open_charges = R"sql(
    SELECT o.charge_id, o.unit_id, c.posted_day, o.due_day, o.open_fen, c.kind, c.about_id, c.burden
    FROM open_item o INDEXED BY open_item_owed CROSS JOIN charge c ON c.id = o.charge_id
    WHERE o.household_id = :household AND o.open_fen > 0
    ORDER BY o.due_day, o.charge_id)sql";

constexpr const char* sql_insert_payment = R"sql(
    INSERT INTO payment (batch_id, kind, household_id, unit_id, item_id, day, posted_day,
        amount_fen, method, receipt_year, receipt_no, source, external_id, occurrence, note,
        reverses_id, reason)
    VALUES (:batch, :kind, :household, :unit, :item, :day, :posted, :amount, :method, :year,
        :number, :source, :external, :occurrence, :note, :reverses, :reason))sql";

constexpr const char* sql_insert_allocation = R"sql(
    INSERT INTO allocation (payment_id, charge_id, day, amount_fen, strategy)
    VALUES (:payment, :charge, :day, :amount, :strategy))sql";

constexpr const char* sql_insert_payment_line = R"sql(
    INSERT INTO line (account, subject, day, amount_fen, document, document_id)
    VALUES (:account, :subject, :day, :amount, :document, :payment))sql";

constexpr const char* sql_payment_of = R"sql(
    SELECT id FROM payment
    WHERE source = :source AND external_id = :external AND occurrence = :occurrence)sql";

constexpr const char* sql_payment = R"sql(
    SELECT id, batch_id, household_id, unit_id, day, posted_day, amount_fen, method, receipt_year,
        receipt_no, source, external_id, occurrence, note, reverses_id, reason, kind,
        item_id
    FROM payment WHERE id = :id)sql";

constexpr const char* sql_receipt_years = R"sql(
    SELECT year FROM series WHERE kind = :kind AND (:year IS NULL OR year = :year)
    ORDER BY year)sql";

constexpr const char* sql_payment_numbered = R"sql(
    SELECT id, batch_id, household_id, unit_id, day, posted_day, amount_fen, method, receipt_year,
        receipt_no, source, external_id, occurrence, note, reverses_id, reason, kind,
        item_id
    FROM payment WHERE kind = :kind AND receipt_year = :year AND receipt_no = :number)sql";

constexpr const char* sql_reversal = R"sql(
    SELECT id, batch_id, household_id, unit_id, day, posted_day, amount_fen, method, receipt_year,
        receipt_no, source, external_id, occurrence, note, reverses_id, reason, kind,
        item_id
    FROM payment WHERE reverses_id = :id)sql";

constexpr const char* sql_payment_like = R"sql(
    SELECT p.id, p.batch_id, p.household_id, p.unit_id, p.day, p.posted_day, p.amount_fen, p.method,
        p.receipt_year, p.receipt_no, p.source, p.external_id, p.occurrence, p.note, p.reverses_id,
        p.reason, p.kind, p.item_id
    FROM payment p
    WHERE p.household_id = :household AND p.day = :day AND p.amount_fen = :amount
        AND p.method = :method
        AND NOT EXISTS (SELECT 1 FROM payment r WHERE r.reverses_id = p.id)
    ORDER BY p.id DESC LIMIT 1)sql";

constexpr const char* sql_names_unit = R"sql(
    SELECT EXISTS (SELECT 1 FROM unit WHERE code = :code)
        OR EXISTS (SELECT 1 FROM unit WHERE name = :name))sql";

constexpr const char* sql_allocated_sum = R"sql(
    SELECT ifnull(sum(amount_fen), 0) FROM allocation WHERE payment_id = :id)sql";

constexpr const char* sql_refunded_sum = R"sql(
    SELECT ifnull(sum(amount_fen), 0) FROM refund WHERE payment_id = :id)sql";

constexpr const char* sql_last_allocation_day = R"sql(
    SELECT max(day) FROM allocation WHERE payment_id = :id)sql";

constexpr const char* sql_settled_by = R"sql(
    SELECT a.charge_id, e.code, u.code, i.code, i.name, c.period_from, c.period_to, c.due_day,
        a.day, sum(a.amount_fen), ifnull(o.open_fen, 0)
    FROM allocation a JOIN charge c ON c.id = a.charge_id JOIN unit u ON u.id = c.unit_id
        JOIN estate e ON e.id = u.estate_id JOIN fee_item i ON i.id = c.item_id
        LEFT JOIN open_item o ON o.charge_id = c.id
    WHERE a.payment_id = :id AND a.amount_fen > 0
        AND (:first IS NULL OR a.id BETWEEN :first AND :last)
    GROUP BY a.charge_id, a.day
    ORDER BY min(a.id))sql";

constexpr const char* sql_shares_of = R"sql(
    SELECT charge_id, sum(amount_fen) FROM allocation
    WHERE payment_id = :id
    GROUP BY charge_id HAVING sum(amount_fen) <> 0
    ORDER BY min(id))sql";

constexpr const char* sql_cashier_of_batch = R"sql(
    SELECT o.login FROM batch b JOIN operator o ON o.uid = b.uid WHERE b.id = :batch)sql";

constexpr const char* sql_cashier = R"sql(
    SELECT login FROM audit WHERE entity = 'payment' AND key = :key AND operation = 'insert')sql";

constexpr const char* sql_open_of_household = R"sql(
    SELECT ifnull(sum(open_fen), 0) FROM open_item
    WHERE household_id = :household AND open_fen > 0)sql";

constexpr const char* sql_open_of_unit = R"sql(
    SELECT ifnull(sum(open_fen), 0) FROM open_item
    WHERE household_id = :household AND unit_id = :unit AND open_fen > 0)sql";

// Two ways to the same rows: a household's, or everything from the newest.
constexpr const char* sql_household_payments = R"sql(
    SELECT p.id, p.batch_id, p.household_id, p.unit_id, p.day, p.posted_day, p.amount_fen, p.method,
        p.receipt_year, p.receipt_no, p.source, p.external_id, p.occurrence, p.note, p.reverses_id,
        p.reason, p.kind, p.item_id, ifnull(e.code, ''), ifnull(u.code, ''), n.name,
        ifnull(h.account_no, ''),
        o.receipt_year, o.receipt_no,
        CASE WHEN p.reverses_id IS NOT NULL OR r.id IS NOT NULL THEN 0
            ELSE p.amount_fen - (SELECT ifnull(sum(a.amount_fen), 0) FROM allocation a
                WHERE a.payment_id = p.id) - (SELECT ifnull(sum(f.amount_fen), 0) FROM refund f
                WHERE f.payment_id = p.id) END,
        r.id IS NOT NULL
    FROM payment p JOIN household h ON h.id = p.household_id JOIN person n ON n.id = h.head_id
        LEFT JOIN unit u ON u.id = p.unit_id LEFT JOIN estate e ON e.id = u.estate_id
        LEFT JOIN payment o ON o.id = p.reverses_id LEFT JOIN payment r ON r.reverses_id = p.id
    WHERE p.kind = 1 AND p.household_id = :household AND (:unit IS NULL OR p.unit_id = :unit)
        AND (:method IS NULL OR p.method = :method)
        AND (:from IS NULL OR (p.day >= :from AND p.day < :to))
    ORDER BY p.id DESC LIMIT :limit)sql";

constexpr const char* sql_payments = R"sql(
    SELECT p.id, p.batch_id, p.household_id, p.unit_id, p.day, p.posted_day, p.amount_fen, p.method,
        p.receipt_year, p.receipt_no, p.source, p.external_id, p.occurrence, p.note, p.reverses_id,
        p.reason, p.kind, p.item_id, ifnull(e.code, ''), ifnull(u.code, ''), n.name,
        ifnull(h.account_no, ''),
        o.receipt_year, o.receipt_no,
        CASE WHEN p.reverses_id IS NOT NULL OR r.id IS NOT NULL THEN 0
            ELSE p.amount_fen - (SELECT ifnull(sum(a.amount_fen), 0) FROM allocation a
                WHERE a.payment_id = p.id) - (SELECT ifnull(sum(f.amount_fen), 0) FROM refund f
                WHERE f.payment_id = p.id) END,
        r.id IS NOT NULL
    FROM payment p CROSS JOIN household h ON h.id = p.household_id
        CROSS JOIN person n ON n.id = h.head_id
        LEFT JOIN unit u ON u.id = p.unit_id LEFT JOIN estate e ON e.id = u.estate_id
        LEFT JOIN payment o ON o.id = p.reverses_id LEFT JOIN payment r ON r.reverses_id = p.id
    WHERE p.kind = 1 AND (:unit IS NULL OR p.unit_id = :unit)
        AND (:method IS NULL OR p.method = :method)
        AND (:from IS NULL OR (p.day >= :from AND p.day < :to))
    ORDER BY p.id DESC LIMIT :limit)sql";

std::optional<ReceiptNumber> receipt_of(const store::Statement& row, int column, PaymentKind kind) {
    if (row.is_null(column)) return std::nullopt;
    return ReceiptNumber{static_cast<int>(row.integer(column)), row.integer(column + 1), kind};
}

Payment payment_of_row(const store::Statement& row) {
    const auto kind = static_cast<PaymentKind>(row.integer(16));
    Payment payment{.id = row.id<PaymentId>(0),
                    .batch = row.optional_id<BatchId>(1),
                    .kind = kind,
                    .household = row.id<HouseholdId>(2),
                    .unit = row.optional_id<UnitId>(3),
                    .item = row.optional_id<FeeItemId>(17),
                    .day = row.day(4),
                    .posted = row.day(5),
                    .amount = row.money(6),
                    .method = static_cast<Method>(row.optional_integer(7).value_or(1)),
                    .receipt = receipt_of(row, 8, kind),
                    .external = {},
                    .note = row.optional_text(13).value_or(""),
                    .reverses = row.optional_id<PaymentId>(14),
                    .reason = row.optional_text(15).value_or("")};
    if (!row.is_null(11)) {
        payment.external = {row.optional_text(10).value_or(""), row.text(11), row.integer(12)};
    }
    return payment;
}

std::optional<Payment> one_payment(store::Statement& row) {
    if (!row.step()) return std::nullopt;
    return payment_of_row(row);
}

std::optional<std::string_view> if_any(const std::string& text) {
    if (text.empty()) return std::nullopt;
    return text;
}

store::Fields fields_of(const Payment& payment, std::optional<ReceiptNumber> receipt) {
    store::Fields fields;
    fields.set("household_id", payment.household).set("unit_id", payment.unit);
    fields.set("day", payment.day).set("amount_fen", payment.amount);
    if (payment.kind == PaymentKind::money) {
        fields.set("method", static_cast<int>(payment.method));
    } else {
        fields.set("kind", code_of(payment.kind)).set("item_id", payment.item);
    }
    if (receipt) fields.set("receipt", reference(*receipt));
    if (payment.reverses) fields.set("reverses_id", *payment.reverses);
    return fields;
}

}  // namespace

std::vector<OpenCharge> open_charges(store::Db& db, HouseholdId household,
                                     std::vector<OpenCharge> open) {
    open.clear();
    store::Statement& rows = db.cached(sql_open_charges);
    rows.bind_all(household);
    while (rows.step()) {
        open.push_back({.charge = rows.id<ChargeId>(0),
                        .unit = rows.id<UnitId>(1),
                        .posted = rows.day(2),
                        .due = rows.day(3),
                        .open = rows.money(4),
                        .kind = static_cast<ChargeKind>(rows.integer(5)),
                        .about = rows.optional_id<ChargeId>(6),
                        .burden = rows.integer(7)});
    }
    rows.reset();
    return open;
}

void PaymentWriter::Rows::widen(std::int64_t id) {
    if (first == 0) first = id;
    last = id;
}

// The first number of a year is taken at once; those after it are ours until the transaction ends,
// and finish() takes them together.
ReceiptNumber PaymentWriter::next_receipt(int year, PaymentKind kind) {
    auto known = std::ranges::find_if(
        years_, [&](const Year& each) { return each.year == year && each.kind == kind; });
    if (known == years_.end()) {
        years_.push_back({year, kind, store::next_number(db_, series_of(kind), year), 0});
        known = years_.end() - 1;
    }
    return {year, known->first + known->count++, kind};
}

PaymentId PaymentWriter::insert(const Payment& payment, std::optional<ReceiptNumber> receipt) {
    std::optional<int> year;
    std::optional<std::int64_t> number;
    if (receipt) {
        year = receipt->year;
        number = receipt->number;
    }
    std::optional<Method> method;
    if (payment.kind == PaymentKind::money) method = payment.method;
    std::optional<std::string_view> source;
    std::optional<std::string_view> external;
    std::optional<std::int64_t> occurrence;
    if (payment.external) {
        source = payment.external->source;
        external = payment.external->external_id;
        occurrence = payment.external->occurrence;
    }
    db_.cached(sql_insert_payment)
        .run(payment.batch, payment.kind, payment.household, payment.unit, payment.item,
             payment.day, payment.posted, payment.amount, method, year, number, source, external,
             occurrence, if_any(payment.note), payment.reverses, if_any(payment.reason));
    const PaymentId id{db_.last_insert_id()};
    payments_.widen(id.value);
    // A run names its batch; what is typed at the counter is named one by one, with who typed it.
    if (!payment.batch) {
        store::audit_insert(db_, "payment", std::to_string(id.value), fields_of(payment, receipt));
    }
    return id;
}

void PaymentWriter::insert_allocations(PaymentId payment, std::span<const Share> shares) {
    store::Statement& statement = db_.cached(sql_insert_allocation);
    for (const Share& share : shares) {
        statement.run(payment, share.charge, share.day, share.amount, share.strategy);
        allocations_.widen(db_.last_insert_id());
    }
}

void PaymentWriter::insert_lines(PaymentId payment) {
    store::Statement& statement = db_.cached(sql_insert_payment_line);
    for (const LedgerLine& line : lines_) {
        statement.run(line.account, line.subject, line.day, line.amount, line.document, payment);
        line_rows_.widen(db_.last_insert_id());
    }
}

PaymentWriter::Written PaymentWriter::add(const Payment& payment, std::span<const Share> shares) {
    const ReceiptNumber receipt =
        next_receipt(static_cast<int>(payment.posted.year()), payment.kind);
    const PaymentId id = insert(payment, receipt);
    insert_allocations(id, shares);
    lines_ = lines_of_payment(std::move(lines_), payment, shares);
    insert_lines(id);
    return {id, receipt};
}

AllocationRange PaymentWriter::add_shares(const Payment& payment, std::span<const Share> shares) {
    insert_allocations(payment.id, shares);
    const std::int64_t last = db_.last_insert_id();
    lines_ = lines_of_shares(std::move(lines_), payment.household, shares);
    insert_lines(payment.id);
    return {last - static_cast<std::int64_t>(shares.size()) + 1, last};
}

PaymentWriter::Written PaymentWriter::add_reversal(const Payment& reversal) {
    PMO_CHECK(reversal.reverses.has_value());
    std::vector<Share> undone = shares_of(db_, *reversal.reverses, reversal.day);
    Money settled;
    for (Share& share : undone) {
        settled += share.amount;
        share.amount = -share.amount;
        share.strategy = Strategy::undone;
    }
    const PaymentId id = insert(reversal, std::nullopt);
    insert_allocations(*reversal.reverses, undone);
    lines_ = lines_of_reversal(reversal, settled);
    insert_lines(id);
    return {id, std::nullopt};
}

void PaymentWriter::finish() {
    for (const Year& year : years_) {
        if (year.count < 2) continue;
        const std::int64_t next =
            store::next_numbers(db_, series_of(year.kind), year.year, year.count - 1);
        PMO_CHECK(next == year.first + 1);
    }
    const auto cover = [&](const char* table, const Rows& rows) {
        if (rows.first != 0) store::audit_bulk(db_, table, rows.first, rows.last);
    };
    cover("payment", payments_);
    cover("allocation", allocations_);
    cover("line", line_rows_);
    years_.clear();
    payments_ = allocations_ = line_rows_ = {};
}

std::string_view series_of(PaymentKind kind) {
    return kind == PaymentKind::money ? "receipt" : code_of(kind);
}

std::optional<PaymentId> payment_of(store::Db& db, const ExternalLine& line) {
    store::Statement& row = db.cached(sql_payment_of);
    row.bind_all(line.source, line.external_id, line.occurrence);
    std::optional<PaymentId> found;
    if (row.step()) found = row.id<PaymentId>(0);
    row.reset();
    return found;
}

std::optional<Payment> read_payment(const store::Db& db, PaymentId id) {
    store::Statement row(db, sql_payment);
    row.bind_all(id);
    return one_payment(row);
}

std::vector<Payment> payments_numbered(const store::Db& db, std::optional<int> year,
                                       std::int64_t number, PaymentKind kind) {
    std::vector<Payment> found;
    store::Statement years(db, sql_receipt_years);
    years.bind_all(series_of(kind), year);
    store::Statement row(db, sql_payment_numbered);
    while (years.step()) {
        row.bind_all(kind, years.integer(0), number);
        if (auto payment = one_payment(row)) found.push_back(std::move(*payment));
    }
    return found;
}

std::optional<Payment> reversal_of(const store::Db& db, PaymentId id) {
    store::Statement row(db, sql_reversal);
    row.bind_all(id);
    return one_payment(row);
}

std::optional<Payment> payment_like(const store::Db& db, const Payment& payment) {
    store::Statement row(db, sql_payment_like);
    row.bind_all(payment.household, payment.day, payment.amount, payment.method);
    return one_payment(row);
}

bool names_unit(const store::Db& db, std::string_view code, std::string_view name) {
    return store::lookup(db, sql_names_unit, code, name).value_or(0) != 0;
}

Money allocated_of(const store::Db& db, PaymentId id) {
    return {store::lookup(db, sql_allocated_sum, id).value_or(0)};
}

Money refunded_of(const store::Db& db, PaymentId id) {
    return {store::lookup(db, sql_refunded_sum, id).value_or(0)};
}

Date last_day_of(const store::Db& db, const Payment& payment) {
    const auto last = store::lookup(db, sql_last_allocation_day, payment.id);
    return last ? std::max(payment.day, from_day_number(*last)) : payment.day;
}

std::vector<Settled> settled_by(const store::Db& db, PaymentId id,
                                std::optional<AllocationRange> range) {
    std::optional<std::int64_t> first;
    std::optional<std::int64_t> last;
    if (range) {
        first = range->first;
        last = range->last;
    }
    std::vector<Settled> result;
    store::Statement rows(db, sql_settled_by);
    rows.bind_all(id, first, last);
    while (rows.step()) {
        result.push_back({.charge = rows.id<ChargeId>(0),
                          .estate = rows.text(1),
                          .unit = rows.text(2),
                          .item = rows.text(3),
                          .item_name = rows.text(4),
                          .period = {rows.day(5), rows.day(6)},
                          .due = rows.day(7),
                          .day = rows.day(8),
                          .amount = rows.money(9),
                          .open = rows.money(10)});
    }
    return result;
}

std::vector<Share> shares_of(const store::Db& db, PaymentId id, Date day) {
    std::vector<Share> result;
    store::Statement rows(db, sql_shares_of);
    rows.bind_all(id);
    while (rows.step()) {
        result.push_back({.charge = rows.id<ChargeId>(0), .day = day, .amount = rows.money(1)});
    }
    return result;
}

std::string cashier_of(const store::Db& db, const Payment& payment) {
    const std::string key = std::to_string(payment.id.value);
    store::Statement row(db, payment.batch ? sql_cashier_of_batch : sql_cashier);
    if (payment.batch) {
        row.bind_all(*payment.batch);
    } else {
        row.bind_all(key);
    }
    return row.step() ? row.text(0) : std::string();
}

Money open_of(const store::Db& db, HouseholdId household) {
    return {store::lookup(db, sql_open_of_household, household).value_or(0)};
}

Money open_of(const store::Db& db, HouseholdId household, UnitId unit) {
    return {store::lookup(db, sql_open_of_unit, household, unit).value_or(0)};
}

std::vector<PaymentRow> read_payments(const store::Db& db, const PaymentQuery& query) {
    store::Statement rows(db, query.household ? sql_household_payments : sql_payments);
    if (query.household) rows.bind(":household", *query.household);
    std::optional<Date> from;
    std::optional<Date> to;
    if (query.period) {
        from = query.period->from;
        to = query.period->to;
    }
    rows.bind(":unit", query.unit).bind(":method", query.method);
    rows.bind(":from", from).bind(":to", to);
    rows.bind(":limit", query.limit > 0 ? query.limit + 1 : -1);
    std::vector<PaymentRow> result;
    while (rows.step()) {
        result.push_back({.payment = payment_of_row(rows),
                          .estate = rows.text(18),
                          .unit = rows.text(19),
                          .payer = rows.text(20),
                          .account_no = rows.text(21),
                          .of = receipt_of(rows, 22, PaymentKind::money),
                          .prepayment = rows.money(24),
                          .reversed = rows.integer(25) != 0});
    }
    if (query.limit <= 0) std::ranges::reverse(result);
    return result;
}

}  // namespace pmo::fee
