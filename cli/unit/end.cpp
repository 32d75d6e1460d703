// pmo unit end UNIT [--as owner|tenant] [--on DATE]
#include "cli/args.h"
#include "cli/output.h"
#include "cli/session.h"
#include "lib/registry/unit_view.h"

namespace pmo::cli {

void add_unit_end(Group& group) {
    using registry::TenureRole;
    struct Request {
        registry::EndTenure end;
        std::optional<Date> last;
    };
    auto request = std::make_shared<Request>();
    Verb& verb = group.verb("end", "unit.help.end");
    verb.example("pmo unit end 3-2-1502 --as tenant --on 2026-06-30");
    verb.text("UNIT", request->end.unit, "unit.help.unit");
    verb.choice("--as", request->end.role,
                {{"owner", TenureRole::owner}, {"tenant", TenureRole::tenant}}, "unit.help.end.as");
    verb.day("--on", request->last, "unit.help.end.on");
    verb.writes().act([request](Session& session) {
        request->end.on = plus_days(request->last.value_or(session.today()), 1);
        const auto tenure = registry::end_tenure(session.db(), request->end);
        const auto unit = registry::unit(session.db(), tenure.unit);
        session.out().say(registry::end_message(unit, tenure));
    });
}

}  // namespace pmo::cli
