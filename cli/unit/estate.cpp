// pmo unit estate; pmo unit estate add CODE; pmo unit estate edit ESTATE
#include "cli/args.h"
#include "cli/output.h"
#include "cli/session.h"
#include "lib/registry/unit_view.h"

namespace pmo::cli {

namespace {

void show_estates(Session& session) {
    session.out().show(registry::estate_table(registry::estate_lines(session.db())));
}

}  // namespace

void add_unit_estate(Group& group) {
    Verb& list = group.verb("estate", "unit.help.estate_list");
    list.example("pmo unit estate");
    list.reads().act(show_estates);

    auto fresh = std::make_shared<registry::EstateChange>();
    fresh->create = true;
    Verb& add = group.verb("estate add", "unit.help.estate_add");
    add.example("pmo unit estate add CH --name 翠湖花园");
    add.text("CODE", fresh->estate, "unit.help.estate_add.code");
    add.text("--name", fresh->name, "unit.help.estate_add.name");
    add.text("--developer", fresh->developer, "unit.help.estate_edit.developer");
    add.writes().act([fresh](Session& session) {
        (void)registry::change_estate(session.db(), *fresh);
        show_estates(session);
    });

    auto change = std::make_shared<registry::EstateChange>();
    Verb& edit = group.verb("estate edit", "unit.help.estate_edit");
    edit.example("pmo unit estate edit CH --developer H7");
    edit.text("ESTATE", change->estate, "unit.help.estate");
    edit.text("--code", change->code, "unit.help.estate_edit.code");
    edit.text("--name", change->name, "unit.help.estate_add.name");
    edit.text("--developer", change->developer, "unit.help.estate_edit.developer");
    edit.writes().act([change](Session& session) {
        (void)registry::change_estate(session.db(), *change);
        show_estates(session);
    });
}

}  // namespace pmo::cli
