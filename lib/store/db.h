// The office file: one SQLite database, opened with settings that are a tested promise.
//
// Rollback journal TRUNCATE with synchronous EXTRA behind a writer lock on FILE.lock. Readers open
// read-write with query_only, so that a journal left by a crash is rolled back by whoever comes
// first. Everything here throws Error: environment (file, disk, newer schema), busy (another
// writer), unknown_outcome (the disk failed at COMMIT), interrupted; Bug for SQL that does not
// prepare. Nothing outside lib/store includes sqlite3.h.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct sqlite3;

namespace pmo::store {

// On whose behalf a run changes the file, and when: written into every audit row.
struct Context {
    std::int64_t uid = 0;      // real user of the system
    std::string login;         // its name, for people
    std::string command;       // "fee pay"
    std::string request;       // --request-id; empty: none
    std::int64_t now_utc = 0;  // seconds; the only clock of the store
    std::string role;          // by which the open transaction was allowed; set by access
};

enum class Mode { read, write };

class Statement;

class Db {
  public:
    // Opens an existing office file. Refuses: no such file, a file that is no office file, a schema
    // newer or older than the program's, a second hard link, a network file system (writing).
    [[nodiscard]] static Db open(const std::filesystem::path& path, Mode mode, Context context);
    // Makes a new office file with mode 0660 and the newest schema. Refuses an existing one. What
    // could not be completed is removed again.
    [[nodiscard]] static Db create(const std::filesystem::path& path, Context context);
    // A migrated database in memory, for tests.
    [[nodiscard]] static Db memory(Context context);
    // Opens a file of this or an older schema for migrate().
    [[nodiscard]] static Db open_older(const std::filesystem::path& path, Context context);

    Db(Db&&) noexcept;
    Db& operator=(Db&&) noexcept;
    ~Db();

    [[nodiscard]] const Context& context() const;
    void set_context(Context context);
    [[nodiscard]] const std::filesystem::path& path() const;  // empty in memory
    [[nodiscard]] sqlite3* handle() const;
    [[nodiscard]] std::int64_t last_insert_id() const;
    [[nodiscard]] std::int64_t changes() const;  // rows changed by the last statement
    [[nodiscard]] bool in_transaction() const;
    // Page cache in KiB: imports and bills take 64 MiB, one-shot commands the default of 2 MiB.
    void set_cache_kib(int kib);
    // Runs statements without parameters or rows: schema, pragmas.
    void execute(const char* sql);
    // The statement prepared from this very constant, made at its first use and kept: for short
    // statements that run once for each row of something else. It comes back reset.
    [[nodiscard]] Statement& cached(const char* sql);

  private:
    struct State;
    explicit Db(std::unique_ptr<State> state);
    static Db open_any(const std::filesystem::path& path, Mode mode, Context context);
    void guard();
    void configure(Mode mode, bool writable);
    std::unique_ptr<State> state_;
};

// Makes running statements end with Error{interrupted}; safe in a signal handler.
void interrupt() noexcept;
void clear_interrupt() noexcept;
[[nodiscard]] bool interrupted() noexcept;

}  // namespace pmo::store
