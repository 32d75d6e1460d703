#include "lib/fee/instalment_rules.h"

#include <algorithm>

namespace pmo::fee {

namespace {

Money settled_by(std::span<const PlanSettlement> settled, Date day) {
    Money sum;
    for (const PlanSettlement& each : settled) {
        if (each.day <= day) sum += each.amount;
    }
    return sum;
}

InstalmentState state_of(Date day, Money wanted, Money by_day, Money now, Date as_of) {
    if (now < wanted) return day < as_of ? InstalmentState::missed : InstalmentState::pending;
    return by_day >= wanted ? InstalmentState::kept : InstalmentState::late;
}

}  // namespace

std::string_view code_of(InstalmentState state) {
    switch (state) {
        case InstalmentState::pending:
            return "pending";
        case InstalmentState::kept:
            return "kept";
        case InstalmentState::late:
            return "late";
        case InstalmentState::missed:
            return "missed";
    }
    return {};
}

std::string_view code_of(PlanState state) {
    switch (state) {
        case PlanState::running:
            return "running";
        case PlanState::kept:
            return "kept";
        case PlanState::broken:
            return "broken";
        case PlanState::ended:
            return "ended";
    }
    return {};
}

PlanOutcome judged(std::span<const Instalment> parts, std::span<const PlanSettlement> settled,
                   std::optional<Date> ended, Date as_of) {
    PlanOutcome outcome;
    outcome.settled = settled_by(settled, as_of);
    Money wanted;
    for (const Instalment& part : parts) {
        wanted += part.amount;
        const Money by_day = settled_by(settled, std::min(part.day, as_of));
        outcome.parts.push_back(state_of(part.day, wanted, by_day, outcome.settled, as_of));
        if (part.day < as_of && wanted > outcome.settled) {
            outcome.missing = wanted - outcome.settled;
        }
    }
    if (outcome.settled >= wanted) {
        outcome.state = PlanState::kept;
    } else if (ended && *ended <= as_of) {
        outcome.state = PlanState::ended;
    } else if (outcome.missing.fen > 0) {
        outcome.state = PlanState::broken;
    }
    return outcome;
}

}  // namespace pmo::fee
