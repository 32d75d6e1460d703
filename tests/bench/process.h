// A child process run to its end, with its wall time and its peak memory.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace pmo::bench {

struct Run {
    std::int64_t microseconds = 0;
    std::int64_t peak_kib = 0;  // resident
    int exit = 0;               // 128 + signal when killed
};

struct Command {
    std::vector<std::string> words;        // the program first, by path or found on PATH
    std::vector<std::string> environment;  // NAME=value, beside PATH and HOME
    std::filesystem::path output;          // stdout goes there; empty: nowhere
};

[[nodiscard]] Run run(const Command& command);

}  // namespace pmo::bench
