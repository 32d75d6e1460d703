#include "lib/fee/allocation_rules.h"

#include <algorithm>
#include <tuple>

#include "lib/base/check.h"

namespace pmo::fee {

namespace {

// An open charge, the principal of its debt, and what is left after the named amounts.
struct Claim {
    const OpenCharge* charge = nullptr;
    const OpenCharge* principal = nullptr;
    Money left;
};

bool follows_principal(ChargeKind kind) {
    return kind == ChargeKind::costs || kind == ChargeKind::late_fee;
}

// Costs can be about a late fee, which is about a charge.
const OpenCharge& principal_of(const OpenCharge& charge, std::span<const OpenCharge> open) {
    const OpenCharge* found = &charge;
    while (follows_principal(found->kind) && found->about) {
        const auto about = std::ranges::find(open, *found->about, &OpenCharge::charge);
        if (about == open.end()) break;
        found = &*about;
    }
    return *found;
}

int place_inside(ChargeKind kind, DebtOrder order) {
    const int by_law = kind == ChargeKind::costs ? 0 : kind == ChargeKind::late_fee ? 1 : 2;
    return order == DebtOrder::by_law ? by_law : 2 - by_law;
}

// Smaller comes first; debts of equal rank share.
auto rank_of(const OpenCharge& principal, Date day) {
    return std::tuple(principal.due > day, -principal.burden, principal.due);
}

std::vector<Claim> claims_in_order(const Giving& giving, std::span<const OpenCharge> open,
                                   std::span<const NamedCharge> named) {
    std::vector<Claim> claims;
    claims.reserve(open.size());
    for (const OpenCharge& charge : open) {
        Money left = charge.open;
        for (const NamedCharge& each : named) {
            if (each.charge == charge.charge) left -= each.amount;
        }
        if (left.fen > 0) claims.push_back({&charge, &principal_of(charge, open), left});
    }
    const auto key = [&](const Claim& claim) {
        return std::tuple_cat(
            rank_of(*claim.principal, giving.day),
            std::tuple(claim.principal->charge, place_inside(claim.charge->kind, giving.order),
                       claim.charge->due, claim.charge->charge));
    };
    // Mostly they are: of one burden, the order in which they are read is the order by law.
    if (!std::ranges::is_sorted(claims, {}, key)) std::ranges::sort(claims, {}, key);
    return claims;
}

// The claims from the front on that `same` holds together.
template <class Same>
std::span<const Claim> together(std::span<const Claim> claims, const Same& same) {
    std::size_t count = 1;
    while (count < claims.size() && same(claims.front(), claims[count])) ++count;
    return claims.first(count);
}

Money sum_of(std::span<const Claim> claims) {
    Money sum;
    for (const Claim& claim : claims) sum += claim.left;
    return sum;
}

void add_shares(std::vector<Share>& shares, const Giving& giving, Money amount,
                std::span<const Claim> debt) {
    const Strategy strategy =
        giving.order == DebtOrder::by_law ? Strategy::by_law : Strategy::principal_first;
    for (const Claim& claim : debt) {
        const Money part = std::min(amount, claim.left);
        if (part.fen == 0) return;
        shares.push_back(
            {claim.charge->charge, std::max(giving.day, claim.charge->posted), part, strategy});
        amount -= part;
    }
}

// The debts of one rank, each with what it gets of `amount`.
void add_rank(std::vector<Share>& shares, const Giving& giving, Money amount,
              std::span<const Claim> rank) {
    std::vector<std::span<const Claim>> debts;
    std::vector<std::int64_t> weights;
    while (!rank.empty()) {
        const auto debt = together(rank, [](const Claim& first, const Claim& other) {
            return first.principal == other.principal;
        });
        debts.push_back(debt);
        weights.push_back(sum_of(debt).fen);
        rank = rank.subspan(debt.size());
    }
    // By largest remainder no debt gets more than it is.
    const std::vector<Money> parts = apportioned(amount, weights);
    for (std::size_t i = 0; i < debts.size(); ++i) add_shares(shares, giving, parts[i], debts[i]);
}

}  // namespace

std::vector<Share> allocated(std::vector<Share> shares, const Giving& giving,
                             std::span<const OpenCharge> open, std::span<const NamedCharge> named) {
    shares.clear();
    Money rest = giving.amount;
    for (const NamedCharge& each : named) {
        const auto charge = std::ranges::find(open, each.charge, &OpenCharge::charge);
        PMO_CHECK(charge != open.end());
        shares.push_back(
            {each.charge, std::max(giving.day, charge->posted), each.amount, Strategy::named});
        rest -= each.amount;
    }
    PMO_CHECK(rest.fen >= 0);
    const std::vector<Claim> ordered = claims_in_order(giving, open, named);
    std::span<const Claim> claims = ordered;
    while (rest.fen > 0 && !claims.empty()) {
        const auto rank = together(claims, [&](const Claim& first, const Claim& other) {
            return rank_of(*first.principal, giving.day) == rank_of(*other.principal, giving.day);
        });
        const Money given = std::min(rest, sum_of(rank));
        add_rank(shares, giving, given, rank);
        rest -= given;
        claims = claims.subspan(rank.size());
    }
    return shares;
}

}  // namespace pmo::fee
