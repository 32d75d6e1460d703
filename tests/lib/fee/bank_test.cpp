#include "lib/fee/bank.h"

#include <doctest/doctest.h>

#include "lib/base/error.h"
#include "lib/fee/bank_import.h"
#include "lib/fee/bank_view.h"
#include "tests/support/office.h"
#include "tests/support/scratch.h"

namespace pmo::fee {

namespace {

struct Lines {
    test::Office office;
    test::Scratch folder;

    Lines() {
        office.estate("E1");
        StatementImport request;
        request.today = test::day("2026-03-31");
        request.account = "农行";
        request.new_account = true;
        request.file = folder.write(
            "s.csv",
            "交易时间,收入金额,支出金额,账户余额,对方账号,对方户名,交易用途\n"
            "2026-03-02,80.00,,1080.00,6217,王芳,物业费\n2026-03-03,,5.00,1075.00,,,手续费\n"
            "2026-03-04,20.00,,1095.00,6217****01,李强,\n");
        (void)import_statement(office.db(), request);
    }
    std::vector<std::int64_t> numbers(const BankQuery& query) {
        std::vector<std::int64_t> result;
        for (const BankLineRow& row : bank_lines(office.db(), query).rows) {
            result.push_back(row.line.id.value);
        }
        return result;
    }
};

}  // namespace

TEST_CASE("fee: bank lines are listed newest first, by account, days and what is open") {
    Lines lines;
    CHECK(lines.numbers({}) == std::vector<std::int64_t>{3, 2, 1});
    CHECK(lines.numbers({.open_only = true}) == std::vector<std::int64_t>{3, 1});
    CHECK(lines.numbers({.period = Period{test::day("2026-03-03"), test::day("2026-03-04")}}) ==
          std::vector<std::int64_t>{2});
    CHECK(lines.numbers({.limit = 0}) == std::vector<std::int64_t>{1, 2, 3});
    CHECK(bank_lines(lines.office.db(), {.limit = 1}).cut);
    CHECK_THROWS_AS((void)lines.numbers({.account = "工行"}), Error);
    CHECK(bank_lines(lines.office.db(), {}).open_sum == test::money("100.00"));
}

TEST_CASE("fee: a hidden account of the other side is not kept") {
    Lines lines;
    CHECK(bank_line(lines.office.db(), 1).counterparty_account == "6217");
    CHECK(bank_line(lines.office.db(), 3).counterparty_account.empty());
    CHECK_THROWS_AS((void)bank_line(lines.office.db(), 4), Error);
}

TEST_CASE("fee: a list of bank lines hides the names of the other side") {
    Lines lines;
    const table::Table table = bank_lines_table(bank_lines(lines.office.db(), {}));
    CHECK(table.rows.size() == 3);
    CHECK(table.columns[8].privacy == table::Privacy::name);
    CHECK(std::get<table::Word>(table.rows[1][7]).code == "none");
}

}  // namespace pmo::fee
