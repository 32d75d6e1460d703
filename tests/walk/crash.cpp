#include "tests/walk/crash.h"

#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>
#include <csignal>

#include <string_view>

#include "lib/base/check.h"
#include "lib/base/error.h"

namespace pmo::walk {

namespace {

struct Countdown {
    sqlite3* handle = nullptr;
    int left = 0;
    bool kill = false;
};

int count_statement(unsigned, void* context, void*, void* text) {
    auto& countdown = *static_cast<Countdown*>(context);
    const std::string_view sql(static_cast<const char*>(text));
    if (sql.starts_with("ROLLBACK")) return 0;
    const bool last = countdown.kill && sql.starts_with("COMMIT");
    if (--countdown.left != 0 && !last) return 0;
    if (countdown.kill) ::raise(SIGKILL);
    sqlite3_interrupt(countdown.handle);
    return 0;
}

}  // namespace

bool cut_short(store::Db& db, int nth, const std::function<void()>& action) {
    Countdown countdown{db.handle(), nth};
    sqlite3_trace_v2(db.handle(), SQLITE_TRACE_STMT, count_statement, &countdown);
    bool cut = false;
    try {
        action();
    } catch (const Error& error) {
        cut = error.kind() == ErrorKind::interrupted;
        if (!cut) {
            sqlite3_trace_v2(db.handle(), 0, nullptr, nullptr);
            throw;
        }
    }
    sqlite3_trace_v2(db.handle(), 0, nullptr, nullptr);
    return cut;
}

void killed(int nth, const std::function<store::Db()>& open,
            const std::function<void(store::Db&)>& action) {
    const pid_t child = ::fork();
    PMO_CHECK(child >= 0);
    if (child == 0) {
        try {
            store::Db db = open();
            db.set_cache_kib(16);  // so that pages reach the file before the end
            Countdown countdown{db.handle(), nth, true};
            sqlite3_trace_v2(db.handle(), SQLITE_TRACE_STMT, count_statement, &countdown);
            action(db);
            ::_exit(0);
        } catch (const std::exception&) {
            ::_exit(1);  // refused: nothing was written either
        }
    }
    int status = 0;
    PMO_CHECK(::waitpid(child, &status, 0) == child);
}

}  // namespace pmo::walk
