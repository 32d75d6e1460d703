#include "lib/jobs/office.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "lib/access/access.h"
#include "lib/io/assets.h"
#include "lib/jobs/office_view.h"
#include "lib/store/migrate.h"
#include "lib/store/office.h"
#include "lib/store/statement.h"
#include "lib/table/render.h"
#include "tests/support/office.h"
#include "tests/support/outside.h"
#include "tests/support/scratch.h"

namespace pmo::jobs {

namespace {

namespace fs = std::filesystem;

using test::context;
using test::day;
using test::error_of;
using test::kind_of;
using test::run_outside;
using test::Scratch;

InitRequest request(const fs::path& path) {
    InitRequest request;
    request.path = path;
    request.name = "  锦绣物业  ";
    request.phone = "0755-26001234";
    return request;
}

fs::path new_office(const Scratch& scratch) {
    const fs::path file = scratch / "office.pmo";
    static_cast<void>(init_office(request(file), context("office init")));
    return file;
}

// The office as the program before the newest migration left it: what `office init` writes is in
// tables of the first migration.
void make_office_older(const fs::path& file) {
    const fs::path older = file.string() + ".older";
    test::make_older(older, store::newest_schema() - 1);
    std::string copy = "ATTACH '" + file.string() + "' AS now;";
    for (const char* table : {"setting", "operator", "operator_role", "audit", "audit_personal"}) {
        const std::string name = table;
        copy += "INSERT INTO main." + name + " SELECT * FROM now." + name + ";";
    }
    run_outside(older, copy);
    fs::rename(older, file);
}

std::map<std::string, std::string> settings(const store::Db& db) {
    const auto list = settings_of(db);
    return {list.begin(), list.end()};
}

std::vector<std::string> codes(const CheckReport& report) {
    std::vector<std::string> found;
    for (const Fault& fault : report.faults) found.push_back(fault.code);
    return found;
}

}  // namespace

TEST_CASE("office: a new office has its settings, an id of its own and one admin") {
    const Scratch scratch;
    const InitResult first = init_office(request(scratch / "a.pmo"), context("office init"));
    const InitResult second = init_office(request(scratch / "b.pmo"), context("office init"));
    CHECK(first.admin == "tester");
    CHECK(first.office_uuid != second.office_uuid);
    REQUIRE(first.office_uuid.size() == 36);
    CHECK(first.office_uuid[14] == '4');  // RFC 4122: random
    CHECK(std::string("89ab").find(first.office_uuid[19]) != std::string::npos);

    store::Db db = store::Db::open(first.path, store::Mode::read, context());
    CHECK(settings(db) == std::map<std::string, std::string>{{"name", "锦绣物业"},
                                                             {"phone", "0755-26001234"},
                                                             {"address", ""},
                                                             {"email", ""},
                                                             {"bank_account", ""},
                                                             {"zone", "Asia/Shanghai"},
                                                             {"language", "zh-Hans"},
                                                             {"legacy_encoding", "gb18030"}});
    CHECK(store::setting(db, "office_uuid") == first.office_uuid);
    const auto people = access::operators(db);
    REQUIRE(people.size() == 1);
    CHECK(people[0].roles == std::vector<std::string>{"admin", "manager"});
    const auto audit = store::verify_audit(db, store::AuditDepth::rows);
    CHECK(audit.faults.empty());
    CHECK(audit.rows == 7);  // the admin and six settings
}

TEST_CASE("office: what cannot be a setting is refused before a file is made") {
    const Scratch scratch;
    const fs::path file = scratch / "office.pmo";
    const auto refused = [&](auto change) {
        InitRequest wrong = request(file);
        change(wrong);
        return kind_of([&] { static_cast<void>(init_office(wrong, context())); });
    };
    CHECK(refused([](InitRequest& r) { r.name = " "; }) == ErrorKind::usage);
    CHECK(refused([](InitRequest& r) { r.name = "a\nb"; }) == ErrorKind::usage);
    CHECK(refused([](InitRequest& r) { r.phone = "\x1b[1m"; }) == ErrorKind::usage);
    CHECK(refused([](InitRequest& r) { r.zone = "Asia/Nowhere"; }) == ErrorKind::usage);
    CHECK(refused([](InitRequest& r) { r.language = "fr"; }) == ErrorKind::usage);
    CHECK(refused([](InitRequest& r) { r.legacy_encoding = "latin1"; }) == ErrorKind::usage);
    CHECK(fs::is_empty(scratch.path()));
}

TEST_CASE("office: a zone is a zone file of the system and nothing else") {
    const Scratch scratch;
    store::Db db = store::Db::open(new_office(scratch), store::Mode::write, context());
    // A folder, a list of zones, a path: the C library would take them for UTC.
    for (const char* wrong : {"", "Asia", "zone.tab", "../../../etc/passwd", "/etc/localtime"}) {
        CAPTURE(wrong);
        CHECK(kind_of([&] { change_setting(db, "zone", wrong); }) == ErrorKind::usage);
    }
    change_setting(db, "zone", "Asia/Taipei");
    CHECK(settings(db)["zone"] == "Asia/Taipei");
}

TEST_CASE("office: settings are changed by name, trimmed, and told to the audit log") {
    const Scratch scratch;
    store::Db db = store::Db::open(new_office(scratch), store::Mode::write, context("office"));
    change_setting(db, "phone", " 0755-1 ");
    CHECK(settings(db)["phone"] == "0755-1");
    change_setting(db, "phone", "");
    CHECK(settings(db)["phone"].empty());
    for (const auto& [key, value] :
         std::vector<std::pair<std::string, std::string>>{{"office_uuid", "x"},
                                                          {"nothing", "x"},
                                                          {"name", ""},
                                                          {"name", "  "},
                                                          {"language", "en-US"},
                                                          {"legacy_encoding", ""}}) {
        CAPTURE(key);
        CHECK(kind_of([&, name = key, text = value] { change_setting(db, name, text); }) ==
              ErrorKind::usage);
    }
    CHECK(settings(db)["name"] == "锦绣物业");
    const auto lines = audit_lines(db, {.entity = "setting", .key = "phone", .limit = 2});
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].after == R"({"value":""})");
    CHECK(lines[0].before == R"({"value":"0755-1"})");
    CHECK(lines[1].after == R"({"value":"0755-1"})");
}

TEST_CASE("office: a clerk changes no setting") {
    const Scratch scratch;
    store::Context clerk = context();
    ++clerk.uid;
    store::Db db = store::Db::open(new_office(scratch), store::Mode::write, clerk);
    CHECK(kind_of([&] { change_setting(db, "phone", "1"); }) == ErrorKind::forbidden);
    CHECK(settings(db)["phone"] == "0755-26001234");
}

TEST_CASE("office: info counts what the file holds") {
    const Scratch scratch;
    const fs::path file = scratch / "office.pmo";
    {
        test::Office office(file);
        office.owner(office.home("3-2-1502", "96.40"), "王芳", "2025-12-01");
    }
    store::Db db = store::Db::open(file, store::Mode::read, context());
    const OfficeInfo info = office_info(db);
    CHECK(info.path == fs::canonical(file).string());
    CHECK(info.schema == store::newest_schema());
    CHECK(info.size_bytes == static_cast<std::int64_t>(fs::file_size(file)));
    const std::map<std::string, std::int64_t> counts(info.counts.begin(), info.counts.end());
    CHECK(counts.at("estate") == 1);
    CHECK(counts.at("unit") == 1);
    CHECK(counts.at("person") == 1);
    CHECK(counts.at("household") == 1);
    CHECK(counts.at("charge") == 0);
    const table::Table table = info_table(info, {{"db", "office.pmo", "PMO_DB"}});
    CHECK(table.rows.size() == 4 + info.counts.size() + 1);
    CHECK(std::get<std::string>(table.rows.back()[2]) == "PMO_DB");
}

TEST_CASE("office: an upgrade is an admin's, keeps a copy, and stands in the audit log") {
    const Scratch scratch;
    const fs::path file = new_office(scratch);
    CHECK(upgrade_office(file, context("office upgrade")).empty());
    make_office_older(file);
    store::Context clerk = context("office upgrade");
    ++clerk.uid;
    CHECK(kind_of([&] { static_cast<void>(upgrade_office(file, clerk)); }) == ErrorKind::forbidden);
    CHECK(upgrade_office(file, context("office upgrade")) ==
          std::vector<std::string>{store::migrations().back().name});
    CHECK(fs::exists(file.string() + ".before-" + std::to_string(store::newest_schema())));
    store::Db db = store::Db::open(file, store::Mode::read, context());
    const auto lines = audit_lines(db, {.entity = "schema", .key = "", .limit = 5});
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].command == "office upgrade");
    CHECK(lines[0].role == "admin");
    CHECK(check_office(db, CheckDepth::full, day("2026-03-02")).faults.empty());
}

TEST_CASE("office: the check names what is wrong with file, references and audit chain") {
    const Scratch scratch;
    const fs::path file = new_office(scratch);
    const auto found = [&] {
        store::Db db = store::Db::open(file, store::Mode::read, context());
        return codes(check_office(db, CheckDepth::quick, day("2026-03-02")));
    };
    CHECK(found().empty());
    SUBCASE("a row without its owner") {
        run_outside(file, "INSERT INTO operator_role (uid, role) VALUES (77, 'clerk')");
        CHECK(found() == std::vector<std::string>{"foreign_key"});
    }
    SUBCASE("a changed audit row") {
        run_outside(file,
                    "DROP TRIGGER audit_no_update; UPDATE audit SET login = 'li' "
                    "WHERE seq = 3");
        CHECK(found() == std::vector<std::string>{"audit"});
    }
    SUBCASE("an index that does not fit its table") {
        run_outside(file,
                    "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = "
                    "'CREATE INDEX audit_by_entity ON audit (key, entity)' "
                    "WHERE name = 'audit_by_entity'");
        const auto codes = found();
        REQUIRE_FALSE(codes.empty());
        CHECK(codes[0] == "file_damage");
    }
}

TEST_CASE("office: audit rows are listed newest first, by table and row") {
    const Scratch scratch;
    store::Db db = store::Db::open(new_office(scratch), store::Mode::write, context());
    const auto all = audit_lines(db, {});
    REQUIRE(all.size() == 7);
    CHECK(all.front().seq == 7);
    CHECK(all.back().entity == "operator");
    CHECK(audit_lines(db, {.entity = "setting", .key = "", .limit = 50}).size() == 6);
    CHECK(audit_lines(db, {.entity = "setting", .key = "name", .limit = 50}).size() == 1);
    CHECK(audit_lines(db, {.entity = "", .key = "", .limit = 2}).size() == 2);
    const table::Table table = audit_table(all);
    CHECK(std::get<std::string>(table.rows[0][1]) == "2026-01-01 00:00:00Z");
}

TEST_CASE("office: tables of operators, settings and faults") {
    const table::Table people =
        operators_table({{1000, "wang", {"cashier", "clerk"}}, {7, "li", {}}});
    CHECK(std::get<std::string>(people.rows[0][2]) == "cashier clerk");
    CHECK(std::holds_alternative<table::Blank>(people.rows[1][2]));
    const table::Table values = settings_table({{"name", "x"}, {"phone", ""}});
    CHECK(std::holds_alternative<table::Blank>(values.rows[1][1]));
    CheckReport report;
    report.faults = {{"receipt_gap", "R26-000002"}};
    CHECK(std::get<std::string>(faults_table(report).rows[0][0]) == "receipt_gap");
    store::AuditReport audit;
    audit.rows = 5;
    audit.head = "GCQ5-MUIF-3TYQ-DSLG";
    audit.faults = {{3, "changed"}};
    CHECK(std::get<std::int64_t>(audit_faults_table(audit).rows[0][0]) == 3);
    CHECK(std::get<std::string>(audit_whole_table(audit).rows[0][1]) == audit.head);
}

}  // namespace pmo::jobs
