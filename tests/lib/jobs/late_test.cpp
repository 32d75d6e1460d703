#include "lib/jobs/late.h"

#include <doctest/doctest.h>

#include "lib/fee/charge.h"
#include "lib/fee/check.h"
#include "lib/jobs/late_view.h"
#include "lib/store/statement.h"
#include "tests/support/late_office.h"
#include "tests/support/outside.h"

namespace pmo::jobs {

namespace {

using test::day;
using test::LateOffice;
using test::money;

Money owed(LateOffice& office) {
    return {store::lookup(office.db(), "SELECT sum(open_fen) FROM open_item").value_or(0)};
}

void check_clean(LateOffice& office, std::string_view on) {
    test::audit_all(office.office);
    for (const fee::Finding& finding : fee::check_ledger(office.db(), day(on))) {
        ADD_FAIL_CHECK_AT(__FILE__, __LINE__, finding.what);
    }
}

}  // namespace

TEST_CASE("jobs: late fees are posted once for a day, however often the job runs") {
    LateOffice office;
    LateReport report = run_late_fees(office.db(), {}, day("2025-04-10"));
    CHECK(report.report.done == 1);
    CHECK(report.posted == money("1.00"));
    report = run_late_fees(office.db(), {}, day("2025-04-10"));
    CHECK(report.report.done == 0);
    CHECK(report.report.already == 1);
    CHECK(owed(office) == money("201.00"));
    report = run_late_fees(office.db(), {}, day("2025-04-30"));
    CHECK(report.posted == money("2.00"));
    CHECK(owed(office) == money("203.00"));
    check_clean(office, "2025-05-01");
}

TEST_CASE("jobs: a dry run of late fees writes nothing") {
    LateOffice office;
    const LateReport report = run_late_fees(office.db(), {.dry_run = true}, day("2025-04-10"));
    CHECK(report.posted == money("1.00"));
    CHECK(owed(office) == money("200.00"));
    CHECK(store::lookup(office.db(), "SELECT count(*) FROM late_run") == 0);
}

TEST_CASE("jobs: a charge that was paid late between two runs still bears its late fee") {
    LateOffice office;
    office.pay("100.00", "2025-04-20", office.agreed);
    const LateReport report = run_late_fees(office.db(), {}, day("2025-06-01"));
    CHECK(report.posted == money("2.00"));
    CHECK(run_late_fees(office.db(), {}, day("2025-07-01")).posted == money("0"));
    check_clean(office, "2025-07-01");
}

TEST_CASE("jobs: a payment dated back takes back the late fees after it") {
    LateOffice office;
    run_late_fees(office.db(), {}, day("2025-04-30"));
    office.pay("100.00", "2025-04-10", office.agreed);
    const LateReport report = run_late_fees(office.db(), {}, day("2025-05-01"));
    CHECK(report.taken_back == money("3.00"));
    CHECK(report.posted == money("1.00"));
    CHECK(owed(office) == money("101.00"));
    check_clean(office, "2025-05-01");
}

TEST_CASE(
    "jobs: reversing a charge takes its unpaid late fee along, a paid one stands in the way") {
    LateOffice office;
    run_late_fees(office.db(), {}, day("2025-04-30"));
    const auto late = store::lookup(office.db(), "SELECT id FROM charge WHERE kind = 4");
    REQUIRE(late);
    const fee::ReverseCharge wrong{.charge = office.agreed, .reason = "wrong unit"};
    SUBCASE("unpaid") {
        fee::reverse(office.db(), wrong, day("2025-05-01"));
        CHECK(owed(office) == money("100.00"));
        check_clean(office, "2025-05-01");
    }
    SUBCASE("paid") {
        office.pay("3.00", "2025-05-01", ChargeId{*late});
        const auto refused =
            test::error_of([&] { fee::reverse(office.db(), wrong, day("2025-05-02")); });
        REQUIRE(refused);
        CHECK(refused->kind() == ErrorKind::refused);
        CHECK(owed(office) == money("200.00"));
    }
}

TEST_CASE("jobs: a late fee is explained by its stretches of days") {
    LateOffice office;
    office.pay("60.00", "2025-04-10", office.agreed);
    const auto explained = explain_late(office.db(), office.agreed, day("2025-04-20"));
    CHECK(explained.plan.total == money("1.40"));
    CHECK(late_table(explained).rows.size() == 2);
    CHECK(late_sentence(explained) ==
          "1.0 per mille a day. Due 2025-03-31: 1.40 up to today, 0.00 of it posted.");
    CHECK(late_sentence(explain_late(office.db(), office.not_agreed, day("2025-04-20"))) ==
          "No late fee is agreed on for this charge.");
}

}  // namespace pmo::jobs
