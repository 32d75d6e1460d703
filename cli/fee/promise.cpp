// pmo fee promise add|list|end: so much by that day
#include "lib/fee/promise.h"
#include "cli/args.h"
#include "cli/output.h"
#include "cli/session.h"
#include "lib/fee/promise_view.h"
#include "lib/registry/household.h"

namespace pmo::cli {

namespace {

void add_add(Group& group) {
    auto request = std::make_shared<fee::NewPromise>();
    Verb& verb = group.verb("promise add", "promise.help.add");
    verb.example("pmo fee promise add 3-2-1502 --by 2026-03-31 --amount 500");
    verb.text("WHO", request->who, "contact.help.who");
    verb.day("--by", request->by, "promise.help.by").required();
    verb.money("--amount", request->amount, "contact.help.amount").required();
    verb.integer("--contact", request->contact, "promise.help.contact");
    verb.writes().act([request](Session& session) {
        session.out().say(
            fee::promise_added_message(fee::add_promise(session.db(), *request, session.today())));
    });
}

void add_list(Group& group) {
    struct Flags {
        fee::PromiseQuery query;
        std::optional<std::string> who;
        bool broken = false;
    };
    auto flags = std::make_shared<Flags>();
    Verb& verb = group.verb("promise list", "promise.help.list");
    verb.example("pmo fee promise list --broken");
    verb.text("[WHO]", flags->who, "contact.help.list_who");
    verb.flag("--broken", flags->broken, "promise.help.broken");
    verb.flag("--all", flags->query.all, "promise.help.all");
    verb.reads().act([flags](Session& session) {
        if (flags->broken) flags->query.state = fee::PromiseState::broken;
        if (flags->who) {
            flags->query.household =
                registry::find_household(session.db(), *flags->who, session.today()).id;
        }
        session.out().show(
            fee::promises_table(fee::promises(session.db(), flags->query, session.today())));
    });
}

void add_end(Group& group) {
    auto request = std::make_shared<fee::EndPromise>();
    Verb& verb = group.verb("promise end", "promise.help.end");
    verb.example("pmo fee promise end 3 --reason \"entered for the wrong household\"");
    verb.integer("PROMISE", request->id.value, "promise.help.number");
    verb.text("--reason", request->reason, "fee.help.reason").required();
    verb.writes().act([request](Session& session) {
        session.out().say(
            fee::promise_ended_message(fee::end_promise(session.db(), *request, session.today())));
    });
}

}  // namespace

void add_fee_promise(Group& group) {
    add_add(group);
    add_list(group);
    add_end(group);
}

}  // namespace pmo::cli
