// Whether a household gets a letter, of which level, about what: pure.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "lib/base/date.h"
#include "lib/base/id.h"
#include "lib/base/money.h"
#include "lib/fee/reminder_policy.h"

namespace pmo::fee {

// Something open, due or not.
struct OwedItem {
    ChargeId charge;
    UnitId unit;
    Date due{};
    Money open;
    bool held = false;
    bool promised = false;     // a promise or a plan of instalments that is kept so far
    std::int64_t letters = 0;  // issued letters that named it
};

enum class NoLetter {
    nothing_overdue,
    open_draft,     // one waits to be reviewed or issued
    written_today,  // one of this day was issued or dropped
    held,           // all that is overdue is held back
    promised,       // all that is overdue is promised, or in a plan
    too_early,      // the first level is not reached
    below_minimum,
    spacing,
    attempts,  // as many letters about a charge as the policy allows
    no_email,
    no_phone,
};
[[nodiscard]] std::string_view code_of(NoLetter reason);

struct ReminderCase {
    std::span<const OwedItem> items = {};
    std::optional<Date> last_issued = {};
    bool open_draft = false;
    bool written_today = false;
};

struct Reminder {
    std::optional<NoLetter> none;  // nothing: a letter is due
    int level = 0;                 // the highest whose days have passed; 0: none yet
    std::vector<OwedItem> items;   // overdue and not held, oldest due first
    Money total;                   // of the items
    Money held;                    // overdue, but held back
    Money promised;                // overdue, but promised or in a plan
    Date oldest_due{};             // of the items
    std::int64_t days_overdue = 0;
    std::int64_t letters = 0;          // about the item that was named most often
    std::optional<Date> not_before{};  // with spacing: the first day that a letter may be issued
};
[[nodiscard]] Reminder remind(const ReminderPolicy& policy, const ReminderCase& household,
                              Date as_of);

}  // namespace pmo::fee
