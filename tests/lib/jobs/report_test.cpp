#include "lib/jobs/report.h"

#include <doctest/doctest.h>

#include "lib/jobs/report_view.h"
#include "tests/support/office.h"
#include "tests/support/outside.h"

namespace pmo::jobs {

namespace {

JobReport full_report() {
    JobReport report;
    report.job = "bill";
    report.period = test::period("2026-03");
    report.as_of = test::day("2026-03-02");
    report.total = 10;
    report.done = 4;
    report.already = 1;
    report.skipped = {{"not_delivered", 2}, {"no_developer", 1}};
    report.failed = 2;
    report.problems = {{"3-2-1502", "differs", "was billed differently"},
                       {"3-2-1503", "refused", "no \"payer\""}};
    return report;
}

}  // namespace

TEST_CASE("jobs: what was skipped is the sum over the reasons") {
    CHECK(skipped_total(full_report()) == 3);
    CHECK(skipped_total({}) == 0);
}

TEST_CASE("jobs: the summary is one line of JSON with every count") {
    CHECK(summary_line(full_report(), 1042) ==
          R"({"job":"bill","period":"2026-03","as_of":"2026-03-02","total":10,"done":4,)"
          R"("already":1,"skipped":{"no_developer":1,"not_delivered":2},"failed":2,)"
          R"("seconds":1.042})");
}

TEST_CASE("jobs: a dry run says so, and a job without a period has none") {
    JobReport report;
    report.job = "remind";
    report.as_of = test::day("2026-03-02");
    report.dry_run = true;
    CHECK(summary_line(report, 7) ==
          R"({"job":"remind","period":null,"as_of":"2026-03-02","total":0,"done":0,)"
          R"("already":0,"skipped":{},"failed":0,"dry_run":true,"seconds":0.007})");
}

TEST_CASE("jobs: problems are a table in the order of the items") {
    const table::Table table = problems_table(full_report());
    REQUIRE(table.rows.size() == 2);
    CHECK(table.columns[0].key == "subject");
    CHECK(table.columns[1].key == "code");
    CHECK(table.columns[2].key == "message");
    CHECK(std::get<std::string>(table.rows[0][0]) == "3-2-1502");
    CHECK(std::get<std::string>(table.rows[1][1]) == "refused");
    CHECK(problems_table({}).rows.empty());
}

TEST_CASE("jobs: each reason of skipping is told in words with its count") {
    test::speak_english();
    const auto messages = skipped_messages(full_report());
    REQUIRE(messages.size() == 2);
    CHECK(messages[0].find("1") != std::string::npos);
    CHECK(messages[0].find("skipped_") == std::string::npos);  // words, not the code
    CHECK(messages[1].find("2") != std::string::npos);
    CHECK(skipped_messages({}).empty());
}

}  // namespace pmo::jobs
