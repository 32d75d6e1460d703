// Rows of payment and allocation with their ledger lines, and the open items they settle.
//
// What takes a Db that is not const keeps its statements: for imports.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lib/fee/payment.h"
#include "lib/fee/payment_rules.h"

namespace pmo::fee {

// All that the household has unpaid, by due day, then id: what is due last may be settled first.
// `open` is reused for its memory.
[[nodiscard]] std::vector<OpenCharge> open_charges(store::Db& db, HouseholdId household,
                                                   std::vector<OpenCharge> open = {});

// Ids of allocations that were written together, both inside.
struct AllocationRange {
    std::int64_t first = 0;
    std::int64_t last = 0;
};

// Appends payments with their allocations and ledger lines. Inside a write transaction; after the
// last, finish() takes the receipt numbers that were given out and writes the audit rows of all.
class PaymentWriter {
  public:
    explicit PaymentWriter(store::Db& db) : db_(db) {}
    PaymentWriter(const PaymentWriter&) = delete;
    PaymentWriter& operator=(const PaymentWriter&) = delete;

    struct Written {
        PaymentId id;
        std::optional<ReceiptNumber> receipt;  // nothing for a reversal
    };
    // `payment.id` and `payment.receipt` are not used. The number is the next of the year in which
    // the payment is written down.
    Written add(const Payment& payment, std::span<const Share> shares);
    // A prepayment that is used now.
    AllocationRange add_shares(const Payment& payment, std::span<const Share> shares);
    // A reversal, with the opposite of all that its payment had settled.
    Written add_reversal(const Payment& reversal);
    void finish();

  private:
    struct Rows {
        std::int64_t first = 0;  // 0: nothing
        std::int64_t last = 0;
        void widen(std::int64_t id);
    };
    struct Year {
        int year = 0;
        PaymentKind kind = PaymentKind::money;
        std::int64_t first = 0;
        std::int64_t count = 0;
    };
    ReceiptNumber next_receipt(int year, PaymentKind kind);
    PaymentId insert(const Payment& payment, std::optional<ReceiptNumber> receipt);
    void insert_allocations(PaymentId payment, std::span<const Share> shares);
    void insert_lines(PaymentId payment);

    store::Db& db_;
    std::vector<Year> years_;
    std::vector<LedgerLine> lines_;
    Rows payments_;
    Rows allocations_;
    Rows line_rows_;
};

// The payment of an imported line, when it is there already.
[[nodiscard]] std::optional<PaymentId> payment_of(store::Db& db, const ExternalLine& line);

[[nodiscard]] std::optional<Payment> read_payment(const store::Db& db, PaymentId id);
// Each kind's numbers are a series of their own.
[[nodiscard]] std::string_view series_of(PaymentKind kind);
// Of a kind, with that number: one, or of every year when none is named.
[[nodiscard]] std::vector<Payment> payments_numbered(const store::Db& db, std::optional<int> year,
                                                     std::int64_t number,
                                                     PaymentKind kind = PaymentKind::money);
[[nodiscard]] std::optional<Payment> reversal_of(const store::Db& db, PaymentId id);
// A payment of that household, amount, method and day that still stands: the newest.
[[nodiscard]] std::optional<Payment> payment_like(const store::Db& db, const Payment& payment);

// Whether a unit has that code or that name, in whichever estate.
[[nodiscard]] bool names_unit(const store::Db& db, std::string_view code, std::string_view name);

// What was given to charges and is not taken back.
[[nodiscard]] Money allocated_of(const store::Db& db, PaymentId id);
// What was paid back of its prepayment.
[[nodiscard]] Money refunded_of(const store::Db& db, PaymentId id);
// The last day on which an allocation of it takes effect; its own day when there is none.
[[nodiscard]] Date last_day_of(const store::Db& db, const Payment& payment);
[[nodiscard]] std::vector<Settled> settled_by(const store::Db& db, PaymentId id,
                                              std::optional<AllocationRange> range = {});
// What is on it now, by charge: the opposite of this undoes it.
[[nodiscard]] std::vector<Share> shares_of(const store::Db& db, PaymentId id, Date day);
// Login of who wrote it.
[[nodiscard]] std::string cashier_of(const store::Db& db, const Payment& payment);

[[nodiscard]] Money open_of(const store::Db& db, HouseholdId household);
// What that household still owes for that unit.
[[nodiscard]] Money open_of(const store::Db& db, HouseholdId household, UnitId unit);

// Newest first, at most `limit` + 1; all, oldest first, with limit 0.
[[nodiscard]] std::vector<PaymentRow> read_payments(const store::Db& db, const PaymentQuery& query);

}  // namespace pmo::fee
