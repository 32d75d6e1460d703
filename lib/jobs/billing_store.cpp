#include "lib/jobs/billing_store.h"

#include "lib/store/db.h"
#include "lib/store/statement.h"

namespace pmo::jobs {

namespace {

// A run of one estate or one fee item has a detail.
constexpr const char* sql_whole_runs = R"sql(
    SELECT DISTINCT period FROM batch
    WHERE job = 'bill' AND ended_at IS NOT NULL AND detail IS NULL AND period IS NOT NULL)sql";

}  // namespace

std::vector<Period> whole_runs(const store::Db& db) {
    std::vector<Period> periods;
    store::Statement rows(db, sql_whole_runs);
    while (rows.step()) {
        if (const auto period = parse_period(rows.view(0))) periods.push_back(*period);
    }
    return periods;
}

}  // namespace pmo::jobs
