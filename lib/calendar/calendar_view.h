// A year of the calendar as a table for people and programs.
#pragma once

#include "lib/calendar/calendar.h"
#include "lib/table/table.h"

namespace pmo::calendar {

// Announced days off and make-up working days of the year, in order; the notes give the number of
// working days, or say that nothing is announced. Throws Error{usage} for a year outside 1900–2199.
[[nodiscard]] table::Table year_table(const Calendar& calendar, std::int64_t year);

}  // namespace pmo::calendar
