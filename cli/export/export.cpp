// The group `export`: what import reads, written as CSV, one verb for each kind; and the ledger.
#include "cli/args.h"

namespace pmo::cli {

void add_export_units(Group& group);
void add_export_people(Group& group);
void add_export_arrears(Group& group);
void add_export_tariffs(Group& group);
void add_export_charges(Group& group);
void add_export_payments(Group& group);
void add_export_ledger(Group& group);

void add_export(Group& group) {
    add_export_units(group);
    add_export_people(group);
    add_export_arrears(group);
    add_export_tariffs(group);
    add_export_charges(group);
    add_export_payments(group);
    add_export_ledger(group);
}

}  // namespace pmo::cli
