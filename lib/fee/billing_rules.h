// What a unit is charged, and why: pure. The bill, its dry run and `fee explain` all ask here.
//
// A billing period is [anchor + n cycles, anchor + (n+1) cycles), always counted from the anchor
// and clamped to month ends. A period that begins before the attachment begins with it. Inside a
// period the charge is cut where attachment, tariff version, area, payer or liability change; each
// piece is
//     quantity × price × months × part / whole
// rounded once, as the version says, where part / whole is its share of the whole billing period by
// the version's proration. A version without proration charges the whole period by what holds on
// its first attached day.
//
// A version holds for a unit attached from its first day on; for one attached before, from its
// existing_from on, and until then what held before goes on.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "lib/base/date.h"
#include "lib/base/decimal.h"
#include "lib/base/id.h"
#include "lib/base/money.h"
#include "lib/fee/attachment.h"
#include "lib/fee/tariff.h"
#include "lib/registry/unit.h"

namespace pmo::fee {

// A household that holds the unit for a time.
struct Holding {
    Date from{};
    std::optional<Date> to;
    HouseholdId household;
    bool tenant = false;
    bool pays = false;  // of a tenant: pays in the owner's place
};

// The estate was served at a lower level than prices under this ceiling are for.
struct LevelCap {
    CeilingId under;
    Date from{};
    std::optional<Date> to;
    Price upper;          // of the level delivered
    CeilingId delivered;  // its ceiling
};

// What is known of a unit. The spans are not owned.
struct UnitFacts {
    std::span<const registry::AreaPart> areas;  // by component, then day
    std::optional<Date> delivered;
    std::span<const Holding> holdings;
    std::optional<HouseholdId> developer;  // of the estate
    std::span<const LevelCap> caps = {};   // of the estate
};

// How the share of a piece is counted.
enum class Counting { days, halves, thirtieths, whole };

enum class PayerReason { owner, tenant, not_delivered, before_start };

// One charge as it will be posted.
struct Draft {
    Period period;        // what it covers
    Period whole_period;  // the billing period it is a share of
    std::int64_t part = 1;
    std::int64_t whole = 1;
    Counting counting = Counting::days;
    int months = 1;
    std::int64_t quantity = 0;  // 1/100 m² or 1/100 space
    Price price;
    std::optional<CeilingId> delivered;  // of the level that lowered the price
    Money amount;
    HouseholdId payer;
    HouseholdId liable;
    PayerReason payer_reason = PayerReason::owner;
    TariffVersionId version;
    std::int64_t burden = 0;  // agreed late fee a day, 1/1000000
    Date due{};
};

enum class Reason {
    other_period,  // no billing period begins in the run
    no_version,    // the tariff has no price for these days
    no_area,
    no_developer,  // the developer pays and none is recorded
    no_owner,
    zero,      // rounds to nothing
    otherwise  // the tariff is billed by meters, by shares or one by one
};
[[nodiscard]] std::string_view code_of(Reason reason);

// A stretch without charge.
struct Nothing {
    Period period;
    Reason reason = Reason::zero;
};

struct Bill {
    std::vector<Draft> drafts;       // in order of time, without overlap
    std::vector<Nothing> nothing;    // likewise
    std::optional<Date> owner_from;  // first day of the owner's liability; nothing: not delivered
    std::optional<StartRule> start_rule;  // the one in force at delivery, by which it is counted
};

// `versions` are all of the attached tariff, by day. `run` is the period of the run: billing
// periods whose first attached day is inside it are billed, each of them whole.
[[nodiscard]] Bill bill(const Attachment& attachment, std::span<const TariffVersion> versions,
                        const UnitFacts& facts, const Period& run);

// The n-th billing period; n may be negative.
[[nodiscard]] Period billing_period(Date anchor, int cycle_months, int n);
// Those of the attachment whose first attached day is inside `run`.
[[nodiscard]] std::vector<Period> billing_periods(const Attachment& attachment, int cycle_months,
                                                  const Period& run);
// First day that the owner's side pays for (rules.md 1.3). For half_month and a delivery on
// 1st–15th it is the 16th and stands for the middle of the month, however long that is.
[[nodiscard]] Date owner_pays_from(StartRule rule, Date delivered);

// Who pays for a day and who is liable for it. Nothing: nobody is recorded.
struct Debtors {
    std::optional<HouseholdId> payer;
    std::optional<HouseholdId> liable;
};
// As bill() decides. `versions` are of the attached tariff, by day; none: the owner's side pays
// from the month after delivery.
[[nodiscard]] Debtors debtors_on(const UnitFacts& facts, std::span<const TariffVersion> versions,
                                 Date day);

struct PeriodShare {
    std::int64_t part = 1;
    std::int64_t whole = 1;
    bool operator==(const PeriodShare&) const = default;
};
// By days of the whole period.
[[nodiscard]] PeriodShare share_by_days(const Period& piece, const Period& whole);
// Every month weighs the same, its first fifteen days one half of it. Both begin on a first of
// month.
[[nodiscard]] PeriodShare share_by_halves(const Period& piece, const Period& whole);

// Every month has thirty days: from the n-th of a month to the m-th of the next are 30 + m − n.
[[nodiscard]] PeriodShare share_by_thirtieths(const Period& piece, const Period& whole, int months);

[[nodiscard]] Money amount_of(std::int64_t quantity, Price price, int months,
                              const PeriodShare& share, Rounding rounding = Rounding::fen);

// The version that holds on a day for a unit attached on `attached`; null: none.
[[nodiscard]] const TariffVersion* version_for(std::span<const TariffVersion> versions,
                                               Date attached, Date day);

// The components that hold on a day, and their billable sum.
[[nodiscard]] std::vector<registry::AreaPart> areas_on(std::span<const registry::AreaPart> areas,
                                                       Date day);
[[nodiscard]] std::optional<Area> billable_area(std::span<const registry::AreaPart> areas,
                                                Date day);

}  // namespace pmo::fee
