#include "lib/import/import.h"

#include <doctest/doctest.h>

#include <cctype>
#include <fstream>

#include "lib/base/error.h"
#include "lib/base/text.h"
#include "lib/store/statement.h"
#include "tests/support/office.h"
#include "tests/support/scratch.h"

namespace pmo::import {

namespace {

// A kind of file of its own: a code, and a number that has to be there. Each row becomes an estate.
struct Desk {
    Desk() {
        profile.kind = "things";
        profile.columns = {{"code", "text", true, false, {"编号", "編號"}},
                           {"number", "integer", true, false, {"数量", "數量"}}};
        profile.trailers = {"合计", "total"};
        options.today = test::day("2026-03-02");
    }
    Report take(std::string_view bytes) {
        options.file = folder.write("things.csv", bytes);
        return run(office.db(), options, profile, "import.units", [this](BatchId) {
            return Handler{[this](Row& row) { return keep(row); }, [this] { ++finished; }};
        });
    }
    RowResult keep(Row& row) {
        const auto code = row.required_text("code");
        const auto number = row.integer("number");
        if (!row.ok()) return {};
        if (*code == "same") return {Outcome::same, {}};
        store::Statement(office.db(), "INSERT INTO estate (code, name) VALUES (:code, :number)")
            .run(*code, std::to_string(number.value_or(0)));
        if (*code == "old") return {Outcome::changed, {"number: 1 → 2"}};
        return {Outcome::created, {}};
    }
    std::string problems(std::string_view bytes) {
        std::vector<std::string> result;
        for (const Problem& problem : take(bytes).problems) {
            result.push_back(std::to_string(problem.line) + " " + problem.column + " " +
                             problem.code);
        }
        return joined(result, "; ");
    }
    std::int64_t kept() { return office.count("SELECT count(*) FROM estate"); }

    test::Scratch folder;
    test::Office office;
    Profile profile;
    Options options;
    int finished = 0;
};

// The most memory the process has held since the last call, in KiB; 0 when the system does not say.
long peak_kib() {
    long peak = 0;
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with("VmHWM:")) {
            std::string digits;
            for (const char letter : line) {
                if (std::isdigit(static_cast<unsigned char>(letter)) != 0) digits += letter;
            }
            peak = std::stol(digits);
        }
    }
    std::ofstream("/proc/self/clear_refs") << "5";
    return peak;
}

}  // namespace

TEST_CASE("import: rows below a title and above a sum are taken in one transaction") {
    Desk desk;
    const auto report = desk.take("库存表,\n制表：2026年,\n编号,数量\na,1\n\nb,2\n合计,3\n");
    CHECK(report.status == Status::imported);
    CHECK(exit_code(report) == 0);
    CHECK(report.read == 2);
    CHECK(report.created == 2);
    CHECK(joined(report.preamble, "|") == "库存表|制表：2026年");
    CHECK(desk.kept() == 2);
    CHECK(desk.finished == 1);
    CHECK(desk.office.count("SELECT total * 100 + done FROM batch WHERE ended_at IS NOT NULL") ==
          202);
}

TEST_CASE("import: legacy encodings and marks are read, and said") {
    Desk desk;
    CHECK(desk.take("\xEF\xBB\xBF\xE7\xBC\x96\xE5\x8F\xB7,number\r\na,1\r\n").created == 1);
    // 编号,数量 in GB18030 and 編號,數量 in Big5.
    const auto chinese = desk.take("\xB1\xE0\xBA\xC5,\xCA\xFD\xC1\xBF\nb,1\n");
    CHECK(chinese.created == 1);
    CHECK(chinese.encoding == "GB18030");
    desk.options.encoding = io::Encoding::big5;
    const auto traditional = desk.take("\xBD\x73\xB8\xB9,\xBC\xC6\xB6\x71\nc,1\n");
    CHECK(traditional.created == 1);
    CHECK(traditional.encoding == "Big5");
}

TEST_CASE("import: all problems of a file come at once and nothing is kept") {
    Desk desk;
    const auto report = desk.take("编号,数量\na,1\n,2\nb,x\nc,1,2\nd\ne,4E+05\n");
    CHECK(report.status == Status::rejected);
    CHECK(exit_code(report) == 1);
    CHECK(report.read == 6);
    CHECK(report.rejected == 5);
    CHECK(report.good == 1);
    CHECK(report.created == 0);
    std::vector<std::string> codes;
    for (const Problem& problem : report.problems) {
        codes.push_back(std::to_string(problem.line) + " " + problem.code);
    }
    CHECK(joined(codes, "; ") ==
          "3 required; 4 type-error; 5 extra-cell; 6 missing-cell; 7 excel-number");
    CHECK(desk.kept() == 0);
    CHECK(desk.office.count("SELECT count(*) FROM batch") == 0);
    CHECK(desk.office.count("SELECT count(*) FROM audit") == 0);
}

TEST_CASE("import: a problem has the physical line, also below quoted line feeds") {
    Desk desk;
    CHECK(desk.problems("编号,数量\n\"a\nb\nc\",x\nd,y\n") ==
          "2 编号 type-error; 2 数量 type-error; 5 数量 type-error");
}

TEST_CASE("import: the first fifty problems are shown and all are counted") {
    Desk desk;
    std::string text = "编号,数量\n";
    for (int i = 0; i < 120; ++i) text += "a,x\n";
    const auto report = desk.take(text);
    CHECK(report.problems.size() == kept_problems);
    CHECK(report.problem_count == 120);
    CHECK(report.problems.back().line == 51);
}

TEST_CASE("import: bad rows lie beside the file, and mended they are taken") {
    Desk desk;
    const auto first = desk.take("说明,编号,数量\n\"x,y\",a,1\n甲,b,一\n");
    REQUIRE(first.rejects.has_value());
    CHECK(*first.rejects == desk.folder / "things.rejects.csv");
    std::string rows = desk.folder.read("things.rejects.csv");
    CHECK(rows.starts_with(
        "\xEF\xBB\xBF说明,编号,数量,_line,_code,_reason\r\n甲,b,一,3,type-error,"));
    CHECK(rows.find("x,y") == std::string::npos);
    rows.replace(rows.find("一,3"), 3, "1");
    const auto second = desk.take(rows);
    CHECK(second.created == 1);
    CHECK(joined(second.ignored_columns, "|") == "说明");
}

TEST_CASE("import: with skip_bad the good rows stay and the exit code says so") {
    Desk desk;
    desk.options.skip_bad = true;
    desk.options.rejects = desk.folder / "mend.csv";
    const auto report = desk.take("编号,数量\na,1\nb,x\nc,3\n");
    CHECK(report.status == Status::partial);
    CHECK(exit_code(report) == 4);
    CHECK(report.created == 2);
    CHECK(desk.kept() == 2);
    CHECK(desk.folder.has("mend.csv"));
    CHECK_FALSE(desk.folder.has("things.rejects.csv"));
    CHECK(desk.office.count("SELECT failed FROM batch") == 1);
}

TEST_CASE("import: the rejects are never written over the file itself") {
    Desk desk;
    desk.options.rejects = desk.folder / "things.csv";
    try {
        static_cast<void>(desk.take("编号,数量\na,x\n"));
        FAIL_CHECK("accepted");
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::usage);
    }
    CHECK(desk.folder.read("things.csv") == "编号,数量\na,x\n");
}

TEST_CASE("import: a dry run does everything and keeps nothing") {
    Desk desk;
    desk.options.dry_run = true;
    const auto good = desk.take("编号,数量\na,1\nold,2\nsame,3\n");
    CHECK(good.status == Status::dry_run);
    CHECK(exit_code(good) == 0);
    CHECK(good.created == 1);
    CHECK(good.changed == 1);
    CHECK(good.same == 1);
    REQUIRE(good.changes.size() == 1);
    CHECK(good.changes[0].line == 3);
    CHECK(desk.kept() == 0);
    CHECK(exit_code(desk.take("编号,数量\na,x\n")) == 1);
    CHECK_FALSE(desk.folder.has("things.rejects.csv"));
    // What was tried is not taken for done.
    desk.options.dry_run = false;
    CHECK(desk.take("编号,数量\na,1\nold,2\nsame,3\n").status == Status::imported);
}

TEST_CASE("import: the same bytes are taken once, unless again") {
    Desk desk;
    constexpr std::string_view text = "编号,数量\nsame,1\n";
    const auto first = desk.take(text);
    const auto second = desk.take(text);
    CHECK(second.status == Status::already);
    CHECK(second.batch == first.batch);
    CHECK(exit_code(second) == 0);
    CHECK(desk.office.count("SELECT count(*) FROM batch") == 1);
    desk.options.again = true;
    CHECK(desk.take(text).status == Status::imported);
    // A file that was rejected was not taken.
    desk.options.again = false;
    static_cast<void>(desk.take("编号,数量\nsame,x\n"));
    CHECK(desk.take("编号,数量\nsame,x\n").status == Status::rejected);
}

TEST_CASE("import: a file without its headings tells what is missing and what came nearest") {
    Desk desk;
    const auto report = desk.take("标题\n编号,数目\na,1\n");
    CHECK(report.status == Status::rejected);
    REQUIRE(report.problems.size() == 1);
    CHECK(report.problems[0].code == "missing-column");
    CHECK(report.problems[0].line == 2);
    CHECK(report.problems[0].reason ==
          "no heading row: missing 数量; the nearest row has: 编号, 数目");
    CHECK(desk.problems("编号,数量,quantity,数量\na,1,2,3\n") == "1 数量 duplicate-column");
    CHECK(desk.problems("") == "1  empty-file");
    CHECK(desk.problems("\n\n") == "1  empty-file");
}

TEST_CASE("import: a file that breaks off keeps nothing, skip_bad or not") {
    Desk desk;
    desk.options.skip_bad = true;
    const auto report = desk.take("编号,数量\na,1\n\"b,2\nc,3\n");
    CHECK(report.status == Status::rejected);
    CHECK(report.broken);
    CHECK(report.problems.back().code == "unclosed-quote");
    CHECK(desk.kept() == 0);
}

TEST_CASE("import: a workbook is refused with advice") {
    Desk desk;
    try {
        static_cast<void>(desk.take("PK\x03\x04xxxx"));
        FAIL_CHECK("accepted");
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::refused);
        CHECK(std::string(error.what()).find("not CSV") != std::string::npos);
    }
}

TEST_CASE("import: a file that is not there is an error of the environment") {
    Desk desk;
    desk.options.file = desk.folder / "nowhere.csv";
    try {
        static_cast<void>(run(desk.office.db(), desk.options, desk.profile, "import.units",
                              [](BatchId) { return Handler{}; }));
        FAIL_CHECK("accepted");
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::environment);
    }
}

TEST_CASE("import: the first two hundred changes are kept and all are counted") {
    Desk desk;
    std::string text = "编号,数量\n";
    for (int i = 0; i < 250; ++i) text += "old" + std::to_string(i) + ",1\n";
    desk.options.file = desk.folder.write("things.csv", text);
    const auto report =
        run(desk.office.db(), desk.options, desk.profile, "import.units", [](BatchId) {
            return Handler{[](Row&) { return RowResult{Outcome::changed, {"x"}}; }, {}};
        });
    CHECK(report.changes.size() == kept_changes);
    CHECK(report.change_count == 250);
}

TEST_CASE("import: memory does not grow with the file") {
    Desk desk;
    const auto read = [&](int rows) {
        std::string line = "code-of-some-length,1\n";
        {
            std::ofstream file(desk.folder / "things.csv");
            file << "编号,数量\n";
            for (int i = 0; i < rows; ++i) file << line;
        }
        desk.options.file = desk.folder / "things.csv";
        desk.options.dry_run = true;
        static_cast<void>(peak_kib());
        const auto report =
            run(desk.office.db(), desk.options, desk.profile, "import.units", [](BatchId) {
                return Handler{[](Row& row) {
                                   static_cast<void>(row.text("code"));
                                   return RowResult{Outcome::same, {}};
                               },
                               {}};
            });
        CHECK(report.same == rows);
        return peak_kib();
    };
    const long small = read(10);
    const long large = read(200000);  // a file of more than 4 MiB
#ifndef __SANITIZE_ADDRESS__          // it keeps what was freed, to catch late uses
    CHECK(large - small < 2048);
#else
    CHECK(large >= small);
#endif
}

}  // namespace pmo::import
