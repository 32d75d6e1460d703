#include "lib/access/access.h"

#include <algorithm>
#include <map>

#include "lib/access/access_store.h"
#include "lib/base/check.h"
#include "lib/base/error.h"
#include "lib/base/i18n.h"
#include "lib/base/text.h"
#include "lib/io/assets.h"
#include "lib/io/toml.h"
#include "lib/store/audit.h"
#include "lib/store/db.h"

namespace pmo::access {
namespace {

using Permissions = std::map<std::string, std::vector<std::string>, std::less<>>;

bool known_role(const std::string& role) {
    return std::find(roles().begin(), roles().end(), role) != roles().end();
}

// The program's own table: an overlay folder must not hand out rights.
Permissions read_permissions() {
    const auto file = io::Toml::parse(io::builtin_asset("access/roles.toml"), "access/roles.toml");
    Permissions permissions;
    for (const std::string& action : file.keys()) {
        const std::vector<std::string> allowed = file.texts(action);
        for (const std::string& role : allowed) PMO_CHECK(known_role(role));
        permissions.emplace(action, allowed);
    }
    return permissions;
}

const Permissions& permissions() {
    static const Permissions all = read_permissions();
    return all;
}

store::Fields fields_of(const std::string& login, const std::vector<std::string>& held) {
    return store::Fields().set("login", login).set("roles", joined(held, " "));
}

}  // namespace

const std::vector<std::string>& roles() {
    static const std::vector<std::string> all = {"viewer",  "clerk",   "cashier", "supervisor",
                                                 "manager", "auditor", "admin"};
    return all;
}

std::vector<std::string> actions() {
    std::vector<std::string> names;
    for (const auto& [action, allowed] : permissions()) names.push_back(action);
    return names;
}

std::vector<std::string> roles_for(std::string_view action) {
    const auto found = permissions().find(action);
    PMO_CHECK(found != permissions().end());
    return found->second;
}

std::optional<std::string> authorize(const std::vector<std::string>& held,
                                     std::string_view action) {
    for (const std::string& role : roles_for(action)) {
        if (std::find(held.begin(), held.end(), role) != held.end()) return role;
    }
    return std::nullopt;
}

namespace {

// Granting replaces what was held, so that it is named again.
std::string grant_command(const std::string& login, const std::vector<std::string>& held) {
    std::string command = "pmo office user grant " + login;
    for (const std::string& role : held) command += " --role " + role;
    return command + " --role ROLE";
}

// Within a transaction that may change roles.
void set_roles(store::Db& db, const Grant& grant) {
    const std::vector<std::string> before = roles_of(db, grant.uid);
    save_operator(db, grant, db.context().now_utc);
    if (count_admins(db) == 0) {
        throw Error(ErrorKind::refused, tr("access.last_admin", grant.login),
                    tr("access.last_admin_hint"));
    }
    store::audit_update(db, "operator", std::to_string(grant.uid), fields_of(grant.login, before),
                        fields_of(grant.login, grant.roles));
}

}  // namespace

Write::Write(store::Db& db, std::string_view action, std::string_view object) : transaction_(db) {
    store::Context context = db.context();
    const std::vector<std::string> held = roles_of(db, context.uid);
    const std::optional<std::string> role = authorize(held, action);
    if (!role) {
        const std::string what =
            object.empty() ? std::string(action) : std::string(action) + " " + std::string(object);
        throw Error(ErrorKind::forbidden,
                    tr("access.forbidden", context.login, what, joined(roles_for(action), ", ")),
                    tr("access.forbidden_hint", grant_command(context.login, held)));
    }
    context.role = *role;
    db.set_context(std::move(context));
}

std::vector<Operator> operators(store::Db& db) {
    return list_operators(db);
}

void grant(store::Db& db, const Grant& grant) {
    for (const std::string& role : grant.roles) {
        if (!known_role(role)) {
            throw Error(ErrorKind::usage, tr("access.unknown_role", role),
                        tr("access.unknown_role_hint", joined(roles(), ", ")));
        }
    }
    if (grant.uid < 0 || trimmed(grant.login).empty() || has_control_characters(grant.login)) {
        throw Error(ErrorKind::usage, tr("access.bad_login", grant.login, grant.uid));
    }
    Write write(db, "office.user", grant.login);
    set_roles(db, grant);
    write.commit();
}

void revoke(store::Db& db, const std::string& login) {
    Write write(db, "office.user", login);
    std::vector<std::string> logins;
    bool found = false;
    for (const Operator& each : operators(db)) {
        logins.push_back(each.login);
        if (each.login != login) continue;
        set_roles(db, {each.uid, each.login, {}});  // one login may have had several numbers
        found = true;
    }
    if (!found) {
        throw Error(ErrorKind::not_found, tr("access.unknown_login", login),
                    tr("access.unknown_login_hint", joined(logins, ", ")));
    }
    write.commit();
}

void grant_first_admin(store::Db& db) {
    PMO_CHECK(db.in_transaction() && count_admins(db) == 0);
    store::Context context = db.context();
    const Grant first{context.uid, context.login, {"admin", "manager"}};
    context.role = "admin";
    db.set_context(context);
    save_operator(db, first, context.now_utc);
    store::audit_insert(db, "operator", std::to_string(first.uid),
                        fields_of(first.login, first.roles));
}

}  // namespace pmo::access
