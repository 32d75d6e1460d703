// pmo fee detach TARIFF UNIT… --on DATE; pmo fee detach TARIFF --estate E --on DATE
#include "cli/args.h"
#include "cli/output.h"
#include "cli/session.h"
#include "lib/base/i18n.h"
#include "lib/fee/attachment.h"
#include "lib/fee/attachment_view.h"

namespace pmo::cli {

void add_fee_detach(Group& group) {
    using registry::UnitKind;
    auto request = std::make_shared<fee::Detach>();
    auto yes = std::make_shared<bool>(false);
    Verb& verb = group.verb("detach", "fee.help.detach");
    verb.example("pmo fee detach T1 3-2-1502 --on 2026-07-01");
    verb.example("pmo fee detach T1 --estate E1 --on 2026-07-01 --yes");
    verb.text("TARIFF", request->tariff, "fee.help.tariff_code");
    verb.texts("[UNIT...]", request->choice.units, "fee.help.units");
    verb.text("--estate", request->choice.estate, "fee.help.estate");
    verb.text("--building", request->choice.building, "fee.help.building");
    verb.choice("--kind", request->choice.kind,
                {{"home", UnitKind::home},
                 {"shop", UnitKind::shop},
                 {"parking", UnitKind::parking},
                 {"storeroom", UnitKind::storeroom}},
                "fee.help.kind");
    verb.day("--on", request->on, "fee.help.detach_on").required();
    verb.flag("--dry-run", request->dry_run, "fee.help.dry_run");
    verb.flag("--yes", *yes, "fee.help.yes");
    verb.writes().act([request, yes](Session& session) {
        constexpr std::int64_t bulk = 3;
        if (!*yes && !request->dry_run) {
            fee::Detach preview = *request;
            preview.dry_run = true;
            const auto result = fee::detach(session.db(), preview);
            if (result.detached >= bulk && !session.confirm(fee::detach_question(result))) {
                return session.out().say(tr("fee.nothing_changed"));
            }
        }
        const auto result = fee::detach(session.db(), *request);
        if (result.dry_run) session.out().show(fee::units_table(result.units));
        session.out().say(fee::detached_message(result));
    });
}

}  // namespace pmo::cli
