// The office file as a whole: making it, looking at it, changing its settings, checking it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "lib/base/date.h"
#include "lib/store/audit.h"
#include "lib/store/db.h"

namespace pmo::jobs {

struct InitRequest {
    std::filesystem::path path;
    std::string name;                         // of the office, as letters show it
    std::string phone;                        // as letters show it; may be empty
    std::string zone = "Asia/Shanghai";       // of the system's zone files
    std::string language = "zh-Hans";         // of letters when a person has none
    std::string legacy_encoding = "gb18030";  // of CSV files that are no UTF-8
};

struct InitResult {
    std::filesystem::path path;
    std::string office_uuid;
    std::string admin;  // login of the first admin
};

// Makes the file and its first admin. Error{refused} when the file exists. A file that could not be
// completed is removed again.
[[nodiscard]] InitResult init_office(const InitRequest& request, const store::Context& context);

// Applies what the file's schema lacks; a copy is made beside it first. Needs an admin. Returns the
// names of the migrations applied.
[[nodiscard]] std::vector<std::string> upgrade_office(const std::filesystem::path& path,
                                                      const store::Context& context);

// Settings an office may change, with their values (empty: not set).
[[nodiscard]] std::vector<std::pair<std::string, std::string>> settings_of(const store::Db& db);
// Error{usage} for an unknown key or a value that cannot be.
void change_setting(store::Db& db, const std::string& key, const std::string& value);

struct OfficeInfo {
    std::string path;
    std::string office_uuid;
    int schema = 0;
    std::int64_t size_bytes = 0;
    std::vector<std::pair<std::string, std::int64_t>> counts;  // table, rows
};
[[nodiscard]] OfficeInfo office_info(store::Db& db);

// What a check found. `code` is stable (receipt_gap, open_amount …).
struct Fault {
    std::string code;
    std::string what;
};
enum class CheckDepth { quick, full };  // full: also every bulk digest of the audit chain

struct CheckReport {
    std::vector<std::string> passed;  // names of the checks that found nothing
    std::vector<Fault> faults;
    std::string audit_head;
};
// The file (pages, foreign keys), the audit chain, the ledger's invariants.
[[nodiscard]] CheckReport check_office(store::Db& db, CheckDepth depth, Date today);

// Rows of the audit log, newest first.
struct AuditQuery {
    std::string entity;  // empty: all
    std::string key;     // empty: all
    int limit = 50;
};
struct AuditLine {
    std::int64_t seq = 0;
    std::int64_t at = 0;  // UTC seconds
    std::string login, role, command, entity, key, operation, before, after;
};
[[nodiscard]] std::vector<AuditLine> audit_lines(const store::Db& db, const AuditQuery& query);

}  // namespace pmo::jobs
