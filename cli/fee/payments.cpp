// pmo fee payments [--unit U] [--household H] [--period PERIOD] [--method M] [--limit N]
#include "cli/args.h"
#include "cli/output.h"
#include "cli/session.h"
#include "lib/fee/payment.h"
#include "lib/fee/payment_view.h"
#include "lib/registry/household.h"
#include "lib/registry/unit.h"

namespace pmo::cli {

void add_fee_payments(Group& group) {
    using fee::Method;
    auto query = std::make_shared<fee::PaymentQuery>();
    auto unit = std::make_shared<std::optional<std::string>>();
    auto household = std::make_shared<std::optional<std::string>>();
    Verb& verb = group.verb("payments", "payment.help.payments");
    verb.example("pmo fee payments --period 2026-03 --method cash");
    verb.example("pmo fee payments --unit 3-2-1502 --limit 10");
    verb.text("--unit", *unit, "payment.help.list_unit");
    verb.text("--household", *household, "payment.help.list_household");
    verb.period("--period", query->period, "payment.help.period");
    verb.choice("--method", query->method,
                {{"cash", Method::cash},
                 {"transfer", Method::transfer},
                 {"card", Method::card},
                 {"wechat", Method::wechat},
                 {"alipay", Method::alipay}},
                "payment.help.method_only");
    verb.integer("--limit", query->limit, "fee.help.limit");
    verb.reads().act([query, unit, household](Session& session) {
        if (*unit) query->unit = registry::find_unit(session.db(), **unit).id;
        if (*household) {
            query->household =
                registry::find_household(session.db(), **household, session.today()).id;
        }
        session.out().show(fee::payments_table(fee::payments(session.db(), *query),
                                               fee::wording_of(session.out().format())));
    });
}

}  // namespace pmo::cli
