// Every statement of the stores prepares against the migrated schema: a renamed column is found
// before any behaviour is tried.
#include <doctest/doctest.h>
#include <sqlite3.h>

#include <string>
#include <vector>

#include "lib/store/db.h"
#include "tests/house/source.h"
#include "tests/support/office.h"

namespace pmo::test {

namespace {

struct Block {
    int line = 0;
    std::string sql;
};

// What stands between R"sql( and )sql".
std::vector<Block> blocks_of(const Source& source) {
    const std::string open = "R\"sql(";
    const std::string close = ")sql\"";
    std::vector<Block> blocks;
    bool inside = false;
    for (std::size_t i = 0; i < source.lines.size(); ++i) {
        std::string rest = source.lines[i];
        if (!inside) {
            const auto begin = rest.find(open);
            if (begin == std::string::npos) continue;
            rest = rest.substr(begin + open.size());
            blocks.push_back({static_cast<int>(i + 1), {}});
            inside = true;
        }
        const auto end = rest.find(close);
        blocks.back().sql += rest.substr(0, end) + "\n";
        if (end != std::string::npos) inside = false;
    }
    return blocks;
}

std::vector<Finding> faulty_sql(const store::Db& db, const std::vector<Source>& sources) {
    std::vector<Finding> findings;
    for (const auto& source : sources) {
        for (const auto& block : blocks_of(source)) {
            const char* rest = block.sql.c_str();
            while (rest != nullptr && *rest != '\0') {
                sqlite3_stmt* statement = nullptr;
                if (sqlite3_prepare_v2(db.handle(), rest, -1, &statement, &rest) != SQLITE_OK) {
                    findings.push_back({source.path, block.line, sqlite3_errmsg(db.handle())});
                    break;
                }
                sqlite3_finalize(statement);
            }
        }
    }
    return findings;
}

}  // namespace

TEST_CASE("house: every statement of the stores fits the schema") {
    const store::Db db = store::Db::memory(context());
    const auto sources = sources_under({"lib"}, {".cpp"});
    std::size_t blocks = 0;
    for (const auto& source : sources) blocks += blocks_of(source).size();
    CHECK(blocks > 50);
    for (const auto& finding : faulty_sql(db, sources)) {
        ADD_FAIL_CHECK_AT(finding.path.c_str(), finding.line, finding.remedy);
    }
}

TEST_CASE("house: the check of statements bites") {
    const store::Db db = store::Db::memory(context());
    const auto faults = [&](const std::string& text) {
        return faulty_sql(db, {source_of("lib/fee/charge_store.cpp", text)}).size();
    };
    CHECK(faults("x = R\"sql(\n    SELECT seq FROM audit)sql\";\n") == 0);
    CHECK(faults("x = R\"sql(SELECT seqq FROM audit)sql\";\n") == 1);
    CHECK(faults("x = R\"sql(\n    SELECT seq\n    FROM audti)sql\";\n") == 1);
    CHECK(faults("a = R\"sql(SELECT 1)sql\";\nb = R\"sql(SELECT nothing)sql\";\n") == 1);
}

}  // namespace pmo::test
