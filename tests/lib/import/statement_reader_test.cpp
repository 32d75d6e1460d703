#include "lib/import/statement_reader.h"

#include <doctest/doctest.h>

#include "lib/base/error.h"
#include "lib/io/encoding.h"
#include "tests/support/office.h"
#include "tests/support/scratch.h"

namespace pmo::import {

namespace {

using test::day;
using test::money;

struct ReadFile {
    std::string profile;
    std::vector<StatementLine> lines;
    std::vector<Problem> problems;
    StatementFacts facts;
    StatementSums sums;
    std::vector<Mismatch> wrong;
    std::optional<Mismatch> broken;
};

class Reading {
  public:
    ReadFile read(std::string_view text, std::optional<std::string> profile = {}) {
        StatementReader reader(folder_.write("s.csv", text), {}, profile);
        ReadFile result;
        result.profile = reader.profile().name;
        StatementLine line;
        while (reader.next(line)) result.lines.push_back(line);
        result.problems = reader.problems();
        result.facts = reader.facts();
        result.sums = reader.sums();
        result.wrong = mismatches(reader.facts(), reader.sums());
        result.broken = reader.balances().broken();
        return result;
    }
    std::string refusal(std::string_view text, std::optional<std::string> profile = {}) {
        try {
            (void)read(text, std::move(profile));
        } catch (const Error& error) {
            return error.what();
        }
        return "";
    }

  private:
    test::Office office_;  // sets the language
    test::Scratch folder_;
};

constexpr std::string_view merchant_heading =
    "交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,"
    "交易状态,付款银行,货币种类,应结订单金额,代金券金额,微信退款单号,商户退款单号,退款金额,"
    "充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,"
    "费率备注\n";
constexpr std::string_view merchant_paid =
    "`2026-03-01 16:33:45,`wx2421,`10000100,`0,`,`4200001690740201411100005,`FEE-31-2,`oUpF8uMu,"
    "`JSAPI,`SUCCESS,`OTHERS,`CNY,`241.00,`0.00,`0,`0,`0.00,`0.00,`,`,`物业费,3-2-1502,`,"
    "`1.45000,`0.60%,`241.00,`0.00,`\n";
constexpr std::string_view merchant_refunded =
    "`2026-03-01 18:00:00,`wx2421,`10000100,`0,`,`4200001690740201411100005,`FEE-31-2,`oUpF8uMu,"
    "`JSAPI,`REFUND,`OTHERS,`CNY,`0.00,`0.00,`5030000123,`RF-1,`41.00,`0.00,`ORIGINAL,`SUCCESS,"
    "`物业费,`,`-0.25000,`0.60%,`0.00,`41.00,`\n";
constexpr std::string_view merchant_totals =
    "总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额\n"
    "`2,`241.00,`41.00,`0.00,`1.20000,`241.00,`41.00\n";

std::string merchant(std::string_view rows, std::string_view totals = merchant_totals) {
    return std::string(merchant_heading) + std::string(rows) + std::string(totals);
}

}  // namespace

TEST_CASE("import: a merchant's bill of WeChat with its fee, its refund and its totals") {
    Reading reading;
    const ReadFile file =
        reading.read(merchant(std::string(merchant_paid) + std::string(merchant_refunded)));
    CHECK(file.profile == "wechat-merchant");
    CHECK(file.problems.empty());
    REQUIRE(file.lines.size() == 2);
    const StatementLine& paid = file.lines[0];
    CHECK(paid.kind == LineKind::receipt);
    CHECK(paid.day == day("2026-03-01"));
    CHECK(paid.second == 59625);
    CHECK(paid.amount == money("241.00"));
    CHECK(paid.fee_e5 == 145000);
    CHECK(paid.number == "4200001690740201411100005");
    CHECK(paid.reference == "FEE-31-2");
    CHECK(paid.counterparty_account == "oUpF8uMu");
    CHECK(paid.memo == "物业费,3-2-1502");  // the comma was part of a name
    const StatementLine& refunded = file.lines[1];
    CHECK(refunded.kind == LineKind::refund);
    CHECK(refunded.amount == money("-41.00"));
    CHECK(refunded.fee_e5 == -25000);
    CHECK(refunded.number == "4200001690740201411100005/5030000123");
    CHECK(file.wrong.empty());
    CHECK(file.sums.count == 2);
    CHECK(file.sums.fee_e5 == 120000);
}

TEST_CASE("import: the status of a refund decides, not the column its amount stands in") {
    Reading reading;
    std::string failed(merchant_refunded);
    failed.replace(failed.find("`ORIGINAL,`SUCCESS"), 18, "`ORIGINAL,`CHANGE");
    CHECK(reading.read(merchant(failed)).lines.empty());
    std::string unknown(merchant_paid);
    unknown.replace(unknown.find("`SUCCESS"), 8, "`ACCEPTED");
    const ReadFile file = reading.read(merchant(unknown));
    REQUIRE(file.problems.size() == 1);
    CHECK(file.problems[0].code == "unknown-status");
    CHECK(file.problems[0].column == "交易状态");
    CHECK(file.problems[0].line == 2);
}

TEST_CASE("import: totals that the rows do not come to are told") {
    Reading reading;
    const ReadFile file = reading.read(merchant(merchant_paid));
    REQUIRE(file.wrong.size() == 3);
    CHECK(file.wrong[0].code == "count");
    CHECK(file.wrong[1].code == "out_sum");
    CHECK(file.wrong[2].code == "fee_sum");
    CHECK(file.wrong[2].declared == "1.20");
    CHECK(file.wrong[2].read == "1.45");
}

TEST_CASE("import: a number that a spreadsheet has damaged or somebody has hidden is refused") {
    Reading reading;
    const auto with_number = [](std::string_view number) {
        std::string row(merchant_paid);
        row.replace(row.find("4200001690740201411100005"), 25, number);
        return merchant(row, "");
    };
    for (const auto& [number, code] :
         {std::pair("4.00123E+27", "excel-number"),
          std::pair("4200001690740200000000000", "excel-number"),
          std::pair("4200****0005", "masked-number"), std::pair("", "required")}) {
        INFO(number);
        const ReadFile file = reading.read(with_number(number));
        REQUIRE(file.problems.size() == 1);
        CHECK(file.problems[0].code == code);
        CHECK(file.problems[0].column == "微信订单号");
        CHECK(file.problems[0].line == 2);
        CHECK(file.lines.empty());
    }
}

TEST_CASE("import: a bill of the WeChat app: what stands above it is held against the rows") {
    Reading reading;
    const ReadFile file = reading.read(
        "微信支付账单明细,,,,,,,,\n微信昵称:[锦绣物业],,,,,,,,\n"
        "起始时间:[2026-03-01 00:00:00] 终止时间:[2026-03-31 23:59:59],,,,,,,,\n"
        "共3笔记录,,,,,,,,\n收入:1笔 241.00元,,,,,,,,\n支出:1笔 12.00元,,,,,,,,\n"
        "中性交易:1笔 500.00元,,,,,,,,\n"
        "----------------------微信支付账单明细列表--------------------,,,,,,,,\n"
        "交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号,商户单号,备注\n"
        "2026-03-02 08:00:00,二维码收款,王芳,\"收款方备注:3-2-1502\",收入,¥241.00,/,已存入零钱,"
        "\"1000039801202603020001\t\",\"/\",\"/\"\n"
        "2026-03-02 09:00:00,商户消费,超市,\"水\",支出,¥12.00,零钱,支付成功,"
        "\"4200002026030200002\t\",\"123\t\",\"/\"\n"
        "2026-03-02 10:00:00,零钱提现,招商银行,\"/\",/,¥500.00,招商银行,提现已到账,"
        "\"2021030200003\t\",\"/\",\"/\"\n");
    CHECK(file.profile == "wechat");
    CHECK(file.problems.empty());
    REQUIRE(file.lines.size() == 2);
    CHECK(file.lines[0].kind == LineKind::receipt);
    CHECK(file.lines[0].counterparty == "王芳");
    CHECK(file.lines[0].memo == "收款方备注:3-2-1502");
    CHECK(file.lines[1].kind == LineKind::other);
    CHECK(file.lines[1].amount == money("-12.00"));
    CHECK(file.facts.from == day("2026-03-01"));
    CHECK(file.facts.to == day("2026-03-31"));
    CHECK(file.facts.in_sum == money("241.00"));
    CHECK(file.wrong.empty());
}

TEST_CASE("import: what a firm's Alipay received, in GB18030, with tabs and a fee") {
    Reading reading;
    const std::string text =
        "#支付宝业务明细查询\n#账号：[20881234567890120156]\n"
        "#起始日期：[2026年03月01日 00:00:00]   终止日期：[2026年04月01日 00:00:00]\n"
        "#-----------------------------------------业务明细列表--------------------------\n"
        "支付宝交易号,商户订单号,业务类型,商品名称,创建时间,完成时间,门店编号,门店名称,操作员,"
        "终端号,对方账户,订单金额（元）,商家实收（元）,支付宝红包（元）,集分宝（元）,"
        "支付宝优惠（元）,"
        "商家优惠（元）,券核销金额（元）,券名称,商家红包消费金额（元）,卡消费金额（元）,"
        "退款批次号/请求号,服务费（元）,分润（元）,备注\n"
        "2026030122001401\t,ORDER1\t,交易\t,物业费 3-2-1502,2026-03-01 08:00:00,"
        "2026-03-01 08:00:05,,,,,*芳(138****5678),241.00,241.00,0.00,0.00,0.00,0.00,0.00,,0.00,"
        "0.00,\t,-1.45,0.00,\n"
        "2026030122001401\t,ORDER1\t,退款\t,物业费,2026-03-01 08:00:00,2026-03-02 08:00:05,,,,,"
        "*芳(138****5678),-41.00,-41.00,0.00,0.00,0.00,0.00,0.00,,0.00,0.00,R1\t,0.25,0.00,\n"
        "#-----------------------------------------业务明细列表结束----------------------\n"
        "#交易合计：1笔，商家实收共241.00元，商家优惠共0.00元\n"
        "#退款合计：1笔，商家实收退款共-41.00元，商家优惠退款共0.00元\n"
        "#导出时间：[2026年04月02日 06:27:10]\n";
    const ReadFile file = reading.read(io::encoded(text, io::Encoding::gb18030));
    CHECK(file.profile == "alipay-merchant");
    CHECK(file.problems.empty());
    REQUIRE(file.lines.size() == 2);
    CHECK(file.lines[0].fee_e5 == 145000);
    CHECK(file.lines[0].counterparty == "*芳(138****5678)");
    CHECK(file.lines[1].kind == LineKind::refund);
    CHECK(file.lines[1].amount == money("-41.00"));
    CHECK(file.lines[1].fee_e5 == -25000);
    CHECK(file.lines[1].number == "2026030122001401/R1");
    CHECK(file.facts.account == "20881234567890120156");
    CHECK(file.facts.in_sum == money("241.00"));
    CHECK(file.facts.out_sum == money("41.00"));
    CHECK(file.wrong.empty());
}

TEST_CASE("import: a bank's statement with two amount columns and a balance that goes on") {
    Reading reading;
    const std::string_view text =
        "账号,4400 1234 5678,账户名称,锦绣物业\n"
        "账号,账户名称,交易时间,借方发生额（支取）,贷方发生额（收入）,余额,币种,对方户名,对方账号,"
        "对方开户机构,记账日期,摘要,备注,账户明细编号-交易流水号,企业流水号,凭证种类,凭证号,\n"
        "440012345678,锦绣物业,20260302 10:11:12,0.00,241.00,10241.00,人民币元,王芳,"
        "6217001234567890123,建行,20260302,转账,3-2-1502物业费,100-1,,,,\n"
        "440012345678,锦绣物业,20260303 10:11:12,15.00,0.00,10226.00,人民币元,,,,20260303,手续费,,"
        "101-1,,,,\n";
    const ReadFile file = reading.read(text);
    CHECK(file.profile == "ccb");
    CHECK(file.problems.empty());
    REQUIRE(file.lines.size() == 2);
    CHECK(file.lines[0].kind == LineKind::receipt);
    CHECK(file.lines[0].memo == "转账 3-2-1502物业费");
    CHECK(file.lines[0].counterparty_account == "6217001234567890123");
    CHECK(file.lines[0].number == "100-1");
    CHECK(file.lines[0].balance == money("10241.00"));
    CHECK(file.lines[1].kind == LineKind::other);
    CHECK(file.lines[1].amount == money("-15.00"));
    CHECK(file.facts.account == "440012345678");
    CHECK_FALSE(file.broken);
    std::string torn(text);
    torn.replace(torn.find("10226.00"), 8, "10126.00");
    REQUIRE(reading.read(torn).broken);
    CHECK(reading.read(torn).broken->line == 4);
}

TEST_CASE("import: a bank that names payer and payee tells the other side by the direction") {
    Reading reading;
    const ReadFile file = reading.read(
        "查询账号[ Inquirer account number ],123456789012\n"
        "交易类型[ Transaction Type ],付款人账号[ Debit Account No. ],付款人名称[ Payer's Name ],"
        "收款人账号[ Payee's Account Number ],收款人名称[ Payee's Name ],"
        "交易日期[ Transaction Date ],交易时间[ Transaction time ],交易货币[ Trade Currency ],"
        "交易金额[ Trade Amount ],交易后余额[ After-transaction balance ],"
        "交易流水号[ Transaction reference number ],摘要[ Reference ],用途[ Purpose ]\n"
        "来账,621700999,王芳,123456789012,锦绣物业,20260302,10:11:12,CNY,\"1,241.00\",\"5,241.00\","
        "77,,物业费\n"
        "往账,123456789012,锦绣物业,888,电力公司,20260303,10:11:12,CNY,-241.00,\"5,000.00\",78,,"
        "电费\n");
    CHECK(file.profile == "boc");
    CHECK(file.problems.empty());
    REQUIRE(file.lines.size() == 2);
    CHECK(file.lines[0].counterparty == "王芳");
    CHECK(file.lines[0].counterparty_account == "621700999");
    CHECK(file.lines[0].second == 36672);
    CHECK(file.lines[1].counterparty == "电力公司");
    CHECK(file.lines[1].amount == money("-241.00"));
    CHECK_FALSE(file.broken);
}

TEST_CASE("import: a receipt that the bank took back stands with a minus among the receipts") {
    Reading reading;
    const ReadFile file = reading.read(
        "交易时间,收入金额,支出金额,账户余额,对方账号,对方户名,交易用途\n"
        "2026-03-02 10:00:00,241.00,,1241.00,6217,王芳,物业费\n"
        "2026-03-03 10:00:00,-241.00,,1000.00,6217,王芳,冲正\n");
    CHECK(file.profile == "abc");
    REQUIRE(file.lines.size() == 2);
    CHECK(file.lines[1].kind == LineKind::refund);
    CHECK(file.lines[1].amount == money("-241.00"));
}

TEST_CASE("import: rows of a statement that cannot be read are all told at once") {
    Reading reading;
    const ReadFile file = reading.read(
        "交易时间,收入金额,支出金额,账户余额,对方账号,对方户名,交易用途\n"
        "46054,241.00,,1241.00,6217,王芳,物业费\n"
        "2026-13-03,1.00,,1.00,,,\n"
        "2026-03-03,1.005,,1.00,,,\n"
        "2026-03-03,1.00,2.00,1.00,,,\n"
        "2026-03-03,1.00\n"
        "2026-03-03,1.00,,1.00,6.21700E+18,,\n"
        "2026-03-03,1.00,,1.00,,,a,b\n");
    std::vector<std::string> codes;
    for (const Problem& each : file.problems) {
        codes.push_back(std::to_string(each.line) + " " + each.code);
    }
    CHECK(codes == std::vector<std::string>{"2 excel-serial", "3 bad-date", "4 type-error",
                                            "5 constraint", "6 missing-cell", "7 excel-number",
                                            "8 extra-cell"});
}

TEST_CASE("import: a file that no profile knows is refused with what was found") {
    Reading reading;
    CHECK(reading.refusal("日期,姓名\n2026-03-01,王芳\n").find("profile") != std::string::npos);
    CHECK(reading.refusal("交易时间,对方户名\n", "abc").find("收入金额") != std::string::npos);
    CHECK(reading.refusal("PK\x03\x04 workbook").find("workbook") != std::string::npos);
    CHECK(reading.refusal("a\n", "nobank").find("nobank") != std::string::npos);
}

TEST_CASE("import: a UTF-16 statement is read like any other") {
    Reading reading;
    const std::string text =
        "\xef\xbb\xbf交易时间,收入金额,支出金额,账户余额,对方账号,对方户名,交易用途\n"
        "2026-03-02,241.00,,1241.00,6217,王芳,物业费\n";
    const ReadFile file = reading.read(io::encoded(text, io::Encoding::utf16le));
    REQUIRE(file.lines.size() == 1);
    CHECK(file.lines[0].counterparty == "王芳");
}

}  // namespace pmo::import
