#include "lib/store/audit.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "lib/base/check.h"
#include "lib/store/db.h"
#include "lib/store/office.h"
#include "lib/store/statement.h"
#include "lib/store/transaction.h"
#include "tests/support/office.h"
#include "tests/support/outside.h"

namespace pmo::store {

namespace {

using test::context;

// Five changes; the second has personal values.
void write_chain(Db& db) {
    Transaction transaction(db);
    const std::string salt(32, 's');
    audit_insert(db, "unit", "1", Fields().set("code", "3-2-1502").set("area", 9640));
    audit_insert(
        db, "person", "7",
        Fields().set_personal("name", "王芳", salt).set_personal("phone", "13812345678", salt));
    audit_update(db, "unit", "1", Fields().set("area", 9640), Fields().set("area", 9650));
    audit(db, "person", "7", Operation::remove, Fields().set_null("phone"), {});
    audit(db, "personal", "unit person", Operation::event, {}, Fields().set("reason", "visit"));
    transaction.commit();
}

// Whoever has the file can drop the triggers first.
void attack(Db& db, const char* sql) {
    db.execute(
        "DROP TRIGGER audit_no_update; DROP TRIGGER audit_no_delete; "
        "DROP TRIGGER audit_append; PRAGMA foreign_keys = OFF");
    db.execute(sql);
}

std::size_t faults(Db& db, AuditDepth depth = AuditDepth::rows) {
    return verify_audit(db, depth).faults.size();
}

}  // namespace

TEST_CASE("store: an untouched chain is whole and has a head") {
    Db db = Db::memory(context());
    CHECK(verify_audit(db, AuditDepth::rows).rows == 0);
    write_chain(db);
    const AuditReport report = verify_audit(db, AuditDepth::rows);
    CHECK(report.rows == 5);
    CHECK(report.faults.empty());
    CHECK(report.head.size() == 19);
    CHECK(report.head == audit_head(db, 5));
    CHECK(report.head != audit_head(db, 4));
    CHECK_FALSE(audit_head(db, 6));
}

TEST_CASE("store: an audit row says who, when, by which command and role, before and after") {
    Context who = context("fee pay");
    who.role = "cashier";
    who.request = "a-1";
    Db db = Db::memory(who);
    write_chain(db);
    Statement row(db,
                  "SELECT at, uid, login, role, command, request, entity, key, operation, "
                  "before, after FROM audit WHERE seq = 3");
    REQUIRE(row.step());
    CHECK(row.integer(0) == who.now_utc);
    CHECK(row.integer(1) == who.uid);
    const std::vector<std::string> expected = {
        "tester", "cashier",         "fee pay",        "a-1", "unit", "1",
        "update", "{\"area\":9640}", "{\"area\":9650}"};
    for (std::size_t i = 0; i < expected.size(); ++i) {
        CHECK(row.text(static_cast<int>(i) + 2) == expected[i]);
    }
}

TEST_CASE("store: every attack on the chain is found") {
    const std::vector<std::pair<const char*, const char*>> attacks = {
        {"a later value", "UPDATE audit SET after = '{\"area\":1}' WHERE seq = 3"},
        {"an earlier value", "UPDATE audit SET before = NULL WHERE seq = 3"},
        {"somebody else", "UPDATE audit SET login = 'li' WHERE seq = 2"},
        {"another number", "UPDATE audit SET uid = uid + 1 WHERE seq = 2"},
        {"another role", "UPDATE audit SET role = 'admin' WHERE seq = 2"},
        {"another time", "UPDATE audit SET at = at + 1 WHERE seq = 1"},
        {"another command", "UPDATE audit SET command = 'x' WHERE seq = 1"},
        {"another request", "UPDATE audit SET request = '' WHERE seq = 1"},
        {"another table", "UPDATE audit SET entity = 'x' WHERE seq = 4"},
        {"another key", "UPDATE audit SET key = '2' WHERE seq = 5"},
        {"another operation", "UPDATE audit SET operation = 'insert' WHERE seq = 4"},
        {"another hash", "UPDATE audit SET hash = zeroblob(32) WHERE seq = 5"},
        {"the first row gone", "DELETE FROM audit WHERE seq = 1"},
        {"a row gone", "DELETE FROM audit WHERE seq = 3"},
        {"a row gone, the rest moved up",
         "DELETE FROM audit WHERE seq = 3; UPDATE audit SET seq = seq - 1 WHERE seq > 3"},
        {"two rows changed places",
         "UPDATE audit SET seq = 99 WHERE seq = 3; UPDATE audit SET seq = 3 WHERE seq = 4; "
         "UPDATE audit SET seq = 4 WHERE seq = 99"},
        {"a row put in",
         "UPDATE audit SET seq = seq + 100 WHERE seq > 2; "
         "INSERT INTO audit SELECT 3, at, uid, login, role, command, request, entity, key, "
         "operation, before, after, hash FROM audit WHERE seq = 2; "
         "UPDATE audit SET seq = seq - 99 WHERE seq > 100"},
        {"a row put at the end",
         "INSERT INTO audit SELECT 6, at, uid, login, role, command, request, entity, key, "
         "operation, before, after, hash FROM audit WHERE seq = 5"},
    };
    for (const auto& [name, sql] : attacks) {
        CAPTURE(name);
        Db db = Db::memory(context());
        write_chain(db);
        attack(db, sql);
        CHECK(faults(db, AuditDepth::chain) > 0);
    }
}

TEST_CASE("store: a chain that is emptied is found once there is an office") {
    Db db = Db::memory(context());
    {
        Transaction transaction(db);
        set_setting(db, "office_uuid", "u");
        transaction.commit();
    }
    CHECK(faults(db) == 0);
    attack(db, "DELETE FROM audit");
    CHECK(faults(db) == 1);
}

TEST_CASE("store: a tail that was cut is found by the head on paper, and only by it") {
    Db db = Db::memory(context());
    write_chain(db);
    const std::string head = verify_audit(db, AuditDepth::chain).head;
    CHECK(is_audit_head(db, 5, head));
    attack(db, "DELETE FROM audit WHERE seq = 5");
    CHECK(faults(db) == 0);
    CHECK_FALSE(is_audit_head(db, 5, head));
}

TEST_CASE("store: a chain written anew from the first row is found by the head on paper") {
    Db db = Db::memory(context());
    write_chain(db);
    const std::string head = *audit_head(db, 3);
    Context later = context();
    ++later.now_utc;
    Db forged = Db::memory(later);
    write_chain(forged);
    CHECK(faults(forged) == 0);
    CHECK_FALSE(is_audit_head(forged, 3, head));
}

TEST_CASE("store: a head is read as people copy it from paper") {
    Db db = Db::memory(context());
    write_chain(db);
    std::string head = *audit_head(db, 5);
    CHECK(is_audit_head(db, 5, head));
    std::string plain;
    for (const char each : head) {
        if (each == '-') continue;
        plain += each == 'O' ? '0' : each == 'I' ? '1' : each == 'B' ? '8' : each;
    }
    CHECK(is_audit_head(db, 5, plain));
    for (char& each : head) {
        if (each >= 'A' && each <= 'Z') each = static_cast<char>(each - 'A' + 'a');
        if (each == '-') each = ' ';
    }
    CHECK(is_audit_head(db, 5, head));
    CHECK_FALSE(is_audit_head(db, 4, head));
    CHECK_FALSE(is_audit_head(db, 5, ""));
    CHECK_FALSE(is_audit_head(db, 5, plain.substr(0, 15)));
    CHECK_FALSE(is_audit_head(db, 6, ""));
}

TEST_CASE("store: audit rows are only appended") {
    Db db = Db::memory(context());
    write_chain(db);
    for (const char* sql :
         {"UPDATE audit SET login = 'li'", "DELETE FROM audit WHERE seq = 5",
          "INSERT OR REPLACE INTO audit SELECT seq, at, uid, 'li', role, command, request, entity, "
          "key, operation, before, after, hash FROM audit WHERE seq = 5"}) {
        CAPTURE(sql);
        CHECK(test::kind_of([&] { db.execute(sql); }) == ErrorKind::refused);
    }
    CHECK(faults(db) == 0);
    CHECK_THROWS_AS(audit_insert(db, "unit", "1", {}), Bug);  // outside a transaction
}

TEST_CASE("store: personal values are committed to and can be erased") {
    Db db = Db::memory(context());
    write_chain(db);
    CHECK(lookup(db,
                 "SELECT count(*) FROM audit WHERE after LIKE '%王芳%' OR "
                 "after LIKE '%13812345678%'") == 0);
    CHECK(lookup(db, "SELECT count(*) FROM audit_personal") == 2);
    const std::string phone = commitment(std::string(32, 's'), "phone", "13812345678");
    CHECK(lookup(db, "SELECT instr(after, :c) > 0 FROM audit WHERE seq = 2", phone) == 1);

    SUBCASE("erasing leaves the chain whole") {
        db.execute("DELETE FROM audit_personal WHERE seq = 2");
        CHECK(faults(db) == 0);
    }
    SUBCASE("another value is found") {
        db.execute("UPDATE audit_personal SET value = '13900000000' WHERE field = 'phone'");
        CHECK(faults(db, AuditDepth::chain) == 1);
    }
    SUBCASE("another salt is found") {
        db.execute("UPDATE audit_personal SET salt = zeroblob(32) WHERE field = 'phone'");
        CHECK(faults(db) == 1);
    }
    SUBCASE("another field is found") {
        db.execute("UPDATE audit_personal SET field = 'mobile' WHERE field = 'phone'");
        CHECK(faults(db) == 1);
    }
    SUBCASE("a value moved to another row is found") {
        db.execute("UPDATE audit_personal SET seq = 3 WHERE field = 'phone'");
        CHECK(faults(db) == 1);
    }
}

TEST_CASE("store: a commitment depends on salt, field and value, and on where each ends") {
    const std::string salt(32, 's');
    CHECK(commitment(salt, "ab", "c") != commitment(salt, "a", "bc"));
    CHECK(commitment(salt, "a", "b") != commitment(std::string(32, 't'), "a", "b"));
    CHECK(commitment(salt, "a", "b").size() == 64);
    CHECK_THROWS_AS(Fields().set_personal("name", "x", "short"), Bug);
    CHECK(Fields().set_personal("phone", "", salt).json() == "{\"phone\":null}");
    CHECK(Fields().set_personal("phone", "", salt).personal().empty());
}

TEST_CASE("store: fields are JSON in the order given") {
    Fields fields;
    fields.set("text", "a\"b").set("fen", Money{-5}).set("day", test::day("1970-01-02"));
    fields.set("id", UnitId{7}).set("none", std::optional<std::int64_t>());
    CHECK(fields.json() == R"({"text":"a\"b","fen":-5,"day":1,"id":7,"none":null})");
    CHECK(Fields().empty());
    CHECK_FALSE(fields.empty());
}

TEST_CASE("store: one row covers a bulk run, and a row changed afterwards is found") {
    test::Office office;
    const auto unit = office.home("3-2-1502", "96.40");
    const auto wang = office.owner(unit, "王芳", "2025-12-01");
    for (const char* month : {"2026-01", "2026-02", "2026-03"}) {
        office.charge(unit, wang, "management", month, "241.00", "2026-04-01");
    }
    Db& db = office.db();
    {
        Transaction transaction(db);
        audit_bulk(db, "charge", 1, 3);
        audit_bulk(db, "line", 1, 6);
        audit_bulk(db, "charge", 4, 3);  // nothing was posted, nothing is told
        audit_bulk(db, "payment", 1, 9);
        transaction.commit();
    }
    REQUIRE(faults(db) == 0);
    CHECK(lookup(db, "SELECT count(*) FROM audit") == 2);
    CHECK(lookup(db,
                 "SELECT count(*) FROM audit WHERE entity = 'charge' AND key = '1..3' AND "
                 "operation = 'bulk' AND after LIKE '{\"count\":3,\"sum_fen\":72300,%'") == 1);

    db.execute(
        "DROP TRIGGER charge_no_update; DROP TRIGGER charge_no_delete; "
        "DROP TRIGGER line_no_update; PRAGMA foreign_keys = OFF");
    const char* sql = nullptr;
    SUBCASE("an amount") {
        sql = "UPDATE charge SET amount_fen = 24099 WHERE id = 2";
    }
    SUBCASE("a due day") {
        sql = "UPDATE charge SET due_day = due_day + 1 WHERE id = 3";
    }
    SUBCASE("who pays") {
        sql = "UPDATE charge SET household_id = 99 WHERE id = 1";
    }
    SUBCASE("a row gone") {
        sql = "DELETE FROM charge WHERE id = 2";
    }
    SUBCASE("a line") {
        sql = "UPDATE line SET day = day + 1 WHERE id = 6";
    }
    db.execute(sql);
    CHECK(faults(db, AuditDepth::chain) == 0);
    CHECK(faults(db, AuditDepth::rows) == 1);
}

TEST_CASE("store: a bulk row that names nothing known is a fault, not a crash") {
    for (const char* sql :
         {"UPDATE audit SET operation = 'bulk', entity = 'person', key = '1..2' WHERE seq = 5",
          "UPDATE audit SET operation = 'bulk', entity = 'charge', key = 'all' WHERE seq = 5"}) {
        Db db = Db::memory(context());
        write_chain(db);
        attack(db, sql);
        CHECK(faults(db, AuditDepth::rows) == 2);  // the hash, too
    }
    Db db = Db::memory(context());
    Transaction transaction(db);
    CHECK_THROWS_AS(audit_bulk(db, "person", 1, 2), Bug);
}

}  // namespace pmo::store
