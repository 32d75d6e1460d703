#include "lib/io/assets.h"

#include <algorithm>
#include <deque>
#include <map>
#include <span>

#include "lib/base/error.h"
#include "lib/base/i18n.h"
#include "lib/io/assets_index.h"
#include "lib/io/files.h"

namespace pmo::io {
namespace {

std::filesystem::path data_dir;
std::map<std::string, std::string_view, std::less<>> overlaid;  // of data_dir, into `kept`
std::deque<std::string> kept;  // views into it were handed out: never shrinks

std::span<const AssetEntry> all() {
    return {asset_index, asset_count};
}

const AssetEntry* find(std::string_view name) {
    const auto found = std::lower_bound(
        all().begin(), all().end(), name,
        [](const AssetEntry& entry, std::string_view wanted) { return entry.name < wanted; });
    return found != all().end() && found->name == name ? &*found : nullptr;
}

std::string_view text_of(const AssetEntry& entry) {
    return {entry.begin, static_cast<std::size_t>(entry.end - entry.begin)};
}

bool overlay_has(std::string_view name) {
    std::error_code ignored;
    return !data_dir.empty() && std::filesystem::is_regular_file(data_dir / name, ignored);
}

// Files of the overlay in `folder` ("" or "calendar/"); what editors leave behind is none.
std::vector<std::string> overlaid_names(std::string_view folder) {
    std::vector<std::string> names;
    std::error_code error;
    const std::filesystem::path top = data_dir / folder;
    std::filesystem::recursive_directory_iterator file(top, error);
    for (; !error && file != std::filesystem::end(file); file.increment(error)) {
        const std::string own = file->path().filename().string();
        const bool hidden = own.starts_with('.') || own.ends_with('~');
        if (hidden) file.disable_recursion_pending();
        if (hidden || !file->is_regular_file(error)) continue;
        names.push_back(file->path().lexically_relative(data_dir).generic_string());
    }
    if (error && error != std::errc::no_such_file_or_directory) {
        throw Error(ErrorKind::environment, tr("io.cannot_read", top.string(), error.message()));
    }
    return names;
}

[[noreturn]] void missing(std::string_view name) {
    throw Error(ErrorKind::environment, tr("io.no_such_data", std::string(name)));
}

}  // namespace

std::string_view asset(std::string_view name) {
    if (const auto found = overlaid.find(name); found != overlaid.end()) return found->second;
    if (overlay_has(name)) {
        const std::string_view text = kept.emplace_back(read_file(data_dir / name));
        overlaid.emplace(name, text);
        return text;
    }
    return builtin_asset(name);
}

std::string_view builtin_asset(std::string_view name) {
    const AssetEntry* entry = find(name);
    if (entry == nullptr) missing(name);
    return text_of(*entry);
}

bool has_asset(std::string_view name) {
    return overlay_has(name) || find(name) != nullptr;
}

std::vector<std::string> assets_under(std::string_view prefix) {
    std::vector<std::string> names;
    for (const AssetEntry& entry : all()) {
        if (std::string_view(entry.name).starts_with(prefix)) names.emplace_back(entry.name);
    }
    if (!data_dir.empty()) {
        for (std::string& name : overlaid_names(prefix.substr(0, prefix.rfind('/') + 1))) {
            if (name.starts_with(prefix)) names.push_back(std::move(name));
        }
    }
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

void set_data_dir(const std::filesystem::path& folder) {
    std::error_code ignored;
    if (!folder.empty() && !std::filesystem::is_directory(folder, ignored)) {
        throw Error(ErrorKind::environment, tr("io.no_such_folder", folder.string()));
    }
    data_dir = folder;
    overlaid.clear();
}

}  // namespace pmo::io
