// pmo fee meter add|list|show|verify: which meter is where
#include "lib/fee/meter.h"
#include "cli/args.h"
#include "cli/output.h"
#include "cli/session.h"
#include "lib/fee/meter_view.h"

namespace pmo::cli {

namespace {

void add_add(Group& group) {
    auto request = std::make_shared<fee::NewMeter>();
    auto months = std::make_shared<std::optional<std::int64_t>>();
    Verb& verb = group.verb("meter add", "meter.help.add");
    verb.example("pmo fee meter add E-1502 --unit 3-2-1502 --item electricity --measure kwh");
    verb.example("pmo fee meter add E-P1 --building 3 --place 水泵房 --item water --measure m3");
    verb.text("NUMBER", request->number, "meter.help.number");
    verb.text("--item", request->item, "meter.help.item").required();
    verb.text("--unit", request->place.unit, "meter.help.unit");
    verb.text("--estate", request->place.estate, "fee.help.estate");
    verb.text("--building", request->place.building, "meter.help.building");
    verb.text("--place", request->place.text, "meter.help.place");
    verb.choice("--measure", request->measure,
                {{"kwh", fee::Measure::kwh}, {"m3", fee::Measure::m3}, {"gj", fee::Measure::gj}},
                "meter.help.measure")
        .required();
    verb.integer("--multiplier", request->multiplier, "meter.help.multiplier");
    verb.integer("--digits", request->digits, "meter.help.digits");
    verb.integer("--decimals", request->decimals, "meter.help.decimals");
    verb.day("--installed", request->installed, "meter.help.installed");
    verb.text("--reading", request->reading, "meter.help.baseline");
    verb.day("--verified", request->verified, "meter.help.verified");
    verb.integer("--verify-every", *months, "meter.help.verify_every");
    verb.writes().act([request, months](Session& session) {
        if (*months) request->verify_months = static_cast<int>(**months);
        session.out().say(
            fee::meter_added_message(fee::add_meter(session.db(), *request, session.today())));
    });
}

void add_list(Group& group) {
    auto query = std::make_shared<fee::MeterQuery>();
    Verb& verb = group.verb("meter list", "meter.help.list");
    verb.example("pmo fee meter list --building 3");
    verb.example("pmo fee meter list --unverified");
    verb.text("--estate", query->estate, "fee.help.estate");
    verb.text("--building", query->building, "fee.help.building");
    verb.text("--unit", query->unit, "meter.help.unit");
    verb.text("--item", query->item, "fee.help.item");
    verb.flag("--removed", query->removed, "meter.help.removed");
    verb.flag("--unverified", query->unverified, "meter.help.unverified");
    verb.reads().act([query](Session& session) {
        const Date today = session.today();
        session.out().show(fee::meters_table(fee::meters(session.db(), *query, today), today));
    });
}

void add_show(Group& group) {
    auto meter = std::make_shared<std::string>();
    Verb& verb = group.verb("meter show", "meter.help.show");
    verb.example("pmo fee meter show E-1502");
    verb.text("METER", *meter, "meter.help.meter");
    verb.reads().act([meter](Session& session) {
        session.out().show(
            fee::meter_table(fee::find_meter(session.db(), *meter), session.today()));
    });
}

void add_verify(Group& group) {
    auto request = std::make_shared<fee::MeterVerification>();
    Verb& verb = group.verb("meter verify", "meter.help.verify");
    verb.example("pmo fee meter verify E-1502 --certificate JD-2026-118");
    verb.text("METER", request->meter, "meter.help.meter");
    verb.day("--on", request->on, "meter.help.verify_on");
    verb.text("--certificate", request->certificate, "meter.help.certificate");
    verb.day("--next", request->next, "meter.help.verify_next");
    verb.writes().act([request](Session& session) {
        session.out().say(fee::meter_verified_message(
            fee::verify_meter(session.db(), *request, session.today())));
    });
}

}  // namespace

void add_fee_meter(Group& group) {
    add_add(group);
    add_list(group);
    add_show(group);
    add_verify(group);
}

}  // namespace pmo::cli
