// pmo-batch import statement FILE
#include "cli/args.h"
#include "cli/fee/statement_verb.h"

namespace pmo::cli {

void add_import_statement(Group& group) {
    Verb& verb = group.verb("statement", "bank.help.import");
    verb.example("pmo-batch import statement march.csv --account 建行");
    bind_statement(verb);
}

}  // namespace pmo::cli
