// pmo export tariffs
#include "cli/args.h"
#include "cli/export/export_verb.h"
#include "lib/fee/tariff_import.h"

namespace pmo::cli {

void add_export_tariffs(Group& group) {
    Verb& verb = group.verb("tariffs", "export.help.tariffs");
    verb.example("pmo export tariffs -o tariffs.csv");
    verb.reads().act(
        [](Session& session) { fee::export_tariffs(session.db(), csv_sink(session)); });
}

}  // namespace pmo::cli
