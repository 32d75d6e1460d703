// pmo office audit [--verify [--seq N --head XXXX-XXXX-XXXX-XXXX]]
#include "lib/store/audit.h"
#include "cli/args.h"
#include "cli/output.h"
#include "cli/session.h"
#include "lib/base/error.h"
#include "lib/base/i18n.h"
#include "lib/jobs/office.h"
#include "lib/jobs/office_view.h"

namespace pmo::cli {
namespace {

struct Request {
    jobs::AuditQuery query;
    bool verify = false;
    std::optional<std::int64_t> seq;
    std::optional<std::string> head;
};

void check_flags(const Request& request) {
    if (request.seq.has_value() != request.head.has_value() || (request.seq && !request.verify)) {
        throw Error(ErrorKind::usage, tr("office.audit_seq_and_head"));
    }
    if (request.query.limit <= 0) {
        throw Error(ErrorKind::usage, tr("office.audit_limit", request.query.limit));
    }
}

void verify_chain(Session& session, const Request& request) {
    const auto report = store::verify_audit(session.db(), store::AuditDepth::rows);
    if (!report.faults.empty()) {
        session.out().show(jobs::audit_faults_table(report));
        throw Error(ErrorKind::refused,
                    tr("office.audit_broken", static_cast<std::int64_t>(report.faults.size())),
                    tr("office.audit_broken_hint"));
    }
    if (request.seq && !store::is_audit_head(session.db(), *request.seq, *request.head)) {
        throw Error(ErrorKind::refused, tr("office.audit_anchor", *request.seq, *request.head),
                    tr("office.audit_broken_hint"));
    }
    session.out().report(tr("office.audit_whole", report.rows, report.head),
                         jobs::audit_whole_table(report));
}

}  // namespace

void add_office_audit(Group& group) {
    auto request = std::make_shared<Request>();
    Verb& verb = group.verb("audit", "office.help.audit");
    verb.example("pmo office audit --entity payment --limit 5");
    verb.example("pmo office audit --verify");
    verb.example("pmo office audit --verify --seq 1203 --head GCQ5-MUIF-3TYQ-DSLG");
    verb.flag("--verify", request->verify, "office.help.audit.verify");
    verb.integer("--seq", request->seq, "office.help.audit.seq");
    verb.text("--head", request->head, "office.help.audit.head");
    verb.text("--entity", request->query.entity, "office.help.audit.entity");
    verb.text("--key", request->query.key, "office.help.audit.key");
    verb.integer("--limit", request->query.limit, "office.help.audit.limit");
    verb.reads().act([request](Session& session) {
        check_flags(*request);
        if (request->verify) {
            verify_chain(session, *request);
        } else {
            session.out().show(jobs::audit_table(jobs::audit_lines(session.db(), request->query)));
        }
    });
}

}  // namespace pmo::cli
