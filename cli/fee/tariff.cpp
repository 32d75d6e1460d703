// pmo fee tariff add CODE --item ITEM --price PRICE --from DATE …; tariff list; tariff show CODE
#include "lib/fee/tariff.h"
#include "cli/args.h"
#include "cli/output.h"
#include "cli/session.h"
#include "lib/base/error.h"
#include "lib/base/i18n.h"
#include "lib/base/text.h"
#include "lib/fee/tariff_terms.h"
#include "lib/fee/tariff_view.h"

namespace pmo::cli {

namespace {

// What is text on the command line and still to be read.
struct TermTexts {
    std::optional<Price> price;
    std::vector<std::string> tiers;
    std::optional<std::string> late;
    std::optional<std::string> late_lpr;
    std::optional<std::string> late_cap;
};

template <class Value>
Value read_or_usage(const std::optional<Value>& value, std::string_view key,
                    const std::string& text) {
    if (!value) throw Error(ErrorKind::usage, tr(key, visible(text)));
    return *value;
}

// i18n: fee.bad_*
void take_terms(fee::NewVersion& request, const TermTexts& texts) {
    request.priced = texts.price.has_value();
    request.price = texts.price.value_or(Price{});
    fee::VersionTerms& terms = request.terms;
    for (const std::string& text : texts.tiers) {
        terms.tiers.push_back(read_or_usage(fee::parse_tier(nfkc(text)), "fee.bad_tier", text));
    }
    if (texts.late && texts.late_lpr) throw Error(ErrorKind::usage, tr("fee.late_twice"));
    if (texts.late) {
        terms.late.kind = fee::LateKind::daily;
        terms.late.rate =
            read_or_usage(fee::parse_daily_rate(nfkc(*texts.late)), "fee.bad_late", *texts.late);
    }
    if (texts.late_lpr) {
        terms.late.kind = fee::LateKind::lpr;
        terms.late.rate = read_or_usage(fee::parse_lpr_rate(nfkc(*texts.late_lpr)),
                                        "fee.bad_late_lpr", *texts.late_lpr);
    }
    if (texts.late_cap) {
        terms.late.cap_bp =
            read_or_usage(fee::parse_band(nfkc(*texts.late_cap)), "fee.bad_band", *texts.late_cap);
    }
}

void add_terms(Verb& verb, fee::VersionTerms& terms, TermTexts& texts) {
    using fee::LateGrace;
    using fee::Proration;
    using fee::Rounding;
    using fee::TierWindow;
    verb.day("--existing-from", terms.existing_from, "fee.help.existing_from");
    verb.choice("--proration", terms.proration,
                {{"actual", Proration::actual},
                 {"fixed-30", Proration::fixed_30},
                 {"none", Proration::none}},
                "fee.help.proration");
    verb.choice("--rounding", terms.rounding,
                {{"fen", Rounding::fen}, {"jiao", Rounding::jiao}, {"yuan", Rounding::yuan}},
                "fee.help.rounding");
    verb.texts("--tier", texts.tiers, "fee.help.tier");
    verb.choice(
        "--tier-window", terms.tier_window,
        {{"month", TierWindow::month}, {"period", TierWindow::period}, {"year", TierWindow::year}},
        "fee.help.tier_window");
    verb.flag("--pass-through", terms.pass_through, "fee.help.pass_through");
    verb.text("--late", texts.late, "fee.help.late");
    verb.text("--late-lpr", texts.late_lpr, "fee.help.late_lpr");
    verb.integer("--late-grace-days", terms.late.grace_days, "fee.help.late_grace_days");
    verb.choice("--late-grace", terms.late.grace,
                {{"from-due", LateGrace::from_due}, {"from-end", LateGrace::from_end}},
                "fee.help.late_grace");
    verb.text("--late-cap", texts.late_cap, "fee.help.late_cap");
}

void add_tariff_add(Group& group) {
    using fee::Basis;
    using fee::StartRule;
    auto request = std::make_shared<fee::NewVersion>();
    auto texts = std::make_shared<TermTexts>();
    Verb& verb = group.verb("tariff add", "fee.help.tariff_add");
    verb.example(
        "pmo fee tariff add T1 --item management --price 1.84 --from 2026-01-01 --ceiling GOV2026");
    verb.example(
        "pmo fee tariff add T1 --item management --price 1.80 --from 2027-01-01 --ceiling GOV2026 "
        "--end-previous");
    verb.example(
        "pmo fee tariff add W1 --item water --basis tiered_marginal --tier-window year --tier "
        "180=5 --tier 260=7 --tier =9 --pass-through --from 2026-01-01 --document \"No. 9\"");
    verb.text("CODE", request->tariff, "fee.help.tariff_code");
    verb.text("--item", request->item, "fee.help.item").required();
    verb.text("--name", request->name, "fee.help.tariff_name");
    verb.choice("--basis", request->basis,
                {{"per_m2", Basis::per_m2},
                 {"fixed", Basis::fixed},
                 {"per_space", Basis::per_space},
                 {"metered", Basis::metered},
                 {"tiered_marginal", Basis::tiered_marginal},
                 {"tiered_volume", Basis::tiered_volume},
                 {"shared", Basis::shared},
                 {"once", Basis::once}},
                "fee.help.basis");
    verb.price("--price", texts->price, "fee.help.price");
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
    add_terms(verb, request->terms, *texts);
    verb.writes().act([request, texts](Session& session) {
        take_terms(*request, *texts);
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
