// pmo fee reverse charge CHARGE --reason TEXT [--dry-run]
#include "cli/args.h"
#include "cli/output.h"
#include "cli/session.h"
#include "lib/fee/charge.h"
#include "lib/fee/charge_view.h"

namespace pmo::cli {

void add_fee_reverse_charge(Group& group) {
    auto request = std::make_shared<fee::ReverseCharge>();
    Verb& verb = group.verb("reverse charge", "fee.help.reverse_charge");
    verb.example("pmo fee reverse charge 17 --reason \"wrong area\"");
    verb.integer("CHARGE", request->charge.value, "fee.help.charge");
    verb.text("--reason", request->reason, "fee.help.reason").required();
    verb.flag("--dry-run", request->dry_run, "fee.help.dry_run");
    verb.writes().act([request](Session& session) {
        session.out().say(
            fee::reversed_message(fee::reverse(session.db(), *request, session.today())));
    });
}

}  // namespace pmo::cli
