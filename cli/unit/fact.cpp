// pmo unit fact UNIT delivered|sold|occupied|let|vacant [--on DATE]
#include "cli/args.h"
#include "cli/output.h"
#include "cli/session.h"
#include "lib/registry/unit_view.h"

namespace pmo::cli {

void add_unit_fact(Group& group) {
    using registry::FactKind;
    struct Request {
        registry::NewFact fact;
        std::optional<Date> on;
    };
    auto request = std::make_shared<Request>();
    Verb& verb = group.verb("fact", "unit.help.fact");
    verb.example("pmo unit fact 3-2-1502 delivered --on 2025-11-21");
    verb.text("UNIT", request->fact.unit, "unit.help.unit");
    verb.choice("FACT", request->fact.fact.kind,
                {{"delivered", FactKind::delivered},
                 {"sold", FactKind::sold},
                 {"occupied", FactKind::occupied},
                 {"let", FactKind::let},
                 {"vacant", FactKind::vacant}},
                "unit.help.fact.fact");
    verb.day("--on", request->on, "unit.help.fact.on");
    verb.writes().act([request](Session& session) {
        request->fact.fact.day = request->on.value_or(session.today());
        session.out().say(
            registry::fact_message(registry::record_fact(session.db(), request->fact)));
    });
}

}  // namespace pmo::cli
