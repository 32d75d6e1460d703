#include "lib/fee/check_store.h"

#include "lib/base/decimal.h"
#include "lib/fee/billing_rules.h"
#include "lib/fee/payment_store.h"
#include "lib/store/db.h"
#include "lib/store/statement.h"

namespace pmo::fee {

namespace {

constexpr const char* sql_open_item_wrong = R"sql(
    SELECT count(*), min(o.charge_id) FROM open_item o JOIN charge c ON c.id = o.charge_id
    WHERE o.household_id <> c.household_id OR o.unit_id <> c.unit_id OR o.item_id <> c.item_id
        OR o.period_from <> c.period_from OR o.period_to <> c.period_to
        OR o.serial <> c.serial OR o.due_day <> c.due_day OR o.amount_fen <> c.amount_fen
        OR o.open_fen <> c.amount_fen - (SELECT ifnull(sum(a.amount_fen), 0) FROM allocation a
            WHERE a.charge_id = o.charge_id))sql";

constexpr const char* sql_open_item_missing = R"sql(
    SELECT count(*), min(c.id) FROM charge c
    WHERE c.reverses_id IS NULL
        AND NOT EXISTS (SELECT 1 FROM charge r WHERE r.reverses_id = c.id)
        AND NOT EXISTS (SELECT 1 FROM open_item o WHERE o.charge_id = c.id))sql";

constexpr const char* sql_open_item_extra = R"sql(
    SELECT count(*), min(o.charge_id) FROM open_item o LEFT JOIN charge c ON c.id = o.charge_id
    WHERE c.id IS NULL OR c.reverses_id IS NOT NULL
        OR EXISTS (SELECT 1 FROM charge r WHERE r.reverses_id = o.charge_id))sql";

constexpr const char* sql_open_item_range = R"sql(
    SELECT count(*), min(charge_id) FROM open_item
    WHERE open_fen < 0 OR open_fen > amount_fen)sql";

constexpr const char* sql_totals_differing = R"sql(
    WITH added(account, subject, amount_fen) AS (SELECT account, subject, sum(amount_fen)
        FROM line INDEXED BY line_by_account GROUP BY account, subject)
    SELECT count(*), min(account) FROM (
        SELECT * FROM (SELECT * FROM balance EXCEPT SELECT * FROM added)
        UNION ALL SELECT * FROM (SELECT * FROM added EXCEPT SELECT * FROM balance)))sql";

constexpr const char* sql_over_allocated = R"sql(
    SELECT count(*), min(p.id) FROM payment p
    WHERE (SELECT ifnull(sum(a.amount_fen), 0) FROM allocation a WHERE a.payment_id = p.id)
        NOT BETWEEN 0 AND max(p.amount_fen, 0) - (SELECT ifnull(sum(f.amount_fen), 0) FROM refund f
            WHERE f.payment_id = p.id))sql";

constexpr const char* sql_reversed_settles = R"sql(
    SELECT count(*), min(r.reverses_id) FROM payment r
    WHERE r.reverses_id IS NOT NULL AND (SELECT ifnull(sum(a.amount_fen), 0) FROM allocation a
        WHERE a.payment_id = r.reverses_id) <> 0)sql";

constexpr const char* sql_charge_reversals = R"sql(
    SELECT count(*), min(r.id) FROM charge r LEFT JOIN charge c ON c.id = r.reverses_id
    WHERE r.reverses_id IS NOT NULL AND (c.id IS NULL OR c.reverses_id IS NOT NULL
        OR r.amount_fen <> -c.amount_fen OR r.posted_day < c.posted_day
        OR r.kind <> c.kind OR r.serial <> c.serial OR r.about_id IS NOT c.about_id
        OR r.household_id <> c.household_id OR r.liable_id <> c.liable_id
        OR r.unit_id <> c.unit_id OR r.item_id <> c.item_id
        OR r.period_from <> c.period_from OR r.period_to <> c.period_to
        OR r.part <> c.part OR r.whole <> c.whole OR r.quantity IS NOT c.quantity
        OR r.price_e4 IS NOT c.price_e4 OR r.months IS NOT c.months
        OR r.tariff_version_id IS NOT c.tariff_version_id))sql";

constexpr const char* sql_payment_reversals = R"sql(
    SELECT count(*), min(r.id) FROM payment r LEFT JOIN payment p ON p.id = r.reverses_id
    WHERE r.reverses_id IS NOT NULL AND (p.id IS NULL OR p.reverses_id IS NOT NULL
        OR r.amount_fen <> -p.amount_fen OR r.household_id <> p.household_id OR r.day < p.day
        OR r.kind <> p.kind OR r.item_id IS NOT p.item_id OR r.method IS NOT p.method))sql";

constexpr const char* sql_above_ceiling = R"sql(
    SELECT count(*), min(c.id) FROM charge c JOIN tariff_version v ON v.id = c.tariff_version_id
        JOIN ceiling k ON k.id = v.ceiling_id
    WHERE c.reverses_id IS NULL AND c.price_e4 > k.upper_price_e4)sql";

constexpr const char* sql_imported_twice = R"sql(
    SELECT count(*), min(id) FROM (SELECT max(id) AS id FROM payment WHERE external_id IS NOT NULL
        GROUP BY source, external_id, occurrence HAVING count(*) > 1))sql";

constexpr const char* sql_lines = R"sql(
    SELECT document, document_id, day, amount_fen FROM line ORDER BY id)sql";

constexpr const char* sql_receivables = R"sql(
    SELECT subject, sum(amount_fen) FROM line WHERE account = 1 GROUP BY subject)sql";

constexpr const char* sql_prepayments = R"sql(
    SELECT subject, sum(amount_fen) FROM line WHERE account = 2 GROUP BY subject)sql";

// An allocation lowers the receivable of whose charge it is, and uses up the money of whose payment
// it is: when these are not one household, both differ.
constexpr const char* sql_charged = R"sql(
    SELECT household_id, -amount_fen FROM charge)sql";

constexpr const char* sql_settled = R"sql(
    SELECT c.household_id, a.amount_fen
    FROM allocation a INDEXED BY allocation_by_charge CROSS JOIN charge c
        ON c.id = a.charge_id)sql";

constexpr const char* sql_received = R"sql(
    SELECT household_id, amount_fen FROM payment)sql";

constexpr const char* sql_given = R"sql(
    SELECT p.household_id, -a.amount_fen
    FROM allocation a INDEXED BY allocation_by_payment CROSS JOIN payment p
        ON p.id = a.payment_id)sql";

constexpr const char* sql_refunded = R"sql(
    SELECT p.household_id, -f.amount_fen FROM refund f CROSS JOIN payment p
        ON p.id = f.payment_id)sql";

constexpr const char* sql_refunded_on = R"sql(
    SELECT p.household_id * 1000000 + f.day + 100000, -f.amount_fen
    FROM refund f CROSS JOIN payment p ON p.id = f.payment_id)sql";

// Household and day in one number, as household_of_movement takes them apart.
constexpr const char* sql_moved = R"sql(
    SELECT subject * 1000000 + day + 100000, amount_fen FROM line
    WHERE account = 1 OR account = 2)sql";

constexpr const char* sql_charged_on = R"sql(
    SELECT household_id * 1000000 + posted_day + 100000, -amount_fen FROM charge)sql";

constexpr const char* sql_received_on = R"sql(
    SELECT household_id * 1000000 + day + 100000, amount_fen FROM payment)sql";

constexpr const char* sql_receipts = R"sql(
    SELECT receipt_year, receipt_no FROM payment WHERE kind = :kind AND receipt_no IS NOT NULL
    ORDER BY receipt_year, receipt_no)sql";

constexpr const char* sql_letters = R"sql(
    SELECT year, number FROM letter WHERE number IS NOT NULL ORDER BY year, number)sql";

constexpr const char* sql_series = R"sql(
    SELECT year, next FROM series WHERE kind = :kind)sql";

constexpr const char* sql_live = R"sql(
    SELECT c.unit_id, c.item_id, c.period_from, c.period_to, c.id FROM charge c
    WHERE c.serial = 0 AND c.reverses_id IS NULL
        AND NOT EXISTS (SELECT 1 FROM charge r WHERE r.reverses_id = c.id)
    ORDER BY c.unit_id, c.item_id, c.period_from, c.id)sql";

constexpr const char* sql_figures = R"sql(
    SELECT c.id, c.quantity, c.price_e4, c.months, c.part, c.whole, c.amount_fen, v.rounding
    FROM charge c CROSS JOIN tariff_version v ON v.id = c.tariff_version_id
    WHERE c.kind = 1 AND c.reverses_id IS NULL)sql";

constexpr const char* sql_audited = R"sql(
    SELECT CAST(substr(key, 1, instr(key, '..') - 1) AS INTEGER),
        CAST(substr(key, instr(key, '..') + 2) AS INTEGER),
        json_extract(after, '$.count'), json_extract(after, '$.sum_fen')
    FROM audit WHERE entity = :table AND operation = 'bulk')sql";

constexpr const char* sql_stored = R"sql(
    SELECT count(*), ifnull(sum(amount_fen), 0), min(id) FROM (
        SELECT id, amount_fen FROM charge
            WHERE :table = 'charge' AND id BETWEEN :first AND :last
        UNION ALL SELECT id, amount_fen FROM payment
            WHERE :table = 'payment' AND id BETWEEN :first AND :last
        UNION ALL SELECT id, amount_fen FROM allocation
            WHERE :table = 'allocation' AND id BETWEEN :first AND :last
        UNION ALL SELECT id, amount_fen FROM line
            WHERE :table = 'line' AND id BETWEEN :first AND :last))sql";

Breach breach(const store::Db& db, const char* sql) {
    store::Statement row(db, sql);
    if (!row.step()) return {};
    return {row.integer(0), row.optional_integer(1).value_or(0)};
}

void add_up(Balances& balances, const store::Db& db, const char* sql) {
    store::Statement rows(db, sql);
    while (rows.step()) balances.add(rows.integer(0), rows.money(1));
}

NumberRun numbers(const store::Db& db, store::Statement rows, std::string_view kind) {
    NumberRun run;
    while (rows.step()) run.add({rows.integer(0), rows.integer(1)});
    std::map<std::int64_t, std::int64_t> next_by_year;
    store::Statement series(db, sql_series);
    series.bind_all(kind);
    while (series.step()) next_by_year[series.integer(0)] = series.integer(1);
    run.finish(next_by_year);
    return run;
}

}  // namespace

Breach open_item_wrong(const store::Db& db) {
    return breach(db, sql_open_item_wrong);
}

Breach open_item_missing(const store::Db& db) {
    return breach(db, sql_open_item_missing);
}

Breach open_item_extra(const store::Db& db) {
    return breach(db, sql_open_item_extra);
}

Breach open_item_range(const store::Db& db) {
    return breach(db, sql_open_item_range);
}

Breach totals_differing(const store::Db& db) {
    return breach(db, sql_totals_differing);
}

Breach over_allocated(const store::Db& db) {
    return breach(db, sql_over_allocated);
}

Breach reversed_settles(const store::Db& db) {
    return breach(db, sql_reversed_settles);
}

Breach charge_reversals(const store::Db& db) {
    return breach(db, sql_charge_reversals);
}

Breach payment_reversals(const store::Db& db) {
    return breach(db, sql_payment_reversals);
}

Breach above_ceiling(const store::Db& db) {
    return breach(db, sql_above_ceiling);
}

Breach imported_twice(const store::Db& db) {
    return breach(db, sql_imported_twice);
}

void each_line(const store::Db& db, const std::function<void(const LineRow&)>& take) {
    store::Statement rows(db, sql_lines);
    while (rows.step()) {
        take({{rows.integer(0), rows.integer(1), rows.integer(2)}, rows.money(3)});
    }
}

Balances receivable_differences(const store::Db& db) {
    Balances balances;
    add_up(balances, db, sql_receivables);
    add_up(balances, db, sql_charged);
    add_up(balances, db, sql_settled);
    return balances;
}

Balances prepayment_differences(const store::Db& db) {
    Balances balances;
    add_up(balances, db, sql_prepayments);
    add_up(balances, db, sql_received);
    add_up(balances, db, sql_given);
    add_up(balances, db, sql_refunded);
    return balances;
}

Balances movement_differences(const store::Db& db) {
    Balances balances;
    add_up(balances, db, sql_moved);
    add_up(balances, db, sql_charged_on);
    add_up(balances, db, sql_received_on);
    add_up(balances, db, sql_refunded_on);
    return balances;
}

std::int64_t household_of_movement(std::int64_t key) {
    return key / 1000000;
}

NumberRun receipt_numbers(const store::Db& db, PaymentKind kind) {
    store::Statement rows(db, sql_receipts);
    rows.bind_all(kind);
    return numbers(db, std::move(rows), series_of(kind));
}

NumberRun letter_numbers(const store::Db& db) {
    return numbers(db, store::Statement(db, sql_letters), "letter");
}

PeriodRun live_periods(const store::Db& db) {
    PeriodRun run;
    store::Statement rows(db, sql_live);
    while (rows.step()) {
        run.add(
            {rows.integer(0), rows.integer(1), rows.integer(2), rows.integer(3), rows.integer(4)});
    }
    return run;
}

Breach amounts_differing(const store::Db& db) {
    Breach found;
    store::Statement rows(db, sql_figures);
    while (rows.step()) {
        const std::int64_t whole = rows.integer(5);
        const bool right = !rows.is_null(1) && !rows.is_null(2) && !rows.is_null(3) && whole > 0 &&
                           amount_of(rows.integer(1), Price{rows.integer(2)},
                                     static_cast<int>(rows.integer(3)), {rows.integer(4), whole},
                                     static_cast<Rounding>(rows.integer(7))) == rows.money(6);
        if (!right && found.count++ == 0) found.first = rows.integer(0);
    }
    return found;
}

Breach audit_differences(const store::Db& db, std::string_view table) {
    Breach found;
    const auto tell = [&found](std::int64_t count, std::int64_t first) {
        if (found.count == 0 || first < found.first) found.first = first;
        found.count += count;
    };
    std::vector<IdRange> covered;
    store::Statement audited(db, sql_audited);
    audited.bind_all(table);
    store::Statement stored(db, sql_stored);
    while (audited.step()) {
        const IdRange range{audited.integer(0), audited.integer(1)};
        covered.push_back(range);
        stored.bind_all(table, range.first, range.last);
        if (stored.step() &&
            (stored.integer(0) != audited.integer(2) || stored.integer(1) != audited.integer(3))) {
            tell(1, stored.optional_integer(2).value_or(range.first));
        }
    }
    for (const IdRange& gap : uncovered(std::move(covered))) {
        stored.bind_all(table, gap.first, gap.last);
        if (stored.step() && stored.integer(0) > 0) tell(stored.integer(0), stored.integer(2));
    }
    return found;
}

}  // namespace pmo::fee
