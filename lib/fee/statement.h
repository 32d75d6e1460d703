// Statement of account: opening balance, movements with running balance, closing balance.
//
// Positive is owed, negative is prepaid. The opening and the closing balance come from the ledger,
// the movements from charges and payments; when they disagree, Error{refused} points at the check.
// The closing balance of a period is the opening balance of the next.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/base/date.h"
#include "lib/base/id.h"
#include "lib/base/money.h"

namespace pmo::store {
class Db;
}

namespace pmo::fee {

enum class MovementKind { charge, charge_reversal, payment, payment_reversal, settlement };

struct Movement {
    Date day{};
    MovementKind kind = MovementKind::charge;
    std::string document;   // "17" of a charge, "R26-000123" of a payment
    std::string unit;       // code; empty: none
    std::string item_name;  // of a charge
    std::optional<Period> period;
    std::optional<Date> due;
    std::string reason;  // of a reversal
    Money amount;        // charge positive, payment negative
    Money balance;       // after it
};

struct AccountStatement {
    HouseholdId household;
    std::string household_ref;  // "H123"
    std::string payer;          // name of the head
    std::string salutation;
    std::string office;
    std::string unit;  // only this unit's charges and what settled them; empty: the whole account
    Period period{};
    Money opening;
    std::vector<Movement> movements;
    Money closing;
};

struct StatementRequest {
    std::string who;               // a unit, or anything find_household understands
    std::optional<Period> period;  // nothing: the calendar year of `today` up to it
    bool unit_only = false;        // `who` is a unit: its charges alone
};
[[nodiscard]] AccountStatement statement(const store::Db& db, const StatementRequest& request,
                                         Date today);

}  // namespace pmo::fee
