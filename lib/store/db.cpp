#include "lib/store/db.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <utility>
#include <vector>

#include "lib/base/check.h"
#include "lib/base/error.h"
#include "lib/base/i18n.h"
#include "lib/store/half_made.h"
#include "lib/store/migrate.h"
#include "lib/store/sqlite_error.h"
#include "lib/store/statement.h"

namespace pmo::store {
namespace {

std::atomic<bool> interrupt_asked = false;

int poll_interrupt(void*) {
    return interrupt_asked.load(std::memory_order_relaxed) ? 1 : 0;
}

// SQLite's own waiting, except that Ctrl-C ends it: its busy timeout would sleep through it.
int wait_for_others(void*, int tries) {
    constexpr std::array<int, 12> milliseconds = {1, 2, 5, 10, 15, 20, 25, 25, 25, 50, 50, 100};
    constexpr int longest = 30'000;
    if (interrupt_asked.load(std::memory_order_relaxed)) return 0;
    int waited = 0;
    for (int i = 0; i < std::min<int>(tries, milliseconds.size()); ++i) {
        waited += milliseconds[static_cast<std::size_t>(i)];
    }
    waited += std::max(0, tries - static_cast<int>(milliseconds.size())) * milliseconds.back();
    if (waited >= longest) return 0;
    const auto next = std::min(static_cast<std::size_t>(tries), milliseconds.size() - 1);
    usleep(static_cast<useconds_t>(milliseconds[next]) * 1000);
    return 1;
}

// Before anything else touches SQLite: one thread, no statistics (0.79–0.90 of the time).
void configure_library() {
    static const bool done = [] {
        unsetenv("SQLITE_TMPDIR");  // SQLite reads it by plain getenv
        sqlite3_config(SQLITE_CONFIG_SINGLETHREAD);
        sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
        PMO_CHECK(sqlite3_libversion_number() >= 3037000);  // STRICT tables
        return true;
    }();
    static_cast<void>(done);
}

bool on_network(const std::filesystem::path& path) {
    struct statfs info {};
    if (statfs(path.c_str(), &info) != 0) return false;
    constexpr std::array<unsigned long, 6> magics = {0x6969,     0xff534d42, 0xfe534d42,
                                                     0x01021997, 0x517b,     0x564c};
    for (const unsigned long magic : magics) {
        if (static_cast<unsigned long>(info.f_type) == magic) return true;
    }
    return false;
}

[[noreturn]] void fail(std::string message, std::string hint = {}) {
    throw Error(ErrorKind::environment, std::move(message), std::move(hint));
}

struct Setting {
    const char* set;
    const char* read;
    const char* expected;
};

// A switch of the connection that has no pragma to read it back.
struct Switch {
    const char* name;
    int option;
    int value;
};

constexpr std::array<Switch, 3> switches = {{
    {"defensive", SQLITE_DBCONFIG_DEFENSIVE, 1},
    {"load_extension", SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
    {"trusted_schema", SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
}};

// By the rights that the process has, as the group of the program may give them; access() would go
// by those of the person who started it.
bool may(const std::filesystem::path& path, int what) {
    return faccessat(AT_FDCWD, path.c_str(), what, AT_EACCESS) == 0;
}

}  // namespace

struct Db::State {
    sqlite3* handle = nullptr;
    Context context;
    std::filesystem::path path;
    std::vector<std::pair<const char*, Statement>> cached;

    State() = default;
    ~State() { sqlite3_close_v2(handle); }  // waits for the cached statements, which end after it
    State(const State&) = delete;
    State& operator=(const State&) = delete;
};

Db::Db(std::unique_ptr<State> state) : state_(std::move(state)) {}
Db::Db(Db&&) noexcept = default;
Db& Db::operator=(Db&&) noexcept = default;
Db::~Db() = default;

const Context& Db::context() const {
    return state_->context;
}
void Db::set_context(Context context) {
    state_->context = std::move(context);
}
const std::filesystem::path& Db::path() const {
    return state_->path;
}
sqlite3* Db::handle() const {
    return state_->handle;
}
std::int64_t Db::last_insert_id() const {
    return sqlite3_last_insert_rowid(state_->handle);
}
std::int64_t Db::changes() const {
    return sqlite3_changes64(state_->handle);
}
bool Db::in_transaction() const {
    return sqlite3_get_autocommit(state_->handle) == 0;
}

void Db::set_cache_kib(int kib) {
    execute(("PRAGMA cache_size = -" + std::to_string(kib)).c_str());
}

void Db::execute(const char* sql) {
    const int code = sqlite3_exec(state_->handle, sql, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) throw_sqlite(state_->handle, code, sql);
}

Statement& Db::cached(const char* sql) {
    for (auto& [text, statement] : state_->cached) {
        if (text == sql) {
            statement.reset();
            return statement;
        }
    }
    // References stay good: a handful of constants, room for all of them from the start.
    if (state_->cached.empty()) state_->cached.reserve(64);
    PMO_CHECK(state_->cached.size() < 64);
    return state_->cached.emplace_back(sql, Statement(*this, sql)).second;
}

// What guards this connection, whatever the file is; writes nothing.
void Db::guard() {
    sqlite3* handle = state_->handle;
    sqlite3_extended_result_codes(handle, 0);
    sqlite3_busy_handler(handle, wait_for_others, nullptr);
    sqlite3_progress_handler(handle, 20'000, poll_interrupt, nullptr);
    for (const Switch& each : switches) {
        int now = -1;
        sqlite3_db_config(handle, each.option, each.value, &now);
        if (now != each.value) fail(tr("store.setting_refused", each.name, now));
    }
}

// Sets what the promises rest on, reads it back and refuses to run on anything else.
void Db::configure(Mode mode, bool writable) {
    const bool in_memory = state_->path.empty();
    const std::array<Setting, 9> settings = {{
        {"PRAGMA journal_mode = TRUNCATE", writable ? "PRAGMA journal_mode" : nullptr,
         in_memory ? "memory" : "truncate"},
        {"PRAGMA synchronous = EXTRA", "PRAGMA synchronous", "3"},
        {"PRAGMA foreign_keys = ON", "PRAGMA foreign_keys", "1"},
        {"PRAGMA recursive_triggers = ON", "PRAGMA recursive_triggers", "1"},
        {"PRAGMA cell_size_check = ON", "PRAGMA cell_size_check", "1"},
        {"PRAGMA temp_store = MEMORY", "PRAGMA temp_store", "2"},
        {"PRAGMA secure_delete = ON", "PRAGMA secure_delete", "1"},
        {"PRAGMA mmap_size = 0", in_memory ? nullptr : "PRAGMA mmap_size", "0"},
        {mode == Mode::read ? "PRAGMA query_only = ON" : "PRAGMA query_only = OFF",
         "PRAGMA query_only", mode == Mode::read ? "1" : "0"},
    }};
    for (const Setting& setting : settings) {
        if (setting.read == nullptr) continue;
        execute(setting.set);
        Statement read(*this, setting.read);
        const bool row = read.step();
        if (!row || read.view(0) != setting.expected) {
            fail(tr("store.setting_refused", setting.set, row ? read.text(0) : std::string("–")));
        }
    }
}

Db Db::open_any(const std::filesystem::path& path, Mode mode, Context context) {
    configure_library();
    std::error_code ignored;
    struct stat info {};
    if (stat(path.c_str(), &info) != 0) {
        if (errno == ENOENT) {
            fail(tr("store.no_such_file", path.string()),
                 tr("store.no_such_file_hint", path.string()));
        }
        fail(tr("store.cannot_open", path.string(), std::strerror(errno)));
    }
    if (!S_ISREG(info.st_mode)) {
        fail(tr("store.not_an_office", path.string()), tr("store.not_an_office_hint"));
    }
    if (info.st_nlink > 1) {
        fail(tr("store.second_link", path.string()), tr("store.second_link_hint"));
    }
    if (mode == Mode::write && on_network(path)) {
        fail(tr("store.network_file", path.string()), tr("store.network_file_hint"));
    }
    if (!may(path, R_OK)) fail(tr("store.cannot_open", path.string(), std::strerror(errno)));
    const bool writable = may(path, W_OK);
    if (mode == Mode::write && !writable) {
        fail(tr("store.read_only", path.string()), tr("store.read_only_hint", path.string()));
    }
    auto state = std::make_unique<State>();
    state->path = std::filesystem::canonical(path, ignored);
    state->context = std::move(context);
    const int flags = writable ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY;
    const int code =
        sqlite3_open_v2(state->path.c_str(), &state->handle, flags | SQLITE_OPEN_NOFOLLOW, nullptr);
    if (code != SQLITE_OK) throw_sqlite(state->handle, code, "open");
    Db db(std::move(state));
    db.guard();
    // Whose file it is comes before any setting: a journal mode is written into the file.
    if (lookup(db, "PRAGMA application_id") != application_id) {
        fail(tr("store.not_an_office", path.string()), tr("store.not_an_office_hint"));
    }
    if (const int schema = schema_of(db); schema > newest_schema()) {
        fail(tr("store.newer_schema", path.string(), schema, newest_schema()),
             tr("store.newer_schema_hint"));
    }
    db.configure(mode, writable);
    return db;
}

Db Db::open(const std::filesystem::path& path, Mode mode, Context context) {
    Db db = open_any(path, mode, std::move(context));
    if (const int schema = schema_of(db); schema < newest_schema()) {
        fail(tr("store.older_schema", path.string(), schema, newest_schema()),
             tr("store.older_schema_hint"));
    }
    return db;
}

Db Db::open_older(const std::filesystem::path& path, Context context) {
    return open_any(path, Mode::write, std::move(context));
}

Db Db::create(const std::filesystem::path& path, Context context) {
    configure_library();
    // SQLite would make it 0644: a second clerk of the group could not write.
    const int file = ::open(path.c_str(), O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0660);
    if (file < 0) {
        if (errno == EEXIST) {
            throw Error(ErrorKind::refused, tr("store.exists", path.string()),
                        tr("store.exists_hint", path.string()));
        }
        fail(tr("store.cannot_create", path.string(), std::strerror(errno)));
    }
    const int reason = fchmod(file, 0660) == 0 ? 0 : errno;
    close(file);  // before SQLite has it: closing later would drop its locks
    if (reason != 0) {
        unlink(path.c_str());
        fail(tr("store.cannot_create", path.string(), std::strerror(reason)));
    }
    auto state = std::make_unique<State>();
    state->path = std::filesystem::canonical(path);
    state->context = std::move(context);
    HalfMade half_made(state->path);
    const int code = sqlite3_open_v2(state->path.c_str(), &state->handle,
                                     SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOFOLLOW, nullptr);
    if (code != SQLITE_OK) throw_sqlite(state->handle, code, "create");
    Db db(std::move(state));
    db.guard();
    db.configure(Mode::write, true);
    db.execute("PRAGMA page_size = 4096");
    db.execute(("PRAGMA application_id = " + std::to_string(application_id)).c_str());
    migrate(db);
    half_made.keep();
    return db;
}

Db Db::memory(Context context) {
    configure_library();
    auto state = std::make_unique<State>();
    state->context = std::move(context);
    const int code = sqlite3_open_v2(":memory:", &state->handle,
                                     SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
    if (code != SQLITE_OK) throw_sqlite(state->handle, code, "open");
    Db db(std::move(state));
    db.guard();
    db.configure(Mode::write, true);
    migrate(db);
    return db;
}

void interrupt() noexcept {
    interrupt_asked.store(true, std::memory_order_relaxed);
}
void clear_interrupt() noexcept {
    interrupt_asked.store(false, std::memory_order_relaxed);
}
bool interrupted() noexcept {
    return interrupt_asked.load(std::memory_order_relaxed);
}

}  // namespace pmo::store
