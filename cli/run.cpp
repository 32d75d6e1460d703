#include "cli/run.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <filesystem>
#include <new>
#include <vector>

#include "cli/help.h"
#include "cli/output.h"
#include "cli/session.h"
#include "lib/base/check.h"
#include "lib/base/error.h"
#include "lib/base/i18n.h"
#include "lib/base/text.h"
#include "lib/io/assets.h"
#include "lib/store/db.h"

namespace pmo::cli {

namespace {

constexpr int lost_output = 6;
constexpr int lost_after_writing = 8;
constexpr int bug = 70;
constexpr int interrupted_exit = 130;

int exit_code(ErrorKind kind) {
    switch (kind) {
        case ErrorKind::refused:
            return 1;
        case ErrorKind::usage:
            return 2;
        case ErrorKind::not_found:
            return 3;
        case ErrorKind::busy:
            return 5;
        case ErrorKind::environment:
            return 6;
        case ErrorKind::forbidden:
            return 7;
        case ErrorKind::interrupted:
            return interrupted_exit;
        case ErrorKind::unknown_outcome:
            return 8;
    }
    return bug;
}

int exit_code(Outcome outcome) {
    switch (outcome) {
        case Outcome::done:
            return 0;
        case Outcome::found:
            return 1;
        case Outcome::problems:
            return 4;
    }
    return bug;
}

// What the handlers of errors need to know of the run so far.
struct State {
    Program program;
    Streams& streams;
    Chosen chosen;
    Common common;
    bool acted = false;  // the verb returned: what it writes is saved

    [[nodiscard]] bool saved() const { return acted && chosen.verb->access() == Access::writes; }
};

void complain(State& state, std::string_view message) {
    state.streams.err.write(std::string(program_name(state.program)) + ": " + visible(message) +
                            "\n");
}

int report(State& state, const Error& error) {
    state.streams.out.flush();
    if (error.kind() == ErrorKind::interrupted) return interrupted_exit;
    if (state.saved() && error.kind() == ErrorKind::environment) {
        complain(state, tr("cli.saved_but_silent", error.what()));
        return lost_after_writing;
    }
    complain(state, error.what());
    if (error.kind() == ErrorKind::usage) {
        state.streams.err.write(usage_line(state.chosen) + "\n");
    }
    if (!error.hint().empty()) {
        for (const auto line : split(error.hint(), '\n')) {
            state.streams.err.write("hint: " + visible(line) + "\n");
        }
    }
    if (error.kind() == ErrorKind::unknown_outcome && state.common.request_id) {
        state.streams.err.write("hint: --request-id " + visible(*state.common.request_id) + "\n");
    }
    return exit_code(error.kind());
}

void choose_language(std::span<const std::string> arguments, const Environment& environment) {
    Common early;
    early.lang = early_value(arguments, "--lang");
    if (const auto given = early_value(arguments, "--data-dir")) early.data_dir = *given;
    const auto settings = find_settings(early, environment);
    const auto chosen = setting_named(settings, "lang");
    const auto folder = setting_named(settings, "data_dir");
    const auto wanted = chosen ? language_of_locale(chosen->value) : Language::en;
    std::error_code ignored;
    // A folder that is not there is told in the built-in words.
    if (folder && !std::filesystem::is_directory(folder->value, ignored)) use_language(wanted);
    io::set_data_dir(folder ? folder->value : std::string());
    if (chosen && chosen->origin == "--lang" && !is_language_code(chosen->value)) {
        use_language(Language::en);
        throw Error(ErrorKind::usage, "--lang: " + tr("cli.bad_word", visible(chosen->value),
                                                      "en, zh-Hans, zh-Hant"));
    }
    use_language(wanted);
}

int act(State& state, const Environment& environment) {
    parse(state.chosen, state.common);
    Session session(state.chosen, state.common, state.streams, environment);
    state.chosen.verb->run(session);
    state.acted = true;
    session.out().finish();
    return exit_code(session.outcome());
}

int perform(State& state, std::span<const std::string> arguments, const Environment& environment) {
    if (arguments.size() == 1 && arguments[0] == "--version") {
        state.streams.out.write(std::string(program_name(state.program)) + " " PMO_VERSION "\n");
        return 0;
    }
    choose_language(arguments, environment);
    state.chosen.program = state.program;
    const bool bare = state.program == Program::pmo && arguments.empty();
    if (!bare) state.chosen = choose_group(state.program, arguments);
    choose_verb(state.chosen, arguments);
    if (bare || state.chosen.help) {
        state.streams.out.write(help_text(state.chosen));
        return 0;
    }
    return act(state, environment);
}

int guarded(State& state, std::span<const std::string> arguments, const Environment& environment) {
    try {
        return perform(state, arguments, environment);
    } catch (const Error& error) {
        return report(state, error);
    } catch (const Bug& error) {
        state.streams.out.flush();
        complain(state, tr("cli.bug", error.what()));
    } catch (const std::bad_alloc&) {
        complain(state, tr("cli.no_memory"));
        return exit_code(ErrorKind::environment);
    } catch (const std::exception& error) {
        state.streams.out.flush();
        complain(state, tr("cli.bug", error.what()));
    }
    return bug;
}

// Words that did not arrive: nothing to a reader whose pipe was closed, all to one who must know.
int with_output_checked(State& state, int code) {
    state.streams.out.flush();
    const int error = state.streams.out.error();
    if (error == 0 || (code != 0 && !state.acted)) return code;
    if (state.saved()) {
        complain(state, tr("cli.saved_but_silent", std::strerror(error)));
        return lost_after_writing;
    }
    if (error == EPIPE) return code;
    complain(state, tr("cli.cannot_write", std::strerror(error)));
    return lost_output;
}

extern "C" void on_interrupt(int) {
    store::interrupt();
}

// The first Ctrl-C ends the statement that runs or the question asked; the second the process.
void handle_interrupts() {
    struct sigaction action {};
    action.sa_handler = on_interrupt;
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    for (const int number : {SIGINT, SIGTERM, SIGHUP}) {
        struct sigaction before {};
        sigaction(number, nullptr, &before);
        if (before.sa_handler != SIG_IGN) sigaction(number, &action, nullptr);  // nohup stays so
    }
}

// A closed descriptor 1 would be given to the next file that is opened: the office file.
void open_standard_descriptors() {
    for (int descriptor = 0; descriptor <= 2; ++descriptor) {
        if (fcntl(descriptor, F_GETFD) == -1 && errno == EBADF) {
            (void)open("/dev/null", O_RDONLY);  // writing to it fails, as it should
        }
    }
}

}  // namespace

int run(Program program, std::span<const std::string> arguments, Streams& streams,
        const Environment& environment) {
    State state{program, streams, {}, {}};
    const int code = with_output_checked(state, guarded(state, arguments, environment));
    streams.err.flush();
    return code;
}

int run_process(Program program, int count, char** words) {
    open_standard_descriptors();
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
    handle_interrupts();
    Stream out(STDOUT_FILENO);
    Stream err(STDERR_FILENO);
    Streams streams{out, err, {}, STDIN_FILENO};
    const std::vector<std::string> arguments(words + (count > 0 ? 1 : 0), words + count);
    return run(program, arguments, streams, environment_of_process());
}

}  // namespace pmo::cli
