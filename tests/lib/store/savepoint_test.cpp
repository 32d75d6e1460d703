#include "lib/store/savepoint.h"

#include <doctest/doctest.h>

#include "lib/base/check.h"
#include "lib/store/db.h"
#include "lib/store/statement.h"
#include "lib/store/transaction.h"
#include "tests/support/office.h"
#include "tests/support/scratch.h"

namespace pmo::store {

namespace {

void put(Db& db, const char* key) {
    Statement(db, "INSERT INTO setting (key, value) VALUES (:k, 'v')").run(key);
}

std::int64_t settings(const Db& db) {
    return *lookup(db, "SELECT count(*) FROM setting");
}

}  // namespace

TEST_CASE("store: what a savepoint does is taken back alone unless it is kept") {
    Db db = Db::memory(test::context());
    Transaction transaction(db);
    put(db, "before");
    {
        const Savepoint lost(db);
        put(db, "lost");
    }
    {
        Savepoint kept(db);
        put(db, "kept");
        {
            const Savepoint inner(db);
            put(db, "inner");
        }
        kept.keep();
        CHECK_THROWS_AS(kept.keep(), Bug);
    }
    transaction.commit();
    CHECK(settings(db) == 2);
    CHECK(lookup(db, "SELECT count(*) FROM setting WHERE key = 'lost' OR key = 'inner'") == 0);
}

TEST_CASE("store: a kept savepoint goes with its transaction") {
    Db db = Db::memory(test::context());
    {
        const Transaction transaction(db);
        Savepoint kept(db);
        put(db, "kept");
        kept.keep();
    }
    CHECK(settings(db) == 0);
    CHECK_THROWS_AS(Savepoint{db}, Bug);
}

TEST_CASE("store: the data version changes when somebody else has written") {
    const test::Scratch scratch;
    Db mine = Db::create(scratch / "office.pmo", test::context());
    Db other = Db::open(scratch / "office.pmo", Mode::write, test::context());
    const auto write = [](Db& db, const char* key) {
        Transaction transaction(db);
        put(db, key);
        transaction.commit();
    };
    const std::int64_t before = data_version(mine);
    write(mine, "a");
    CHECK(data_version(mine) == before);
    write(other, "b");
    CHECK(data_version(mine) != before);
}

}  // namespace pmo::store
