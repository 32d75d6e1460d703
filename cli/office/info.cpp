// pmo office info
#include "cli/args.h"
#include "cli/output.h"
#include "cli/session.h"
#include "lib/jobs/office.h"
#include "lib/jobs/office_view.h"

namespace pmo::cli {

void add_office_info(Group& group) {
    Verb& verb = group.verb("info", "office.help.info");
    verb.example("pmo office info");
    verb.reads().act([](Session& session) {
        std::vector<jobs::Origin> origins;
        for (const Setting& setting : session.settings()) {
            origins.push_back({setting.name, setting.value, setting.origin});
        }
        session.out().show(jobs::info_table(jobs::office_info(session.db()), origins));
    });
}

}  // namespace pmo::cli
