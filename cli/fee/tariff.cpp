// pmo fee tariff add CODE --item ITEM --price PRICE --from DATE …; tariff list; tariff show CODE
#include "lib/fee/tariff.h"
#include "cli/args.h"
#include "cli/output.h"
#include "cli/session.h"
#include "lib/fee/tariff_view.h"

namespace pmo::cli {

namespace {

void add_tariff_add(Group& group) {
    using fee::Basis;
    using fee::StartRule;
    auto request = std::make_shared<fee::NewVersion>();
    Verb& verb = group.verb("tariff add", "fee.help.tariff_add");
    verb.example(
        "pmo fee tariff add T1 --item management --price 1.84 --from 2026-01-01 --ceiling GOV2026");
    verb.example(
        "pmo fee tariff add T1 --item management --price 1.80 --from 2027-01-01 --ceiling GOV2026 "
        "--end-previous");
    verb.text("CODE", request->tariff, "fee.help.tariff_code");
    verb.text("--item", request->item, "fee.help.item").required();
    verb.text("--name", request->name, "fee.help.tariff_name");
    verb.choice(
        "--basis", request->basis,
        {{"per_m2", Basis::per_m2}, {"fixed", Basis::fixed}, {"per_space", Basis::per_space}},
        "fee.help.basis");
    verb.price("--price", request->price, "fee.help.price").required();
    verb.choice("--cycle", request->cycle_months,
                {{"monthly", 1}, {"quarterly", 3}, {"yearly", 12}}, "fee.help.cycle");
    verb.choice("--start", request->start_rule,
                {{"next_month", StartRule::next_month},
                 {"daily", StartRule::daily},
                 {"half_month", StartRule::half_month}},
                "fee.help.start");
    verb.integer("--due-days", request->due_days, "fee.help.due_days");
    verb.text("--ceiling", request->ceiling, "fee.help.ceiling");
    verb.text("--document", request->document, "fee.help.document");
    verb.day("--from", request->from, "fee.help.from").required();
    verb.day("--to", request->to, "fee.help.to");
    verb.flag("--end-previous", request->end_previous, "fee.help.end_previous");
    verb.writes().act([request](Session& session) {
        session.out().say(fee::added_message(fee::add_version(session.db(), *request)));
    });
}

}  // namespace

void add_fee_tariff(Group& group) {
    add_tariff_add(group);

    auto query = std::make_shared<fee::TariffQuery>();
    Verb& list = group.verb("tariff list", "fee.help.tariff_list");
    list.example("pmo fee tariff list --item management --on 2026-03-01");
    list.text("--item", query->item, "fee.help.item");
    list.day("--on", query->on, "fee.help.on");
    list.reads().act([query](Session& session) {
        session.out().show(fee::tariffs_table(fee::tariffs(session.db(), *query)));
    });

    auto code = std::make_shared<std::string>();
    Verb& show = group.verb("tariff show", "fee.help.tariff_show");
    show.example("pmo fee tariff show T1");
    show.text("CODE", *code, "fee.help.tariff_code");
    show.reads().act([code](Session& session) {
        session.out().show(fee::tariff_table(fee::tariff_versions(session.db(), *code)));
    });
}

}  // namespace pmo::cli
