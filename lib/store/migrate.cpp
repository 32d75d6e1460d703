#include "lib/store/migrate.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>

#include "lib/base/check.h"
#include "lib/base/error.h"
#include "lib/base/i18n.h"
#include "lib/base/text.h"
#include "lib/io/assets.h"
#include "lib/store/db.h"
#include "lib/store/half_made.h"
#include "lib/store/statement.h"
#include "lib/store/transaction.h"

namespace pmo::store {
namespace {

// Of the running program's own schema; an office cannot overlay it.
std::vector<Migration> read_migrations() {
    std::vector<Migration> found;
    for (const std::string& name : io::assets_under("schema/")) {
        const std::string stem = name.substr(7, name.size() - 7 - 4);
        long long number = 0;
        PMO_CHECK(parse_integer(std::string_view(stem).substr(0, 4), number));
        found.push_back({static_cast<int>(number), stem});
        PMO_CHECK(found.back().number == static_cast<int>(found.size()));
    }
    return found;
}

[[noreturn]] void copy_failed(const std::string& target) {
    throw Error(ErrorKind::environment, tr("store.cannot_create", target, std::strerror(errno)));
}

// A new empty file that the group of the office may read and nobody else; SQLite would make it
// readable by all. A copy that an earlier attempt left is kept: "FILE.before-2.1" comes after it.
std::string new_copy(const std::string& wanted) {
    for (int more = 0;; ++more) {
        const std::string target = more == 0 ? wanted : wanted + "." + std::to_string(more);
        constexpr int flags = O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC | O_NOFOLLOW;
        const int file = ::open(target.c_str(), flags, 0660);
        if (file < 0 && errno == EEXIST) continue;
        if (file < 0) copy_failed(target);
        const bool mode_set = fchmod(file, 0660) == 0;
        close(file);
        if (!mode_set) copy_failed(target);
        return target;
    }
}

// SQLite does not sync what VACUUM INTO wrote well enough to survive a power cut.
void sync(const std::filesystem::path& path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    const bool synced = file >= 0 && fsync(file) == 0;
    const int reason = errno;
    if (file >= 0) close(file);
    errno = reason;
    if (!synced) copy_failed(path.string());
}

void copy_aside(Db& db, int schema) {
    const std::string target =
        new_copy(db.path().string() + ".before-" + std::to_string(schema + 1));
    HalfMade half_made(target);
    Statement(db, "VACUUM INTO :target").run(target);
    sync(target);
    half_made.keep();
    sync(db.path().parent_path());
}

// While a migration makes a table anew, rows of others refer to what is not there for a moment.
// What they refer to in the end is checked before each commit.
class ForeignKeysOff {
  public:
    explicit ForeignKeysOff(Db& db) : db_(db) { db_.execute("PRAGMA foreign_keys = OFF"); }
    ~ForeignKeysOff() {
        sqlite3_exec(db_.handle(), "PRAGMA foreign_keys = ON", nullptr, nullptr, nullptr);
    }
    ForeignKeysOff(const ForeignKeysOff&) = delete;
    ForeignKeysOff& operator=(const ForeignKeysOff&) = delete;

  private:
    Db& db_;
};

}  // namespace

std::vector<Migration> migrations() {
    static const std::vector<Migration> all = read_migrations();
    return all;
}

int newest_schema() {
    static const int newest = static_cast<int>(migrations().size());
    return newest;
}

int schema_of(const Db& db) {
    return static_cast<int>(lookup(db, "PRAGMA user_version").value_or(0));
}

std::vector<std::string> migrate(Db& db) {
    std::vector<std::string> applied;
    const int before = schema_of(db);
    if (before == newest_schema()) return applied;
    if (before > 0 && !db.path().empty()) copy_aside(db, before);
    const ForeignKeysOff foreign_keys_off(db);
    for (const Migration& migration : migrations()) {
        if (migration.number <= before) continue;
        const std::string sql(io::builtin_asset("schema/" + migration.name + ".sql"));
        Transaction transaction(db);
        if (schema_of(db) >= migration.number) continue;  // another run was quicker
        db.execute(sql.c_str());
        db.execute(("PRAGMA user_version = " + std::to_string(migration.number)).c_str());
        Statement orphans(db, "PRAGMA foreign_key_check");
        if (orphans.step()) {
            throw Error(ErrorKind::environment,
                        tr("store.migration_orphans", migration.name, orphans.text(0)));
        }
        orphans.reset();
        transaction.commit();
        applied.push_back(migration.name);
    }
    return applied;
}

}  // namespace pmo::store
