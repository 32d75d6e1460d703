#include "lib/fee/explain.h"

#include <algorithm>

#include "lib/fee/billing.h"
#include "lib/fee/charge_store.h"
#include "lib/fee/tariff_store.h"
#include "lib/registry/household.h"
#include "lib/registry/unit.h"
#include "lib/store/db.h"

namespace pmo::fee {

namespace {

constexpr int longest_cycle = 12;

// What is read once for a unit.
struct Sources {
    const store::Db& db;
    BillingSets sets;
    std::vector<Tariff> tariffs;
    std::vector<Ceiling> ceilings;
};

Sources sources_of(const store::Db& db, UnitId unit, FeeItemId item, const Period& period) {
    BillingScope scope;
    scope.period = period;
    scope.item = item;
    scope.first_unit = scope.last_unit = unit;
    return {db, load_billing(db, scope), read_tariffs(db), read_ceilings(db)};
}

Party party_of(const store::Db& db, HouseholdId id) {
    return {id, registry::household(db, id).head_name};
}

std::string tariff_code(const Sources& sources, TariffId id) {
    for (const Tariff& tariff : sources.tariffs) {
        if (tariff.id == id) return tariff.code;
    }
    return {};
}

void add_version(ExplainedCharge& explained, const Sources& sources, TariffVersionId id) {
    for (const TariffVersion& version : sources.sets.versions) {
        if (version.id != id) continue;
        explained.version = version;
        explained.tariff = tariff_code(sources, version.tariff);
        for (const Ceiling& ceiling : sources.ceilings) {
            if (ceiling.id == version.ceiling) explained.ceiling = ceiling;
        }
    }
}

ExplainedCharge explained_of(const Sources& sources, const Attached& place, const Bill& bill,
                             const Draft& draft) {
    const UnitFacts facts = sources.sets.facts_of(place);
    ExplainedCharge explained;
    explained.draft = draft;
    explained.attachment = place.attachment;
    explained.areas = areas_on(facts.areas, draft.period.from);
    explained.delivered = facts.delivered;
    explained.owner_from = bill.owner_from;
    explained.start_rule = bill.start_rule;
    explained.payer = party_of(sources.db, draft.payer);
    explained.liable = party_of(sources.db, draft.liable);
    add_version(explained, sources, draft.version);
    for (const Ceiling& ceiling : sources.ceilings) {
        if (draft.delivered == ceiling.id) explained.delivered_level = ceiling;
    }
    return explained;
}

// The draft that today's facts give for a posted charge.
std::optional<ExplainedCharge> today_of(const Sources& sources, const Charge& charge,
                                        const Period& window) {
    for (const Attached& place : sources.sets.attached) {
        const Bill bill = sources.sets.bill(place, window);
        for (const Draft& draft : bill.drafts) {
            if (draft.period.from <= charge.period.from && charge.period.from < draft.period.to) {
                return explained_of(sources, place, bill, draft);
            }
        }
    }
    return std::nullopt;
}

// Stored figures win: a later change of facts must not change what was once explained.
void take_stored(Draft& draft, const Charge& charge) {
    draft.period = charge.period;
    draft.part = charge.part;
    draft.whole = charge.whole;
    draft.months = charge.months;
    draft.quantity = charge.quantity;
    draft.price = charge.price;
    draft.amount = charge.amount;
    draft.payer = charge.payer;
    draft.liable = charge.liable;
    draft.due = charge.due;
}

bool same_figures(const Draft& draft, const Charge& charge) {
    return draft.period == charge.period && draft.part == charge.part &&
           draft.whole == charge.whole && draft.quantity == charge.quantity &&
           draft.amount == charge.amount && draft.payer == charge.payer &&
           draft.liable == charge.liable && draft.version == charge.version;
}

Period reaching_back(const Period& period) {
    return {plus_months(period.from, -longest_cycle), period.to};
}

// Charges that were taken back and have nothing in their place. They are looked for in the ledgers
// of all who may have been charged for the unit: the list of all charges has no order of units.
void add_reversed(Explanation& explanation, const Sources& sources, UnitId unit, FeeItemId item,
                  std::optional<HouseholdId> developer) {
    std::vector<HouseholdId> payers;
    if (developer) payers.push_back(*developer);
    for (const Holding& holding : sources.sets.holdings.of(unit)) {
        payers.push_back(holding.household);
    }
    std::ranges::sort(payers);
    payers.erase(std::unique(payers.begin(), payers.end()), payers.end());
    const auto live = sources.sets.live.of(unit);
    for (const HouseholdId payer : payers) {
        ChargeFilter filter;
        filter.household = payer;
        filter.unit = unit;
        filter.item = item;
        filter.from = explanation.period.from;
        filter.to = explanation.period.to;
        for (const ChargeRow& row : read_charges(sources.db, filter)) {
            if (!row.reversed || !in_the_way(live, item, row.charge.period).empty()) continue;
            explanation.reversed.push_back(row.charge.id);
        }
    }
    std::ranges::sort(explanation.reversed);
}

// What is in force although the attachments of today do not give it: of other periods, of another
// system, of a tariff that has been detached since.
void add_others(Explanation& explanation, const Sources& sources, UnitId unit, FeeItemId item) {
    for (const LiveCharge& live :
         in_the_way(sources.sets.live.of(unit), item, explanation.period)) {
        const bool told =
            std::ranges::any_of(explanation.charges, [&](const ExplainedCharge& charge) {
                return charge.differs == live.id || (charge.posted && charge.posted->id == live.id);
            });
        if (!told) explanation.others.push_back(live);
    }
}

bool covered(const std::vector<Attached>& attached, const Period& period) {
    std::int64_t days = 0;  // the attachments of a unit and item never overlap
    for (const Attached& place : attached) {
        const Date from = std::max(place.attachment.from, period.from);
        const Date to = place.attachment.to ? std::min(*place.attachment.to, period.to) : period.to;
        days += days_between(from, to);
    }
    return days == days_between(period.from, period.to);
}

}  // namespace

Explanation explain_charge(const store::Db& db, ChargeId id) {
    const Charge charge = find_charge(db, id);
    Explanation explanation;
    explanation.unit = registry::unit(db, charge.unit).code;
    explanation.period = charge.period;
    explanation.attached = true;
    for (const FeeItem& item : read_items(db)) {
        if (item.id == charge.item) explanation.item = item.code;
    }
    const Period window = reaching_back({charge.period.from, plus_days(charge.period.from, 1)});
    const Sources sources = sources_of(db, charge.unit, charge.item, window);
    ExplainedCharge explained;
    const bool recurring = charge.kind == ChargeKind::recurring && charge.version;
    if (auto today = recurring ? today_of(sources, charge, window) : std::nullopt) {
        explained = *today;
        explained.facts_changed = !charge.reverses && !same_figures(today->draft, charge);
    } else {
        explained.facts_changed = recurring && !charge.reverses;
        explained.draft.whole_period = charge.period;
    }
    take_stored(explained.draft, charge);
    if (charge.version) add_version(explained, sources, *charge.version);
    explained.posted = charge;
    explained.reversed_by = reversal_of(db, charge.id);
    explained.open = open_of(db, charge.id);
    explained.payer = party_of(db, charge.payer);
    explained.liable = party_of(db, charge.liable);
    explanation.charges.push_back(explained);
    return explanation;
}

Explanation explain_place(const store::Db& db, const ExplainPlace& place) {
    const registry::Unit unit = registry::find_unit(db, place.unit);
    const FeeItem item = find_item(db, place.item);
    Explanation explanation;
    explanation.unit = unit.code;
    explanation.item = item.code;
    explanation.period = place.period;
    const Sources sources = sources_of(db, unit.id, item.id, place.period);
    const auto live = sources.sets.live.of(unit.id);
    for (const Attached& attached : sources.sets.attached) {
        explanation.attached = true;
        const Bill bill = sources.sets.bill(attached, place.period);
        for (const Draft& draft : bill.drafts) {
            ExplainedCharge explained = explained_of(sources, attached, bill, draft);
            const auto others = in_the_way(live, item.id, draft.period);
            if (others.size() == 1 && same_charge(others.front(), draft)) {
                explained.posted = find_charge(db, others.front().id);
                explained.open = open_of(db, others.front().id);
            } else if (!others.empty()) {
                explained.differs = others.front().id;
            }
            explanation.charges.push_back(explained);
        }
        for (const Nothing& nothing : bill.nothing) {
            ExplainedNothing explained{nothing, tariff_code(sources, attached.attachment.tariff),
                                       std::nullopt};
            if (nothing.reason == Reason::other_period) {
                for (const Draft& draft :
                     sources.sets.bill(attached, reaching_back(place.period)).drafts) {
                    if (place.period.from < draft.whole_period.to) {
                        explained.billed_with = draft.whole_period;
                    }
                }
            }
            explanation.nothing.push_back(explained);
        }
    }
    add_reversed(explanation, sources, unit.id, item.id,
                 registry::find_estate(db, unit.estate_code).developer);
    add_others(explanation, sources, unit.id, item.id);
    if (!covered(sources.sets.attached, place.period)) {
        explanation.other_tariffs = attachments(db, unit.id);
        std::erase_if(explanation.other_tariffs,
                      [&](const AttachmentRow& row) { return row.item != item.id; });
    }
    return explanation;
}

}  // namespace pmo::fee
