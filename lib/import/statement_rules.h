// What the cells and the lines of a statement say. Pure.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lib/base/date.h"
#include "lib/base/money.h"
#include "lib/import/statement_profile.h"

namespace pmo::import {

// Trimmed, without the backtick, the apostrophe or the ="…" that keep a number a text.
[[nodiscard]] std::string_view tidied(std::string_view cell);
// The cells of a row of a profile with backticks: what does not begin with one belongs to the cell
// before, since a name may hold a comma.
[[nodiscard]] std::vector<std::string> joined_at_backticks(
    const std::vector<std::string_view>& fields);

// ****, 6222****1234: hidden by who made the file.
[[nodiscard]] bool is_masked(std::string_view text);

struct Moment {
    Date day{};
    std::optional<int> second;  // of the day
};
// 2026-03-01 08:05:09, 20260301 080509, 20260301080509, 2026年3月1日 08：05 and the like.
[[nodiscard]] std::optional<Moment> moment_of(std::string_view text, DayOrder order);
// 08:05:09, 08:05, 080509, 8.05.09
[[nodiscard]] std::optional<int> second_of_day(std::string_view text);

// What stands above and below the rows: declared by the statement, to be held against them.
struct StatementFacts {
    std::string account;  // number of the account; empty: not said
    std::string holder;
    std::optional<Date> from;
    std::optional<Date> to;  // last day
    std::optional<Money> opening;
    std::optional<Money> closing;
    std::optional<std::int64_t> count;
    std::optional<std::int64_t> in_count;
    std::optional<Money> in_sum;
    std::optional<std::int64_t> out_count;
    std::optional<Money> out_sum;
    std::optional<std::int64_t> fee_e5;  // 1/100000
};
// Adds what these lines say, each a row of tidied cells; what is already known stays.
[[nodiscard]] StatementFacts facts_of(StatementFacts known, const StatementProfile& profile,
                                      std::span<const std::vector<std::string>> lines);

// What the rows came to.
struct StatementSums {
    std::int64_t count = 0;
    std::int64_t in_count = 0;
    Money in_sum;
    std::int64_t out_count = 0;
    Money out_sum;            // not negative
    std::int64_t fee_e5 = 0;  // 1/100000
};

// One total that is declared and not what was read.
struct Mismatch {
    std::string code;  // count, in_count, in_sum, out_count, out_sum, fee_sum, closing, balance
    std::string declared;
    std::string read;
    std::int64_t line = 0;  // of a balance that does not go on
};
[[nodiscard]] std::vector<Mismatch> mismatches(const StatementFacts& facts,
                                               const StatementSums& sums);

// Whether each row's balance goes on from the row before, in a file that begins with the oldest row
// or with the newest.
class BalanceRun {
  public:
    void add(std::int64_t line, Money amount, Money balance);
    // The row where it breaks; nothing when it goes on, or there is nothing to compare.
    [[nodiscard]] std::optional<Mismatch> broken() const;
    [[nodiscard]] std::optional<Money> opening() const;  // nothing while it is not known
    [[nodiscard]] std::optional<Money> closing() const;

  private:
    struct Row {
        std::int64_t line = 0;
        Money amount;
        Money balance;
    };
    struct Break {
        std::int64_t line = 0;
        Money expected;
        Money found;
    };
    [[nodiscard]] bool newest_first() const;

    std::optional<Row> first_;
    std::optional<Row> last_;
    std::int64_t rows_ = 0;
    std::int64_t rising_ = 0;   // rows that went on from the row before
    std::int64_t falling_ = 0;  // rows that the row before went on from
    std::optional<Break> rising_break_;
    std::optional<Break> falling_break_;
};

}  // namespace pmo::import
