#include "lib/io/assets.h"

#include <algorithm>
#include <map>
#include <span>

#include "lib/base/error.h"
#include "lib/base/i18n.h"
#include "lib/io/assets_index.h"
#include "lib/io/files.h"

namespace pmo::io {
namespace {

std::filesystem::path data_dir;
std::map<std::string, std::string, std::less<>> overlaid;  // read once and kept

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

[[noreturn]] void missing(std::string_view name) {
    throw Error(ErrorKind::environment, tr("io.no_such_data", std::string(name)));
}

}  // namespace

std::string_view asset(std::string_view name) {
    if (const auto kept = overlaid.find(name); kept != overlaid.end()) return kept->second;
    if (overlay_has(name)) {
        return overlaid.emplace(std::string(name), read_file(data_dir / name)).first->second;
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
    std::error_code ignored;
    const std::filesystem::path folder = data_dir / std::string(prefix);
    if (!data_dir.empty() && std::filesystem::is_directory(folder, ignored)) {
        for (const auto& file : std::filesystem::recursive_directory_iterator(folder)) {
            if (!file.is_regular_file()) continue;
            names.push_back(std::filesystem::relative(file.path(), data_dir).generic_string());
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
