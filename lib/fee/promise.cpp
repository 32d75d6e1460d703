#include "lib/fee/promise.h"

#include <algorithm>
#include <map>

#include "lib/access/access.h"
#include "lib/base/error.h"
#include "lib/base/i18n.h"
#include "lib/base/text.h"
#include "lib/fee/chasing_policy.h"
#include "lib/fee/promise_store.h"
#include "lib/registry/household.h"
#include "lib/store/db.h"
#include "lib/store/reading.h"

namespace pmo::fee {

namespace {

constexpr const char* action = "fee.contact";

Promised promised_of(const Promise& promise) {
    return {promise.made, promise.by, promise.amount, promise.after_payment, promise.ended};
}

// `rows` of all households; each household's in the order of their days.
void judge(const store::Db& db, std::vector<PromiseRow>& rows, Date as_of) {
    std::map<HouseholdId, std::vector<PromiseRow*>> households;
    for (PromiseRow& row : rows) {
        if (row.promise.made <= as_of) households[row.promise.household].push_back(&row);
    }
    for (auto& [household, own] : households) {
        std::vector<Promised> promised;
        Date first = own.front()->promise.made;
        for (const PromiseRow* row : own) {
            promised.push_back(promised_of(row->promise));
            first = std::min(first, row->promise.made);
        }
        const auto outcomes = judged(promised, read_received(db, household, first, as_of), as_of);
        for (std::size_t i = 0; i < own.size(); ++i) {
            own[i]->state = outcomes[i].state;
            own[i]->received = outcomes[i].received;
            own[i]->owed = read_owed_by(db, household, own[i]->promise.made);
        }
    }
    std::erase_if(rows, [&](const PromiseRow& row) { return row.promise.made > as_of; });
}

std::vector<PromiseRow> judged_rows(const store::Db& db, std::optional<HouseholdId> household,
                                    Date as_of) {
    std::vector<PromiseRow> rows = read_promises(db, {}, household);
    judge(db, rows, as_of);
    return rows;
}

PromiseRow judged_row(const store::Db& db, PromiseId id, Date as_of) {
    const auto found = read_promises(db, id, {});
    if (found.empty()) {
        throw Error(ErrorKind::not_found, tr("promise.none", id.value),
                    "pmo fee promise list --all");
    }
    for (PromiseRow& row : judged_rows(db, found.front().promise.household, as_of)) {
        if (row.promise.id == id) return std::move(row);
    }
    return found.front();  // made after that day
}

}  // namespace

PromiseId enter_promise(store::Db& db, const EnteredPromise& entered, Date today) {
    if (entered.amount.fen <= 0) {
        throw Error(ErrorKind::refused, tr("promise.amount", to_text(entered.amount)));
    }
    if (entered.by < entered.made) {
        throw Error(ErrorKind::refused,
                    tr("promise.before", to_text(entered.by), to_text(entered.made)));
    }
    const Date last = plus_days(entered.made, chasing_policy().promise_days);
    if (entered.by > last) {
        throw Error(ErrorKind::refused, tr("promise.far", to_text(entered.by), to_text(last)),
                    tr("promise.far_hint"));
    }
    if (read_owed_by(db, entered.household, entered.made).fen == 0) {
        throw Error(ErrorKind::refused,
                    tr("promise.nothing_due", registry::reference(entered.household)));
    }
    Promise promise;
    promise.household = entered.household;
    promise.contact = entered.contact;
    promise.made = entered.made;
    promise.by = entered.by;
    promise.amount = entered.amount;
    // A contact that is written down days later: what came on its day may have come before or
    // after; it is taken to keep the promise.
    promise.after_payment = entered.made < today ? 0 : newest_payment(db);
    return insert_promise(db, promise);
}

PromiseRow add_promise(store::Db& db, const NewPromise& request, Date today) {
    access::Write write(db, action);
    EnteredPromise entered;
    entered.household = registry::find_household(db, request.who, today).id;
    entered.made = today;
    entered.by = request.by;
    entered.amount = request.amount;
    if (request.contact) {
        const ContactRow said = contact(db, ContactId{*request.contact});
        if (said.contact.household != entered.household) {
            throw Error(ErrorKind::refused, tr("contact.other_household", *request.contact,
                                               registry::reference(said.contact.household)));
        }
        entered.contact = said.contact.id;
        entered.made = said.contact.day;
    }
    const PromiseId id = enter_promise(db, entered, today);
    PromiseRow row = judged_row(db, id, today);
    write.commit();
    return row;
}

PromiseRow end_promise(store::Db& db, const EndPromise& request, Date today) {
    access::Write write(db, action);
    const std::string reason(trimmed(request.reason));
    if (reason.empty()) throw Error(ErrorKind::usage, tr("promise.reason"), "--reason TEXT");
    const PromiseRow before = judged_row(db, request.id, today);
    if (before.promise.ended) {
        throw Error(ErrorKind::refused,
                    tr("promise.ended", request.id.value, to_text(*before.promise.ended)));
    }
    if (before.state == PromiseState::kept) {
        throw Error(ErrorKind::refused, tr("promise.kept", request.id.value));
    }
    if (today < before.promise.made) {
        throw Error(ErrorKind::refused,
                    tr("promise.made_later", request.id.value, to_text(before.promise.made)));
    }
    update_promise_end(db, before.promise, today, reason);
    PromiseRow row = judged_row(db, request.id, today);
    write.commit();
    return row;
}

std::vector<PromiseRow> promises(const store::Db& db, const PromiseQuery& query, Date as_of) {
    const store::Reading reading(db);
    std::vector<PromiseRow> rows = judged_rows(db, query.household, as_of);
    std::erase_if(rows, [&](const PromiseRow& row) {
        if (query.all) return false;
        if (query.state) return row.state != *query.state;
        return row.state != PromiseState::pending && row.state != PromiseState::broken;
    });
    return rows;
}

std::unordered_map<HouseholdId, Date> promised_up_to(const store::Db& db, Date as_of) {
    std::unordered_map<HouseholdId, Date> result;
    for (const PromiseRow& row : judged_rows(db, {}, as_of)) {
        if (row.state != PromiseState::pending) continue;
        const auto [place, is_new] = result.emplace(row.promise.household, row.promise.made);
        if (!is_new) place->second = std::max(place->second, row.promise.made);
    }
    return result;
}

std::vector<PromiseRow> broken_promises(const store::Db& db, Date as_of) {
    std::vector<PromiseRow> rows = judged_rows(db, {}, as_of);
    std::erase_if(rows, [](const PromiseRow& row) {
        return row.state != PromiseState::broken || row.owed.fen == 0;
    });
    return rows;
}

}  // namespace pmo::fee
