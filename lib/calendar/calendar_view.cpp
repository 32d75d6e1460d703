#include "lib/calendar/calendar_view.h"

#include <fmt/format.h>

#include "lib/base/i18n.h"

namespace pmo::calendar {

table::Table year_table(const Calendar& calendar, int year) {
    const Period period{date(year, 1, 1), date(year + 1, 1, 1)};
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
