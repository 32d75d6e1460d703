// pmo fee tariff item add CODE --name NAME; pmo fee tariff item list
#include "cli/args.h"
#include "cli/output.h"
#include "cli/session.h"
#include "lib/fee/tariff.h"
#include "lib/fee/tariff_view.h"

namespace pmo::cli {

void add_fee_tariff_item(Group& group) {
    auto request = std::make_shared<fee::NewItem>();
    Verb& add = group.verb("tariff item add", "fee.help.item_add");
    add.example("pmo fee tariff item add management --name 物业费");
    add.text("CODE", request->code, "fee.help.item_code");
    add.text("--name", request->name, "fee.help.item_name");
    add.writes().act([request](Session& session) {
        session.out().say(fee::added_message(fee::add_item(session.db(), *request)));
    });

    Verb& list = group.verb("tariff item list", "fee.help.item_list");
    list.example("pmo fee tariff item list");
    list.reads().act(
        [](Session& session) { session.out().show(fee::items_table(fee::items(session.db()))); });
}

}  // namespace pmo::cli
