// The dated table of the one-year loan prime rate: data/fee/lpr.toml, checked when it is read.
//
// Throws Error{environment} with file and line.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/base/date.h"

namespace pmo::fee {

struct LprRate {
    Date from{};
    int bp = 0;  // a year, 1/10000
};

class LprTable {
  public:
    // `rates` by day.
    explicit LprTable(std::vector<LprRate> rates) : rates_(std::move(rates)) {}
    // In force on that day; nothing before the first.
    [[nodiscard]] std::optional<int> on(Date day) const;

  private:
    std::vector<LprRate> rates_;
};

[[nodiscard]] LprTable lpr_table();
[[nodiscard]] LprTable lpr_table(std::string_view text, const std::string& source);

}  // namespace pmo::fee
