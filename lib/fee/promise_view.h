// Promises to pay, for people and machines.
#pragma once

#include <string>
#include <vector>

#include "lib/fee/promise.h"
#include "lib/table/table.h"

namespace pmo::fee {

[[nodiscard]] table::Table promises_table(const std::vector<PromiseRow>& rows);
[[nodiscard]] std::string promise_added_message(const PromiseRow& row);
[[nodiscard]] std::string promise_ended_message(const PromiseRow& row);

}  // namespace pmo::fee
