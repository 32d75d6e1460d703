// Promises to pay: so much by that day. While one is pending, what was due when it was made is not
// reminded; when it is broken, reminders go on and it is reported.
//
// Kept or broken is read from the payments dated by the promised day, never stored. Actions run in
// one transaction each and are audited; they throw Error{not_found} for an unknown name and
// Error{refused} when a rule says no; nothing is changed then.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "lib/base/date.h"
#include "lib/base/id.h"
#include "lib/base/money.h"
#include "lib/fee/contact.h"
#include "lib/fee/promise_rules.h"

namespace pmo::fee {

struct Promise {
    PromiseId id;
    HouseholdId household;
    std::optional<ContactId> contact;
    Date made{};
    Date by{};  // last day
    Money amount;
    std::int64_t after_payment = 0;
    std::optional<Date> ended;
    std::string end_reason;
};

// With its outcome as of a day.
struct PromiseRow {
    Promise promise;
    std::string name;  // head of the household: personal
    std::string login;
    PromiseState state = PromiseState::pending;
    Money received;
    Money owed;  // still open of what was due when it was made
};

struct NewPromise {
    std::string who;  // a unit, or anything find_household understands
    Date by{};
    Money amount;
    std::optional<std::int64_t> contact;
};
PromiseRow add_promise(store::Db& db, const NewPromise& request, Date today);

struct EndPromise {
    PromiseId id;
    std::string reason;
};
// From today on it counts no more; one that was kept or broken stays so.
PromiseRow end_promise(store::Db& db, const EndPromise& request, Date today);

struct PromiseQuery {
    std::optional<HouseholdId> household = {};
    std::optional<PromiseState> state = {};  // nothing: pending and broken
    bool all = false;
};
// By promised day.
[[nodiscard]] std::vector<PromiseRow> promises(const store::Db& db, const PromiseQuery& query,
                                               Date as_of);

// ---- for other actions

// Inside the transaction of a contact in which it was made.
struct EnteredPromise {
    HouseholdId household;
    std::optional<ContactId> contact = {};
    Date made{};
    Date by{};
    Money amount;
};
PromiseId enter_promise(store::Db& db, const EnteredPromise& promise, Date today);

// The last day on which each household's pending promises were made: what was due by then waits.
[[nodiscard]] std::unordered_map<HouseholdId, Date> promised_up_to(const store::Db& db, Date as_of);
// Broken, not ended, and still something open of what it was about.
[[nodiscard]] std::vector<PromiseRow> broken_promises(const store::Db& db, Date as_of);

}  // namespace pmo::fee
