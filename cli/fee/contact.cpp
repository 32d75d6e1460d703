// pmo fee contact add|list|show: what was said to whoever owes
#include "lib/fee/contact.h"
#include "cli/args.h"
#include "cli/output.h"
#include "cli/session.h"
#include "lib/fee/contact_view.h"
#include "lib/registry/household.h"

namespace pmo::cli {

namespace {

void add_add(Group& group) {
    using fee::ContactChannel;
    using fee::Proof;
    using fee::Purpose;
    using fee::Reached;
    auto request = std::make_shared<fee::NewContact>();
    Verb& verb = group.verb("contact add", "contact.help.add");
    verb.example(
        "pmo fee contact add 3-2-1502 --channel phone --reached owner --content \"asked "
        "to pay\" --promise 2026-03-31 --amount 500");
    verb.example(
        "pmo fee contact add 3-2-1502 --channel visit --reached family --content \"notice "
        "handed over\" --proof signature --evidence 2026-017");
    verb.text("WHO", request->who, "contact.help.who");
    verb.choice("--channel", request->channel,
                {{"phone", ContactChannel::phone},
                 {"visit", ContactChannel::visit},
                 {"notice", ContactChannel::notice},
                 {"letter", ContactChannel::letter},
                 {"sms", ContactChannel::sms},
                 {"email", ContactChannel::email},
                 {"meeting", ContactChannel::meeting}},
                "contact.help.channel")
        .required();
    verb.choice("--reached", request->reached,
                {{"owner", Reached::owner},
                 {"family", Reached::family},
                 {"tenant", Reached::tenant},
                 {"nobody", Reached::nobody}},
                "contact.help.reached")
        .required();
    verb.text("--content", request->content, "contact.help.content").required();
    verb.choice("--purpose", request->purpose,
                {{"demand", Purpose::demand},
                 {"acknowledgement", Purpose::acknowledgement},
                 {"information", Purpose::information}},
                "contact.help.purpose");
    verb.text("--unit", request->unit, "contact.help.unit");
    verb.day("--on", request->on, "contact.help.on");
    verb.text("--at", request->at, "contact.help.at");
    verb.day("--promise", request->promise_by, "contact.help.promise");
    verb.money("--amount", request->promise_amount, "contact.help.amount");
    verb.choice("--proof", request->proof,
                {{"none", Proof::none},
                 {"signature", Proof::signature},
                 {"postal", Proof::postal},
                 {"electronic", Proof::electronic},
                 {"recording", Proof::recording},
                 {"witness", Proof::witness}},
                "contact.help.proof");
    verb.text("--evidence", request->evidence, "contact.help.evidence");
    verb.text("--next", request->next_step, "contact.help.next");
    verb.day("--next-on", request->next_on, "contact.help.next_on");
    verb.integer("--replaces", request->replaces, "contact.help.replaces");
    verb.writes().act([request](Session& session) {
        session.out().say(
            fee::contact_added_message(fee::add_contact(session.db(), *request, session.today())));
    });
}

void add_list(Group& group) {
    auto query = std::make_shared<fee::ContactQuery>();
    auto who = std::make_shared<std::optional<std::string>>();
    Verb& verb = group.verb("contact list", "contact.help.list");
    verb.example("pmo fee contact list 3-2-1502");
    verb.example("pmo fee contact list --due");
    verb.text("[WHO]", *who, "contact.help.list_who");
    verb.flag("--due", query->due_only, "contact.help.due");
    verb.integer("--limit", query->limit, "fee.help.limit");
    verb.reads().act([query, who](Session& session) {
        if (*who) {
            query->household = registry::find_household(session.db(), **who, session.today()).id;
        }
        session.out().show(
            fee::contacts_table(fee::contacts(session.db(), *query, session.today())));
    });
}

void add_show(Group& group) {
    auto id = std::make_shared<fee::ContactId>();
    Verb& verb = group.verb("contact show", "contact.help.show");
    verb.example("pmo fee contact show 17");
    verb.integer("CONTACT", id->value, "contact.help.number");
    verb.reads().act([id](Session& session) {
        session.out().show(fee::contact_table(fee::contact(session.db(), *id)));
    });
}

}  // namespace

void add_fee_contact(Group& group) {
    add_add(group);
    add_list(group);
    add_show(group);
}

}  // namespace pmo::cli
