// pmo fee meter replace|swap|remove: what comes into the place of a meter
#include "cli/args.h"
#include "cli/output.h"
#include "cli/session.h"
#include "lib/fee/meter.h"
#include "lib/fee/meter_view.h"

namespace pmo::cli {

namespace {

void add_replace(Group& group) {
    auto request = std::make_shared<fee::MeterChange>();
    struct Numbers {
        std::optional<std::int64_t> digits;
        std::optional<std::int64_t> decimals;
        std::optional<std::int64_t> multiplier;
    };
    auto numbers = std::make_shared<Numbers>();
    Verb& verb = group.verb("meter replace", "meter.help.replace");
    verb.example(
        "pmo fee meter replace E-1502 E-1502B --last 1234.5 --first 0 --reason \"broken\"");
    verb.text("METER", request->meter, "meter.help.meter");
    verb.text("NUMBER", request->number, "meter.help.number");
    verb.text("--last", request->last, "meter.help.last").required();
    verb.text("--first", request->first, "meter.help.first").required();
    verb.day("--on", request->on, "meter.help.on");
    verb.integer("--digits", numbers->digits, "meter.help.digits");
    verb.integer("--decimals", numbers->decimals, "meter.help.decimals");
    verb.integer("--multiplier", numbers->multiplier, "meter.help.multiplier");
    verb.text("--reason", request->reason, "fee.help.reason").required();
    verb.writes().act([request, numbers](Session& session) {
        const auto narrow = [](const std::optional<std::int64_t>& number) {
            return number ? std::optional(static_cast<int>(*number)) : std::nullopt;
        };
        request->digits = narrow(numbers->digits);
        request->decimals = narrow(numbers->decimals);
        request->multiplier = narrow(numbers->multiplier);
        session.out().say(fee::meter_replaced_message(
            fee::replace_meter(session.db(), *request, session.today())));
    });
}

void add_swap(Group& group) {
    auto request = std::make_shared<fee::MeterSwap>();
    Verb& verb = group.verb("meter swap", "meter.help.swap");
    verb.example("pmo fee meter swap E-1502 E-1503 --first 120 --second 95 --reason \"crossed\"");
    verb.text("METER", request->first, "meter.help.meter");
    verb.text("OTHER", request->second, "meter.help.other");
    verb.text("--first", request->first_reading, "meter.help.swap_first").required();
    verb.text("--second", request->second_reading, "meter.help.swap_second").required();
    verb.day("--on", request->on, "meter.help.on");
    verb.text("--reason", request->reason, "fee.help.reason").required();
    verb.writes().act([request](Session& session) {
        session.out().say(
            fee::meters_swapped_message(fee::swap_meters(session.db(), *request, session.today())));
    });
}

void add_remove(Group& group) {
    auto request = std::make_shared<fee::MeterRemoval>();
    Verb& verb = group.verb("meter remove", "meter.help.remove");
    verb.example("pmo fee meter remove E-1502 --last 1234.5 --reason \"flat merged\"");
    verb.text("METER", request->meter, "meter.help.meter");
    verb.text("--last", request->last, "meter.help.last");
    verb.day("--on", request->on, "meter.help.on");
    verb.text("--reason", request->reason, "fee.help.reason").required();
    verb.writes().act([request](Session& session) {
        session.out().say(
            fee::meter_removed_message(fee::remove_meter(session.db(), *request, session.today())));
    });
}

}  // namespace

void add_fee_meter_change(Group& group) {
    add_replace(group);
    add_swap(group);
    add_remove(group);
}

}  // namespace pmo::cli
