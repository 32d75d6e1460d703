// pmo office init FILE --name NAME
#include "cli/args.h"
#include "cli/output.h"
#include "cli/session.h"
#include "lib/jobs/office.h"
#include "lib/jobs/office_view.h"

namespace pmo::cli {

void add_office_init(Group& group) {
    auto request = std::make_shared<jobs::InitRequest>();
    Verb& verb = group.verb("init", "office.help.init");
    verb.example("pmo office init jinxiu.pmo --name 锦绣物业服务中心 --phone 0755-26001234");
    verb.file("FILE", request->path, "office.help.init.file");
    verb.text("--name", request->name, "office.help.init.name").required();
    verb.text("--phone", request->phone, "office.help.init.phone");
    verb.text("--zone", request->zone, "office.help.init.zone");
    verb.text("--language", request->language, "office.help.init.language");
    verb.text("--legacy-encoding", request->legacy_encoding, "office.help.init.legacy_encoding");
    verb.writes().act([request](Session& session) {
        session.out().say(jobs::made_message(jobs::init_office(*request, session.context())));
    });
}

}  // namespace pmo::cli
