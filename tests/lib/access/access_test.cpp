#include "lib/access/access.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "lib/base/check.h"
#include "lib/base/text.h"
#include "lib/store/audit.h"
#include "lib/store/db.h"
#include "lib/store/statement.h"
#include "tests/support/office.h"
#include "tests/support/outside.h"

namespace pmo::access {

namespace {

using test::context;
using test::error_of;
using test::kind_of;
using Roles = std::vector<std::string>;

// An office of one admin, number 1.
struct Office {
    store::Db db = store::Db::memory(as(1, "chen"));

    Office() {
        db.execute("BEGIN");
        grant_first_admin(db);
        db.execute("COMMIT");
    }
    static store::Context as(std::int64_t uid, const std::string& login) {
        store::Context who = context("office user grant");
        who.uid = uid;
        who.login = login;
        return who;
    }
    void become(std::int64_t uid, const std::string& login) { db.set_context(as(uid, login)); }
    [[nodiscard]] Roles roles_of(const std::string& login) {
        for (const Operator& each : operators(db)) {
            if (each.login == login) return each.roles;
        }
        return {"nobody"};
    }
};

// The table that an office can rely on, by hand: a change of data/access/roles.toml is a change
// here. One column for each role, in the order of roles().
struct Row {
    const char* action;
    const char* allowed;  // v c $ s m a A; '.' where not
};
const std::vector<Row>& table() {
    static const std::vector<Row> rows = {
        //                  viewer clerk cashier supervisor manager auditor admin
        {"fee.allocate", "..$.m.."},
        {"fee.attach", "...sm.."},
        {"fee.bill", "...sm.A"},
        {"fee.contact", ".c$sm.."},
        {"fee.hold", "...sm.."},
        {"fee.instalment", "...sm.."},
        {"fee.instalment_beyond", "....m.."},
        {"fee.late", "...sm.A"},
        {"fee.meter", "...sm.."},
        {"fee.pay", "..$.m.."},
        {"fee.read", ".c$sm.."},
        {"fee.remind", ".c.sm.A"},
        {"fee.reverse", "...sm.."},
        {"fee.tariff", "....m.."},
        {"import.charges", "....m.A"},
        {"import.payments", "..$.m.A"},
        {"import.people", "...sm.A"},
        {"import.statement", "..$.m.A"},
        {"import.tariffs", "....m.A"},
        {"import.units", "...sm.A"},
        {"letter.export", ".c.sm.A"},
        {"letter.issue", "...sm.A"},
        {"letter.record", ".c.sm.."},
        {"letter.review", ".c.sm.."},
        {"office.config", "....m.A"},
        {"office.reveal", ".c$sma."},
        {"office.upgrade", "......A"},
        {"office.user", "......A"},
        {"person.edit", ".c.sm.."},
        {"unit.edit", ".c.sm.."},
    };
    return rows;
}

}  // namespace

TEST_CASE("access: every action allows the roles of the table and no other") {
    std::vector<std::string> listed;
    for (const Row& row : table()) {
        listed.emplace_back(row.action);
        for (std::size_t i = 0; i < roles().size(); ++i) {
            CAPTURE(row.action);
            CAPTURE(roles()[i]);
            const auto by = authorize({roles()[i]}, row.action);
            CHECK(by.has_value() == (row.allowed[i] != '.'));
            if (by) CHECK(*by == roles()[i]);
        }
    }
    CHECK(actions() == listed);
}

TEST_CASE("access: whoever holds nothing may do nothing, and a viewer changes nothing") {
    for (const std::string& action : actions()) {
        CAPTURE(action);
        CHECK_FALSE(authorize({}, action));
        CHECK_FALSE(authorize({"viewer"}, action));
        CHECK_FALSE(authorize({"root", ""}, action));
        CHECK_FALSE(roles_for(action).empty());
    }
}

TEST_CASE("access: one of several roles is enough, and it is the one that is told") {
    CHECK(authorize({"viewer", "cashier"}, "fee.pay") == "cashier");
    CHECK(authorize({"admin", "cashier", "manager"}, "fee.pay") == "cashier");
    CHECK(authorize({"admin", "manager"}, "fee.pay") == "manager");
}

TEST_CASE("access: an action that is not in the table is a mistake of ours") {
    CHECK_THROWS_AS(static_cast<void>(authorize({"admin"}, "fee.pya")), Bug);
    CHECK_THROWS_AS(static_cast<void>(roles_for("")), Bug);
    Office office;
    CHECK_THROWS_AS(Write(office.db, "fee.pya"), Bug);
    CHECK_FALSE(office.db.in_transaction());
}

TEST_CASE("access: who makes the file is its admin and manager, by number") {
    Office office;
    CHECK(office.roles_of("chen") == Roles{"admin", "manager"});
    CHECK(operators(office.db).at(0).uid == 1);
    CHECK_THROWS_AS(grant_first_admin(office.db), Bug);
}

TEST_CASE("access: a refused change names what it needs and how to get it, and leaves nothing") {
    Office office;
    grant(office.db, {2, "wang", {"clerk"}});
    office.become(2, "wang");
    const auto error = error_of([&] { const Write write(office.db, "fee.pay", "receipt 17"); });
    REQUIRE(error);
    CHECK(error->kind() == ErrorKind::forbidden);
    CHECK(std::string(error->what()) ==
          "wang may not do fee.pay receipt 17: it needs one of the roles cashier, manager");
    // Granting replaces: the hint must not take the present role away.
    CHECK(error->hint() ==
          "an admin can grant it: pmo office user grant wang --role clerk --role ROLE");
    CHECK_FALSE(office.db.in_transaction());

    office.become(3, "wang");  // the same name with another number is another person
    CHECK(kind_of([&] { const Write write(office.db, "unit.edit"); }) == ErrorKind::forbidden);
}

TEST_CASE("access: the role that allowed it stands in the audit log") {
    Office office;
    grant(office.db, {2, "wang", {"cashier", "clerk"}});
    office.become(2, "wang");
    {
        Write write(office.db, "unit.edit");
        store::audit_insert(office.db, "unit", "1", store::Fields().set("code", "x"));
        write.commit();
    }
    CHECK(store::lookup(office.db, "SELECT count(*) FROM audit WHERE uid = 2 AND role = 'clerk'") ==
          1);
    CHECK(store::lookup(office.db,
                        "SELECT count(*) FROM audit WHERE entity = 'operator' AND "
                        "role = 'admin'") == 2);
}

TEST_CASE("access: a write that is not committed leaves nothing") {
    Office office;
    const auto rows = [&] { return store::lookup(office.db, "SELECT count(*) FROM audit"); };
    const auto before = rows();
    {
        const Write write(office.db, "office.config");
        store::audit_insert(office.db, "unit", "1", {});
    }
    CHECK(rows() == before);
    {
        Write write(office.db, "office.config");
        store::audit_insert(office.db, "unit", "1", {});
        write.rollback();
    }
    CHECK(rows() == before);
}

TEST_CASE("access: granting sets the roles of a user and tells before and after") {
    Office office;
    grant(office.db, {2, "wang", {"clerk", "cashier", "clerk"}});
    CHECK(office.roles_of("wang") == Roles{"cashier", "clerk"});
    grant(office.db, {2, "wang.fang", {"viewer"}});  // a new name, the same person
    CHECK(office.roles_of("wang.fang") == Roles{"viewer"});
    CHECK(operators(office.db).size() == 2);
    store::Statement row(office.db, "SELECT before, after FROM audit ORDER BY seq DESC LIMIT 1");
    REQUIRE(row.step());
    CHECK(row.text(0) == R"({"login":"wang.fang","roles":"cashier clerk"})");
    CHECK(row.text(1) == R"({"login":"wang.fang","roles":"viewer"})");
}

TEST_CASE("access: only an admin grants, and only roles that there are") {
    Office office;
    const auto unknown = error_of([&] { grant(office.db, {2, "wang", {"clerk", "boss"}}); });
    REQUIRE(unknown);
    CHECK(unknown->kind() == ErrorKind::usage);
    CHECK(unknown->hint() == "roles: " + joined(roles(), ", "));
    for (const Grant& wrong :
         {Grant{-1, "wang", {"clerk"}}, Grant{2, " ", {"clerk"}}, Grant{2, "wa\nng", {"clerk"}}}) {
        CHECK(kind_of([&] { grant(office.db, wrong); }) == ErrorKind::usage);
    }
    grant(office.db, {2, "wang", {"manager"}});
    office.become(2, "wang");
    CHECK(kind_of([&] { grant(office.db, {2, "wang", {"admin"}}); }) == ErrorKind::forbidden);
    CHECK(kind_of([&] { revoke(office.db, "chen"); }) == ErrorKind::forbidden);
    CHECK(office.roles_of("wang") == Roles{"manager"});
}

TEST_CASE("access: the last admin stays") {
    Office office;
    const auto grants_self = [&] { grant(office.db, {1, "chen", {"manager"}}); };
    const auto goes = [&] { revoke(office.db, "chen"); };
    CHECK(kind_of(grants_self) == ErrorKind::refused);
    CHECK(kind_of(goes) == ErrorKind::refused);
    CHECK(office.roles_of("chen") == Roles{"admin", "manager"});
    grant(office.db, {2, "wang", {"admin"}});
    CHECK_FALSE(kind_of(goes));
    office.become(2, "wang");
    CHECK(kind_of([&] { revoke(office.db, "wang"); }) == ErrorKind::refused);
}

TEST_CASE("access: a removed user stays in the list without a role") {
    Office office;
    grant(office.db, {2, "wang", {"clerk"}});
    revoke(office.db, "wang");
    CHECK(office.roles_of("wang").empty());
    office.become(2, "wang");
    CHECK(kind_of([&] { const Write write(office.db, "unit.edit"); }) == ErrorKind::forbidden);
    office.become(1, "chen");
    const auto error = error_of([&] { revoke(office.db, "li"); });
    REQUIRE(error);
    CHECK(error->kind() == ErrorKind::not_found);
    CHECK(error->hint() == "operators: chen, wang");
}

TEST_CASE("access: a login that had two numbers loses its roles under both") {
    Office office;
    grant(office.db, {2, "wang", {"clerk"}});
    grant(office.db, {1002, "wang", {"clerk", "cashier"}});  // a new machine
    revoke(office.db, "wang");
    CHECK(store::lookup(office.db, "SELECT count(*) FROM operator_role WHERE uid <> 1") == 0);
    CHECK(store::verify_audit(office.db, store::AuditDepth::rows).faults.empty());
}

}  // namespace pmo::access
