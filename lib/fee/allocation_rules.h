// The order in which a payment settles what a household owes (rules.md 1.6). Pure.
//
// By law, 民法典 560 and 561: what the debtor named comes first; then what is due before what is
// not; then what burdens the debtor more; then what was due earlier; debts of one rank share in
// proportion, by largest remainder. Inside one debt: costs of enforcing, late fees, principal.
// A debt is a charge together with the costs and late fees about it, and ranks by that charge; when
// that charge is paid, they rank by their own due days.
#pragma once

#include <span>
#include <vector>

#include "lib/fee/payment_rules.h"

namespace pmo::fee {

// What comes first inside one debt. The order between debts is the same either way.
enum class DebtOrder {
    by_law,          // costs, late fees, principal
    principal_first  // principal, late fees, costs: only where that is agreed on record
};

struct Giving {
    Money amount;
    Date day{};  // a charge that is due on this day is due
    DebtOrder order = DebtOrder::by_law;
};

// What of the amount goes to which charge, in the order in which it is given. `open` may be in any
// order, but must hold all that the household owes: what is due last may come first. Named charges
// must be among `open` and not ask for more (checked before, check_named). What nothing is open for
// is in no share. `shares` is reused for its memory.
[[nodiscard]] std::vector<Share> allocated(std::vector<Share> shares, const Giving& giving,
                                           std::span<const OpenCharge> open,
                                           std::span<const NamedCharge> named);

}  // namespace pmo::fee
