// Everything that the surroundings tell a run: variables, the user, the terminal, the clock. Filled
// from the process by main, by hand in tests; nothing else in cli/ asks the system for these.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pmo::cli {

struct Environment {
    std::map<std::string, std::string, std::less<>> variables;
    std::int64_t uid = 0;  // the real user
    std::string login;
    bool input_is_terminal = false;
    bool output_is_terminal = false;
    bool error_is_terminal = false;
    int width = 0;            // of the terminal in columns; 0: unknown
    int height = 0;           // in lines
    bool privileged = false;  // set-id start: no pager, no settings from the user's side
    std::vector<std::filesystem::path> config_files;  // first one that exists wins

    // Empty when not set.
    [[nodiscard]] std::string_view variable(std::string_view name) const;
};

[[nodiscard]] Environment environment_of_process();

// The number of a user of this system. Throws Error{not_found} for an unknown login.
[[nodiscard]] std::int64_t uid_of_login(const std::string& login);

}  // namespace pmo::cli
