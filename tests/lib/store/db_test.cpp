#include "lib/store/db.h"

#include <doctest/doctest.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <filesystem>
#include <string>
#include <vector>

#include "lib/base/check.h"
#include "lib/io/files.h"
#include "lib/store/migrate.h"
#include "lib/store/office.h"
#include "lib/store/statement.h"
#include "lib/store/transaction.h"
#include "tests/support/office.h"
#include "tests/support/outside.h"
#include "tests/support/scratch.h"

namespace pmo::store {

namespace {

namespace fs = std::filesystem;

using test::context;
using test::digest_of;
using test::error_of;
using test::kind_of;
using test::mode_of;
using test::run_outside;
using test::Scratch;

void make(const fs::path& path) {
    static_cast<void>(Db::create(path, context()));
}

std::optional<Error> refusal(const fs::path& path, Mode mode) {
    return error_of([&] { static_cast<void>(Db::open(path, mode, context())); });
}

std::string read_back(const Db& db, const char* pragma) {
    Statement row(db, pragma);
    return row.step() ? row.text(0) : "";
}

int switch_of(const Db& db, int option) {
    int now = -1;
    sqlite3_db_config(db.handle(), option, -1, &now);
    return now;
}

void check_settings(const Db& db, bool query_only) {
    CHECK(read_back(db, "PRAGMA journal_mode") == "truncate");
    CHECK(read_back(db, "PRAGMA synchronous") == "3");
    CHECK(read_back(db, "PRAGMA foreign_keys") == "1");
    CHECK(read_back(db, "PRAGMA recursive_triggers") == "1");
    CHECK(read_back(db, "PRAGMA trusted_schema") == "0");
    CHECK(read_back(db, "PRAGMA cell_size_check") == "1");
    CHECK(read_back(db, "PRAGMA secure_delete") == "1");
    CHECK(read_back(db, "PRAGMA mmap_size") == "0");
    CHECK(read_back(db, "PRAGMA temp_store") == "2");
    CHECK(read_back(db, "PRAGMA page_size") == "4096");
    CHECK(read_back(db, "PRAGMA query_only") == (query_only ? "1" : "0"));
    CHECK(switch_of(db, SQLITE_DBCONFIG_DEFENSIVE) == 1);
    CHECK(switch_of(db, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION) == 0);
    CHECK(switch_of(db, SQLITE_DBCONFIG_TRUSTED_SCHEMA) == 0);
}

// Holds a connection of another program in some state.
class Other {
  public:
    explicit Other(const fs::path& file) { sqlite3_open(file.c_str(), &handle_); }
    ~Other() { sqlite3_close_v2(handle_); }
    Other(const Other&) = delete;
    Other& operator=(const Other&) = delete;

    void run(const std::string& sql) {
        CAPTURE(sql);
        REQUIRE(sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK);
    }

  private:
    sqlite3* handle_ = nullptr;
};

}  // namespace

TEST_CASE("store: the settings that the promises rest on hold on every connection") {
    const Scratch scratch;
    const fs::path file = scratch / "office.pmo";
    {
        const Db made = Db::create(file, context());
        check_settings(made, false);
    }
    check_settings(Db::open(file, Mode::write, context()), false);
    check_settings(Db::open(file, Mode::read, context()), true);
    check_settings(Db::open_older(file, context()), false);
}

TEST_CASE("store: a file that does not keep a setting is refused") {
    const Scratch scratch;
    const fs::path file = scratch / "office.pmo";
    make(file);
    Other other(file);
    other.run("PRAGMA journal_mode = WAL; BEGIN; SELECT count(*) FROM setting");
    const auto error = refusal(file, Mode::read);
    REQUIRE(error);
    CHECK((error->kind() == ErrorKind::environment || error->kind() == ErrorKind::busy));
    other.run("COMMIT; PRAGMA journal_mode = DELETE");
    CHECK_FALSE(refusal(file, Mode::read));
}

TEST_CASE("store: a new file may be written by its group, whatever the umask") {
    for (const mode_t mask : {0U, 022U, 077U}) {
        const Scratch scratch;
        const fs::path file = scratch / "office.pmo";
        const mode_t before = umask(mask);
        {
            Db db = Db::create(file, context());
            Transaction transaction(db);
            set_setting(db, "name", "x");
            transaction.commit();
        }
        umask(before);
        CAPTURE(mask);
        CHECK(mode_of(file) == 0660);
        CHECK(mode_of(scratch / "office.pmo-journal") == 0660);
        CHECK(mode_of(scratch / "office.pmo.lock") == 0660);
    }
}

TEST_CASE("store: making a file refuses what is there and leaves nothing half-made") {
    const Scratch scratch;
    const fs::path file = scratch / "office.pmo";
    io::write_file(file, "a letter");
    const auto exists = error_of([&] { make(file); });
    REQUIRE(exists);
    CHECK(exists->kind() == ErrorKind::refused);
    CHECK(io::read_file(file) == "a letter");

    CHECK(kind_of([&] { make(scratch / "nowhere/office.pmo"); }) == ErrorKind::environment);

    fs::create_symlink(scratch / "elsewhere.pmo", scratch / "link.pmo");
    CHECK(kind_of([&] { make(scratch / "link.pmo"); }) == ErrorKind::refused);
    CHECK_FALSE(fs::exists(scratch / "elsewhere.pmo"));

    // The writer lock cannot be made: a folder has its name.
    fs::create_directory(scratch / "second.pmo.lock");
    CHECK(kind_of([&] { make(scratch / "second.pmo"); }) == ErrorKind::environment);
    CHECK_FALSE(fs::exists(scratch / "second.pmo"));
    make(scratch / "second.pmo");
}

TEST_CASE("store: what is no office file is refused and left byte for byte as it is") {
    const Scratch scratch;
    const fs::path text = scratch / "letter.txt";
    io::write_file(text, std::string(5000, 'x'));
    const fs::path empty = scratch / "empty.pmo";
    io::write_file(empty, "");
    const fs::path foreign = scratch / "foreign.db";
    run_outside(foreign, "PRAGMA application_id = 7; CREATE TABLE t (x)");
    const fs::path wal = scratch / "wal.db";
    run_outside(wal, "PRAGMA journal_mode = WAL; PRAGMA user_version = 2; CREATE TABLE t (x)");
    for (const fs::path& file : {text, empty, foreign, wal}) {
        CAPTURE(file);
        const std::string before = digest_of(file);
        for (const Mode mode : {Mode::read, Mode::write}) {
            const auto error = refusal(file, mode);
            REQUIRE(error);
            CHECK(error->kind() == ErrorKind::environment);
            CHECK(std::string(error->what()) == file.string() + " is not an office file");
            CHECK_FALSE(error->hint().empty());
        }
        CHECK(digest_of(file) == before);
    }
    CHECK(refusal(scratch.path(), Mode::read)->kind() == ErrorKind::environment);
    CHECK(refusal(scratch / "nowhere.pmo", Mode::read)->hint() ==
          "pmo office init " + (scratch / "nowhere.pmo").string());
    CHECK_FALSE(fs::exists(scratch / "nowhere.pmo"));
}

TEST_CASE("store: a newer schema is refused and the file stays byte for byte as it is") {
    const Scratch scratch;
    const fs::path file = scratch / "office.pmo";
    make(file);
    run_outside(file, "PRAGMA journal_mode = WAL; PRAGMA user_version = " +
                          std::to_string(newest_schema() + 1));
    const std::string before = digest_of(file);
    for (const Mode mode : {Mode::read, Mode::write}) {
        const auto error = refusal(file, mode);
        REQUIRE(error);
        CHECK(error->kind() == ErrorKind::environment);
        CHECK(std::string(error->what()).find("newer pmo") != std::string::npos);
    }
    CHECK(kind_of([&] { static_cast<void>(Db::open_older(file, context())); }) ==
          ErrorKind::environment);
    CHECK(digest_of(file) == before);
}

TEST_CASE("store: an older schema is opened only to be brought up to date") {
    const Scratch scratch;
    const fs::path file = scratch / "office.pmo";
    make(file);
    run_outside(file, "PRAGMA user_version = " + std::to_string(newest_schema() - 1));
    const auto error = refusal(file, Mode::read);
    REQUIRE(error);
    CHECK(error->kind() == ErrorKind::environment);
    CHECK(error->hint() == "pmo office upgrade");
    CHECK(schema_of(Db::open_older(file, context())) == newest_schema() - 1);
}

TEST_CASE("store: a second hard link is refused, a symbolic link is the file itself") {
    const Scratch scratch;
    const fs::path file = scratch / "office.pmo";
    make(file);
    fs::create_hard_link(file, scratch / "other.pmo");
    for (const char* name : {"office.pmo", "other.pmo"}) {
        const auto error = refusal(scratch / name, Mode::read);
        REQUIRE(error);
        CHECK(error->kind() == ErrorKind::environment);
        CHECK(std::string(error->what()).find("second hard link") != std::string::npos);
    }
    fs::remove(scratch / "other.pmo");
    fs::create_symlink(file, scratch / "link.pmo");
    const Db db = Db::open(scratch / "link.pmo", Mode::write, context());
    CHECK(db.path() == fs::canonical(file));  // one lock file, whatever the name
}

TEST_CASE("store: a reader cannot change anything") {
    const Scratch scratch;
    const fs::path file = scratch / "office.pmo";
    make(file);
    const std::string before = digest_of(file);
    Db db = Db::open(file, Mode::read, context());
    CHECK(kind_of([&] { db.execute("DELETE FROM newest"); }) == ErrorKind::environment);
    CHECK(digest_of(file) == before);
}

TEST_CASE("store: nobody turns the schema against the office") {
    const Scratch scratch;
    Db db = Db::create(scratch / "office.pmo", context());
    const auto code = [&](const char* sql) {
        return sqlite3_exec(db.handle(), sql, nullptr, nullptr, nullptr);
    };
    code("PRAGMA writable_schema = ON");
    CHECK(code("UPDATE sqlite_schema SET sql = '' WHERE name = 'audit_no_update'") != SQLITE_OK);
    CHECK(code("SELECT load_extension('x')") != SQLITE_OK);
    CHECK(code("PRAGMA journal_mode = OFF") == SQLITE_OK);
    CHECK(read_back(db, "PRAGMA journal_mode") == "truncate");
}

// The journal of a writer that died: SQLite has begun to write into the file.
TEST_CASE("store: a reader rolls back what a crashed writer left") {
    const Scratch scratch;
    const fs::path file = scratch / "office.pmo";
    make(file);
    run_outside(file, "INSERT INTO setting (key, value) VALUES ('name', 'before')");
    {
        Other writer(file);
        writer.run("PRAGMA journal_mode = TRUNCATE; PRAGMA cache_size = 1; BEGIN IMMEDIATE");
        writer.run("UPDATE setting SET value = 'half done' WHERE key = 'name'");
        writer.run(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500) "
            "INSERT INTO setting (key, value) SELECT 'k' || i, hex(randomblob(200)) FROM n");
        fs::copy_file(file, scratch / "crashed.pmo");
        fs::copy_file(scratch / "office.pmo-journal", scratch / "crashed.pmo-journal");
        writer.run("ROLLBACK");
    }
    REQUIRE(fs::file_size(scratch / "crashed.pmo-journal") > 512);
    REQUIRE(digest_of(scratch / "crashed.pmo") != digest_of(file));
    const Db db = Db::open(scratch / "crashed.pmo", Mode::read, context());
    CHECK(setting(db, "name") == "before");
    CHECK(lookup(db, "SELECT count(*) FROM setting") == 1);
    CHECK(read_back(db, "PRAGMA integrity_check") == "ok");
}

TEST_CASE("store: Ctrl-C ends a statement and a wait for another program") {
    const Scratch scratch;
    const fs::path file = scratch / "office.pmo";
    make(file);
    Db db = Db::open(file, Mode::write, context());
    interrupt();
    CHECK(interrupted());
    CHECK(kind_of([&] {
              static_cast<void>(
                  lookup(db,
                         "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
                         "SELECT count(*) FROM n"));
          }) == ErrorKind::interrupted);
    Other other(file);
    other.run("BEGIN EXCLUSIVE");
    CHECK(kind_of([&] { db.execute("BEGIN IMMEDIATE"); }) == ErrorKind::interrupted);
    clear_interrupt();
    CHECK_FALSE(interrupted());
    other.run("ROLLBACK");
    db.execute("BEGIN IMMEDIATE; ROLLBACK");
}

TEST_CASE("store: a statement is prepared once and comes back reset") {
    Db db = Db::memory(context());
    constexpr const char* sql = "SELECT :x";
    Statement& first = db.cached(sql);
    first.bind_all(1);
    REQUIRE(first.step());
    Statement& second = db.cached(sql);
    CHECK(&first == &second);
    second.bind(":x", 2);  // a Bug unless it was reset
    REQUIRE(second.step());
    CHECK(second.integer(0) == 2);
    Db moved = std::move(db);
    CHECK(&moved.cached(sql) == &first);
}

TEST_CASE("store: a database in memory has the newest schema and no path") {
    Db db = Db::memory(context());
    CHECK(schema_of(db) == newest_schema());
    CHECK(db.path().empty());
    CHECK(read_back(db, "PRAGMA foreign_keys") == "1");
    db.set_cache_kib(100);
    CHECK(read_back(db, "PRAGMA cache_size") == "-100");
}

}  // namespace pmo::store
