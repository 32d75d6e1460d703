// Who may do what. The operator is the real user of the system; roles are rows of the office file;
// which role may do which action is data (data/access/roles.toml).
//
// Write is the one door to a write transaction: it takes the lock, begins, reads the operator's
// roles inside the transaction and asks authorize(). Error{forbidden} names the roles that may.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/store/transaction.h"

namespace pmo::store {
class Db;
}

namespace pmo::access {

// Every role, in the order people list them.
[[nodiscard]] const std::vector<std::string>& roles();
// Every action of the table, sorted ("fee.pay", "import.units" …).
[[nodiscard]] std::vector<std::string> actions();
// Roles that may do `action`. Bug for an action that is not in the table.
[[nodiscard]] std::vector<std::string> roles_for(std::string_view action);

// The role by which `held` allows `action`; nothing when none does.
[[nodiscard]] std::optional<std::string> authorize(const std::vector<std::string>& held,
                                                   std::string_view action);

class Write {
  public:
    // `object` is what the action is done to, for the message ("receipt R26-000123"); may be empty.
    Write(store::Db& db, std::string_view action, std::string_view object = {});

    void commit() { transaction_.commit(); }
    void rollback() { transaction_.rollback(); }

  private:
    store::Transaction transaction_;
};

struct Operator {
    std::int64_t uid = 0;
    std::string login;
    std::vector<std::string> roles;
};

[[nodiscard]] std::vector<Operator> operators(store::Db& db);

struct Grant {
    std::int64_t uid = 0;
    std::string login;
    std::vector<std::string> roles;  // replaces what was held; empty: may do nothing any more
};
// Sets the roles of a user. Refused when no admin would be left. One transaction, audited.
void grant(store::Db& db, const Grant& grant);
// Takes every role from somebody; the row stays, since the audit log names it. Error{not_found} for
// an unknown login.
void revoke(store::Db& db, const std::string& login);

// The first admin: whoever made the file. Only for a file without operators, inside its first
// transaction.
void grant_first_admin(store::Db& db);

}  // namespace pmo::access
