#include "lib/fee/instalment.h"

#include <algorithm>

#include "lib/access/access.h"
#include "lib/base/error.h"
#include "lib/base/i18n.h"
#include "lib/base/text.h"
#include "lib/fee/chasing_policy.h"
#include "lib/fee/instalment_store.h"
#include "lib/registry/household.h"
#include "lib/store/db.h"
#include "lib/store/reading.h"

namespace pmo::fee {

namespace {

constexpr const char* part_form = "--part 2026-03-31=200.00";

[[noreturn]] void refuse(const std::string& message, const std::string& hint = {}) {
    throw Error(ErrorKind::refused, message, hint);
}

Instalment parse_part(const std::string& text) {
    const auto sides = split(text, '=');
    if (sides.size() == 2) {
        const auto day = parse_date(trimmed(sides[0]));
        const auto amount = parse_money(trimmed(sides[1]));
        if (day && amount && amount->fen > 0) return {*day, *amount};
    }
    throw Error(ErrorKind::usage, tr("instalment.bad_part", visible(text)), part_form);
}

std::vector<Instalment> equal_parts(const NewPlan& request, Money total) {
    if (!request.months || !request.first) {
        throw Error(ErrorKind::usage, tr("instalment.no_parts"), tr("instalment.no_parts_hint"));
    }
    constexpr std::int64_t most = 120;
    if (*request.months < 1 || *request.months > most) {
        throw Error(ErrorKind::usage, tr("instalment.months", *request.months, most));
    }
    const std::vector<std::int64_t> weights(static_cast<std::size_t>(*request.months), 1);
    const auto amounts = apportioned(total, weights);
    std::vector<Instalment> parts;
    for (std::size_t i = 0; i < amounts.size(); ++i) {
        parts.push_back({plus_months(*request.first, static_cast<int>(i)), amounts[i]});
    }
    return parts;
}

std::vector<Instalment> parts_of(const NewPlan& request, Money total, Date today) {
    std::vector<Instalment> parts;
    for (const std::string& text : request.parts) parts.push_back(parse_part(text));
    if (parts.empty()) {
        parts = equal_parts(request, total);
    } else if (request.months || request.first) {
        throw Error(ErrorKind::usage, tr("instalment.both"), tr("instalment.no_parts_hint"));
    }
    std::sort(parts.begin(), parts.end(),
              [](const Instalment& left, const Instalment& right) { return left.day < right.day; });
    Money sum;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (parts[i].day < today) refuse(tr("instalment.past", to_text(parts[i].day)));
        if (i > 0 && parts[i].day == parts[i - 1].day) {
            refuse(tr("instalment.day_twice", to_text(parts[i].day)));
        }
        if (parts[i].amount.fen <= 0) refuse(tr("instalment.too_small", parts.size()));
        sum += parts[i].amount;
    }
    if (sum != total) {
        refuse(tr("instalment.sum", to_text(sum), to_text(total), to_text(total - sum)),
               tr("instalment.sum_hint"));
    }
    return parts;
}

std::vector<PlannedCharge> charges_of(const store::Db& db, const NewPlan& request,
                                      HouseholdId household, Date today) {
    std::vector<PlannedCharge> open = read_plannable(db, household);
    std::vector<PlannedCharge> chosen;
    if (request.charges.empty()) {
        const auto due = read_due(db, household, today);
        std::copy_if(open.begin(), open.end(), std::back_inserter(chosen),
                     [&](const PlannedCharge& each) { return due.contains(each.charge); });
        if (chosen.empty()) {
            refuse(tr("promise.nothing_due", registry::reference(household)));
        }
    }
    for (const std::string& text : request.charges) {
        long long number = 0;
        const bool readable = parse_integer(text, number);
        const auto found = std::find_if(open.begin(), open.end(), [&](const PlannedCharge& each) {
            return readable && each.charge.value == number;
        });
        if (found == open.end()) {
            throw Error(
                ErrorKind::not_found,
                tr("instalment.no_charge", visible(text), registry::reference(household)),
                fmt::format("pmo fee list --household {} --open", registry::reference(household)));
        }
        const bool twice =
            std::any_of(chosen.begin(), chosen.end(),
                        [&](const PlannedCharge& each) { return each.charge == found->charge; });
        if (!twice) chosen.push_back(*found);
    }
    for (const PlannedCharge& each : chosen) {
        if (const auto other = read_live_plan_of(db, each.charge)) {
            refuse(tr("instalment.in_other", each.charge.value, other->value),
                   fmt::format("pmo fee instalment show {}", other->value));
        }
    }
    return chosen;
}

Plan plan_of(const store::Db& db, const NewPlan& request, Date today) {
    Plan plan;
    plan.household = registry::find_household(db, request.who, today).id;
    plan.made = today;
    plan.document = trimmed(request.document);
    if (plan.document.empty()) {
        throw Error(ErrorKind::usage, tr("instalment.document"), "--document TEXT");
    }
    if (request.contact) {
        const ContactRow said = contact(db, ContactId{*request.contact});
        if (said.contact.household != plan.household) {
            refuse(tr("contact.other_household", *request.contact,
                      registry::reference(said.contact.household)));
        }
        plan.contact = said.contact.id;
    }
    plan.charges = charges_of(db, request, plan.household, today);
    for (const PlannedCharge& each : plan.charges) plan.total += each.open;
    plan.parts = parts_of(request, plan.total, today);
    return plan;
}

// What a supervisor may agree on, and what only a manager.
const char* action_for(const Plan& plan) {
    const ChasingPolicy policy = chasing_policy();
    const bool within = plan.parts.back().day <= plus_months(plan.made, policy.plan_months) &&
                        plan.total <= policy.plan_amount;
    return within ? "fee.instalment" : "fee.instalment_beyond";
}

PlanRow judged_plan(const store::Db& db, PlanRow row, Date as_of) {
    row.outcome = judged(row.plan.parts, read_settlements(db, row.plan.id), row.plan.ended, as_of);
    return row;
}

}  // namespace

PlanRow add_plan(store::Db& db, const NewPlan& request, Date today) {
    const char* action = action_for(plan_of(db, request, today));
    access::Write write(db, action);
    Plan plan = plan_of(db, request, today);
    plan.id = insert_plan(db, plan);
    PlanRow row = fee::plan(db, plan.id, today);
    if (request.dry_run) {
        write.rollback();
    } else {
        write.commit();
    }
    return row;
}

PlanRow end_plan(store::Db& db, const EndPlan& request, Date today) {
    access::Write write(db, "fee.instalment");
    const std::string reason(trimmed(request.reason));
    if (reason.empty()) throw Error(ErrorKind::usage, tr("instalment.reason"), "--reason TEXT");
    const PlanRow before = plan(db, request.id, today);
    if (before.plan.ended) {
        refuse(tr("instalment.ended", request.id.value, to_text(*before.plan.ended)));
    }
    if (before.outcome.state == PlanState::kept) {
        refuse(tr("instalment.kept", request.id.value));
    }
    if (today < before.plan.made) {
        refuse(tr("instalment.made_later", request.id.value, to_text(before.plan.made)));
    }
    update_plan_end(db, request.id, today, reason);
    PlanRow row = plan(db, request.id, today);
    write.commit();
    return row;
}

PlanRow plan(const store::Db& db, PlanId id, Date as_of) {
    auto rows = read_plans(db, id, {});
    if (rows.empty()) {
        throw Error(ErrorKind::not_found, tr("instalment.none", id.value),
                    "pmo fee instalment list --all");
    }
    return judged_plan(db, std::move(rows.front()), as_of);
}

std::vector<PlanRow> plans(const store::Db& db, const PlanQuery& query, Date as_of) {
    const store::Reading reading(db);
    std::vector<PlanRow> result;
    for (PlanRow& row : read_plans(db, {}, query.household)) {
        if (row.plan.made > as_of) continue;
        PlanRow judged = judged_plan(db, std::move(row), as_of);
        const PlanState state = judged.outcome.state;
        const bool wanted =
            query.all || (query.state ? state == *query.state
                                      : state == PlanState::running || state == PlanState::broken);
        if (wanted) result.push_back(std::move(judged));
    }
    return result;
}

std::unordered_set<ChargeId> charges_in_plans(const store::Db& db, Date as_of) {
    std::unordered_set<ChargeId> result;
    for (const PlanRow& row : plans(db, {.state = PlanState::running}, as_of)) {
        for (const PlannedCharge& each : row.plan.charges) result.insert(each.charge);
    }
    return result;
}

}  // namespace pmo::fee
