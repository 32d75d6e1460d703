// Tariffs as they stand while new ones are entered: one at the command line, many from a file.
//
// Reads everything once; add() keeps the picture up to date. Inside a write transaction.
#pragma once

#include <string_view>
#include <vector>

#include "lib/fee/tariff.h"
#include "lib/fee/tariff_rules.h"

namespace pmo::fee {

class TariffEntry {
  public:
    explicit TariffEntry(store::Db& db);

    // Nothing for an unknown code. Valid until the next add().
    [[nodiscard]] const FeeItem* item(std::string_view code) const;
    [[nodiscard]] const Ceiling* ceiling(std::string_view code) const;
    [[nodiscard]] const Tariff* tariff(std::string_view code) const;

    // Why add() would be refused. The item and the ceiling that are named must be known.
    [[nodiscard]] std::optional<Fault> fault(const NewCeiling& request) const;
    [[nodiscard]] std::optional<Fault> fault(const NewVersion& request) const;
    // It is stored already, word for word.
    [[nodiscard]] bool known(const NewCeiling& request) const;
    [[nodiscard]] bool known(const NewVersion& request) const;

    const FeeItem& add(const NewItem& request);
    Ceiling add(const NewCeiling& request);
    AddedVersion add(const NewVersion& request);

  private:
    [[nodiscard]] std::vector<TariffVersion> siblings(std::string_view tariff) const;

    store::Db& db_;
    std::vector<FeeItem> items_;
    std::vector<Ceiling> ceilings_;
    std::vector<Tariff> tariffs_;
    std::vector<TariffVersion> versions_;
};

}  // namespace pmo::fee
