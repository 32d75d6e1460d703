// Arrears: what is owed as of a day, by how long it is overdue.
//
// As of the newest posting or later, the open items answer; as of an earlier day, the charges
// posted and the allocations effective up to it. Prepayment stands in a column of its own and is
// not netted. The buckets always add up to what is outstanding, and that to the ledger's
// receivables: a run that finds otherwise ends with Error{refused} and points at the check.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "lib/base/date.h"
#include "lib/base/id.h"
#include "lib/base/money.h"

namespace pmo::store {
class Db;
}

namespace pmo::fee {

// Not due, then days past the due day: 1–30, 31–60, 61–90, 91–180, 181–365, more.
inline constexpr std::size_t bucket_count = 7;
[[nodiscard]] std::size_t bucket_of(std::int64_t days_overdue);  // 0 and less: not due

struct Aging {
    std::array<Money, bucket_count> buckets{};
    Money outstanding;
    std::int64_t charges = 0;  // with something open

    void add(Money open, std::int64_t days_overdue);
    [[nodiscard]] Money overdue() const { return outstanding - buckets[0]; }
    bool operator==(const Aging&) const = default;
};

struct ArrearsSummary {
    Date as_of{};
    Aging aging;
    Money prepayment;
};
[[nodiscard]] ArrearsSummary arrears_summary(const store::Db& db, Date as_of);

enum class ArrearsBy { household, unit, building, estate, office };

struct ArrearsQuery {
    ArrearsBy by = ArrearsBy::household;
    bool overdue_only = false;         // leaves out what is not due yet, and who owes only that
    std::optional<Money> at_least{};   // of what is outstanding (overdue, with overdue_only)
    std::optional<EstateId> estate{};  // units of one estate only
};
struct ArrearsRow {
    std::string key;     // "H123", a unit's code, a building's or an estate's, the office's name
    std::string name;    // head of the household; of building and estate; empty for a unit
    std::string estate;  // code; empty by household
    std::string units;   // codes of the units that owe, by household
    Aging aging;
    Date oldest_due{};
    Money prepayment;  // by household; else zero
};
struct Arrears {
    Date as_of{};
    ArrearsBy by = ArrearsBy::household;
    bool overdue_only = false;
    std::vector<ArrearsRow> rows;  // households by number, the others in natural order
    ArrearsRow totals;             // of the rows
    Money prepayment;              // of the whole office
};
[[nodiscard]] Arrears arrears(const store::Db& db, const ArrearsQuery& query, Date as_of);

// One charge with something open as of a day.
struct OwedCharge {
    ChargeId charge;
    HouseholdId household;
    UnitId unit;
    Date due{};
    Money open;
};
// All of them by charge id. The letters and exports read these.
[[nodiscard]] std::vector<OwedCharge> owed_charges(const store::Db& db, Date as_of);

}  // namespace pmo::fee
