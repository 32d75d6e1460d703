// pmo fee statement WHO [--period PERIOD] [--unit-only]
#include "lib/fee/statement.h"
#include "cli/args.h"
#include "cli/output.h"
#include "cli/session.h"
#include "lib/fee/statement_view.h"

namespace pmo::cli {

void add_fee_statement(Group& group) {
    using table::Format;
    auto request = std::make_shared<fee::StatementRequest>();
    Verb& verb = group.verb("statement", "statement.help");
    verb.example("pmo fee statement 3-2-1502 --period 2026-Q1");
    verb.example("pmo fee statement H12 --reveal 'for the resident' -o statement.html");
    verb.text("WHO", request->who, "statement.help_who");
    verb.period("--period", request->period, "statement.help_period");
    verb.flag("--unit-only", request->unit_only, "statement.help_unit_only");
    verb.reads().act([request](Session& session) {
        auto statement = fee::statement(session.db(), *request, session.today());
        const Format format = session.out().format();
        if (format != Format::table && format != Format::html) {
            return session.out().show(fee::statement_table(statement));
        }
        if (!session.out().revealing()) statement = fee::masked(std::move(statement));
        session.out().document(fee::statement_text(statement), fee::statement_html(statement));
    });
}

}  // namespace pmo::cli
