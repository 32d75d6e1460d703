// Typed row ids: a PersonId where a UnitId is wanted does not compile.
#pragma once

#include <compare>
#include <cstdint>
#include <functional>

namespace pmo {

template <class Tag>
struct Id {
    std::int64_t value = 0;  // 0 means "not stored yet"; stored rows count from 1

    [[nodiscard]] bool stored() const { return value > 0; }
    auto operator<=>(const Id&) const = default;
};

using EstateId = Id<struct EstateTag>;
using BuildingId = Id<struct BuildingTag>;
using EntranceId = Id<struct EntranceTag>;
using UnitId = Id<struct UnitTag>;
using PersonId = Id<struct PersonTag>;
using HouseholdId = Id<struct HouseholdTag>;
using FeeItemId = Id<struct FeeItemTag>;
using CeilingId = Id<struct CeilingTag>;
using TariffId = Id<struct TariffTag>;
using TariffVersionId = Id<struct TariffVersionTag>;
using AttachmentId = Id<struct AttachmentTag>;
using ChargeId = Id<struct ChargeTag>;
using PaymentId = Id<struct PaymentTag>;
using BatchId = Id<struct BatchTag>;
using LetterId = Id<struct LetterTag>;
using HoldId = Id<struct HoldTag>;
using LevelId = Id<struct LevelTag>;

}  // namespace pmo

template <class Tag>
struct std::hash<pmo::Id<Tag>> {
    std::size_t operator()(const pmo::Id<Tag>& id) const noexcept {
        return std::hash<std::int64_t>{}(id.value);
    }
};
