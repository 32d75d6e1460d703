// pmo import charges FILE
#include "cli/import/import_verb.h"
#include "lib/fee/charge_import.h"

namespace pmo::cli {

void add_import_charges(Group& group) {
    Verb& verb = group.verb("charges", "import.help.charges");
    verb.example("pmo import charges opening.csv --dry-run");
    bind_import(verb, fee::import_charges);
}

}  // namespace pmo::cli
