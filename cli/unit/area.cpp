// pmo unit area UNIT AREA [--component NAME] [--not-billable] [--from DATE] [--evidence WORD]
#include "cli/args.h"
#include "cli/output.h"
#include "cli/session.h"
#include "lib/registry/unit_view.h"

namespace pmo::cli {

void add_unit_area(Group& group) {
    using registry::Evidence;
    struct Request {
        registry::NewArea area;
        std::optional<Date> from;
        bool not_billable = false;
    };
    auto request = std::make_shared<Request>();
    registry::AreaPart& part = request->area.part;
    part.component = "building";
    Verb& verb = group.verb("area", "unit.help.area");
    verb.example("pmo unit area 3-2-1502 97.10 --evidence survey --from 2026-04-01");
    verb.text("UNIT", request->area.unit, "unit.help.unit");
    verb.area("AREA", part.area, "unit.help.area.area");
    verb.text("--component", part.component, "unit.help.area.component");
    verb.flag("--not-billable", request->not_billable, "unit.help.area.not_billable");
    verb.choice("--evidence", part.evidence,
                {{"register", Evidence::registration},
                 {"survey", Evidence::survey},
                 {"contract", Evidence::contract}},
                "unit.help.evidence");
    verb.day("--from", request->from, "unit.help.area.from");
    verb.writes().act([request](Session& session) {
        request->area.part.billable = !request->not_billable;
        request->area.part.from = request->from.value_or(session.today());
        const auto unit = registry::set_area(session.db(), request->area);
        session.out().say(registry::area_message(request->area, unit));
    });
}

}  // namespace pmo::cli
