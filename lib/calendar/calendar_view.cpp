#include "lib/calendar/calendar_view.h"

#include <fmt/format.h>

#include "lib/base/error.h"
#include "lib/base/i18n.h"

namespace pmo::calendar {

// i18n: calendar.weekday.*
table::Table year_table(const Calendar& calendar, std::int64_t year) {
    if (year < 1900 || year > 2199) {
        throw Error{ErrorKind::usage, tr("calendar.bad_year", year), "pmo office calendar 2026"};
    }
    const int number = static_cast<int>(year);
    const Period period{date(number, 1, 1), plus_days(date(number, 12, 31), 1)};
    table::Table table;
    table.columns = {{.key = "day", .heading = tr("calendar.col.day")},
                     {.key = "weekday", .heading = tr("calendar.col.weekday")},
                     {.key = "name", .heading = tr("calendar.col.name")},
                     {.key = "working", .heading = tr("calendar.col.working")}};
    for (const NamedDay& entry : calendar.named_days(period)) {
        const std::chrono::weekday weekday{std::chrono::sys_days{entry.day}};
        table.rows.push_back({entry.day,
                              tr(fmt::format("calendar.weekday.{}", weekday.iso_encoding())),
                              entry.name, entry.working});
    }
    if (calendar.covered(period.from)) {
        table.notes.push_back(tr("calendar.working_days", year, calendar.working_days_in(period)));
    } else {
        table.notes.push_back(tr("calendar.not_announced", year));
    }
    return table;
}

}  // namespace pmo::calendar
