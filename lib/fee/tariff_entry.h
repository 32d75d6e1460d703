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
    [[nodiscard]] const std::vector<FeeItem>& items() const { return items_; }
    // The versions of a tariff, by day; none for an unknown code.
    [[nodiscard]] std::vector<TariffVersion> versions(std::string_view tariff) const;

    // Why add() would be refused. The item and the ceiling that are named must be known.
    [[nodiscard]] std::optional<Fault> fault(const NewCeiling& request) const;
    [[nodiscard]] std::optional<Fault> fault(const NewVersion& request) const;
    // Likewise under a ceiling, and of an item, that may still have to be added. `ceiling` may be
    // null.
    [[nodiscard]] std::optional<Fault> fault(const NewVersion& request,
                                             std::optional<FeeItemId> item,
                                             const Ceiling* ceiling) const;
    // The ceiling that add() would make.
    [[nodiscard]] static Ceiling planned(const NewCeiling& request);
    // It is stored already, word for word.
    [[nodiscard]] bool known(const NewCeiling& request) const;
    [[nodiscard]] bool known(const NewVersion& request) const;

    const FeeItem& add(const NewItem& request);
    Ceiling add(const NewCeiling& request);
    AddedVersion add(const NewVersion& request);
    // Gives a stored version another end; nothing: open. end_fault() says why it would be refused.
    [[nodiscard]] std::optional<Fault> end_fault(const TariffVersion& version,
                                                 const std::optional<Date>& to) const;
    TariffVersion end(const TariffVersion& version, const std::optional<Date>& to);

  private:
    store::Db& db_;
    std::vector<FeeItem> items_;
    std::vector<Ceiling> ceilings_;
    std::vector<Tariff> tariffs_;
    std::vector<TariffVersion> versions_;
};

}  // namespace pmo::fee
