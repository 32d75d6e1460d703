// Payments, allocations and reversals for tests, written with plain SQL as the program leaves them:
// with their ledger lines, without audit (audit_all adds what a clean office has). And an office
// full of random ones, the same for the same seed.
//
//     const auto money = pay(office, wang, "300.00", "2026-02-05", {{january, "241.00"}});
#pragma once

#include <cstdint>
#include <random>
#include <string_view>
#include <vector>

#include "tests/support/office.h"

namespace pmo::test {

struct Share {
    ChargeId charge;
    std::string_view amount;
};
// In cash, with the next receipt number of its year. Shares take effect on the day itself.
PaymentId pay(Office& office, HouseholdId payer, std::string_view amount, std::string_view on,
              const std::vector<Share>& shares = {});
// Gives prepayment out later.
void allocate(Office& office, PaymentId payment, ChargeId charge, std::string_view amount,
              std::string_view on);
// With opposite rows for what it had settled.
PaymentId reverse_payment(Office& office, PaymentId payment, std::string_view on);
ChargeId reverse_charge(Office& office, ChargeId charge, std::string_view on);
// One bulk row of the audit chain over every money row there is.
void audit_all(Office& office);

// Charges, payments, allocations and reversals of a few households with several units each, from
// 2025-01-01 in the order of their days.
class RandomLedger {
  public:
    RandomLedger(Office& office, std::uint32_t seed, int days);

    [[nodiscard]] const std::vector<HouseholdId>& households() const { return households_; }
    [[nodiscard]] Date last_day() const { return last_; }

  private:
    struct Open {
        ChargeId charge;
        HouseholdId household;
        std::int64_t open = 0;
        std::int64_t amount = 0;
    };
    struct Money {
        PaymentId payment;
        HouseholdId household;
        std::int64_t left = 0;
        std::vector<std::pair<ChargeId, std::int64_t>> given;
    };
    [[nodiscard]] std::size_t below(std::size_t limit);
    void charge_one(Date on);
    void pay_one(Date on);
    void allocate_one(Date on);
    void reverse_one_payment(Date on);
    void reverse_one_charge(Date on);

    Office& office_;
    std::mt19937 random_;
    std::vector<UnitId> units_;
    std::vector<HouseholdId> households_;
    std::vector<Open> open_;
    std::vector<Money> payments_;
    std::int64_t month_ = 0;  // so that no place is charged twice
    Date last_{};
};

}  // namespace pmo::test
