// Reminders for all households: drafts of letters for whoever is overdue, and later the issue of
// those that a clerk has reviewed.
//
// Running twice, late or after a crash writes nothing twice: a household has one letter a day and
// one open letter at a time. What was paid between draft and issue drops the letter.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lib/jobs/report.h"
#include "lib/letter/letter.h"
#include "lib/letter/outbox.h"

namespace pmo::store {
class Db;
}

namespace pmo::jobs {

struct Reminding {
    letter::Channel channel = letter::Channel::print;
    std::optional<std::string> estate;  // code or name; of the place of delivery
    bool dry_run = false;               // the same code, rolled back
};
// Takes the job lock. Throws Error{refused} for a day before the last run's.
JobReport run_reminders(store::Db& db, const Reminding& request, Date as_of);

struct Issuing {
    std::vector<std::string> letters;           // references; empty: all that are reviewed
    std::optional<letter::Export> then_export;  // what has not gone out yet, in the same run
    bool dry_run = false;
};
struct Issued {
    JobReport report;  // skipped: letters that were dropped, by reason
    std::optional<letter::ExportResult> exported;
};
// Throws Error{refused} for a named letter that is not reviewed, or drafted as of a later day.
Issued run_issue(store::Db& db, const Issuing& request, Date as_of);

}  // namespace pmo::jobs
