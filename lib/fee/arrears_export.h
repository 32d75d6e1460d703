// `pmo export arrears`: every charge with something open, one line each, by charge.
//
// The columns are those of `import charges`, with what is open as the amount, so that another
// office file can take the debts over; payer, name, days_overdue and charge come on top.
#pragma once

#include <functional>
#include <string_view>

#include "lib/base/date.h"
#include "lib/table/render.h"

namespace pmo::store {
class Db;
}

namespace pmo::fee {

enum class PayerNames { masked, full };
struct ArrearsExport {
    Date as_of{};
    PayerNames names = PayerNames::masked;
    table::CsvStyle style = table::CsvStyle::machine;
};
// In chunks: memory does not grow with what is owed.
void export_arrears(const store::Db& db, const ArrearsExport& request,
                    const std::function<void(std::string_view)>& write);

}  // namespace pmo::fee
