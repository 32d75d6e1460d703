// pmo import units FILE
#include "cli/import/import_verb.h"
#include "lib/registry/unit_import.h"

namespace pmo::cli {

void add_import_units(Group& group) {
    Verb& verb = group.verb("units", "import.help.units");
    verb.example("pmo import units units.csv --dry-run");
    bind_import(verb, registry::import_units);
}

}  // namespace pmo::cli
