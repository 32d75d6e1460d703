// What a payment can settle, and the ledger lines of what it does. Which charges it settles:
// allocation_rules.h. Pure.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "lib/base/date.h"
#include "lib/base/id.h"
#include "lib/base/money.h"
#include "lib/fee/charge.h"
#include "lib/fee/payment.h"

namespace pmo::fee {

// A charge with something unpaid.
struct OpenCharge {
    ChargeId charge;
    UnitId unit;
    Date posted{};
    Date due{};
    Money open;
    ChargeKind kind = ChargeKind::recurring;
    std::optional<ChargeId> about = {};  // of a late fee, costs or an adjustment
    std::int64_t burden = 0;             // agreed late fee a day, 1/1000000
};

struct Share {
    ChargeId charge;
    Date day{};  // when it takes effect: not before the charge was posted
    Money amount;
    Strategy strategy = Strategy::by_law;
};

enum class NamedProblem { none, not_open, twice, too_much, more_than_payment, not_positive };
struct NamedCheck {
    NamedProblem problem = NamedProblem::none;
    ChargeId charge;  // the first it is about
    Money open;       // what of it is open, for too_much
};
[[nodiscard]] NamedCheck check_named(Money amount, std::span<const OpenCharge> open,
                                     std::span<const NamedCharge> named);

enum class Account {
    receivable = 1,   // of a household
    prepayment,       // of a household
    revenue,          // of a fee item
    money,            // of a payment method
    deposit,          // of a household
    waiver,           // of a fee item
    bad_debt,         // of a fee item
    cash_difference,  // of a shift
    channel_fee,      // of a payment method
    suspense          // of a bank account
};
enum class Document { charge = 1, payment, allocation, refund, deposit, shift, bank_line };

struct LedgerLine {
    Account account = Account::receivable;
    std::int64_t subject = 0;
    Date day{};
    Money amount;  // debit positive; never zero
    Document document = Document::payment;
};

// Lines of a payment and its shares: money, or what stands in for it; receivable for what takes
// effect on the payment's day, prepayment for the rest; and for each later day the part that leaves
// prepayment then. So every account is right as of every day. Each document and day sums to zero.
[[nodiscard]] std::vector<LedgerLine> lines_of_payment(std::vector<LedgerLine> lines,
                                                       const Payment& payment,
                                                       std::span<const Share> shares);
// Lines of a prepayment that is used: shares alone.
[[nodiscard]] std::vector<LedgerLine> lines_of_shares(std::vector<LedgerLine> lines,
                                                      HouseholdId household,
                                                      std::span<const Share> shares);
// Lines of a reversal: `settled` of the payment's amount had been given to charges.
[[nodiscard]] std::vector<LedgerLine> lines_of_reversal(const Payment& reversal, Money settled);

}  // namespace pmo::fee
