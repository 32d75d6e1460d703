// pmo office upgrade
#include "cli/args.h"
#include "cli/output.h"
#include "cli/session.h"
#include "lib/base/i18n.h"
#include "lib/base/text.h"
#include "lib/jobs/office.h"

namespace pmo::cli {

void add_office_upgrade(Group& group) {
    Verb& verb = group.verb("upgrade", "office.help.upgrade");
    verb.example("pmo office upgrade");
    verb.writes().act([](Session& session) {
        const auto applied = jobs::upgrade_office(session.office_file(), session.context());
        session.out().say(applied.empty() ? tr("office.newest_already")
                                          : tr("office.upgraded", joined(applied, ", ")));
    });
}

}  // namespace pmo::cli
