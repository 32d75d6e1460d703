// One run of a program: parse, choose, act, report. Works in process, so that tests run whole
// commands without starting one.
#pragma once

#include <span>
#include <string>

#include "cli/args.h"
#include "cli/environment.h"
#include "cli/streams.h"

namespace pmo::cli {

// Returns the exit code (house.md 9, `pmo help exit-codes`). Throws nothing.
[[nodiscard]] int run(Program program, std::span<const std::string> arguments, Streams& streams,
                      const Environment& environment);

// The whole of main(): standard descriptors, signals, then run().
[[nodiscard]] int run_process(Program program, int count, char** words);

}  // namespace pmo::cli
