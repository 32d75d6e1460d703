#include "lib/jobs/report.h"

#include <doctest/doctest.h>

#include <string>

#include "lib/jobs/report_view.h"
#include "lib/table/render.h"
#include "tests/support/office.h"
#include "tests/support/outside.h"

namespace pmo::jobs {

namespace {

JobReport finished() {
    JobReport report;
    report.job = "bill";
    report.period = test::period("2026-03");
    report.as_of = test::day("2026-03-02");
    report.total = 12;
    report.done = 5;
    report.already = 3;
    report.skipped = {{"no_owner", 2}, {"zero", 1}};
    report.failed = 1;
    report.problems = {{"3-2-1502", "differs", "say \"why\""}};
    return report;
}

}  // namespace

TEST_CASE("jobs: a report's summary is one line of JSON with everything counted") {
    CHECK(skipped_total(finished()) == 3);
    CHECK(summary_line(finished(), 12345) ==
          R"({"job":"bill","period":"2026-03","as_of":"2026-03-02","total":12,"done":5,)"
          R"("already":3,"skipped":{"no_owner":2,"zero":1},"failed":1,"seconds":12.345})");
    JobReport report = finished();
    report.period.reset();
    report.skipped.clear();
    report.dry_run = true;
    CHECK(summary_line(report, 7) ==
          R"({"job":"bill","period":null,"as_of":"2026-03-02","total":12,"done":5,"already":3,)"
          R"("skipped":{},"failed":1,"dry_run":true,"seconds":0.007})");
}

TEST_CASE("jobs: problems and reasons are told in words, problems with their code") {
    test::speak_english();
    CHECK(skipped_messages(finished()) ==
          std::vector<std::string>{"Skipped 2: no owner recorded.",
                                   "Skipped 1: the amount rounds to nothing."});
    CHECK(skipped_messages({}).empty());
    std::string csv;
    table::render_csv(problems_table(finished()), table::CsvStyle::machine, csv);
    CHECK(csv == "subject,code,message\n3-2-1502,differs,\"say \"\"why\"\"\"\n");
}

}  // namespace pmo::jobs
