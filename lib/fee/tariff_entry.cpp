#include "lib/fee/tariff_entry.h"

#include <algorithm>
#include <string>

#include "lib/base/check.h"
#include "lib/base/i18n.h"
#include "lib/base/text.h"
#include "lib/fee/tariff_store.h"
#include "lib/store/db.h"

namespace pmo::fee {

namespace {

template <class Row>
const Row* by_code(const std::vector<Row>& rows, std::string_view code) {
    const auto found =
        std::find_if(rows.begin(), rows.end(), [&](const Row& row) { return row.code == code; });
    return found == rows.end() ? nullptr : &*found;
}

}  // namespace

TariffEntry::TariffEntry(store::Db& db)
    : db_(db),
      items_(read_items(db)),
      ceilings_(read_ceilings(db)),
      tariffs_(read_tariffs(db)),
      versions_(read_versions(db, std::nullopt)) {}

const FeeItem* TariffEntry::item(std::string_view code) const {
    return by_code(items_, code);
}
const Ceiling* TariffEntry::ceiling(std::string_view code) const {
    return by_code(ceilings_, code);
}
const Tariff* TariffEntry::tariff(std::string_view code) const {
    return by_code(tariffs_, code);
}

std::vector<TariffVersion> TariffEntry::versions(std::string_view code) const {
    std::vector<TariffVersion> result;
    const Tariff* owner = tariff(code);
    if (owner == nullptr) return result;
    for (const TariffVersion& version : versions_) {
        if (version.tariff == owner->id) result.push_back(version);
    }
    std::sort(result.begin(), result.end(),
              [](const auto& left, const auto& right) { return left.from < right.from; });
    return result;
}

std::optional<Fault> TariffEntry::fault(const NewCeiling& request) const {
    if (ceiling(request.code) != nullptr) {
        return Fault{"ceiling", "conflict", tr("fee.ceiling_exists", visible(request.code))};
    }
    if (auto fault = ceiling_fault(request)) return fault;
    return level_fault(request, planned(request).upper, ceilings_);
}

std::optional<Fault> TariffEntry::fault(const NewVersion& request) const {
    const FeeItem* wanted = item(request.item);
    PMO_CHECK(wanted != nullptr);
    const Ceiling* above = request.ceiling.empty() ? nullptr : ceiling(request.ceiling);
    PMO_CHECK(request.ceiling.empty() || above != nullptr);
    return fault(request, wanted->id, above);
}

std::optional<Fault> TariffEntry::fault(const NewVersion& request, std::optional<FeeItemId> item_id,
                                        const Ceiling* above) const {
    const Tariff* owner = tariff(request.tariff);
    if (owner != nullptr && owner->item != item_id) {
        return Fault{"item", "conflict", tr("fee.other_item", visible(request.tariff))};
    }
    const auto siblings = versions(request.tariff);
    const TariffVersion* before = version_before(request, siblings);
    const Ceiling* above_before = nullptr;
    for (const Ceiling& each : ceilings_) {
        if (before != nullptr && each.id == before->ceiling) above_before = &each;
    }
    return version_fault({request, above, siblings,
                          owner != nullptr && request.start_rule == StartRule::half_month &&
                              has_odd_anchors(db_, owner->id),
                          above_before});
}

Ceiling TariffEntry::planned(const NewCeiling& request) {
    return {.id = {},
            .code = request.code,
            .document = request.document,
            .base = request.base,
            .band_bp = request.band_bp,
            .upper = request.upper.value_or(highest_price(request.base, request.band_bp)),
            .from = request.from,
            .to = request.to,
            .level = request.level};
}

bool TariffEntry::known(const NewCeiling& request) const {
    const Ceiling* stored = ceiling(request.code);
    return stored != nullptr && stored->document == request.document &&
           stored->base == request.base && stored->band_bp == request.band_bp &&
           stored->upper == request.upper.value_or(highest_price(request.base, request.band_bp)) &&
           stored->from == request.from && stored->to == request.to &&
           stored->level == request.level;
}

bool TariffEntry::known(const NewVersion& request) const {
    const Tariff* owner = tariff(request.tariff);
    const FeeItem* wanted = item(request.item);
    const Ceiling* above = request.ceiling.empty() ? nullptr : ceiling(request.ceiling);
    if (owner == nullptr || wanted == nullptr || owner->item != wanted->id) return false;
    if (above == nullptr && !request.ceiling.empty()) return false;
    const auto siblings = versions(request.tariff);
    return same_version({request, above, siblings, false}) != nullptr;
}

const FeeItem& TariffEntry::add(const NewItem& request) {
    items_.push_back(
        insert_item(db_, {{}, request.code, request.name.empty() ? request.code : request.name}));
    return items_.back();
}

Ceiling TariffEntry::add(const NewCeiling& request) {
    ceilings_.push_back(insert_ceiling(db_, planned(request)));
    return ceilings_.back();
}

AddedVersion TariffEntry::add(const NewVersion& request) {
    const FeeItem* wanted = item(request.item);
    PMO_CHECK(wanted != nullptr);
    AddedVersion added;
    if (const Tariff* owner = tariff(request.tariff)) {
        added.tariff = *owner;
    } else {
        added.tariff =
            insert_tariff(db_, {.id = {},
                                .code = request.tariff,
                                .item = wanted->id,
                                .name = request.name.empty() ? wanted->name : request.name});
        added.new_tariff = true;
        tariffs_.push_back(added.tariff);
    }
    const auto siblings = versions(request.tariff);
    if (const TariffVersion* open = version_to_end(request, siblings)) {
        added.ended = end_version(db_, *open, request.from);
        std::erase_if(versions_, [&](const auto& version) { return version.id == open->id; });
        versions_.push_back(*added.ended);
    }
    std::optional<CeilingId> above;
    if (!request.ceiling.empty()) above = ceiling(request.ceiling)->id;
    added.version = insert_version(db_, {.id = {},
                                         .tariff = added.tariff.id,
                                         .from = request.from,
                                         .to = request.to,
                                         .basis = request.basis,
                                         .price = request.price,
                                         .cycle_months = request.cycle_months,
                                         .start_rule = request.start_rule,
                                         .due_days = request.due_days,
                                         .ceiling = above,
                                         .document = request.document,
                                         .terms = request.terms});
    versions_.push_back(added.version);
    return added;
}

TariffVersion TariffEntry::end(const TariffVersion& version, const std::optional<Date>& to) {
    const auto stored = std::find_if(versions_.begin(), versions_.end(),
                                     [&](const auto& each) { return each.id == version.id; });
    PMO_CHECK(stored != versions_.end());
    *stored = end_version(db_, *stored, to);
    return *stored;
}

std::optional<Fault> TariffEntry::end_fault(const TariffVersion& version,
                                            const std::optional<Date>& to) const {
    NewVersion request;
    for (const Tariff& each : tariffs_) {
        if (each.id == version.tariff) request.tariff = each.code;
    }
    const Ceiling* above = nullptr;
    for (const Ceiling& each : ceilings_) {
        if (each.id == version.ceiling) above = &each;
    }
    request.basis = version.basis;
    request.price = version.price;
    request.terms = version.terms;
    request.cycle_months = version.cycle_months;
    request.due_days = version.due_days;
    request.document = version.document;
    request.from = version.from;
    request.to = to;
    auto others = versions(request.tariff);
    std::erase_if(others, [&](const auto& each) { return each.id == version.id; });
    return version_fault({request, above, others, false});
}

}  // namespace pmo::fee
