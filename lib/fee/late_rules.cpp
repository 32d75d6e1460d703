#include "lib/fee/late_rules.h"

#include <algorithm>

#include "lib/base/check.h"

namespace pmo::fee {

namespace {

constexpr std::int64_t days_of_year = 365;
constexpr std::int64_t whole_bp = 10000;
constexpr std::int64_t million = 1000000;

Money open_after(Money principal, std::span<const Settlement> settlements, Date day) {
    for (const Settlement& each : settlements) {
        if (each.day <= day) principal -= each.amount;
    }
    return principal;
}

}  // namespace

std::vector<Stretch> stretches(const LateTerms& terms, Date due, Money principal,
                               std::span<const Settlement> settlements, Date upto) {
    std::vector<Stretch> result;
    if (terms.kind == LateKind::none) return result;
    const Date grace_end = plus_days(due, terms.grace_days);
    if (upto <= grace_end) return result;
    // Paid in time: only what is owed again later bears anything.
    const bool in_time = open_after(principal, settlements, grace_end).fen <= 0;
    const bool from_due = terms.grace == Grace::from_due && !in_time;
    Date from = plus_days(from_due ? due : grace_end, 1);
    const Date end = plus_days(upto, 1);
    // What is paid on a day was still open on it: it counts from the next day.
    Money open = open_after(principal, settlements, plus_days(from, -1));
    const auto close = [&](Date to) {
        if (open.fen > 0 && from < to) result.push_back({{from, to}, open});
        from = std::max(from, to);
    };
    for (const Settlement& each : settlements) {
        const Date next = plus_days(each.day, 1);
        if (next <= from) continue;
        if (next >= end) break;
        close(next);
        open -= each.amount;
    }
    close(end);
    return result;
}

Money late_fee(const LateTerms& terms, int lpr_bp, Money principal,
               std::span<const Stretch> stretches) {
    Wide fen_days = 0;
    for (const Stretch& each : stretches) {
        fen_days += Wide{each.open.fen} * days_between(each.days.from, each.days.to);
    }
    Money fee;
    switch (terms.kind) {
        case LateKind::none:
            return {};
        case LateKind::daily:
            fee = {divide_rounded(fen_days * terms.rate, million)};
            break;
        case LateKind::times_lpr:
            fee = {divide_rounded(fen_days * lpr_bp * terms.rate,
                                  Wide{whole_bp} * whole_bp * days_of_year)};
            break;
    }
    if (terms.cap_bp) fee = std::min(fee, scaled(principal, *terms.cap_bp, whole_bp));
    return fee;
}

LatePlan plan_late(const LateAccount& account, Date as_of, const LprTable& rates) {
    LatePlan plan;
    Date upto = as_of;
    Money posted;
    for (const PostedLate& each : account.posted) {
        upto = std::max(upto, plus_days(each.days.to, -1));
        posted += each.amount;
    }
    const auto lpr_bp = rates.on(plus_days(account.due, 1));
    plan.no_rate = account.terms.kind == LateKind::times_lpr && !lpr_bp;
    if (plan.no_rate) return plan;
    plan.lpr_bp = lpr_bp.value_or(0);
    plan.stretches =
        stretches(account.terms, account.due, account.principal, account.settlements, upto);
    plan.total = late_fee(account.terms, plan.lpr_bp, account.principal, plan.stretches);
    if (plan.total == posted) return plan;
    Date from = plus_days(account.due, 1);
    if (!plan.stretches.empty()) from = plan.stretches.front().days.from;
    // A new one needs days of its own; one that reaches as far is made anew with it. What somebody
    // has paid on stays.
    for (auto each = account.posted.rbegin(); each != account.posted.rend(); ++each) {
        if (each->paid.fen == 0 && (posted > plan.total || each->days.to > upto)) {
            plan.reverse.push_back(each->charge);
            posted -= each->amount;
        } else {
            from = std::max(from, each->days.to);
        }
    }
    if (posted > plan.total) {
        plan.too_much = posted - plan.total;
        return plan;
    }
    plan.days = {from, plus_days(upto, 1)};
    // Days that are paid for already, and more is due for them: the next run's days will carry it.
    if (plan.days.from >= plan.days.to) return plan;
    plan.amount = plan.total - posted;
    return plan;
}

}  // namespace pmo::fee
