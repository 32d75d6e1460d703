// pmo office calendar [YEAR]
#include "lib/calendar/calendar.h"

#include "cli/args.h"
#include "cli/output.h"
#include "cli/session.h"
#include "lib/calendar/calendar_view.h"

namespace pmo::cli {

void add_office_calendar(Group& group) {
    auto year = std::make_shared<std::optional<std::int64_t>>();
    Verb& verb = group.verb("calendar", "office.help.calendar");
    verb.example("pmo office calendar 2026");
    verb.integer("[YEAR]", *year, "office.help.calendar.year");
    verb.no_office().act([year](Session& session) {
        const std::int64_t chosen = year->value_or(static_cast<int>(session.today().year()));
        session.out().show(calendar::year_table(calendar::Calendar::load(), chosen));
    });
}

}  // namespace pmo::cli
