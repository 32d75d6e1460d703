// Ledger lines by day, with what is said of their documents and subjects.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "lib/fee/charge.h"
#include "lib/fee/payment.h"
#include "lib/fee/payment_rules.h"

namespace pmo::store {
class Db;
}

namespace pmo::fee {

struct JournalLine {
    LedgerLine line;
    std::int64_t document = 0;  // its id
};
// By day, then in the order of posting.
void each_journal_line(const store::Db& db, const std::function<void(const JournalLine&)>& take);

struct JournalCharge {
    std::string unit;  // "E1:3-2-1502"
    std::string item;  // code
    ChargeKind kind = ChargeKind::recurring;
    Period period{};
    std::optional<ChargeId> reverses;
    std::string reason;
};
struct JournalPayment {
    PaymentKind kind = PaymentKind::money;
    std::optional<ReceiptNumber> number;      // nothing for a reversal
    std::optional<ReceiptNumber> taken_back;  // of a reversal
    std::string text;                         // note, or the reason of a reversal
};
struct JournalRefund {
    std::optional<std::string> number;  // "F26-000001"; nothing when it is taken back
    ReceiptNumber of;
    std::string reason;
};

// The statements are kept.
class JournalDocuments {
  public:
    explicit JournalDocuments(const store::Db& db);
    ~JournalDocuments();
    JournalDocuments(const JournalDocuments&) = delete;
    JournalDocuments& operator=(const JournalDocuments&) = delete;

    [[nodiscard]] JournalCharge charge(std::int64_t id);
    [[nodiscard]] JournalPayment payment(std::int64_t id);
    [[nodiscard]] JournalRefund refund(std::int64_t id);

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace pmo::fee
