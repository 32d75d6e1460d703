// pmo export arrears [--reveal REASON]
#include "cli/args.h"
#include "cli/output.h"
#include "cli/session.h"
#include "lib/fee/arrears_export.h"

namespace pmo::cli {

void add_export_arrears(Group& group) {
    Verb& verb = group.verb("arrears", "arrears.help_export");
    verb.example("pmo export arrears --as-of 2026-02-28 -o arrears.csv");
    verb.reads().act([](Session& session) {
        fee::ArrearsExport request;
        request.as_of = session.today();
        if (session.out().revealing()) request.names = fee::PayerNames::full;
        if (session.out().excel()) request.style = table::CsvStyle::excel;
        fee::export_arrears(session.db(), request,
                            [&](std::string_view chunk) { session.out().write(chunk); });
    });
}

}  // namespace pmo::cli
