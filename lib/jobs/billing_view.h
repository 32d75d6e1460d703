// A bill run in sentences.
#pragma once

#include <string>

#include "lib/jobs/report.h"

namespace pmo::jobs {

// "Posted 12 charges for 2026-03, 0 already posted."
[[nodiscard]] std::string billed_message(const JobReport& report);

}  // namespace pmo::jobs
