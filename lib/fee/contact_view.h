// The contact log for people and machines.
#pragma once

#include <string>
#include <vector>

#include "lib/fee/contact.h"
#include "lib/table/table.h"

namespace pmo::fee {

[[nodiscard]] table::Table contacts_table(const std::vector<HistoryRow>& rows);
[[nodiscard]] table::Table contact_table(const ContactRow& row);
[[nodiscard]] std::string contact_added_message(const ContactRow& row);

}  // namespace pmo::fee
