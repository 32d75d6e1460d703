// An office with one household that owes 100.00 since 2025-03-31 twice: by a tariff that agrees on
// one per mille a day, and by one that agrees on nothing.
#pragma once

#include "tests/support/ledger.h"
#include "tests/support/office.h"

namespace pmo::test {

struct LateOffice {
    Office office;
    UnitId unit;
    HouseholdId wang;
    ChargeId agreed;
    ChargeId not_agreed;

    LateOffice();
    [[nodiscard]] store::Db& db() { return office.db(); }
    PaymentId pay(std::string_view amount, std::string_view on, ChargeId charge) {
        return test::pay(office, wang, amount, on, {{charge, std::string(amount)}});
    }
};

}  // namespace pmo::test
