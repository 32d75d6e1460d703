// pmo fee list [--unit U] [--household H] [--item ITEM] [--period PERIOD] [--open] [--limit N]
#include "cli/args.h"
#include "cli/output.h"
#include "cli/session.h"
#include "lib/fee/charge.h"
#include "lib/fee/charge_view.h"
#include "lib/registry/household.h"
#include "lib/registry/unit.h"

namespace pmo::cli {

void add_fee_list(Group& group) {
    auto query = std::make_shared<fee::ChargeQuery>();
    auto unit = std::make_shared<std::optional<std::string>>();
    auto household = std::make_shared<std::optional<std::string>>();
    Verb& verb = group.verb("list", "fee.help.list");
    verb.example("pmo fee list --open --unit 3-2-1502");
    verb.example("pmo fee list --period 2026-03 --item parking --limit 20");
    verb.text("--unit", *unit, "fee.help.unit");
    verb.text("--household", *household, "fee.help.household");
    verb.text("--item", query->item, "fee.help.item");
    verb.period("--period", query->period, "fee.help.list_period");
    verb.flag("--open", query->open_only, "fee.help.open");
    verb.integer("--limit", query->limit, "fee.help.limit");
    verb.reads().act([query, unit, household](Session& session) {
        if (*unit) query->unit = registry::find_unit(session.db(), **unit).id;
        if (*household) {
            query->household =
                registry::find_household(session.db(), **household, session.today()).id;
        }
        session.out().show(fee::charges_table(fee::charges(session.db(), *query)));
    });
}

}  // namespace pmo::cli
