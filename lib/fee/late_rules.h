// What a late fee (违约金) comes to: simple, by the day, on the principal that was open. Pure
// (民法典 585, rules.md 1.5).
//
// The due day is not counted and the day of payment is, so that a payment on the due day bears
// nothing. Late fees bear none. A fee is worked out for all its days together and rounded once; a
// posting is what that comes to less what is posted already, so that a run each hour, each day or
// once in a while gives the same sum.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "lib/base/date.h"
#include "lib/base/id.h"
#include "lib/base/money.h"
#include "lib/fee/lpr.h"

namespace pmo::fee {

enum class LateKind { none, daily, times_lpr };
// Once the grace is over: counted from the due day after all, or from its end.
enum class Grace { from_due = 1, from_end };

// As a tariff version agrees on them.
struct LateTerms {
    LateKind kind = LateKind::none;
    std::int64_t rate = 0;  // daily: 1/1000000 a day; times_lpr: 1/10000 of the LPR
    int grace_days = 0;
    Grace grace = Grace::from_due;
    std::optional<std::int64_t> cap_bp = {};  // of the principal, 1/10000
};

// What was paid of a principal, or taken back (negative).
struct Settlement {
    Date day{};
    Money amount;
};

// Days on which the same principal was open.
struct Stretch {
    Period days{};
    Money open;
    bool operator==(const Stretch&) const = default;
};

// The days after `due` up to and with `upto` that count, by terms. `settlements` by day.
[[nodiscard]] std::vector<Stretch> stretches(const LateTerms& terms, Date due, Money principal,
                                             std::span<const Settlement> settlements, Date upto);

// What the stretches come to, rounded once and not above the cap. `lpr_bp` is the rate at the time
// of the breach, the day after `due`; used by times_lpr alone.
[[nodiscard]] Money late_fee(const LateTerms& terms, int lpr_bp, Money principal,
                             std::span<const Stretch> stretches);

// A late fee that is posted and not reversed.
struct PostedLate {
    ChargeId charge;
    Period days{};
    Money amount;
    Money paid;
};

// A principal with all that its late fee depends on.
struct LateAccount {
    LateTerms terms;
    Date due{};
    Money principal;
    std::vector<Settlement> settlements;  // by day
    std::vector<PostedLate> posted;       // by day
};

struct LatePlan {
    Money total;                    // of all days up to the run
    std::vector<ChargeId> reverse;  // the newest first
    Period days{};                  // of the new one
    Money amount;                   // of the new one; zero: none
    Money too_much;                 // posted, no longer due, and paid in part: for a person
    std::vector<Stretch> stretches;
    int lpr_bp = 0;
    bool no_rate = false;  // the breach is before the first LPR of the table: nothing is done
};
// What a run on `as_of` does. A run for an earlier day than one before it takes nothing back. A
// payment that was dated back makes less due: what was posted too much and is not paid is reversed.
[[nodiscard]] LatePlan plan_late(const LateAccount& account, Date as_of, const LprTable& rates);

}  // namespace pmo::fee
