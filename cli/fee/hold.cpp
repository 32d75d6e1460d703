// pmo fee hold add|list|end: no reminders until a day
#include "lib/fee/hold.h"
#include "cli/args.h"
#include "cli/output.h"
#include "cli/session.h"
#include "lib/fee/hold_view.h"

namespace pmo::cli {

namespace {

void add_hold(Group& group) {
    auto request = std::make_shared<fee::NewHold>();
    Verb& verb = group.verb("hold add", "fee.help.hold_add");
    verb.example("pmo fee hold add --unit 3-2-1502 --until 2026-04-30 --reason \"leak in repair\"");
    verb.text("--household", request->household, "fee.help.hold_household");
    verb.text("--unit", request->unit, "fee.help.hold_unit");
    verb.integer("--charge", request->charge, "fee.help.hold_charge");
    verb.day("--until", request->until, "fee.help.hold_until").required();
    verb.text("--reason", request->reason, "fee.help.reason").required();
    verb.writes().act([request](Session& session) {
        session.out().say(
            fee::hold_added_message(fee::add_hold(session.db(), *request, session.today())));
    });
}

void add_list(Group& group) {
    auto all = std::make_shared<bool>(false);
    Verb& verb = group.verb("hold list", "fee.help.hold_list");
    verb.example("pmo fee hold list");
    verb.flag("--all", *all, "fee.help.hold_all");
    verb.reads().act([all](Session& session) {
        const auto shown = *all ? fee::HoldsShown::all : fee::HoldsShown::in_force;
        session.out().show(fee::holds_table(fee::holds(session.db(), shown, session.today())));
    });
}

void add_end(Group& group) {
    auto id = std::make_shared<HoldId>();
    Verb& verb = group.verb("hold end", "fee.help.hold_end");
    verb.example("pmo fee hold end 3");
    verb.integer("HOLD", id->value, "fee.help.hold_number");
    verb.writes().act([id](Session& session) {
        session.out().say(
            fee::hold_ended_message(fee::end_hold(session.db(), *id, session.today())));
    });
}

}  // namespace

void add_fee_hold(Group& group) {
    add_hold(group);
    add_list(group);
    add_end(group);
}

}  // namespace pmo::cli
