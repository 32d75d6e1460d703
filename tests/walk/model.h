// What the ledger should be, kept in plain structs and maps. Shares no code with the program: days
// are numbers, amounts are fen, accounts are as of the table `line`.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace pmo::walk {

using Fen = std::int64_t;
using Day = std::int64_t;
using Key = std::int64_t;

enum AccountNumber {
    receivable = 1,
    prepayment,
    revenue,
    money_received,
    deposit,
    waiver,
    bad_debt,
    cash_difference
};
enum PaymentKindNumber { of_money = 1, of_waiver, of_write_off, of_credit };

struct Charge {
    Key id = 0;
    Key household = 0;
    Key unit = 0;
    Key item = 0;
    Day from = 0;
    Day posted = 0;
    Day due = 0;
    Fen amount = 0;
    Fen open = 0;
    std::optional<Day> reversed = {};
};

struct Payment {
    Key id = 0;
    Key household = 0;
    int kind = of_money;
    Key item = 0;    // of what is not money
    Key method = 1;  // of money
    Day day = 0;
    Day posted = 0;
    int year = 0;
    Fen amount = 0;
    Fen left = 0;
    std::int64_t number = 0;
    std::optional<Day> reversed = {};
};

// A part of a payment that is to go to a charge.
struct Part {
    Key charge = 0;
    Day day = 0;
    Fen amount = 0;
};

// The same once it has gone there; negative when it was undone.
struct Given {
    Key payment = 0;
    Key charge = 0;
    Day day = 0;
    Fen amount = 0;
};

struct Named {
    Key charge = 0;
    Fen amount = 0;
};

using Buckets = std::array<Fen, 7>;
using Place = std::array<Key, 3>;  // unit, item, first day

class Model {
  public:
    std::map<Key, Charge> charges;
    std::map<Key, Payment> payments;
    std::vector<Given> given;
    std::map<std::pair<AccountNumber, Key>, Fen> balances;
    std::map<std::pair<int, int>, std::int64_t> next_number;  // by kind and year
    std::map<Key, std::set<Key>> open;                        // unpaid charges of a household
    std::map<Key, std::set<Key>> with_prepayment;             // payments of a household
    std::map<Place, Key> places;                              // live charges
    Key newest_charge = 0;                                    // with its reversals

    void charge(const Charge& charge);
    void reverse_charge(Key id, Day on);
    // The payment's number is the next of its kind and year.
    void pay(Payment payment, const std::vector<Part>& parts);
    void give(Key payment, const std::vector<Part>& parts);
    void reverse_payment(Key id, Day on);

    // Named charges first, then by due day; among charges of one day in proportion to what is open,
    // odd fen to the largest remainders, the older charge first.
    [[nodiscard]] std::vector<Part> parts_of(Key household, Fen amount, Day on,
                                             const std::vector<Named>& named) const;
    [[nodiscard]] std::int64_t number_next(int kind, int year) const;
    [[nodiscard]] Fen owed_by(Key household) const;
    [[nodiscard]] Fen balance(AccountNumber account, Key subject) const;

    // As of a day, from the history alone.
    [[nodiscard]] std::map<Key, Buckets> aging_on(Day day) const;
    [[nodiscard]] std::map<Key, Fen> prepaid_on(Day day) const;
    [[nodiscard]] std::map<std::pair<AccountNumber, Key>, Fen> balances_from_history() const;
    [[nodiscard]] std::map<std::pair<Key, Key>, Fen> settled() const;  // by payment and charge

  private:
    void move(AccountNumber account, Key subject, Fen amount) {
        balances[{account, subject}] += amount;
    }
    void value(const Payment& payment, Fen amount);
};

[[nodiscard]] std::size_t bucket(Day due, Day on);

}  // namespace pmo::walk
