// pmo import tariffs FILE
#include "cli/import/import_verb.h"
#include "lib/fee/tariff_import.h"

namespace pmo::cli {

void add_import_tariffs(Group& group) {
    Verb& verb = group.verb("tariffs", "import.help.tariffs");
    verb.example("pmo import tariffs tariffs.csv --dry-run");
    bind_import(verb, fee::import_tariffs);
}

}  // namespace pmo::cli
