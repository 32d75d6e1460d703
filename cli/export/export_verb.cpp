#include "cli/export/export_verb.h"

#include "cli/output.h"
#include "lib/io/spreadsheet.h"

namespace pmo::cli {

std::function<void(std::string_view)> csv_sink(Session& session) {
    if (!session.out().excel()) {
        return [&session](std::string_view records) { session.out().write(records); };
    }
    session.out().write(io::utf8_mark);
    return
        [&session](std::string_view records) { session.out().write(io::for_spreadsheet(records)); };
}

}  // namespace pmo::cli
