// pmo unit list [--estate ESTATE] [--building BUILDING] [--kind KIND]
#include "cli/args.h"
#include "cli/output.h"
#include "cli/session.h"
#include "lib/registry/unit_view.h"

namespace pmo::cli {

void add_unit_list(Group& group) {
    using registry::UnitKind;
    auto query = std::make_shared<registry::UnitQuery>();
    Verb& verb = group.verb("list", "unit.help.list");
    verb.example("pmo unit list --building 3");
    verb.text("--estate", query->estate, "unit.help.estate");
    verb.text("--building", query->building, "unit.help.list.building");
    verb.choice("--kind", query->kind,
                {{"home", UnitKind::home},
                 {"shop", UnitKind::shop},
                 {"parking", UnitKind::parking},
                 {"storeroom", UnitKind::storeroom}},
                "unit.help.kind");
    verb.reads().act([query](Session& session) {
        query->as_of = session.today();
        session.out().show(registry::unit_table(registry::list(session.db(), *query)));
    });
}

}  // namespace pmo::cli
