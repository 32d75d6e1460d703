#include "lib/fee/level_view.h"

#include "lib/base/i18n.h"

namespace pmo::fee {

table::Table levels_table(const std::vector<DeliveredLevel>& levels) {
    table::Table table;
    table.columns = {{.key = "id", .heading = tr("fee.level_number"), .align = table::Align::right},
                     {.key = "estate", .heading = tr("fee.estate")},
                     {.key = "ceiling", .heading = tr("fee.ceiling")},
                     {.key = "level", .heading = tr("fee.level")},
                     {.key = "upper", .heading = tr("fee.upper"), .align = table::Align::right},
                     {.key = "from", .heading = tr("fee.from")},
                     {.key = "to", .heading = tr("fee.to")},
                     {.key = "reason", .heading = tr("fee.reason"), .flexible = true}};
    for (const DeliveredLevel& level : levels) {
        table::Cell to = table::Blank{};
        if (level.to) to = plus_days(*level.to, -1);
        table.rows.push_back({level.id.value, level.estate_code, level.ceiling.code,
                              level.ceiling.level, table::cell(level.ceiling.upper), level.from, to,
                              level.reason});
    }
    return table;
}

std::string level_added_message(const DeliveredLevel& level) {
    return tr("fee.level_added", level.id.value, level.estate_code, level.ceiling.level,
              to_plain(level.ceiling.upper), level.ceiling.document, to_text(level.from));
}

std::string level_ended_message(const DeliveredLevel& level) {
    return tr("fee.level_end", level.id.value, level.estate_code,
              to_text(plus_days(*level.to, -1)));
}

}  // namespace pmo::fee
