#include "lib/fee/arrears_export.h"

#include <doctest/doctest.h>

#include "tests/support/ledger.h"

namespace pmo::fee {

namespace {

using test::day;
using test::Office;

const std::string heading =
    "estate,unit,account_no,payer,name,item,period,amount,due,days_overdue,charge";

struct Small {
    Office office;
    HouseholdId wang;

    Small() {
        office.estate("E1");
        const UnitId home = office.home("3-2-1502", "96.40");
        wang = office.owner(home, "王芳", "2020-01-01");
        const ChargeId january =
            office.charge(home, wang, "management", "2025-01", "241.00", "2025-01-31");
        office.charge(home, wang, "management", "2025-02-01..2025-02-15", "120.00", "2025-02-28");
        test::pay(office, wang, "41.00", "2025-02-10", {{january, "41.00"}});
    }
    std::string csv(std::string_view as_of, PayerNames names = PayerNames::masked,
                    table::CsvStyle style = table::CsvStyle::machine) {
        std::string out;
        export_arrears(office.db(), {day(as_of), names, style},
                       [&](std::string_view chunk) { out += chunk; });
        return out;
    }
    std::string ref() const { return "H" + std::to_string(wang.value); }
};

}  // namespace

TEST_CASE("fee: the export of arrears has a line for each charge that is open") {
    Small small;
    CHECK(small.csv("2025-02-10") ==
          heading + "\nE1,3-2-1502,," + small.ref() +
              ",王*,management,2025-01,200.00,2025-01-31,10,1\nE1,3-2-1502,," + small.ref() +
              ",王*,management,2025-02-01..2025-02-15,120.00,2025-02-28,0,2\n");
}

TEST_CASE("fee: the export of arrears of an earlier day has what was open then") {
    Small small;
    CHECK(small.csv("2025-01-20") == heading + "\nE1,3-2-1502,," + small.ref() +
                                         ",王*,management,2025-01,241.00,2025-01-31,0,1\n");
    CHECK(small.csv("2024-12-31") == heading + "\n");
}

TEST_CASE("fee: the export of arrears tells names only when it may, and spreadsheets their marks") {
    Small small;
    CHECK(small.csv("2025-02-10", PayerNames::full).find(",王芳,") != std::string::npos);
    small.office.db().execute("UPDATE person SET name = '=cmd'");
    const std::string excel = small.csv("2025-01-20", PayerNames::full, table::CsvStyle::excel);
    CHECK(excel.starts_with("\xEF\xBB\xBF" + heading + "\r\n"));
    CHECK(excel.find(",'=cmd,") != std::string::npos);
    CHECK(excel.ends_with(",1\r\n"));
}

}  // namespace pmo::fee
