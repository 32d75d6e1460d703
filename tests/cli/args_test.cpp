#include "cli/args.h"

#include <doctest/doctest.h>

#include <memory>

#include "cli/session.h"
#include "lib/base/error.h"

namespace pmo::cli {

namespace {

enum class Channel { cash, bank };

struct Values {
    std::string unit;
    std::optional<std::string> note;
    std::vector<std::string> filters;
    std::int64_t limit = 20;
    Money amount;
    std::optional<Date> on;
    Channel channel = Channel::cash;
    bool dry_run = false;
};

// A verb "pay UNIT [FILTER...] …" parsed with `words`.
struct Parsed {
    Values values;
    Common common;

    explicit Parsed(std::vector<std::string> words) {
        use_language(Language::en);
        Chosen chosen;
        chosen.group = std::make_unique<Group>("fee", "cli.summary.help");
        Verb& verb = chosen.group->verb("pay", "cli.summary.help");
        verb.text("UNIT", values.unit, "cli.help.topic");
        verb.texts("[FILTER...]", values.filters, "cli.help.topic");
        verb.text("--note", values.note, "cli.help.topic");
        verb.integer("--limit", values.limit, "cli.help.topic");
        verb.money("--amount", values.amount, "cli.help.topic").required();
        verb.day("--on", values.on, "cli.help.topic");
        verb.choice("--channel", values.channel, {{"cash", Channel::cash}, {"bank", Channel::bank}},
                    "cli.help.topic");
        verb.flag("--dry-run", values.dry_run, "cli.help.topic");
        verb.writes();
        chosen.verb = &verb;
        chosen.rest = std::move(words);
        parse(chosen, common);
    }
};

std::string complaint(std::vector<std::string> words) {
    try {
        const Parsed parsed(std::move(words));
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::usage);
        return error.what();
    }
    return "no complaint";
}

}  // namespace

TEST_CASE("args: every kind of value reaches its variable") {
    const Parsed parsed({"0101", "--amount", "1,234.50", "--limit=010", "--on", "2026-03-01",
                         "--channel", "bank", "--dry-run", "--note", "", "--as-of=2026-04-01"});
    CHECK(parsed.values.unit == "0101");
    CHECK(parsed.values.amount == Money{123450});
    CHECK(parsed.values.limit == 10);
    CHECK(parsed.values.on == date(2026, 3, 1));
    CHECK(parsed.values.channel == Channel::bank);
    CHECK(parsed.values.dry_run);
    CHECK(parsed.values.note == "");
    CHECK(parsed.common.as_of == date(2026, 4, 1));
}

TEST_CASE("args: numbers are read strictly") {
    for (const std::string text :
         {"010x", "0x10", "", "nan", "1e3", " 5", "99999999999999999999"}) {
        CHECK(complaint({"u", "--amount", "1", "--limit", text}) ==
              "--limit: '" + text + "' is not a whole number");
    }
    for (const std::string text : {"inf", "1.234", "1e3", "12,34", ""}) {
        CHECK(complaint({"u", "--amount", text}) ==
              "--amount: '" + text + "' is not an amount such as 1234.50");
    }
}

TEST_CASE("args: a flag is never taken for a value") {
    CHECK(complaint({"u", "--note", "--amount", "1"}) == "--note needs a value: --note TEXT");
    CHECK(complaint({"u", "--amount"}) == "--amount needs a value: --amount AMOUNT");
    CHECK(complaint({"u", "--amount", "1", "--note", "-o", "x"}) ==
          "--note needs a value: --note TEXT");
    CHECK(Parsed({"u", "--amount", "1", "--note=--amount"}).values.note == "--amount");
}

TEST_CASE("args: a negative number is a value") {
    CHECK(Parsed({"u", "--amount", "-5"}).values.amount == Money{-500});
    CHECK(Parsed({"-5", "--amount", "1"}).values.unit == "-5");
}

TEST_CASE("args: what is missing, doubled or unknown is named") {
    CHECK(complaint({"u"}) == "--amount is missing");
    CHECK(complaint({"--amount", "1"}) == "UNIT is missing");
    CHECK(complaint({"u", "--amount", "1", "--amount", "2"}) ==
          "--amount was given more than once");
    CHECK(complaint({"u", "--amuont", "1"}) == "unknown flag '--amuont'; did you mean '--amount'?");
    CHECK(complaint({"u", "-x"}) == "unknown flag '-x'");
    CHECK(complaint({"u", "--dry-run=1", "--amount", "1"}) == "--dry-run takes no value");
    CHECK(complaint({"u", "--amount", "1", "--channel", "gold"}) ==
          "--channel: 'gold' is none of: cash, bank");
    CHECK(complaint({"u", "--amount", "1", "--on", "2026-02-30"}) ==
          "--on: '2026-02-30' is not a date such as 2026-03-01");
}

TEST_CASE("args: lists take filter words, brackets and everything after two hyphens") {
    const Parsed parsed(
        {"u", "kind:repair", "-assignee:none", "[a,b]", "--amount", "1", "--", "--dry-run", "-x"});
    CHECK(parsed.values.filters ==
          std::vector<std::string>{"kind:repair", "-assignee:none", "[a,b]", "--dry-run", "-x"});
    CHECK_FALSE(parsed.values.dry_run);
}

TEST_CASE("args: common flags may stand anywhere") {
    use_language(Language::en);
    const std::vector<std::string> words = {"--lang", "en", "help", "--db=x", "dates", "-oa.txt"};
    auto chosen = choose_group(Program::pmo, words);
    choose_verb(chosen, words);
    REQUIRE(chosen.verb != nullptr);
    CHECK(chosen.group->name() == "help");
    Common common;
    parse(chosen, common);
    CHECK(common.db == "x");
    CHECK(common.output == std::filesystem::path("a.txt"));
    CHECK(early_value(words, "--lang") == "en");
    CHECK(early_value(words, "--db") == "x");
    CHECK_FALSE(early_value(words, "--as-of"));
}

TEST_CASE("args: a verb is named once in its group") {
    Group group("fee", "cli.summary.help");
    group.verb("pay", "cli.summary.help");
    CHECK_THROWS(group.verb("pay", "cli.summary.help"));
    CHECK(group.find("pay") != nullptr);
    CHECK(group.find("tariff add") == nullptr);
}

}  // namespace pmo::cli
