// pmo fee instalment add|list|show|end: open charges paid in parts on agreed days
#include "lib/fee/instalment.h"
#include "cli/args.h"
#include "cli/output.h"
#include "cli/session.h"
#include "lib/fee/instalment_view.h"
#include "lib/registry/household.h"

namespace pmo::cli {

namespace {

void add_add(Group& group) {
    auto request = std::make_shared<fee::NewPlan>();
    Verb& verb = group.verb("instalment add", "instalment.help.add");
    verb.example("pmo fee instalment add 3-2-1502 --months 3 --first 2026-03-31 --document FQ-07");
    verb.example(
        "pmo fee instalment add 3-2-1502 --charge 4 --charge 9 --part 2026-03-31=200 "
        "--part 2026-04-30=214.52 --document FQ-08");
    verb.text("WHO", request->who, "contact.help.who");
    verb.texts("--charge", request->charges, "instalment.help.charge");
    verb.texts("--part", request->parts, "instalment.help.part");
    verb.integer("--months", request->months, "instalment.help.months");
    verb.day("--first", request->first, "instalment.help.first");
    verb.text("--document", request->document, "instalment.help.document").required();
    verb.integer("--contact", request->contact, "promise.help.contact");
    verb.flag("--dry-run", request->dry_run, "fee.help.dry_run");
    verb.writes().act([request](Session& session) {
        const auto row = fee::add_plan(session.db(), *request, session.today());
        session.out().say(request->dry_run ? fee::plan_would_message(row)
                                           : fee::plan_added_message(row));
        if (request->dry_run) session.out().show(fee::plan_table(row));
    });
}

void add_list(Group& group) {
    struct Flags {
        fee::PlanQuery query;
        std::optional<std::string> who;
        bool broken = false;
    };
    auto flags = std::make_shared<Flags>();
    Verb& verb = group.verb("instalment list", "instalment.help.list");
    verb.example("pmo fee instalment list --broken");
    verb.text("[WHO]", flags->who, "contact.help.list_who");
    verb.flag("--broken", flags->broken, "instalment.help.broken");
    verb.flag("--all", flags->query.all, "instalment.help.all");
    verb.reads().act([flags](Session& session) {
        if (flags->broken) flags->query.state = fee::PlanState::broken;
        if (flags->who) {
            flags->query.household =
                registry::find_household(session.db(), *flags->who, session.today()).id;
        }
        session.out().show(
            fee::plans_table(fee::plans(session.db(), flags->query, session.today())));
    });
}

void add_show(Group& group) {
    auto id = std::make_shared<fee::PlanId>();
    Verb& verb = group.verb("instalment show", "instalment.help.show");
    verb.example("pmo fee instalment show 2");
    verb.integer("PLAN", id->value, "instalment.help.number");
    verb.reads().act([id](Session& session) {
        session.out().show(fee::plan_table(fee::plan(session.db(), *id, session.today())));
    });
}

void add_end(Group& group) {
    auto request = std::make_shared<fee::EndPlan>();
    Verb& verb = group.verb("instalment end", "instalment.help.end");
    verb.example("pmo fee instalment end 2 --reason \"two parts missed\"");
    verb.integer("PLAN", request->id.value, "instalment.help.number");
    verb.text("--reason", request->reason, "fee.help.reason").required();
    verb.writes().act([request](Session& session) {
        session.out().say(
            fee::plan_ended_message(fee::end_plan(session.db(), *request, session.today())));
    });
}

}  // namespace

void add_fee_instalment(Group& group) {
    add_add(group);
    add_list(group);
    add_show(group);
    add_end(group);
}

}  // namespace pmo::cli
