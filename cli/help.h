// Help, usage lines and shell completion, all made from the description of the verbs.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/args.h"

namespace pmo::cli {

// "usage: pmo fee bill --period PERIOD [--dry-run]"
[[nodiscard]] std::string usage_line(const Chosen& chosen);
// Of a verb, a group, or the whole program.
[[nodiscard]] std::string help_text(const Chosen& chosen);
// Texts of data/help: exit-codes, formats, dates, environment, filters.
[[nodiscard]] std::vector<std::string> help_topics();
[[nodiscard]] std::string_view topic_text(std::string_view topic);
// A bash script that completes groups, verbs and flags of `pmo` and `pmo-batch`.
[[nodiscard]] std::string bash_completion();

}  // namespace pmo::cli
