// A statement of a bank or a wallet, row by row. Memory does not grow with the file.
//
// The profile is the one that is named, or the one whose heading names the file has. Rows that
// moved no money are counted and passed over; a row that cannot be read is a problem, and reading
// goes on.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/import/problem.h"
#include "lib/import/statement_profile.h"
#include "lib/import/statement_rules.h"
#include "lib/io/csv.h"

namespace pmo::import {

enum class LineKind {
    receipt = 1,  // money that may be a household's
    refund,       // money given back; negative
    other         // moves the account and is nobody's payment
};

struct StatementLine {
    std::int64_t line = 0;  // physical, from 1
    LineKind kind = LineKind::receipt;
    Date day{};
    std::optional<int> second;  // of the day
    Money amount;               // what came in; negative: went out
    std::int64_t fee_e5 = 0;    // kept back by the channel, 1/100000; negative: given back
    std::optional<Money> balance;
    std::string account;    // of the office, where every row names it; empty: not said
    std::string number;     // of the row, as the bank counts; empty: none
    std::string reference;  // the office's own order number; empty: none
    std::string counterparty;
    std::string counterparty_account;  // empty when it is masked
    std::string memo;
};

class StatementReader {
  public:
    // Reads up to the heading. Throws Error{refused} when no profile fits, or several do, and as
    // CsvReader does; Error{not_found} for an unknown profile.
    StatementReader(const std::filesystem::path& path, const io::CsvOptions& options,
                    const std::optional<std::string>& profile);

    [[nodiscard]] const StatementProfile& profile() const { return profile_; }
    [[nodiscard]] std::string_view encoding() const { return io::encoding_name(csv_.encoding()); }
    [[nodiscard]] std::string sha256() const { return csv_.sha256(); }
    [[nodiscard]] const std::vector<std::string>& preamble() const { return preamble_; }
    // Of what stands above the rows; after the last row also of what stands below.
    [[nodiscard]] const StatementFacts& facts() const { return facts_; }

    // The next row with money. False at the end.
    [[nodiscard]] bool next(StatementLine& line);

    // So far; of the whole file once next() was false.
    [[nodiscard]] const StatementSums& sums() const { return sums_; }
    [[nodiscard]] const BalanceRun& balances() const { return balances_; }
    [[nodiscard]] const std::vector<Problem>& problems() const { return problems_; }
    [[nodiscard]] std::int64_t problem_count() const { return problem_count_; }
    // Set when the file itself could not be read to its end.
    [[nodiscard]] const std::optional<io::CsvFault>& fault() const { return csv_.fault(); }
    // Records a problem of the row that next() gave last, or of another line of the file.
    void problem(std::string_view key, std::string_view code, std::string reason,
                 std::optional<std::int64_t> line = {});

  private:
    [[nodiscard]] std::string_view cell(std::string_view key) const;
    [[nodiscard]] int place(std::string_view key) const;
    [[nodiscard]] bool read_row(StatementLine& line);
    [[nodiscard]] bool read_day(StatementLine& line);
    [[nodiscard]] std::optional<Money> money(std::string_view key);
    [[nodiscard]] std::optional<std::string> number(std::string_view key);
    [[nodiscard]] const RowRule* rule_of_row() const;
    [[nodiscard]] bool read_amount(StatementLine& line);
    void read_texts(StatementLine& line);
    [[nodiscard]] bool read_numbers(StatementLine& line);
    void take_cells(const io::CsvRecord& record);
    [[nodiscard]] bool is_blank() const;
    [[nodiscard]] bool is_trailer() const;
    void read_trailer();
    void find_heading(const std::optional<std::string>& name);

    io::CsvReader csv_;
    StatementProfile profile_;
    StatementHeader header_;
    StatementFacts facts_;
    StatementSums sums_;
    BalanceRun balances_;
    std::vector<std::string> preamble_;
    std::vector<Problem> problems_;
    std::int64_t problem_count_ = 0;
    std::int64_t line_ = 0;
    std::vector<std::string> cells_;  // of the row being read, tidied
    bool ended_ = false;
};

}  // namespace pmo::import
