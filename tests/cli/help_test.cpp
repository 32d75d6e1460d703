#include "cli/help.h"

#include <doctest/doctest.h>

#include "cli/session.h"
#include "lib/base/text.h"

namespace pmo::cli {

TEST_CASE("help: the program lists every group and every common flag") {
    use_language(Language::en);
    for (const auto program : {Program::pmo, Program::pmo_batch}) {
        Chosen chosen;
        chosen.program = program;
        const auto text = help_text(chosen);
        for (const auto& entry : groups_of(program)) {
            CHECK(text.find("\n  " + std::string(entry.name)) != std::string::npos);
        }
        for (const std::string flag : {"--db FILE", "--as-of DATE", "-o, --output FILE"}) {
            CHECK(text.find(flag) != std::string::npos);
        }
        for (const auto& topic : help_topics()) CHECK(text.find(topic) != std::string::npos);
    }
}

TEST_CASE("help: every topic has a text in every language") {
    for (const auto each : {Language::en, Language::zh_hans, Language::zh_hant}) {
        use_language(each);
        for (const auto& topic : help_topics()) {
            INFO(topic);
            CHECK(topic_text(topic).size() > 100);
            for (const auto line : split(topic_text(topic), '\n'))
                CHECK(display_width(line) <= 100);
        }
    }
    use_language(Language::en);
}

TEST_CASE("help: every command has a help that begins with what it does") {
    use_language(Language::en);
    for (const auto program : {Program::pmo, Program::pmo_batch}) {
        for (const auto& entry : groups_of(program)) {
            Chosen chosen;
            chosen.program = program;
            chosen.group = std::make_unique<Group>(built(entry));
            CHECK(help_text(chosen).find('\n') > 3);
            for (const auto& verb : chosen.group->verbs()) {
                chosen.verb = &verb;
                const auto text = help_text(chosen);
                INFO(text);
                const auto examples = text.find("Examples:");
                CHECK(text.find("Usage:") != std::string::npos);
                if (!verb.is_hidden()) CHECK(examples < text.find("Usage:"));
            }
        }
    }
}

TEST_CASE("help: bash completes groups, verbs and flags") {
    use_language(Language::en);
    const auto script = bash_completion();
    for (const auto& entry : clerk_groups()) {
        const auto group = built(entry);
        for (const auto& verb : group.verbs()) {
            if (verb.is_hidden() || group.name() == "help") continue;
            const auto typed = "'pmo " + group.name() +
                               (verb.name().empty() ? "" : " " + verb.name()) + "') words='";
            INFO(typed);
            CHECK(script.find(typed) != std::string::npos);
        }
    }
    CHECK(script.find("'pmo help') words='exit-codes ") != std::string::npos);
    CHECK(script.find("--as-of") != std::string::npos);
}

}  // namespace pmo::cli
