#include "lib/base/i18n.h"

#include <doctest/doctest.h>

#include "lib/base/error.h"

namespace pmo {

namespace {

// Catalogues cannot be taken away again: the keys here belong to this test alone.
void add_test_words() {
    static const bool added = [] {
        add_catalogue(Language::en,
                      "# words of the test\n"
                      "\"i18n_test.both\" = \"{0} owes {1}\"  # and what they mean\n"
                      "\"i18n_test.english\" = \"only here\"\r\n"
                      "\n"
                      "  \"i18n_test.escapes\" = \"a \\\"b\\\" \\\\ c\\n\\td\"\n"
                      "\"i18n_test.braces\" = \"{{0}}\"\n"
                      "\"i18n_test.too_many\" = \"{0} of {1}\"\n"
                      "\"i18n_test.empty\" = \"\"");
        add_catalogue(Language::zh_hans, "\"i18n_test.both\" = \"{0}欠{1}\"\n");
        add_catalogue(Language::zh_hant, "\"i18n_test.both\" = \"{1}由{0}欠\"\n");
        return true;
    }();
    CHECK(added);
}

class InLanguage {
  public:
    explicit InLanguage(Language wanted) : before_(language()) { set_language(wanted); }
    ~InLanguage() { set_language(before_); }
    InLanguage(const InLanguage&) = delete;
    InLanguage& operator=(const InLanguage&) = delete;

  private:
    Language before_;
};

}  // namespace

TEST_CASE("i18n: words come in the language of the run, values where that language puts them") {
    add_test_words();
    {
        const InLanguage english(Language::en);
        CHECK(tr("i18n_test.both", "Ann", 5) == "Ann owes 5");
    }
    {
        const InLanguage simplified(Language::zh_hans);
        CHECK(tr("i18n_test.both", "王小明", "5.00") == "王小明欠5.00");
    }
    const InLanguage traditional(Language::zh_hant);
    CHECK(tr("i18n_test.both", "王小明", "5.00") == "5.00由王小明欠");
    CHECK(message_pattern(Language::en, "i18n_test.both") == "{0} owes {1}");
}

TEST_CASE("i18n: a word that is missing is told in English, and failing that by its key") {
    add_test_words();
    const InLanguage simplified(Language::zh_hans);
    CHECK(tr("i18n_test.english") == "only here");
    CHECK(tr("i18n_test.nowhere") == "i18n_test.nowhere");
    CHECK(has_message(Language::en, "i18n_test.english"));
    CHECK_FALSE(has_message(Language::zh_hans, "i18n_test.english"));
    CHECK_FALSE(has_message(Language::en, "i18n_test.nowhere"));
    CHECK(has_message(Language::en, "i18n_test.empty"));
    CHECK(tr("i18n_test.empty").empty());
}

TEST_CASE("i18n: escapes, comments and line ends of catalogues") {
    add_test_words();
    const InLanguage english(Language::en);
    CHECK(tr("i18n_test.escapes") == "a \"b\" \\ c\n\td");
    CHECK(tr("i18n_test.braces") == "{0}");
}

TEST_CASE("i18n: a pattern that asks for more than there is does not end the program") {
    add_test_words();
    const InLanguage english(Language::en);
    CHECK(tr("i18n_test.too_many", 1) == "{0} of {1}");
}

TEST_CASE("i18n: a line of an office's own catalogue that cannot be read is shown") {
    const InLanguage english(Language::en);
    for (const char* const line :
         {"\"i18n_test.bad\"", "i18n_test.bad = \"x\"", "\"i18n_test.bad\" = x",
          "\"i18n_test.bad\" = \"x", "\"i18n_test.bad\" = \"x\\q\"", "\"i18n_test.bad\" = \"x\\",
          "\"i18n_test.bad\" = \"x\" y", "[i18n_test]"}) {
        CAPTURE(line);
        add_catalogue(Language::zh_hant, line);
        std::string told;
        try {
            (void)message_pattern(Language::zh_hant, "i18n_test.good");
        } catch (const Error& error) {
            CHECK(error.kind() == ErrorKind::environment);
            told = error.what();
        }
        CHECK(told == std::string("i18n/zh-Hant: not \"key\" = \"text\": ") + line);
        // Told once: the words that are there can be used to say it.
        CHECK(message_pattern(Language::zh_hant, "i18n_test.bad") == "i18n_test.bad");
    }
}

TEST_CASE("i18n: languages by their codes and by the names of locales") {
    CHECK(language_code(Language::en) == "en");
    CHECK(language_code(Language::zh_hans) == "zh-Hans");
    CHECK(language_code(Language::zh_hant) == "zh-Hant");
    CHECK(is_language_code("zh-Hant"));
    CHECK_FALSE(is_language_code("zh"));
    CHECK_FALSE(is_language_code("EN"));
    for (const std::string_view locale :
         {"", "C", "POSIX", "C.UTF-8", "en_US.UTF-8", "de_DE", "ja"}) {
        CAPTURE(locale);
        CHECK(language_of_locale(locale) == Language::en);
    }
    for (const std::string_view locale : {"zh_CN.UTF-8", "zh_CN.GB18030", "zh", "zh_SG", "zh-Hans",
                                          "zh-hans-CN", "zh-Hans-HK", "ZH_cn"}) {
        CAPTURE(locale);
        CHECK(language_of_locale(locale) == Language::zh_hans);
    }
    for (const std::string_view locale :
         {"zh_TW.UTF-8", "zh_TW.Big5", "zh_HK", "zh_MO.UTF-8", "zh-Hant", "zh-TW", "zh-hant-hk"}) {
        CAPTURE(locale);
        CHECK(language_of_locale(locale) == Language::zh_hant);
    }
}

}  // namespace pmo
