// pmo export people [--reveal REASON]
#include "cli/args.h"
#include "cli/export/export_verb.h"
#include "cli/output.h"
#include "lib/registry/people_import.h"

namespace pmo::cli {

void add_export_people(Group& group) {
    Verb& verb = group.verb("people", "export.help.people");
    verb.example("pmo export people --reveal 'copy for the new system' -o people.csv");
    verb.reads().act([](Session& session) {
        const auto names =
            session.out().revealing() ? registry::Names::full : registry::Names::masked;
        registry::export_people(session.db(), names, csv_sink(session));
    });
}

}  // namespace pmo::cli
