#include "lib/jobs/late.h"

#include <doctest/doctest.h>

#include "tests/support/late_office.h"

namespace pmo::jobs {

TEST_CASE("jobs: the report of late fees counts every charge once") {
    test::LateOffice office;
    LateReport result = run_late_fees(office.db(), {}, test::day("2025-04-10"));
    CHECK(result.report.job == "late-fees");
    CHECK(result.report.total == 1);
    CHECK(result.report.done == 1);
    result = run_late_fees(office.db(), {.dry_run = true}, test::day("2025-04-10"));
    CHECK(result.report.already == 1);
    CHECK(result.report.dry_run);
    // What is posted too much and paid in part is a problem of the charge, not of the run.
    office.pay("0.10", "2025-04-11", {3});
    office.pay("100.00", "2025-04-01", office.agreed);
    result = run_late_fees(office.db(), {}, test::day("2025-04-12"));
    REQUIRE(result.report.problems.size() == 1);
    CHECK(result.report.problems[0].subject == "1-101");
    CHECK(result.report.problems[0].code == "too_much");
    CHECK(result.report.failed == 1);
}

}  // namespace pmo::jobs
