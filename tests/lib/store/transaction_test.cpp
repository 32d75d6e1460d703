#include "lib/store/transaction.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <stdexcept>

#include "lib/base/check.h"
#include "lib/store/db.h"
#include "lib/store/office.h"
#include "lib/store/statement.h"
#include "tests/support/office.h"
#include "tests/support/outside.h"
#include "tests/support/scratch.h"

namespace pmo::store {

namespace {

using test::context;
using test::kind_of;
using test::Scratch;

void put(Db& db, const char* value) {
    Statement(db, "INSERT OR REPLACE INTO setting (key, value) VALUES ('name', :v)").run(value);
}

}  // namespace

TEST_CASE("store: a transaction that is not committed leaves nothing") {
    Db db = Db::memory(context());
    {
        const Transaction transaction(db);
        put(db, "lost");
        CHECK(setting(db, "name") == "lost");
    }
    CHECK_FALSE(setting(db, "name"));
    CHECK_FALSE(db.in_transaction());
    {
        Transaction transaction(db);
        put(db, "lost");
        transaction.rollback();
        CHECK_FALSE(db.in_transaction());
    }
    CHECK_FALSE(setting(db, "name"));
    {
        Transaction transaction(db);
        put(db, "kept");
        transaction.commit();
    }
    CHECK(setting(db, "name") == "kept");
}

TEST_CASE("store: an error in the middle takes everything back and lets the file go") {
    const Scratch scratch;
    Db db = Db::create(scratch / "office.pmo", context());
    const auto fail = [&] {
        const Transaction transaction(db);
        put(db, "lost");
        throw Error(ErrorKind::refused, "a rule");
    };
    CHECK(kind_of(fail) == ErrorKind::refused);
    CHECK_FALSE(setting(db, "name"));
    CHECK_FALSE(kind_of([&] { const FileLock lock(scratch / "office.pmo.lock", "li", 0); }));
}

TEST_CASE("store: a transaction holds the writer lock from its begin to its end") {
    const Scratch scratch;
    Db db = Db::create(scratch / "office.pmo", context());
    const auto busy = [&] {
        return kind_of([&] { const FileLock lock(scratch / "office.pmo.lock", "li", 0); }) ==
               ErrorKind::busy;
    };
    Transaction transaction(db);
    CHECK(db.in_transaction());
    CHECK(busy());
    SUBCASE("commit") {
        transaction.commit();
    }
    SUBCASE("rollback") {
        transaction.rollback();
    }
    CHECK_FALSE(busy());
}

TEST_CASE("store: a transaction inside a transaction is a mistake of ours") {
    Db db = Db::memory(context());
    Transaction transaction(db);
    CHECK_THROWS_AS(Transaction{db}, Bug);
    transaction.commit();
    CHECK_THROWS_AS(transaction.commit(), Bug);
    CHECK_THROWS_AS(transaction.rollback(), Bug);
}

}  // namespace pmo::store
