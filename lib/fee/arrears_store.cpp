#include "lib/fee/arrears_store.h"

#include "lib/store/db.h"
#include "lib/store/statement.h"

namespace pmo::fee {

namespace {

constexpr const char* sql_newest = R"sql(
    SELECT day FROM newest WHERE id = 1)sql";

constexpr const char* sql_amounts = R"sql(
    SELECT due_day, open_fen FROM open_item INDEXED BY open_item_owed WHERE open_fen > 0)sql";

constexpr const char* sql_owed = R"sql(
    SELECT charge_id, household_id, unit_id, due_day, open_fen
    FROM open_item INDEXED BY open_item_owed WHERE open_fen > 0
    ORDER BY household_id, due_day, charge_id)sql";

constexpr const char* sql_owed_lines = R"sql(
    SELECT charge_id, household_id, unit_id, due_day, open_fen, item_id, period_from, period_to
    FROM open_item NOT INDEXED WHERE open_fen > 0
    ORDER BY charge_id)sql";

// The state of an earlier day, as three streams in the order of charges: nothing is sorted, and
// memory does not grow with the history.
constexpr const char* sql_posted = R"sql(
    SELECT id, household_id, unit_id, due_day, amount_fen, item_id, period_from, period_to
    FROM charge WHERE posted_day <= :day AND reverses_id IS NULL
    ORDER BY id)sql";

constexpr const char* sql_settled = R"sql(
    SELECT charge_id, sum(amount_fen) FROM allocation INDEXED BY allocation_by_charge
    WHERE day <= :day
    GROUP BY charge_id ORDER BY charge_id)sql";

constexpr const char* sql_taken_back = R"sql(
    SELECT reverses_id FROM charge INDEXED BY charge_reversal
    WHERE reverses_id IS NOT NULL AND posted_day <= :day
    ORDER BY reverses_id)sql";

constexpr const char* sql_balance = R"sql(
    SELECT ifnull(sum(amount_fen), 0) FROM balance WHERE account = :account)sql";

constexpr const char* sql_all_lines = R"sql(
    SELECT sum(amount_fen) FROM line INDEXED BY line_by_account WHERE account = :account)sql";

constexpr const char* sql_balance_on = R"sql(
    SELECT sum(amount_fen) FROM line INDEXED BY line_by_account
    WHERE account = :account AND day <= :day)sql";

constexpr const char* sql_prepayments = R"sql(
    SELECT subject, -sum(amount_fen) FROM line INDEXED BY line_by_account
    WHERE account = 2 AND day <= :day
    GROUP BY subject)sql";

constexpr const char* sql_places = R"sql(
    SELECT u.id, u.estate_id, u.building_id, e.code, e.name, b.code, b.name, b.sort_key, u.code,
        u.sort_key
    FROM unit u JOIN estate e ON e.id = u.estate_id
        LEFT JOIN building b ON b.id = u.building_id)sql";

constexpr const char* sql_households = R"sql(
    SELECT h.id, h.account_no, p.name FROM household h JOIN person p ON p.id = h.head_id)sql";

constexpr const char* sql_items = R"sql(
    SELECT id, code FROM fee_item)sql";

enum Account { receivable = 1, prepayment = 2 };

Money balance(const store::Db& db, Account account, Date as_of) {
    const auto sum = newest_day(db) <= as_of ? store::lookup(db, sql_balance, account)
                                             : store::lookup(db, sql_balance_on, account, as_of);
    return {sum.value_or(0)};
}

Owed owed_of(const store::Statement& row) {
    return {.charge = row.id<ChargeId>(0),
            .household = row.id<HouseholdId>(1),
            .unit = row.id<UnitId>(2),
            .due_day = row.integer(3),
            .open = row.money(4)};
}

OwedLine owed_line_of(const store::Statement& row) {
    return {.owed = owed_of(row), .item = row.id<FeeItemId>(5), .period = {row.day(6), row.day(7)}};
}

// Rows whose first column is a charge, ascending: asked for ascending charges.
class Stream {
  public:
    Stream(const store::Db& db, const char* sql, Date day) : rows_(db, sql) {
        rows_.bind_all(day);
        there_ = rows_.step();
    }
    [[nodiscard]] bool at(std::int64_t charge) {
        while (there_ && rows_.integer(0) < charge) there_ = rows_.step();
        return there_ && rows_.integer(0) == charge;
    }
    [[nodiscard]] const store::Statement& row() const { return rows_; }

  private:
    store::Statement rows_;
    bool there_ = false;
};

// `take` gets a row of sql_posted and what of it is open.
template <class Take>
void each_posted(const store::Db& db, Date as_of, const Take& take) {
    store::Statement posted(db, sql_posted);
    posted.bind_all(as_of);
    Stream settled(db, sql_settled, as_of);
    Stream taken_back(db, sql_taken_back, as_of);
    while (posted.step()) {
        const std::int64_t charge = posted.integer(0);
        if (taken_back.at(charge)) continue;
        Money open = posted.money(4);
        if (settled.at(charge)) open -= settled.row().money(1);
        if (open.fen != 0) take(posted, open);
    }
}

}  // namespace

Date newest_day(const store::Db& db) {
    store::Statement row(db, sql_newest);
    return row.step() ? row.day(0) : Date{};
}

void each_amount(const store::Db& db, Date as_of,
                 const std::function<void(std::int64_t, Money)>& take) {
    if (newest_day(db) <= as_of) {
        store::Statement rows(db, sql_amounts);
        while (rows.step()) take(rows.integer(0), rows.money(1));
        return;
    }
    each_posted(db, as_of,
                [&](const store::Statement& row, Money open) { take(row.integer(3), open); });
}

void each_owed(const store::Db& db, Date as_of, const std::function<void(const Owed&)>& take) {
    if (newest_day(db) <= as_of) {
        store::Statement rows(db, sql_owed);
        while (rows.step()) take(owed_of(rows));
        return;
    }
    each_posted(db, as_of, [&](const store::Statement& row, Money open) {
        Owed owed = owed_of(row);
        owed.open = open;
        take(owed);
    });
}

void each_owed_line(const store::Db& db, Date as_of,
                    const std::function<void(const OwedLine&)>& take) {
    if (newest_day(db) <= as_of) {
        store::Statement rows(db, sql_owed_lines);
        while (rows.step()) take(owed_line_of(rows));
        return;
    }
    each_posted(db, as_of, [&](const store::Statement& row, Money open) {
        OwedLine line = owed_line_of(row);
        line.owed.open = open;
        take(line);
    });
}

Money receivable_balance(const store::Db& db, Date as_of) {
    return balance(db, receivable, as_of);
}

Money receivable_lines(const store::Db& db, Date as_of) {
    const auto sum = newest_day(db) <= as_of ? store::lookup(db, sql_all_lines, receivable)
                                             : store::lookup(db, sql_balance_on, receivable, as_of);
    return {sum.value_or(0)};
}

Money prepayment_balance(const store::Db& db, Date as_of) {
    return -balance(db, prepayment, as_of);
}

std::unordered_map<HouseholdId, Money> prepayments(const store::Db& db, Date as_of) {
    std::unordered_map<HouseholdId, Money> result;
    store::Statement rows(db, sql_prepayments);
    rows.bind_all(as_of);
    while (rows.step()) result.emplace(rows.id<HouseholdId>(0), rows.money(1));
    return result;
}

std::unordered_map<UnitId, Place> places(const store::Db& db) {
    std::unordered_map<UnitId, Place> result;
    store::Statement rows(db, sql_places);
    while (rows.step()) {
        result.emplace(rows.id<UnitId>(0),
                       Place{.estate_id = rows.id<EstateId>(1),
                             .building_id = {rows.optional_integer(2).value_or(0)},
                             .estate = rows.text(3),
                             .estate_name = rows.text(4),
                             .building = rows.optional_text(5).value_or(""),
                             .building_name = rows.optional_text(6).value_or(""),
                             .building_key = rows.optional_text(7).value_or(""),
                             .unit = rows.text(8),
                             .unit_key = rows.text(9)});
    }
    return result;
}

std::unordered_map<HouseholdId, HouseholdName> household_names(const store::Db& db) {
    std::unordered_map<HouseholdId, HouseholdName> result;
    store::Statement rows(db, sql_households);
    while (rows.step()) {
        result.emplace(rows.id<HouseholdId>(0),
                       HouseholdName{rows.optional_text(1).value_or(""), rows.text(2)});
    }
    return result;
}

std::unordered_map<FeeItemId, std::string> item_codes(const store::Db& db) {
    std::unordered_map<FeeItemId, std::string> result;
    store::Statement rows(db, sql_items);
    while (rows.step()) result.emplace(rows.id<FeeItemId>(0), rows.text(1));
    return result;
}

}  // namespace pmo::fee
