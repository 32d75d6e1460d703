// Reminders of arrears: one letter for each household with all that is overdue, drafted by a run,
// reviewed by a person, issued with what is true on the day of issue.
//
// Drafting and issuing go by sets that are read once (Reminders); the caller holds the transaction
// and goes through the households in the order of delivery. Nothing here is decided twice: a run, a
// recheck and an explanation ask the same rules.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/base/date.h"
#include "lib/base/id.h"
#include "lib/fee/instalment.h"
#include "lib/fee/promise.h"
#include "lib/fee/reminder_rules.h"
#include "lib/letter/letter.h"

namespace pmo::store {
class Db;
}

namespace pmo::fee {

// What the template of a reminder may name.
[[nodiscard]] letter::Shape reminder_shape(int levels);

struct ReminderScope {
    letter::Channel channel = letter::Channel::print;
    std::optional<EstateId> estate = {};  // where the letter is delivered
};

// Where a household's letter goes, and its place among all letters: by estate, building, floor and
// room.
struct Delivery {
    EstateId estate;
    std::string sort_key;
    HouseholdId household;
    UnitId unit;

    auto operator<=>(const Delivery&) const = default;
};

class Reminders {
  public:
    // Reads policy, templates and all sets. Throws Error{environment} for a wrong policy or
    // template and Error{refused} when the office has no name or telephone for its letters.
    Reminders(store::Db& db, const ReminderScope& scope, Date as_of);
    ~Reminders();
    Reminders(const Reminders&) = delete;
    Reminders& operator=(const Reminders&) = delete;

    // Every household of the scope with something overdue.
    [[nodiscard]] const std::vector<Delivery>& deliveries() const;
    // Whether and about what a letter would be written.
    [[nodiscard]] Reminder reminder(HouseholdId household) const;
    // The same for a letter that is there already: is it still true?
    [[nodiscard]] Reminder recheck(HouseholdId household) const;
    // The letter itself, as a draft; with a number, as issued on the day of the sets.
    [[nodiscard]] letter::Written written(const Delivery& delivery, const Reminder& reminder) const;
    [[nodiscard]] letter::Written written(const letter::Letter& reviewed, const Reminder& reminder,
                                          std::int64_t number) const;
    [[nodiscard]] const ReminderPolicy& policy() const;
    [[nodiscard]] std::optional<Date> last_issued(HouseholdId household) const;

  private:
    struct State;
    std::unique_ptr<State> state_;
};

// Error{refused} when a run as of a later day was there already.
void check_run_date(const store::Db& db, Date as_of);

struct ExplainedReminder {
    HouseholdId household;
    std::string name;  // of the head: personal
    Date as_of{};
    Reminder reminder;
    ReminderPolicy policy;
    std::optional<Date> last_issued;
    std::string open_letter;           // reference; empty: none
    std::vector<PromiseRow> promises;  // pending and broken
    std::vector<PlanRow> plans;        // running and broken
};
// Why a household gets a letter today, or none. `who` is a household or a unit.
[[nodiscard]] ExplainedReminder explain_reminder(store::Db& db, std::string_view who, Date as_of);

}  // namespace pmo::fee
