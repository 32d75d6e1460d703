// pmo help [TOPIC...]
#include <algorithm>

#include "cli/args.h"
#include "cli/help.h"
#include "cli/session.h"
#include "lib/table/render.h"

namespace pmo::cli {

namespace {

void write_page(Session& session, std::string_view text) {
    session.out().document(text, "<!doctype html>\n<pre>" + table::html_escaped(text) + "</pre>\n");
}

void show_help(Session& session, const std::vector<std::string>& words) {
    const auto topics = help_topics();
    if (words.size() == 1 && std::find(topics.begin(), topics.end(), words[0]) != topics.end()) {
        return write_page(session, topic_text(words[0]));
    }
    auto asked = words;
    asked.emplace_back("--help");
    auto chosen = choose_group(session.program(), asked);
    choose_verb(chosen, asked);
    write_page(session, help_text(chosen));
}

}  // namespace

void add_help(Group& group) {
    auto words = std::make_shared<std::vector<std::string>>();
    Verb& verb = group.leaf("cli.summary.help");
    verb.example("pmo help exit-codes");
    verb.texts("[TOPIC...]", *words, "cli.help.topic");
    verb.no_office().act([words](Session& session) { show_help(session, *words); });
}

}  // namespace pmo::cli
