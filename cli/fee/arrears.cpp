// pmo fee arrears [--by household|unit|building|estate|office] [--overdue] [--at-least A] [--estate
// E]
#include "lib/fee/arrears.h"
#include "cli/args.h"
#include "cli/output.h"
#include "cli/session.h"
#include "lib/fee/arrears_view.h"
#include "lib/registry/unit.h"

namespace pmo::cli {

void add_fee_arrears(Group& group) {
    using fee::ArrearsBy;
    auto query = std::make_shared<fee::ArrearsQuery>();
    auto estate = std::make_shared<std::optional<std::string>>();
    Verb& verb = group.verb("arrears", "arrears.help");
    verb.example("pmo fee arrears --overdue");
    verb.example("pmo fee arrears --by building --estate E1 --as-of 2026-02-28");
    verb.choice("--by", query->by,
                {{"household", ArrearsBy::household},
                 {"unit", ArrearsBy::unit},
                 {"building", ArrearsBy::building},
                 {"estate", ArrearsBy::estate},
                 {"office", ArrearsBy::office}},
                "arrears.help_by");
    verb.flag("--overdue", query->overdue_only, "arrears.help_overdue");
    verb.money("--at-least", query->at_least, "arrears.help_at_least");
    verb.text("--estate", *estate, "arrears.help_estate");
    verb.reads().act([query, estate](Session& session) {
        if (*estate) query->estate = registry::find_estate(session.db(), **estate).id;
        session.out().show(fee::arrears_table(fee::arrears(session.db(), *query, session.today())));
    });
}

}  // namespace pmo::cli
