#include "lib/import/import_view.h"

#include <doctest/doctest.h>

#include "cli/session.h"
#include "lib/base/text.h"

namespace pmo::import {

namespace {

Report report(Status status) {
    cli::use_language(Language::en);
    Report result;
    result.kind = "units";
    result.file = "units.csv";
    result.status = status;
    result.batch = BatchId{3};
    result.encoding = "UTF-8";
    result.read = 10;
    result.created = 4;
    result.same = 3;
    result.changed = 2;
    result.rejected = 1;
    return result;
}

}  // namespace

TEST_CASE("import: the last line counts the rows and says what became of them") {
    CHECK(summary(report(Status::imported)) ==
          "read 10, new 4, same 3, changed 2, rejected 1 (batch 3)");
    CHECK(summary(report(Status::dry_run)) ==
          "read 10, new 4, same 3, changed 2, rejected 1 (dry run: nothing was kept)");
    CHECK(summary(report(Status::rejected)) ==
          "read 10, new 4, same 3, changed 2, rejected 1 (nothing was imported)");
    CHECK(summary(report(Status::already)).empty());
}

TEST_CASE("import: each outcome says what to do next") {
    CHECK(hint(report(Status::imported)).empty());
    CHECK(hint(report(Status::already)).find("--again") != std::string::npos);
    Report rejected = report(Status::rejected);
    CHECK(hint(rejected).find("--skip-bad") != std::string::npos);
    rejected.rejects = "units.rejects.csv";
    CHECK(hint(rejected).find("units.rejects.csv") != std::string::npos);
    rejected.read = 0;
    CHECK(hint(rejected).find("pmo import columns units") != std::string::npos);
    rejected.file_hint = "save as CSV";
    CHECK(hint(rejected) == "save as CSV");
    Report partial = report(Status::partial);
    CHECK(hint(partial).empty());
    partial.rejects = "units.rejects.csv";
    CHECK(hint(partial).find("pmo import units units.rejects.csv") != std::string::npos);
}

TEST_CASE("import: problems are a table, and those beyond it are counted") {
    Report bad = report(Status::rejected);
    bad.problems = {{2, "面积", "type-error", "no area"}, {3, "", "conflict", "differs"}};
    bad.problem_count = 2;
    auto table = problem_table(bad);
    CHECK(table.rows.size() == 2);
    CHECK(table.notes.empty());
    bad.problem_count = 7;
    table = problem_table(bad);
    REQUIRE(table.notes.size() == 1);
    CHECK(table.notes[0] == "and 5 more problems");
}

TEST_CASE("import: notes tell the encoding, unused columns and changes") {
    Report done = report(Status::imported);
    CHECK(notes(done).empty());
    done.encoding = "GB18030";
    done.ignored_columns = {"朝向", "x\x1b"};
    done.changes = {{4, Outcome::changed, {"3-1", "floor: 1 → 2"}},
                    {5, Outcome::created, {"a new estate, JX"}}};
    done.change_count = 2;
    CHECK(joined(notes(done), "|") ==
          "Read as GB18030.|Columns not used: 朝向, x\\x1b|Line 4: 3-1; floor: 1 → 2|"
          "Line 5: new, a new estate, JX");
    done.change_count = 9;
    CHECK(notes(done).back() == "and 7 more changes");
    CHECK(joined(notes(report(Status::already)), "|") ==
          "units.csv was imported before as batch 3: nothing to do.");
}

TEST_CASE("import: the columns of a kind are listed with what is required and can be emptied") {
    cli::use_language(Language::en);
    const auto table = column_table(profile("units"));
    CHECK(table.rows.size() == profile("units").columns.size());
    CHECK(table.columns.size() == 5);
    CHECK(table.rows.front().size() == 5);
}

}  // namespace pmo::import
