#include "lib/fee/ledger_export.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <map>
#include <sstream>

#include "lib/store/db.h"
#include "lib/store/office.h"
#include "lib/store/statement.h"
#include "tests/support/ledger.h"
#include "tests/support/scratch.h"
#include "tests/walk/walk.h"

namespace pmo::fee {

namespace {

using test::day;
using test::Office;

std::string journal(const Office& office) {
    std::string text;
    export_ledger(const_cast<Office&>(office).db(), [&](std::string_view chunk) { text += chunk; });
    return text;
}

// What `program` says of every account, in fen; nothing when it is not installed.
std::optional<std::map<std::string, std::int64_t>> balances_by(const std::string& program,
                                                               const std::string& text) {
    if (std::system(("command -v " + program + " >/dev/null 2>&1").c_str()) != 0) {
        MESSAGE(program, " is not installed: its balances are not compared");
        return std::nullopt;
    }
    const test::Scratch folder;
    const std::string path = folder.write("office.journal", text);
    const std::string arguments =
        program == "ledger"
            ? " --args-only --init-file /dev/null -f " + path +
                  " bal --flat --no-total --format '%(quantity(scrub(display_total))) "
                  "%(account)\\n'"
            : " -f " + path + " bal --flat --no-total --no-elide --empty -O csv";
    const std::string command = "LC_ALL=C.UTF-8 " + program + arguments + " > " +
                                (folder / "out").string() + " 2> " + (folder / "err").string();
    const int code = std::system(command.c_str());
    INFO(program, ": ", folder.read("err"));
    REQUIRE(code == 0);
    std::map<std::string, std::int64_t> result;
    std::istringstream lines(folder.read("out"));
    for (std::string line; std::getline(lines, line);) {
        std::string account;
        std::string amount;
        if (program == "ledger") {
            const auto space = line.find(' ');
            amount = line.substr(0, space);
            account = line.substr(space + 1);
        } else {  // "account","12.00 CNY"
            const auto middle = line.find("\",\"");
            account = line.substr(1, middle - 1);
            amount = line.substr(middle + 3, line.find_last_of('"') - middle - 3);
            if (account == "account") continue;
            if (amount.ends_with(" CNY")) amount.resize(amount.size() - 4);
        }
        const auto fen = parse_money(amount);
        CAPTURE(line);
        REQUIRE(fen.has_value());
        if (fen->fen != 0) result[account] = fen->fen;
    }
    return result;
}

// The office's own balances under the names that the manual gives.
std::map<std::string, std::int64_t> balances_of(Office& office) {
    std::map<std::string, std::int64_t> result;
    store::Statement rows(office.db(),
                          "SELECT account, CASE WHEN account IN (1, 2, 5) THEN 'H' || subject "
                          "WHEN account IN (3, 6, 7) THEN (SELECT code FROM fee_item "
                          "WHERE id = subject) ELSE 'method ' || subject END, amount_fen "
                          "FROM balance WHERE amount_fen <> 0");
    while (rows.step()) {
        std::string subject = rows.text(1);
        for (const auto& [number, name] : {std::pair("method 1", "cash"),
                                           {"method 2", "transfer"},
                                           {"method 3", "card"},
                                           {"method 4", "wechat"},
                                           {"method 5", "alipay"}}) {
            if (subject == number) subject = name;
        }
        const char* const names[] = {"",
                                     "assets:receivable:",
                                     "liabilities:prepayment:",
                                     "income:",
                                     "assets:money:",
                                     "liabilities:deposit:",
                                     "expenses:waiver:",
                                     "expenses:bad-debt:"};
        result[names[rows.integer(0)] + subject] = rows.integer(2);
    }
    return result;
}

}  // namespace

TEST_CASE("fee: the ledger is written as a journal, day by day, a document at a time") {
    Office office;
    office.estate("E1");
    const UnitId home = office.home("3-2-1502", "96.40");
    const HouseholdId wang = office.owner(home, "王芳", "2020-01-01");
    const ChargeId january =
        office.charge(home, wang, "management", "2025-01", "241.00", "2025-01-31");
    const ChargeId wrong = office.charge(home, wang, "parking", "2025-01", "80.00", "2025-01-31");
    const PaymentId paid = test::pay(office, wang, "300.00", "2025-02-10", {{january, "200.00"}});
    test::allocate(office, paid, january, "41.00", "2025-03-01");
    test::reverse_payment(office, paid, "2025-03-02");
    test::reverse_charge(office, wrong, "2025-02-10");
    store::Statement(office.db(),
                     "INSERT OR REPLACE INTO setting (key, value) VALUES "
                     "('name', '锦绣; 物业')")
        .run();
    CHECK(journal(office) == R"(; 锦绣, 物业
commodity CNY
  format 1000.00 CNY

2025-01-01 (1) charge E1:3-2-1502 management 2025-01
    assets:receivable:H1  241.00 CNY
    income:management  -241.00 CNY

2025-01-01 (2) charge E1:3-2-1502 parking 2025-01
    assets:receivable:H1  80.00 CNY
    income:parking  -80.00 CNY

2025-02-10 (R25-000001) payment
    assets:money:cash  300.00 CNY
    assets:receivable:H1  -200.00 CNY
    liabilities:prepayment:H1  -100.00 CNY

2025-02-10 (3) reversal of charge 2: mistake
    assets:receivable:H1  -80.00 CNY
    income:parking  80.00 CNY

2025-03-01 (R25-000001) settlement from R25-000001
    assets:receivable:H1  -41.00 CNY
    liabilities:prepayment:H1  41.00 CNY

2025-03-02 (R25-000001) reversal of R25-000001: mistake
    assets:money:cash  -300.00 CNY
    assets:receivable:H1  241.00 CNY
    liabilities:prepayment:H1  59.00 CNY
)");
}

TEST_CASE("fee: names and notes cannot break the journal") {
    CHECK(journal_account(Account::revenue, "物业费 (A):b;1  %") ==
          "income:物业费%20%28A%29%3Ab%3B1%20%20%25");
    CHECK(journal_account(Account::money, "cash") == "assets:money:cash");
    CHECK(journal_memo(" a\tb\n\n  c ; date:x ") == "a b c , date:x");
    CHECK(journal_memo("") == "");
}

TEST_CASE("fee: ledger and hledger find the balances that the office keeps") {
    Office office;
    walk::Walk walk(office, {.seed = 20, .steps = 600});
    walk.run();
    INFO(walk.report());
    REQUIRE(walk.failure().empty());
    // What a clerk may type.
    const UnitId odd = office.home("9-9-901", "10.00");
    const HouseholdId payer = office.owner(odd, "李强", "2020-01-01");
    office.charge(odd, payer, "odd:item", "2020-01", "0.01", "2020-01-31");
    store::Statement(office.db(),
                     "UPDATE fee_item SET code = '电梯 费;(x)' "
                     "WHERE code = 'odd:item'")
        .run();
    const std::string text = journal(office);
    auto expected = balances_of(office);
    expected["income:" + journal_name("电梯 费;(x)")] = expected["income:电梯 费;(x)"];
    expected.erase("income:电梯 费;(x)");
    CHECK(expected.size() >= 20);
    for (const std::string program : {"ledger", "hledger"}) {
        CAPTURE(program);
        if (const auto found = balances_by(program, text)) CHECK(*found == expected);
    }
}

}  // namespace pmo::fee
