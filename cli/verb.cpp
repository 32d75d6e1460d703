// The binders of Verb: which parser reads which kind of value, and what is said when it cannot.
#include <limits>

#include "cli/args.h"
#include "lib/base/check.h"
#include "lib/base/error.h"
#include "lib/base/i18n.h"
#include "lib/base/text.h"

namespace pmo::cli {

namespace {

std::optional<std::int64_t> read_integer(std::string_view text) {
    long long value = 0;
    if (!parse_integer(text, value)) return std::nullopt;
    return value;
}

std::optional<int> read_small_integer(std::string_view text) {
    const auto value = read_integer(text);
    if (!value || *value > std::numeric_limits<int>::max() ||
        *value < std::numeric_limits<int>::min()) {
        return std::nullopt;
    }
    return static_cast<int>(*value);
}

[[noreturn]] void bad_value(const std::string& name, std::string_view key,
                            const std::string& value) {
    throw Error(ErrorKind::usage, name + ": " + tr(key, visible(value)));
}

Argument described(std::string_view name, std::string_view value_name, std::string_view help_key) {
    Argument argument;
    argument.help_key = help_key;
    argument.value_name = value_name;
    if (name.starts_with("--")) {
        argument.name = name;
        return argument;
    }
    argument.positional = true;
    argument.is_required = true;
    if (name.starts_with('[') && name.ends_with(']')) {
        argument.is_required = false;
        name = name.substr(1, name.size() - 2);
    }
    if (name.ends_with("...")) {
        argument.repeated = true;
        name.remove_suffix(3);
    }
    argument.name = name;
    argument.value_name = name;
    return argument;
}

}  // namespace

Argument& Argument::required() {
    is_required = true;
    return *this;
}

Argument& Argument::hidden() {
    is_hidden = true;
    return *this;
}

Verb::Verb(std::string name, std::string help_key)
    : name_(std::move(name)), help_key_(std::move(help_key)) {}

Argument& Verb::add(std::string_view name, std::string_view value_name, std::string_view help_key,
                    std::function<void(const std::string&)> store) {
    auto& argument = arguments_.emplace_back(described(name, value_name, help_key));
    argument.store = std::move(store);
    return argument;
}

template <class Target, class Read>
Argument& Verb::read_as(std::string_view name, std::string_view value_name,
                        std::string_view help_key, std::string_view message_key, Target& target,
                        Read read) {
    const std::string shown = described(name, value_name, help_key).name;
    return add(name, value_name, help_key,
               [&target, read, shown, message = std::string(message_key)](const std::string& text) {
                   const auto value = read(text);
                   if (!value) bad_value(shown, message, text);
                   target = *value;
               });
}

Argument& Verb::choose(std::string_view name, std::vector<std::string> words,
                       std::string_view help_key, std::function<void(std::size_t)> store) {
    auto& argument = add(name, "WORD", help_key, {});
    argument.words = std::move(words);
    argument.store = [store = std::move(store), words = argument.words,
                      shown = argument.name](const std::string& text) {
        for (std::size_t i = 0; i < words.size(); ++i) {
            if (words[i] == text) return store(i);
        }
        throw Error(ErrorKind::usage,
                    shown + ": " + tr("cli.bad_word", visible(text), joined(words, ", ")));
    };
    return argument;
}

Argument& Verb::text(std::string_view name, std::string& target, std::string_view help_key) {
    return add(name, "TEXT", help_key, [&target](const std::string& text) { target = text; });
}
Argument& Verb::text(std::string_view name, std::optional<std::string>& target,
                     std::string_view help_key) {
    return add(name, "TEXT", help_key, [&target](const std::string& text) { target = text; });
}
Argument& Verb::texts(std::string_view name, std::vector<std::string>& target,
                      std::string_view help_key) {
    auto& argument =
        add(name, "TEXT", help_key, [&target](const std::string& text) { target.push_back(text); });
    argument.repeated = true;
    return argument;
}

Argument& Verb::integer(std::string_view name, std::int64_t& target, std::string_view help_key) {
    return read_as(name, "NUMBER", help_key, "cli.not_integer", target, read_integer);
}
Argument& Verb::integer(std::string_view name, int& target, std::string_view help_key) {
    return read_as(name, "NUMBER", help_key, "cli.not_integer", target, read_small_integer);
}
Argument& Verb::integer(std::string_view name, std::optional<std::int64_t>& target,
                        std::string_view help_key) {
    return read_as(name, "NUMBER", help_key, "cli.not_integer", target, read_integer);
}

Argument& Verb::money(std::string_view name, Money& target, std::string_view help_key) {
    return read_as(name, "AMOUNT", help_key, "cli.not_money", target, parse_money);
}
Argument& Verb::money(std::string_view name, std::optional<Money>& target,
                      std::string_view help_key) {
    return read_as(name, "AMOUNT", help_key, "cli.not_money", target, parse_money);
}

Argument& Verb::price(std::string_view name, Price& target, std::string_view help_key) {
    return read_as(name, "PRICE", help_key, "cli.not_price", target, pmo::parse<Price::places>);
}
Argument& Verb::price(std::string_view name, std::optional<Price>& target,
                      std::string_view help_key) {
    return read_as(name, "PRICE", help_key, "cli.not_price", target, pmo::parse<Price::places>);
}

Argument& Verb::area(std::string_view name, Area& target, std::string_view help_key) {
    return read_as(name, "AREA", help_key, "cli.not_area", target, pmo::parse<Area::places>);
}
Argument& Verb::area(std::string_view name, std::optional<Area>& target,
                     std::string_view help_key) {
    return read_as(name, "AREA", help_key, "cli.not_area", target, pmo::parse<Area::places>);
}

Argument& Verb::day(std::string_view name, Date& target, std::string_view help_key) {
    return read_as(name, "DATE", help_key, "cli.not_date", target, parse_date);
}
Argument& Verb::day(std::string_view name, std::optional<Date>& target, std::string_view help_key) {
    return read_as(name, "DATE", help_key, "cli.not_date", target, parse_date);
}

Argument& Verb::period(std::string_view name, Period& target, std::string_view help_key) {
    return read_as(name, "PERIOD", help_key, "cli.not_period", target, parse_period);
}
Argument& Verb::period(std::string_view name, std::optional<Period>& target,
                       std::string_view help_key) {
    return read_as(name, "PERIOD", help_key, "cli.not_period", target, parse_period);
}

Argument& Verb::file(std::string_view name, std::filesystem::path& target,
                     std::string_view help_key) {
    return add(name, "FILE", help_key, [&target](const std::string& text) { target = text; });
}
Argument& Verb::file(std::string_view name, std::optional<std::filesystem::path>& target,
                     std::string_view help_key) {
    return add(name, "FILE", help_key, [&target](const std::string& text) { target = text; });
}

Argument& Verb::flag(std::string_view name, bool& target, std::string_view help_key) {
    return add(name, "", help_key, [&target](const std::string&) { target = true; });
}

Verb& Verb::hidden() {
    hidden_ = true;
    return *this;
}

Verb& Verb::example(std::string_view command_line) {
    examples_.emplace_back(command_line);
    return *this;
}

void Verb::run(Session& session) const {
    PMO_CHECK(action_);
    action_(session);
}

std::deque<Argument> common_arguments(Common& common, Access access) {
    // A verb of its own, so that common flags are bound by the same parsers.
    Verb verb("", "");
    verb.text("--db", common.db, "cli.help.db").value_name = "FILE";
    verb.choice("--lang", common.lang,
                {{"en", "en"}, {"zh-Hans", "zh-Hans"}, {"zh-Hant", "zh-Hant"}}, "cli.help.lang")
        .value_name = "CODE";
    verb.day("--as-of", common.as_of, "cli.help.as_of");
    verb.choice("--format", common.format,
                {{"table", table::Format::table},
                 {"csv", table::Format::csv},
                 {"json", table::Format::json},
                 {"jsonl", table::Format::jsonl},
                 {"md", table::Format::md},
                 {"html", table::Format::html}},
                "cli.help.format")
        .value_name = "FORMAT";
    verb.file("--output", common.output, "cli.help.output");
    verb.text("--fields", common.fields, "cli.help.fields").value_name = "a,b";
    verb.flag("--excel", common.excel, "cli.help.excel");
    verb.text("--reveal", common.reveal, "cli.help.reveal").value_name = "REASON";
    verb.choice("--color", common.colour,
                {{"auto", Colour::automatic}, {"always", Colour::always}, {"never", Colour::never}},
                "cli.help.color")
        .value_name = "WHEN";
    verb.file("--data-dir", common.data_dir, "cli.help.data_dir").value_name = "DIR";
    if (access == Access::writes) {
        verb.text("--request-id", common.request_id, "cli.help.request_id").value_name = "ID";
    }
    verb.flag("--verbose", common.verbose, "cli.help.verbose");
    return verb.arguments();
}

}  // namespace pmo::cli
