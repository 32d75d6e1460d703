#include "lib/fee/payment_rules.h"

#include <algorithm>
#include <optional>

#include "lib/base/check.h"

namespace pmo::fee {

namespace {

Money named_of(ChargeId charge, std::span<const NamedCharge> named) {
    Money sum;
    for (const NamedCharge& each : named) {
        if (each.charge == charge) sum += each.amount;
    }
    return sum;
}

// Where the value of a payment is debited, and of what.
struct Source {
    Account account = Account::money;
    std::int64_t subject = 0;
};
Source source_of(const Payment& payment) {
    if (payment.kind == PaymentKind::money) {
        return {Account::money, static_cast<std::int64_t>(payment.method)};
    }
    PMO_CHECK(payment.item.has_value());
    const std::int64_t item = payment.item->value;
    switch (payment.kind) {
        case PaymentKind::waiver:
            return {Account::waiver, item};
        case PaymentKind::write_off:
            return {Account::bad_debt, item};
        default:
            return {Account::revenue, item};
    }
}

void add_lines(std::vector<LedgerLine>& lines, HouseholdId household, Date day, Money amount,
               Document document) {
    if (amount.fen == 0) return;
    lines.push_back({Account::prepayment, household.value, day, amount, document});
    lines.push_back({Account::receivable, household.value, day, -amount, document});
}

// Prepayment that becomes settlement, day by day; not that of `paid`, if given.
void add_lines_of_days(std::vector<LedgerLine>& lines, HouseholdId household,
                       std::span<const Share> shares, std::optional<Date> paid, Document document) {
    std::optional<Date> before;
    while (true) {
        std::optional<Date> next;
        for (const Share& share : shares) {
            const bool later = !before || share.day > *before;
            if (share.day != paid && later && (!next || share.day < *next)) next = share.day;
        }
        if (!next) return;
        Money sum;
        for (const Share& share : shares) {
            if (share.day == *next) sum += share.amount;
        }
        add_lines(lines, household, *next, sum, document);
        before = next;
    }
}

}  // namespace

NamedCheck check_named(Money amount, std::span<const OpenCharge> open,
                       std::span<const NamedCharge> named) {
    Money sum;
    for (std::size_t i = 0; i < named.size(); ++i) {
        const NamedCharge& each = named[i];
        const auto charge = std::ranges::find(open, each.charge, &OpenCharge::charge);
        const auto found = [&](NamedProblem problem) {
            return NamedCheck{problem, each.charge, charge == open.end() ? Money{} : charge->open};
        };
        if (each.amount.fen <= 0) return found(NamedProblem::not_positive);
        if (named_of(each.charge, named.first(i)).fen != 0) return found(NamedProblem::twice);
        if (charge == open.end()) return found(NamedProblem::not_open);
        if (each.amount > charge->open) return found(NamedProblem::too_much);
        sum += each.amount;
        if (sum > amount) return found(NamedProblem::more_than_payment);
    }
    return {};
}

std::vector<LedgerLine> lines_of_payment(std::vector<LedgerLine> lines, const Payment& payment,
                                         std::span<const Share> shares) {
    lines.clear();
    const auto add = [&](Account account, std::int64_t subject, Money amount) {
        if (amount.fen == 0) return;
        lines.push_back({account, subject, payment.day, amount, Document::payment});
    };
    Money settled;
    for (const Share& share : shares) {
        if (share.day == payment.day) settled += share.amount;
    }
    const Source source = source_of(payment);
    add(source.account, source.subject, payment.amount);
    add(Account::receivable, payment.household.value, -settled);
    add(Account::prepayment, payment.household.value, settled - payment.amount);
    add_lines_of_days(lines, payment.household, shares, payment.day, Document::payment);
    return lines;
}

std::vector<LedgerLine> lines_of_shares(std::vector<LedgerLine> lines, HouseholdId household,
                                        std::span<const Share> shares) {
    lines.clear();
    add_lines_of_days(lines, household, shares, std::nullopt, Document::allocation);
    return lines;
}

std::vector<LedgerLine> lines_of_reversal(const Payment& reversal, Money settled) {
    std::vector<LedgerLine> lines;
    const auto add = [&](Account account, std::int64_t subject, Money amount) {
        if (amount.fen == 0) return;
        lines.push_back({account, subject, reversal.day, amount, Document::payment});
    };
    const Source source = source_of(reversal);
    add(source.account, source.subject, reversal.amount);
    add(Account::receivable, reversal.household.value, settled);
    add(Account::prepayment, reversal.household.value, -reversal.amount - settled);
    return lines;
}

}  // namespace pmo::fee
