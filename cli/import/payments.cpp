// pmo import payments FILE
#include "cli/import/import_verb.h"
#include "lib/fee/payment_import.h"

namespace pmo::cli {

void add_import_payments(Group& group) {
    Verb& verb = group.verb("payments", "import.help.payments");
    verb.example("pmo import payments bank-march.csv --dry-run");
    bind_import(verb, fee::import_payments);
}

}  // namespace pmo::cli
