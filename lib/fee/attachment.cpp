#include "lib/fee/attachment.h"

#include <algorithm>

#include "lib/access/access.h"
#include "lib/base/error.h"
#include "lib/base/i18n.h"
#include "lib/base/text.h"
#include "lib/fee/attachment_store.h"
#include "lib/fee/tariff_store.h"
#include "lib/registry/unit_code.h"
#include "lib/store/db.h"

namespace pmo::fee {

namespace {

std::vector<ChargeableUnit> chosen_units(const store::Db& db, const UnitChoice& choice) {
    std::optional<EstateId> estate;
    if (choice.estate) estate = registry::find_estate(db, *choice.estate).id;
    if (!choice.bulk()) {
        // The estate tells apart units of one name; the other filters would be passed over.
        if (choice.building || choice.kind) {
            throw Error(ErrorKind::usage, tr("fee.units_or_filter"), tr("fee.attach_whom_hint"));
        }
        std::vector<ChargeableUnit> units;
        for (const std::string& text : choice.units) {
            const registry::Unit unit =
                estate ? registry::find_unit(db, text, *estate) : registry::find_unit(db, text);
            units.push_back({unit.id, unit.code});
        }
        return units;
    }
    if (!choice.estate && !choice.building && !choice.kind) {
        throw Error(ErrorKind::usage, tr("fee.attach_whom"), tr("fee.attach_whom_hint"));
    }
    std::optional<std::string> building;
    if (choice.building) {
        building = registry::parse_building_code(*choice.building).value_or(*choice.building);
    }
    std::vector<ChargeableUnit> units = units_of(db, estate, building, choice.kind);
    if (building && units.empty()) {
        throw Error(ErrorKind::not_found, tr("fee.no_unit_fits", visible(*choice.building)),
                    tr("fee.no_unit_fits_hint"));
    }
    return units;
}

[[noreturn]] void refuse_taken(const store::Db& db, const ChargeableUnit& unit,
                               const Attachment& wanted, const Attachment& other) {
    std::string code;
    for (const Tariff& tariff : read_tariffs(db)) {
        if (tariff.id == other.tariff) code = tariff.code;
    }
    throw Error(ErrorKind::refused,
                tr("fee.attached_already", visible(unit.code), visible(code), to_text(other.from)),
                tr("fee.attached_already_hint", visible(code), visible(unit.code),
                   to_text(std::max(wanted.from, other.from))));
}

// A start in the middle of a month has a meaning only when months begin on their first day.
void check_anchor(const store::Db& db, const Tariff& tariff, Date anchor) {
    if (static_cast<unsigned>(anchor.day()) == 1) return;
    for (const TariffVersion& version : read_versions(db, tariff.id)) {
        if (version.start_rule == StartRule::half_month) {
            throw Error(ErrorKind::refused, tr("fee.half_month_anchor"),
                        tr("fee.half_month_anchor_hint", to_text(first_of_month(anchor))));
        }
    }
}

}  // namespace

AttachResult attach(store::Db& db, const Attach& request) {
    access::Write write(db, "fee.attach", request.tariff);
    const Tariff tariff = find_tariff(db, request.tariff);
    const Date anchor = request.anchor.value_or(first_of_month(request.from));
    if (request.to && *request.to <= request.from) {
        throw Error(ErrorKind::refused, tr("fee.ends_before", to_text(request.from)));
    }
    check_anchor(db, tariff, anchor);
    AttachResult result;
    result.tariff = tariff.code;
    result.from = request.from;
    result.anchor = anchor;
    result.dry_run = request.dry_run;
    for (const ChargeableUnit& unit : chosen_units(db, request.choice)) {
        const Attachment wanted{{}, unit.id, tariff.id, request.from, request.to, anchor};
        bool already = false;
        for (const Attachment& other : item_attachments(db, unit.id, tariff.item)) {
            const bool apart =
                (other.to && *other.to <= wanted.from) || (wanted.to && *wanted.to <= other.from);
            if (apart) continue;
            already = other.tariff == wanted.tariff && other.from == wanted.from &&
                      other.to == wanted.to && other.anchor == wanted.anchor;
            if (already) break;
            refuse_taken(db, unit, wanted, other);
        }
        if (already) {
            ++result.already;
            continue;
        }
        insert_attachment(db, wanted);
        ++result.attached;
        result.units.push_back(unit.code);
    }
    if (request.dry_run) {
        write.rollback();
    } else {
        write.commit();
    }
    return result;
}

DetachResult detach(store::Db& db, const Detach& request) {
    access::Write write(db, "fee.attach", request.tariff);
    const Tariff tariff = find_tariff(db, request.tariff);
    DetachResult result;
    result.tariff = tariff.code;
    result.on = request.on;
    result.dry_run = request.dry_run;
    for (const ChargeableUnit& unit : chosen_units(db, request.choice)) {
        bool changed = false;
        for (const Attachment& attachment : item_attachments(db, unit.id, tariff.item)) {
            if (attachment.tariff != tariff.id) continue;
            if (attachment.to && *attachment.to <= request.on) continue;
            if (attachment.from < request.on) {
                end_attachment(db, attachment, request.on);
            } else {
                delete_attachment(db, attachment);
            }
            changed = true;
        }
        if (!changed) {
            ++result.already;
            continue;
        }
        ++result.detached;
        result.units.push_back(unit.code);
        result.charges_after += charges_beyond(db, unit.id, tariff.item, request.on);
    }
    if (request.dry_run) {
        write.rollback();
    } else {
        write.commit();
    }
    return result;
}

std::vector<AttachmentRow> attachments(const store::Db& db, UnitId unit) {
    return unit_attachments(db, unit);
}

}  // namespace pmo::fee
