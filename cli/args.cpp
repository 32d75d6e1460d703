#include "cli/args.h"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <algorithm>
#include <map>

#include "lib/base/check.h"
#include "lib/base/error.h"
#include "lib/base/i18n.h"
#include "lib/base/text.h"

namespace pmo::cli {

namespace {

[[noreturn]] void wrong(std::string message) {
    throw Error(ErrorKind::usage, std::move(message));
}

std::string with_suggestion(std::string message, std::string_view word,
                            const std::vector<std::string>& candidates) {
    const auto near = nearest(word, candidates);
    if (!near.empty()) message += tr("cli.did_you_mean", near.front());
    return message;
}

bool is_number_like(std::string_view word) {
    return word.size() > 1 && word[0] == '-' &&
           ((word[1] >= '0' && word[1] <= '9') || word[1] == '.');
}

bool is_flag_like(std::string_view word) {
    return word.size() > 1 && word[0] == '-' && !is_number_like(word);
}

// -o and -h are the only short flags.
std::string_view long_name(std::string_view flag) {
    if (flag == "-o") return "--output";
    if (flag == "-h") return "--help";
    return flag;
}

struct Word {
    std::string_view flag;                  // "--amount"
    std::optional<std::string_view> value;  // after '=', or after -o
};

Word split_flag(std::string_view word) {
    if (word.starts_with("--")) {
        const auto equals = word.find('=');
        if (equals == std::string_view::npos) return {word, std::nullopt};
        return {word.substr(0, equals), word.substr(equals + 1)};
    }
    if (word.size() > 2 && word.starts_with("-o")) return {"--output", word.substr(2)};
    return {long_name(word), std::nullopt};
}

const Argument* find_flag(const std::deque<Argument>& arguments, std::string_view name) {
    for (const auto& argument : arguments) {
        if (!argument.positional && argument.name == name) return &argument;
    }
    return nullptr;
}

// Places of the words that choose ("fee", "tariff", "item", "add"), at most four, wherever the
// common flags stand between them.
std::vector<std::size_t> leading_words(std::span<const std::string> arguments,
                                       const std::deque<Argument>& common) {
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < arguments.size() && places.size() < 4; ++i) {
        const std::string_view word = arguments[i];
        if (word == "--") break;
        if (!is_flag_like(word)) {
            places.push_back(i);
            continue;
        }
        const auto [flag, value] = split_flag(word);
        if (flag == "--help" || flag == "--version") continue;
        const Argument* known = find_flag(common, flag);
        if (known == nullptr) break;
        if (!known->value_name.empty() && !value) ++i;
    }
    return places;
}

std::vector<std::string> names_of(std::span<const GroupEntry> entries) {
    std::vector<std::string> names;
    for (const auto& entry : entries) names.emplace_back(entry.name);
    return names;
}

std::vector<std::string> verb_names(const Group& group) {
    std::vector<std::string> names;
    for (const auto& verb : group.verbs()) {
        if (!verb.is_hidden()) names.push_back(verb.name());
    }
    return names;
}

// Words apart: options first, each followed by its value; then everything positional.
struct Sorted {
    std::vector<std::string> options;
    std::vector<std::string> positionals;
};

Sorted sorted(const Chosen& chosen, const std::deque<Argument>& own,
              const std::deque<Argument>& common) {
    Sorted result;
    std::vector<std::string> known_names{"--help"};
    for (const auto* list : {&own, &common}) {
        for (const auto& argument : *list) {
            if (!argument.positional && !argument.is_hidden) known_names.push_back(argument.name);
        }
    }
    const bool takes_list = std::any_of(own.begin(), own.end(), [](const Argument& argument) {
        return argument.positional && argument.repeated;
    });
    bool only_positionals = false;
    for (std::size_t i = 0; i < chosen.rest.size(); ++i) {
        const std::string& word = chosen.rest[i];
        if (only_positionals || !is_flag_like(word)) {
            result.positionals.push_back(word);
            continue;
        }
        if (word == "--") {
            only_positionals = true;
            continue;
        }
        const bool is_filter = takes_list && word[1] != '-' && word.find(':') != std::string::npos;
        if (is_filter) {
            result.positionals.push_back(word);
            continue;
        }
        const auto [flag, attached] = split_flag(word);
        const Argument* argument = find_flag(own, flag);
        if (argument == nullptr) argument = find_flag(common, flag);
        if (argument == nullptr) {
            wrong(with_suggestion(tr("cli.unknown_flag", flag), flag, known_names));
        }
        result.options.emplace_back(flag);
        if (argument->value_name.empty()) {
            if (attached) wrong(tr("cli.takes_no_value", flag));
            continue;
        }
        if (attached) {
            result.options.emplace_back(*attached);
        } else if (i + 1 < chosen.rest.size() && !is_flag_like(chosen.rest[i + 1])) {
            result.options.push_back(chosen.rest[++i]);
        } else {
            wrong(tr("cli.missing_value", flag, argument->value_name));
        }
    }
    return result;
}

// `words` are those that lead: group, then what should have been a verb.
[[noreturn]] void no_such_verb(const Chosen& chosen, const std::vector<std::string>& words) {
    const auto names = verb_names(*chosen.group);
    const std::string& before = words[0];
    if (words.size() < 2) wrong(tr("cli.needs_verb", before, joined(names, ", ")));
    std::vector<std::string> followers;  // "tariff add" after "tariff"
    for (const auto& name : names) {
        if (name.starts_with(words[1] + " ")) followers.push_back(name);
    }
    if (!followers.empty() && words.size() == 2) {
        wrong(tr("cli.needs_verb", before + " " + words[1], joined(followers, ", ")));
    }
    const std::string word = followers.empty() ? words[1] : words[1] + " " + words[2];
    wrong(with_suggestion(tr("cli.unknown_verb", before, word), word, names));
}

void store(const Argument& argument, const std::vector<std::string>& values) {
    if (values.empty()) {
        if (argument.is_required) {
            wrong(tr(argument.positional ? "cli.missing_argument" : "cli.missing_flag",
                     argument.name));
        }
        return;
    }
    const bool is_switch = argument.value_name.empty();
    if (values.size() > 1 && !argument.repeated && !is_switch) {
        wrong(tr("cli.given_twice", argument.name));
    }
    for (const auto& value : values) argument.store(value);
}

}  // namespace

std::string_view program_name(Program program) {
    switch (program) {
        case Program::pmo:
            return "pmo";
        case Program::pmo_batch:
            return "pmo-batch";
    }
    PMO_CHECK(false);
}

Group::Group(std::string name, std::string summary_key)
    : name_(std::move(name)), summary_key_(std::move(summary_key)) {}

Verb& Group::verb(std::string_view name, std::string_view help_key) {
    PMO_CHECK(find(name) == nullptr);
    return verbs_.emplace_back(std::string(name), std::string(help_key));
}

const Verb* Group::find(std::string_view name) const {
    for (const auto& verb : verbs_) {
        if (verb.name() == name) return &verb;
    }
    return nullptr;
}

std::span<const GroupEntry> groups_of(Program program) {
    return program == Program::pmo ? clerk_groups() : batch_jobs();
}

Group built(const GroupEntry& entry) {
    Group group{std::string(entry.name), std::string(entry.summary_key)};
    entry.add(group);
    return group;
}

Chosen choose_group(Program program, std::span<const std::string> arguments) {
    Chosen chosen;
    chosen.program = program;
    Common unused;
    const auto common = common_arguments(unused, Access::writes);
    for (const auto& word : arguments) {
        if (word == "--") break;
        if (word == "--help" || word == "-h") chosen.help = true;
    }
    const auto places = leading_words(arguments, common);
    if (places.empty()) {
        if (chosen.help) return chosen;
        chosen.rest.assign(arguments.begin(), arguments.end());
        (void)sorted(chosen, {}, common);  // names the flag that is not known
        wrong(tr("cli.needs_command"));
    }
    const auto entries = groups_of(program);
    const std::string& word = arguments[places[0]];
    const auto entry = std::find_if(entries.begin(), entries.end(),
                                    [&](const GroupEntry& each) { return each.name == word; });
    if (entry == entries.end()) {
        wrong(with_suggestion(tr("cli.unknown_command", word), word, names_of(entries)));
    }
    chosen.group = std::make_unique<Group>(built(*entry));
    return chosen;
}

void choose_verb(Chosen& chosen, std::span<const std::string> arguments) {
    if (!chosen.group) return;
    Common unused;
    const auto places = leading_words(arguments, common_arguments(unused, Access::writes));
    std::size_t taken = 1;  // of the leading words
    if (chosen.group->is_leaf()) {
        chosen.verb = &chosen.group->verbs()[0];
    } else {
        // "tariff item add" before "tariff item" before "tariff".
        for (std::size_t count = places.size(); count > 1 && chosen.verb == nullptr; --count) {
            std::string name = arguments[places[1]];
            for (std::size_t i = 2; i < count; ++i) name += " " + arguments[places[i]];
            chosen.verb = chosen.group->find(name);
            if (chosen.verb != nullptr) taken = count;
        }
        if (chosen.verb == nullptr && !chosen.help) {
            std::vector<std::string> words;
            for (const auto place : places) words.push_back(arguments[place]);
            no_such_verb(chosen, words);
        }
    }
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const auto end = places.begin() + static_cast<std::ptrdiff_t>(taken);
        if (std::find(places.begin(), end, i) == end) chosen.rest.push_back(arguments[i]);
    }
}

void parse(const Chosen& chosen, Common& common) {
    PMO_CHECK(chosen.verb != nullptr);
    const auto& own = chosen.verb->arguments();
    const auto shared = common_arguments(common, chosen.verb->access());
    auto words = sorted(chosen, own, shared);

    CLI::App app;
    app.set_help_flag();
    std::vector<std::pair<const Argument*, CLI::Option*>> bound;
    int fixed = 0;
    for (const auto& argument : own) {
        if (argument.positional && !argument.repeated) ++fixed;
    }
    const int given = static_cast<int>(words.positionals.size());
    for (const auto* list : {&own, &shared}) {
        for (const auto& argument : *list) {
            CLI::Option* option = nullptr;
            if (argument.positional) {
                // An exact count: with an open one CLI11 would take "[a,b]" apart.
                const int count = argument.repeated ? given - fixed : 1;
                if (count > 0) {
                    option = app.add_option(
                        argument.name, CLI::callback_t([](const CLI::results_t&) { return true; }));
                    option->expected(count);
                }
            } else if (argument.value_name.empty()) {
                option = app.add_flag(argument.name)->take_all();
            } else {
                option = app.add_option(
                    argument.name, CLI::callback_t([](const CLI::results_t&) { return true; }));
                option->expected(1)->take_all();
            }
            bound.emplace_back(&argument, option);
        }
    }
    std::vector<std::string> line = std::move(words.options);
    if (given > 0) line.emplace_back("--");
    line.insert(line.end(), words.positionals.begin(), words.positionals.end());
    std::reverse(line.begin(), line.end());  // CLI11 takes them from the back
    try {
        app.parse(line);
    } catch (const CLI::ExtrasError&) {
        wrong(tr("cli.too_many", words.positionals.back()));
    } catch (const CLI::ParseError& error) {
        wrong(error.what());
    }
    for (const auto& [argument, option] : bound) {
        store(*argument, option == nullptr ? std::vector<std::string>{} : option->results());
    }
}

std::optional<std::string> early_value(std::span<const std::string> arguments,
                                       std::string_view flag) {
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        if (arguments[i] == "--") break;
        const auto [name, value] = split_flag(arguments[i]);
        if (name != flag) continue;
        if (value) return std::string(*value);
        if (i + 1 < arguments.size()) return arguments[i + 1];
    }
    return std::nullopt;
}

}  // namespace pmo::cli
