#include "lib/fee/charge_store.h"

#include "lib/base/check.h"
#include "lib/store/audit.h"
#include "lib/store/db.h"
#include "lib/store/statement.h"

namespace pmo::fee {

namespace {

constexpr const char* sql_insert_charge = R"sql(
    INSERT INTO charge (batch_id, kind, unit_id, item_id, household_id, liable_id,
        tariff_version_id, period_from, period_to, serial, about_id, burden, quantity, price_e4,
        months, part, whole, working, amount_fen, posted_day, due_day, reverses_id, reason)
    VALUES (:batch, :kind, :unit, :item, :household, :liable, :version, :from, :to, :serial, :about,
        :burden, :quantity, :price, :months, :part, :whole, :working, :amount, :posted, :due,
        :reverses, :reason))sql";

constexpr const char* sql_insert_line = R"sql(
    INSERT INTO line (account, subject, day, amount_fen, document, document_id)
    VALUES (:account, :subject, :day, :amount, 1, :charge))sql";

constexpr const char* sql_charge = R"sql(
    SELECT id, batch_id, unit_id, item_id, household_id, liable_id, tariff_version_id, period_from,
        period_to, quantity, price_e4, months, part, whole, amount_fen, posted_day, due_day,
        reverses_id, reason, kind, serial, about_id, burden, working
    FROM charge WHERE id = :id)sql";

constexpr const char* sql_reversal_of = R"sql(
    SELECT id FROM charge WHERE reverses_id = :id)sql";

constexpr const char* sql_open_of = R"sql(
    SELECT open_fen FROM open_item WHERE charge_id = :id)sql";

constexpr const char* sql_allocated = R"sql(
    SELECT a.payment_id, p.kind, p.receipt_year, p.receipt_no, sum(a.amount_fen)
    FROM allocation a JOIN payment p ON p.id = a.payment_id
    WHERE a.charge_id = :id
    GROUP BY a.payment_id HAVING sum(a.amount_fen) > 0
    ORDER BY a.payment_id)sql";

// Three ways to the same rows: what is owed, a household's ledger, or everything from the newest.
constexpr const char* sql_open_charges = R"sql(
    SELECT c.id, c.batch_id, c.unit_id, c.item_id, c.household_id, c.liable_id, c.tariff_version_id,
        c.period_from, c.period_to, c.quantity, c.price_e4, c.months, c.part, c.whole, c.amount_fen,
        c.posted_day, c.due_day, c.reverses_id, c.reason, c.kind, c.serial, c.about_id, c.burden,
        c.working, e.code, u.code, i.code, p.name,
        (SELECT t.code FROM tariff_version v JOIN tariff t ON t.id = v.tariff_id
            WHERE v.id = c.tariff_version_id), o.open_fen, 0
    FROM open_item o JOIN charge c ON c.id = o.charge_id JOIN unit u ON u.id = c.unit_id
        JOIN estate e ON e.id = u.estate_id JOIN fee_item i ON i.id = c.item_id
        JOIN household h ON h.id = c.household_id JOIN person p ON p.id = h.head_id
    WHERE o.open_fen > 0 AND (:unit IS NULL OR o.unit_id = :unit)
        AND (:household IS NULL OR o.household_id = :household)
        AND (:item IS NULL OR o.item_id = :item)
        AND (:from IS NULL OR (c.period_from >= :from AND c.period_from < :to))
    ORDER BY c.id DESC LIMIT :limit)sql";

constexpr const char* sql_household_charges = R"sql(
    SELECT c.id, c.batch_id, c.unit_id, c.item_id, c.household_id, c.liable_id, c.tariff_version_id,
        c.period_from, c.period_to, c.quantity, c.price_e4, c.months, c.part, c.whole, c.amount_fen,
        c.posted_day, c.due_day, c.reverses_id, c.reason, c.kind, c.serial, c.about_id, c.burden,
        c.working, e.code, u.code, i.code, p.name,
        (SELECT t.code FROM tariff_version v JOIN tariff t ON t.id = v.tariff_id
            WHERE v.id = c.tariff_version_id), o.open_fen,
        EXISTS (SELECT 1 FROM charge r WHERE r.reverses_id = c.id)
    FROM line l JOIN charge c ON c.id = l.document_id JOIN unit u ON u.id = c.unit_id
        JOIN estate e ON e.id = u.estate_id JOIN fee_item i ON i.id = c.item_id
        JOIN household h ON h.id = c.household_id JOIN person p ON p.id = h.head_id
        LEFT JOIN open_item o ON o.charge_id = c.id
    WHERE l.account = 1 AND l.subject = :household AND l.document = 1
        AND (:unit IS NULL OR c.unit_id = :unit) AND (:item IS NULL OR c.item_id = :item)
        AND (:from IS NULL OR (c.period_from >= :from AND c.period_from < :to))
    ORDER BY c.id DESC LIMIT :limit)sql";

constexpr const char* sql_charges = R"sql(
    SELECT c.id, c.batch_id, c.unit_id, c.item_id, c.household_id, c.liable_id, c.tariff_version_id,
        c.period_from, c.period_to, c.quantity, c.price_e4, c.months, c.part, c.whole, c.amount_fen,
        c.posted_day, c.due_day, c.reverses_id, c.reason, c.kind, c.serial, c.about_id, c.burden,
        c.working, e.code, u.code, i.code, p.name,
        (SELECT t.code FROM tariff_version v JOIN tariff t ON t.id = v.tariff_id
            WHERE v.id = c.tariff_version_id), o.open_fen,
        EXISTS (SELECT 1 FROM charge r WHERE r.reverses_id = c.id)
    FROM charge c JOIN unit u ON u.id = c.unit_id
        JOIN estate e ON e.id = u.estate_id JOIN fee_item i ON i.id = c.item_id
        JOIN household h ON h.id = c.household_id JOIN person p ON p.id = h.head_id
        LEFT JOIN open_item o ON o.charge_id = c.id
    WHERE (:unit IS NULL OR c.unit_id = :unit) AND (:item IS NULL OR c.item_id = :item)
        AND (:from IS NULL OR (c.period_from >= :from AND c.period_from < :to))
    ORDER BY c.id DESC LIMIT :limit)sql";

Charge charge_of(const store::Statement& row) {
    return {.id = row.id<ChargeId>(0),
            .batch = row.id<BatchId>(1),
            .kind = static_cast<ChargeKind>(row.integer(19)),
            .unit = row.id<UnitId>(2),
            .item = row.id<FeeItemId>(3),
            .payer = row.id<HouseholdId>(4),
            .liable = row.id<HouseholdId>(5),
            .version = row.optional_id<TariffVersionId>(6),
            .period = {row.day(7), row.day(8)},
            .serial = row.integer(20),
            .about = row.optional_id<ChargeId>(21),
            .burden = row.integer(22),
            .quantity = row.optional_integer(9).value_or(0),
            .price = {row.optional_integer(10).value_or(0)},
            .months = static_cast<int>(row.optional_integer(11).value_or(0)),
            .part = row.integer(12),
            .whole = row.integer(13),
            .working = row.optional_text(23).value_or(""),
            .amount = row.money(14),
            .posted = row.day(15),
            .due = row.day(16),
            .reverses = row.optional_id<ChargeId>(17),
            .reason = row.optional_text(18).value_or("")};
}

ChargeRow charge_row_of(const store::Statement& row) {
    return {.charge = charge_of(row),
            .estate = row.text(24),
            .unit = row.text(25),
            .item = row.text(26),
            .payer = row.text(27),
            .tariff = row.optional_text(28).value_or(""),
            .open = {row.optional_integer(29).value_or(0)},
            .reversed = row.integer(30) != 0};
}

enum Account { receivable = 1, revenue = 3 };

void widen(std::int64_t& first, std::int64_t& last, std::int64_t id) {
    if (first == 0) first = id;
    last = id;
}

}  // namespace

struct ChargeWriter::State {
    store::Db& db;
    store::Statement charge;
    store::Statement line;
    Mark mark;

    explicit State(store::Db& office)
        : db(office), charge(office, sql_insert_charge), line(office, sql_insert_line) {}

    void add_line(Account account, std::int64_t subject, Date day, Money amount,
                  ChargeId charge_id) {
        line.run(static_cast<int>(account), subject, day, amount, charge_id);
        widen(mark.first_line, mark.last_line, db.last_insert_id());
    }
};

ChargeWriter::ChargeWriter(store::Db& db) : state_(std::make_unique<State>(db)) {}
ChargeWriter::~ChargeWriter() = default;
ChargeWriter::ChargeWriter(ChargeWriter&&) noexcept = default;

ChargeId ChargeWriter::add(const Charge& charge) {
    // What another system has charged says nothing of how the amount was made.
    const bool billed = charge.version.has_value();
    const auto if_billed = [&](std::int64_t value) {
        return billed ? std::optional(value) : std::nullopt;
    };
    const auto if_any = [](const std::string& text) {
        return text.empty() ? std::nullopt : std::optional<std::string_view>(text);
    };
    state_->charge.run(charge.batch, charge.kind, charge.unit, charge.item, charge.payer,
                       charge.liable, charge.version, charge.period.from, charge.period.to,
                       charge.serial, charge.about, charge.burden, if_billed(charge.quantity),
                       if_billed(charge.price.scaled), if_billed(charge.months), charge.part,
                       charge.whole, if_any(charge.working), charge.amount, charge.posted,
                       charge.due, charge.reverses, if_any(charge.reason));
    const ChargeId id{state_->db.last_insert_id()};
    widen(state_->mark.first_charge, state_->mark.last_charge, id.value);
    state_->add_line(receivable, charge.payer.value, charge.posted, charge.amount, id);
    state_->add_line(revenue, charge.item.value, charge.posted, -charge.amount, id);
    return id;
}

void ChargeWriter::finish() {
    const Mark& mark = state_->mark;
    if (mark.first_charge != 0) {
        store::audit_bulk(state_->db, "charge", mark.first_charge, mark.last_charge);
        store::audit_bulk(state_->db, "line", mark.first_line, mark.last_line);
    }
    state_->mark = {};
}

ChargeWriter::Mark ChargeWriter::mark() const {
    return state_->mark;
}

void ChargeWriter::rewind(const Mark& mark) {
    state_->charge.reset();
    state_->line.reset();
    state_->mark = mark;
}

std::optional<Charge> read_charge(const store::Db& db, ChargeId id) {
    store::Statement row(db, sql_charge);
    row.bind_all(id);
    if (!row.step()) return std::nullopt;
    return charge_of(row);
}

std::optional<ChargeId> reversal_of(const store::Db& db, ChargeId id) {
    const auto found = store::lookup(db, sql_reversal_of, id);
    if (!found) return std::nullopt;
    return ChargeId{*found};
}

std::optional<Money> open_of(const store::Db& db, ChargeId id) {
    const auto found = store::lookup(db, sql_open_of, id);
    if (!found) return std::nullopt;
    return Money{*found};
}

std::vector<Allocated> allocated_to(const store::Db& db, ChargeId id) {
    std::vector<Allocated> result;
    store::Statement rows(db, sql_allocated);
    rows.bind_all(id);
    while (rows.step()) {
        result.push_back({rows.id<PaymentId>(0),
                          {static_cast<int>(rows.integer(2)), rows.integer(3),
                           static_cast<PaymentKind>(rows.integer(1))},
                          rows.money(4)});
    }
    return result;
}

std::vector<ChargeRow> read_charges(const store::Db& db, const ChargeFilter& filter) {
    const bool by_household = filter.household && !filter.open_only;
    const char* sql = filter.open_only ? sql_open_charges
                      : by_household   ? sql_household_charges
                                       : sql_charges;
    std::vector<ChargeRow> result;
    store::Statement rows(db, sql);
    if (filter.household || filter.open_only) rows.bind(":household", filter.household);
    rows.bind(":unit", filter.unit);
    rows.bind(":item", filter.item);
    rows.bind(":from", filter.from);
    rows.bind(":to", filter.to);
    rows.bind(":limit", filter.limit > 0 ? filter.limit + 1 : -1);
    while (rows.step()) result.push_back(charge_row_of(rows));
    return result;
}

}  // namespace pmo::fee
