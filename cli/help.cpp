#include "cli/help.h"

#include <algorithm>

#include "lib/base/i18n.h"
#include "lib/base/text.h"
#include "lib/io/assets.h"

namespace pmo::cli {

namespace {

struct Row {
    std::string left;
    std::string right;
};

void append_rows(std::string& out, const std::vector<Row>& rows) {
    int width = 0;
    for (const auto& row : rows) width = std::max(width, display_width(row.left));
    for (const auto& row : rows) {
        out += "  " + padded(row.left, width) + "  " + row.right + "\n";
    }
}

// "--format table|csv", "FILE..."
std::string spelled(const Argument& argument) {
    const std::string value =
        argument.words.empty() ? argument.value_name : joined(argument.words, "|");
    if (argument.positional) return value + (argument.repeated ? "..." : "");
    return argument.value_name.empty() ? argument.name : argument.name + " " + value;
}

std::string short_spelled(const Argument& argument) {
    Argument plain = argument;
    plain.words.clear();
    return spelled(plain);
}

std::string command_name(const Chosen& chosen) {
    std::string name{program_name(chosen.program)};
    if (chosen.group) name += " " + chosen.group->name();
    if (chosen.verb != nullptr && !chosen.verb->name().empty()) {
        name += " " + chosen.verb->name();
    }
    return name;
}

std::string usage(const Chosen& chosen) {
    std::string line = command_name(chosen);
    if (!chosen.group) return line + " " + tr("cli.usage.command");
    if (chosen.verb == nullptr) return line + " " + tr("cli.usage.verb");
    for (const bool positional : {true, false}) {
        for (const auto& argument : chosen.verb->arguments()) {
            if (argument.positional != positional || argument.is_hidden) continue;
            const auto word = short_spelled(argument);
            line += argument.is_required ? " " + word : " [" + word + "]";
        }
    }
    return line;
}

std::vector<Row> argument_rows(const std::deque<Argument>& arguments) {
    std::vector<Row> rows;
    for (const bool positional : {true, false}) {
        for (const auto& argument : arguments) {
            if (argument.positional != positional || argument.is_hidden) continue;
            std::string left = spelled(argument);
            if (argument.name == "--output") left = "-o, " + left;
            rows.push_back({left, tr(argument.help_key)});
        }
    }
    return rows;
}

void append_section(std::string& out, std::string_view heading_key, const std::vector<Row>& rows) {
    if (rows.empty()) return;
    out += "\n" + tr(heading_key) + "\n";
    append_rows(out, rows);
}

std::string verb_help(const Chosen& chosen) {
    const Verb& verb = *chosen.verb;
    std::string out = tr(verb.help_key()) + "\n";
    if (!verb.examples().empty()) {
        out += "\n" + tr("cli.heading.examples") + "\n";
        for (const auto& example : verb.examples()) out += "  " + example + "\n";
    }
    out += "\n" + tr("cli.heading.usage") + "\n  " + usage(chosen) + "\n";
    append_section(out, "cli.heading.arguments", argument_rows(verb.arguments()));
    Common unused;
    append_section(out, "cli.heading.common",
                   argument_rows(common_arguments(unused, verb.access())));
    return out;
}

std::string group_help(const Chosen& chosen) {
    std::string out = tr(chosen.group->summary_key()) + "\n";
    std::vector<std::string> examples;
    std::vector<Row> rows;
    for (const auto& verb : chosen.group->verbs()) {
        if (verb.is_hidden()) continue;
        rows.push_back({verb.name(), tr(verb.help_key())});
        if (!verb.examples().empty()) examples.push_back(verb.examples().front());
    }
    if (!examples.empty()) {
        out += "\n" + tr("cli.heading.examples") + "\n";
        for (const auto& example : examples) out += "  " + example + "\n";
    }
    out += "\n" + tr("cli.heading.usage") + "\n  " + usage(chosen) + "\n";
    append_section(out, "cli.heading.verbs", rows);
    out += "\n" + tr("cli.more_help", command_name(chosen)) + "\n";
    return out;
}

std::string program_help(const Chosen& chosen) {
    const bool batch = chosen.program == Program::pmo_batch;
    std::string out = tr(batch ? "cli.about.batch" : "cli.about.pmo") + "\n";
    out += "\n" + tr("cli.heading.usage") + "\n  " + usage(chosen) + "\n";
    std::vector<Row> rows;
    for (const auto& entry : groups_of(chosen.program)) {
        rows.push_back({std::string(entry.name), tr(entry.summary_key)});
    }
    append_section(out, batch ? "cli.heading.jobs" : "cli.heading.commands", rows);
    Common unused;
    append_section(out, "cli.heading.common",
                   argument_rows(common_arguments(unused, Access::reads)));
    out += "\n" + tr("cli.topics", joined(help_topics(), ", ")) + "\n";
    return out;
}

// Words after the commands typed so far, as lines of a `case`.
void append_case(std::string& out, const std::string& typed,
                 const std::vector<std::string>& words) {
    if (!words.empty()) out += "        '" + typed + "') words='" + joined(words, " ") + "' ;;\n";
}

std::vector<std::string> flag_names(const Verb& verb) {
    std::vector<std::string> names;
    Common unused;
    for (const auto& argument : verb.arguments()) {
        if (!argument.positional && !argument.is_hidden) names.push_back(argument.name);
    }
    for (const auto& argument : common_arguments(unused, verb.access())) {
        names.push_back(argument.name);
    }
    names.emplace_back("--help");
    return names;
}

void append_cases(std::string& out, Program program) {
    const std::string name{program_name(program)};
    std::vector<std::string> groups;
    std::string cases;
    for (const auto& entry : groups_of(program)) {
        groups.emplace_back(entry.name);
        const Group group = built(entry);
        const std::string typed = name + " " + group.name();
        if (group.name() == "help") {
            append_case(cases, typed, help_topics());
            continue;
        }
        std::vector<std::string> firsts;
        for (const auto& verb : group.verbs()) {
            if (verb.is_hidden()) continue;
            append_case(cases, verb.name().empty() ? typed : typed + " " + verb.name(),
                        flag_names(verb));
            if (!verb.name().empty()) firsts.push_back(verb.name());
        }
        // "tariff add" is completed word by word.
        std::vector<std::string> words;
        std::vector<std::string> followers;
        for (std::size_t i = 0; i < firsts.size(); ++i) {
            const auto blank = firsts[i].find(' ');
            const std::string first = firsts[i].substr(0, blank);
            if (words.empty() || words.back() != first) words.push_back(first);
            if (blank == std::string::npos) continue;
            followers.push_back(firsts[i].substr(blank + 1));
            if (i + 1 == firsts.size() || !firsts[i + 1].starts_with(first + " ")) {
                append_case(cases, typed + " " + first, followers);
                followers.clear();
            }
        }
        append_case(cases, typed, words);
    }
    append_case(out, name, groups);
    out += cases;
}

}  // namespace

std::string usage_line(const Chosen& chosen) {
    return tr("cli.usage", usage(chosen));
}

std::string help_text(const Chosen& chosen) {
    if (!chosen.group) return program_help(chosen);
    if (chosen.verb == nullptr) return group_help(chosen);
    return verb_help(chosen);
}

std::vector<std::string> help_topics() {
    return {"exit-codes", "formats", "dates", "environment", "filters"};
}

std::string_view topic_text(std::string_view topic) {
    return io::asset("help/" + std::string(language_code(language())) + "/" + std::string(topic) +
                     ".txt");
}

std::string bash_completion() {
    std::string out =
        "# bash completion for pmo and pmo-batch; made by `pmo completion bash`\n"
        "_pmo() {\n"
        "    local current=${COMP_WORDS[COMP_CWORD]} typed=${1##*/} words='' word i\n"
        "    for ((i = 1; i < COMP_CWORD; i++)); do\n"
        "        word=${COMP_WORDS[i]}\n"
        "        [[ $word == -* ]] && break\n"
        "        typed+=\" $word\"\n"
        "    done\n"
        "    while :; do\n"
        "        case $typed in\n";
    append_cases(out, Program::pmo);
    append_cases(out, Program::pmo_batch);
    out +=
        "        esac\n"
        "        [[ -n $words || $typed != *' '* ]] && break\n"
        "        typed=${typed% *}\n"
        "    done\n"
        "    mapfile -t COMPREPLY < <(compgen -W \"$words\" -- \"$current\")\n"
        "    ((${#COMPREPLY[@]})) || mapfile -t COMPREPLY < <(compgen -f -- \"$current\")\n"
        "}\n"
        "complete -o filenames -F _pmo pmo pmo-batch\n";
    return out;
}

}  // namespace pmo::cli
