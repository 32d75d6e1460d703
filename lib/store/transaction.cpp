#include "lib/store/transaction.h"

#include <sqlite3.h>

#include "lib/base/check.h"
#include "lib/base/error.h"
#include "lib/base/i18n.h"
#include "lib/store/db.h"
#include "lib/store/sqlite_error.h"

namespace pmo::store {

Transaction::Transaction(Db& db) : db_(db) {
    PMO_CHECK(!db.in_transaction());
    lock_ = lock_writer(db);
    db.execute("BEGIN IMMEDIATE");
    open_ = true;
}

Transaction::~Transaction() {
    // Nothing to report from a destructor: SQLite has rolled back by itself where this fails.
    if (open_) sqlite3_exec(db_.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit() {
    PMO_CHECK(open_);
    const int code = sqlite3_exec(db_.handle(), "COMMIT", nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) {
        // A page that could not be written comes before the moment that counts, the end of the
        // journal: nothing was saved. After a failed sync or cut of the journal the row may be
        // there or not: no mode of SQLite can tell.
        const bool written = sqlite3_extended_errcode(db_.handle()) != SQLITE_IOERR_WRITE;
        if ((code & 0xff) == SQLITE_IOERR && written) {
            const std::string reason = sqlite3_errmsg(db_.handle());
            throw Error(ErrorKind::unknown_outcome, tr("store.unknown_outcome", reason));
        }
        throw_sqlite(db_.handle(), code, "COMMIT");
    }
    open_ = false;
    lock_.release();
}

void Transaction::rollback() {
    PMO_CHECK(open_);
    open_ = false;
    db_.execute("ROLLBACK");
    lock_.release();
}

}  // namespace pmo::store
