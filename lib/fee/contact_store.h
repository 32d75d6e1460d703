// Rows of contact, and the history that they make together with the letters' delivery log.
#pragma once

#include <optional>
#include <vector>

#include "lib/fee/contact.h"

namespace pmo::fee {

[[nodiscard]] std::optional<ContactRow> read_contact(const store::Db& db, ContactId id);
[[nodiscard]] std::vector<HistoryRow> read_history(const store::Db& db, const ContactQuery& query,
                                                   Date today);
// All that prove something: demands and acknowledgements that are proven and not replaced; of one
// household when it is given.
[[nodiscard]] std::vector<Contact> read_proven_contacts(const store::Db& db,
                                                        std::optional<HouseholdId> household);

// Appends its audit row: what was said is personal.
ContactId insert_contact(store::Db& db, const Contact& contact);

}  // namespace pmo::fee
