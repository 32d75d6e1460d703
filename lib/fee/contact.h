// The contact log: every attempt to speak with a household about what it owes.
//
// Append-only; a wrong entry is replaced by another that names it, and both stay to be seen.
// Letters that were issued stand in the same history by their delivery log, not by copies. A demand
// restarts the limitation of a debt only when it reached the debtor and can be proved: proven().
//
// Actions run in one transaction each and are audited; they throw Error{not_found} for an unknown
// name and Error{refused} when a rule says no; nothing is changed then.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/base/date.h"
#include "lib/base/id.h"
#include "lib/base/money.h"

namespace pmo::store {
class Db;
}

namespace pmo::fee {

using ContactId = Id<struct ContactTag>;
using PromiseId = Id<struct PromiseTag>;

enum class ContactChannel { phone = 1, visit, notice, letter, sms, email, meeting };
enum class Purpose { demand = 1, acknowledgement, information };
// owner: whoever owes. family: an adult of the family, living together.
enum class Reached { owner = 1, family, tenant, nobody };
enum class Proof { none = 0, signature, postal, electronic, recording, witness };
[[nodiscard]] std::string_view code_of(ContactChannel channel);
[[nodiscard]] std::string_view code_of(Purpose purpose);
[[nodiscard]] std::string_view code_of(Reached reached);
[[nodiscard]] std::string_view code_of(Proof proof);

struct Contact {
    ContactId id;
    HouseholdId household;
    std::optional<UnitId> unit;  // only about what is owed for it; nothing: about all
    Date day{};
    std::optional<int> minute;  // of the day
    ContactChannel channel = ContactChannel::phone;
    Purpose purpose = Purpose::demand;
    Reached reached = Reached::owner;
    std::string content;
    Proof proof = Proof::none;
    std::string evidence;   // where it is kept; empty: none
    std::string next_step;  // empty: none, else with its day
    std::optional<Date> next_day;
    std::optional<ContactId> replaces;
};

enum class DebtorLives { as_owner, as_tenant };
// Whether it can be shown that what was said came to whoever owes it: the debtor or an adult of the
// family was reached, or a letter or message arrived, and there is proof. A notice in the lobby
// does not arrive; a tenant is the debtor only when he is the one who pays (时效规定 8).
[[nodiscard]] bool proven(const Contact& contact, DebtorLives debtor);

struct NewContact {
    std::string who;                  // a unit, or anything find_household understands
    std::optional<std::string> unit;  // only about what is owed for it
    std::optional<Date> on;           // nothing: today
    std::optional<std::string> at;    // "14:30"
    ContactChannel channel = ContactChannel::phone;
    Purpose purpose = Purpose::demand;
    Reached reached = Reached::owner;
    std::string content;
    Proof proof = Proof::none;
    std::string evidence;
    std::optional<Date> promise_by;  // both or neither
    std::optional<Money> promise_amount;
    std::string next_step;  // both or neither
    std::optional<Date> next_on;
    std::optional<std::int64_t> replaces;
};

// A contact with what a list shows.
struct ContactRow {
    Contact contact;
    std::string name;     // of the household's head: personal
    std::string unit;     // code; empty: none
    std::string login;    // who made it
    bool counts = false;  // a demand or an acknowledgement that is proven and not replaced
    std::optional<ContactId> replaced_by;
    std::optional<PromiseId> promise;
    std::optional<Date> promise_by;
    Money promise_amount;
};
ContactRow add_contact(store::Db& db, const NewContact& request, Date today);
// Error{not_found}.
[[nodiscard]] ContactRow contact(const store::Db& db, ContactId id);

// One line of a household's history: a contact, or what came of an issued letter.
struct HistoryRow {
    std::optional<ContactRow> contact;
    std::string reference;  // "17", "L26-0077"
    HouseholdId household;
    std::string name;
    Date day{};
    std::optional<int> minute;
    std::string channel;  // code: of a contact, or print, email, sms of a letter
    std::string outcome;  // code: whom it reached, or the event of a letter
    std::string content;  // of a contact; the detail of a letter's event
    std::string login;
    bool counts = false;  // it restarts limitation
};
struct ContactQuery {
    std::optional<HouseholdId> household = {};
    bool due_only = false;     // whose next step is due, and nobody has spoken with them since
    std::int64_t limit = 200;  // newest first; 0: all
};
[[nodiscard]] std::vector<HistoryRow> contacts(const store::Db& db, const ContactQuery& query,
                                               Date today);

// "14:30" as minutes of the day; nothing for anything else.
[[nodiscard]] std::optional<int> parse_minute(std::string_view text);
[[nodiscard]] std::string minute_text(int minute);

}  // namespace pmo::fee
