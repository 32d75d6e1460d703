// pmo unit add UNIT [--estate ESTATE] [--kind KIND] [--area M2] [--evidence WORD]
#include "cli/args.h"
#include "cli/output.h"
#include "cli/session.h"
#include "lib/registry/unit_view.h"

namespace pmo::cli {

void add_unit_add(Group& group) {
    using registry::Evidence;
    using registry::UnitKind;
    auto request = std::make_shared<registry::NewUnit>();
    Verb& verb = group.verb("add", "unit.help.add");
    verb.example("pmo unit add 3-2-1502 --area 96.40");
    verb.text("UNIT", request->code, "unit.help.unit");
    verb.text("--estate", request->estate, "unit.help.estate");
    verb.choice("--kind", request->kind,
                {{"home", UnitKind::home},
                 {"shop", UnitKind::shop},
                 {"parking", UnitKind::parking},
                 {"storeroom", UnitKind::storeroom}},
                "unit.help.kind");
    verb.area("--area", request->area, "unit.help.add.area");
    verb.choice("--evidence", request->evidence,
                {{"register", Evidence::registration},
                 {"survey", Evidence::survey},
                 {"contract", Evidence::contract}},
                "unit.help.evidence");
    verb.writes().act([request](Session& session) {
        session.out().say(registry::added_message(registry::add(session.db(), *request)));
    });
}

}  // namespace pmo::cli
