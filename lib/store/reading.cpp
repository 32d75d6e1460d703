#include "lib/store/reading.h"

#include <sqlite3.h>

#include "lib/store/db.h"
#include "lib/store/statement.h"

namespace pmo::store {

Reading::Reading(const Db& db) : db_(db) {
    if (db.in_transaction()) return;
    Statement(db, "BEGIN").run();
    open_ = true;
}

Reading::~Reading() {
    // Nothing was written, so that nothing can be lost here.
    if (open_) sqlite3_exec(db_.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

}  // namespace pmo::store
