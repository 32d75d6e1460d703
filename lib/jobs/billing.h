// The monthly bill: one charge for each unit, item and part of a billing period.
//
// A run for a period covers every billing period that begins in it. Running twice, late, at once or
// after a crash gives the same charges: a charge's place is its natural key.
#pragma once

#include <optional>
#include <string>

#include "lib/jobs/report.h"

namespace pmo::store {
class Db;
}

namespace pmo::jobs {

struct Billing {
    Period period;
    std::optional<std::string> estate;  // code
    std::optional<std::string> item;    // code
    bool dry_run = false;               // the same code, rolled back
};

// What a run bills that is given no period: everything since the newest run of the whole office
// that came to its end, up to the month of `as_of`; that month alone when there was none.
[[nodiscard]] Period period_due(const store::Db& db, Date as_of);

// Takes the job lock. Items that fail are problems of the report. Throws Error{not_found} for an
// unknown estate or item, Error{busy} when another run does not end in time.
JobReport run_billing(store::Db& db, const Billing& billing, Date as_of);

}  // namespace pmo::jobs
