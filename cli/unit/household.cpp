// pmo unit household add HEAD [--kind KIND] [--account NO]
#include "cli/args.h"
#include "cli/output.h"
#include "cli/session.h"
#include "lib/registry/person_view.h"

namespace pmo::cli {

void add_unit_household(Group& group) {
    using registry::HouseholdKind;
    auto fresh = std::make_shared<registry::NewHousehold>();
    Verb& add = group.verb("household add", "unit.help.household_add");
    add.example("pmo unit household add P12");
    add.text("HEAD", fresh->head, "unit.help.household_add.head");
    add.choice("--kind", fresh->kind,
               {{"family", HouseholdKind::family},
                {"organisation", HouseholdKind::organisation},
                {"developer", HouseholdKind::developer}},
               "unit.help.household_add.kind");
    add.text("--account", fresh->account_no, "unit.help.household_add.account");
    add.writes().act([fresh](Session& session) {
        fresh->from = session.today();
        session.out().say(registry::added_message(registry::add_household(session.db(), *fresh)));
    });
}

}  // namespace pmo::cli
