// By what a line of a statement is known again, and what a fee comes to. Pure.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "lib/base/money.h"
#include "lib/import/statement_reader.h"

namespace pmo::fee {

// The digest that stands for a number: of moment, amount, number, other side and memo. The balance
// is not in it: another export of the same account may leave it out.
[[nodiscard]] std::string content_id(const import::StatementLine& line);

// Fees of less than a fen are rounded as they add up, so that those of a file come to its total.
class FeeRounding {
  public:
    [[nodiscard]] Money next(std::int64_t fee_e5);

  private:
    std::int64_t sum_e5_ = 0;
    std::int64_t given_fen_ = 0;
};

// Letters and digits that matter: "4400 1234-5678" is 440012345678.
[[nodiscard]] std::string plain_account_number(std::string_view text);

}  // namespace pmo::fee
