// The group `import`: files of other systems taken in, one verb for each kind.
#include "cli/args.h"

namespace pmo::cli {

void add_import_units(Group& group);
void add_import_people(Group& group);
void add_import_tariffs(Group& group);
void add_import_charges(Group& group);
void add_import_payments(Group& group);
void add_import_columns(Group& group);
void add_import_statement(Group& group);

void add_import(Group& group) {
    add_import_units(group);
    add_import_people(group);
    add_import_tariffs(group);
    add_import_charges(group);
    add_import_payments(group);
    add_import_columns(group);
}

// In pmo-batch only what changes the office.
void add_import_jobs(Group& group) {
    add_import_units(group);
    add_import_people(group);
    add_import_tariffs(group);
    add_import_charges(group);
    add_import_payments(group);
    add_import_statement(group);
}

}  // namespace pmo::cli
