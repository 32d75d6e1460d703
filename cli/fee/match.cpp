// pmo fee match import FILE | list: statements of banks and wallets
#include "cli/args.h"
#include "cli/fee/statement_verb.h"
#include "cli/output.h"
#include "cli/session.h"
#include "lib/fee/bank.h"
#include "lib/fee/bank_view.h"

namespace pmo::cli {

namespace {

void add_import(Group& group) {
    Verb& verb = group.verb("match import", "bank.help.import");
    verb.example("pmo fee match import march.csv --account 建行 --new-account");
    verb.example("pmo fee match import april.csv --dry-run");
    bind_statement(verb);
}

void add_list(Group& group) {
    auto query = std::make_shared<fee::BankQuery>();
    Verb& verb = group.verb("match list", "bank.help.list");
    verb.example("pmo fee match list --open");
    verb.flag("--open", query->open_only, "bank.help.open");
    verb.text("--account", query->account, "bank.help.account_of_list");
    verb.period("--period", query->period, "bank.help.period");
    verb.integer("--limit", query->limit, "bank.help.limit");
    verb.reads().act([query](Session& session) {
        session.out().show(fee::bank_lines_table(fee::bank_lines(session.db(), *query)));
    });
}

}  // namespace

void add_fee_match(Group& group) {
    add_import(group);
    add_list(group);
}

}  // namespace pmo::cli
