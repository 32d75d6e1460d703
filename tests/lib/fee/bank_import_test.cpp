#include "lib/fee/bank_import.h"

#include <doctest/doctest.h>

#include "lib/base/error.h"
#include "lib/store/audit.h"
#include "tests/support/office.h"
#include "tests/support/scratch.h"

namespace pmo::fee {

namespace {

using test::day;
using test::money;

constexpr std::string_view heading =
    "交易时间,收入金额,支出金额,账户余额,对方账号,对方户名,交易用途\n";

class Desk {
  public:
    Desk() {
        office.estate("E1");
        request.today = day("2026-03-31");
        request.account = "农行";
        request.new_account = true;
    }
    StatementReport take(std::string_view rows, std::string_view head = heading) {
        request.file = folder_.write("s" + std::to_string(++files_) + ".csv",
                                     std::string(head) + std::string(rows));
        StatementReport result = import_statement(office.db(), request);
        if (result.report.status == import::Status::imported) request.new_account = false;
        return result;
    }
    std::string refusal(std::string_view rows, std::string_view head = heading) {
        try {
            (void)take(rows, head);
        } catch (const Error& error) {
            return error.what();
        }
        return "";
    }
    std::int64_t lines() { return office.count("SELECT count(*) FROM bank_line"); }

    test::Office office;
    StatementImport request;

  private:
    test::Scratch folder_;
    int files_ = 0;
};

}  // namespace

TEST_CASE(
    "fee: equal rows of one statement both stay, and a file that overlaps adds nothing twice") {
    Desk desk;
    const std::string twice =
        "2026-03-02,80.00,,1080.00,6217,王芳,物业费\n2026-03-02,80.00,,1160.00,6217,王芳,物业费\n";
    CHECK(desk.take(twice).report.created == 2);
    const StatementReport again = desk.take(twice + "2026-03-03,1.00,,1161.00,6217,王芳,物业费\n");
    CHECK(again.report.created == 1);
    CHECK(again.report.same == 2);
    CHECK(desk.lines() == 3);
    // A third equal row that the bank wrote late is found, although its day is long known.
    const StatementReport late = desk.take(twice + "2026-03-02,80.00,,1240.00,6217,王芳,物业费\n");
    CHECK(late.report.created == 1);
    CHECK(late.report.same == 2);
    CHECK(desk.lines() == 4);
}

TEST_CASE("fee: the same row in two accounts is two rows") {
    Desk desk;
    const std::string_view row = "2026-03-02,80.00,,1080.00,6217,王芳,物业费\n";
    CHECK(desk.take(row).report.created == 1);
    desk.request.account = "农行二";
    desk.request.new_account = true;
    desk.request.again = true;
    CHECK(desk.take(row).report.created == 1);
}

TEST_CASE("fee: a number that stands for something else is a conflict, and nothing is kept") {
    Desk desk;
    const std::string_view head = "交易时间,交易类型,交易对方,收/支,金额(元),当前状态,交易单号\n";
    desk.request.account = "微信";
    CHECK(desk.take("2026-03-02 08:00:00,收款,王芳,收入,¥80.00,已收钱,A1\n", head).report.created ==
          1);
    const StatementReport other = desk.take(
        "2026-03-02 08:00:00,收款,王芳,收入,¥81.00,已收钱,A1\n"
        "2026-03-02 08:00:00,收款,王芳,收入,¥1.00,已收钱,A2\n"
        "2026-03-02 08:00:00,收款,王芳,收入,¥1.00,已收钱,A2\n",
        head);
    REQUIRE(other.report.problems.size() == 2);
    CHECK(other.report.problems[0].code == "conflict");
    CHECK(other.report.problems[1].code == "duplicate-row");
    CHECK(desk.lines() == 1);
}

TEST_CASE("fee: a statement whose balance breaks is refused, or taken with a warning") {
    Desk desk;
    const std::string_view torn =
        "2026-03-02,80.00,,1080.00,6217,王芳,\n2026-03-03,80.00,,1260.00,6217,王芳,\n";
    const StatementReport refused = desk.take(torn);
    CHECK(refused.report.status == import::Status::rejected);
    CHECK(refused.totals_wrong);
    REQUIRE(refused.report.problems.size() == 1);
    CHECK(refused.report.problems[0].code == "total-mismatch");
    CHECK(refused.report.problems[0].line == 3);
    CHECK(desk.lines() == 0);
    CHECK(desk.office.count("SELECT count(*) FROM bank_account") == 0);
    desk.request.accept_total_mismatch = true;
    const StatementReport taken = desk.take(torn);
    CHECK(taken.report.status == import::Status::imported);
    REQUIRE(taken.accepted.size() == 1);
    CHECK(taken.accepted[0].code == "balance");
    CHECK(desk.lines() == 2);
}

TEST_CASE("fee: a statement finds its account by the number in it, and no other") {
    Desk desk;
    const std::string head = "账号,6228 4800\n" + std::string(heading);
    CHECK(desk.take("2026-03-02,80.00,,1080.00,6217,王芳,\n", head).account == "农行");
    desk.request.account.reset();
    CHECK(desk.take("2026-03-03,80.00,,1160.00,6217,王芳,\n", head).account == "农行");
    CHECK(desk.refusal("2026-03-04,1.00,,1.00,6217,王芳,\n", "账号,999\n" + std::string(heading))
              .find("999") != std::string::npos);
    CHECK_FALSE(desk.refusal("2026-03-04,1.00,,1.00,6217,王芳,\n").empty());
    desk.request.account = "农行";
    CHECK(desk.refusal("2026-03-04,1.00,,1.00,6217,王芳,\n", "账号,999\n" + std::string(heading))
              .find("62284800") != std::string::npos);
    desk.request.account = "没有";
    CHECK_FALSE(desk.refusal("2026-03-04,1.00,,1.00,6217,王芳,\n").empty());
    CHECK(desk.lines() == 2);
}

TEST_CASE("fee: an account that was made without a number learns it from its statement") {
    Desk desk;
    (void)desk.take("2026-03-02,80.00,,1080.00,6217,王芳,\n");
    CHECK_FALSE(find_bank_account(desk.office.db(), "农行")->number);
    (void)desk.take("2026-03-03,80.00,,1160.00,6217,王芳,\n",
                    "账号,62284800\n" + std::string(heading));
    CHECK(find_bank_account(desk.office.db(), "62284800")->name == "农行");
}

TEST_CASE("fee: rows of days to come are refused") {
    Desk desk;
    const StatementReport result = desk.take("2026-04-01,80.00,,1080.00,6217,王芳,\n");
    REQUIRE(result.report.problems.size() == 1);
    CHECK(result.report.problems[0].code == "future-date");
}

TEST_CASE("fee: the newest day of a statement is known, and what is open up to a day") {
    Desk desk;
    CHECK_FALSE(newest_bank_day(desk.office.db()));
    (void)desk.take(
        "2026-03-02,80.00,,1080.00,6217,王芳,\n2026-03-05,20.00,,1100.00,6217,王芳,\n"
        "2026-03-06,-80.00,,1020.00,6217,王芳,冲正\n2026-03-07,,5.00,1015.00,,,\n");
    CHECK(newest_bank_day(desk.office.db()) == day("2026-03-07"));
    const UnmatchedLines early = unmatched_bank_lines(desk.office.db(), day("2026-03-04"));
    CHECK(early.count == 1);
    const UnmatchedLines all = unmatched_bank_lines(desk.office.db(), day("2026-03-31"));
    CHECK(all.count == 3);  // a charge of the bank is nobody's payment
    CHECK(all.received == money("100.00"));
    CHECK(all.given_back == money("-80.00"));
    CHECK(all.oldest == day("2026-03-02"));
}

TEST_CASE("fee: what a statement covers may reach further than its rows") {
    Desk desk;
    const std::string head = "起止日期：2026年3月1日-2026年3月15日\n" + std::string(heading);
    const StatementReport result = desk.take("2026-03-02,80.00,,1080.00,6217,王芳,\n", head);
    REQUIRE(result.days);
    CHECK(result.days->from == day("2026-03-01"));
    CHECK(newest_bank_day(desk.office.db()) == day("2026-03-15"));
}

TEST_CASE("fee: the same statement again is no work, and a dry run keeps nothing") {
    Desk desk;
    desk.request.dry_run = true;
    CHECK(desk.take("2026-03-02,80.00,,1080.00,6217,王芳,\n").report.status ==
          import::Status::dry_run);
    CHECK(desk.lines() == 0);
    desk.request.dry_run = false;
    (void)desk.take("2026-03-02,80.00,,1080.00,6217,王芳,\n");
    CHECK(desk.take("2026-03-02,80.00,,1080.00,6217,王芳,\n").report.status ==
          import::Status::already);
    desk.request.again = true;
    CHECK(desk.take("2026-03-02,80.00,,1080.00,6217,王芳,\n").report.same == 1);
    CHECK(store::verify_audit(desk.office.db(), store::AuditDepth::rows).faults.empty());
}

TEST_CASE("fee: stored bank lines and statements cannot be changed or doubled") {
    Desk desk;
    (void)desk.take("2026-03-02,80.00,,1080.00,6217,王芳,\n");
    for (const char* sql : {"UPDATE bank_line SET amount_fen = 1", "DELETE FROM bank_line",
                            "INSERT OR REPLACE INTO bank_line SELECT * FROM bank_line",
                            "UPDATE bank_file SET name = 'x'", "DELETE FROM bank_file",
                            "UPDATE bank_account SET name = 'x'", "DELETE FROM bank_account"}) {
        INFO(sql);
        CHECK_THROWS_AS(desk.office.db().execute(sql), Error);
    }
}

}  // namespace pmo::fee
