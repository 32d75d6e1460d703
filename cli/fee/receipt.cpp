// pmo fee receipt RECEIPT
#include "cli/args.h"
#include "cli/output.h"
#include "cli/session.h"
#include "lib/fee/payment.h"
#include "lib/fee/payment_view.h"

namespace pmo::cli {

void add_fee_receipt(Group& group) {
    auto number = std::make_shared<std::string>();
    Verb& verb = group.verb("receipt", "payment.help.receipt");
    verb.example("pmo fee receipt R26-000123");
    verb.example("pmo fee receipt R26-000123 -o receipt.html");
    verb.text("RECEIPT", *number, "payment.help.receipt_number");
    verb.reads().act([number](Session& session) {
        const auto receipt = fee::receipt(session.db(), *number);
        switch (session.out().format()) {
            case table::Format::table:
            case table::Format::html:
                return session.out().document(fee::receipt_text(receipt),
                                              fee::receipt_html(receipt));
            case table::Format::md:
            case table::Format::csv:
            case table::Format::json:
            case table::Format::jsonl:
                break;
        }
        session.out().show(fee::receipt_table(receipt, fee::wording_of(session.out().format())));
    });
}

}  // namespace pmo::cli
