// pmo fee reverse payment RECEIPT --reason TEXT [--dry-run] [--yes]
#include "cli/args.h"
#include "cli/output.h"
#include "cli/session.h"
#include "lib/base/i18n.h"
#include "lib/fee/payment.h"
#include "lib/fee/payment_view.h"

namespace pmo::cli {

void add_fee_reverse_payment(Group& group) {
    auto request = std::make_shared<fee::ReversePayment>();
    auto yes = std::make_shared<bool>(false);
    Verb& verb = group.verb("reverse payment", "payment.help.reverse_payment");
    verb.example("pmo fee reverse payment R26-000123 --reason \"wrong unit\"");
    verb.text("RECEIPT", request->receipt, "payment.help.receipt_number");
    verb.text("--reason", request->reason, "fee.help.reason").required();
    verb.flag("--dry-run", request->dry_run, "fee.help.dry_run");
    verb.flag("--yes", *yes, "fee.help.yes");
    verb.writes().act([request, yes](Session& session) {
        constexpr std::size_t bulk = 3;
        const auto wording = fee::wording_of(session.out().format());
        if (!*yes && !request->dry_run) {
            const auto receipt = fee::receipt(session.db(), request->receipt);
            if (!receipt.reversal && receipt.settled.size() >= bulk &&
                !session.confirm(fee::reverse_question(receipt))) {
                return session.out().say(tr("fee.nothing_changed"));
            }
        }
        const auto result = fee::reverse(session.db(), *request, session.today());
        session.out().report(fee::reversed_message(result), fee::reversed_table(result, wording));
    });
}

}  // namespace pmo::cli
