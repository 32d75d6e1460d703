#include "lib/fee/explain.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "cli/session.h"
#include "lib/access/access.h"
#include "lib/base/error.h"
#include "lib/base/i18n.h"
#include "lib/fee/explain_view.h"
#include "lib/table/render.h"
#include "tests/support/office.h"

namespace pmo::fee {

using test::day;
using test::Office;
using test::period;

namespace {

// A home of 96.40 m² at 2.50, delivered 2025-11-21, with developer and owner.
struct Home {
    Office office;
    HouseholdId developer;
    HouseholdId owner;
    UnitId unit;

    explicit Home(const test::SmallTariff& tariff = {}) {
        office.estate("E1");
        developer = office.developer("锦绣置业");
        unit = office.home("3-2-1502", "96.40");
        office.delivered(unit, "2025-11-21");
        owner = office.owner(unit, "王芳", "2025-11-21");
        office.tariff(tariff);
        office.attach(tariff.code, unit, "2025-11-01");
    }
    [[nodiscard]] store::Db& db() { return office.db(); }

    // Posts what the rules give for the months, as the bill does.
    void bill(const char* months, const char* posted = "2026-05-01") {
        access::Write write(db(), "fee.bill");
        db().execute(
            "INSERT OR IGNORE INTO batch (id, job, as_of, uid, started_at) VALUES "
            "(1, 'bill', 0, 0, 0)");
        BillingScope scope;
        scope.period = period(months);
        const BillingSets sets = load_billing(db(), scope);
        ChargeWriter writer(db());
        for (const Attached& place : sets.attached) {
            for (const Draft& draft : sets.bill(place, scope.period).drafts) {
                Charge charge;
                charge.batch = {1};
                charge.unit = place.attachment.unit;
                charge.item = place.item;
                charge.payer = draft.payer;
                charge.liable = draft.liable;
                charge.version = draft.version;
                charge.period = draft.period;
                charge.quantity = draft.quantity;
                charge.price = draft.price;
                charge.months = draft.months;
                charge.part = draft.part;
                charge.whole = draft.whole;
                charge.amount = draft.amount;
                charge.posted = day(posted);
                charge.due = draft.due;
                writer.add(charge);
            }
        }
        writer.finish();
        write.commit();
    }
    [[nodiscard]] Explanation place(const char* months, const char* item = "management") {
        return explain_place(db(), {"3-2-1502", item, period(months)});
    }
};

// "step: detail" of every row of the step; of all rows when it is empty.
std::string told(const Explanation& explanation, std::string_view step = "",
                 Names names = Names::masked) {
    std::string text;
    const auto table = explanation_table(explanation, names);
    for (const auto& row : table.rows) {
        if (!step.empty() && table::text_of(row[1]) != step) continue;
        if (!text.empty()) text += "\n";
        if (step.empty()) text += table::text_of(row[1]) + ": ";
        text += table::text_of(row[2]);
    }
    return text;
}

}  // namespace

TEST_CASE("fee: a charge is explained from its tariff to the day it is due") {
    Home home;
    home.bill("2026-03");
    const std::string expected =
        "attachment: tariff T1 from 2025-11-01 to further notice; periods count from 2025-11-01\n"
        "tariff: T1 from 2020-01-01 to further notice: 2.50 a m² and month, billed monthly\n"
        "ceiling: none; agreed in contract\n"
        "area: building: 96.40 m² by register, known from 2000-01-01\n"
        "period: billing period 2026-03 (1 months), whole\n"
        "start: delivered 2025-11-21; the owner's side pays from 2025-12-01 (next_month: from the "
        "month after delivery)\n"
        "payer: H2 王*, the owner\n"
        "amount: 96.40 m² × 2.50 = 241.00\n"
        "due: 2026-03-31: 30 days after 2026-03-01\n"
        "state: charge 1, posted 2026-05-01; still open: 241.00";
    CHECK(told(explain_charge(home.db(), {1})) == expected);
    CHECK(told(home.place("2026-03")) == expected);
    CHECK(told(home.place("2026-03"), "payer", Names::revealed) == "H2 王芳, the owner");
    CHECK_THROWS_WITH((void)explain_charge(home.db(), {99}), "no charge 99");
    CHECK_THROWS_AS((void)explain_place(home.db(), {"9-9", "management", period("2026-03")}),
                    Error);
    CHECK_THROWS_WITH((void)home.place("2026-03", "water"), "no fee item water");
}

TEST_CASE("fee: the rounding of a part of a month can be followed by hand") {
    Home home({.start = "daily"});
    home.bill("2025-11");
    CHECK(told(explain_charge(home.db(), {2}), "amount") ==
          "96.40 m² × 2.50 × 10/30 = 80.3333… → 80.33");
    CHECK(told(explain_charge(home.db(), {2}), "period") ==
          "billing period 2025-11 (1 months); 2025-11-21..2025-11-30 are 10 of its 30 days");
    CHECK(told(explain_charge(home.db(), {2}), "start")
              .ends_with("(daily: from the day of delivery)"));
    CHECK(told(explain_charge(home.db(), {1}), "payer") ==
          "H1 锦*, the developer, pays: not delivered, or before the owner's start");
}

TEST_CASE("fee: half a month is told as a half") {
    Home home({.start = "half_month"});
    home.db().execute("UPDATE unit_fact SET day = 20396");  // 2025-11-04
    home.db().execute("UPDATE tenure SET from_day = 20396");
    home.bill("2025-11");
    CHECK(told(explain_charge(home.db(), {2}), "period") ==
          "billing period 2025-11 (1 months); 2025-11-16..2025-11-30 is 1/2 of it, a month "
          "counting as two halves");
    CHECK(told(explain_charge(home.db(), {2}), "amount") == "96.40 m² × 2.50 × 1/2 = 120.50");
}

TEST_CASE("fee: the start is told by the rule at delivery, not by a later one") {
    Home home({.start = "next_month", .to = "2026-01-01"});
    home.office.tariff({.start = "daily", .from = "2026-01-01"});
    home.bill("2026-03");
    CHECK(told(explain_charge(home.db(), {1}), "start") ==
          "delivered 2025-11-21; the owner's side pays from 2025-12-01 (next_month: from the month "
          "after delivery)");
}

TEST_CASE("fee: a fixed price, a space, several components, and an area known from the beginning") {
    Home home;
    home.office.area(home.unit, "6.20", "1900-01-01", "storeroom", false);
    home.bill("2026-03");
    CHECK(told(explain_charge(home.db(), {1}), "area") ==
          "building: 96.40 m² by register, known from 2000-01-01\n"
          "storeroom: 6.20 m² by register, known from the beginning; not billed");
    home.office.tariff({.code = "space", .item = "parking", .basis = "per_space", .price = "80"});
    home.office.attach("space", home.unit, "2026-01-01");
    CHECK(told(home.place("2026-03", "parking"), "amount") == "1 × 80.00 = 80.00");
    CHECK(told(home.place("2026-03", "parking"), "area") == "");
}

TEST_CASE("fee: a tenant who pays is told with the owner who stays liable") {
    Home home;
    home.office.tenant(home.unit, "李强", "2026-01-01");
    home.bill("2026-03");
    CHECK(told(explain_charge(home.db(), {1}), "payer") ==
          "H3 李*, the tenant by agreement; the owner H2 王* stays liable");
}

TEST_CASE("fee: what has not been delivered is the developer's, and says so") {
    Home home;
    home.db().execute("DELETE FROM unit_fact");
    CHECK(told(home.place("2026-03"), "start") == "not delivered: the developer pays in full");
    CHECK(told(home.place("2026-03"), "state") == "not billed yet: pmo fee bill --period 2026-03");
}

TEST_CASE("fee: the stored figures stand when the facts have changed since") {
    Home home;
    home.bill("2026-03");
    home.office.area(home.unit, "100.00", "2026-01-01");
    const auto explanation = explain_charge(home.db(), {1});
    CHECK(told(explanation, "amount") == "96.40 m² × 2.50 = 241.00");
    CHECK(told(explanation, "payer") == "H2 王*; liable: H2 王*");
    CHECK(told(explanation, "state") ==
          "charge 1, posted 2026-05-01; still open: 241.00\n"
          "today's registry and tariffs would give another charge; the figures above are those "
          "stored");
    CHECK(told(home.place("2026-03"), "amount") == "100.00 m² × 2.50 = 250.00");
    CHECK(told(home.place("2026-03"), "state") == "charge 1 with other content is in its place");
}

TEST_CASE("fee: a charge of another system is told as such") {
    Home home;
    home.office.charge(home.unit, home.owner, "management", "2025-12", "200.00", "2025-12-31");
    const auto explanation = explain_charge(home.db(), {1});
    CHECK(told(explanation, "tariff") == "from another system: no tariff");
    CHECK(told(explanation, "amount") == "200.00");
    CHECK(told(explanation, "payer") == "H2 王*; liable: H2 王*");
    CHECK(told(explanation, "state") == "charge 1, posted 2025-12-01; still open: 200.00");
}

TEST_CASE("fee: a reversal and what it took back name each other") {
    Home home;
    home.bill("2026-03");
    reverse(home.db(), {{1}, "面积更正"}, day("2026-05-02"));
    CHECK(told(explain_charge(home.db(), {1}), "state") == "charge 1, taken back by 2");
    CHECK(told(explain_charge(home.db(), {2}), "state") ==
          "charge 2 takes back charge 1: 面积更正");
    CHECK(told(explain_charge(home.db(), {2}), "amount") == "-241.00");
    CHECK(told(explain_charge(home.db(), {2}), "due") == "");
    CHECK(told(home.place("2026-03"), "state") == "not billed yet: pmo fee bill --period 2026-03");
    CHECK(told(home.place("2026-03"), "no charge") == "charge 1 for it was taken back");
    // Billed again, the old one is history.
    home.bill("2026-03");
    CHECK(told(home.place("2026-03"), "no charge") == "");
    CHECK(told(home.place("2026-03"), "state") ==
          "charge 3, posted 2026-05-01; still open: 241.00");
}

TEST_CASE(
    "fee: a reversed charge is told although another household pays now, or no tariff is left") {
    Home home;
    home.bill("2026-03");
    reverse(home.db(), {{1}, "x"}, day("2026-05-02"));
    home.office.tenant(home.unit, "李强", "2026-01-01");
    CHECK(told(home.place("2026-03"), "no charge") == "charge 1 for it was taken back");
    home.db().execute("DELETE FROM attachment");
    CHECK(told(home.place("2026-03"), "no charge") ==
          "charge 1 for it was taken back\nno tariff of management is attached: no charge");
}

TEST_CASE("fee: without a tariff there is no charge; tariffs of other times are named") {
    Home home;
    CHECK(told(home.place("2025-10")) ==
          "no charge: no tariff of management is attached: no charge\n"
          "no charge: tariff T1 is attached from 2025-11-01 to further notice only");
    home.db().execute("UPDATE attachment SET to_day = 20560");  // 2026-04-17
    CHECK(told(home.place("2026-05"), "no charge") ==
          "no tariff of management is attached: no charge\n"
          "tariff T1 is attached from 2025-11-01 to 2026-04-16 only");
    // A month that is attached in part.
    CHECK(told(home.place("2026-04"), "no charge") ==
          "tariff T1 is attached from 2025-11-01 to 2026-04-16 only");
    CHECK(told(home.place("2026-03"), "no charge") == "");
    home.office.item("water");
    CHECK(told(home.place("2026-03", "water")) ==
          "no charge: no tariff of water is attached: no charge");
}

TEST_CASE("fee: a charge that outlived its tariff is not passed over") {
    Home home;
    home.bill("2026-03");
    home.db().execute("DELETE FROM attachment");
    CHECK(told(home.place("2026-03"), "state") ==
          "charge 1 covers 2026-03 with 241.00: pmo fee explain 1");
}

TEST_CASE("fee: months inside a quarter point to the quarter") {
    Home home({.code = "quarter", .cycle_months = 3});
    home.db().execute("DELETE FROM attachment");
    home.office.attach("quarter", home.unit, "2026-01-01");
    CHECK(told(home.place("2026-02")) ==
          "no charge: no billing period of tariff quarter begins in this time\n"
          "no charge: billed with the period 2026-Q1: pmo fee bill --period 2026-01");
    home.bill("2026-01");
    CHECK(told(home.place("2026-02"), "state") ==
          "charge 1 covers 2026-Q1 with 723.00: pmo fee explain 1");
}

TEST_CASE("fee: every reason for no charge has its sentence, in three languages") {
    struct Case {
        Reason reason;
        void (*spoil)(Home&);
        const char* en;
        const char* hans;
        const char* hant;
    };
    const std::vector<Case> cases = {
        {Reason::no_version,
         [](Home& home) { home.db().execute("UPDATE tariff_version SET to_day = 20000"); },
         "tariff T1 has no price for these days", "收费标准 T1 在这些日期没有价格",
         "收費標準 T1 在這些日期沒有價格"},
        {Reason::no_area, [](Home& home) { home.db().execute("DELETE FROM unit_area"); },
         "no billable area is recorded (tariff T1)", "", ""},
        {Reason::no_developer,
         [](Home& home) {
             home.db().execute("DELETE FROM unit_fact");
             home.db().execute("UPDATE estate SET developer_id = NULL");
         },
         "the developer pays and none is recorded for the estate (tariff T1)", "", ""},
        {Reason::no_owner, [](Home& home) { home.db().execute("DELETE FROM tenure"); },
         "no owner is recorded for these days (tariff T1)", "这些日期没有登记业主（收费标准 T1）",
         "這些日期沒有登記業主（收費標準 T1）"},
        {Reason::zero,
         [](Home& home) {
             home.db().execute("DELETE FROM unit_area");
             home.office.area(home.unit, "0", "2020-01-01");
         },
         "rounds to nothing (tariff T1)", "金额为零（收费标准 T1）", "金額為零（收費標準 T1）"},
    };
    for (const Case& one : cases) {
        Home home;
        one.spoil(home);
        const Explanation explanation = home.place("2026-03");
        CHECK(explanation.charges.empty());
        REQUIRE(explanation.nothing.size() == 1);
        CHECK(explanation.nothing.front().nothing.reason == one.reason);
        CHECK(told(explanation, "no charge") == one.en);
        for (const auto& [language, expected] : std::vector<std::pair<Language, std::string>>{
                 {Language::zh_hans, one.hans}, {Language::zh_hant, one.hant}}) {
            cli::use_language(language);
            const std::string sentence = told(explanation);
            cli::use_language(Language::en);
            CHECK(sentence.find(expected) != std::string::npos);
            CHECK(sentence.find("T1") != std::string::npos);
        }
    }
}

TEST_CASE("fee: no sentence of an explanation is missing in a language") {
    for (const char* key :
         {"other_period", "no_version",    "no_area",          "no_developer",  "no_owner",
          "zero",         "no_attachment", "other_attachment", "other_charge",  "was_reversed",
          "not_posted",   "differs",       "facts_changed",    "foreign",       "reversal",
          "reversed",     "posted",        "billed_with",      "not_delivered", "start",
          "owner",        "tenant",        "developer",        "payer"}) {
        CAPTURE(key);
        for (const Language language : {Language::zh_hans, Language::zh_hant, Language::en}) {
            cli::use_language(language);
            CHECK(has_message(language, std::string("fee.explain_") + key));
        }
    }
}

}  // namespace pmo::fee
