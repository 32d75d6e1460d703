// Why a household gets a reminder, or none, as steps.
#pragma once

#include "lib/fee/reminder.h"
#include "lib/table/table.h"

namespace pmo::fee {

// Step and detail; the name is always masked here.
[[nodiscard]] table::Table reminder_table(const ExplainedReminder& explained);

}  // namespace pmo::fee
