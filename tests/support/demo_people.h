// Invented people of the demo office.
#pragma once

#include <cstdint>
#include <string>

namespace pmo::demo {

// SplitMix64: the same sequence on every machine, unlike the distributions of <random>.
class Dice {
  public:
    explicit Dice(std::uint64_t seed) : state_(seed) {}
    std::uint64_t next();
    int below(int bound) { return static_cast<int>(next() % static_cast<std::uint64_t>(bound)); }
    bool percent(int chance) { return below(100) < chance; }

  private:
    std::uint64_t state_;
};

enum class Script { simplified, traditional };

struct Person {
    std::string name;
    std::string phone;
    std::string id_number;
    std::string salutation;
};

// `number` counts people from 0: no two have the same telephone or identity number.
[[nodiscard]] Person invented_person(Dice& dice, int number, Script script);
[[nodiscard]] Person invented_company(Dice& dice, int number, Script script);

// The check characters of GB 11643 and GB 32100.
[[nodiscard]] char identity_check(const std::string& first17);
[[nodiscard]] char company_check(const std::string& first17);

}  // namespace pmo::demo
