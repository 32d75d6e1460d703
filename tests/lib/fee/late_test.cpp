#include "lib/fee/late.h"

#include <doctest/doctest.h>

#include "lib/fee/charge.h"
#include "lib/fee/check.h"
#include "lib/fee/explain.h"
#include "lib/fee/explain_view.h"
#include "lib/fee/late_store.h"
#include "lib/fee/late_view.h"
#include "lib/store/statement.h"
#include "lib/table/render.h"
#include "tests/support/late_office.h"
#include "tests/support/outside.h"

namespace pmo::fee {

namespace {

using test::day;
using test::LateOffice;
using test::money;

Money owed(LateOffice& office) {
    return {store::lookup(office.db(), "SELECT sum(open_fen) FROM open_item").value_or(0)};
}

void check_clean(LateOffice& office, std::string_view on) {
    test::audit_all(office.office);
    for (const Finding& finding : check_ledger(office.db(), day(on))) {
        ADD_FAIL_CHECK_AT(__FILE__, __LINE__, finding.what);
    }
}

}  // namespace

TEST_CASE("fee: only overdue charges whose version agrees on late fees are looked at") {
    LateOffice office;
    CHECK(late_candidates(office.db(), {.as_of = day("2025-04-01")}) ==
          std::vector<ChargeId>{office.agreed});
    CHECK(late_candidates(office.db(), {.as_of = day("2025-03-31")}).empty());
    CHECK(explain_late(office.db(), office.agreed, day("2025-04-01")).account.terms.rate == 1000);
}

TEST_CASE("fee: a charge that was settled since the last run is looked at once more") {
    LateOffice office;
    office.pay("100.00", "2025-04-10", office.agreed);
    LateScope scope{.as_of = day("2025-05-01")};
    CHECK(late_candidates(office.db(), scope) == std::vector<ChargeId>{office.agreed});
    scope.touched_since = newest_allocation(office.db());
    CHECK(scope.touched_since > 0);
    CHECK(late_candidates(office.db(), scope).empty());
}

TEST_CASE("fee: a run of one unit leaves the mark of the whole office alone") {
    LateOffice office;
    office.pay("100.00", "2025-04-20", office.agreed);
    accrue_late(office.db(), {.unit = "1-101"}, day("2025-05-01"));
    CHECK(last_seen_allocation(office.db()) == 0);
    accrue_late(office.db(), {}, day("2025-05-01"));
    CHECK(last_seen_allocation(office.db()) == newest_allocation(office.db()));
}

TEST_CASE("fee: a posted late fee is explained by what it was made from") {
    LateOffice office;
    accrue_late(office.db(), {}, day("2025-04-10"));
    office.pay("60.00", "2025-04-15", office.agreed);
    accrue_late(office.db(), {}, day("2025-04-20"));
    const auto late = store::lookup(office.db(), "SELECT max(id) FROM charge WHERE kind = 4");
    REQUIRE(late);
    const auto working = read_late_working(office.db(), ChargeId{*late});
    REQUIRE(working);
    CHECK(working->total == money("1.70"));
    CHECK(working->before == money("1.00"));
    CHECK(working->stretches.size() == 2);
    // Today's facts do not change what was once posted.
    office.pay("40.00", "2025-04-12", office.agreed);
    std::string text;
    table::render_text(
        explanation_table(explain_charge(office.db(), ChargeId{*late}), Names::masked), {}, text);
    CHECK(text.find("1.70 for all these days, less 1.00 posted before: 0.70") != std::string::npos);
    CHECK(text.find("another system") == std::string::npos);
    CHECK_FALSE(read_late_working(office.db(), office.agreed));
}

TEST_CASE("fee: late fees are posted once for a day, however often the job runs") {
    LateOffice office;
    AccruedLate accrued = accrue_late(office.db(), {}, day("2025-04-10"));
    CHECK(accrued.done == 1);
    CHECK(accrued.posted == money("1.00"));
    accrued = accrue_late(office.db(), {}, day("2025-04-10"));
    CHECK(accrued.done == 0);
    CHECK(accrued.already == 1);
    CHECK(owed(office) == money("201.00"));
    accrued = accrue_late(office.db(), {}, day("2025-04-30"));
    CHECK(accrued.posted == money("2.00"));
    CHECK(owed(office) == money("203.00"));
    check_clean(office, "2025-05-01");
}

TEST_CASE("fee: a dry run of late fees writes nothing") {
    LateOffice office;
    const AccruedLate accrued = accrue_late(office.db(), {.dry_run = true}, day("2025-04-10"));
    CHECK(accrued.posted == money("1.00"));
    CHECK(owed(office) == money("200.00"));
    CHECK(store::lookup(office.db(), "SELECT count(*) FROM late_run") == 0);
}

TEST_CASE("fee: a charge that was paid late between two runs still bears its late fee") {
    LateOffice office;
    office.pay("100.00", "2025-04-20", office.agreed);
    const AccruedLate accrued = accrue_late(office.db(), {}, day("2025-06-01"));
    CHECK(accrued.posted == money("2.00"));
    CHECK(accrue_late(office.db(), {}, day("2025-07-01")).posted == money("0"));
    check_clean(office, "2025-07-01");
}

TEST_CASE("fee: a payment dated back takes back the late fees after it") {
    LateOffice office;
    accrue_late(office.db(), {}, day("2025-04-30"));
    office.pay("100.00", "2025-04-10", office.agreed);
    const AccruedLate accrued = accrue_late(office.db(), {}, day("2025-05-01"));
    CHECK(accrued.taken_back == money("3.00"));
    CHECK(accrued.posted == money("1.00"));
    CHECK(owed(office) == money("101.00"));
    check_clean(office, "2025-05-01");
}

TEST_CASE("fee: reversing a charge takes its unpaid late fee along, a paid one stands in the way") {
    LateOffice office;
    accrue_late(office.db(), {}, day("2025-04-30"));
    const auto late = store::lookup(office.db(), "SELECT id FROM charge WHERE kind = 4");
    REQUIRE(late);
    const ReverseCharge wrong{.charge = office.agreed, .reason = "wrong unit"};
    SUBCASE("unpaid") {
        reverse(office.db(), wrong, day("2025-05-01"));
        CHECK(owed(office) == money("100.00"));
        check_clean(office, "2025-05-01");
    }
    SUBCASE("paid") {
        office.pay("3.00", "2025-05-01", ChargeId{*late});
        const auto refused =
            test::error_of([&] { reverse(office.db(), wrong, day("2025-05-02")); });
        REQUIRE(refused);
        CHECK(refused->kind() == ErrorKind::refused);
        CHECK(owed(office) == money("200.00"));
    }
}

TEST_CASE("fee: a late fee is explained by its stretches of days") {
    LateOffice office;
    office.pay("60.00", "2025-04-10", office.agreed);
    const auto explained = explain_late(office.db(), office.agreed, day("2025-04-20"));
    CHECK(explained.plan.total == money("1.40"));
    CHECK(late_table(explained).rows.size() == 2);
    CHECK(late_sentence(explained) ==
          "1‰ a day. Due 2025-03-31: 1.40 up to today, 0.00 of it posted.");
    CHECK(late_sentence(explain_late(office.db(), office.not_agreed, day("2025-04-20"))) ==
          "No late fee is agreed on for this charge.");
}

}  // namespace pmo::fee
