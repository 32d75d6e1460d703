#include "cli/output.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>

#include "lib/base/error.h"
#include "lib/base/i18n.h"
#include "lib/base/text.h"

namespace pmo::cli {

namespace {

table::Format chosen_format(const Common& common) {
    if (common.format) return *common.format;
    if (common.output) {
        if (const auto format = table::format_of_ending(common.output->string())) return *format;
        throw Error(ErrorKind::usage, tr("cli.no_format_of_ending", common.output->string()));
    }
    if (common.excel) return table::Format::csv;
    return table::Format::table;
}

bool wants_colour(const Common& common, const Environment& environment) {
    switch (common.colour) {
        case Colour::always:
            return true;
        case Colour::never:
            return false;
        case Colour::automatic:
            break;
    }
    if (!environment.variable("NO_COLOR").empty()) return false;
    const auto forced = environment.variable("CLICOLOR_FORCE");
    if (!forced.empty() && forced != "0") return true;
    return environment.output_is_terminal && environment.variable("TERM") != "dumb";
}

bool has_personal(const table::Table& table) {
    return std::any_of(table.columns.begin(), table.columns.end(),
                       [](const auto& column) { return column.privacy != table::Privacy::open; });
}

}  // namespace

Output::Output(Program program, const Common& common, Streams& streams,
               const Environment& environment)
    : program_(program),
      common_(common),
      streams_(streams),
      environment_(environment),
      format_(chosen_format(common)),
      colour_(wants_colour(common, environment)) {
    if (common.excel && format_ != table::Format::csv) {
        throw Error(ErrorKind::usage, tr("cli.excel_is_csv"));
    }
    if (common.output && !(common.fields == "?")) {
        file_ = std::make_unique<io::OutputFile>(*common.output);
    }
    paging_ = environment.output_is_terminal && !environment.privileged && !file_ &&
              format_ == table::Format::table && environment.height > 0;
    if (paging_) streams_.out.hold();
}

void Output::show(const table::Table& table) {
    if (common_.fields == "?") {
        for (const auto& column : table.columns) {
            streams_.out.write(column.key);
            streams_.out.write("\n");
        }
        return;
    }
    table::Table shown = picked(table);
    if (has_personal(shown) && !revealing()) shown = table::masked(std::move(shown));
    std::string text;
    switch (format_) {
        case table::Format::table:
            if (shown_) text += '\n';
            table::render_text(shown,
                               {.width = environment_.output_is_terminal ? environment_.width : 0,
                                .colour = colour_},
                               text);
            break;
        case table::Format::csv:
            table::render_csv(
                shown, common_.excel ? table::CsvStyle::excel : table::CsvStyle::machine, text);
            break;
        case table::Format::json:
            table::render_json(shown, text);
            break;
        case table::Format::jsonl:
            table::render_jsonl(shown, text);
            break;
        case table::Format::md:
            if (shown_) text += '\n';
            table::render_markdown(shown, text);
            break;
        case table::Format::html:
            table::render_html(shown, text);
            break;
    }
    shown_ = true;
    write(text);
}

void Output::say(std::string_view sentence) {
    const bool for_people = format_ == table::Format::table && program_ == Program::pmo;
    auto& stream = for_people ? streams_.out : streams_.err;
    stream.write(visible_lines(sentence));
    stream.write("\n");
}

void Output::report(std::string_view sentence, const table::Table& table) {
    if (format_ == table::Format::table && !common_.fields && !file_) {
        say(sentence);
    } else {
        show(table);
    }
}

void Output::document(std::string_view text, std::string_view html) {
    if (format_ == table::Format::html) return write(html);
    write(visible_lines(text));
}

void Output::write(std::string_view chunk) {
    if (file_) {
        file_->write(chunk);
        file_written_ = true;
    } else {
        streams_.out.write(chunk);
    }
}

void Output::warn(std::string_view sentence) {
    streams_.err.write(tr("cli.note", visible(sentence)) + "\n");
    streams_.err.flush();
}

void Output::progress(std::string_view what, std::int64_t done, std::int64_t total) {
    if (!environment_.error_is_terminal) return;
    using Clock = std::chrono::steady_clock;
    static Clock::time_point last;  // only to draw at most ten times a second
    const bool ends = done >= total;
    if (!ends && Clock::now() - last < std::chrono::milliseconds(100)) return;
    last = Clock::now();
    if (ends && !progressing_) return;
    progressing_ = !ends;
    streams_.err.write(
        fmt::format("\r\x1b[K{} {}/{}{}", visible(what), done, total, ends ? "\r\x1b[K" : ""));
    streams_.err.flush();
}

void Output::detail(std::string_view sentence) {
    if (!common_.verbose) return;
    streams_.err.write(visible(sentence) + "\n");
    streams_.err.flush();
}

bool Output::revealing() {
    if (!common_.reveal) return false;
    if (!revealed_ && on_reveal) on_reveal();
    revealed_ = true;
    return true;
}

void Output::finish() {
    if (progressing_) streams_.err.write("\r\x1b[K");
    if (file_written_) file_->commit();
    if (paging_) {
        paging_ = false;
        page(streams_.out.take());
    }
    streams_.err.flush();
    streams_.out.flush();
}

table::Table Output::picked(table::Table table) const {
    if (!common_.fields) return table;
    std::vector<std::size_t> places;
    std::vector<std::string> keys;
    for (const auto& column : table.columns) keys.push_back(column.key);
    for (const auto wanted : split(*common_.fields, ',')) {
        const auto key = trimmed(wanted);
        const auto found = std::find(keys.begin(), keys.end(), key);
        if (found == keys.end()) {
            throw Error(ErrorKind::usage, tr("cli.unknown_field", visible(key), joined(keys, ",")));
        }
        places.push_back(static_cast<std::size_t>(found - keys.begin()));
    }
    const auto pick = [&places](const auto& row) {
        std::decay_t<decltype(row)> result;
        for (const auto place : places) result.push_back(row[place]);
        return result;
    };
    table.columns = pick(table.columns);
    for (auto& row : table.rows) row = pick(row);
    if (!table.totals.empty()) table.totals = pick(table.totals);
    return table;
}

// Straight to the terminal when it fits or when no pager starts.
void Output::page(const std::string& text) {
    const auto lines = std::count(text.begin(), text.end(), '\n');
    std::string command{environment_.variable("PMO_PAGER")};
    if (command.empty()) command = environment_.variable("PAGER");
    if (command.empty()) command = "less -FRX";
    std::array<int, 2> ends{};
    if (lines < environment_.height || command == "cat" || pipe2(ends.data(), O_CLOEXEC) != 0) {
        return streams_.out.write(text);
    }
    posix_spawn_file_actions_t actions{};
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[0], STDIN_FILENO);
    posix_spawnattr_t attributes{};
    posix_spawnattr_init(&attributes);
    sigset_t defaults{};
    sigemptyset(&defaults);
    for (const int number : {SIGPIPE, SIGXFSZ}) sigaddset(&defaults, number);
    posix_spawnattr_setsigdefault(&attributes, &defaults);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
    // less takes Chinese for binary unless it is told the character set.
    std::vector<std::string> variables{"LESSCHARSET=utf-8"};
    for (const auto& [name, value] : environment_.variables) {
        variables.push_back(name + "=" + value);
    }
    std::vector<char*> block;
    for (auto& variable : variables) block.push_back(variable.data());
    block.push_back(nullptr);
    std::string shell = "sh";
    std::string option = "-c";
    const std::array<char*, 4> arguments{shell.data(), option.data(), command.data(), nullptr};
    pid_t child = 0;
    const int failed =
        posix_spawn(&child, "/bin/sh", &actions, &attributes, arguments.data(), block.data());
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
    close(ends[0]);
    if (failed != 0) {
        close(ends[1]);
        return streams_.out.write(text);
    }
    {
        Stream to_pager(ends[1]);  // a pager that is quit early is no error
        to_pager.write(text);
    }
    close(ends[1]);
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) continue;
}

}  // namespace pmo::cli
