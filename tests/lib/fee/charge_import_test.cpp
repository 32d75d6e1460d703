#include "lib/fee/charge_import.h"

#include <doctest/doctest.h>

#include "lib/fee/charge.h"
#include "lib/fee/check.h"
#include "lib/store/audit.h"
#include "tests/support/intake.h"

namespace pmo::fee {

namespace {

using test::day;

struct Desk : test::Intake {
    UnitId home;
    HouseholdId li;

    Desk() : test::Intake(import_charges) {
        office.estate("E1");
        home = office.home("3-2-1503", "50.30");
        office.delivered(home, "2020-01-10");
        li = office.owner(home, "李强", "2020-01-10");
        office.item("management", "物业费");
    }
    std::string rows(std::string_view text) {
        return outcome("unit,account_no,item,period,amount,due,posted\n" + std::string(text));
    }
    std::int64_t charges() { return office.count("SELECT count(*) FROM charge"); }
};

}  // namespace

TEST_CASE("fee: a charge of another system is posted with its lines and covered by the audit") {
    Desk desk;
    CHECK(desk.rows("3-2-1503,,物业费,2025-03,108.15,2025-04-15,2025-03-05\n") == "1 new");
    const Charge charge = find_charge(desk.office.db(), {1});
    CHECK(charge.unit == desk.home);
    CHECK(charge.payer == desk.li);
    CHECK(charge.liable == desk.li);
    CHECK_FALSE(charge.version);
    CHECK(charge.period == test::period("2025-03"));
    CHECK(charge.amount == test::money("108.15"));
    CHECK(charge.due == day("2025-04-15"));
    CHECK(charge.posted == day("2025-03-05"));
    CHECK(charge.batch.value == desk.office.count("SELECT max(id) FROM batch"));
    CHECK(desk.office.count("SELECT sum(amount_fen) FROM line") == 0);
    CHECK(desk.office.count("SELECT count(*) FROM audit WHERE operation = 'bulk'") == 2);
    CHECK(store::verify_audit(desk.office.db(), store::AuditDepth::rows).faults.empty());
}

TEST_CASE("fee: without days a charge is due on its last day and posted on its first, not later") {
    Desk desk;
    CHECK(desk.rows("3-2-1503,,management,2025-02,108.15,,\n"
                    "3-2-1503,,management,2026-04,108.15,,\n") == "2 new");
    CHECK(find_charge(desk.office.db(), {1}).due == day("2025-02-28"));
    CHECK(find_charge(desk.office.db(), {1}).posted == day("2025-02-01"));
    CHECK(find_charge(desk.office.db(), {2}).posted == day("2026-03-02"));
}

TEST_CASE("fee: charges read again stay; with another amount or day they are a conflict") {
    Desk desk;
    CHECK(desk.rows("3-2-1503,,management,2025-03,108.15,2025-04-15,\n") == "1 new");
    desk.options.again = true;
    CHECK(desk.rows("3-2-1503,,management,2025-03,108.15,2025-04-15,\n") == "1 same");
    CHECK(desk.rows("3栋2单元1503,,物业费,2025年3月,108.15,,\n") == "1 same");
    desk.options.update = true;
    CHECK(desk.rows("3-2-1503,,management,2025-03,108.16,,\n") == "2 amount conflict");
    CHECK(desk.rows("3-2-1503,,management,2025-03,108.15,2025-04-16,\n") == "2 conflict");
    CHECK(desk.rows("3-2-1503,,management,2025-Q1,108.15,,\n") == "2 period overlap");
    CHECK(desk.rows("3-2-1503,,management,2025-03-01..2025-03-30,108.15,,\n") == "2 conflict");
    CHECK(desk.charges() == 1);
}

TEST_CASE("fee: a charge may not reach into another of the unit and item, before or behind") {
    Desk desk;
    desk.office.item("parking");
    CHECK(desk.rows("3-2-1503,,management,2025,1200.00,,\n") == "1 new");
    CHECK(desk.rows("3-2-1503,,management,2025-12,108.15,,\n") == "2 period overlap");
    CHECK(desk.rows("3-2-1503,,management,2024-12-31..2025-01-01,10,,\n") == "2 period overlap");
    CHECK(desk.rows("3-2-1503,,parking,2025-12,108.15,,\n") == "1 new");
    CHECK(desk.rows("3-2-1503,,management,2026-01,108.15,,\n") == "1 new");
    CHECK(desk.rows("3-2-1503,,management,2024-12,108.15,,\n") == "1 new");
}

TEST_CASE("fee: charges of one file are seen by its later rows") {
    Desk desk;
    CHECK(desk.rows("3-2-1503,,management,2025-03,108.15,,\n"
                    "3-2-1503,,management,2025-03,108.15,,\n"
                    "3-2-1503,,management,2025-Q1,324.45,,\n") ==
          "3 duplicate-row, 4 period overlap");
    CHECK(desk.charges() == 0);
}

TEST_CASE("fee: a charge that was taken back leaves its place free") {
    Desk desk;
    CHECK(desk.rows("3-2-1503,,management,2025-03,108.15,,\n") == "1 new");
    reverse(desk.office.db(), ReverseCharge{{1}, "wrong"}, day("2026-03-02"));
    CHECK(desk.rows("3-2-1503,,management,2025-03,110.00,,\n") == "1 new");
}

TEST_CASE("fee: the named account pays, the owner stays liable") {
    Desk desk;
    const auto aunt = desk.office.household("李大姑");
    const std::string account = "H" + std::to_string(aunt.value);
    CHECK(desk.rows("3-2-1503," + account + ",management,2025-03,108.15,,\n") == "1 new");
    CHECK(find_charge(desk.office.db(), {1}).payer == aunt);
    CHECK(find_charge(desk.office.db(), {1}).liable == desk.li);
    CHECK(desk.rows("3-2-1503,H" + std::to_string(desk.li.value) +
                    ",management,2025-03,108.15,,\n") == "2 conflict");
}

TEST_CASE("fee: before the handing over the developer owes, and nobody when there is none") {
    Desk desk;
    const auto empty = desk.office.home("3-2-1504", "50.30");
    CHECK(desk.rows("3-2-1504,,management,2025-03,108.15,,\n") == "2 unit no-payer");
    const auto developer = desk.office.developer("锦绣置业");
    CHECK(desk.rows("3-2-1504,,management,2025-03,108.15,,\n") == "1 new");
    CHECK(find_charge(desk.office.db(), {1}).payer == developer);
    CHECK(find_charge(desk.office.db(), {1}).unit == empty);
}

TEST_CASE("fee: rows of charges that cannot be are named, all of them, and none is kept") {
    Desk desk;
    CHECK(desk.rows("3-2-1503,,management,2025-01,108.15,,\n"
                    "9-9-9999,,management,2025-03,1,,\n"
                    "3-2-1503,,water,2025-03,1,,\n"
                    "3-2-1503,,management,2025-13,1,,\n"
                    "3-2-1503,,management,2025-03,1.005,,\n"
                    "3-2-1503,,management,2025-03,0,,\n"
                    "3-2-1503,,management,2025-03,-1,,\n"
                    "3-2-1503,,management,2025-03,-,,\n"
                    "3-2-1503,,management,2025-03,1,2025-02-30,\n"
                    "3-2-1503,,management,2025-03,1,,2026-03-03\n"
                    "3-2-1503,,management,2024-01-01..2025-01-01,1,,\n"
                    "3-2-1503,77,management,2025-03,1,,\n"
                    "3-2-1503,4.4E+17,management,2025-03,1,,\n"
                    "2025-03-02,,management,2025-03,1,,\n"
                    "3-2-1503,,management,,1,,\n") ==
          "3 unit unknown-unit, 4 item unknown-item, 5 period bad-period, 6 amount type-error, "
          "7 amount constraint, 8 amount constraint, 9 amount required, 10 due bad-date, "
          "11 posted future-date, 12 period constraint, 13 account_no unknown-account, "
          "14 account_no excel-number, 15 unit excel-date, 16 period required");
    CHECK(desk.charges() == 0);
    CHECK(desk.office.count("SELECT count(*) FROM line") == 0);
    CHECK(desk.office.count("SELECT count(*) FROM audit WHERE operation = 'bulk'") == 0);
}

TEST_CASE("fee: first and last day stand for a period") {
    Desk desk;
    const auto rows = [&](std::string_view text) {
        return desk.outcome("unit,item,from,to,amount\n" + std::string(text));
    };
    CHECK(rows("3-2-1503,management,2025-03-05,2025-03-20,10\n") == "1 new");
    CHECK(find_charge(desk.office.db(), {1}).period == test::period("2025-03-05..2025-03-20"));
    CHECK(rows("3-2-1503,management,2025-04-20,2025-04-05,10\n") == "2 to bad-date");
    CHECK(rows("3-2-1503,management,2025-04-20,,10\n") == "2 to required");
    CHECK(rows("3-2-1503,management,2025-03-20,2025-04-05,10\n") == "2 from overlap");
    CHECK(rows("3-2-1503,management,2025-03-21,2025-04-05,10\n") == "1 new");
}

}  // namespace pmo::fee
