// pmo export ledger
#include "cli/args.h"
#include "cli/output.h"
#include "cli/session.h"
#include "lib/fee/ledger_export.h"

namespace pmo::cli {

void add_export_ledger(Group& group) {
    Verb& verb = group.verb("ledger", "export.help.ledger");
    verb.example("pmo export ledger -o ledger.txt");
    verb.reads().act([](Session& session) {
        fee::export_ledger(session.db(),
                           [&](std::string_view chunk) { session.out().write(chunk); });
    });
}

}  // namespace pmo::cli
