// Attaching and detaching in sentences and tables.
#pragma once

#include <string>
#include <vector>

#include "lib/fee/attachment.h"
#include "lib/table/table.h"

namespace pmo::fee {

[[nodiscard]] std::string attached_message(const AttachResult& result);
[[nodiscard]] std::string detached_message(const DetachResult& result);
// What to ask before many units are changed; the result is of a dry run.
[[nodiscard]] std::string attach_question(const AttachResult& result);
[[nodiscard]] std::string detach_question(const DetachResult& result);
// The units concerned.
[[nodiscard]] table::Table units_table(const std::vector<std::string>& units);

}  // namespace pmo::fee
