// pmo office check [--full]
#include "cli/args.h"
#include "cli/output.h"
#include "cli/session.h"
#include "lib/base/error.h"
#include "lib/base/i18n.h"
#include "lib/jobs/office.h"
#include "lib/jobs/office_view.h"

namespace pmo::cli {

void add_office_check(Group& group) {
    auto full = std::make_shared<bool>(false);
    Verb& verb = group.verb("check", "office.help.check");
    verb.example("pmo office check");
    verb.flag("--full", *full, "office.help.check.full");
    verb.reads().act([full](Session& session) {
        const auto depth = *full ? jobs::CheckDepth::full : jobs::CheckDepth::quick;
        const auto report = jobs::check_office(session.db(), depth, session.today());
        if (!report.faults.empty()) {
            session.out().show(jobs::faults_table(report));
            throw Error(ErrorKind::refused,
                        tr("office.check_failed", static_cast<std::int64_t>(report.faults.size())),
                        tr("office.audit_broken_hint"));
        }
        for (const std::string& name : report.passed) session.out().say(name);
        session.out().say(tr("office.check_passed", report.audit_head));
    });
}

}  // namespace pmo::cli
