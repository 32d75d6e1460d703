// What a tariff version settles beside its price, as words and texts of the command line, of files
// and of JSON: "fixed_30", "jiao", "180=0.52;=0.82", "0.3‰", "LPR 150%".
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lib/fee/tariff.h"

namespace pmo::fee {

[[nodiscard]] std::string_view code_of(Proration proration);  // actual, fixed_30, none
[[nodiscard]] std::string_view code_of(Rounding rounding);    // fen, jiao, yuan
[[nodiscard]] std::string_view code_of(TierWindow window);    // month, period, year
[[nodiscard]] std::string_view code_of(LateGrace grace);      // from_due, from_end

// "180=0.52" or "180=0.52+3.00", with a flat amount; without the bound for the last: "=0.82".
[[nodiscard]] std::optional<Tier> parse_tier(std::string_view text);
[[nodiscard]] std::string tier_text(const Tier& tier);
// Apart by semicolons, as a file has them; no text, no tiers.
[[nodiscard]] std::optional<std::vector<Tier>> parse_tiers(std::string_view text);
[[nodiscard]] std::string tiers_text(std::span<const Tier> tiers);

// "0.3‰" or "0.03%" a day: 1/1000000. More than 10‰ is taken for a slip.
[[nodiscard]] std::optional<std::int64_t> parse_daily_rate(std::string_view text);
// "150%" of the LPR: 1/10000. At most 400 %.
[[nodiscard]] std::optional<std::int64_t> parse_lpr_rate(std::string_view text);
// Kind and rate, of a file: "0.3‰", "LPR 150%"; "none".
[[nodiscard]] std::optional<LateTerms> parse_late(std::string_view text);
[[nodiscard]] std::string late_text(const LateTerms& late);

// What is agreed as a late fee a day, in 1/1000000 of the principal: which of several debts burdens
// the debtor more (民法典 560). A multiple of the LPR is taken at 3.00 % a year, the rate since May
// 2025: it is compared only, never charged.
[[nodiscard]] std::int64_t burden_of(const LateTerms& late);

}  // namespace pmo::fee
