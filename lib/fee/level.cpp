#include "lib/fee/level.h"

#include <algorithm>

#include "lib/access/access.h"
#include "lib/base/error.h"
#include "lib/base/i18n.h"
#include "lib/base/text.h"
#include "lib/fee/level_store.h"
#include "lib/fee/tariff_store.h"
#include "lib/registry/unit.h"
#include "lib/store/db.h"

namespace pmo::fee {

namespace {

void refuse_overlap(const store::Db& db, const DeliveredLevel& level) {
    for (const DeliveredLevel& other : read_levels(db)) {
        if (other.estate != level.estate || other.ceiling.document != level.ceiling.document) {
            continue;
        }
        const bool apart =
            (other.to && *other.to <= level.from) || (level.to && *level.to <= other.from);
        if (apart) continue;
        throw Error(ErrorKind::refused,
                    tr("fee.level_overlap", visible(level.estate_code), other.id.value,
                       visible(other.ceiling.level), to_text(other.from)),
                    tr("fee.level_overlap_hint", other.id.value, to_text(level.from)));
    }
}

}  // namespace

DeliveredLevel add_level(store::Db& db, const NewDeliveredLevel& request) {
    access::Write write(db, "fee.tariff", request.ceiling);
    const registry::Estate estate = registry::find_estate(db, request.estate);
    DeliveredLevel level;
    level.estate = estate.id;
    level.estate_code = estate.code;
    level.ceiling = find_ceiling(db, request.ceiling);
    level.from = request.from;
    level.to = request.to;
    level.reason = trimmed(request.reason);
    if (level.ceiling.level.empty()) {
        throw Error(ErrorKind::refused, tr("fee.level_none", visible(level.ceiling.code)),
                    tr("fee.level_none_hint"));
    }
    if (level.reason.empty()) throw Error(ErrorKind::refused, tr("fee.level_reason"));
    if (level.to && *level.to <= level.from) {
        throw Error(ErrorKind::refused, tr("fee.ends_before", to_text(level.from)));
    }
    refuse_overlap(db, level);
    level = insert_level(db, level);
    write.commit();
    return level;
}

DeliveredLevel end_level(store::Db& db, LevelId id, Date on) {
    access::Write write(db, "fee.tariff", std::to_string(id.value));
    const auto all = read_levels(db);
    const auto found =
        std::ranges::find_if(all, [&](const DeliveredLevel& each) { return each.id == id; });
    if (found == all.end()) {
        throw Error(ErrorKind::not_found, tr("fee.no_level", id.value), tr("fee.no_level_hint"));
    }
    if (found->to) {
        throw Error(ErrorKind::refused,
                    tr("fee.level_ended", id.value, to_text(plus_days(*found->to, -1))));
    }
    if (on <= found->from) {
        throw Error(ErrorKind::refused, tr("fee.ends_before", to_text(found->from)));
    }
    const DeliveredLevel ended = update_level_end(db, *found, on);
    write.commit();
    return ended;
}

std::vector<DeliveredLevel> levels(const store::Db& db) {
    return read_levels(db);
}

}  // namespace pmo::fee
