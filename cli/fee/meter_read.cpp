// pmo fee meter read|withdraw|readings: what meters showed
#include "cli/args.h"
#include "cli/output.h"
#include "cli/session.h"
#include "lib/fee/reading.h"
#include "lib/fee/reading_view.h"

namespace pmo::cli {

namespace {

void add_read(Group& group) {
    auto request = std::make_shared<fee::NewReading>();
    Verb& verb = group.verb("meter read", "meter.help.read");
    verb.example("pmo fee meter read E-1502 1234.5");
    verb.example("pmo fee meter read E-1502 12.5 --kind roll_over --on 2026-03-31");
    verb.text("METER", request->meter, "meter.help.meter");
    verb.text("VALUE", request->value, "meter.help.value");
    verb.day("--on", request->on, "meter.help.read_on");
    verb.choice("--kind", request->as,
                {{"normal", fee::ReadAs::normal},
                 {"initial", fee::ReadAs::initial},
                 {"roll_over", fee::ReadAs::roll_over},
                 {"correction", fee::ReadAs::correction}},
                "meter.help.kind");
    verb.text("--note", request->note, "meter.help.note");
    verb.writes().act([request](Session& session) {
        session.out().say(
            fee::recorded_message(fee::record_reading(session.db(), *request, session.today())));
    });
}

void add_withdraw(Group& group) {
    auto request = std::make_shared<fee::Withdrawal>();
    Verb& verb = group.verb("meter withdraw", "meter.help.withdraw");
    verb.example("pmo fee meter withdraw E-1502 --on 2026-03-31 --reason \"read next door\"");
    verb.text("METER", request->meter, "meter.help.meter");
    verb.day("--on", request->on, "meter.help.withdraw_on");
    verb.text("--reason", request->reason, "fee.help.reason").required();
    verb.writes().act([request](Session& session) {
        session.out().say(
            fee::withdrawn_message(fee::withdraw_reading(session.db(), *request, session.today())));
    });
}

void add_readings(Group& group) {
    auto query = std::make_shared<fee::ReadingQuery>();
    Verb& verb = group.verb("meter readings", "meter.help.readings");
    verb.example("pmo fee meter readings --unit 3-2-1502 --period 2026");
    verb.text("--meter", query->meter, "meter.help.meter");
    verb.text("--unit", query->unit, "meter.help.unit");
    verb.period("--period", query->period, "meter.help.period");
    verb.integer("--limit", query->limit, "fee.help.limit");
    verb.reads().act([query](Session& session) {
        session.out().show(fee::readings_table(fee::readings(session.db(), *query)));
    });
}

}  // namespace

void add_fee_meter_read(Group& group) {
    add_read(group);
    add_withdraw(group);
    add_readings(group);
}

}  // namespace pmo::cli
