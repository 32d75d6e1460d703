// pmo export payments
#include "cli/args.h"
#include "cli/export/export_verb.h"
#include "lib/fee/payment_export.h"

namespace pmo::cli {

void add_export_payments(Group& group) {
    Verb& verb = group.verb("payments", "export.help.payments");
    verb.example("pmo export payments -o payments.csv");
    verb.reads().act(
        [](Session& session) { fee::export_payments(session.db(), csv_sink(session)); });
}

}  // namespace pmo::cli
