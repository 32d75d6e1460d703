// How all exports leave the program: plain CSV, or with --excel as a spreadsheet takes it.
#pragma once

#include <functional>
#include <string_view>

#include "cli/session.h"

namespace pmo::cli {

// Takes whole records. The session must outlive it.
[[nodiscard]] std::function<void(std::string_view)> csv_sink(Session& session);

}  // namespace pmo::cli
