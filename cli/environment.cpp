#include "cli/environment.h"

#include <pwd.h>
#include <sys/auxv.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdlib>

#include "lib/base/error.h"
#include "lib/base/i18n.h"
#include "lib/base/text.h"

namespace pmo::cli {

namespace {

constexpr const char* known_variables[] = {
    "PMO_DB", "PMO_LANG", "PMO_TODAY",       "PMO_NOW", "PMO_PAGER", "PMO_DATA_DIR",
    "PAGER",  "NO_COLOR", "CLICOLOR_FORCE",  "TERM",    "LC_ALL",    "LC_MESSAGES",
    "LANG",   "HOME",     "XDG_CONFIG_HOME", "COLUMNS", "TZ",        "PATH",
};

// The name in the password file; the number when it has none.
std::string login_of(uid_t uid) {
    const passwd* entry = getpwuid(uid);
    return entry != nullptr ? entry->pw_name : std::to_string(uid);
}

}  // namespace

std::string_view Environment::variable(std::string_view name) const {
    const auto found = variables.find(name);
    return found == variables.end() ? std::string_view{} : std::string_view(found->second);
}

Environment environment_of_process() {
    Environment environment;
    for (const char* name : known_variables) {
        if (const char* value = secure_getenv(name)) environment.variables[name] = value;
    }
    environment.uid = getuid();
    environment.login = login_of(getuid());
    environment.privileged = getauxval(AT_SECURE) != 0;
    environment.input_is_terminal = isatty(STDIN_FILENO) == 1;
    environment.output_is_terminal = isatty(STDOUT_FILENO) == 1;
    environment.error_is_terminal = isatty(STDERR_FILENO) == 1;
    winsize size{};
    if (environment.output_is_terminal && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0) {
        environment.width = size.ws_col;
        environment.height = size.ws_row;
        long long columns = 0;
        if (parse_integer(environment.variable("COLUMNS"), columns) && columns > 0 &&
            columns < 10000) {
            environment.width = static_cast<int>(columns);
        }
    }
    if (!environment.privileged) {
        if (const auto folder = environment.variable("XDG_CONFIG_HOME"); !folder.empty()) {
            environment.config_files.push_back(std::filesystem::path(folder) / "pmo/config.toml");
        } else if (const auto home = environment.variable("HOME"); !home.empty()) {
            environment.config_files.push_back(std::filesystem::path(home) /
                                               ".config/pmo/config.toml");
        }
    }
    environment.config_files.emplace_back("/etc/pmo/pmo.toml");
    return environment;
}

std::int64_t uid_of_login(const std::string& login) {
    const passwd* entry = getpwnam(login.c_str());
    if (entry == nullptr) {
        throw Error(ErrorKind::not_found, tr("cli.unknown_login", login),
                    tr("cli.unknown_login_hint"));
    }
    return entry->pw_uid;
}

}  // namespace pmo::cli
