#include "lib/jobs/office_store.h"

#include <fmt/format.h>

#include "lib/store/statement.h"

namespace pmo::jobs {
namespace {

constexpr const char* sql_integrity = R"sql(
    PRAGMA integrity_check(20))sql";

constexpr const char* sql_foreign_keys = R"sql(
    PRAGMA foreign_key_check)sql";

constexpr const char* sql_counts = R"sql(
    SELECT 'estate', count(*) FROM estate
    UNION ALL SELECT 'unit', count(*) FROM unit
    UNION ALL SELECT 'person', count(*) FROM person
    UNION ALL SELECT 'household', count(*) FROM household
    UNION ALL SELECT 'charge', count(*) FROM charge
    UNION ALL SELECT 'payment', count(*) FROM payment
    UNION ALL SELECT 'letter', count(*) FROM letter
    UNION ALL SELECT 'audit', count(*) FROM audit)sql";

constexpr const char* sql_audit = R"sql(
    SELECT seq, at, login, role, command, entity, key, operation, ifnull(before, ''),
        ifnull(after, '')
    FROM audit
    WHERE (:entity = '' OR entity = :entity) AND (:key = '' OR key = :key)
    ORDER BY seq DESC LIMIT :limit)sql";

}  // namespace

std::vector<std::string> integrity_faults(const store::Db& db) {
    store::Statement rows(db, sql_integrity);
    std::vector<std::string> faults;
    while (rows.step()) {
        if (rows.view(0) != "ok") faults.push_back(rows.text(0));
    }
    return faults;
}

std::vector<std::string> foreign_key_faults(const store::Db& db) {
    store::Statement rows(db, sql_foreign_keys);
    std::vector<std::string> faults;
    while (rows.step() && faults.size() < 20) {
        faults.push_back(fmt::format("{} {} → {}", rows.view(0), rows.integer(1), rows.view(2)));
    }
    return faults;
}

std::vector<std::pair<std::string, std::int64_t>> row_counts(const store::Db& db) {
    store::Statement rows(db, sql_counts);
    std::vector<std::pair<std::string, std::int64_t>> counts;
    while (rows.step()) counts.emplace_back(rows.text(0), rows.integer(1));
    return counts;
}

std::vector<AuditLine> list_audit(const store::Db& db, const AuditQuery& query) {
    store::Statement rows(db, sql_audit);
    rows.bind_all(query.entity, query.key, query.limit);
    std::vector<AuditLine> lines;
    while (rows.step()) {
        lines.push_back({rows.integer(0), rows.integer(1), rows.text(2), rows.text(3), rows.text(4),
                         rows.text(5), rows.text(6), rows.text(7), rows.text(8), rows.text(9)});
    }
    return lines;
}

}  // namespace pmo::jobs
