// Files of data/ compiled into the program, by name ("calendar/2026.toml").
//
// A folder set with set_data_dir() overlays single files: a file that exists there wins.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace pmo::io {

// Content of the asset. Throws Error{environment} when there is none of that name. The text lives
// as long as the program (overlaid files are read once and kept).
[[nodiscard]] std::string_view asset(std::string_view name);
// The same, but never an overlaid file: for what an office must not change (schema, rights).
[[nodiscard]] std::string_view builtin_asset(std::string_view name);
[[nodiscard]] bool has_asset(std::string_view name);
// Names that begin with `prefix`, sorted; overlaid files included.
[[nodiscard]] std::vector<std::string> assets_under(std::string_view prefix);

// Throws Error{environment} when the folder does not exist. Empty path: no overlay.
void set_data_dir(const std::filesystem::path& folder);

}  // namespace pmo::io
