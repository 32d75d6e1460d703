// scripts/import-all.sh, as an administrator runs it.
#include <doctest/doctest.h>
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <filesystem>
#include <string>

#include "lib/store/db.h"
#include "lib/store/statement.h"
#include "tests/support/office.h"
#include "tests/support/scratch.h"

namespace pmo::test {

namespace {

namespace fs = std::filesystem;

// A folder with an office file beside it; whoever runs the tests may do everything.
class Drop {
  public:
    Drop() {
        fs::create_directory(folder());
        Office made(office());
    }

    void put(const std::string& name, std::string_view text) const {
        root_.write("folder/" + name, text);
    }
    [[nodiscard]] bool has(const std::string& name) const { return fs::exists(folder() / name); }
    [[nodiscard]] std::string told() const { return root_.read("told"); }

    // The exit code of the script; what it says on either stream is told().
    [[nodiscard]] int run() const {
        const std::string script = std::string(PMO_SOURCE_DIR) + "/scripts/import-all.sh";
        const std::string program = std::string("PMO_BATCH=") + PMO_BINARY_DIR + "/pmo-batch";
        const std::string db = "PMO_DB=" + office().string();
        const std::string home = "HOME=" + root_.path().string();
        const std::string place = folder().string();
        const std::string path = "PATH=/usr/bin:/bin";
        const std::array<const char*, 4> words = {"sh", script.c_str(), place.c_str(), nullptr};
        const std::array<const char*, 7> environment = {
            program.c_str(),        db.c_str(),    home.c_str(), path.c_str(),
            "PMO_TODAY=2026-03-02", "PMO_LANG=en", nullptr};
        const std::string told_path = (root_ / "told").string();
        posix_spawn_file_actions_t files;
        posix_spawn_file_actions_init(&files);
        posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, told_path.c_str(),
                                         O_WRONLY | O_CREAT | O_TRUNC | O_APPEND, 0600);
        posix_spawn_file_actions_adddup2(&files, STDOUT_FILENO, STDERR_FILENO);
        pid_t child = 0;
        const int failed =
            posix_spawn(&child, "/bin/sh", &files, nullptr, const_cast<char**>(words.data()),
                        const_cast<char**>(environment.data()));
        posix_spawn_file_actions_destroy(&files);
        REQUIRE(failed == 0);
        int status = 0;
        REQUIRE(waitpid(child, &status, 0) == child);
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }

    [[nodiscard]] std::int64_t count(const char* sql) const {
        auto db = store::Db::open(office(), store::Mode::read, context());
        store::Statement rows(db, sql);
        REQUIRE(rows.step());
        return rows.integer(0);
    }

  private:
    [[nodiscard]] fs::path folder() const { return root_ / "folder"; }
    [[nodiscard]] fs::path office() const { return root_ / "office.pmo"; }

    Scratch root_;
};

void put_lists(const Drop& drop) {
    drop.put("units.csv", "estate,unit,kind,area,delivered\nE1,3-2-1503,home,50.30,2020-01-10\n");
    drop.put("people.csv", "estate,unit,name,role,from\nE1,3-2-1503,Li,owner,2020-01-10\n");
    drop.put("tariffs.csv",
             "code,item,item_name,basis,price,from,document\n"
             "home,management,Management,per_m2,2.15,2024-01-01,contract\n");
    drop.put("charges.csv", "unit,item,period,amount\n3-2-1503,management,2025-12,108.15\n");
}

}  // namespace

TEST_CASE("scripts: a folder of lists is imported in the order of their kinds, and again") {
    const Drop drop;
    put_lists(drop);
    drop.put("payments-a.csv", "day,unit,amount,method\n2026-01-05,3-2-1503,100.00,cash\n");
    drop.put("payments-b.csv", "day,unit,amount,method\n2026-02-05,3-2-1503,8.15,cash\n");
    const int code = drop.run();
    CHECK_MESSAGE(code == 0, drop.told());
    CHECK(drop.count("SELECT sum(open_fen) FROM open_item") == 0);
    CHECK(drop.count("SELECT count(*) FROM payment") == 2);
    CHECK(drop.run() == 0);
    CHECK(drop.count("SELECT count(*) FROM payment") == 2);
}

TEST_CASE("scripts: the first list that is refused stops the folder, with its rejects beside it") {
    const Drop drop;
    put_lists(drop);
    drop.put("charges.csv", "unit,item,period,amount\n3-2-1503,management,2025-12,108.155\n");
    drop.put("payments.csv", "day,unit,amount,method\n2026-01-05,3-2-1503,100.00,cash\n");
    CHECK(drop.run() == 1);
    CHECK(drop.told().find("stopped at") != std::string::npos);
    CHECK(drop.has("charges.rejects.csv"));
    CHECK(drop.count("SELECT count(*) FROM tariff") == 1);
    CHECK(drop.count("SELECT count(*) FROM payment") == 0);
    // Mended; what lies beside it is no list of its own.
    drop.put("charges.csv", "unit,item,period,amount\n3-2-1503,management,2025-12,108.15\n");
    CHECK(drop.run() == 0);
    CHECK(drop.count("SELECT count(*) FROM charge") == 1);
    CHECK(drop.count("SELECT count(*) FROM payment") == 1);
}

TEST_CASE("scripts: a folder without lists is said to be one") {
    const Drop drop;
    CHECK(drop.run() == 3);
}

}  // namespace pmo::test
