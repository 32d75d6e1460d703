// pmo office user; pmo office user grant LOGIN --role ROLE…
#include "cli/args.h"
#include "cli/environment.h"
#include "cli/output.h"
#include "cli/session.h"
#include "lib/access/access.h"
#include "lib/jobs/office_view.h"

namespace pmo::cli {

void add_office_user(Group& group) {
    Verb& list = group.verb("user", "office.help.user");
    list.example("pmo office user");
    list.reads().act([](Session& session) {
        session.out().show(jobs::operators_table(access::operators(session.db())));
    });

    auto grant = std::make_shared<access::Grant>();
    auto uid = std::make_shared<std::optional<std::int64_t>>();
    Verb& set = group.verb("user grant", "office.help.user_grant");
    set.example("pmo office user grant wang --role clerk --role cashier");
    set.text("LOGIN", grant->login, "office.help.user_grant.login");
    set.texts("--role", grant->roles, "office.help.user_grant.role").required();
    set.integer("--uid", *uid, "office.help.user_grant.uid");
    set.writes().act([grant, uid](Session& session) {
        grant->uid = *uid ? **uid : uid_of_login(grant->login);
        access::grant(session.db(), *grant);
        session.out().show(jobs::operators_table(access::operators(session.db())));
    });

    auto removed = std::make_shared<std::string>();
    Verb& remove = group.verb("user remove", "office.help.user_remove");
    remove.example("pmo office user remove wang");
    remove.text("LOGIN", *removed, "office.help.user_grant.login");
    remove.writes().act([removed](Session& session) {
        access::revoke(session.db(), *removed);
        session.out().show(jobs::operators_table(access::operators(session.db())));
    });
}

}  // namespace pmo::cli
