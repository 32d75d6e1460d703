// The table that scripts/embed.cmake writes: every file of data/ compiled in, sorted by name.
#pragma once

#include <cstddef>

namespace pmo::io {

struct AssetEntry {
    const char* name;
    const char* begin;
    const char* end;
};

extern const AssetEntry asset_index[];
extern const std::size_t asset_count;

}  // namespace pmo::io
