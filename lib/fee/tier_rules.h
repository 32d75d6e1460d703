// Prices by tiers: what a usage costs, and how that came about. Pure.
//
// f(usage) is what a usage costs within one window (a month, a billing period, a calendar year):
//   tiered_marginal  each tier's part of the usage at the tier's own price, and the flat amounts of
//                    all tiers that the usage reaches
//   tiered_volume    the whole usage at the price of the tier that it ends in, and that tier's flat
//                    amount alone
//   metered          one price: a single tier without end
// A usage exactly at a bound belongs to the lower tier. The first tier is always reached, so that
// its flat amount is due for no usage as well. Bounds are never stretched or shortened by the days
// that a usage took.
//
// When part of the window has been charged before, a charge is f(before + now) − f(before), each
// rounded: all charges of a window add up to f of its whole usage. With tiered_volume and prices
// that fall it can be less than nothing.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "lib/base/date.h"
#include "lib/base/decimal.h"
#include "lib/base/money.h"
#include "lib/fee/tariff.h"

namespace pmo::fee {

struct TierUse {
    Reading usage;                       // not negative
    std::optional<Reading> before = {};  // charged in the same window; nothing: no charge yet
    Rounding rounding = Rounding::fen;
};

// What one tier adds.
struct TierPart {
    std::size_t tier = 0;  // from 1 on
    std::optional<Reading> upto;
    Reading quantity;
    Price price;
    Money flat;
    Money amount;  // flat and quantity × price, in fen
    bool operator==(const TierPart&) const = default;
};

// The parts less what is already charged, and the step to the rounding, are the amount exactly.
struct TierCharge {
    std::vector<TierPart> parts;
    Money already;   // of tiered_volume: f(before), since its parts are the whole window's
    Money rounding;  // to jiao or yuan
    Money amount;
};

// What `tiers` cost. They are in order, the last without end, and not empty; one tier for metered.
[[nodiscard]] TierCharge tier_charge(Basis basis, std::span<const Tier> tiers, const TierUse& use);

// The window that a usage of these days falls into: decided by its last day.
[[nodiscard]] Period tier_window(TierWindow window, const Period& used);

// A JSON object for charge.working. `before` is there only when the window was charged before.
// {"tiers":[{"tier":1,"upto":"180","quantity":"160","price":"5.00","flat":"0.00",
//   "amount":"800.00"}],"before":"20","already":"0.00","rounding":"0.00"}
[[nodiscard]] std::string tier_working(const TierCharge& charge, const TierUse& use);

enum class TierProblem {
    none,
    missing,       // no tier at all
    no_end,        // the last has a bound
    inner_no_end,  // one before the last has none
    not_rising,    // bounds do not rise, or the first is not above nothing
    negative,      // a price or a flat amount
    falls          // the cost of a year's usage would fall while the usage rises
};
// Whether tiers can be charged at all. `falls` is asked of tiered_volume by the calendar year,
// where one month's charge would else be less than nothing.
[[nodiscard]] TierProblem tier_problem(Basis basis, std::span<const Tier> tiers,
                                       std::optional<TierWindow> window);

}  // namespace pmo::fee
