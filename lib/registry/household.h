// Households: who owes and pays. A family, a firm, or the developer; one head is addressed.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/base/date.h"
#include "lib/base/id.h"

namespace pmo::store {
class Db;
}

namespace pmo::registry {

enum class HouseholdKind { family = 1, organisation = 2, developer = 3 };
[[nodiscard]] std::string_view code_of(HouseholdKind kind);

struct Household {
    HouseholdId id;
    HouseholdKind kind = HouseholdKind::family;
    std::optional<std::string> account_no;
    PersonId head;
    std::string head_name;  // of the head, as are all below; empty: none
    std::string phone;
    std::string email;
    std::string language;
    std::string salutation;
};

struct Member {
    PersonId person;
    std::string name;
    std::string phone;
    std::string relation;  // 'owner', 'tenant', 'family' …
    Date from;
    std::optional<Date> to;
};

[[nodiscard]] std::string reference(HouseholdId id);                     // "H123"
[[nodiscard]] Household household(const store::Db& db, HouseholdId id);  // Bug when not stored
// By "H123", account number, phone or name of a member, or by a unit (its payer today; needs `on`).
// Error{not_found} with the matches when there are several.
[[nodiscard]] Household find_household(const store::Db& db, std::string_view text);
[[nodiscard]] Household find_household(const store::Db& db, std::string_view text, Date on);
[[nodiscard]] std::vector<Member> members(const store::Db& db, HouseholdId id);

struct NewHousehold {
    std::string head;  // anything find_person understands
    HouseholdKind kind = HouseholdKind::family;
    std::optional<std::string> account_no = {};
    Date from;
};
Household add_household(store::Db& db, const NewHousehold& request);

}  // namespace pmo::registry
