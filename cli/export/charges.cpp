// pmo export charges
#include "cli/args.h"
#include "cli/export/export_verb.h"
#include "lib/fee/charge_export.h"

namespace pmo::cli {

void add_export_charges(Group& group) {
    Verb& verb = group.verb("charges", "export.help.charges");
    verb.example("pmo export charges -o charges.csv");
    verb.reads().act(
        [](Session& session) { fee::export_charges(session.db(), csv_sink(session)); });
}

}  // namespace pmo::cli
