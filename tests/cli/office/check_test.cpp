// What a clerk sees when the file was changed around the program; the rules themselves are in
// tests/lib/fee/check_test.cpp.
#include <doctest/doctest.h>

#include <filesystem>

#include "cli/run.h"
#include "lib/store/db.h"

namespace pmo::cli {

namespace {

namespace fs = std::filesystem;

struct Ran {
    int code = 0;
    std::string out;
    std::string err;
};

Ran ran(const std::vector<std::string>& words) {
    Ran result;
    Stream out(result.out);
    Stream err(result.err);
    Streams streams{out, err, {}, -1};
    Environment environment;
    environment.uid = 1000;
    environment.login = "office";
    environment.variables = {{"PMO_TODAY", "2026-03-02"}};
    result.code = run(Program::pmo, words, streams, environment);
    out.flush();
    err.flush();
    return result;
}

}  // namespace

TEST_CASE("cli: a check that finds something names it and ends with 1") {
    const fs::path folder = fs::temp_directory_path() / "pmo-check-test";
    fs::remove_all(folder);
    fs::create_directories(folder);
    const std::string file = (folder / "office.pmo").string();
    REQUIRE(ran({"office", "init", file, "--name", "锦绣"}).code == 0);
    CHECK(ran({"office", "check", "--db", file}).code == 0);
    {
        store::Db db = store::Db::open(file, store::Mode::write, {});
        db.execute("INSERT INTO series (kind, year, next) VALUES ('receipt', 2026, 3)");
    }
    const Ran found = ran({"office", "check", "--db", file, "--lang", "en"});
    CHECK(found.code == 1);
    CHECK(found.out.find("receipt-gap") != std::string::npos);
    CHECK(found.out.find("2 receipt numbers are missing, double or beyond the series; the first is "
                         "R26-000001") != std::string::npos);
    CHECK(found.err.find("pmo: ") == 0);
    const Ran chinese = ran({"office", "check", "--db", file, "--lang", "zh-Hans"});
    CHECK(chinese.out.find("收据号") != std::string::npos);
    fs::remove_all(folder);
}

}  // namespace pmo::cli
