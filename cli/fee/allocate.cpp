// pmo fee allocate RECEIPT [--to CHARGE=AMOUNT]… [--dry-run]
#include "cli/args.h"
#include "cli/output.h"
#include "cli/session.h"
#include "lib/fee/payment.h"
#include "lib/fee/payment_view.h"

namespace pmo::cli {

void add_fee_allocate(Group& group) {
    auto request = std::make_shared<fee::AllocateRequest>();
    auto to = std::make_shared<std::vector<std::string>>();
    Verb& verb = group.verb("allocate", "payment.help.allocate");
    verb.example("pmo fee allocate R26-000123");
    verb.example("pmo fee allocate R26-000123 --to 17=100.00");
    verb.text("RECEIPT", request->receipt, "payment.help.receipt_number");
    verb.texts("--to", *to, "payment.help.to");
    verb.flag("--dry-run", request->dry_run, "fee.help.dry_run");
    verb.writes().act([request, to](Session& session) {
        for (const auto& each : *to) request->to.push_back(fee::parse_named_charge(each));
        const auto result = fee::allocate(session.db(), *request, session.today());
        session.out().report(fee::allocated_message(result),
                             fee::allocated_table(result, fee::wording_of(session.out().format())));
    });
}

}  // namespace pmo::cli
