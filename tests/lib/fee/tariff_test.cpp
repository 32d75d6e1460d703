#include "lib/fee/tariff.h"

#include <doctest/doctest.h>

#include <string>

#include "lib/base/error.h"
#include "lib/fee/tariff_store.h"
#include "lib/fee/tariff_view.h"
#include "lib/table/render.h"
#include "tests/support/office.h"

namespace pmo::fee {

using test::day;
using test::Office;

namespace {

Ceiling add_government_price(store::Db& db) {
    NewCeiling request;
    request.code = "GOV";
    request.document = "No. 12";
    request.base = {16000};
    request.band_bp = 1500;
    request.from = day("2024-01-01");
    return add_ceiling(db, request);
}

NewVersion home(std::int64_t price_e4, const char* from) {
    NewVersion request;
    request.tariff = "home";
    request.item = "management";
    request.price = {price_e4};
    request.ceiling = "GOV";
    request.from = day(from);
    return request;
}

// The error's kind and message; "done" when nothing was thrown.
template <class Action>
std::string outcome(Action action) {
    try {
        action();
        return "done";
    } catch (const Error& error) {
        return error.what();
    }
}

std::string outcome_of(store::Db& db, const char* sql) {
    return outcome([&] { db.execute(sql); });
}

// An office with a ceiling of 1.84 and a home tariff of 1.80.
struct Priced {
    Office office;
    Ceiling ceiling;
    AddedVersion first;

    Priced() {
        office.item("management", "物业费");
        ceiling = add_government_price(office.db());
        first = add_version(office.db(), home(18000, "2025-01-01"));
    }
};

}  // namespace

TEST_CASE("fee: a price at its ceiling is taken, one above is refused and nothing is written") {
    Priced priced;
    store::Db& db = priced.office.db();
    CHECK(priced.ceiling.upper == Price{18400});
    NewVersion next = home(18500, "2026-01-01");
    next.end_previous = true;
    CHECK(outcome([&] { add_version(db, next); }) ==
          "the price 1.85 is above the ceiling of 1.84 (GOV: No. 12)");
    CHECK(tariff_versions(db, "home").size() == 1);
    CHECK(!tariff_versions(db, "home").front().version.to);
    next.price = {18400};
    const AddedVersion added = add_version(db, next);
    CHECK(!added.new_tariff);
    CHECK(added.ended->to == day("2026-01-01"));
    CHECK(tariff_versions(db, "home").size() == 2);
}

TEST_CASE("fee: the file itself refuses a price above its ceiling and overlapping versions") {
    Priced priced;
    store::Db& db = priced.office.db();
    CHECK(outcome_of(db,
                     "INSERT INTO tariff (id, code, item_id, name) VALUES (9, 'x', 1, 'x'); "
                     "INSERT INTO tariff_version (tariff_id, from_day, basis, price_e4, "
                     "cycle_months, start_rule, due_days, ceiling_id, document) "
                     "VALUES (9, 20500, 1, 18401, 1, 1, 30, 1, '')") ==
          "the price is above its ceiling");
    CHECK(outcome_of(db,
                     "INSERT INTO tariff_version (tariff_id, from_day, basis, price_e4, "
                     "cycle_months, start_rule, due_days, ceiling_id, document) "
                     "VALUES (9, 20500, 1, 18400, 1, 1, 30, 1, '')") == "done");
    CHECK(outcome_of(db,
                     "INSERT INTO tariff_version (tariff_id, from_day, basis, price_e4, "
                     "cycle_months, start_rule, due_days, ceiling_id, document) "
                     "VALUES (9, 20600, 1, 18000, 1, 1, 30, 1, '')") == "tariff versions overlap");
    CHECK(outcome_of(db,
                     "INSERT INTO tariff_version (tariff_id, from_day, to_day, basis, price_e4, "
                     "cycle_months, start_rule, due_days, ceiling_id, document) "
                     "VALUES (9, 10000, 10001, 1, 18000, 1, 1, 30, 1, '')") ==
          "the ceiling is not in force all the time");
    CHECK(outcome_of(db,
                     "INSERT INTO tariff_version (tariff_id, from_day, to_day, basis, price_e4, "
                     "cycle_months, start_rule, due_days, ceiling_id, document) "
                     "VALUES (9, 20000, 20001, 1, 18000, 3, 1, 30, 1, '')") ==
          "all versions of a tariff have the same cycle");
}

TEST_CASE("fee: a stored version changes in nothing but its end, however it is tried") {
    Priced priced;
    store::Db& db = priced.office.db();
    db.execute("PRAGMA recursive_triggers = OFF");
    const std::string refused = "only the end of a tariff version may change";
    for (const char* change : {"id = 77", "tariff_id = 77", "from_day = from_day + 1", "basis = 2",
                               "price_e4 = 17000", "cycle_months = 3", "start_rule = 2",
                               "due_days = 31", "ceiling_id = NULL", "document = 'x'"}) {
        CAPTURE(change);
        CHECK(outcome_of(db, (std::string("UPDATE tariff_version SET ") + change).c_str()) ==
              refused);
    }
    CHECK(outcome_of(db, "UPDATE OR REPLACE tariff_version SET price_e4 = 17000") == refused);
    CHECK(outcome_of(db, "DELETE FROM tariff_version") == "tariff versions are never deleted");
    CHECK(outcome_of(db,
                     "INSERT OR REPLACE INTO tariff_version (id, tariff_id, from_day, basis, "
                     "price_e4, cycle_months, start_rule, due_days, ceiling_id, document) "
                     "SELECT id, tariff_id, from_day, basis, 17000, cycle_months, start_rule, "
                     "due_days, ceiling_id, document FROM tariff_version") ==
          "tariff versions are never replaced");
    CHECK(outcome_of(db,
                     "INSERT OR REPLACE INTO tariff_version (tariff_id, from_day, basis, "
                     "price_e4, cycle_months, start_rule, due_days, ceiling_id, document) "
                     "SELECT tariff_id, from_day, basis, 17000, cycle_months, start_rule, "
                     "due_days, ceiling_id, document FROM tariff_version") ==
          "tariff versions overlap");
    CHECK(outcome_of(db, "UPDATE tariff_version SET to_day = from_day + 365") == "done");
    CHECK(tariff_versions(db, "home").front().version.price == Price{18000});
}

TEST_CASE("fee: a stored ceiling changes in nothing but its end") {
    Priced priced;
    store::Db& db = priced.office.db();
    db.execute("PRAGMA recursive_triggers = OFF");
    CHECK(outcome_of(db, "UPDATE ceiling SET base_price_e4 = 20000, upper_price_e4 = 23000") ==
          "only the end of a ceiling may change");
    CHECK(outcome_of(db, "DELETE FROM ceiling") == "ceilings are never deleted");
    CHECK(outcome_of(db,
                     "INSERT OR REPLACE INTO ceiling (code, document, base_price_e4, band_bp, "
                     "upper_price_e4, from_day) VALUES ('GOV', 'x', 30000, 0, 30000, 0)") ==
          "ceilings are never replaced");
    CHECK(outcome_of(db, "UPDATE ceiling SET to_day = 30000") == "done");
    // An ended ceiling holds no version longer than it lasts.
    CHECK(outcome_of(db, "UPDATE tariff_version SET to_day = 30000") == "done");
    CHECK(outcome_of(db, "UPDATE tariff_version SET to_day = NULL") ==
          "the ceiling is not in force all the time");
}

TEST_CASE("fee: an item is given once and has a name") {
    Office office;
    store::Db& db = office.db();
    CHECK(add_item(db, {" parking ", " 车位费 "}).code == "parking");
    CHECK(add_item(db, {"water", ""}).name == "water");
    CHECK(outcome([&] {
              add_item(db, {"parking", "x"});
          }) == "fee item parking exists already (车位费)");
    CHECK(outcome([&] { add_item(db, {"  ", "x"}); }) == "'  ' is no code");
    CHECK(items(db).size() == 2);
    CHECK(find_item(db, "parking").name == "车位费");
    try {
        (void)find_item(db, "parkin");
        FAIL("found");
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::not_found);
        CHECK(error.hint() == "did you mean parking?");
    }
}

TEST_CASE("fee: a tariff belongs to one item, and unknown names are not found") {
    Priced priced;
    store::Db& db = priced.office.db();
    priced.office.item("parking");
    NewVersion other = home(18000, "2030-01-01");
    other.item = "parking";
    CHECK(outcome([&] { add_version(db, other); }) == "tariff home belongs to another fee item");
    other.item = "water";
    CHECK(outcome([&] { add_version(db, other); }) == "no fee item water");
    other = home(18000, "2030-01-01");
    other.ceiling = "GOVT";
    CHECK(outcome([&] { add_version(db, other); }) == "no ceiling GOVT");
    CHECK(outcome([&] { (void)find_tariff(db, "hoem"); }) == "no tariff hoem");
    CHECK(outcome([&] { add_government_price(db); }) ==
          "ceiling GOV exists already; another decision needs a code of its own");
    CHECK(ceilings(db).size() == 1);
}

TEST_CASE("fee: an anchor in the middle of a month keeps half months away") {
    Priced priced;
    store::Db& db = priced.office.db();
    const UnitId unit = priced.office.home("3-2-1502", "96.40");
    priced.office.attach("home", unit, "2025-01-01", "", "2025-01-31");
    CHECK(has_odd_anchors(db, priced.first.tariff.id));
    NewVersion next = home(18000, "2026-01-01");
    next.start_rule = StartRule::half_month;
    next.end_previous = true;
    CHECK(outcome([&] { add_version(db, next); }) ==
          "a tariff that starts by half months needs periods that begin on the first of a month");
    db.execute("DELETE FROM attachment");
    priced.office.attach("home", unit, "2025-01-31", "", "2024-02-01");
    CHECK(!has_odd_anchors(db, priced.first.tariff.id));
    CHECK(outcome([&] { add_version(db, next); }) == "done");
}

TEST_CASE("fee: tariffs of a day and of an item") {
    Priced priced;
    store::Db& db = priced.office.db();
    priced.office.tariff({.code = "space", .item = "parking", .basis = "per_space"});
    NewVersion next = home(18400, "2026-01-01");
    next.end_previous = true;
    add_version(db, next);
    CHECK(tariffs(db, {}).size() == 3);
    CHECK(tariffs(db, {day("2025-12-31"), "management"}).front().version.price == Price{18000});
    CHECK(tariffs(db, {day("2026-01-01"), "management"}).front().version.price == Price{18400});
    CHECK(tariffs(db, {day("2024-12-31"), "management"}).empty());
    CHECK(outcome([&] { (void)tariffs(db, {std::nullopt, "water"}); }) == "no fee item water");
    const auto row = tariffs(db, {day("2026-01-01"), "management"}).front();
    CHECK(row.ceiling->code == "GOV");
    CHECK(row.item.name == "物业费");
}

TEST_CASE("fee: words of tariffs are read as they are written") {
    for (const Basis basis : {Basis::per_m2, Basis::fixed, Basis::per_space}) {
        CHECK(parse_basis(code_of(basis)) == basis);
    }
    for (const StartRule rule : {StartRule::next_month, StartRule::daily, StartRule::half_month}) {
        CHECK(parse_start_rule(code_of(rule)) == rule);
    }
    for (const int months : {1, 3, 12}) CHECK(parse_cycle(cycle_code(months)) == months);
    CHECK(!parse_basis("m2"));
    CHECK(!parse_start_rule(""));
    CHECK(!parse_cycle("weekly"));
}

TEST_CASE("fee: lists show the last day of a version, and its document or its ceiling's") {
    Priced priced;
    store::Db& db = priced.office.db();
    NewVersion next = home(18400, "2026-01-01");
    next.end_previous = true;
    const AddedVersion added = add_version(db, next);
    CHECK(added_message(added) ==
          "New version of tariff home: 1.84 from 2026-01-01.\n"
          "The version from 2025-01-01 now ends on 2025-12-31.");
    CHECK(added_message(priced.first) == "New tariff home: 1.80 from 2025-01-01.");
    CHECK(added_message(priced.ceiling) == "Ceiling GOV: at most 1.84 a month.");
    std::string csv;
    table::render_csv(tariff_table(tariff_versions(db, "home")), table::CsvStyle::machine, csv);
    CHECK(csv ==
          "from,to,basis,price,cycle,start,due_days,ceiling,upper,document,terms\n"
          "2025-01-01,2025-12-31,per_m2,1.80,monthly,next_month,30,GOV,1.84,No. 12,\n"
          "2026-01-01,,per_m2,1.84,monthly,next_month,30,GOV,1.84,No. 12,\n");
    csv.clear();
    table::render_csv(ceilings_table(ceilings(db)), table::CsvStyle::machine, csv);
    CHECK(csv ==
          "ceiling,document,base,band,upper,level,from,to\n"
          "GOV,No. 12,1.60,15%,1.84,,2024-01-01,\n");
}

TEST_CASE("fee: every change of a tariff is in the audit chain") {
    Priced priced;
    NewVersion next = home(18400, "2026-01-01");
    next.end_previous = true;
    add_version(priced.office.db(), next);
    CHECK(priced.office.count("SELECT count(*) FROM audit WHERE entity IN ('ceiling', 'tariff')") ==
          2);
    // two versions entered, one ended
    CHECK(priced.office.count("SELECT count(*) FROM audit WHERE entity = 'tariff_version'") == 3);
}

TEST_CASE("fee: all that a version settles is stored, shown, and never changed") {
    Office office;
    store::Db& db = office.db();
    office.item("water");
    NewVersion request;
    request.tariff = "W1";
    request.item = "water";
    request.basis = Basis::tiered_marginal;
    request.priced = false;
    request.document = "contract 7";
    request.from = day("2026-01-01");
    request.terms = {.proration = Proration::fixed_30,
                     .rounding = Rounding::jiao,
                     .tier_window = TierWindow::year,
                     .tiers = {{Reading{180000}, Price{50000}, Money{100}},
                               {Reading{260000}, Price{70000}},
                               {std::nullopt, Price{90000}}},
                     .pass_through = true,
                     .late = {.kind = LateKind::daily,
                              .rate = 300,
                              .grace_days = 10,
                              .grace = LateGrace::from_end,
                              .cap_bp = 3000}};
    CHECK(add_version(db, request).version.terms == request.terms);
    CHECK(tariff_versions(db, "W1").front().version.terms == request.terms);
    std::string csv;
    table::render_csv(tariff_table(tariff_versions(db, "W1")), table::CsvStyle::machine, csv);
    CHECK(csv ==
          "from,to,basis,price,cycle,start,due_days,ceiling,upper,document,terms\n"
          "2026-01-01,,tiered_marginal,,monthly,next_month,30,,,contract 7,"
          "tiers 180=5.00+1.00;260=7.00;=9.00; window year; proration fixed_30; rounding jiao; "
          "pass_through; late 0.3‰; late_grace from_end 10; late_cap 30%\n");
    CHECK(outcome_of(db, "UPDATE tier SET price_e4 = 1") == "tiers are never changed");
    CHECK(outcome_of(db, "DELETE FROM tier") == "tiers are never deleted");
    CHECK(outcome_of(db, "INSERT OR REPLACE INTO tier VALUES (1, 1, NULL, 1, 0)") ==
          "tiers are never replaced");
    CHECK(outcome_of(db, "INSERT INTO tier VALUES (1, 4, NULL, 1, 0)") ==
          "tiers follow each other with rising bounds");
    CHECK(outcome_of(db,
                     "INSERT INTO tariff_version (tariff_id, from_day, basis, price_e4, "
                     "cycle_months, start_rule, due_days, document) "
                     "VALUES (1, 10000, 1, 1, 1, 1, 30, 'x')") != "done");
}

TEST_CASE("fee: the file itself refuses tiers out of order, above their ceiling, or of one price") {
    Priced priced;
    store::Db& db = priced.office.db();
    CHECK(outcome_of(db, "INSERT INTO tier VALUES (1, 1, NULL, 1, 0)") ==
          "only a tiered price has tiers");
    db.execute(
        "INSERT INTO tariff (id, code, item_id, name) VALUES (9, 'x', 1, 'x'); "
        "INSERT INTO tariff_version (id, tariff_id, from_day, to_day, basis, price_e4, "
        "cycle_months, start_rule, due_days, ceiling_id, document, tier_window) "
        "VALUES (9, 9, 20500, 20600, 5, 0, 1, 1, 30, 1, '', 1)");
    CHECK(outcome_of(db, "INSERT INTO tier VALUES (9, 2, NULL, 1, 0)") ==
          "tiers follow each other with rising bounds");
    CHECK(outcome_of(db, "INSERT INTO tier VALUES (9, 1, 5000, 18400, 0)") == "done");
    CHECK(outcome_of(db, "INSERT INTO tier VALUES (9, 2, 5000, 1, 0)") ==
          "tiers follow each other with rising bounds");
    CHECK(outcome_of(db, "INSERT INTO tier VALUES (9, 2, 6000, 18401, 0)") ==
          "the price is above its ceiling");
    CHECK(outcome_of(db,
                     "INSERT INTO tariff_version (tariff_id, from_day, basis, price_e4, "
                     "cycle_months, start_rule, due_days, ceiling_id, document) "
                     "VALUES (9, 20600, 1, 1, 1, 1, 30, 1, '')") ==
          "a tariff recurs or it does not, in all its versions");
}

}  // namespace pmo::fee
