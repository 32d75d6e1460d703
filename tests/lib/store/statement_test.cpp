#include "lib/store/statement.h"

#include <doctest/doctest.h>

#include <limits>
#include <optional>
#include <string>

#include "lib/base/check.h"
#include "lib/store/db.h"
#include "tests/support/office.h"
#include "tests/support/outside.h"

namespace pmo::store {

namespace {

using test::kind_of;

enum class Colour { red = 3 };

}  // namespace

TEST_CASE("store: values come back as they were bound") {
    const Db db = Db::memory(test::context());
    Statement row(db, "SELECT :a, :b, :c, :d, :e, :f, :g, :h, :i");
    const std::string with_nul("a\0b", 3);
    row.bind_all(std::numeric_limits<std::int64_t>::min(), with_nul, Money{-12345},
                 test::day("2026-02-28"), Price{25000}, UnitId{17}, Colour::red, nullptr,
                 std::optional<std::string>());
    REQUIRE(row.step());
    CHECK(row.integer(0) == std::numeric_limits<std::int64_t>::min());
    CHECK(row.text(1) == with_nul);
    CHECK(row.money(2) == Money{-12345});
    CHECK(row.day(3) == test::day("2026-02-28"));
    CHECK(row.integer(4) == 25000);
    CHECK(row.id<UnitId>(5) == UnitId{17});
    CHECK(row.integer(6) == 3);
    CHECK(row.is_null(7));
    CHECK_FALSE(row.optional_integer(7));
    CHECK_FALSE(row.optional_text(8));
    CHECK_FALSE(row.optional_day(8));
    CHECK_FALSE(row.optional_id<UnitId>(8));
    CHECK(row.optional_id<UnitId>(5) == UnitId{17});
    CHECK(row.column_count() == 9);
    CHECK_FALSE(row.step());
}

TEST_CASE("store: empty text and empty bytes are not NULL") {
    const Db db = Db::memory(test::context());
    Statement row(db, "SELECT typeof(:a), typeof(:b), typeof(:c), :c");
    row.bind_all(std::string_view(), "", Blob{});
    REQUIRE(row.step());
    CHECK(row.text(0) == "text");
    CHECK(row.text(1) == "text");
    CHECK(row.text(2) == "blob");
    CHECK(row.blob(3).empty());
}

TEST_CASE("store: bytes come back as they were bound") {
    const Db db = Db::memory(test::context());
    const std::string bytes("\0\xff\x01", 3);
    Statement row(db, "SELECT :a");
    row.bind(":a", Blob{bytes});
    REQUIRE(row.step());
    CHECK(row.blob(0) == bytes);
}

TEST_CASE("store: a wrong name, a wrong count and a late binding are mistakes of ours") {
    const Db db = Db::memory(test::context());
    Statement row(db, "SELECT :a");
    CHECK_THROWS_AS(row.bind(":b", 1), Bug);
    CHECK_THROWS_AS(row.bind_all(1, 2), Bug);
    CHECK_THROWS_AS(row.bind_all(), Bug);
    row.bind(":a", 1);
    REQUIRE(row.step());
    CHECK_THROWS_AS(row.bind(":a", 2), Bug);
    row.reset();
    row.bind(":a", 2);
    CHECK_THROWS_AS(row.run_bound(), Bug);  // there is a row
    CHECK_THROWS_AS(Statement(db, "SELECT nothing FROM nowhere"), Bug);
    CHECK_THROWS_AS(Statement(db, ""), Bug);
}

TEST_CASE("store: what the schema forbids is a refusal, in its own words where it has some") {
    const Db db = Db::memory(test::context());
    const auto said = [&](const char* sql) {
        const auto error = test::error_of([&] { Statement(db, sql).run(); });
        return error ? std::string(error->what()) : std::string();
    };
    Statement(db,
              "INSERT INTO request (id, command, digest, outcome, at) "
              "VALUES ('a', 'b', 'c', 'd', 0)")
        .run();
    CHECK(said("UPDATE request SET outcome = 'e'") == "requests are never changed");
    CHECK(said("INSERT INTO setting (key, value) VALUES ('a', 12), ('a', 13)") ==
          "the office file refuses this: UNIQUE constraint failed: setting.key");
    CHECK(kind_of([&] { Statement(db, "UPDATE request SET outcome = 'e'").run(); }) ==
          ErrorKind::refused);
}

TEST_CASE("store: a statement that failed can be run again") {
    const Db db = Db::memory(test::context());
    Statement put(db, "INSERT INTO setting (key, value) VALUES (:k, :v)");
    put.run("a", "1");
    CHECK(kind_of([&] { put.run("a", "2"); }) == ErrorKind::refused);
    put.run("b", "3");
    CHECK(lookup(db, "SELECT count(*) FROM setting") == 2);
}

TEST_CASE("store: a lookup without a row and one that finds NULL say nothing") {
    const Db db = Db::memory(test::context());
    CHECK_FALSE(lookup(db, "SELECT 1 WHERE :a = 2", 1));
    CHECK_FALSE(lookup(db, "SELECT NULL"));
    CHECK(lookup(db, "SELECT :a + 1", 1) == 2);
}

}  // namespace pmo::store
