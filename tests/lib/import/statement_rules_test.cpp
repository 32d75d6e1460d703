#include "lib/import/statement_rules.h"

#include <doctest/doctest.h>

#include "tests/support/office.h"

namespace pmo::import {

namespace {

using test::day;
using test::money;

StatementFacts facts(std::vector<std::string> patterns, std::vector<std::vector<std::string>> lines,
                     std::vector<LabelAbove> above = {}) {
    StatementProfile profile;
    profile.facts = std::move(patterns);
    profile.above = std::move(above);
    return facts_of({}, profile, lines);
}

}  // namespace

TEST_CASE("import: what keeps a number a text is taken off its cell") {
    CHECK(tidied(" `4200001 ") == "4200001");
    CHECK(tidied("\t2020123456\t") == "2020123456");
    CHECK(tidied("=\"0012\"") == "0012");
    CHECK(tidied("'0012") == "0012");
    CHECK(tidied("=\"") == "=\"");
    CHECK(tidied("`") == "");
    CHECK(tidied("　物业费 ") == "物业费");
}

TEST_CASE("import: a name with a comma stays one cell where every cell begins with a backtick") {
    const auto cells = joined_at_backticks({"`1", "`物业费", " 3月", "`2.00"});
    REQUIRE(cells.size() == 3);
    CHECK(tidied(cells[1]) == "物业费, 3月");
}

TEST_CASE("import: a hidden number is seen") {
    CHECK(is_masked("6222****1234"));
    CHECK(is_masked("＊＊＊"));
    CHECK(is_masked("6222xxxx1234"));
    CHECK_FALSE(is_masked("6222021234"));
    CHECK_FALSE(is_masked("3*2"));
}

TEST_CASE("import: moments of statements") {
    struct Case {
        const char* text;
        const char* on;
        int second;
    };
    for (const Case& each :
         {Case{"2026-03-01 08:05:09", "2026-03-01", 29109},
          Case{"20260301 080509", "2026-03-01", 29109}, Case{"20260301080509", "2026-03-01", 29109},
          Case{"2026年3月1日 08：05", "2026-03-01", 29100},
          Case{"2026/3/1 8:05:09.123", "2026-03-01", 29109},
          Case{"2026-03-01T08.05.09", "2026-03-01", 29109}}) {
        INFO(each.text);
        const auto moment = moment_of(each.text, DayOrder::year_first);
        REQUIRE(moment);
        CHECK(moment->day == day(each.on));
        CHECK(moment->second == each.second);
    }
    CHECK_FALSE(moment_of("20260301", DayOrder::year_first)->second);
    for (const char* text : {"2026-02-30", "2026-03-01 25:00", "01/03/2026", "", "12/29"}) {
        INFO(text);
        CHECK_FALSE(moment_of(text, DayOrder::year_first));
    }
}

TEST_CASE("import: day and month change places only where the profile says so") {
    CHECK(moment_of("01/03/2026 08:05", DayOrder::day_first)->day == day("2026-03-01"));
    CHECK(moment_of("03-01-2026", DayOrder::month_first)->day == day("2026-03-01"));
    CHECK(moment_of("2026-03-01", DayOrder::day_first)->day == day("2026-03-01"));
    CHECK_FALSE(moment_of("31/02/2026", DayOrder::day_first));
}

TEST_CASE("import: lines around the rows tell account, period and totals") {
    const StatementFacts found =
        facts({"账号:[{account}]", "起始日期:[{from}]终止日期:[{to}]",
               "收入:{in_count}笔{in_sum}元", "共{count}笔记录"},
              {{"#账号：[20881234567890120156]"},
               {"起始日期:[2026年03月01日 00:00:00]   终止日期:[2026年03月31日 00:00:00]"},
               {"收入:2笔 1,000.50元", "", ""},
               {"共 7 笔记录"}});
    CHECK(found.account == "20881234567890120156");
    CHECK(found.from == day("2026-03-01"));
    CHECK(found.to == day("2026-03-31"));
    CHECK(found.in_count == 2);
    CHECK(found.in_sum == money("1000.50"));
    CHECK(found.count == 7);
    CHECK_FALSE(found.out_count);
}

TEST_CASE("import: a fact may stand in the cell beside its name, or below it") {
    const StatementFacts beside =
        facts({"账号,{account}", "期初余额,{opening}"},
              {{"账号", "6222 0212 3456", "户名", "物业"}, {"期初余额", "1,000.00"}});
    CHECK(beside.account == "622202123456");
    CHECK(beside.opening == money("1000.00"));
    const StatementFacts below = facts({}, {{"总交易单数", "手续费总金额"}, {"45.0", "0.12345"}},
                                       {{"总交易单数", "count"}, {"手续费总金额", "fee_sum"}});
    CHECK(below.count == 45);
    CHECK(below.fee_e5 == 12345);
}

TEST_CASE("import: a line that fits only half of a pattern says nothing") {
    const StatementFacts found = facts({"收入:{in_count}笔{in_sum}元"}, {{"收入:2笔"}});
    CHECK_FALSE(found.in_count);
}

TEST_CASE("import: declared totals are held against the rows") {
    StatementSums sums;
    sums.count = 3;
    sums.in_count = 2;
    sums.in_sum = money("300.00");
    sums.out_count = 1;
    sums.out_sum = money("50.00");
    StatementFacts declared;
    declared.count = 3;
    declared.in_sum = money("300.00");
    declared.opening = money("100.00");
    declared.closing = money("350.00");
    CHECK(mismatches(declared, sums).empty());
    declared.closing = money("351.00");
    declared.in_sum = money("299.99");
    declared.count = 4;
    const auto found = mismatches(declared, sums);
    REQUIRE(found.size() == 3);
    CHECK(found[0].code == "count");
    CHECK(found[1].code == "in_sum");
    CHECK(found[1].declared == "299.99");
    CHECK(found[1].read == "300.00");
    CHECK(found[2].code == "closing");
}

TEST_CASE("import: the balance goes on from row to row, whichever end comes first") {
    BalanceRun rising;
    rising.add(2, money("100"), money("1100"));
    rising.add(3, money("-50"), money("1050"));
    rising.add(4, money("10"), money("1060"));
    CHECK_FALSE(rising.broken());
    CHECK(rising.opening() == money("1000"));
    CHECK(rising.closing() == money("1060"));
    BalanceRun falling;
    falling.add(2, money("10"), money("1060"));
    falling.add(3, money("-50"), money("1050"));
    falling.add(4, money("100"), money("1100"));
    CHECK_FALSE(falling.broken());
    CHECK(falling.opening() == money("1000"));
    CHECK(falling.closing() == money("1060"));
}

TEST_CASE("import: a row that is missing breaks the balance at the row after it") {
    BalanceRun run;
    run.add(2, money("100"), money("1100"));
    run.add(3, money("100"), money("1200"));
    run.add(5, money("10"), money("1260"));
    run.add(6, money("10"), money("1270"));
    REQUIRE(run.broken());
    CHECK(run.broken()->line == 5);
    CHECK(run.broken()->declared == "1,260.00");
    CHECK(run.broken()->read == "1,210.00");
}

}  // namespace pmo::import
