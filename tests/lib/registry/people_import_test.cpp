#include "lib/registry/people_import.h"

#include <doctest/doctest.h>

#include "lib/base/text.h"
#include "lib/registry/household.h"
#include "lib/registry/tenure.h"
#include "lib/registry/unit_import.h"
#include "tests/support/office.h"
#include "tests/support/scratch.h"

namespace pmo::registry {

namespace {

using import::Status;
using test::day;

// An office with an estate JX and three homes, one of them delivered.
struct Desk {
    Desk() {
        office.estate("JX", "锦绣花园");
        home = office.home("3-2-1502", "96.40");
        office.delivered(home, "2025-11-21");
        other = office.home("3-2-1503", "50.30");
        office.parking("B1-023");
    }
    import::Report take(std::string_view text, bool update = false){import::Options options;
    options.file = folder.write("people" + std::to_string(++files) + ".csv", text);
    options.update = update;
    options.today = day("2026-03-02");
    return import_people(office.db(), options);
} std::string problems(std::string_view text, bool update = false) {
    std::vector<std::string> result;
    for (const import::Problem& problem : take(text, update).problems) {
        result.push_back(std::to_string(problem.line) + " " + problem.column + " " + problem.code);
    }
    return result.empty() ? "imported" : joined(result, "; ");
}
std::string changes(std::string_view text) {
    std::string result;
    for (const import::Change& change : take(text, true).changes) {
        result += joined(change.changes, "; ");
    }
    return result.empty() ? "none" : result;
}
std::string payer(UnitId unit, std::string_view on) {
    const auto found = payer_on(office.db(), unit, day(on));
    return found ? household(office.db(), *found).head_name : "nobody";
}
std::string exported(Names names = Names::full) {
    std::string result;
    export_people(office.db(), names, [&](std::string_view chunk) { result += chunk; });
    return result;
}
test::Scratch folder;
test::Office office;
UnitId home;
UnitId other;
int files = 0;
};  // namespace

}  // namespace pmo::registry

TEST_CASE("registry: owners hold their units from delivery, or from the day the list says") {
    Desk desk;
    CHECK(desk.problems("房号,姓名,手机,起始日期\n"
                        "3-2-1502,王芳,13812345678,\n"
                        "3-2-1503,李强,13912345678,2024-05-01\n") == "imported");
    CHECK(desk.payer(desk.home, "2025-11-20") == "nobody");
    CHECK(desk.payer(desk.home, "2025-11-21") == "王芳");
    CHECK(desk.payer(desk.other, "2024-05-01") == "李强");
}

TEST_CASE("registry: without a first day and without delivery nobody is guessed") {
    Desk desk;
    CHECK(desk.problems("房号,姓名,手机\n3-2-1503,李强,13912345678\n") == "2 from required");
    CHECK(desk.office.count("SELECT count(*) FROM person") == 0);
}

TEST_CASE("registry: one person with several units is one household, unless accounts differ") {
    Desk desk;
    CHECK(desk.problems("房号,姓名,手机,起始日期,户号\n"
                        "3-2-1502,王芳,13812345678,2025-11-21,0088\n"
                        "B1-023,王芳,13812345678,2025-11-21,0088\n"
                        "3-2-1503,王芳,13812345678,2025-11-21,0099\n") == "imported");
    CHECK(desk.office.count("SELECT count(*) FROM person") == 1);
    CHECK(desk.office.count("SELECT count(*) FROM household") == 2);
    CHECK(tenures_of(desk.office.db(), find_household(desk.office.db(), "0088").id).size() == 2);
}

TEST_CASE("registry: the same list again changes nothing, an empty cell keeps") {
    Desk desk;
    constexpr std::string_view list =
        "房号,姓名,手机,邮箱,缴费\n3-2-1502,王芳,138-1234-5678,wang@example.com,是\n";
    desk.take(list);
    const auto audited = desk.office.count("SELECT count(*) FROM audit");
    CHECK(desk.take(std::string(list) + "\n").same == 1);
    CHECK(desk.take("房号,姓名,手机,邮箱\n3-2-1502,王芳,13812345678,\n").same == 1);
    CHECK(desk.office.count("SELECT count(*) FROM audit") == audited);
}

TEST_CASE("registry: a changed phone is a conflict, and an update that names no value") {
    Desk desk;
    desk.take(
        "房号,姓名,身份证号,手机,邮箱\n"
        "3-2-1502,王芳,34052419800101001X,13812345678,wang@example.com\n");
    constexpr std::string_view moved =
        "房号,姓名,身份证号,手机,邮箱\n3-2-1502,王芳,34052419800101001X,13712345678,<清空>\n";
    const auto refused = desk.take(moved);
    REQUIRE(refused.problems.size() == 1);
    CHECK(refused.problems[0].code == "conflict");
    CHECK(refused.problems[0].reason.find("1371") == std::string::npos);
    CHECK(desk.changes(moved) == "phone differs; email differs");
    CHECK(desk.office.count("SELECT count(*) FROM person WHERE phone = '13712345678' AND email "
                            "IS NULL") == 1);
}

TEST_CASE("registry: every damaged cell of a list of people is told") {
    Desk desk;
    CHECK(desk.problems("房号,姓名,手机,身份证号,户号,邮箱,起始日期,身份\n"
                        "3-2-1502,,1085251234,4.40524E+17,4E+05,wang,45000,业主\n"
                        "3-2-1502,王芳,138,340524198001010000,,,2025-02-30,邻居\n"
                        "3-2-1502,王芳,1.38E+10,34052419800101001,,,,\n"
                        "3-2-1509,王芳,,,,,,\n"
                        "3月2日,王芳,,,,,,\n") ==
          "2 姓名 required; 2 手机 lost-zeros; 2 身份证号 excel-number; 2 邮箱 constraint; "
          "2 户号 excel-number; 2 起始日期 excel-serial; 3 身份 bad-choice; 3 手机 bad-phone; "
          "3 身份证号 excel-number; 3 起始日期 bad-date; 4 手机 excel-number; 4 身份证号 bad-id; "
          "5 房号 unknown-unit; 6 房号 excel-date");
    CHECK(desk.office.count("SELECT count(*) FROM person") == 0);
}

TEST_CASE("registry: an account that has lost its zeros is recognised, not taken as a new one") {
    Desk desk;
    desk.take("房号,姓名,户号\n3-2-1502,王芳,000123\n");
    CHECK(desk.problems("房号,姓名,户号\n3-2-1502,王芳,123\n") == "2 户号 lost-zeros");
    // The same digits of somebody else are another account.
    CHECK(desk.problems("房号,姓名,户号,起始日期\n3-2-1503,李强,123,2025-01-01\n") == "imported");
    CHECK(desk.problems("房号,姓名,户号,起始日期\nB1-023,张伟,123,2025-01-01\n") ==
          "2 户号 conflict");
}

TEST_CASE("registry: a sale in the list ends the old owner only with --update") {
    Desk desk;
    desk.take("房号,姓名,手机,起始日期\n3-2-1502,王芳,13812345678,2025-11-21\n");
    constexpr std::string_view sold =
        "房号,姓名,手机,起始日期\n3-2-1502,李强,13912345678,2026-02-01\n";
    CHECK(desk.problems(sold) == "2  conflict");
    CHECK(desk.payer(desk.home, "2026-02-01") == "王芳");
    CHECK(desk.changes(sold) == "owner: H1 until 2026-02-01, then this household");
    CHECK(desk.payer(desk.home, "2026-01-31") == "王芳");
    CHECK(desk.payer(desk.home, "2026-02-01") == "李强");
    // Somebody before an owner who is there already cannot be squeezed in.
    CHECK(desk.problems("房号,姓名,手机,起始日期\n3-2-1502,张伟,13712345678,2025-12-01\n", true) ==
          "2 起始日期 conflict");
}

TEST_CASE("registry: the last day of a list is the last day held") {
    Desk desk;
    desk.take(
        "房号,姓名,起始日期,截止日期\n"
        "3-2-1502,王芳,2020-01-01,2025-12-31\n3-2-1502,李强,2026-01-01,\n");
    CHECK(desk.payer(desk.home, "2025-12-31") == "王芳");
    CHECK(desk.payer(desk.home, "2026-01-01") == "李强");
    CHECK(desk.problems("房号,姓名,起始日期,截止日期\n3-2-1503,王芳,2020-01-02,2020-01-01\n") ==
          "2 截止日期 constraint");
    CHECK(desk.problems("房号,姓名,起始日期,截止日期\n3-2-1503,王芳,2020-01-02,2020-01-02\n") ==
          "imported");  // one day
    CHECK(desk.payer(desk.other, "2020-01-02") == "王芳");
    CHECK(desk.payer(desk.other, "2020-01-03") == "nobody");
}

TEST_CASE("registry: a last day that was wrong is taken away") {
    Desk desk;
    desk.take("房号,姓名,起始日期,截止日期\n3-2-1502,王芳,2020-01-01,2025-12-31\n");
    constexpr std::string_view stays = "房号,姓名,截止日期\n3-2-1502,王芳,<清空>\n";
    CHECK(desk.problems(stays) == "2  conflict");
    CHECK(desk.payer(desk.home, "2026-01-01") == "nobody");
    CHECK(desk.changes(stays) == "to: 2025-12-31 → none");
    CHECK(desk.payer(desk.home, "2026-01-01") == "王芳");
}

TEST_CASE("registry: a tenant pays when the list says so") {
    Desk desk;
    desk.take(
        "房号,姓名,身份,起始日期,缴费\n"
        "3-2-1502,王芳,业主,2020-01-01,\n"
        "3-2-1502,陈租,租户,2026-01-01,\n"
        "3-2-1503,李强,业主,2020-01-01,\n"
        "3-2-1503,周租,租客,2026-01-01,是\n");
    CHECK(desk.payer(desk.home, "2026-02-01") == "王芳");
    CHECK(desk.payer(desk.other, "2026-02-01") == "周租");
    CHECK(desk.changes("房号,姓名,身份,起始日期,缴费\n3-2-1502,陈租,租户,2026-01-01,是\n") ==
          "pays: no → yes");
    CHECK(desk.payer(desk.home, "2026-02-01") == "陈租");
}

TEST_CASE("registry: families belong to the household of their unit") {
    Desk desk;
    desk.take(
        "房号,姓名,身份,手机\n3-2-1502,王芳,业主,13812345678\n"
        "3-2-1502,王小明,家属,13712345678\n");
    const auto people = members(desk.office.db(), find_household(desk.office.db(), "王芳").id);
    REQUIRE(people.size() == 2);
    CHECK(people[1].name == "王小明");
    CHECK(people[1].relation == "family");
    CHECK(desk.problems("房号,姓名,身份\n3-2-1503,李小明,家属\n") == "2 房号 constraint");
}

TEST_CASE("registry: a developer is the estate's, known by account when nothing else is said") {
    Desk desk;
    CHECK(desk.problems("小区,房号,姓名,身份,户号,起始日期\n"
                        "JX,,锦绣置业有限公司,开发商,900001,\n"
                        "JX,3-2-1503,锦绣置业有限公司,业主,900001,2020-01-10\n"
                        "JX,B1-023,锦绣置业有限公司,业主,900001,2020-01-10\n") == "imported");
    CHECK(desk.office.count("SELECT count(*) FROM person") == 1);
    CHECK(desk.office.count("SELECT count(*) FROM household WHERE kind = 3") == 1);
    CHECK(desk.office.count("SELECT developer_id IS NOT NULL FROM estate") == 1);
    CHECK(desk.payer(desk.other, "2026-01-01") == "锦绣置业有限公司");
}

TEST_CASE("registry: another name under a known account is a conflict") {
    Desk desk;
    desk.take("房号,姓名,户号\n3-2-1502,王芳,88\n");
    CHECK(desk.problems("房号,姓名,户号,起始日期\n3-2-1503,王方,88,2025-01-01\n") ==
          "2 户号 conflict");
}

TEST_CASE("registry: people go out and into a fresh office and out again byte for byte") {
    Desk desk;
    desk.take(
        "小区,房号,姓名,身份,手机,备用电话,身份证号,邮箱,起始日期,截止日期,缴费,户号,语言,称呼\n"
        "JX,,锦绣置业有限公司,开发商,,,91350100M000100Y43,,,,,900001,,\n"
        "JX,B1-023,锦绣置业有限公司,业主,,,91350100M000100Y43,,2020-01-10,,,900001,,\n"
        "JX,3-2-1503,张伟,业主,13512345678,,,,2019-01-01,2019-12-31,,,,\n"
        "JX,3-2-1503,\"Chan, "
        "Ann\",业主,+85291234567,,A123456(3),ann@example.com,2020-01-01,,否,,en,Ms\n"
        "JX,3-2-1503,陈租,租户,13612345678,0755-26001234,,,2020-01-01,,是,0088,,\n"
        "JX,3-2-1503,陈大,家属,,,,,2020-01-01,,,,,\n"
        "JX,3-2-1502,王芳,业主,13812345678,,34052419800101001X,,2025-11-21,,,,,女士\n"
        "JX,3-2-1502,王乙,家属,,,,,2025-11-21,,,,,\n"
        "JX,3-2-1502,王甲,家属,,,,,2025-11-21,,,,,\n");
    REQUIRE(desk.office.count("SELECT count(*) FROM person") == 8);
    const std::string first = desk.exported();
    std::string units;
    export_units(desk.office.db(), [&](std::string_view chunk) { units += chunk; });

    test::Scratch folder;
    test::Office fresh;
    import::Options options;
    options.today = day("2026-03-02");
    options.file = folder.write("units.csv", units);
    REQUIRE(import_units(fresh.db(), options).status == Status::imported);
    options.file = folder.write("people.csv", first);
    REQUIRE(import_people(fresh.db(), options).status == Status::imported);
    std::string second;
    export_people(fresh.db(), Names::full, [&](std::string_view chunk) { second += chunk; });
    CHECK(second == first);
    const auto again = desk.take(first);  // and at home it changes nothing
    CHECK(again.same == again.read);
}

TEST_CASE("registry: a masked export gives no name, phone or number away") {
    Desk desk;
    desk.take(
        "房号,姓名,手机,身份证号,邮箱\n"
        "3-2-1502,王芳,13812345678,34052419800101001X,wang@example.com\n");
    const std::string text = desk.exported(Names::masked);
    for (const char* secret : {"王芳", "13812345678", "34052419800101001X", "wang@example.com"}) {
        INFO(secret);
        CHECK(text.find(secret) == std::string::npos);
    }
    CHECK(text.find("3-2-1502") != std::string::npos);
    // Nor can it be taken for the real list.
    CHECK(desk.take(text).status == Status::rejected);
}

}  // namespace pmo::registry
