// Runs of reminders in sentences.
#pragma once

#include <string>

#include "lib/jobs/remind.h"

namespace pmo::jobs {

[[nodiscard]] std::string reminded_message(const JobReport& report);
[[nodiscard]] std::string issued_message(const JobReport& report);
[[nodiscard]] std::string issue_question(const JobReport& report);

}  // namespace pmo::jobs
