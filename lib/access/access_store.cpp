#include "lib/access/access_store.h"

#include "lib/store/db.h"
#include "lib/store/statement.h"

namespace pmo::access {
namespace {

constexpr const char* sql_roles_of = R"sql(
    SELECT role FROM operator_role WHERE uid = :uid ORDER BY role)sql";

constexpr const char* sql_operators = R"sql(
    SELECT o.uid, o.login, r.role FROM operator o LEFT JOIN operator_role r ON r.uid = o.uid
    ORDER BY o.uid, r.role)sql";

constexpr const char* sql_count_admins = R"sql(
    SELECT count(*) FROM operator_role WHERE role = 'admin')sql";

constexpr const char* sql_save_operator = R"sql(
    INSERT INTO operator (uid, login, added_at) VALUES (:uid, :login, :now)
    ON CONFLICT (uid) DO UPDATE SET login = excluded.login)sql";

constexpr const char* sql_drop_roles = R"sql(
    DELETE FROM operator_role WHERE uid = :uid)sql";

constexpr const char* sql_add_role = R"sql(
    INSERT INTO operator_role (uid, role) VALUES (:uid, :role) ON CONFLICT DO NOTHING)sql";

}  // namespace

std::vector<std::string> roles_of(const store::Db& db, std::int64_t uid) {
    store::Statement rows(db, sql_roles_of);
    rows.bind_all(uid);
    std::vector<std::string> held;
    while (rows.step()) held.push_back(rows.text(0));
    return held;
}

std::vector<Operator> list_operators(const store::Db& db) {
    store::Statement rows(db, sql_operators);
    std::vector<Operator> found;
    while (rows.step()) {
        if (found.empty() || found.back().uid != rows.integer(0)) {
            found.push_back({rows.integer(0), rows.text(1), {}});
        }
        if (!rows.is_null(2)) found.back().roles.push_back(rows.text(2));
    }
    return found;
}

std::int64_t count_admins(const store::Db& db) {
    return store::lookup(db, sql_count_admins).value_or(0);
}

void save_operator(store::Db& db, const Grant& grant, std::int64_t now_utc) {
    store::Statement(db, sql_save_operator).run(grant.uid, grant.login, now_utc);
    store::Statement(db, sql_drop_roles).run(grant.uid);
    store::Statement add(db, sql_add_role);
    for (const std::string& role : grant.roles) add.run(grant.uid, role);
}

}  // namespace pmo::access
