#include "lib/fee/promise_rules.h"

#include <algorithm>

namespace pmo::fee {

namespace {

PromiseState state_of(const Promised& promise, Money received, Date as_of) {
    if (received >= promise.amount) return PromiseState::kept;
    if (promise.ended && *promise.ended <= as_of) return PromiseState::ended;
    return promise.by < as_of ? PromiseState::broken : PromiseState::pending;
}

}  // namespace

std::string_view code_of(PromiseState state) {
    switch (state) {
        case PromiseState::pending:
            return "pending";
        case PromiseState::kept:
            return "kept";
        case PromiseState::broken:
            return "broken";
        case PromiseState::ended:
            return "ended";
    }
    return {};
}

std::vector<PromiseOutcome> judged(std::span<const Promised> promises,
                                   std::span<const Received> received, Date as_of) {
    std::vector<Money> left;
    for (const Received& each : received) left.push_back(each.amount);
    std::vector<PromiseOutcome> outcomes;
    for (const Promised& promise : promises) {
        const Date last = promise.ended ? std::min(promise.by, *promise.ended) : promise.by;
        PromiseOutcome outcome;
        for (std::size_t i = 0; i < received.size(); ++i) {
            const Received& each = received[i];
            if (each.payment <= promise.after_payment || each.day < promise.made) continue;
            if (each.day > last || each.day > as_of) continue;
            const Money taken = std::min(left[i], promise.amount - outcome.received);
            left[i] -= taken;
            outcome.received += taken;
        }
        outcome.state = state_of(promise, outcome.received, as_of);
        outcomes.push_back(outcome);
    }
    return outcomes;
}

}  // namespace pmo::fee
