// pmo fee meter abnormal --period PERIOD [--estate E] [--building B] [--item ITEM]
#include "cli/args.h"
#include "cli/output.h"
#include "cli/session.h"
#include "lib/fee/abnormal.h"
#include "lib/fee/abnormal_view.h"

namespace pmo::cli {

void add_fee_meter_abnormal(Group& group) {
    auto query = std::make_shared<fee::AbnormalQuery>();
    Verb& verb = group.verb("meter abnormal", "meter.help.abnormal");
    verb.example("pmo fee meter abnormal --period 2026-02");
    verb.period("--period", query->period, "meter.help.abnormal_period").required();
    verb.text("--estate", query->estate, "fee.help.estate");
    verb.text("--building", query->building, "fee.help.building");
    verb.text("--item", query->item, "fee.help.item");
    verb.reads().act([query](Session& session) {
        session.out().show(fee::abnormal_table(fee::abnormal_readings(session.db(), *query)));
    });
}

}  // namespace pmo::cli
