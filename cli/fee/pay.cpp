// pmo fee pay UNIT --amount AMOUNT [--method M] [--on DATE] [--to CHARGE=AMOUNT]… [--tendered A]
// [--household H] [--note TEXT] [--force] [--dry-run]
#include "cli/args.h"
#include "cli/output.h"
#include "cli/session.h"
#include "lib/fee/payment.h"
#include "lib/fee/payment_view.h"

namespace pmo::cli {

void add_fee_pay(Group& group) {
    using fee::Method;
    auto request = std::make_shared<fee::PayRequest>();
    auto to = std::make_shared<std::vector<std::string>>();
    Verb& verb = group.verb("pay", "payment.help.pay");
    verb.example("pmo fee pay 3-2-1502 --amount 241.00 --tendered 300");
    verb.example("pmo fee pay 3-2-1502 --amount 500 --method wechat --to 17=241.00");
    verb.text("UNIT|HOUSEHOLD", request->payer, "payment.help.payer");
    verb.money("--amount", request->amount, "payment.help.amount").required();
    verb.choice("--method", request->method,
                {{"cash", Method::cash},
                 {"transfer", Method::transfer},
                 {"card", Method::card},
                 {"wechat", Method::wechat},
                 {"alipay", Method::alipay}},
                "payment.help.method");
    verb.day("--on", request->on, "payment.help.on");
    verb.texts("--to", *to, "payment.help.to");
    verb.money("--tendered", request->tendered, "payment.help.tendered");
    verb.text("--household", request->household, "payment.help.household");
    verb.text("--note", request->note, "payment.help.note");
    verb.flag("--force", request->force, "payment.help.force");
    verb.flag("--dry-run", request->dry_run, "fee.help.dry_run");
    verb.writes().act([request, to](Session& session) {
        for (const auto& each : *to) request->to.push_back(fee::parse_named_charge(each));
        const auto result = fee::pay(session.db(), *request, session.today());
        session.out().report(fee::taken_message(result),
                             fee::taken_table(result, fee::wording_of(session.out().format())));
    });
}

}  // namespace pmo::cli
