#include "lib/table/table.h"

#include <algorithm>

namespace pmo::table {

namespace {

// Byte offsets of the characters of `text`, and its length at the end.
std::vector<std::size_t> character_starts(const std::string& text) {
    std::vector<std::size_t> starts;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool inside = (static_cast<unsigned char>(text[i]) & 0xC0U) == 0x80U;
        if (i == 0 || !inside) starts.push_back(i);  // a damaged text begins too
    }
    starts.push_back(text.size());
    return starts;
}

// The first `head` and last `tail` characters with `stars` between; all stars when too short for
// it.
std::string with_stars(const std::string& value, std::size_t head, std::size_t tail,
                       std::size_t stars) {
    const auto starts = character_starts(value);
    const std::size_t count = starts.size() - 1;
    if (count <= head + tail) return std::string(count, '*');
    return value.substr(0, starts[head]) + std::string(stars, '*') +
           value.substr(starts[count - tail]);
}

}  // namespace

std::string masked(const std::string& value, Privacy privacy) {
    if (value.empty()) return value;
    const std::size_t count = character_starts(value).size() - 1;
    switch (privacy) {
        case Privacy::open:
            return value;
        case Privacy::name:
            return value.substr(0, character_starts(value)[1]) + "*";
        case Privacy::phone:
            // Landlines and numbers of Hong Kong and Taiwan are shorter than a mobile's eleven.
            return count >= 11 ? with_stars(value, 3, 4, count - 7)
                               : with_stars(value, 2, 2, count > 4 ? count - 4 : 0);
        case Privacy::id_number:
            return count >= 15 ? with_stars(value, 6, 4, count - 10)
                               : with_stars(value, 1, 1, count > 2 ? count - 2 : 0);
        case Privacy::address:
            return with_stars(value, 3, 0, 3);
    }
    return std::string(count, '*');
}

Table masked(Table table) {
    for (std::size_t place = 0; place < table.columns.size(); ++place) {
        const auto privacy = table.columns[place].privacy;
        if (privacy == Privacy::open) continue;
        for (auto& row : table.rows) {
            if (auto* text = std::get_if<std::string>(&row[place])) *text = masked(*text, privacy);
        }
    }
    return table;
}

}  // namespace pmo::table
