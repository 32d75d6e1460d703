// What a kind of file looks like: data/import/<kind>.toml.
//
// The heading row is the first row that holds every required column (trimmed, NFKC, case-blind).
// Rows above it are preamble; a row whose first cell is a trailer word (合计, total) is not data.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pmo::import {

struct ProfileColumn {
    std::string key;                 // stable name, also accepted as a heading
    std::string type;                // for people: text, unit, day, money, area …
    bool required = false;           // the column must be there
    bool clears = false;             // <清空> empties the field
    std::vector<std::string> names;  // headings that mean it
};

// One of several sets of columns that name the same thing: ["unit"] or ["building", "room"].
using ColumnSet = std::vector<std::string>;

struct Profile {
    std::string kind;
    std::vector<ProfileColumn> columns;
    std::vector<ColumnSet> one_of;      // at least one of these sets is needed; empty: none
    std::vector<std::string> trailers;  // normalised
};

// Kinds that there are files for, sorted.
[[nodiscard]] std::vector<std::string> kinds();
// Throws Error{not_found} for an unknown kind, Error{environment} when the file is wrong.
[[nodiscard]] Profile profile(std::string_view kind);

// Trimmed, NFKC, lower case, blanks inside removed, and without what brackets add: "金额(元)" is
// "金额".
[[nodiscard]] std::string normalised_heading(std::string_view heading);

struct Header {
    std::vector<int> place;              // by profile column: field number, or -1
    std::vector<std::string> headings;   // as the file writes them
    std::vector<std::string> ignored;    // headings that mean nothing to the profile
    std::vector<std::string> duplicate;  // keys found twice
    std::vector<std::string> missing;    // required headings that are absent
};
[[nodiscard]] Header match_header(const Profile& profile,
                                  const std::vector<std::string_view>& fields);

}  // namespace pmo::import
