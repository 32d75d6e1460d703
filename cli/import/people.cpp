// pmo import people FILE
#include "cli/import/import_verb.h"
#include "lib/registry/people_import.h"

namespace pmo::cli {

void add_import_people(Group& group) {
    Verb& verb = group.verb("people", "import.help.people");
    verb.example("pmo import people owners.csv --encoding gb18030");
    bind_import(verb, registry::import_people);
}

}  // namespace pmo::cli
