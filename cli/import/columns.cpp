// pmo import columns KIND
#include "cli/args.h"
#include "cli/output.h"
#include "cli/session.h"
#include "lib/import/import_view.h"

namespace pmo::cli {

void add_import_columns(Group& group) {
    auto kind = std::make_shared<std::string>();
    Verb& verb = group.verb("columns", "import.help.columns");
    verb.example("pmo import columns units");
    verb.text("KIND", *kind, "import.help.columns.kind");
    verb.no_office().act([kind](Session& session) {
        session.out().show(import::column_table(import::profile(*kind)));
    });
}

}  // namespace pmo::cli
