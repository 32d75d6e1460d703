#include "lib/jobs/office.h"

#include <array>

#include "lib/access/access.h"
#include "lib/base/error.h"
#include "lib/base/i18n.h"
#include "lib/base/text.h"
#include "lib/fee/check.h"
#include "lib/io/files.h"
#include "lib/io/hash.h"
#include "lib/jobs/office_store.h"
#include "lib/store/half_made.h"
#include "lib/store/migrate.h"
#include "lib/store/office.h"
#include "lib/store/transaction.h"

namespace pmo::jobs {
namespace {

constexpr std::array<std::string_view, 8> editable_settings = {
    "name", "phone", "address", "email", "bank_account", "zone", "language", "legacy_encoding"};

// RFC 4122 version 4.
std::string new_uuid() {
    std::string bytes = io::random_bytes(16);
    bytes[6] = static_cast<char>((bytes[6] & 0x0f) | 0x40);
    bytes[8] = static_cast<char>((bytes[8] & 0x3f) | 0x80);
    std::string text = io::hex(bytes);
    for (const std::size_t at : {8U, 13U, 18U, 23U}) text.insert(at, "-");
    return text;
}

// A zone file of the system: the C library would take any other word for UTC without a word.
bool is_zone(const std::string& name) {
    if (name.empty() || name[0] == '/' || name.find("..") != std::string::npos) return false;
    const std::string path = "/usr/share/zoneinfo/" + name;
    std::error_code ignored;
    return std::filesystem::is_regular_file(path, ignored) &&
           io::read_file(path).starts_with("TZif");
}

void check_setting(const std::string& key, const std::string& value) {
    const auto wrong = [&](const std::string& hint) {
        throw Error(ErrorKind::usage, tr("office.bad_setting", key, value), hint);
    };
    if (has_control_characters(value)) wrong(tr("office.no_control_characters"));
    if (key == "name" && trimmed(value).empty()) wrong(tr("office.help.init.name"));
    if (key == "language" && !is_language_code(value)) wrong("en, zh-Hans, zh-Hant");
    if (key == "legacy_encoding" && (value != "gb18030" && value != "big5")) wrong("gb18030, big5");
    if (key == "zone" && !is_zone(value)) wrong("Asia/Shanghai, Asia/Hong_Kong, Asia/Taipei");
}

void check_file(const store::Db& db, CheckReport& report) {
    const std::vector<std::string> damage = integrity_faults(db);
    for (const std::string& what : damage) report.faults.push_back({"file_damage", what});
    if (damage.empty()) report.passed.push_back(tr("office.check.file"));
    const std::vector<std::string> orphans = foreign_key_faults(db);
    for (const std::string& what : orphans) report.faults.push_back({"foreign_key", what});
    if (orphans.empty()) report.passed.push_back(tr("office.check.foreign_keys"));
}

void check_audit(store::Db& db, CheckDepth depth, CheckReport& report) {
    const auto audit = store::verify_audit(
        db, depth == CheckDepth::full ? store::AuditDepth::rows : store::AuditDepth::chain);
    for (const store::AuditFault& fault : audit.faults) {
        report.faults.push_back({"audit", tr("office.audit_fault", fault.seq, fault.what)});
    }
    if (audit.faults.empty()) report.passed.push_back(tr("office.check.audit", audit.rows));
    report.audit_head = audit.head;
}

}  // namespace

InitResult init_office(const InitRequest& request, const store::Context& context) {
    if (trimmed(request.name).empty()) {
        throw Error(ErrorKind::usage, tr("office.name_missing"),
                    "pmo office init FILE --name 名称");
    }
    check_setting("name", request.name);
    check_setting("phone", request.phone);
    check_setting("zone", request.zone);
    check_setting("language", request.language);
    check_setting("legacy_encoding", request.legacy_encoding);
    store::Db db = store::Db::create(request.path, context);
    store::HalfMade half_made(db.path());
    const std::string uuid = new_uuid();
    store::Transaction transaction(db);
    access::grant_first_admin(db);
    store::set_setting(db, "office_uuid", uuid);
    store::set_setting(db, "name", trimmed(request.name));
    if (!request.phone.empty()) store::set_setting(db, "phone", trimmed(request.phone));
    store::set_setting(db, "zone", request.zone);
    store::set_setting(db, "language", request.language);
    store::set_setting(db, "legacy_encoding", request.legacy_encoding);
    transaction.commit();
    half_made.keep();
    return {db.path(), uuid, context.login};
}

std::vector<std::string> upgrade_office(const std::filesystem::path& path,
                                        const store::Context& context) {
    store::Db db = store::Db::open_older(path, context);
    { const access::Write allowed(db, "office.upgrade"); }  // asks, changes nothing
    const int before = store::schema_of(db);
    std::vector<std::string> applied = store::migrate(db);
    if (applied.empty()) return applied;
    access::Write write(db, "office.upgrade");
    store::audit_update(db, "schema", std::to_string(store::newest_schema()),
                        store::Fields().set("schema", before),
                        store::Fields().set("schema", store::newest_schema()));
    write.commit();
    return applied;
}

std::vector<std::pair<std::string, std::string>> settings_of(const store::Db& db) {
    std::vector<std::pair<std::string, std::string>> values;
    for (const std::string_view key : editable_settings) {
        values.emplace_back(key, store::setting(db, key).value_or(""));
    }
    return values;
}

void change_setting(store::Db& db, const std::string& key, const std::string& value) {
    bool known = false;
    for (const std::string_view each : editable_settings) known = known || each == key;
    if (!known) {
        throw Error(ErrorKind::usage, tr("office.unknown_setting", key),
                    "name, phone, address, email, bank_account, zone, language, "
                    "legacy_encoding");
    }
    check_setting(key, value);
    access::Write write(db, "office.config", key);
    store::set_setting(db, key, trimmed(value));
    write.commit();
}

OfficeInfo office_info(store::Db& db) {
    OfficeInfo info;
    info.path = db.path().string();
    info.office_uuid = store::setting(db, "office_uuid").value_or("");
    info.schema = store::schema_of(db);
    std::error_code ignored;
    info.size_bytes = static_cast<std::int64_t>(std::filesystem::file_size(db.path(), ignored));
    info.counts = row_counts(db);
    return info;
}

CheckReport check_office(store::Db& db, CheckDepth depth, Date today) {
    CheckReport report;
    check_file(db, report);
    check_audit(db, depth, report);
    const std::vector<fee::Finding> findings = fee::check_ledger(db, today);
    for (const fee::Finding& finding : findings) {
        report.faults.push_back({finding.code, finding.what});
    }
    if (findings.empty()) report.passed.push_back(tr("office.check.ledger"));
    return report;
}

std::vector<AuditLine> audit_lines(const store::Db& db, const AuditQuery& query) {
    return list_audit(db, query);
}

}  // namespace pmo::jobs
