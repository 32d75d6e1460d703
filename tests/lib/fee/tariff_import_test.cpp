#include "lib/fee/tariff_import.h"

#include <doctest/doctest.h>

#include "lib/fee/tariff.h"
#include "tests/support/intake.h"

namespace pmo::fee {

using test::day;

namespace {

constexpr std::string_view heading =
    "code,item,item_name,basis,price,cycle,from,to,document,ceiling,base,band\n";

struct Desk : test::Intake {
    Desk() : test::Intake(import_tariffs) {
        office.estate("E1");
        office.item("management");
    }
    std::string rows(std::string_view text) {
        return outcome(std::string(heading) + std::string(text));
    }
    // "2025-01-01..2025-12-31 2.00; …" of a tariff.
    std::string versions(std::string_view code) {
        std::vector<std::string> result;
        for (const TariffRow& row : tariff_versions(office.db(), code)) {
            const TariffVersion& version = row.version;
            result.push_back(to_text(version.from) + ".." +
                             (version.to ? to_text(plus_days(*version.to, -1)) : std::string()) +
                             " " + to_plain(version.price));
        }
        return joined(result, "; ");
    }
};

}  // namespace

TEST_CASE("fee: a list brings tariffs with their items and ceilings") {
    Desk desk;
    CHECK(desk.rows("A,management,,per_m2,2.10,月,2025-01-01,2025-12-31,批文,GOV,1.80,20%\n"
                    "A,management,,元/㎡·月,2.16,monthly,2026-01-01,,,GOV,,\n"
                    "B,parking,车位费,per_space,80,季度,2025-01-01,,协议,,,\n") == "3 new");
    CHECK(desk.versions("A") == "2025-01-01..2025-12-31 2.10; 2026-01-01.. 2.16");
    const auto all = ceilings(desk.office.db());
    REQUIRE(all.size() == 1);
    CHECK(all[0].upper == Price{21600});
    CHECK(all[0].document == "批文");
    CHECK(tariff_versions(desk.office.db(), "B")[0].version.cycle_months == 3);
    CHECK(find_item(desk.office.db(), "parking").name == "车位费");
}

TEST_CASE("fee: a list read again changes nothing, also when versions were ended since") {
    Desk desk;
    constexpr std::string_view list =
        "A,management,,fixed,2.00,,2025-01-01,,合同,,,\n"
        "A,management,,fixed,2.10,,2026-01-01,,合同,,,\n";
    desk.options.update = true;
    CHECK(desk.rows(list) == "2 new");
    CHECK(desk.versions("A") == "2025-01-01..2025-12-31 2.00; 2026-01-01.. 2.10");
    desk.options.update = false;
    desk.options.again = true;
    CHECK(desk.rows(list) == "2 same");
}

TEST_CASE("fee: only the end of a stored version may change, and only when changes are allowed") {
    Desk desk;
    CHECK(desk.rows("A,management,,fixed,2.00,,2025-01-01,,合同,,,\n") == "1 new");
    CHECK(desk.rows("A,management,,fixed,2.00,,2025-01-01,2025-06-30,合同,,,\n") ==
          "2 to conflict");
    desk.options.update = true;
    CHECK(desk.rows("A,management,,fixed,2.00,,2025-01-01,2025-06-30,,,,\n") == "1 changed");
    CHECK(desk.versions("A") == "2025-01-01..2025-06-30 2.00");
    CHECK(desk.rows("A,management,,fixed,2.01,,2025-01-01,,,,,\n") == "2 conflict");
    CHECK(desk.rows("A,management,,per_m2,2.00,,2025-01-01,,,,,\n") == "2 conflict");
    CHECK(desk.rows("A,management,,fixed,2.00,yearly,2025-01-01,,,,,\n") == "2 conflict");
    CHECK(desk.rows("A,management,,fixed,2.00,,2025-01-01,,other,,,\n") == "2 conflict");
    CHECK(desk.rows("A,management,,fixed,2.00,,2025-01-01,<clear>,,,,\n") == "1 changed");
    CHECK(desk.versions("A") == "2025-01-01.. 2.00");
}

TEST_CASE("fee: an end that reaches into the next version is refused") {
    Desk desk;
    CHECK(desk.rows("A,management,,fixed,2.00,,2025-01-01,2025-06-30,合同,,,\n"
                    "A,management,,fixed,2.10,,2025-07-01,2025-12-31,合同,,,\n") == "2 new");
    desk.options.update = true;
    CHECK(desk.rows("A,management,,fixed,2.00,,2025-01-01,2025-07-01,合同,,,\n") == "2 to overlap");
    CHECK(desk.rows("A,management,,fixed,2.00,,2025-01-01,2024-12-31,合同,,,\n") ==
          "2 to bad-date");
}

TEST_CASE("fee: a file's own versions may not overlap, and none is kept then") {
    Desk desk;
    CHECK(desk.rows("A,management,,fixed,2.00,,2025-01-01,2025-06-30,合同,,,\n"
                    "A,management,,fixed,2.10,,2025-06-30,,合同,,,\n"
                    "A,management,,fixed,2.20,,2025-01-01,,合同,,,\n") ==
          "3 from overlap, 4 duplicate-row");
    CHECK(desk.office.count("SELECT count(*) FROM tariff_version") == 0);
}

TEST_CASE("fee: a price above its ceiling is refused, by a fen of the fourth place") {
    Desk desk;
    CHECK(desk.rows("A,management,,per_m2,2.1601,,2025-01-01,,批文,GOV,1.80,20%\n") ==
          "2 price above-ceiling");
    CHECK(desk.rows("A,management,,per_m2,2.16,,2025-01-01,,批文,GOV,1.80,20%\n") == "1 new");
    CHECK(desk.rows("B,management,,per_m2,2.1601,,2025-01-01,,,GOV,,\n") ==
          "2 price above-ceiling");
    CHECK(desk.rows("B,management,,per_m2,2.00,,2024-12-31,,,GOV,,\n") == "2 from outside-ceiling");
}

TEST_CASE("fee: what a row says of a known ceiling must be so") {
    Desk desk;
    CHECK(desk.rows("A,management,,per_m2,2,,2025-01-01,,批文,GOV,1.80,20%\n") == "1 new");
    CHECK(desk.rows("B,management,,per_m2,2,,2025-01-01,,,GOV,1.90,20%\n") == "2 base conflict");
    CHECK(desk.rows("B,management,,per_m2,2,,2025-01-01,,,GOV,,25%\n") == "2 band conflict");
    CHECK(desk.rows("B,management,,per_m2,2,,2025-01-01,,,GOV,1.80,20%\n") == "1 new");
}

TEST_CASE("fee: a refused row leaves neither item nor ceiling behind") {
    Desk desk;
    desk.options.skip_bad = true;
    CHECK(desk.rows("A,lift,电梯费,per_m2,9,,2025-01-01,,批文,GOV,1.80,20%\n"
                    "B,management,,fixed,9,,2025-01-01,,合同,,,\n") ==
          "2 price above-ceiling, 1 new");
    CHECK(ceilings(desk.office.db()).empty());
    CHECK(items(desk.office.db()).size() == 1);
}

TEST_CASE("fee: words of a tariff that mean nothing are named with their column") {
    Desk desk;
    CHECK(desk.rows("A,water,,per_m2,2,,2025-01-01,,合同,,,\n"
                    "B,management,,acre,2,half-yearly,2025-02-30,,合同,,,\n"
                    "C,management,,per_m2,2.12345,,2025-01-01,,合同,,,\n"
                    "D,management,,per_m2,2,,2025-01-01,,合同,NONE,,\n"
                    "E,management,,per_m2,2,,2025-01-01,,,,,\n"
                    "F,management,,per_m2,2,,2025-01-01,,合同,X,2,0.2\n"
                    "G,management,,per_m2,2,,2025-01-01,,合同,,2,20%\n"
                    ",management,,,,,,,,,,\n") ==
          "2 item unknown-item, 3 basis bad-choice, 3 cycle bad-choice, 3 from bad-date, "
          "4 price type-error, 5 ceiling unknown-ceiling, 6 document required, "
          "7 band excel-number, 8 ceiling required, 9 code required, 9 basis required, "
          "9 price required, 9 from required");
}

TEST_CASE("fee: tariffs written out and read into another office are the same") {
    Desk desk;
    desk.options.update = true;
    CHECK(
        desk.rows("A,management,,per_m2,2.10,,2025-01-01,,批文,GOV,1.80,20%\n"
                  "A,management,,per_m2,2.16,,2026-01-01,,,GOV,,\n"
                  "B,parking,\"车位费, 地下\",per_space,80,季度,2025-01-01,2027-12-31,协议,,,\n") ==
        "3 new");
    const auto written = [](test::Office& office) {
        std::string text;
        export_tariffs(office.db(), [&](std::string_view chunk) { text += chunk; });
        return text;
    };
    const std::string list = written(desk.office);
    CHECK(desk.outcome(list) == "3 same");
    test::Office other;
    desk.options.update = false;
    CHECK(desk.outcome(list, other) == "3 new");
    CHECK(written(other) == list);
}

TEST_CASE(
    "fee: what a version settles beside its price comes in and goes out by the same columns") {
    Desk desk;
    desk.office.item("water");
    const std::string list =
        "code,item,basis,price,from,document,tiers,tier_window,rounding,proration,pass_through,"
        "late,late_grace_days,late_grace,late_cap,existing_from\n"
        "W1,water,阶梯,,2026-01-01,合同,180=5;260=7;=9,year,角,fixed_30,是,0.3‰,10,from_end,30%,\n"
        "W2,water,按表,5.25,2026-01-01,合同,,,,,,,,,,\n"
        "W2,water,按表,5.50,2026-03-01,合同,,,,整期,,LPR 150%,,,,2026-07-01\n";
    desk.options.update = true;
    CHECK(desk.outcome(list) == "3 new");
    const VersionTerms terms = tariff_versions(desk.office.db(), "W1").at(0).version.terms;
    CHECK(terms.tiers.size() == 3);
    CHECK(terms.tier_window == TierWindow::year);
    CHECK(terms.rounding == Rounding::jiao);
    CHECK(terms.pass_through);
    CHECK(terms.late == LateTerms{LateKind::daily, 300, 10, LateGrace::from_end, 3000});
    const VersionTerms second = tariff_versions(desk.office.db(), "W2").at(1).version.terms;
    CHECK(second.existing_from == day("2026-07-01"));
    CHECK(second.proration == Proration::none);
    CHECK(second.late.kind == LateKind::lpr);
    std::string exported;
    export_tariffs(desk.office.db(), [&](std::string_view part) { exported += part; });
    CHECK(desk.outcome(exported) == "3 same");
    test::Intake fresh(import_tariffs);
    fresh.options.update = true;
    CHECK(fresh.outcome(exported) == "3 new");
    std::string again;
    export_tariffs(fresh.office.db(), [&](std::string_view part) { again += part; });
    CHECK(again == exported);
}

TEST_CASE("fee: a stored version that settles something else is a conflict") {
    Desk desk;
    const auto row = [&](std::string_view terms) {
        return desk.outcome(
            "code,item,basis,price,from,document,tiers,tier_window,rounding,proration,"
            "pass_through,late,late_grace_days\n" +
            std::string(terms));
    };
    CHECK(row("A,management,fixed,2,2026-01-01,合同,,,,,,0.3‰,10\n") == "1 new");
    CHECK(row("A,management,fixed,2,2026-01-01,合同,,,,,,,\n") == "1 same");
    CHECK(row("A,management,fixed,2,2026-01-01,合同,,,jiao,,,,\n") == "2 conflict");
    CHECK(row("A,management,fixed,2,2026-01-01,合同,,,,none,,,\n") == "2 conflict");
    CHECK(row("A,management,fixed,2,2026-01-01,合同,,,,,yes,,\n") == "2 conflict");
    CHECK(row("A,management,fixed,2,2026-01-01,合同,,,,,,0.5‰,10\n") == "2 conflict");
    CHECK(row("A,management,fixed,2,2026-01-01,合同,,,,,,0.3‰,9\n") == "2 conflict");
    CHECK(row("B,management,fixed,2,2026-01-01,合同,1=x,,,,,,\n") == "2 tiers type-error");
    CHECK(row("B,management,fixed,2,2026-01-01,合同,,,,,,3,\n") == "2 late type-error");
    CHECK(row("B,management,tiered_marginal,,2026-01-01,合同,=3,,,,,,\n") ==
          "2 tier_window required");
}

}  // namespace pmo::fee
