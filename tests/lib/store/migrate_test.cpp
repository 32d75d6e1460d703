#include "lib/store/migrate.h"

#include <doctest/doctest.h>
#include <sqlite3.h>

#include <filesystem>
#include <string>
#include <vector>

#include "lib/base/check.h"
#include "lib/base/text.h"
#include "lib/io/files.h"
#include "lib/store/db.h"
#include "lib/store/statement.h"
#include "tests/support/office.h"
#include "tests/support/outside.h"
#include "tests/support/scratch.h"

namespace pmo::store {

namespace {

namespace fs = std::filesystem;

using test::context;
using test::make_older;
using test::read_outside;
using test::run_outside;
using test::Scratch;

void make_named(const fs::path& file, int schema) {
    make_older(file, schema);
    run_outside(file, "INSERT INTO setting (key, value) VALUES ('name', 'old')");
}

// The table that the newest migration adds last.
std::string newest_table(const Scratch& scratch) {
    const std::string tables = "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY rowid";
    make_older(scratch / "before.pmo", newest_schema() - 1);
    make_older(scratch / "after.pmo", newest_schema());
    const std::string before = "\n" + read_outside(scratch / "before.pmo", tables);
    std::string last;
    const std::string after = read_outside(scratch / "after.pmo", tables);
    for (const std::string_view name : split(after, '\n')) {
        const std::string line = "\n" + std::string(name) + "\n";
        if (!name.empty() && before.find(line) == std::string::npos) last = name;
    }
    return last;
}

std::vector<std::string> upgraded(const fs::path& file) {
    Db db = Db::open_older(file, context());
    return migrate(db);
}

struct Found {
    std::string statement;
    std::string row;
};

// Statements that must return no rows; what one returned.
std::vector<Found> rows_of(const Db& db, const std::string& sql) {
    std::vector<Found> found;
    const char* rest = sql.c_str();
    while (*rest != '\0') {
        sqlite3_stmt* statement = nullptr;
        const char* begin = rest;
        if (sqlite3_prepare_v2(db.handle(), begin, -1, &statement, &rest) != SQLITE_OK) {
            found.push_back({begin, sqlite3_errmsg(db.handle())});
            break;
        }
        if (statement == nullptr) break;  // only blanks and comments are left
        while (sqlite3_step(statement) == SQLITE_ROW) {
            const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, 0));
            found.push_back({std::string(begin, rest), text != nullptr ? text : "NULL"});
        }
        sqlite3_finalize(statement);
    }
    return found;
}

}  // namespace

TEST_CASE("store: migrations are numbered without gaps and apply in order") {
    const auto all = migrations();
    REQUIRE(all.size() == static_cast<std::size_t>(newest_schema()));
    for (std::size_t i = 0; i < all.size(); ++i) {
        CHECK(all[i].number == static_cast<int>(i) + 1);
        const std::string number = std::to_string(10001 + i).substr(1);
        CHECK(all[i].name.starts_with(number + "_"));
    }
    Db db = Db::memory(context());
    CHECK(schema_of(db) == newest_schema());
    CHECK(migrate(db).empty());
}

TEST_CASE("store: an older file is brought up to date and a private copy of it is kept") {
    const Scratch scratch;
    const fs::path file = scratch / "office.pmo";
    const int old = newest_schema() - 1;
    make_named(file, old);
    CHECK(upgraded(file) == std::vector<std::string>{migrations().back().name});
    CHECK(read_outside(file, "PRAGMA user_version") == std::to_string(newest_schema()) + "\n");
    CHECK(read_outside(file, "SELECT value FROM setting") == "old\n");
    CHECK(upgraded(file).empty());

    const fs::path copy = scratch / ("office.pmo.before-" + std::to_string(newest_schema()));
    CHECK(read_outside(copy, "PRAGMA user_version") == std::to_string(old) + "\n");
    CHECK(read_outside(copy, "SELECT value FROM setting") == "old\n");
    CHECK(read_outside(copy, "PRAGMA application_id") == std::to_string(application_id) + "\n");
    CHECK(test::mode_of(copy) == 0660);  // it holds names and phones
}

TEST_CASE("store: an upgraded file has the very schema of a new one") {
    const Scratch scratch;
    make_older(scratch / "old.pmo", 1);
    upgraded(scratch / "old.pmo");
    static_cast<void>(Db::create(scratch / "new.pmo", context()));
    const std::string schema = "SELECT type || name || sql FROM sqlite_schema ORDER BY type, name";
    CHECK(read_outside(scratch / "old.pmo", schema) == read_outside(scratch / "new.pmo", schema));
}

TEST_CASE("store: a copy that an earlier attempt left is not written over") {
    const Scratch scratch;
    const fs::path file = scratch / "office.pmo";
    make_named(file, newest_schema() - 1);
    const std::string copy = file.string() + ".before-" + std::to_string(newest_schema());
    io::write_file(copy, "of an earlier attempt");
    CHECK(upgraded(file).size() == 1);
    CHECK(io::read_file(copy) == "of an earlier attempt");
    CHECK(read_outside(copy + ".1", "SELECT value FROM setting") == "old\n");
}

TEST_CASE("store: a migration that fails half-way changes nothing") {
    const Scratch scratch;
    const fs::path file = scratch / "office.pmo";
    const int old = newest_schema() - 1;
    make_named(file, old);
    run_outside(file, "CREATE TABLE " + newest_table(scratch) + " (in_the_way)");
    const std::string schema = "SELECT name FROM sqlite_schema ORDER BY name";
    const std::string before = read_outside(file, schema);
    CHECK_THROWS_AS(upgraded(file), Bug);
    CHECK(read_outside(file, schema) == before);
    CHECK(read_outside(file, "PRAGMA user_version") == std::to_string(old) + "\n");
}

TEST_CASE("store: a migration that leaves rows without their owner is refused") {
    const Scratch scratch;
    const fs::path file = scratch / "office.pmo";
    const int old = newest_schema() - 1;
    make_named(file, old);
    run_outside(file, "INSERT INTO operator_role (uid, role) VALUES (77, 'clerk')");
    const auto error = test::error_of([&] { upgraded(file); });
    REQUIRE(error);
    CHECK(error->kind() == ErrorKind::environment);
    CHECK(std::string(error->what()).find("operator_role") != std::string::npos);
    CHECK(read_outside(file, "PRAGMA user_version") == std::to_string(old) + "\n");
}

// data/schema/NNNN_name.test.sql.
TEST_CASE("store: every statement beside a migration returns no rows after it") {
    const Db db = Db::memory(context());
    for (const Migration& migration : migrations()) {
        const fs::path file =
            fs::path(PMO_SOURCE_DIR) / "data/schema" / (migration.name + ".test.sql");
        CAPTURE(file);
        REQUIRE(fs::exists(file));
        for (const Found& found : rows_of(db, io::read_file(file))) {
            CAPTURE(found.statement);
            CHECK(found.row == "");
        }
    }
    CHECK(rows_of(db, "SELECT 1;").size() == 1);
    CHECK(rows_of(db, "SELECT 1 WHERE 0; SELECT nothing;").size() == 1);
    CHECK(rows_of(db, "-- nothing\n").empty());
}

}  // namespace pmo::store
