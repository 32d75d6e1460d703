#include "lib/store/office.h"

#include <doctest/doctest.h>

#include <string>

#include "lib/base/check.h"
#include "lib/store/audit.h"
#include "lib/store/db.h"
#include "lib/store/statement.h"
#include "lib/store/transaction.h"
#include "tests/support/office.h"
#include "tests/support/outside.h"

namespace pmo::store {

namespace {

using test::context;
using test::day;
using test::kind_of;

Context with_request(const std::string& request, const std::string& command = "fee pay") {
    Context context = test::context(command);
    context.request = request;
    return context;
}

}  // namespace

TEST_CASE("store: a setting is written once, with its audit row") {
    Db db = Db::memory(context());
    Transaction transaction(db);
    CHECK_FALSE(setting(db, "name"));
    set_setting(db, "name", "锦绣");
    set_setting(db, "name", "锦绣");  // no change, no row
    set_setting(db, "name", "翠湖");
    transaction.commit();
    CHECK(setting(db, "name") == "翠湖");
    CHECK(lookup(db, "SELECT count(*) FROM audit WHERE entity = 'setting'") == 2);
    CHECK(lookup(db,
                 "SELECT count(*) FROM audit WHERE operation = 'update' AND "
                 "before = '{\"value\":\"锦绣\"}' AND after = '{\"value\":\"翠湖\"}'") == 1);
}

TEST_CASE("store: numbers of a series have no gap, also after a rollback") {
    Db db = Db::memory(context());
    const auto take = [&](std::int64_t count, bool keep) {
        Transaction transaction(db);
        const std::int64_t first = next_numbers(db, "receipt", 2026, count);
        if (keep) transaction.commit();
        return first;
    };
    CHECK(take(1, true) == 1);
    CHECK(take(3, false) == 2);
    CHECK(take(3, true) == 2);
    CHECK(take(1, false) == 5);
    CHECK(take(1, true) == 5);
}

TEST_CASE("store: each kind and each year counts for itself") {
    Db db = Db::memory(context());
    Transaction transaction(db);
    CHECK(next_number(db, "receipt", 2025) == 1);
    CHECK(next_number(db, "receipt", 2026) == 1);
    CHECK(next_number(db, "letter", 2026) == 1);
    CHECK(next_number(db, "receipt", 2026) == 2);
    CHECK_THROWS_AS(static_cast<void>(next_numbers(db, "receipt", 2026, 0)), Bug);
    transaction.commit();
    // Outside a transaction a number could not be given back.
    CHECK_THROWS_AS(static_cast<void>(next_number(db, "receipt", 2026)), Bug);
}

TEST_CASE("store: numbers are written and read as people say them") {
    CHECK(number_text('R', 2026, 123, 6) == "R26-000123");
    CHECK(number_text('L', 2009, 77, 4) == "L09-0077");
    CHECK(number_text('R', 2026, 1234567, 6) == "R26-1234567");

    const auto full = parse_number('R', "R26-000123");
    REQUIRE(full);
    CHECK(full->year == 2026);
    CHECK(full->number == 123);
    CHECK(parse_number('R', "r26-123")->number == 123);
    const auto brief = parse_number('R', "412");
    REQUIRE(brief);
    CHECK_FALSE(brief->year);
    CHECK(brief->number == 412);
    for (const char* wrong : {"", "R", "R26", "R26-", "R26-0", "R-1", "R2026-1", "L26-1", "0", "-5",
                              "R26-12x", "26-12", "R26--1"}) {
        CAPTURE(wrong);
        CHECK_FALSE(parse_number('R', wrong));
    }
}

TEST_CASE("store: a run is recorded, and found again by the bytes it read once it ended") {
    Db db = Db::memory(context());
    Transaction transaction(db);
    NewBatch batch;
    batch.job = "import payments";
    batch.as_of = day("2026-03-02");
    batch.source = "march.csv";
    batch.sha256 = std::string(64, 'a');
    const BatchId first = begin_batch(db, batch);
    CHECK_FALSE(batch_of_file(db, "import payments", *batch.sha256));
    end_batch(db, first, {.total = 9, .done = 5, .already = 1, .skipped = 1, .failed = 2});
    CHECK(batch_of_file(db, "import payments", *batch.sha256) == first);
    CHECK_FALSE(batch_of_file(db, "import charges", *batch.sha256));
    CHECK_FALSE(batch_of_file(db, "import payments", std::string(64, 'b')));
    CHECK(lookup(db,
                 "SELECT count(*) FROM batch WHERE total = 9 AND done = 5 AND already = 1 AND "
                 "skipped = 1 AND failed = 2 AND ended_at = :at",
                 db.context().now_utc) == 1);
    CHECK_THROWS_AS(end_batch(db, BatchId{99}, {}), Bug);
}

TEST_CASE("store: a request id answers the same command and refuses another") {
    Db db = Db::memory(with_request("a-1"));
    CHECK_FALSE(done_before(db, "digest"));
    record_request(db, "digest", "payment 17");
    CHECK(done_before(db, "digest") == "payment 17");
    CHECK(kind_of([&] { static_cast<void>(done_before(db, "other digest")); }) ==
          ErrorKind::refused);
    db.set_context(with_request("a-1", "fee refund"));
    CHECK(kind_of([&] { static_cast<void>(done_before(db, "digest")); }) == ErrorKind::refused);
    db.set_context(with_request("a-2"));
    CHECK_FALSE(done_before(db, "digest"));
}

TEST_CASE("store: without a request id nothing is remembered") {
    Db db = Db::memory(with_request(""));
    record_request(db, "digest", "payment 17");
    CHECK_FALSE(done_before(db, "digest"));
    CHECK(lookup(db, "SELECT count(*) FROM request") == 0);
}

TEST_CASE("store: a request id is taken once, also when two came at the same moment") {
    Db db = Db::memory(with_request("a-1"));
    record_request(db, "digest", "payment 17");
    CHECK(kind_of([&] { record_request(db, "digest", "payment 18"); }) == ErrorKind::refused);
    CHECK(done_before(db, "digest") == "payment 17");
}

}  // namespace pmo::store
