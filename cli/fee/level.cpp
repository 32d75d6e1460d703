// pmo fee level add CEILING --estate E --from DATE --reason TEXT; level end N --on DATE; level list
#include "lib/fee/level.h"
#include "cli/args.h"
#include "cli/output.h"
#include "cli/session.h"
#include "lib/fee/level_view.h"

namespace pmo::cli {

namespace {

void add_level(Group& group) {
    auto request = std::make_shared<fee::NewDeliveredLevel>();
    Verb& verb = group.verb("level add", "fee.help.level_add");
    verb.example(
        "pmo fee level add GOV-2 --estate JX --from 2026-04-01 --reason \"no gate duty at night\"");
    verb.text("CEILING", request->ceiling, "fee.help.level_ceiling");
    verb.text("--estate", request->estate, "fee.help.estate").required();
    verb.day("--from", request->from, "fee.help.from").required();
    verb.day("--to", request->to, "fee.help.to");
    verb.text("--reason", request->reason, "fee.help.reason").required();
    verb.writes().act([request](Session& session) {
        session.out().say(fee::level_added_message(fee::add_level(session.db(), *request)));
    });
}

void add_end(Group& group) {
    auto id = std::make_shared<LevelId>();
    auto on = std::make_shared<Date>();
    Verb& verb = group.verb("level end", "fee.help.level_end");
    verb.example("pmo fee level end 1 --on 2026-07-01");
    verb.integer("NUMBER", id->value, "fee.help.level_number");
    verb.day("--on", *on, "fee.help.level_on").required();
    verb.writes().act([id, on](Session& session) {
        session.out().say(fee::level_ended_message(fee::end_level(session.db(), *id, *on)));
    });
}

void add_list(Group& group) {
    Verb& verb = group.verb("level list", "fee.help.level_list");
    verb.example("pmo fee level list");
    verb.reads().act(
        [](Session& session) { session.out().show(fee::levels_table(fee::levels(session.db()))); });
}

}  // namespace

void add_fee_level(Group& group) {
    add_level(group);
    add_end(group);
    add_list(group);
}

}  // namespace pmo::cli
