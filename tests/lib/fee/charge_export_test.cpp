#include "lib/fee/charge_export.h"

#include <doctest/doctest.h>

#include "lib/fee/charge.h"
#include "lib/fee/charge_import.h"
#include "tests/support/intake.h"

namespace pmo::fee {

namespace {

void furnish(test::Office& office) {
    office.estate("E1");
    const auto home = office.home("3-2-1503", "50.30");
    office.delivered(home, "2020-01-10");
    office.owner(home, "李强", "2020-01-10");
    office.household("锦绣置业");
    office.db().execute("UPDATE household SET account_no = '0900' WHERE id = 2");
    office.item("management");
}

std::string written(test::Office& office) {
    std::string text;
    export_charges(office.db(), [&](std::string_view chunk) { text += chunk; });
    return text;
}

constexpr std::string_view list =
    "estate,unit,account_no,item,from,to,amount,due,posted\n"
    "E1,3-2-1503,,management,2025-03-01,2025-03-31,108.15,2025-04-15,2025-03-05\n"
    "E1,3-2-1503,0900,management,2025-04-01,2025-04-30,108.15,2025-05-15,2025-04-05\n"
    "E1,3-2-1503,,management,2025-05-01,2025-05-31,108.15,2025-06-15,2025-05-05\n";

}  // namespace

TEST_CASE("fee: charges written out and read into another office are the same") {
    test::Intake intake(import_charges);
    furnish(intake.office);
    CHECK(intake.outcome(list) == "3 new");
    const std::string text = written(intake.office);
    CHECK(intake.outcome(text) == "3 same");
    test::Office other;
    furnish(other);
    CHECK(intake.outcome(text, other) == "3 new");
    CHECK(written(other) == text);
}

TEST_CASE("fee: an export has what is open, and leaves out what was taken back") {
    test::Intake intake(import_charges);
    furnish(intake.office);
    CHECK(intake.outcome(list) == "3 new");
    reverse(intake.office.db(), ReverseCharge{{1}, "wrong"}, test::day("2026-03-02"));
    CHECK(written(intake.office) ==
          "estate,unit,account_no,item,from,to,amount,due,posted,_open\n"
          "E1,3-2-1503,0900,management,2025-04-01,2025-04-30,108.15,2025-05-15,2025-04-05,108.15\n"
          "E1,3-2-1503,,management,2025-05-01,2025-05-31,108.15,2025-06-15,2025-05-05,108.15\n");
}

}  // namespace pmo::fee
