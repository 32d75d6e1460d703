// pmo fee attach TARIFF UNIT… --from DATE; pmo fee attach TARIFF --estate E --kind home --from DATE
#include "cli/args.h"
#include "cli/output.h"
#include "cli/session.h"
#include "lib/base/i18n.h"
#include "lib/fee/attachment.h"
#include "lib/fee/attachment_view.h"

namespace pmo::cli {

void add_fee_attach(Group& group) {
    using registry::UnitKind;
    auto request = std::make_shared<fee::Attach>();
    auto yes = std::make_shared<bool>(false);
    Verb& verb = group.verb("attach", "fee.help.attach");
    verb.example("pmo fee attach T1 3-2-1502 --from 2026-01-01");
    verb.example("pmo fee attach T1 --estate E1 --kind home --from 2026-01-01 --yes");
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
    verb.day("--from", request->from, "fee.help.from").required();
    verb.day("--to", request->to, "fee.help.to");
    verb.day("--anchor", request->anchor, "fee.help.anchor");
    verb.flag("--dry-run", request->dry_run, "fee.help.dry_run");
    verb.flag("--yes", *yes, "fee.help.yes");
    verb.writes().act([request, yes](Session& session) {
        constexpr std::int64_t bulk = 3;
        if (!*yes && !request->dry_run) {
            fee::Attach preview = *request;
            preview.dry_run = true;
            const auto result = fee::attach(session.db(), preview);
            if (result.attached >= bulk && !session.confirm(fee::attach_question(result))) {
                return session.out().say(tr("fee.nothing_changed"));
            }
        }
        const auto result = fee::attach(session.db(), *request);
        if (result.dry_run) session.out().show(fee::units_table(result.units));
        session.out().say(fee::attached_message(result));
    });
}

}  // namespace pmo::cli
