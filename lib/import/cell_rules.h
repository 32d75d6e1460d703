// What Excel does to cells, and cells that mean nothing. Pure.
#pragma once

#include <optional>
#include <string_view>

#include "lib/base/date.h"

namespace pmo::import {

// 4.40524E+17
[[nodiscard]] bool is_scientific(std::string_view text);
// 3月2日, 2-Mar, Mar-26, 2026/3/2, 2026-03-02, 3/2/2026: what 3-2 becomes in a spreadsheet.
[[nodiscard]] bool is_date_like(std::string_view text);
// 46054 -> 2026-02-01; nothing outside 1954 to 2119.
[[nodiscard]] std::optional<Date> excel_serial(std::string_view text);
// -, --, /, —: an office's way to write "none" in a column of numbers.
[[nodiscard]] bool is_none_mark(std::string_view text);
// <清空>, <clear>
[[nodiscard]] bool is_clear_mark(std::string_view text);
// A day, perhaps with a time of day after it, which is dropped.
[[nodiscard]] std::optional<Date> day_of_cell(std::string_view text);
// 2025-03, 2025-Q1, 2025, 2025-03-01..2025-03-31 and how people write them: 2025年3月, 202503,
// 2025年第1季度, 2025年度, 2025年3月1日至2025年3月31日.
[[nodiscard]] std::optional<Period> period_of_cell(std::string_view text);

}  // namespace pmo::import
