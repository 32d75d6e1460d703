// The command line as data: groups hold verbs, verbs hold arguments; help, completion and the
// checks of tests/house read the same description. CLI11 stays behind args.cpp; every value reaches
// us as text and is read by our own strict parsers.
//
// A verb file, whole (cli/fee/bill.cpp), for `pmo fee bill --period PERIOD [--dry-run]`:
//
//     #include "cli/args.h"
//     #include "cli/output.h"
//     #include "cli/session.h"
//     #include "lib/fee/billing.h"
//     #include "lib/fee/billing_view.h"
//
//     namespace pmo::cli {
//
//     void add_fee_bill(Group& group) {
//         auto request = std::make_shared<fee::BillRequest>();
//         Verb& verb = group.verb("bill", "fee.help.bill");
//         verb.example("pmo fee bill --period 2026-03");
//         verb.period("--period", request->period, "fee.help.bill.period").required();
//         verb.flag("--dry-run", request->dry_run, "fee.help.bill.dry_run");
//         verb.writes().act([request](Session& session) {
//             const auto result = fee::bill(session.db(), *request, session.today());
//             session.out().say(fee::billed_message(result));
//         });
//     }
//
//     }  // namespace pmo::cli
//
// and one line in the group file (cli/fee/fee.cpp), which is itself one line in cli/groups.cpp:
//
//     void add_fee(Group& group) { add_fee_bill(group); … }
//
// Names: "--flag" is a flag; "UNIT" a positional that must be given, "[UNIT]" one that may be,
// "FILE..." one or more, "[FILE...]" any number. A verb name may be two or three words ("tariff
// item add"). Binders store into variables that must outlive the verb: capture the request in the
// action. Binding throws nothing; reading a value throws Error{usage} before the action starts. A
// positional argument list may hold filter words that begin with '-' ("-assignee:none").
#pragma once

#include <cstdint>
#include <deque>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "lib/base/date.h"
#include "lib/base/decimal.h"
#include "lib/base/money.h"
#include "lib/table/render.h"

namespace pmo::cli {

class Session;

enum class Program { pmo, pmo_batch };
[[nodiscard]] std::string_view program_name(Program program);

// What a verb does to the office file: `writes` opens it for writing, `reads` cannot change it.
enum class Access { reads, writes, no_office };

struct Argument {
    std::string name;                // "--period", or "UNIT" for a positional
    std::string value_name;          // "PERIOD"; empty: a flag without value
    std::string help_key;            // of the catalogue
    std::vector<std::string> words;  // the only values allowed; empty: any
    bool positional = false;
    bool repeated = false;
    bool is_required = false;
    bool is_hidden = false;
    std::function<void(const std::string&)> store;  // throws Error{usage}

    Argument& required();
    Argument& hidden();  // works, but is not in the help
};

class Verb {
  public:
    Verb(std::string name, std::string help_key);

    Argument& text(std::string_view name, std::string& target, std::string_view help_key);
    Argument& text(std::string_view name, std::optional<std::string>& target,
                   std::string_view help_key);
    Argument& texts(std::string_view name, std::vector<std::string>& target,
                    std::string_view help_key);
    Argument& integer(std::string_view name, std::int64_t& target, std::string_view help_key);
    Argument& integer(std::string_view name, int& target, std::string_view help_key);
    Argument& integer(std::string_view name, std::optional<std::int64_t>& target,
                      std::string_view help_key);
    Argument& money(std::string_view name, Money& target, std::string_view help_key);
    Argument& money(std::string_view name, std::optional<Money>& target, std::string_view help_key);
    Argument& price(std::string_view name, Price& target, std::string_view help_key);
    Argument& price(std::string_view name, std::optional<Price>& target, std::string_view help_key);
    Argument& area(std::string_view name, Area& target, std::string_view help_key);
    Argument& area(std::string_view name, std::optional<Area>& target, std::string_view help_key);
    Argument& day(std::string_view name, Date& target, std::string_view help_key);
    Argument& day(std::string_view name, std::optional<Date>& target, std::string_view help_key);
    Argument& period(std::string_view name, Period& target, std::string_view help_key);
    Argument& period(std::string_view name, std::optional<Period>& target,
                     std::string_view help_key);
    Argument& file(std::string_view name, std::filesystem::path& target, std::string_view help_key);
    Argument& file(std::string_view name, std::optional<std::filesystem::path>& target,
                   std::string_view help_key);
    Argument& flag(std::string_view name, bool& target, std::string_view help_key);

    // One of some words, each standing for a value:
    //     verb.choice("--channel", request->channel, {{"cash", Channel::cash}, …}, "fee.help…");
    template <class Value>
    Argument& choice(std::string_view name, Value& target,
                     const std::type_identity_t<std::vector<std::pair<std::string, Value>>>& words,
                     std::string_view help_key) {
        return choose(name, names_of(words), help_key,
                      [&target, words](std::size_t index) { target = words[index].second; });
    }
    template <class Value>
    Argument& choice(std::string_view name, std::optional<Value>& target,
                     const std::type_identity_t<std::vector<std::pair<std::string, Value>>>& words,
                     std::string_view help_key) {
        return choose(name, names_of(words), help_key,
                      [&target, words](std::size_t index) { target = words[index].second; });
    }

    Verb& reads() { return access_is(Access::reads); }  // the default
    Verb& writes() { return access_is(Access::writes); }
    Verb& no_office() { return access_is(Access::no_office); }
    Verb& hidden();
    Verb& example(std::string_view command_line);
    void act(std::function<void(Session&)> action) { action_ = std::move(action); }

    [[nodiscard]] const std::string& name() const { return name_; }  // empty: the group itself
    [[nodiscard]] const std::string& help_key() const { return help_key_; }
    [[nodiscard]] Access access() const { return access_; }
    [[nodiscard]] bool is_hidden() const { return hidden_; }
    [[nodiscard]] const std::deque<Argument>& arguments() const { return arguments_; }
    [[nodiscard]] const std::vector<std::string>& examples() const { return examples_; }
    void run(Session& session) const;

  private:
    template <class Pair>
    static std::vector<std::string> names_of(const std::vector<Pair>& words) {
        std::vector<std::string> names;
        for (const auto& word : words) names.push_back(word.first);
        return names;
    }
    Argument& add(std::string_view name, std::string_view value_name, std::string_view help_key,
                  std::function<void(const std::string&)> store);
    Argument& choose(std::string_view name, std::vector<std::string> words,
                     std::string_view help_key, std::function<void(std::size_t)> store);
    template <class Target, class Read>
    Argument& read_as(std::string_view name, std::string_view value_name, std::string_view help_key,
                      std::string_view message_key, Target& target, Read read);
    Verb& access_is(Access access) {
        access_ = access;
        return *this;
    }

    std::string name_;
    std::string help_key_;
    Access access_ = Access::reads;
    bool hidden_ = false;
    std::deque<Argument> arguments_;  // a deque: references stay valid while more are added
    std::vector<std::string> examples_;
    std::function<void(Session&)> action_;
};

class Group {
  public:
    Group(std::string name, std::string summary_key);

    Verb& verb(std::string_view name, std::string_view help_key);
    // The group is itself a verb: `pmo today`.
    Verb& leaf(std::string_view help_key) { return verb({}, help_key); }

    [[nodiscard]] const std::string& name() const { return name_; }
    [[nodiscard]] const std::string& summary_key() const { return summary_key_; }
    [[nodiscard]] const std::deque<Verb>& verbs() const { return verbs_; }
    [[nodiscard]] bool is_leaf() const { return verbs_.size() == 1 && verbs_[0].name().empty(); }
    [[nodiscard]] const Verb* find(std::string_view name) const;

  private:
    std::string name_;
    std::string summary_key_;
    std::deque<Verb> verbs_;
};

struct GroupEntry {
    std::string_view name;
    std::string_view summary_key;
    void (*add)(Group&);
};

// The lists of cli/groups.cpp and cli/batch_jobs.cpp, in the order of the help.
[[nodiscard]] std::span<const GroupEntry> clerk_groups();
[[nodiscard]] std::span<const GroupEntry> batch_jobs();
[[nodiscard]] std::span<const GroupEntry> groups_of(Program program);
[[nodiscard]] Group built(const GroupEntry& entry);

enum class Colour { automatic, always, never };

// Flags that every verb has.
struct Common {
    std::optional<std::string> db;
    std::optional<std::string> lang;
    std::optional<Date> as_of;
    std::optional<table::Format> format;
    std::optional<std::filesystem::path> output;
    std::optional<std::string> fields;
    std::optional<std::string> reveal;  // the reason
    std::optional<std::filesystem::path> data_dir;
    std::optional<std::string> request_id;
    Colour colour = Colour::automatic;
    bool excel = false;
    bool verbose = false;
};
// Their description, bound to `common`, which must outlive it.
[[nodiscard]] std::deque<Argument> common_arguments(Common& common, Access access);

// What the words chose. `rest` is what remains for parse().
struct Chosen {
    Program program = Program::pmo;
    std::unique_ptr<Group> group;  // none: the program alone
    const Verb* verb = nullptr;    // none: the group alone
    bool help = false;             // --help was among the words
    std::vector<std::string> rest;
};

// Finds the group and builds it, and it alone. Throws Error{usage} for unknown words. In two steps,
// so that what is wrong with the verb can be told with the usage of the group.
[[nodiscard]] Chosen choose_group(Program program, std::span<const std::string> arguments);
void choose_verb(Chosen& chosen, std::span<const std::string> arguments);
// Reads `rest` into the verb's variables and `common`. Throws Error{usage}.
void parse(const Chosen& chosen, Common& common);
// The value of one common flag before parsing proper: the language of the error messages.
[[nodiscard]] std::optional<std::string> early_value(std::span<const std::string> arguments,
                                                     std::string_view flag);

}  // namespace pmo::cli
