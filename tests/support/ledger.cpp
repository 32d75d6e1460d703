#include "tests/support/ledger.h"

#include <algorithm>
#include <string>

#include "lib/base/check.h"
#include "lib/store/audit.h"
#include "lib/store/statement.h"
#include "lib/store/transaction.h"

namespace pmo::test {

namespace {

constexpr const char* sql_line =
    "INSERT INTO line (account, subject, day, amount_fen, document, document_id) "
    "VALUES (:a, :s, :d, :f, :k, :i)";
constexpr const char* sql_allocation =
    "INSERT INTO allocation (payment_id, charge_id, day, amount_fen, strategy) "
    "VALUES (:p, :c, :d, :f, :s)";

enum Account { receivable = 1, prepayment = 2, revenue = 3, money_received = 4 };
enum Document { of_charge = 1, of_payment = 2, of_allocation = 3 };

void add_line(Office& office, Account account, std::int64_t subject, Date day, Money amount,
              Document document, std::int64_t id) {
    if (amount.fen == 0) return;
    store::Statement(office.db(), sql_line).run(account, subject, day, amount, document, id);
}

std::int64_t household_of(Office& office, PaymentId payment) {
    return *store::lookup(office.db(), "SELECT household_id FROM payment WHERE id = :p", payment);
}

std::int64_t next_receipt(Office& office, int year) {
    return *store::lookup(office.db(),
                          "INSERT INTO series (kind, year, next) VALUES ('receipt', :y, 2) "
                          "ON CONFLICT (kind, year) DO UPDATE SET next = next + 1 "
                          "RETURNING next - 1",
                          year);
}

}  // namespace

PaymentId pay(Office& office, HouseholdId payer, std::string_view amount, std::string_view on,
              const std::vector<Share>& shares) {
    const Date date = day(on);
    const Money fen = money(amount);
    const int year = static_cast<int>(date.year());
    const std::int64_t number = next_receipt(office, year);
    store::Statement(office.db(),
                     "INSERT INTO payment (household_id, day, posted_day, amount_fen, method, "
                     "receipt_year, receipt_no) VALUES (:h, :d, :p, :f, 1, :y, :n)")
        .run(payer, date, date, fen, year, number);
    const PaymentId id{office.db().last_insert_id()};
    Money settled;
    for (const Share& share : shares) {
        store::Statement(office.db(), sql_allocation)
            .run(id, share.charge, date, money(share.amount), 2);
        settled += money(share.amount);
    }
    add_line(office, money_received, 1, date, fen, of_payment, id.value);
    add_line(office, receivable, payer.value, date, -settled, of_payment, id.value);
    add_line(office, prepayment, payer.value, date, settled - fen, of_payment, id.value);
    return id;
}

void allocate(Office& office, PaymentId payment, ChargeId charge, std::string_view amount,
              std::string_view on) {
    const std::int64_t payer = household_of(office, payment);
    store::Statement(office.db(), sql_allocation).run(payment, charge, day(on), money(amount), 1);
    add_line(office, receivable, payer, day(on), -money(amount), of_allocation, payment.value);
    add_line(office, prepayment, payer, day(on), money(amount), of_allocation, payment.value);
}

PaymentId reverse_payment(Office& office, PaymentId payment, std::string_view on) {
    const std::int64_t payer = household_of(office, payment);
    const Money amount{
        *store::lookup(office.db(), "SELECT amount_fen FROM payment WHERE id = :p", payment)};
    store::Statement(office.db(),
                     "INSERT INTO payment (household_id, day, posted_day, amount_fen, method, "
                     "reverses_id, reason) VALUES (:h, :d, :p, :f, 1, :r, 'mistake')")
        .run(payer, day(on), day(on), -amount, payment);
    const PaymentId reversal{office.db().last_insert_id()};
    std::vector<std::pair<ChargeId, Money>> given;
    {
        store::Statement rows(office.db(),
                              "SELECT charge_id, sum(amount_fen) FROM allocation "
                              "WHERE payment_id = :p GROUP BY charge_id");
        rows.bind_all(payment);
        while (rows.step()) given.emplace_back(rows.id<ChargeId>(0), rows.money(1));
    }
    Money settled;
    for (const auto& [charge, part] : given) {
        if (part.fen == 0) continue;
        store::Statement(office.db(), sql_allocation).run(payment, charge, day(on), -part, 3);
        settled += part;
    }
    add_line(office, money_received, 1, day(on), -amount, of_payment, reversal.value);
    add_line(office, receivable, payer, day(on), settled, of_payment, reversal.value);
    add_line(office, prepayment, payer, day(on), amount - settled, of_payment, reversal.value);
    return reversal;
}

ChargeId reverse_charge(Office& office, ChargeId charge, std::string_view on) {
    store::Statement(office.db(),
                     "INSERT INTO charge (batch_id, unit_id, item_id, household_id, liable_id, "
                     "period_from, period_to, part, whole, amount_fen, posted_day, due_day, "
                     "reverses_id, reason) SELECT batch_id, unit_id, item_id, household_id, "
                     "liable_id, period_from, period_to, part, whole, -amount_fen, :d, due_day, "
                     "id, 'mistake' FROM charge WHERE id = :c")
        .run(day(on), charge);
    const ChargeId reversal{office.db().last_insert_id()};
    store::Statement row(office.db(),
                         "SELECT household_id, item_id, amount_fen FROM charge WHERE id = :c");
    row.bind_all(reversal);
    PMO_CHECK(row.step());
    add_line(office, receivable, row.integer(0), day(on), row.money(2), of_charge, reversal.value);
    add_line(office, revenue, row.integer(1), day(on), -row.money(2), of_charge, reversal.value);
    return reversal;
}

void audit_all(Office& office) {
    store::Transaction transaction(office.db());
    const auto cover = [&](const char* table, const char* newest) {
        store::audit_bulk(office.db(), table, 1, store::lookup(office.db(), newest).value_or(0));
    };
    cover("charge", "SELECT max(id) FROM charge");
    cover("payment", "SELECT max(id) FROM payment");
    cover("allocation", "SELECT max(id) FROM allocation");
    cover("line", "SELECT max(id) FROM line");
    transaction.commit();
}

std::size_t RandomLedger::below(std::size_t limit) {
    return random_() % limit;  // spelled out: distributions differ between libraries
}

RandomLedger::RandomLedger(Office& office, std::uint32_t seed, int days)
    : office_(office), random_(seed) {
    office_.estate("R1");
    for (int i = 0; i < 4; ++i) {
        const std::string number = std::to_string(i + 1);
        households_.push_back(office_.household("Payer " + number));
        for (int unit = 0; unit < 2; ++unit) {
            const UnitId home = office_.home(number + "-1-10" + std::to_string(unit), "80.00");
            office_.owner(home, households_.back(), "2020-01-01");
            units_.push_back(home);
        }
    }
    Date on = date(2025, 1, 1);
    for (int step = 0; step < days; ++step, on = plus_days(on, 1)) {
        last_ = on;
        switch (below(10)) {
            case 0:
            case 1:
            case 2:
            case 3:
                charge_one(on);
                break;
            case 4:
            case 5:
            case 6:
                pay_one(on);
                break;
            case 7:
                allocate_one(on);
                break;
            case 8:
                reverse_one_payment(on);
                break;
            case 9:
                reverse_one_charge(on);
                break;
        }
    }
}

void RandomLedger::charge_one(Date on) {
    const std::size_t unit = below(units_.size());
    const HouseholdId payer = households_[unit / 2];
    const std::int64_t amount = 1 + static_cast<std::int64_t>(below(30000));
    const Date from = plus_months(date(2015, 1, 1), static_cast<int>(month_++));
    const Date due = plus_days(on, static_cast<std::int64_t>(below(400)) - 200);
    const ChargeId id = office_.charge(
        units_[unit], payer, below(2) == 0 ? "management" : "parking", to_text(month_of(from)),
        to_plain(pmo::Money{amount}), to_text(due), to_text(on));
    open_.push_back({id, payer, amount, amount});
}

void RandomLedger::pay_one(Date on) {
    const HouseholdId payer = households_[below(households_.size())];
    const std::int64_t amount = 1 + static_cast<std::int64_t>(below(40000));
    Money money{PaymentId{}, payer, amount, {}};
    std::vector<std::string> texts;
    std::vector<ChargeId> charges;
    for (Open& open : open_) {
        if (open.household != payer || open.open == 0 || money.left == 0 || below(3) == 0) continue;
        const std::int64_t part = std::min(open.open, money.left);
        open.open -= part;
        money.left -= part;
        money.given.emplace_back(open.charge, part);
        texts.push_back(to_plain(pmo::Money{part}));
        charges.push_back(open.charge);
    }
    std::vector<Share> shares;
    for (std::size_t i = 0; i < texts.size(); ++i) shares.push_back({charges[i], texts[i]});
    money.payment = pay(office_, payer, to_plain(pmo::Money{amount}), to_text(on), shares);
    payments_.push_back(std::move(money));
}

void RandomLedger::allocate_one(Date on) {
    for (Money& money : payments_) {
        if (money.left == 0) continue;
        for (Open& open : open_) {
            if (open.household != money.household || open.open == 0) continue;
            const std::int64_t part = std::min(open.open, money.left);
            open.open -= part;
            money.left -= part;
            money.given.emplace_back(open.charge, part);
            return allocate(office_, money.payment, open.charge, to_plain(pmo::Money{part}),
                            to_text(on));
        }
    }
}

void RandomLedger::reverse_one_payment(Date on) {
    if (payments_.empty()) return;
    const std::size_t index = below(payments_.size());
    for (const auto& [charge, part] : payments_[index].given) {
        for (Open& open : open_) {
            if (open.charge == charge) open.open += part;
        }
    }
    reverse_payment(office_, payments_[index].payment, to_text(on));
    payments_.erase(payments_.begin() + static_cast<std::ptrdiff_t>(index));
}

void RandomLedger::reverse_one_charge(Date on) {
    for (std::size_t i = 0; i < open_.size(); ++i) {
        if (open_[i].open != open_[i].amount) continue;
        reverse_charge(office_, open_[i].charge, to_text(on));
        open_.erase(open_.begin() + static_cast<std::ptrdiff_t>(i));
        return;
    }
}

}  // namespace pmo::test
