// What people write for a unit, brought to one code. Pure.
//
// Understood: 3-2-1502, 3栋2单元1502, 3#2-1502, 三号楼二单元1502室, A座1201, B1-023, 3棟2單元1502,
// 第3座15樓B室, 15樓之2, full-width forms, Chinese numerals. The canonical code is
// building-entrance-room: letters in upper case, leading zeros of building and entrance dropped,
// entrance 0 means none, and the room kept as it is written (0302 and 302 are two rooms). A floor
// and a flat become one room: 15樓B -> 15B, 15樓之2 -> 15之2, 15层2室 -> 1502.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace pmo::registry {

struct UnitCode {
    std::string building;  // "3", "A", "B1"; empty: not said
    std::string entrance;  // "2"; empty: none
    std::string room;      // "1502", "0302", "023"; empty: the text names a building only
    std::string canonical;
    std::string sort_key;
    std::optional<int> floor;  // said, or from the room: 1502 -> 15, 302 -> 3

    bool operator==(const UnitCode&) const = default;
};

// Nothing for text that cannot be a unit: empty, more than three parts, control characters.
[[nodiscard]] std::optional<UnitCode> parse_unit_code(std::string_view text);
// From three columns; each may carry its word ("3栋", "2单元", "1502室"). A room column that holds
// the whole code is understood when it agrees with the other columns. Nothing when the room is
// missing.
[[nodiscard]] std::optional<UnitCode> parse_unit_parts(std::string_view building,
                                                       std::string_view entrance,
                                                       std::string_view room);
// "三号楼" -> "3", "A座" -> "A"; nothing for text that is no building.
[[nodiscard]] std::optional<std::string> parse_building_code(std::string_view text);

// 1502 -> 15, 0302 -> 3, 15B -> 15, 15之2 -> 15; nothing for parking numbers and the like.
[[nodiscard]] std::optional<int> floor_of_room(std::string_view room);

}  // namespace pmo::registry
