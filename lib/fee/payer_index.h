// Who pays for every unit of the office, in memory: for imports that ask for each row.
#pragma once

#include <optional>
#include <vector>

#include "lib/fee/billing.h"

namespace pmo::fee {

class PayerIndex {
  public:
    explicit PayerIndex(const store::Db& db);  // a few ordered queries

    // Of a charge for that day, as billing decides.
    [[nodiscard]] Debtors of_charge(UnitId unit, FeeItemId item, Date day) const;
    // Of a payment that names the unit: a tenant who agreed to pay, else the owner.
    [[nodiscard]] std::optional<HouseholdId> of_payment(UnitId unit, Date day) const;

  private:
    BillingSets sets_;  // without areas and charges
    ByUnit<HouseholdId> developers_;
};

}  // namespace pmo::fee
