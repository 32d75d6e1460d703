#include "lib/fee/explain_view.h"

#include <fmt/format.h>

#include "lib/base/i18n.h"
#include "lib/base/text.h"
#include "lib/fee/tariff_rules.h"
#include "lib/registry/household.h"

namespace pmo::fee {

namespace {

// i18n: fee.step_*
class Steps {
  public:
    Steps(table::Table& table, const Period& period) : table_(table), period_(to_text(period)) {}

    void add(std::string_view step, std::string text) {
        table_.rows.push_back({period_, tr("fee.step_" + std::string(step)), std::move(text)});
    }

  private:
    table::Table& table_;
    std::string period_;
};

std::string until(const std::optional<Date>& to) {
    return to ? to_text(plus_days(*to, -1)) : tr("fee.open_end");
}

std::string name_of(const Party& party, Names names) {
    const std::string name =
        names == Names::revealed ? party.name : table::masked(party.name, table::Privacy::name);
    return registry::reference(party.id) + " " + visible(name);
}

// The usual components have words; others are shown as they are written.
// i18n: registry.component.*
std::string component_word(const std::string& component) {
    const std::string key = "registry.component." + component;
    return has_message(Language::en, key) ? tr(key) : visible(component);
}

// i18n: fee.basis_*
// i18n: fee.cycle_*
void add_tariff(Steps& steps, const ExplainedCharge& charge) {
    if (charge.attachment) {
        steps.add("attachment", tr("fee.explain_attachment", visible(charge.tariff),
                                   to_text(charge.attachment->from), until(charge.attachment->to),
                                   to_text(charge.attachment->anchor)));
    }
    if (!charge.version) {
        steps.add("tariff", tr("fee.explain_foreign"));
        return;
    }
    const TariffVersion& version = *charge.version;
    steps.add("tariff", tr("fee.explain_version", visible(charge.tariff), to_text(version.from),
                           until(version.to), to_plain(version.price),
                           tr("fee.basis_" + std::string(code_of(version.basis))),
                           tr("fee.cycle_" + std::string(cycle_code(version.cycle_months)))));
    if (charge.ceiling) {
        steps.add("ceiling",
                  tr("fee.explain_ceiling", visible(charge.ceiling->code),
                     visible(charge.ceiling->document), to_plain(charge.ceiling->base),
                     band_text(charge.ceiling->band_bp), to_plain(charge.ceiling->upper)));
    } else {
        steps.add("ceiling", tr("fee.explain_no_ceiling", visible(version.document)));
    }
    if (charge.delivered_level) {
        const Ceiling& level = *charge.delivered_level;
        steps.add("level", tr("fee.explain_level", visible(level.level), visible(level.code),
                              to_plain(charge.draft.price), to_plain(version.price)));
    }
}

// i18n: fee.evidence_*
void add_area(Steps& steps, const ExplainedCharge& charge) {
    if (!charge.version || charge.version->basis != Basis::per_m2) return;
    for (const registry::AreaPart& part : charge.areas) {
        const std::string evidence =
            tr("fee.evidence_" + std::string(registry::code_of(part.evidence)));
        const std::string from =
            part.from == registry::since_ever ? tr("fee.since_ever") : to_text(part.from);
        steps.add("area", tr(part.billable ? "fee.explain_area" : "fee.explain_area_free",
                             component_word(part.component), to_plain(part.area), evidence, from));
    }
}

std::string counting_code(Counting counting) {
    switch (counting) {
        case Counting::days:
            return "days";
        case Counting::halves:
            return "halves";
        case Counting::thirtieths:
            return "thirtieths";
        case Counting::whole:
            return "whole";
    }
    return {};
}

void add_period(Steps& steps, const Draft& draft) {
    if (draft.part == draft.whole && draft.counting != Counting::whole) {
        steps.add("period", tr("fee.explain_period", to_text(draft.whole_period), draft.months));
        return;
    }
    steps.add("period",
              tr("fee.explain_part_" + counting_code(draft.counting), to_text(draft.whole_period),
                 draft.months, to_text(draft.period), draft.part, draft.whole));
}

// i18n: fee.start_*
void add_payer(Steps& steps, const ExplainedCharge& charge, Names names) {
    if (charge.delivered && charge.owner_from && charge.start_rule) {
        steps.add("start",
                  tr("fee.explain_start", to_text(*charge.delivered), to_text(*charge.owner_from),
                     tr("fee.start_" + std::string(code_of(*charge.start_rule)))));
    } else if (charge.attachment) {
        steps.add("start", tr("fee.explain_not_delivered"));
    }
    const std::string payer = name_of(charge.payer, names);
    const std::string liable = name_of(charge.liable, names);
    if (charge.facts_changed || !charge.attachment) {
        steps.add("payer", tr("fee.explain_payer", payer, liable));
        return;
    }
    switch (charge.draft.payer_reason) {
        case PayerReason::owner:
            steps.add("payer", tr("fee.explain_owner", payer));
            break;
        case PayerReason::tenant:
            steps.add("payer", tr("fee.explain_tenant", payer, liable));
            break;
        case PayerReason::not_delivered:
        case PayerReason::before_start:
            steps.add("payer", tr("fee.explain_developer", payer));
            break;
    }
}

void add_state(Steps& steps, const ExplainedCharge& charge) {
    if (!charge.posted) {
        steps.add("state", charge.differs
                               ? tr("fee.explain_differs", charge.differs->value)
                               : tr("fee.explain_not_posted", to_text(charge.draft.whole_period)));
        return;
    }
    const Charge& posted = *charge.posted;
    if (posted.reverses) {
        steps.add("state", tr("fee.explain_reversal", posted.id.value, posted.reverses->value,
                              visible(posted.reason)));
    } else if (charge.reversed_by) {
        steps.add("state", tr("fee.explain_reversed", posted.id.value, charge.reversed_by->value));
    } else {
        steps.add("state", tr("fee.explain_posted", posted.id.value, to_text(posted.posted),
                              to_text(charge.open.value_or(Money{}))));
    }
    if (charge.facts_changed) steps.add("state", tr("fee.explain_facts_changed"));
}

void add_charge(table::Table& table, const ExplainedCharge& charge, Names names) {
    Steps steps(table, charge.draft.period);
    const bool reversal = charge.posted && charge.posted->reverses;
    add_tariff(steps, charge);
    add_area(steps, charge);
    if (charge.version) add_period(steps, charge.draft);
    add_payer(steps, charge, names);
    if (charge.version && !reversal) {
        steps.add("amount", formula_text(charge.draft, *charge.version));
    } else {
        steps.add("amount", to_text(charge.draft.amount));
    }
    if (!reversal) {
        steps.add("due", charge.version
                             ? tr("fee.explain_due", to_text(charge.draft.due),
                                  charge.version->due_days, to_text(charge.draft.period.from))
                             : to_text(charge.draft.due));
    }
    add_state(steps, charge);
}

}  // namespace

std::string formula_text(const Draft& draft, const TariffVersion& version) {
    const Basis basis = version.basis;
    const std::string quantity = decimal_text(draft.quantity, 2, basis == Basis::per_m2 ? 2 : 0);
    std::string text = fmt::format("{}{} × {}", quantity, basis == Basis::per_m2 ? " m²" : "",
                                   to_plain(draft.price));
    if (draft.months != 1) text += fmt::format(" × {}", draft.months);
    if (draft.part != draft.whole) text += fmt::format(" × {}/{}", draft.part, draft.whole);
    // Four decimals of what was rounded, cut off; … says that there are more.
    const Wide numerator =
        static_cast<Wide>(draft.quantity) * draft.price.scaled * draft.months * draft.part;
    const Wide denominator = static_cast<Wide>(100) * draft.whole;
    const auto shown = static_cast<std::int64_t>(numerator / denominator);
    const bool exact = numerator % denominator == 0;
    text += " = " + decimal_text(shown, 4, 2) + (exact ? "" : "…");
    if (!exact || shown != draft.amount.fen * 100) text += " → " + to_plain(draft.amount);
    return text;
}

// i18n: fee.explain_*
table::Table explanation_table(const Explanation& explanation, Names names) {
    table::Table table;
    table.title = tr("fee.explain_title", visible(explanation.unit), visible(explanation.item),
                     to_text(explanation.period));
    table.columns = {{.key = "period", .heading = tr("fee.period")},
                     {.key = "step", .heading = tr("fee.step")},
                     {.key = "detail", .heading = tr("fee.detail"), .flexible = true}};
    for (const ExplainedCharge& charge : explanation.charges) add_charge(table, charge, names);
    for (const ExplainedNothing& explained : explanation.nothing) {
        Steps steps(table, explained.nothing.period);
        const std::string reason(code_of(explained.nothing.reason));
        steps.add("nothing", tr("fee.explain_" + reason, visible(explained.tariff)));
        if (explained.billed_with) {
            steps.add("nothing", tr("fee.explain_billed_with", to_text(*explained.billed_with),
                                    to_text(month_of(explained.billed_with->from))));
        }
    }
    Steps steps(table, explanation.period);
    for (const ChargeId id : explanation.reversed) {
        steps.add("nothing", tr("fee.explain_was_reversed", id.value));
    }
    if (!explanation.attached) {
        steps.add("nothing", tr("fee.explain_no_attachment", visible(explanation.item)));
    }
    for (const AttachmentRow& row : explanation.other_tariffs) {
        steps.add("nothing", tr("fee.explain_other_attachment", visible(row.tariff),
                                to_text(row.attachment.from), until(row.attachment.to)));
    }
    for (const LiveCharge& other : explanation.others) {
        steps.add("state", tr("fee.explain_other_charge", other.id.value, to_text(other.period),
                              to_text(other.amount)));
    }
    return table;
}

}  // namespace pmo::fee
