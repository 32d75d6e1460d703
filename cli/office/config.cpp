// pmo office config [KEY VALUE]
#include "cli/args.h"
#include "cli/output.h"
#include "cli/session.h"
#include "lib/jobs/office.h"
#include "lib/jobs/office_view.h"

namespace pmo::cli {

void add_office_config(Group& group) {
    Verb& list = group.verb("config", "office.help.config");
    list.example("pmo office config");
    list.reads().act([](Session& session) {
        session.out().show(jobs::settings_table(jobs::settings_of(session.db())));
    });

    struct Change {
        std::string key;
        std::string value;
    };
    auto change = std::make_shared<Change>();
    Verb& set = group.verb("config set", "office.help.config_set");
    set.example("pmo office config set phone 0755-26001234");
    set.text("KEY", change->key, "office.help.config_set.key");
    set.text("VALUE", change->value, "office.help.config_set.value");
    set.writes().act([change](Session& session) {
        jobs::change_setting(session.db(), change->key, change->value);
        session.out().show(jobs::settings_table(jobs::settings_of(session.db())));
    });
}

}  // namespace pmo::cli
