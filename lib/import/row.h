// One row of a file read with types. A reader that cannot read a cell records a problem and returns
// nothing, so a handler reads all cells first, asks ok(), and only then writes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lib/base/date.h"
#include "lib/base/decimal.h"
#include "lib/base/money.h"
#include "lib/import/problem.h"
#include "lib/import/profile.h"

namespace pmo::import {

// A number of so many digits that ends in zeros after the fifteenth was cut by a spreadsheet.
[[nodiscard]] bool is_cut_number(std::string_view digits);

struct Choice {
    std::string_view name;  // as a file may write it
    int value;
};

class Row {
  public:
    Row(const Profile& profile, const Header& header) : profile_(profile), header_(header) {}
    // Records cannot-clear where the row empties a field that its profile does not let go empty.
    void begin(std::int64_t line, const std::vector<std::string_view>& fields);

    [[nodiscard]] std::int64_t line() const { return line_; }
    // The file has the column.
    [[nodiscard]] bool has(std::string_view key) const;
    // The cell, trimmed; empty when the column or the cell is. Keys are of the profile (Bug
    // otherwise).
    [[nodiscard]] std::string_view cell(std::string_view key) const;
    // The cell asks to empty the field: <清空>, <clear>. An empty cell keeps it.
    [[nodiscard]] bool clears(std::string_view key) const;

    // Nothing for an empty or clearing cell, nor for a number or day that is a mark of none (-, /);
    // "required" records a problem for those.
    [[nodiscard]] std::optional<std::string> text(std::string_view key);
    [[nodiscard]] std::optional<std::string> required_text(std::string_view key);
    [[nodiscard]] std::optional<Money> money(std::string_view key);
    [[nodiscard]] std::optional<Money> required_money(std::string_view key);
    [[nodiscard]] std::optional<Price> price(std::string_view key);
    [[nodiscard]] std::optional<Price> required_price(std::string_view key);
    [[nodiscard]] std::optional<Area> area(std::string_view key);
    [[nodiscard]] std::optional<std::int64_t> integer(std::string_view key);
    [[nodiscard]] std::optional<Date> day(std::string_view key);
    [[nodiscard]] std::optional<Date> required_day(std::string_view key);
    // A month, quarter or year, or first and last day (period_of_cell).
    [[nodiscard]] std::optional<Period> period(std::string_view key);
    // Case-blind, NFKC.
    [[nodiscard]] std::optional<int> choice(std::string_view key,
                                            const std::vector<Choice>& choices);
    [[nodiscard]] std::optional<bool> yes_no(std::string_view key);
    // Digits that Excel may have damaged (phones, identity and account numbers): records
    // excel-number. What the digits mean is for the caller.
    [[nodiscard]] std::optional<std::string> digits(std::string_view key);
    // A unit or a part of its code that Excel may have turned into a date: records excel-date.
    [[nodiscard]] std::optional<std::string> code(std::string_view key);

    // `key` empty: the whole row.
    void problem(std::string_view key, std::string_view code, std::string reason);
    [[nodiscard]] bool ok() const { return problems_.empty(); }
    [[nodiscard]] const std::vector<Problem>& problems() const { return problems_; }

  private:
    [[nodiscard]] int place(std::string_view key) const;
    [[nodiscard]] std::string heading(std::string_view key) const;
    [[nodiscard]] bool require(std::string_view key);
    [[nodiscard]] bool require_value(std::string_view key);

    const Profile& profile_;
    const Header& header_;
    std::int64_t line_ = 0;
    const std::vector<std::string_view>* fields_ = nullptr;
    std::vector<Problem> problems_;
};

}  // namespace pmo::import
