// pmo unit transfer UNIT --to HOUSEHOLD [--as owner|tenant] [--pays yes|no] [--on DATE]
#include "cli/args.h"
#include "cli/output.h"
#include "cli/session.h"
#include "lib/registry/unit_view.h"

namespace pmo::cli {

void add_unit_transfer(Group& group) {
    using registry::TenureRole;
    struct Request {
        registry::Transfer transfer;
        std::optional<Date> on;
    };
    auto request = std::make_shared<Request>();
    Verb& verb = group.verb("transfer", "unit.help.transfer");
    verb.example("pmo unit transfer 3-2-1502 --to H12 --on 2026-04-01");
    verb.text("UNIT", request->transfer.unit, "unit.help.unit");
    verb.text("--to", request->transfer.household, "unit.help.transfer.to").required();
    verb.choice("--as", request->transfer.role,
                {{"owner", TenureRole::owner}, {"tenant", TenureRole::tenant}},
                "unit.help.transfer.as");
    verb.choice("--pays", request->transfer.pays, {{"yes", true}, {"no", false}},
                "unit.help.transfer.pays");
    verb.day("--on", request->on, "unit.help.transfer.on");
    verb.writes().act([request](Session& session) {
        request->transfer.on = request->on.value_or(session.today());
        session.out().say(
            registry::transfer_message(registry::transfer(session.db(), request->transfer)));
    });
}

}  // namespace pmo::cli
