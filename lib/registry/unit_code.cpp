#include "lib/registry/unit_code.h"

#include <algorithm>
#include <array>
#include <vector>

#include "lib/base/text.h"

namespace pmo::registry {

namespace {

constexpr std::size_t longest_part = 48;  // bytes

enum class Mark { none, dash, building, entrance, floor, number, room, of };

struct Word {
    std::string_view text;
    Mark mark;
};

// Longest first: 号楼 before 号.
constexpr std::array<Word, 27> words = {{
    {"号楼", Mark::building}, {"號樓", Mark::building}, {"單元", Mark::entrance},
    {"单元", Mark::entrance}, {"棟", Mark::building},   {"栋", Mark::building},
    {"幢", Mark::building},   {"座", Mark::building},   {"#", Mark::building},
    {"門", Mark::entrance},   {"门", Mark::entrance},   {"梯", Mark::entrance},
    {"层", Mark::floor},      {"層", Mark::floor},      {"楼", Mark::floor},
    {"樓", Mark::floor},      {"号", Mark::number},     {"號", Mark::number},
    {"室", Mark::room},       {"房", Mark::room},       {"户", Mark::room},
    {"戶", Mark::room},       {"之", Mark::of},         {"-", Mark::dash},
    {"/", Mark::dash},        {"_", Mark::dash},        {"F", Mark::floor},
}};

struct Part {
    std::string value;
    Mark mark = Mark::none;
};

bool is_digit(char letter) {
    return letter >= '0' && letter <= '9';
}
bool is_plain_letter(char letter) {
    return letter >= 'A' && letter <= 'Z';
}
bool all_digits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

// 0 to 9, 10, 100; -1 for what is no Chinese numeral.
int numeral(std::string_view letter) {
    static constexpr std::array<std::string_view, 10> digits = {"零", "一", "二", "三", "四",
                                                                "五", "六", "七", "八", "九"};
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (digits[i] == letter) return static_cast<int>(i);
    }
    if (letter == "〇") return 0;
    if (letter == "两" || letter == "兩") return 2;
    if (letter == "十") return 10;
    if (letter == "百") return 100;
    return -1;
}

// 二十一 -> 21, 一百零二 -> 102, 一五零二 -> 1502.
std::string number_of(const std::vector<int>& numerals) {
    const bool positional =
        std::any_of(numerals.begin(), numerals.end(), [](int value) { return value >= 10; });
    if (!positional) {
        std::string result;
        for (const int value : numerals) result += static_cast<char>('0' + value);
        return result;
    }
    int total = 0;
    int pending = -1;
    for (const int value : numerals) {
        if (value < 10) {
            pending = value;
        } else {
            total += (pending <= 0 ? 1 : pending) * value;
            pending = -1;
        }
    }
    return std::to_string(total + std::max(pending, 0));
}

std::string with_plain_numbers(std::string_view text) {
    std::string result;
    std::vector<int> run;
    const auto flush = [&] {
        if (!run.empty()) result += number_of(run);
        run.clear();
    };
    for (std::size_t i = 0; i < text.size();) {
        const bool wide = i + 3 <= text.size() && (static_cast<unsigned char>(text[i]) >> 4U) == 14;
        const int value = wide ? numeral(text.substr(i, 3)) : -1;
        if (value >= 0) {
            run.push_back(value);
            i += 3;
            continue;
        }
        flush();
        result += text[i++];
    }
    flush();
    return result;
}

// NFKC, upper case, no blanks, one kind of dash, Chinese numerals as digits, no leading 第.
std::string plain(std::string_view text) {
    std::string result;
    for (const char letter : with_plain_numbers(nfkc(trimmed(text)))) {
        if (letter == ' ' || letter == '\t') continue;
        result += letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
    }
    for (const std::string_view dash : {"—", "–", "‐", "‑", "−", "~"}) {
        for (std::size_t at = result.find(dash); at != std::string::npos; at = result.find(dash)) {
            result.replace(at, dash.size(), "-");
        }
    }
    for (const std::string_view ordinal : {"第"}) {
        for (std::size_t at = result.find(ordinal); at != std::string::npos;
             at = result.find(ordinal)) {
            result.erase(at, ordinal.size());
        }
    }
    return result;
}

const Word* word_at(std::string_view text) {
    // F is a floor only after digits and at the end of a part: 15F, not F2.
    for (const Word& word : words) {
        if (text.starts_with(word.text)) return &word;
    }
    return nullptr;
}

// Values and the words after them; empty for text that cannot name a unit.
std::vector<Part> parts_of(std::string_view text) {
    std::vector<Part> parts;
    Part part;
    for (std::size_t i = 0; i < text.size();) {
        const Word* word = word_at(text.substr(i));
        if (word && word->text == "F") {
            const char after = i + 1 < text.size() ? text[i + 1] : '-';
            const bool closes =
                all_digits(part.value) && !is_digit(after) && !is_plain_letter(after);
            if (!closes) word = nullptr;
        }
        if (!word) {
            const auto letter = static_cast<unsigned char>(text[i]);
            const bool fits = letter >= 0x80 || is_digit(text[i]) || is_plain_letter(text[i]);
            if (!fits || part.value.size() >= longest_part) return {};
            part.value += text[i++];
            continue;
        }
        i += word->text.size();
        part.mark = word->mark;
        // A dash after another word separates nothing: 3栋-2单元.
        if (!(part.value.empty() && word->mark == Mark::dash && !parts.empty() &&
              parts.back().mark != Mark::dash)) {
            parts.push_back(part);
        }
        part = {};
    }
    if (!part.value.empty()) parts.push_back(part);
    return parts;
}

std::string without_zeros(std::string_view text) {
    if (!all_digits(text)) return std::string(text);
    const std::size_t first = text.find_first_not_of('0');
    return first == std::string_view::npos ? std::string() : std::string(text.substr(first));
}

// 15 and 2 -> 1502, 15 and B -> 15B.
std::string room_on_floor(const std::string& floor, const std::string& room) {
    if (room.empty()) return floor + "F";
    if (!all_digits(room)) return is_digit(room.front()) ? room : floor + room;
    if (room.size() > 2) return room;
    return floor + (room.size() == 1 ? "0" : "") + room;
}

// 15樓之2: what follows 之 belongs to what is before it. False when nothing is before.
bool join_of(std::vector<Part>& parts) {
    for (std::size_t i = 0; i < parts.size();) {
        if (parts[i].mark != Mark::of) {
            ++i;
            continue;
        }
        const bool own = !parts[i].value.empty();
        if ((!own && i == 0) || i + 1 >= parts.size()) return false;
        const std::size_t into = own ? i : i - 1;
        parts[into].value += "之" + parts[i + 1].value;
        parts[into].mark = Mark::room;
        parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(into) + 1,
                    parts.begin() + static_cast<std::ptrdiff_t>(i) + 2);
        i = into + 1;
    }
    return true;
}

// 楼 is a floor in 3座15楼B室 and a building in 3楼2单元1502 and 3楼1502.
bool names_building(const std::vector<Part>& parts, std::size_t at) {
    for (std::size_t i = 0; i < at; ++i) {
        if (parts[i].mark == Mark::building || parts[i].mark == Mark::dash) return false;
    }
    for (std::size_t i = at + 1; i < parts.size(); ++i) {
        if (parts[i].mark == Mark::entrance) return true;
    }
    if (at + 1 >= parts.size()) return false;
    const auto floor = floor_of_room(parts[at + 1].value);
    return parts[at + 1].value.size() > 2 && floor &&
           std::to_string(*floor) != without_zeros(parts[at].value);
}

UnitCode made(std::string building, std::string entrance, std::string room,
              std::optional<int> floor) {
    UnitCode code{std::move(building), std::move(entrance), std::move(room), {}, {}, floor};
    for (const std::string* part : {&code.building, &code.entrance, &code.room}) {
        if (part->empty()) continue;
        if (!code.canonical.empty()) code.canonical += '-';
        code.canonical += *part;
    }
    code.sort_key = natural_key(code.canonical);
    if (!code.floor) code.floor = floor_of_room(code.room);
    return code;
}

}  // namespace

std::optional<int> floor_of_room(std::string_view room) {
    std::size_t digits = 0;
    while (digits < room.size() && is_digit(room[digits])) ++digits;
    long long number = 0;
    if (digits == 0 || digits > 4 || !parse_integer(room.substr(0, digits), number)) {
        return std::nullopt;
    }
    if (digits <= 2 && digits == room.size()) return std::nullopt;
    const long long floor = digits <= 2 ? number : number / 100;
    if (floor == 0) return std::nullopt;
    return static_cast<int>(floor);
}

std::optional<UnitCode> parse_unit_code(std::string_view text) {
    if (text.size() > 256) return std::nullopt;
    std::vector<Part> parts = parts_of(plain(text));
    if (parts.empty() || !join_of(parts)) return std::nullopt;
    std::string building;
    std::string entrance;
    std::string floor;
    std::string room;
    std::vector<std::string> others;
    bool said_building = false;
    bool said_entrance = false;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const Part& part = parts[i];
        if (part.value.empty()) return std::nullopt;
        const bool last = i + 1 == parts.size();
        Mark mark = part.mark;
        if (mark == Mark::number) mark = last ? Mark::room : Mark::building;
        if (mark == Mark::floor && names_building(parts, i)) mark = Mark::building;
        switch (mark) {
            case Mark::building:
                if (said_building) return std::nullopt;
                building = part.value;
                said_building = true;
                break;
            case Mark::entrance:
                if (said_entrance) return std::nullopt;
                entrance = part.value;
                said_entrance = true;
                break;
            case Mark::floor:
                if (!floor.empty()) return std::nullopt;
                floor = part.value;
                break;
            case Mark::room:
                if (!room.empty()) return std::nullopt;
                room = part.value;
                break;
            case Mark::none:
            case Mark::dash:
            case Mark::number:
            case Mark::of:
                others.push_back(part.value);
                break;
        }
    }
    // What carries no word is read from its end: room, then entrance, then building.
    const bool floor_is_room = !floor.empty() && others.empty() && room.empty();
    const bool only_building =
        said_building && others.empty() && room.empty() && floor.empty() && !said_entrance;
    if (room.empty() && !floor_is_room && !only_building) {
        if (others.empty()) return std::nullopt;
        room = others.back();
        others.pop_back();
    }
    if (others.size() == 2 && !said_building && !said_entrance) {
        building = others[0];
        entrance = others[1];
    } else if (others.size() == 1 && !said_building) {
        building = others[0];
    } else if (others.size() == 1 && !said_entrance) {
        entrance = others[0];
    } else if (!others.empty()) {
        return std::nullopt;
    }
    std::optional<int> said_floor;
    if (!floor.empty()) {
        long long number = 0;
        if (!all_digits(floor) || floor.size() > 3 || !parse_integer(floor, number)) {
            return std::nullopt;
        }
        said_floor = static_cast<int>(number);
        room = room_on_floor(without_zeros(floor), room);
    }
    if (room.empty() && !only_building) return std::nullopt;
    return made(without_zeros(building), without_zeros(entrance), std::move(room), said_floor);
}

std::optional<std::string> parse_building_code(std::string_view text) {
    if (text.size() > 256) return std::nullopt;
    const std::vector<Part> parts = parts_of(plain(text));
    if (parts.size() != 1 || parts[0].value.empty()) return std::nullopt;
    switch (parts[0].mark) {
        case Mark::none:
        case Mark::building:
        case Mark::number:
        case Mark::floor:
            return without_zeros(parts[0].value);
        case Mark::dash:
        case Mark::entrance:
        case Mark::room:
        case Mark::of:
            return std::nullopt;
    }
    return std::nullopt;
}

std::optional<UnitCode> parse_unit_parts(std::string_view building, std::string_view entrance,
                                         std::string_view room) {
    const auto whole = parse_unit_code(room);
    if (!whole || whole->room.empty()) return std::nullopt;
    std::string building_code;
    std::string entrance_code;
    if (!trimmed(building).empty()) {
        const auto code = parse_building_code(building);
        if (!code) return std::nullopt;
        building_code = *code;
    }
    if (!trimmed(entrance).empty()) {
        const std::vector<Part> parts = parts_of(plain(entrance));
        if (parts.size() != 1 || parts[0].value.empty()) return std::nullopt;
        if (parts[0].mark != Mark::none && parts[0].mark != Mark::entrance) return std::nullopt;
        entrance_code = without_zeros(parts[0].value);
    }
    const auto agreed = [](const std::string& column, const std::string& inside) {
        return column.empty() || inside.empty() || column == inside;
    };
    if (!agreed(building_code, whole->building) || !agreed(entrance_code, whole->entrance)) {
        return std::nullopt;
    }
    return made(building_code.empty() ? whole->building : building_code,
                entrance_code.empty() ? whole->entrance : entrance_code, whole->room, whole->floor);
}

}  // namespace pmo::registry
