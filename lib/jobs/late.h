// Late fees of the whole office or one unit: what is due on a day, less what is posted already.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lib/fee/late_rules.h"
#include "lib/jobs/report.h"

namespace pmo::store {
class Db;
}

namespace pmo::jobs {

struct LateRequest {
    std::string unit = {};  // empty: all
    bool dry_run = false;   // the same code, rolled back
};

struct LateReport {
    JobReport report;  // done: charges whose late fee was posted or corrected
    Money posted;      // new late fees …
    Money taken_back;  // … and what of earlier ones was reversed
};

// Takes the job lock; one transaction. Throws Error{not_found} for an unknown unit, Error{busy}
// when another run does not end in time.
LateReport run_late_fees(store::Db& db, const LateRequest& request, Date as_of);

// How one charge's late fee comes about, as of a day. Nothing is written. Error{not_found}.
struct LateExplanation {
    fee::LateAccount account;
    fee::LatePlan plan;
    std::string unit;  // code
};
[[nodiscard]] LateExplanation explain_late(store::Db& db, ChargeId charge, Date as_of);

}  // namespace pmo::jobs
