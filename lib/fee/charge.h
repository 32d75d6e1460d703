// Charges: what a household owes for a unit, an item and a stretch of time.
//
// A charge is never changed. A wrong one is taken back by a linked negative charge, after which its
// place (unit, item, first day) is free again. Each charge posts two ledger lines: receivable and
// revenue.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/base/date.h"
#include "lib/base/decimal.h"
#include "lib/base/id.h"
#include "lib/base/money.h"

namespace pmo::store {
class Db;
}

namespace pmo::fee {

enum class ChargeKind { recurring = 1, metered, shared, late_fee, once, adjustment, costs };
[[nodiscard]] std::string_view code_of(ChargeKind kind);  // "late_fee" …

struct Charge {
    ChargeId id;
    BatchId batch;
    ChargeKind kind = ChargeKind::recurring;
    UnitId unit;
    FeeItemId item;
    HouseholdId payer;
    HouseholdId liable;                      // owner or developer
    std::optional<TariffVersionId> version;  // nothing: from another system
    Period period{};
    std::int64_t serial = 0;        // 0: the one charge of its place; else what tells it apart
    std::optional<ChargeId> about;  // of a late fee, costs or an adjustment
    std::int64_t burden = 0;        // agreed late fee a day, 1/1000000; 0: none
    std::int64_t quantity = 0;      // 1/100 m², 1/100 space or 1/1000 of a meter's unit
    Price price;
    int months = 0;          // of the whole billing period
    std::int64_t part = 1;   // the share of the whole billing period …
    std::int64_t whole = 1;  // … part / whole
    std::string working;     // JSON: how it was made, when the figures above cannot say
    Money amount;
    Date posted{};
    Date due{};
    std::optional<ChargeId> reverses;
    std::string reason;  // of a reversal or an adjustment
};

// Appends charges and their ledger lines. Statements are prepared once: make one for a run.
// Must be used inside a write transaction; finish() writes the audit rows of all since the last.
class ChargeWriter {
  public:
    explicit ChargeWriter(store::Db& db);
    ~ChargeWriter();
    ChargeWriter(ChargeWriter&&) noexcept;

    // `charge.id` is not used; returns the new one. A taken place is Error{refused}.
    ChargeId add(const Charge& charge);
    void finish();

    // What finish() would cover: kept before a savepoint, given back after its rollback.
    struct Mark {
        std::int64_t first_charge = 0;  // 0: nothing
        std::int64_t last_charge = 0;
        std::int64_t first_line = 0;
        std::int64_t last_line = 0;
    };
    [[nodiscard]] Mark mark() const;
    void rewind(const Mark& mark);

  private:
    struct State;
    std::unique_ptr<State> state_;
};

// The charge that takes another back; its id is to be given.
[[nodiscard]] Charge opposite(Charge charge, const std::string& reason, BatchId batch, Date today);

// Error{not_found}.
[[nodiscard]] Charge find_charge(const store::Db& db, ChargeId id);

struct ReverseCharge {
    ChargeId charge;
    std::string reason;
    bool dry_run = false;  // the same code, rolled back
};
struct ReversedCharge {
    Charge charge;
    Charge reversal;
    std::string unit;  // code
    bool dry_run = false;
};
// Refused while anything is allocated to it, for a reversal, a reversed charge and an empty reason.
ReversedCharge reverse(store::Db& db, const ReverseCharge& request, Date today);

// A charge as lists show it.
struct ChargeRow {
    Charge charge;
    std::string estate;
    std::string unit;    // code
    std::string item;    // code
    std::string payer;   // name of the household's head
    std::string tariff;  // code; empty: from another system
    Money open;          // 0 for reversals and reversed charges
    bool reversed = false;
};
struct ChargeQuery {
    std::optional<UnitId> unit;
    std::optional<HouseholdId> household;
    std::optional<std::string> item;  // code; unknown: Error{not_found}
    std::optional<Period> period;     // charges that begin in it
    bool open_only = false;
    int limit = 200;  // newest first; 0: all
};
struct ChargeList {
    std::vector<ChargeRow> rows;
    bool cut = false;  // there are more than the limit
};
[[nodiscard]] ChargeList charges(const store::Db& db, const ChargeQuery& query);

}  // namespace pmo::fee
