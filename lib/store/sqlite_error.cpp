#include "lib/store/sqlite_error.h"

#include <sqlite3.h>

#include <new>

#include "lib/base/check.h"
#include "lib/base/error.h"
#include "lib/base/i18n.h"
#include "lib/store/db.h"

namespace pmo::store {

void throw_sqlite(sqlite3* handle, int code, const std::string& doing) {
    const std::string reason = handle != nullptr ? sqlite3_errmsg(handle) : sqlite3_errstr(code);
    const int extended = handle != nullptr ? sqlite3_extended_errcode(handle) : code;
    const char* name = handle != nullptr ? sqlite3_db_filename(handle, "main") : nullptr;
    const std::string file = name != nullptr ? name : "";
    switch (code & 0xff) {
        case SQLITE_NOMEM:
            throw std::bad_alloc();
        case SQLITE_INTERRUPT:
            throw Error(ErrorKind::interrupted, tr("store.interrupted"));
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            // Whoever waits is waiting no more after Ctrl-C.
            if (interrupted()) throw Error(ErrorKind::interrupted, tr("store.interrupted"));
            throw Error(ErrorKind::busy, tr("store.busy", file));
        case SQLITE_FULL:
            throw Error(ErrorKind::environment, tr("store.disk_full", file),
                        tr("store.disk_full_hint"));
        case SQLITE_READONLY:
        case SQLITE_PERM:
            throw Error(ErrorKind::environment, tr("store.read_only", file),
                        tr("store.read_only_hint", file));
        case SQLITE_CANTOPEN:
        case SQLITE_IOERR:
            // A quota and a limit of the shell look like this, too.
            if (extended == SQLITE_IOERR_WRITE) {
                throw Error(ErrorKind::environment, tr("store.write_failed", file),
                            tr("store.disk_full_hint"));
            }
            throw Error(ErrorKind::environment, tr("store.io_error", file, reason, extended));
        case SQLITE_CORRUPT:
            throw Error(ErrorKind::environment, tr("store.corrupt", file, reason),
                        tr("store.corrupt_hint"));
        case SQLITE_NOTADB:
            throw Error(ErrorKind::environment, tr("store.not_an_office", file),
                        tr("store.not_an_office_hint"));
        case SQLITE_CONSTRAINT:
            // A trigger of the schema speaks in sentences; everything else the rules should have
            // seen.
            if (extended == SQLITE_CONSTRAINT_TRIGGER) throw Error(ErrorKind::refused, reason);
            throw Error(ErrorKind::refused, tr("store.constraint", reason));
        default:
            throw Bug("sqlite: " + reason + " (" + doing + ")");
    }
}

}  // namespace pmo::store
