// pmo fee explain CHARGE; pmo fee explain UNIT --item ITEM --period PERIOD
#include "lib/fee/explain.h"
#include "cli/args.h"
#include "cli/output.h"
#include "cli/session.h"
#include "lib/base/error.h"
#include "lib/base/i18n.h"
#include "lib/base/text.h"
#include "lib/fee/explain_view.h"

namespace pmo::cli {

namespace {

ChargeId charge_number(const std::string& text) {
    long long number = 0;
    if (!parse_integer(text, number) || number <= 0) {
        throw Error(ErrorKind::usage, tr("fee.not_charge_number", visible(text)),
                    tr("fee.not_charge_number_hint", visible(text)));
    }
    return {number};
}

}  // namespace

void add_fee_explain(Group& group) {
    auto what = std::make_shared<std::string>();
    auto item = std::make_shared<std::optional<std::string>>();
    auto period = std::make_shared<std::optional<Period>>();
    Verb& verb = group.verb("explain", "fee.help.explain");
    verb.example("pmo fee explain 17");
    verb.example("pmo fee explain 3-2-1502 --item parking --period 2026-03");
    verb.text("CHARGE|UNIT", *what, "fee.help.explain_what");
    verb.text("--item", *item, "fee.help.item");
    verb.period("--period", *period, "fee.help.explain_period");
    verb.reads().act([what, item, period](Session& session) {
        const auto explanation =
            *item ? fee::explain_place(session.db(),
                                       {*what, **item, period->value_or(month_of(session.today()))})
                  : fee::explain_charge(session.db(), charge_number(*what));
        const auto names = session.out().revealing() ? fee::Names::revealed : fee::Names::masked;
        session.out().show(fee::explanation_table(explanation, names));
    });
}

}  // namespace pmo::cli
