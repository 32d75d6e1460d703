#include "lib/fee/payment.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <random>
#include <string>
#include <vector>

#include "cli/session.h"
#include "lib/base/error.h"
#include "lib/fee/charge.h"
#include "lib/fee/payment_store.h"
#include "lib/fee/payment_view.h"
#include "lib/io/assets.h"
#include "lib/store/audit.h"
#include "lib/store/statement.h"
#include "lib/store/transaction.h"
#include "tests/support/office.h"
#include "tests/support/scratch.h"

namespace pmo::fee {

using test::day;
using test::money;

namespace {

const Date today = day("2026-03-02");

// 王芳 holds 3-2-1502 and owes three months, due on the last of January, February and March.
struct Counter {
    test::Office office;
    UnitId unit = office.home("3-2-1502", "96.40");
    HouseholdId wang = office.owner(unit, "王芳", "2025-01-01");
    ChargeId january = charge("2026-01", "241.00", "2026-01-31");
    ChargeId february = charge("2026-02", "241.00", "2026-02-28");
    ChargeId march = charge("2026-03", "241.00", "2026-03-31");

    ChargeId charge(const char* period, const char* amount, const char* due,
                    const char* item = "management") {
        return office.charge(unit, wang, item, period, amount, due);
    }
    ChargeId add_heavy(std::int64_t serial, const char* amount, const char* due) {
        Charge charge;
        charge.kind = ChargeKind::once;
        charge.serial = serial;
        charge.burden = 500;
        return add(charge, amount, due);
    }
    ChargeId add_late_fee(ChargeId about, const char* amount, const char* due) {
        Charge charge;
        charge.kind = ChargeKind::late_fee;
        charge.serial = about.value;
        charge.about = about;
        return add(charge, amount, due);
    }
    ChargeId add(Charge charge, const char* amount, const char* due) {
        charge.batch = find_charge(db(), january).batch;
        charge.unit = unit;
        charge.item = office.item("management");
        charge.payer = charge.liable = wang;
        charge.period = test::period("2026-01");
        charge.posted = day("2026-02-01");
        charge.amount = money(amount);
        charge.due = day(due);
        store::Transaction transaction(db());
        ChargeWriter writer(db());
        const ChargeId id = writer.add(charge);
        writer.finish();
        transaction.commit();
        return id;
    }
    store::Db& db() { return office.db(); }
    [[nodiscard]] static PayRequest request(const char* amount) {
        PayRequest request;
        request.payer = "3-2-1502";
        request.amount = money(amount);
        return request;
    }
    PayResult pay(const char* amount, Date on = today) {
        return fee::pay(db(), request(amount), on);
    }
    std::string open_of(ChargeId charge) {
        const auto open =
            store::lookup(db(), "SELECT open_fen FROM open_item WHERE charge_id = :c", charge);
        return open ? to_plain(Money{*open}) : "none";
    }
    // Debit positive: what stands on an account, up to a day.
    std::string balance(int account, std::int64_t subject, const char* until = "2099-12-31") {
        return to_plain(Money{store::lookup(db(),
                                            "SELECT ifnull(sum(amount_fen), 0) FROM line "
                                            "WHERE account = :a AND subject = :s AND day <= :d",
                                            account, subject, day(until))
                                  .value_or(0)});
    }
    std::int64_t rows() {
        return office.count(
            "SELECT (SELECT count(*) FROM payment) + (SELECT count(*) FROM allocation) "
            "+ (SELECT count(*) FROM line) + (SELECT count(*) FROM audit) "
            "+ (SELECT ifnull(sum(next), 0) FROM series)");
    }
};

constexpr int receivable = 1;
constexpr int prepayment = 2;
constexpr int money_account = 4;
constexpr std::int64_t cash = 1;

std::string part(ChargeId charge, const char* amount) {
    return std::to_string(charge.value) + " " + amount;
}

// "1 241.00, 2 59.00".
std::string told(const std::vector<Settled>& settled) {
    std::string text;
    for (const Settled& each : settled) {
        if (!text.empty()) text += ", ";
        text += std::to_string(each.charge.value) + " " + to_plain(each.amount);
    }
    return text;
}

template <class Act>
ErrorKind kind_of(const Act& act) {
    try {
        act();
    } catch (const Error& error) {
        return error.kind();
    }
    FAIL("nothing was refused");
    return ErrorKind::interrupted;
}

template <class Act>
bool refused(const Act& act) {
    return kind_of(act) == ErrorKind::refused;
}

void set_request(store::Db& db, const char* id) {
    store::Context context = db.context();
    context.request = id;
    db.set_context(std::move(context));
}

// Whatever was done: the invariants of fees.md 4 that payments can break.
void check_books(test::Office& office) {
    CHECK(office.count("SELECT count(*) FROM (SELECT 1 FROM line GROUP BY document, document_id, "
                       "day HAVING sum(amount_fen) <> 0)") == 0);
    CHECK(office.count(
              "SELECT count(*) FROM open_item o WHERE o.open_fen <> o.amount_fen - (SELECT "
              "ifnull(sum(a.amount_fen), 0) FROM allocation a WHERE a.charge_id = o.charge_id)") ==
          0);
    CHECK(office.count("SELECT count(*) FROM payment p WHERE p.reverses_id IS NULL AND (SELECT "
                       "ifnull(sum(a.amount_fen), 0) FROM allocation a WHERE a.payment_id = p.id) "
                       "NOT BETWEEN 0 AND p.amount_fen") == 0);
    CHECK(office.count(
              "SELECT count(*) FROM household h WHERE (SELECT ifnull(sum(l.amount_fen), 0) FROM "
              "line l WHERE l.account = 1 AND l.subject = h.id) <> (SELECT "
              "ifnull(sum(o.open_fen), 0) FROM open_item o WHERE o.household_id = h.id)") == 0);
    CHECK(office.count(
              "SELECT count(*) FROM household h WHERE -(SELECT ifnull(sum(l.amount_fen), 0) FROM "
              "line l WHERE l.account = 2 AND l.subject = h.id) <> (SELECT "
              "ifnull(sum(p.amount_fen), 0) FROM payment p WHERE p.household_id = h.id) - (SELECT "
              "ifnull(sum(a.amount_fen), 0) FROM allocation a JOIN payment p "
              "ON p.id = a.payment_id WHERE p.household_id = h.id)") == 0);
    CHECK(office.count("SELECT count(*) FROM series s WHERE s.kind = 'receipt' AND s.next - 1 <> "
                       "(SELECT count(*) FROM payment p WHERE p.receipt_year = s.year AND "
                       "p.receipt_no BETWEEN 1 AND s.next - 1)") == 0);
    const auto report = store::verify_audit(office.db(), store::AuditDepth::rows);
    CHECK(report.faults.empty());
}

}  // namespace

TEST_CASE("fee: a partial payment settles the oldest and leaves the rest open") {
    Counter counter;
    const PayResult result = counter.pay("300.00");
    CHECK(told(result.receipt.settled) == "1 241.00, 2 59.00");
    CHECK(result.receipt.settled[1].open == money("182.00"));
    CHECK(result.receipt.prepayment == Money{});
    CHECK(result.open == money("423.00"));
    CHECK(reference(*result.receipt.payment.receipt) == "R26-000001");
    CHECK(counter.open_of(counter.january) == "0.00");
    CHECK(counter.open_of(counter.february) == "182.00");
    CHECK(counter.balance(money_account, cash) == "300.00");
    CHECK(counter.balance(receivable, counter.wang.value) == "423.00");
    CHECK(counter.balance(prepayment, counter.wang.value) == "0.00");
    check_books(counter.office);
}

TEST_CASE("fee: what is paid beyond the debts is prepayment until a charge uses it") {
    Counter counter;
    const PayResult result = counter.pay("800.00");
    CHECK(told(result.receipt.settled) == "1 241.00, 2 241.00, 3 241.00");
    CHECK(result.receipt.prepayment == money("77.00"));
    CHECK(result.open == Money{});
    CHECK(counter.balance(prepayment, counter.wang.value) == "-77.00");

    const AllocateRequest all{.receipt = "1", .to = {}};
    CHECK(allocate(counter.db(), all, today).settled.empty());
    const ChargeId april = counter.charge("2026-04", "50.00", "2026-04-30");
    const ChargeId may = counter.charge("2026-05", "50.00", "2026-05-31");
    const AllocateResult given = allocate(counter.db(), all, day("2026-05-02"));
    CHECK(told(given.settled) == "4 50.00, 5 27.00");
    CHECK(told(given.receipt.settled) == "1 241.00, 2 241.00, 3 241.00, 4 50.00, 5 27.00");
    CHECK(given.receipt.prepayment == Money{});
    CHECK(counter.open_of(april) == "0.00");
    CHECK(counter.open_of(may) == "23.00");
    // It took effect then, not before.
    CHECK(counter.balance(prepayment, counter.wang.value, "2026-05-01") == "-77.00");
    CHECK(counter.balance(prepayment, counter.wang.value, "2026-05-02") == "0.00");
    const std::int64_t rows = counter.rows();
    CHECK(allocate(counter.db(), all, day("2026-05-03")).settled.empty());
    CHECK(counter.rows() == rows);
    check_books(counter.office);
}

TEST_CASE("fee: charges that are named come first, for a payment and for a prepayment") {
    Counter counter;
    PayRequest request = Counter::request("300.00");
    request.to = {{counter.march, money("241.00")}};
    CHECK(told(pay(counter.db(), request, today).receipt.settled) == "3 241.00, 1 59.00");
    CHECK(counter.office.count("SELECT strategy FROM allocation WHERE charge_id = 3") == 2);
    CHECK(counter.office.count("SELECT strategy FROM allocation WHERE charge_id = 1") == 4);
    counter.pay("500.00");
    CHECK(counter.balance(prepayment, counter.wang.value) == "-77.00");
    counter.charge("2026-04", "60.00", "2026-04-30");
    const ChargeId may = counter.charge("2026-05", "60.00", "2026-05-31");
    const AllocateRequest named{.receipt = "R26-000002", .to = {{may, money("20.00")}}};
    const AllocateResult given = allocate(counter.db(), named, day("2026-05-02"));
    CHECK(told(given.settled) == "5 20.00");  // the others were not named
    CHECK(given.receipt.prepayment == money("57.00"));
    check_books(counter.office);
}

TEST_CASE("fee: a named charge must be open, the payer's own, and worth the amount") {
    Counter counter;
    const UnitId shop = counter.office.shop("1-S1", "50.00");
    const HouseholdId other = counter.office.owner(shop, "便利店", "2025-01-01");
    const ChargeId foreign =
        counter.office.charge(shop, other, "management", "2026-01", "9.00", "2026-01-31");
    counter.pay("241.00");
    const std::int64_t rows = counter.rows();
    const auto pay_to = [&](ChargeId charge, const char* amount) {
        PayRequest request = Counter::request("100.00");
        request.to = {{charge, money(amount)}};
        return kind_of([&] { pay(counter.db(), request, today); });
    };
    CHECK(pay_to(foreign, "5.00") == ErrorKind::refused);
    CHECK(pay_to(counter.january, "5.00") == ErrorKind::refused);  // paid in full
    CHECK(pay_to(counter.february, "241.01") == ErrorKind::refused);
    CHECK(pay_to(counter.february, "100.01") == ErrorKind::refused);  // more than the payment
    CHECK(pay_to({99}, "5.00") == ErrorKind::not_found);
    CHECK(counter.rows() == rows);
    CHECK(refused([&] {
        allocate(counter.db(), {.receipt = "1", .to = {{counter.february, money("1.00")}}}, today);
    }));
}

TEST_CASE("fee: a charge and its amount are read from one word") {
    const NamedCharge named = parse_named_charge("17=100.00");
    CHECK(named.charge == ChargeId{17});
    CHECK(named.amount == money("100.00"));
    for (const char* text : {"17", "17=", "=5", "x=5", "17=5=5", "17=0", "17=-5", "0=5", "17=1.234",
                             "17 =5", "-1=5", ""}) {
        INFO(text);
        CHECK(kind_of([&] { static_cast<void>(parse_named_charge(text)); }) == ErrorKind::usage);
    }
}

TEST_CASE("fee: a reversal opens the charges again and takes the prepayment with it") {
    Counter counter;
    counter.pay("500.00");
    counter.pay("300.00");
    CHECK(counter.balance(prepayment, counter.wang.value) == "-77.00");
    const ReversedPayment reversed =
        reverse(counter.db(), {.receipt = "R26-000002", .reason = " bounced "}, day("2026-03-09"));
    CHECK(reversed.reversal.amount == money("-300.00"));
    CHECK_FALSE(reversed.reversal.receipt.has_value());
    CHECK(told(reversed.reopened) == "3 223.00");
    CHECK(reversed.reopened[0].open == money("223.00"));
    CHECK(reversed.receipt.prepayment == Money{});
    CHECK(reversed.receipt.reversal->reason == "bounced");
    CHECK(counter.open_of(counter.february) == "0.00");  // the first payment still stands
    CHECK(counter.open_of(counter.march) == "223.00");
    CHECK(counter.balance(prepayment, counter.wang.value) == "0.00");
    CHECK(counter.balance(receivable, counter.wang.value) == "223.00");
    CHECK(counter.balance(money_account, cash) == "500.00");
    // As of the day before, all was as it had been.
    CHECK(counter.balance(prepayment, counter.wang.value, "2026-03-08") == "-77.00");
    CHECK(counter.balance(money_account, cash, "2026-03-08") == "800.00");
    check_books(counter.office);

    const std::int64_t rows = counter.rows();
    CHECK(refused([&] { reverse(counter.db(), {"R26-000002", "again"}, day("2026-03-09")); }));
    CHECK(refused([&] { reverse(counter.db(), {"R26-000001", "  "}, day("2026-03-09")); }));
    CHECK(refused([&] { reverse(counter.db(), {"R26-000001", "early"}, day("2026-03-01")); }));
    CHECK(refused([&] { allocate(counter.db(), {"R26-000002", {}}, day("2026-03-09")); }));
    CHECK(kind_of([&] {
              reverse(counter.db(), {"R26-000003", "x"}, today);
          }) == ErrorKind::not_found);
    CHECK(counter.rows() == rows);
    // What was opened again can be paid again.
    CHECK(told(counter.pay("223.00", day("2026-03-10")).receipt.settled) == "3 223.00");
    check_books(counter.office);
}

TEST_CASE("fee: a reversal is not dated before what it undoes took effect") {
    Counter counter;
    counter.pay("800.00");
    counter.charge("2026-04", "50.00", "2026-04-30");
    allocate(counter.db(), {.receipt = "1", .to = {}}, day("2026-04-05"));
    CHECK(refused([&] { reverse(counter.db(), {"1", "typed twice"}, day("2026-04-04")); }));
    reverse(counter.db(), {"1", "typed twice"}, day("2026-04-05"));
    CHECK(counter.balance(receivable, counter.wang.value, "2026-04-04") == "50.00");
    CHECK(counter.balance(receivable, counter.wang.value) == "773.00");
    check_books(counter.office);
}

TEST_CASE("fee: payments, allocations and ledger lines are never changed, replaced or deleted") {
    Counter counter;
    counter.pay("800.00");
    for (const char* sql :
         {"UPDATE payment SET amount_fen = 1", "UPDATE payment SET note = 'x'",
          "DELETE FROM payment", "UPDATE allocation SET amount_fen = 1", "DELETE FROM allocation",
          "UPDATE line SET amount_fen = 1", "DELETE FROM line",
          "INSERT OR REPLACE INTO payment SELECT * FROM payment",
          "INSERT OR REPLACE INTO allocation SELECT * FROM allocation",
          "INSERT OR REPLACE INTO line SELECT * FROM line",
          // Another row with the receipt number of one that is there.
          "INSERT OR REPLACE INTO payment (household_id, day, posted_day, amount_fen, method, "
          "receipt_year, receipt_no) SELECT household_id, day, posted_day, 5, 1, receipt_year, "
          "receipt_no FROM payment",
          // More than the payment is.
          "INSERT INTO allocation (payment_id, charge_id, day, amount_fen, strategy) "
          "VALUES (1, 1, 1, 99999999, 1)"}) {
        INFO(sql);
        CHECK_THROWS(counter.db().execute(sql));
    }
    check_books(counter.office);
}

TEST_CASE("fee: receipt numbers have no gaps, whatever is refused between, and begin each year") {
    Counter counter;
    CHECK(counter.pay("10.00").receipt.payment.receipt->number == 1);
    CHECK(refused([&] { counter.pay("10.00"); }));  // like the one before
    CHECK(refused([&] { counter.pay("0.00"); }));
    CHECK(refused([&] { counter.pay("-1.00"); }));
    PayRequest request = Counter::request("20.00");
    request.on = day("2026-03-03");
    CHECK(refused([&] { pay(counter.db(), request, today); }));
    CHECK(counter.pay("20.00").receipt.payment.receipt->number == 2);
    reverse(counter.db(), {"2", "typed twice"}, today);
    CHECK(counter.pay("20.00").receipt.payment.receipt->number == 3);
    // The year is that in which it is written down, though the money came in the old one.
    request.on = day("2026-12-31");
    const Receipt late = pay(counter.db(), request, day("2027-01-04")).receipt;
    CHECK(reference(*late.payment.receipt) == "R27-000001");
    CHECK(late.payment.day == day("2026-12-31"));
    check_books(counter.office);

    CHECK(receipt(counter.db(), "R26-1").payment.receipt->year == 2026);
    CHECK(receipt(counter.db(), " 3 ").payment.amount == money("20.00"));
    CHECK(kind_of([&] { static_cast<void>(receipt(counter.db(), "1")); }) == ErrorKind::not_found);
    CHECK(kind_of([&] { static_cast<void>(receipt(counter.db(), "9")); }) == ErrorKind::not_found);
    CHECK(kind_of([&] { static_cast<void>(receipt(counter.db(), "x")); }) == ErrorKind::not_found);
}

TEST_CASE("fee: the audit chain covers every row of a payment, and names who took it") {
    Counter counter;
    counter.pay("300.00");
    const auto covered = [&](const char* entity) {
        return store::lookup(counter.db(),
                             "SELECT count(*) FROM audit WHERE operation = 'bulk' AND entity = :e",
                             entity)
            .value_or(0);
    };
    CHECK(covered("payment") == 1);
    CHECK(covered("allocation") == 1);
    CHECK(covered("line") == 1);
    CHECK(counter.office.count("SELECT count(*) FROM audit WHERE operation = 'insert' AND "
                               "entity = 'payment' AND key = '1' AND login = 'tester' AND "
                               "instr(after, 'R26-000001') > 0") == 1);
    // Behind the program's back: found.
    counter.db().execute("DROP TRIGGER payment_no_update");
    counter.db().execute("UPDATE payment SET note = 'x'");
    CHECK_FALSE(store::verify_audit(counter.db(), store::AuditDepth::rows).faults.empty());
}

TEST_CASE("fee: a run takes its receipt numbers in one go, still without gaps") {
    Counter counter;
    counter.pay("10.00");
    {
        store::Transaction transaction(counter.db());
        PaymentWriter writer(counter.db());
        Payment payment;
        payment.household = counter.wang;
        payment.amount = money("1.00");
        for (int i = 0; i < 5; ++i) {
            payment.day = payment.posted = day(i == 3 ? "2025-12-31" : "2026-03-02");
            payment.external = {"bank", "line", i + 1};
            const auto written = writer.add(payment, {});
            CHECK(reference(*written.receipt) ==
                  (i == 3 ? "R25-000001" : "R26-00000" + std::to_string(i < 3 ? i + 2 : i + 1)));
        }
        writer.finish();
        transaction.commit();
    }
    CHECK(payment_of(counter.db(), {"bank", "line", 4}).has_value());
    CHECK_FALSE(payment_of(counter.db(), {"bank", "line", 6}).has_value());
    CHECK_FALSE(payment_of(counter.db(), {"cash book", "line", 4}).has_value());
    CHECK(counter.pay("11.00").receipt.payment.receipt->number == 6);
    check_books(counter.office);
}

TEST_CASE("fee: what burdens more is settled first, however much is due before it") {
    Counter counter;
    const ChargeId heavy = counter.add_heavy(1, "80.00", "2026-03-01");
    CHECK(open_charges(counter.db(), counter.wang).size() == 4);
    CHECK(told(counter.pay("100.00").receipt.settled) ==
          part(heavy, "80.00") + ", " + part(counter.january, "20.00"));
    // Not due on the day the money comes, the heavier waits.
    const ChargeId later = counter.add_heavy(2, "80.00", "2026-03-03");
    CHECK(told(counter.pay("461.00").receipt.settled) ==
          part(counter.january, "221.00") + ", " + part(counter.february, "240.00"));
    CHECK(told(counter.pay("1.00", day("2026-03-03")).receipt.settled) == part(later, "1.00"));
    check_books(counter.office);
}

TEST_CASE("fee: a late fee comes before its charge, unless the data folder has it agreed") {
    const test::Scratch folder;
    std::filesystem::create_directory(folder / "fee");
    folder.write("fee/allocation.toml", "order = \"principal_first\"\ndocument = \"clause 12\"\n");
    for (const bool agreed : {false, true}) {
        Counter counter;
        const ChargeId late = counter.add_late_fee(counter.january, "6.58", "2026-03-01");
        io::set_data_dir(agreed ? folder.path() : std::filesystem::path());
        const PayResult result = counter.pay("50.00");
        io::set_data_dir({});
        CHECK(told(result.receipt.settled) ==
              (agreed ? part(counter.january, "50.00")
                      : part(late, "6.58") + ", " + part(counter.january, "43.42")));
        CHECK(counter.office.count("SELECT max(strategy) FROM allocation") ==
              static_cast<int>(agreed ? Strategy::principal_first : Strategy::by_law));
        check_books(counter.office);
    }
}

TEST_CASE("fee: a request id that is used again answers and takes nothing") {
    Counter counter;
    set_request(counter.db(), "till-1");
    PayRequest request = Counter::request("300.00");
    request.tendered = money("400.00");
    const PayResult first = pay(counter.db(), request, today);
    CHECK_FALSE(first.repeated);
    std::int64_t rows = counter.rows();
    const PayResult again = pay(counter.db(), request, day("2026-03-03"));  // after midnight
    CHECK(again.repeated);
    CHECK(again.receipt.payment.id == first.receipt.payment.id);
    CHECK(again.receipt.payment.day == today);
    CHECK(told(again.receipt.settled) == told(first.receipt.settled));
    CHECK(again.change == money("100.00"));
    request.amount = money("301.00");
    CHECK(refused([&] { pay(counter.db(), request, today); }));
    CHECK(counter.rows() == rows);

    set_request(counter.db(), "till-2");
    counter.pay("500.00");
    counter.charge("2026-04", "50.00", "2026-04-30");
    set_request(counter.db(), "till-3");
    const AllocateRequest all{.receipt = "2", .to = {}};
    CHECK(told(allocate(counter.db(), all, day("2026-04-02")).settled) == "4 50.00");
    rows = counter.rows();
    CHECK(told(allocate(counter.db(), all, day("2026-04-02")).settled) == "4 50.00");
    CHECK(refused([&] { allocate(counter.db(), {"1", {}}, day("2026-04-02")); }));
    CHECK(counter.rows() == rows);

    set_request(counter.db(), "till-4");
    const PaymentId reversal =
        reverse(counter.db(), {"2", "bounced"}, day("2026-04-03")).reversal.id;
    rows = counter.rows();
    CHECK(reverse(counter.db(), {"2", "bounced"}, day("2026-04-03")).reversal.id == reversal);
    CHECK(refused([&] { reverse(counter.db(), {"2", "another"}, day("2026-04-03")); }));
    CHECK(counter.rows() == rows);
    check_books(counter.office);
}

TEST_CASE("fee: a dry run tells what would be settled, writes nothing, and takes no number") {
    Counter counter;
    const auto told_at_once = [&](const PayRequest& request) {
        return taken_message(pay(counter.db(), request, today));
    };
    PayRequest request = Counter::request("300.00");
    request.dry_run = true;
    set_request(counter.db(), "till-1");
    std::int64_t rows = counter.rows();
    const PayResult would = pay(counter.db(), request, today);
    CHECK(would.dry_run);
    CHECK_FALSE(would.receipt.payment.receipt.has_value());
    CHECK(told(would.receipt.settled) == "1 241.00, 2 59.00");
    CHECK(taken_message(would) ==
          "Would receive 300.00 (cash) from household H1 for 3-2-1502; no receipt number was "
          "taken. Nothing was changed.\n"
          "  charge 1: 3-2-1502, management, 2026-01, 241.00\n"
          "  charge 2: 3-2-1502, management, 2026-02, 59.00; 182.00 still open\n"
          "Household H1 would still owe 423.00.");
    CHECK(counter.rows() == rows);
    CHECK(counter.open_of(counter.january) == "241.00");
    request.to = {{counter.january, money("500.00")}};
    CHECK(refused([&] { pay(counter.db(), request, today); }));
    CHECK(counter.rows() == rows);

    // The id of the dry run is free for the payment itself. Done, a dry run of it says so.
    request = Counter::request("300.00");
    const PayResult first = pay(counter.db(), request, today);
    CHECK_FALSE(first.repeated);
    CHECK(reference(*first.receipt.payment.receipt) == "R26-000001");
    request.dry_run = true;
    const PayResult again = pay(counter.db(), request, today);
    CHECK(again.repeated);
    CHECK(again.receipt.payment.receipt == first.receipt.payment.receipt);

    set_request(counter.db(), "till-2");
    request = Counter::request("500.00");
    request.dry_run = true;
    CHECK(told_at_once(request).ends_with("prepayment: 77.00\nHousehold H1 would owe nothing."));
    request.dry_run = false;
    CHECK(told_at_once(request).starts_with("R26-000002: received 500.00"));
    counter.charge("2026-04", "50.00", "2026-04-30");
    set_request(counter.db(), "till-3");
    rows = counter.rows();
    const AllocateResult given =
        allocate(counter.db(), {.receipt = "2", .to = {}, .dry_run = true}, day("2026-04-02"));
    CHECK(given.dry_run);
    CHECK(allocated_message(given) ==
          "Would give 50.00 of the prepayment of R26-000002 to charges; 27.00 would be left. "
          "Nothing was changed.\n"
          "  charge 4: 3-2-1502, management, 2026-04, 50.00");
    CHECK(counter.rows() == rows);
    CHECK(told(allocate(counter.db(), {"2", {}}, day("2026-04-02")).settled) == "4 50.00");

    set_request(counter.db(), "till-4");
    rows = counter.rows();
    const ReversedPayment back = reverse(counter.db(), {"1", "bounced", true}, day("2026-04-03"));
    CHECK(back.dry_run);
    CHECK(reversed_message(back) ==
          "Would take back R26-000001: 300.00, cash. Nothing was changed.\n"
          "  charge 1 (3-2-1502, management, 2026-01) would have 241.00 open again\n"
          "  charge 2 (3-2-1502, management, 2026-02) would have 59.00 open again");
    CHECK(counter.rows() == rows);
    CHECK_FALSE(receipt(counter.db(), "1").reversal.has_value());
    CHECK_FALSE(reverse(counter.db(), {"1", "bounced"}, day("2026-04-03")).dry_run);
    CHECK(counter.rows() > rows);
    check_books(counter.office);
}

TEST_CASE("fee: a payment that looks like one just taken is stopped unless forced") {
    Counter counter;
    counter.pay("10.00");
    CHECK(refused([&] { counter.pay("10.00"); }));
    CHECK_NOTHROW(counter.pay("10.01"));
    CHECK_NOTHROW(counter.pay("10.00", day("2026-03-03")));
    PayRequest request = Counter::request("10.00");
    request.method = Method::alipay;
    CHECK_NOTHROW(pay(counter.db(), request, today));
    request.method = Method::cash;
    request.force = true;
    CHECK_NOTHROW(pay(counter.db(), request, today));
    // What was taken back does not stand in the way.
    counter.pay("33.00");
    reverse(counter.db(), {"6", "wrong"}, today);
    CHECK_NOTHROW(counter.pay("33.00"));
}

TEST_CASE("fee: change is told for cash alone") {
    Counter counter;
    PayRequest request = Counter::request("241.00");
    request.tendered = money("300.00");
    CHECK(pay(counter.db(), request, today).change == money("59.00"));
    request = Counter::request("20.00");
    request.tendered = money("20.00");
    CHECK(pay(counter.db(), request, today).change == Money{});
    request.amount = money("21.00");
    CHECK(refused([&] { pay(counter.db(), request, today); }));
    request.amount = money("19.00");
    request.method = Method::wechat;
    CHECK(refused([&] { pay(counter.db(), request, today); }));
    request.tendered.reset();
    CHECK_FALSE(pay(counter.db(), request, today).change.has_value());
}

TEST_CASE("fee: money that came before a charge was posted waits as prepayment until then") {
    Counter counter;
    PayRequest request = Counter::request("300.00");
    request.on = day("2026-01-20");  // the second charge was posted on 2026-02-01
    const Receipt receipt = pay(counter.db(), request, today).receipt;
    CHECK(receipt.payment.day == day("2026-01-20"));
    CHECK(receipt.payment.posted == today);
    CHECK(receipt.settled[0].day == day("2026-01-20"));
    CHECK(receipt.settled[1].day == day("2026-02-01"));
    CHECK(receipt.prepayment == Money{});
    CHECK(counter.balance(prepayment, counter.wang.value, "2026-01-31") == "-59.00");
    CHECK(counter.balance(receivable, counter.wang.value, "2026-01-31") == "0.00");
    CHECK(counter.balance(prepayment, counter.wang.value, "2026-02-01") == "0.00");
    check_books(counter.office);
}

TEST_CASE("fee: a name is a unit, else a household; the developer answers where nobody holds it") {
    test::Office office;
    office.estate("E1");
    const UnitId home = office.home("3-2-1502", "96.40");
    const HouseholdId seller = office.owner(home, "王芳", "2025-01-01", "2026-02-01");
    const HouseholdId buyer = office.owner(home, "李强", "2026-02-01");
    const UnitId empty = office.home("3-2-1601", "66.50");
    CHECK(find_payer(office.db(), "3栋2单元1502", day("2026-01-31")).household == seller);
    const Payer payer = find_payer(office.db(), " 3-2-1502 ", today);
    CHECK(payer.household == buyer);
    CHECK(payer.unit == home);
    CHECK(find_payer(office.db(), "E1:3-2-1502", today).unit == home);
    CHECK(find_payer(office.db(), "王芳", today).household == seller);
    CHECK_FALSE(find_payer(office.db(), "王芳", today).unit.has_value());
    const auto find = [&](const char* text) {
        return kind_of([&] { static_cast<void>(find_payer(office.db(), text, today)); });
    };
    CHECK(find("3-2-1601") == ErrorKind::refused);
    CHECK(find("3-2-9999") == ErrorKind::not_found);
    CHECK(find("nobody here") == ErrorKind::not_found);
    const HouseholdId developer = office.developer("锦绣置业");
    CHECK(find_payer(office.db(), "3-2-1601", today).household == developer);
    CHECK(find_payer(office.db(), "3-2-1601", today).unit == empty);
    office.estate("E2");
    static_cast<void>(office.home("3-2-1502", "80.00"));
    CHECK(find("3-2-1502") == ErrorKind::not_found);  // two estates have it
}

TEST_CASE("fee: who else owes for the unit is told, and somebody else may pay") {
    test::Office office;
    const UnitId home = office.home("3-2-1502", "96.40");
    const HouseholdId seller = office.owner(home, "王芳", "2025-01-01", "2026-02-01");
    const HouseholdId buyer = office.owner(home, "李强", "2026-02-01");
    office.charge(home, seller, "management", "2026-01", "241.00", "2026-01-31");
    office.charge(home, buyer, "management", "2026-02", "241.00", "2026-02-28");
    PayRequest request = Counter::request("241.00");
    const PayResult own = pay(office.db(), request, today);
    CHECK(own.receipt.payer == "李强");
    REQUIRE(own.others.size() == 1);
    CHECK(own.others[0].household == "H" + std::to_string(seller.value));
    CHECK(own.others[0].open == money("241.00"));
    request.household = "王芳";
    const PayResult old = pay(office.db(), request, today);
    CHECK(old.receipt.payment.household == seller);
    CHECK(old.receipt.unit == "3-2-1502");
    CHECK(told(old.receipt.settled) == "1 241.00");
    CHECK(old.others.empty());
    check_books(office);
}

TEST_CASE("fee: lists of payments are newest first, cut at the limit, or all from the oldest") {
    Counter counter;
    counter.pay("10.00");
    counter.pay("900.00");
    PayRequest request;
    request.payer = "王芳";
    request.amount = money("5.00");
    request.method = Method::card;
    request.on = day("2026-02-10");
    pay(counter.db(), request, today);
    reverse(counter.db(), {"1", "wrong"}, today);
    const auto list = [&](int limit, const auto& choose) {
        PaymentQuery query;
        query.limit = limit;
        choose(query);
        std::string text;
        const PaymentList found = payments(counter.db(), query);
        for (const PaymentRow& row : found.rows) text += to_plain(row.payment.amount) + " ";
        return text + (found.cut ? "cut" : "");
    };
    const auto all_of = [](PaymentQuery&) {};
    CHECK(list(200, all_of) == "-10.00 5.00 900.00 10.00 ");
    CHECK(list(2, all_of) == "-10.00 5.00 cut");
    CHECK(list(4, all_of) == "-10.00 5.00 900.00 10.00 ");
    CHECK(list(0, all_of) == "10.00 900.00 5.00 -10.00 ");
    CHECK(list(9, [&](auto& query) { query.unit = counter.unit; }) == "-10.00 900.00 10.00 ");
    CHECK(list(1, [&](auto& query) { query.household = counter.wang; }) == "-10.00 cut");
    CHECK(list(9, [&](auto& query) { query.household = HouseholdId{99}; }).empty());
    CHECK(list(9, [&](auto& query) { query.period = test::period("2026-02"); }) == "5.00 ");
    CHECK(list(9, [&](auto& query) { query.method = Method::card; }) == "5.00 ");
    PaymentQuery oldest;
    oldest.limit = 0;
    const PaymentList all = payments(counter.db(), oldest);
    CHECK(all.rows[0].reversed);
    CHECK(all.rows[0].prepayment == Money{});
    CHECK(all.rows[1].prepayment == money("187.00"));  // 910 was paid of 723, and 10 taken back
    CHECK(all.rows[3].of == ReceiptNumber{2026, 1});
    CHECK(all.rows[3].prepayment == Money{});
    CHECK(all.rows[2].payer == "王芳");
}

TEST_CASE("fee: methods have codes that read back") {
    for (const Method method :
         {Method::cash, Method::transfer, Method::card, Method::wechat, Method::alipay}) {
        CHECK(parse_method(code_of(method)) == method);
    }
    CHECK_FALSE(parse_method("").has_value());
    CHECK_FALSE(parse_method("cheque").has_value());
}

TEST_CASE("fee: the receipt shows the amount in capitals, the payer and what was settled") {
    cli::use_language(Language::en);
    Counter counter;
    counter.office.item("parking", "<车位>");
    counter.charge("2026-01", "80.00", "2026-01-31", "parking");
    store::Statement(counter.db(), "UPDATE person SET salutation = '女士'").run();
    PayRequest request = Counter::request("1680.32");
    request.note = "<script>\x1b[2J";
    const Receipt shown = pay(counter.db(), request, today).receipt;
    CHECK(shown.cashier == "tester");
    const std::string text = receipt_text(shown);
    const std::string html = receipt_html(shown);
    for (const std::string& page : {text, html}) {
        CHECK(page.find("人民币壹仟陆佰捌拾元零叁角贰分") != std::string::npos);
        CHECK(page.find("R26-000001") != std::string::npos);
        CHECK(page.find("王芳女士") != std::string::npos);
        CHECK(page.find("1,680.32") != std::string::npos);
        CHECK(page.find("877.32") != std::string::npos);  // prepayment
        CHECK(page.find("VOID") == std::string::npos);
        CHECK(page.find('\x1b') == std::string::npos);
    }
    CHECK(html.find("<script>") == std::string::npos);
    CHECK(html.find("&lt;script&gt;") != std::string::npos);
    CHECK(html.find("&lt;车位&gt;") != std::string::npos);

    const Receipt reversed =
        reverse(counter.db(), {"1", "wrong <unit>"}, day("2026-03-05")).receipt;
    CHECK(receipt_text(reversed).find("VOID") != std::string::npos);
    CHECK(receipt_html(reversed).find("VOID") != std::string::npos);
    CHECK(receipt_html(reversed).find("wrong &lt;unit&gt;") != std::string::npos);
    // What was on it stays on it.
    CHECK(receipt_text(reversed).find("877.32") != std::string::npos);
    CHECK(told(reversed.settled) == told(shown.settled));
}

TEST_CASE("fee: machines read codes, people read words") {
    cli::use_language(Language::en);
    Counter counter;
    PayRequest request = Counter::request("10.00");
    request.method = Method::wechat;
    pay(counter.db(), request, today);
    const PaymentList list = payments(counter.db(), {});
    CHECK(wording_of(table::Format::json) == Wording::codes);
    CHECK(wording_of(table::Format::csv) == Wording::codes);
    CHECK(wording_of(table::Format::table) == Wording::words);
    CHECK(payments_table(list, Wording::codes).rows[0][7] == table::Cell{std::string("wechat")});
    CHECK(payments_table(list, Wording::words).rows[0][7] == table::Cell{std::string("WeChat")});
}

TEST_CASE("fee: whatever is charged, paid, given and taken back, the books agree") {
    std::mt19937_64 random(19490110);
    const auto below = [&](std::uint64_t bound) {
        return static_cast<std::int64_t>(random() % bound);
    };
    test::Office office;
    const UnitId home = office.home("1-1-101", "96.40");
    const UnitId shop = office.shop("1-S1", "50.00");
    const HouseholdId wang = office.owner(home, "王芳", "2020-01-01");
    const HouseholdId keeper = office.owner(shop, "便利店", "2020-01-01");
    Date now = day("2024-01-01");
    int done = 0;
    for (int step = 0; step < 400; ++step) {
        now = plus_days(now, below(3));
        const bool first = below(2) == 0;
        try {
            switch (below(5)) {
                case 0:
                case 1: {
                    const Date from = plus_days(day("2024-01-01"), step * 2);
                    const Period period{from, plus_days(from, 2)};
                    office.charge(first ? home : shop, first ? wang : keeper,
                                  below(2) == 0 ? "management" : "parking", to_text(period),
                                  to_plain(Money{1 + below(30000)}),
                                  to_text(plus_days(now, below(20))), to_text(now));
                    break;
                }
                case 2:
                case 3: {
                    PayRequest request;
                    request.payer = first ? "1-1-101" : "1-S1";
                    request.amount = {1 + below(90000)};
                    request.method = static_cast<Method>(1 + below(5));
                    request.on = plus_days(now, -below(40));
                    pay(office.db(), request, now);
                    break;
                }
                case 4: {
                    const std::string number = std::to_string(1 + below(60));
                    if (first) {
                        reverse(office.db(), {number, "mistake"}, now);
                    } else {
                        allocate(office.db(), {number, {}}, now);
                    }
                    break;
                }
            }
            ++done;
        } catch (const Error&) {
            continue;  // refused: then nothing may have changed, which the books show
        }
    }
    CHECK(done > 300);
    CHECK(office.count("SELECT count(*) FROM payment WHERE reverses_id IS NOT NULL") > 5);
    check_books(office);
}

}  // namespace pmo::fee
