// CSV that a spreadsheet opens as it is meant: CRLF, and cells that would compute guarded.
#pragma once

#include <string>
#include <string_view>

namespace pmo::io {

// A spreadsheet takes the file as UTF-8 only when it begins with this.
inline constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";

// Whole records as append_csv_field() writes them, with line feeds: for exports, which are made
// chunk by chunk.
[[nodiscard]] std::string for_spreadsheet(std::string_view records);

}  // namespace pmo::io
