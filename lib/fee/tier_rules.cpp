#include "lib/fee/tier_rules.h"

#include <algorithm>
#include <numeric>

#include "lib/base/check.h"
#include "lib/fee/rounding_rules.h"
#include "lib/io/json.h"

namespace pmo::fee {

namespace {

// A thousandth of a unit at 1/10000 of a currency unit is 1/100000 fen.
constexpr std::int64_t per_fen = 100000;

Wide exact(Reading quantity, Price price, Money flat) {
    return static_cast<Wide>(quantity.scaled) * price.scaled +
           static_cast<Wide>(flat.fen) * per_fen;
}

std::size_t tier_of(std::span<const Tier> tiers, Reading usage) {
    std::size_t index = 0;
    while (index + 1 < tiers.size() && tiers[index].upto && *tiers[index].upto < usage) ++index;
    return index;
}

Reading lower_bound(std::span<const Tier> tiers, std::size_t index) {
    return index == 0 ? Reading{0} : *tiers[index - 1].upto;
}

// f, in 1/100000 fen.
Wide cost(Basis basis, std::span<const Tier> tiers, Reading usage) {
    const std::size_t last = tier_of(tiers, usage);
    if (basis == Basis::tiered_volume) return exact(usage, tiers[last].price, tiers[last].flat);
    Wide sum = 0;
    for (std::size_t i = 0; i <= last; ++i) {
        const Reading from = lower_bound(tiers, i);
        const Reading to = i == last ? usage : *tiers[i].upto;
        sum += exact({to.scaled - from.scaled}, tiers[i].price, tiers[i].flat);
    }
    return sum;
}

struct ExactPart {
    TierPart part;
    Wide exact = 0;
};

TierPart part_of(std::span<const Tier> tiers, std::size_t index, Reading quantity, Money flat) {
    return {.tier = index + 1,
            .upto = tiers[index].upto,
            .quantity = quantity,
            .price = tiers[index].price,
            .flat = flat,
            .amount = {}};
}

std::vector<ExactPart> volume_parts(std::span<const Tier> tiers, Reading total) {
    const std::size_t index = tier_of(tiers, total);
    ExactPart part{part_of(tiers, index, total, tiers[index].flat), 0};
    part.exact = exact(total, tiers[index].price, tiers[index].flat);
    return {part};
}

// From what is charged before up to the total: the tiers that this stretch touches, and those whose
// flat amount it is the first to reach.
std::vector<ExactPart> marginal_parts(std::span<const Tier> tiers, const TierUse& use,
                                      Reading total) {
    const Reading before = use.before.value_or(Reading{0});
    const std::size_t last = tier_of(tiers, total);
    std::vector<ExactPart> parts;
    for (std::size_t i = tier_of(tiers, before); i <= last; ++i) {
        const Reading from = std::max(before, lower_bound(tiers, i));
        const Reading to = i == last ? total : std::min(total, *tiers[i].upto);
        const bool reached = use.before && (i == 0 || lower_bound(tiers, i) < before);
        const Money flat = reached ? Money{} : tiers[i].flat;
        const Reading quantity{to.scaled - from.scaled};
        if (quantity.scaled == 0 && flat == Money{} && last != i) continue;
        parts.push_back({part_of(tiers, i, quantity, flat), exact(quantity, tiers[i].price, flat)});
    }
    return parts;
}

// Every part to the fen, all together exactly `sum`: each is rounded down, and what is missing goes
// to those that lost most.
std::vector<TierPart> in_fen(std::vector<ExactPart> exact_parts, Money sum) {
    std::int64_t missing = sum.fen;
    for (ExactPart& part : exact_parts) {
        part.part.amount = {static_cast<std::int64_t>(part.exact / per_fen)};
        missing -= part.part.amount.fen;
    }
    std::vector<std::size_t> order(exact_parts.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t left, std::size_t right) {
        return exact_parts[left].exact % per_fen > exact_parts[right].exact % per_fen;
    });
    PMO_CHECK(missing >= 0 && missing <= static_cast<std::int64_t>(order.size()));
    for (std::int64_t i = 0; i < missing; ++i) {
        exact_parts[order[static_cast<std::size_t>(i)]].part.amount += Money{1};
    }
    std::vector<TierPart> parts;
    for (const ExactPart& part : exact_parts) parts.push_back(part.part);
    return parts;
}

}  // namespace

TierCharge tier_charge(Basis basis, std::span<const Tier> tiers, const TierUse& use) {
    PMO_CHECK(!tiers.empty() && use.usage.scaled >= 0);
    PMO_CHECK(!use.before || use.before->scaled >= 0);
    const Reading before = use.before.value_or(Reading{0});
    const Reading total{before.scaled + use.usage.scaled};
    const auto f = [&](Reading usage, Rounding rounding) {
        return rounded(cost(basis, tiers, usage), per_fen, rounding);
    };
    const auto already = [&](Rounding rounding) {
        return use.before ? f(before, rounding) : Money{};
    };
    TierCharge charge;
    charge.amount = f(total, use.rounding) - already(use.rounding);
    Money sum;
    if (basis == Basis::tiered_volume) {
        charge.already = already(use.rounding);
        sum = f(total, Rounding::fen);
        charge.parts = in_fen(volume_parts(tiers, total), sum);
    } else {
        sum = f(total, Rounding::fen) - already(Rounding::fen);
        charge.parts = in_fen(marginal_parts(tiers, use, total), sum);
    }
    charge.rounding = charge.amount + charge.already - sum;
    return charge;
}

Period tier_window(TierWindow window, const Period& used) {
    const Date last = plus_days(used.to, -1);
    switch (window) {
        case TierWindow::month:
            return {first_of_month(last), plus_months(first_of_month(last), 1)};
        case TierWindow::period:
            return used;
        case TierWindow::year: {
            const Date january = Date{last.year(), std::chrono::January, std::chrono::day{1}};
            return {january, plus_months(january, 12)};
        }
    }
    PMO_CHECK(false);
}

std::string tier_working(const TierCharge& charge, const TierUse& use) {
    std::string text;
    io::JsonWriter json(text);
    const auto quantity = [](Reading value) { return decimal_text(value.scaled, 3, 0); };
    json.begin_object().key("tiers").begin_array();
    for (const TierPart& part : charge.parts) {
        json.begin_object().key("tier").integer(static_cast<std::int64_t>(part.tier));
        json.key("upto");
        if (part.upto) {
            json.text(quantity(*part.upto));
        } else {
            json.null();
        }
        json.key("quantity").text(quantity(part.quantity));
        json.key("price").text(to_plain(part.price));
        json.key("flat").text(to_plain(part.flat));
        json.key("amount").text(to_plain(part.amount)).end_object();
    }
    json.end_array();
    if (use.before) json.key("before").text(quantity(*use.before));
    json.key("already").text(to_plain(charge.already));
    json.key("rounding").text(to_plain(charge.rounding)).end_object();
    return text;
}

TierProblem tier_problem(Basis basis, std::span<const Tier> tiers,
                         std::optional<TierWindow> window) {
    if (tiers.empty()) return TierProblem::missing;
    if (tiers.back().upto) return TierProblem::no_end;
    Reading bound{0};
    for (std::size_t i = 0; i < tiers.size(); ++i) {
        if (tiers[i].price.scaled < 0 || tiers[i].flat.fen < 0) return TierProblem::negative;
        if (i + 1 == tiers.size()) break;
        if (!tiers[i].upto) return TierProblem::inner_no_end;
        if (*tiers[i].upto <= bound) return TierProblem::not_rising;
        bound = *tiers[i].upto;
    }
    if (basis != Basis::tiered_volume || window != TierWindow::year) return TierProblem::none;
    for (std::size_t i = 0; i + 1 < tiers.size(); ++i) {
        const Reading at = *tiers[i].upto;
        if (exact(at, tiers[i + 1].price, tiers[i + 1].flat) <
            exact(at, tiers[i].price, tiers[i].flat)) {
            return TierProblem::falls;
        }
    }
    return TierProblem::none;
}

}  // namespace pmo::fee
