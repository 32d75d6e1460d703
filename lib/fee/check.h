// The ledger check: everything that must hold between charges, payments, allocations, open items,
// ledger lines and numbers, read from the rows as they are. Used by `pmo office check`.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lib/base/date.h"

namespace pmo::store {
class Db;
}

namespace pmo::fee {

// Stable codes, in the order of the checks: document-unbalanced ledger-unbalanced open-item-wrong
// open-item-missing open-item-extra open-item-range over-allocated reversed-settles
// receivable-differs prepayment-differs aging-differs newest-day total-differs receipt-gap
// letter-gap charge-twice charge-overlap reversal-differs amount-differs above-ceiling
// statement-differs imported-twice audit-differs.
struct Finding {
    std::string code;
    std::string what;        // a sentence for people
    std::int64_t count = 0;  // rows it is about
    std::string example;     // the first of them: "charge 17"
};

// Empty when all is well. Reads only. `today` is the day that arrears and statements are taken as
// of.
[[nodiscard]] std::vector<Finding> check_ledger(const store::Db& db, Date today);

// Every code that check_ledger may give.
[[nodiscard]] const std::vector<std::string_view>& finding_codes();

}  // namespace pmo::fee
