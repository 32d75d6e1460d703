// pmo export units
#include "cli/args.h"
#include "cli/export/export_verb.h"
#include "lib/registry/unit_import.h"

namespace pmo::cli {

void add_export_units(Group& group) {
    Verb& verb = group.verb("units", "export.help.units");
    verb.example("pmo export units -o units.csv");
    verb.reads().act(
        [](Session& session) { registry::export_units(session.db(), csv_sink(session)); });
}

}  // namespace pmo::cli
