#include "lib/store/savepoint.h"

#include <sqlite3.h>

#include "lib/base/check.h"
#include "lib/store/db.h"
#include "lib/store/statement.h"

namespace pmo::store {

Savepoint::Savepoint(Db& db) : db_(db) {
    PMO_CHECK(db.in_transaction());
    db.execute("SAVEPOINT item");
}

Savepoint::~Savepoint() {
    // A failure here means that SQLite has rolled the whole transaction back already.
    if (open_) {
        sqlite3_exec(db_.handle(), "ROLLBACK TO item; RELEASE item", nullptr, nullptr, nullptr);
    }
}

void Savepoint::keep() {
    PMO_CHECK(open_);
    db_.execute("RELEASE item");
    open_ = false;
}

std::int64_t data_version(const Db& db) {
    const auto version = lookup(db, "PRAGMA data_version");
    PMO_CHECK(version.has_value());
    return *version;
}

}  // namespace pmo::store
