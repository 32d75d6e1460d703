#include "lib/letter/wording.h"

#include <doctest/doctest.h>

namespace pmo::letter {

namespace {

std::string threat_in(std::string_view text) {
    const auto threat = find_threat(text);
    return threat ? threat->found : "";
}

}  // namespace

TEST_CASE("letter: a threat to cut off water, power, gas or heat is found") {
    CHECK(threat_in("逾期不缴，我处将停水停电。") == "停水");
    CHECK(threat_in("逾期將斷電處理") == "斷電");
    CHECK(threat_in("将予以停气、停暖") == "停气");
    CHECK(threat_in("将停供") == "停供");
    CHECK(threat_in("本中心将停止向您户供电。") == "停止向您户供电");
    CHECK(threat_in("您户的水电将被切断。") == "的水电将被切断");
    CHECK(threat_in("将对您户限时供水") == "限时供水");
}

TEST_CASE("letter: a threat to bar access is found") {
    CHECK(threat_in("将注销您的门禁卡") == "注销您的门禁");
    CHECK(threat_in("將限制車輛進出") == "限制車輛進");
    CHECK(threat_in("We will deny you entry.") == "deny you entry");
}

TEST_CASE("letter: an English threat is found in either order and any form") {
    CHECK(threat_in("we will CUT OFF your water") == "cut off your water");
    CHECK(threat_in("Your electricity supply will be disconnected.") ==
          "electricity supply will be disconnected");
    CHECK(threat_in("we shall switch off the gas") == "switch off the gas");
    CHECK(threat_in("suspension of\nyour heating") == "suspension of your heating");
}

TEST_CASE("letter: blanks, line ends and wide letters do not hide a threat") {
    CHECK(threat_in("停 水") == "停水");
    CHECK(threat_in("停\n水") == "停水");
    CHECK(threat_in("停　电") == "停电");
    CHECK(threat_in("ｃｕｔ off water") == "cut off water");
    CHECK(find_threat("第一行\n第二行停水")->line == 1);
    CHECK(find_threat("停水")->law == "民法典 944");
}

TEST_CASE("letter: courteous words are no threat") {
    CHECK(threat_in("停车费、水费和电费") == "");
    CHECK(threat_in("如有疑问，请致电我处，水电费另计。") == "");
    CHECK(threat_in("请于收到本函后十五日内缴纳，期限内缴清的，不计滞纳金。") == "");
    CHECK(threat_in("Please stop by. Water is not billed by us.") == "");
    CHECK(threat_in("我处将依法向人民法院提起诉讼") == "");
    CHECK(threat_in("") == "");
}

}  // namespace pmo::letter
