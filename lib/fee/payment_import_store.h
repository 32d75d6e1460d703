// Payments by the key of their imported line, for the import; and payments for the export.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "lib/base/date.h"
#include "lib/base/id.h"
#include "lib/base/money.h"
#include "lib/fee/payment.h"

namespace pmo::store {
class Db;
}

namespace pmo::fee {

// A payment that an import has brought.
struct ImportedLine {
    PaymentId payment;
    BatchId batch;
    HouseholdId household;
    Date day{};
    Money amount;
    Method method = Method::cash;
    std::int64_t occurrence = 1;
};
// Of that source and number the one with the highest occurrence. The statement is kept.
[[nodiscard]] std::optional<ImportedLine> newest_line(store::Db& db, std::string_view source,
                                                      std::string_view external_id);

// A payment in force with the names by which an import finds its unit and household.
struct ExportedPayment {
    Date day{};
    std::string estate;
    std::string unit;        // the one that was named, else one that the household holds
    std::string account_no;  // empty: none
    Money amount;
    Method method = Method::cash;
    ReceiptNumber receipt;
    std::optional<ExternalLine> external;
    std::string note;
};
void each_payment(const store::Db& db, const std::function<void(const ExportedPayment&)>& act);

}  // namespace pmo::fee
