// Templates of letters: every language there is, every level of the policy, nothing unlawful.
#include <doctest/doctest.h>

#include "lib/base/error.h"
#include "lib/base/i18n.h"
#include "lib/fee/reminder.h"
#include "lib/io/assets.h"
#include "lib/letter/template.h"

namespace pmo::test {

namespace {

constexpr Language languages[] = {Language::en, Language::zh_hans, Language::zh_hant};

std::string file_name(Language language) {
    return "template/reminder." + std::string(language_code(language)) + ".toml";
}

letter::Shape shape() {
    return fee::reminder_shape(static_cast<int>(fee::reminder_policy().levels.size()));
}

letter::Values values() {
    letter::Values result;
    for (const std::string& field : shape().fields) result.fields[field] = "<" + field + ">";
    for (const char* field : {"number", "date", "salutation"}) {
        result.fields[field] = "<" + std::string(field) + ">";
    }
    for (const auto& block : shape().blocks) {
        letter::Row row;
        for (const std::string& field : block.fields) row[field] = block.name + "." + field;
        result.blocks[block.name] = {row, row};
    }
    return result;
}

// The real template with words put in front of its first greeting.
std::string planted(Language language, const std::string& words) {
    std::string text(io::builtin_asset(file_name(language)));
    const std::size_t at = text.find("{{salutation}}");
    REQUIRE(at != std::string::npos);
    return text.insert(at, words);
}

}  // namespace

TEST_CASE("data: every language has every level of a reminder, with what it must say") {
    for (const Language language : languages) {
        INFO(file_name(language));
        const letter::Template text(shape(), language_code(language));
        for (int level = 1; level <= shape().levels; ++level) {
            const letter::Content content = text.fill(level, values());
            for (const char* must :
                 {"<salutation>", "<number>", "<office>", "<phone>", "<date>", "<total>",
                  "<pay_by>", "<unit>", "items.amount", "totals.amount"}) {
                INFO(must);
                CHECK(content.text.find(must) != std::string::npos);
            }
            CHECK(content.subject.find("<unit>") != std::string::npos);
            CHECK(content.sms.find("<total>") != std::string::npos);
            CHECK(content.html.find("<h1>") != std::string::npos);
            CHECK(content.html.find("&lt;salutation&gt;") != std::string::npos);
        }
    }
}

TEST_CASE("data: a threat planted into any language is refused") {
    for (const Language language : languages) {
        INFO(file_name(language));
        const std::string source = "planted.toml";
        CHECK_NOTHROW(letter::Template(shape(), planted(language, ""), source));
        for (const char* threat :
             {"逾期停水停电。", "逾期停水停電。", "将暂停您户的供水。", "將限制車輛進出。",
              "we will cut off your water. ", "your electricity will be disconnected. "}) {
            INFO(threat);
            CHECK_THROWS_AS(letter::Template(shape(), planted(language, threat), source), Error);
        }
        CHECK_THROWS_AS(letter::Template(shape(), planted(language, "{{nobody}}"), source), Error);
    }
}

TEST_CASE("data: an office cannot leave out the words that no letter may say") {
    CHECK(io::has_asset("letter/threats.toml"));
    CHECK_THROWS_AS(letter::Template(shape(), "xx"), Error);  // no such language
}

}  // namespace pmo::test
