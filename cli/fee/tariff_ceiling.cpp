// pmo fee tariff ceiling add CODE --document TEXT --base PRICE --from DATE; pmo fee tariff ceiling
// list
#include "cli/args.h"
#include "cli/output.h"
#include "cli/session.h"
#include "lib/base/error.h"
#include "lib/base/i18n.h"
#include "lib/base/text.h"
#include "lib/fee/tariff.h"
#include "lib/fee/tariff_view.h"

namespace pmo::cli {

void add_fee_tariff_ceiling(Group& group) {
    auto request = std::make_shared<fee::NewCeiling>();
    auto band = std::make_shared<std::string>("0");
    Verb& add = group.verb("tariff ceiling add", "fee.help.ceiling_add");
    add.example(
        "pmo fee tariff ceiling add GOV2026 --document \"No. 12 of 2026\" --base 1.60 --band 15% "
        "--from 2026-01-01");
    add.text("CODE", request->code, "fee.help.ceiling_code");
    add.text("--document", request->document, "fee.help.ceiling_document").required();
    add.price("--base", request->base, "fee.help.ceiling_base").required();
    add.text("--band", *band, "fee.help.ceiling_band");
    add.price("--upper", request->upper, "fee.help.ceiling_upper");
    add.text("--level", request->level, "fee.help.ceiling_level");
    add.day("--from", request->from, "fee.help.from").required();
    add.day("--to", request->to, "fee.help.to");
    add.writes().act([request, band](Session& session) {
        const auto band_bp = fee::parse_band(*band);
        if (!band_bp) throw Error(ErrorKind::usage, tr("fee.bad_band", visible(*band)));
        request->band_bp = *band_bp;
        session.out().say(fee::added_message(fee::add_ceiling(session.db(), *request)));
    });

    Verb& list = group.verb("tariff ceiling list", "fee.help.ceiling_list");
    list.example("pmo fee tariff ceiling list");
    list.reads().act([](Session& session) {
        session.out().show(fee::ceilings_table(fee::ceilings(session.db())));
    });
}

}  // namespace pmo::cli
