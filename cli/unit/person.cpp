// pmo unit person [TEXT]; pmo unit person show|add|edit
#include "cli/args.h"
#include "cli/output.h"
#include "cli/session.h"
#include "lib/registry/person_view.h"

namespace pmo::cli {

namespace {

void add_person_edit(Group& group) {
    auto change = std::make_shared<registry::PersonChange>();
    Verb& edit = group.verb("person edit", "unit.help.person_edit");
    edit.example("pmo unit person edit P12 --phone 13912345678");
    edit.text("PERSON", change->person, "unit.help.person");
    edit.text("--name", change->name, "unit.help.person.name");
    edit.text("--phone", change->phone, "unit.help.person.phone");
    edit.text("--phone2", change->phone2, "unit.help.person.phone2");
    edit.text("--email", change->email, "unit.help.person.email");
    edit.text("--id-number", change->id_number, "unit.help.person.id_number");
    edit.text("--language", change->language, "unit.help.person.language");
    edit.text("--salutation", change->salutation, "unit.help.person.salutation");
    edit.writes().act([change](Session& session) {
        session.out().say(
            registry::changed_message(registry::change_person(session.db(), *change)));
    });
}

}  // namespace

void add_unit_person(Group& group) {
    auto query = std::make_shared<registry::PersonQuery>();
    Verb& list = group.verb("person", "unit.help.person_list");
    list.example("pmo unit person 王");
    list.text("[TEXT]", query->text, "unit.help.person_list.text");
    list.reads().act([query](Session& session) {
        session.out().show(registry::person_table(registry::list_people(session.db(), *query)));
    });

    auto name = std::make_shared<std::string>();
    Verb& show = group.verb("person show", "unit.help.person_show");
    show.example("pmo unit person show P12");
    show.text("PERSON", *name, "unit.help.person");
    show.reads().act([name](Session& session) {
        const auto person = registry::find_person(session.db(), *name);
        const auto detail = registry::detail(session.db(), person);
        for (const table::Table& table : registry::detail_tables(detail)) {
            session.out().show(table);
        }
    });

    auto fresh = std::make_shared<registry::NewPerson>();
    Verb& add = group.verb("person add", "unit.help.person_add");
    add.example("pmo unit person add 王芳 --phone 13812345678 --salutation 女士");
    add.text("NAME", fresh->name, "unit.help.person.name");
    add.text("--phone", fresh->phone, "unit.help.person.phone");
    add.text("--phone2", fresh->phone2, "unit.help.person.phone2");
    add.text("--email", fresh->email, "unit.help.person.email");
    add.text("--id-number", fresh->id_number, "unit.help.person.id_number");
    add.text("--language", fresh->language, "unit.help.person.language");
    add.text("--salutation", fresh->salutation, "unit.help.person.salutation");
    add.writes().act([fresh](Session& session) {
        session.out().say(registry::added_message(registry::add_person(session.db(), *fresh)));
    });
    add_person_edit(group);
}

}  // namespace pmo::cli
