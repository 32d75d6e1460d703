#include "cli/output.h"

#include <doctest/doctest.h>

#include "cli/session.h"
#include "lib/base/error.h"

namespace pmo::cli {

namespace {

table::Table people() {
    table::Table table;
    table.columns = {{.key = "name", .heading = "Name", .privacy = table::Privacy::name},
                     {.key = "amount", .heading = "Amount"}};
    table.rows = {{std::string("王小明"), Money{100}}};
    return table;
}

struct Shown {
    std::string out;
    std::string err;
};

template <class Act>
Shown shown(const Common& common, Act act, const Environment& environment = {},
            Program program = Program::pmo) {
    use_language(Language::en);
    Shown result;
    {
        Stream out(result.out);
        Stream err(result.err);
        Streams streams{out, err, {}, -1};
        Output output(program, common, streams, environment);
        act(output);
        output.finish();
    }
    return result;
}

Common with_format(table::Format format) {
    Common common;
    common.format = format;
    return common;
}

void show_people(Output& output) {
    output.show(people());
}
void say_words(Output& output) {
    output.say("Posted 12 charges.");
}

}  // namespace

TEST_CASE("output: personal columns are masked in every format unless revealed") {
    for (const auto format : {table::Format::table, table::Format::csv, table::Format::json,
                              table::Format::jsonl, table::Format::md, table::Format::html}) {
        auto common = with_format(format);
        CHECK(shown(common, show_people).out.find("王小明") == std::string::npos);
        common.reveal = "asked by the owner";
        int recorded = 0;
        const auto result = shown(common, [&](Output& output) {
            output.on_reveal = [&] { ++recorded; };
            output.show(people());
            output.show(people());
        });
        CHECK(result.out.find("王小明") != std::string::npos);
        CHECK(recorded == 1);
    }
}

TEST_CASE("output: a reveal that is not allowed shows nothing") {
    Common common;
    common.reveal = "curious";
    std::string out;
    std::string err;
    Stream out_stream(out);
    Stream err_stream(err);
    Streams streams{out_stream, err_stream, {}, -1};
    Output output(Program::pmo, common, streams, {});
    output.on_reveal = [] { throw Error(ErrorKind::forbidden, "no"); };
    CHECK_THROWS_AS(output.show(people()), Error);
    out_stream.flush();
    CHECK(out.empty());
}

TEST_CASE("output: sentences keep out of machine formats and of the batch summary") {
    CHECK(shown({}, say_words).out == "Posted 12 charges.\n");
    const auto json = shown(with_format(table::Format::json), say_words);
    CHECK(json.out.empty());
    CHECK(json.err == "Posted 12 charges.\n");
    const auto batch = shown({}, say_words, {}, Program::pmo_batch);
    CHECK(batch.out.empty());
    CHECK(batch.err == "Posted 12 charges.\n");
}

TEST_CASE("output: an outcome is a sentence for people and a table for machines") {
    const auto act = [](Output& output) { output.report("Paid.", people()); };
    CHECK(shown({}, act).out == "Paid.\n");
    CHECK(shown(with_format(table::Format::csv), act).out == "name,amount\n王*,1.00\n");
}

TEST_CASE("output: fields are picked in the order asked, listed, and named when unknown") {
    auto common = with_format(table::Format::csv);
    common.fields = "amount, name";
    CHECK(shown(common, show_people).out == "amount,name\n1.00,王*\n");
    common.fields = "?";
    CHECK(shown(common, show_people).out == "name\namount\n");
    common.fields = "nmae";
    CHECK_THROWS_WITH_AS(shown(common, show_people),
                         "--fields: no field 'nmae'; there are name,amount", Error);
}

TEST_CASE("output: colour follows the terminal, NO_COLOR, CLICOLOR_FORCE and --color") {
    const auto coloured = [](const Common& common, const Environment& environment) {
        return shown(common, show_people, environment).out.find('\x1b') != std::string::npos;
    };
    Environment terminal;
    terminal.output_is_terminal = true;
    Environment forced;
    forced.variables["CLICOLOR_FORCE"] = "1";
    Environment refused = terminal;
    refused.variables["NO_COLOR"] = "1";
    Common always;
    always.colour = Colour::always;
    Common never;
    never.colour = Colour::never;
    CHECK_FALSE(coloured({}, {}));
    CHECK(coloured({}, terminal));
    CHECK(coloured({}, forced));
    CHECK_FALSE(coloured({}, refused));
    CHECK(coloured(always, refused));
    CHECK_FALSE(coloured(never, terminal));
}

TEST_CASE("output: a table goes through the pager only when it is longer than the screen") {
    Environment terminal;
    terminal.output_is_terminal = true;
    terminal.variables["PMO_PAGER"] = "cat > /dev/null";
    terminal.height = 3;  // headings, rule and row fill it
    CHECK(shown({}, show_people, terminal).out.empty());
    terminal.height = 24;
    CHECK(shown({}, show_people, terminal).out.find("1.00") != std::string::npos);
    terminal.height = 3;
    terminal.privileged = true;
    CHECK(shown({}, show_people, terminal).out.find("1.00") != std::string::npos);
}

TEST_CASE("output: progress is drawn on a terminal only") {
    const auto act = [](Output& output) {
        output.progress("Posting", 1, 10);
        output.progress("Posting", 10, 10);
    };
    CHECK(shown({}, act).err.empty());
}

}  // namespace pmo::cli
