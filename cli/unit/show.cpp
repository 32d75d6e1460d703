// pmo unit show UNIT
#include "cli/args.h"
#include "cli/output.h"
#include "cli/session.h"
#include "lib/registry/unit_view.h"

namespace pmo::cli {

void add_unit_show(Group& group) {
    auto name = std::make_shared<std::string>();
    Verb& verb = group.verb("show", "unit.help.show");
    verb.example("pmo unit show 3-2-1502");
    verb.text("UNIT", *name, "unit.help.unit");
    verb.reads().act([name](Session& session) {
        const auto unit = registry::find_unit(session.db(), *name);
        const auto detail = registry::detail(session.db(), unit, session.today());
        for (const table::Table& table : registry::detail_tables(detail)) {
            session.out().show(table);
        }
    });
}

}  // namespace pmo::cli
