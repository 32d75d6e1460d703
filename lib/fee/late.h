// Late fees on charges that were not paid when due, where the tariff version agrees on them.
//
// A late fee is a charge of its own, about another, for a range of days. Accruing is safe to do
// twice, hourly, late or for a past day: late_rules says what is due, and only the difference is
// posted. One transaction; Error{not_found} for an unknown unit or charge.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "lib/base/id.h"
#include "lib/fee/late_rules.h"

namespace pmo::store {
class Db;
}

namespace pmo::fee {

struct AccrueLate {
    std::string unit = {};  // empty: all
    bool dry_run = false;   // the same code, rolled back
};

// What a run leaves to a person; nothing was written for the charge but what is safe.
struct LateProblem {
    std::string unit;  // code
    std::string code;  // "too_much", "no_rate"
    std::string message;
};

struct AccruedLate {
    std::int64_t done = 0;     // charges whose late fee was posted or corrected
    std::int64_t already = 0;  // charges that were up to date
    std::vector<LateProblem> problems;
    Money posted;      // new late fees …
    Money taken_back;  // … and what of earlier ones was reversed
};
AccruedLate accrue_late(store::Db& db, const AccrueLate& request, Date as_of);

// How one charge's late fee comes about, as of a day. Nothing is written.
struct LateExplanation {
    LateAccount account;
    LatePlan plan;
};
[[nodiscard]] LateExplanation explain_late(store::Db& db, ChargeId charge, Date as_of);

// What a posted late fee was made from, as it was kept with it.
struct LateWorking {
    LateTerms terms;  // kind and rate
    int lpr_bp = 0;
    Date due{};
    Money total;   // of all days up to the run
    Money before;  // of it posted by earlier runs
    std::vector<Stretch> stretches;
};

}  // namespace pmo::fee
