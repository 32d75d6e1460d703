#include "lib/fee/meter.h"

#include <fmt/format.h>

#include "lib/access/access.h"
#include "lib/base/check.h"
#include "lib/base/error.h"
#include "lib/base/i18n.h"
#include "lib/base/text.h"
#include "lib/fee/meter_rules.h"
#include "lib/fee/meter_store.h"
#include "lib/fee/reading_entry.h"
#include "lib/fee/tariff.h"
#include "lib/registry/unit.h"
#include "lib/registry/unit_code.h"
#include "lib/store/db.h"

namespace pmo::fee {

namespace {

constexpr const char* action = "fee.meter";

std::string building_code(const std::string& text) {
    return registry::parse_building_code(text).value_or(text);
}

void place_meter(const store::Db& db, Meter& meter, const MeterPlace& place) {
    meter.place = std::string(trimmed(place.text));
    if (place.unit) {
        if (place.building) {
            throw Error(ErrorKind::usage, tr("meter.unit_or_common"), tr("meter.where_hint"));
        }
        const registry::Unit unit =
            place.estate
                ? registry::find_unit(db, *place.unit, registry::find_estate(db, *place.estate).id)
                : registry::find_unit(db, *place.unit);
        meter.estate = unit.estate;
        meter.unit = unit.id;
        return;
    }
    if (!place.estate && !place.building) {
        throw Error(ErrorKind::usage, tr("meter.where"), tr("meter.where_hint"));
    }
    if (meter.place.empty()) {
        throw Error(ErrorKind::usage, tr("meter.common_place"), tr("meter.common_place_hint"));
    }
    meter.estate = registry::find_estate(db, place.estate.value_or("")).id;
    if (!place.building) return;
    meter.building = building_of(db, meter.estate, building_code(*place.building));
    if (!meter.building) {
        throw Error(ErrorKind::not_found, tr("fee.no_unit_fits", visible(*place.building)),
                    tr("fee.no_unit_fits_hint"));
    }
}

void check_free(const store::Db& db, const std::string& number) {
    MeterFilter filter;
    filter.number = number;
    const auto taken = read_meters(db, filter);
    if (taken.empty()) return;
    throw Error(ErrorKind::refused,
                tr("meter.number_taken", visible(number), visible(place_of(taken.front()))),
                tr("meter.number_taken_hint"));
}

Meter insert_checked(store::Db& db, const Meter& meter, Date today) {
    if (const auto fault = meter_fault(meter, today)) {
        throw Error(ErrorKind::refused, fault->message, fault->hint);
    }
    check_free(db, meter.number);
    return insert_meter(db, meter);
}

MeterRow row_of(const store::Db& db, MeterId id) {
    MeterFilter filter;
    filter.id = id;
    filter.removed = true;
    const auto rows = read_meters(db, filter);
    PMO_CHECK(rows.size() == 1);
    return rows.front();
}

void read_first(store::Db& db, const Meter& meter, const std::string& text, Date today) {
    ReadingWish wish;
    wish.day = meter.installed;
    wish.value = typed_reading(meter, text);
    wish.as = ReadAs::initial;
    static_cast<void>(store_reading(db, plan_reading(db, meter, wish, today)));
}

// With its final reading, which a meter that was never read does not need.
struct Ending {
    std::optional<std::string> last;
    std::string reason;
    Date on{};
};
void end_checked(store::Db& db, const MeterRow& row, const Ending& ending, Date today) {
    const Meter& meter = row.meter;
    const Date on = ending.on;
    if (trimmed(ending.reason).empty()) throw Error(ErrorKind::refused, tr("meter.reason_needed"));
    if (meter.removed) {
        throw Error(ErrorKind::refused,
                    tr("meter.removed_already", visible(meter.number), to_text(*meter.removed)));
    }
    if (ending.last) {
        ReadingWish wish;
        wish.day = on;
        wish.value = typed_reading(meter, *ending.last);
        wish.last = true;
        wish.note = ending.reason;
        const PlannedReading plan = plan_reading(db, meter, wish, today);
        // What was read that day anyway serves as the last reading.
        const auto& same = plan.around.same;
        if (!same || same->value != wish.value) static_cast<void>(store_reading(db, plan));
    } else if (row.read_on) {
        throw Error(ErrorKind::usage, tr("meter.last_needed", visible(meter.number)),
                    tr("meter.last_needed_hint"));
    }
    if (on < meter.installed) {
        throw Error(ErrorKind::refused, tr("meter.not_there", visible(meter.number), to_text(on)));
    }
    end_meter(db, meter, on, ending.reason);
}

// The meter where the other one was.
Meter moved(const Meter& meter, const Meter& to, Date on) {
    Meter result = meter;
    result.id = {};
    result.estate = to.estate;
    result.unit = to.unit;
    result.building = to.building;
    result.place = to.place;
    result.item = to.item;
    result.installed = on;
    result.removed.reset();
    result.replaces = to.id;
    return result;
}

// A meter keeps its verification wherever it goes.
void keep_verification(store::Db& db, const MeterRow& row, MeterId id) {
    const Date on = row.verified.value_or(row.meter.installed);
    if (!row.verify_by || *row.verify_by <= on) return;
    insert_verification(db, {id, on, row.verify_by, row.certificate});
}

}  // namespace

std::string_view code_of(Measure measure) {
    switch (measure) {
        case Measure::kwh:
            return "kwh";
        case Measure::m3:
            return "m3";
        case Measure::gj:
            return "gj";
    }
    PMO_CHECK(false);
}

std::string_view sign_of(Measure measure) {
    switch (measure) {
        case Measure::kwh:
            return "kWh";
        case Measure::m3:
            return "m³";
        case Measure::gj:
            return "GJ";
    }
    PMO_CHECK(false);
}

std::string place_of(const MeterRow& row) {
    if (row.meter.unit) return row.unit;
    std::string place = row.estate;
    if (!row.building.empty()) place += " " + row.building;
    if (!row.meter.place.empty()) place += " " + row.meter.place;
    return place;
}

std::string reference(MeterId id) {
    return fmt::format("M{}", id.value);
}

MeterRow add_meter(store::Db& db, const NewMeter& request, Date today) {
    access::Write write(db, action, request.number);
    Meter meter;
    meter.number = std::string(trimmed(request.number));
    place_meter(db, meter, request.place);
    meter.item = find_item(db, request.item).id;
    meter.measure = request.measure;
    meter.multiplier = request.multiplier;
    meter.digits = request.digits;
    meter.decimals = request.decimals;
    meter.installed = request.installed.value_or(today);
    meter.verify_months = request.verify_months;
    meter = insert_checked(db, meter, today);
    if (request.reading) read_first(db, meter, *request.reading, today);
    if (request.verified) {
        std::optional<Date> next;
        if (meter.verify_months) next = plus_months(*request.verified, *meter.verify_months);
        insert_verification(db, {meter.id, *request.verified, next, ""});
    }
    MeterRow row = row_of(db, meter.id);
    write.commit();
    return row;
}

std::vector<MeterRow> meters(const store::Db& db, const MeterQuery& query, Date today) {
    MeterFilter filter;
    if (query.estate) filter.estate = registry::find_estate(db, *query.estate).id;
    if (query.building) filter.building = building_code(*query.building);
    if (query.unit) filter.unit = registry::find_unit(db, *query.unit).id;
    if (query.item) filter.item = find_item(db, *query.item).id;
    filter.removed = query.removed;
    std::vector<MeterRow> rows = read_meters(db, filter);
    if (query.unverified) {
        std::erase_if(rows, [&](const MeterRow& row) {
            return row.meter.removed || !row.verify_by || *row.verify_by > today;
        });
    }
    return rows;
}

MeterRow find_meter(const store::Db& db, std::string_view text) {
    const std::string number(trimmed(text));
    MeterFilter filter;
    filter.number = number;
    auto rows = read_meters(db, filter);
    if (!rows.empty()) return rows.front();
    long long id = 0;
    if (number.size() > 1 && (number[0] == 'M' || number[0] == 'm') &&
        parse_integer(number.substr(1), id)) {
        MeterFilter by_id;
        by_id.id = MeterId{id};
        by_id.removed = true;
        rows = read_meters(db, by_id);
        if (!rows.empty()) return rows.front();
    }
    const auto near = nearest(number, meter_numbers(db));
    throw Error(
        ErrorKind::not_found, tr("meter.no_meter", visible(number)),
        near.empty() ? "pmo fee meter list" : tr("fee.did_you_mean", visible(joined(near, ", "))));
}

ChangedMeter replace_meter(store::Db& db, const MeterChange& request, Date today) {
    access::Write write(db, action, request.meter);
    const MeterRow row = find_meter(db, request.meter);
    const Date on = request.on.value_or(today);
    end_checked(db, row, {request.last, request.reason, on}, today);
    Meter fresh = moved(row.meter, row.meter, on);
    fresh.number = std::string(trimmed(request.number));
    fresh.digits = request.digits.value_or(fresh.digits);
    fresh.decimals = request.decimals.value_or(fresh.decimals);
    fresh.multiplier = request.multiplier.value_or(fresh.multiplier);
    fresh = insert_checked(db, fresh, today);
    read_first(db, fresh, request.first, today);
    ChangedMeter result{row_of(db, row.meter.id), row_of(db, fresh.id)};
    write.commit();
    return result;
}

SwappedMeters swap_meters(store::Db& db, const MeterSwap& request, Date today) {
    access::Write write(db, action, request.first);
    const MeterRow first = find_meter(db, request.first);
    const MeterRow second = find_meter(db, request.second);
    if (first.meter.id == second.meter.id) {
        throw Error(ErrorKind::usage, tr("meter.same_meter", visible(first.meter.number)),
                    tr("meter.swap_hint"));
    }
    if (first.meter.item != second.meter.item || first.meter.measure != second.meter.measure) {
        throw Error(ErrorKind::refused, tr("meter.swap_kinds", visible(first.meter.number),
                                           visible(second.meter.number)));
    }
    const Date on = request.on.value_or(today);
    end_checked(db, first, {request.first_reading, request.reason, on}, today);
    end_checked(db, second, {request.second_reading, request.reason, on}, today);
    const auto arrives = [&](const MeterRow& row, const MeterRow& at, const std::string& shows) {
        const Meter fresh = insert_checked(db, moved(row.meter, at.meter, on), today);
        read_first(db, fresh, shows, today);
        keep_verification(db, row, fresh.id);
        return ChangedMeter{row_of(db, row.meter.id), row_of(db, fresh.id)};
    };
    SwappedMeters result;
    result.first = arrives(first, second, request.first_reading);
    result.second = arrives(second, first, request.second_reading);
    write.commit();
    return result;
}

MeterRow remove_meter(store::Db& db, const MeterRemoval& request, Date today) {
    access::Write write(db, action, request.meter);
    const MeterRow row = find_meter(db, request.meter);
    end_checked(db, row, {request.last, request.reason, request.on.value_or(today)}, today);
    MeterRow result = row_of(db, row.meter.id);
    write.commit();
    return result;
}

MeterRow verify_meter(store::Db& db, const MeterVerification& request, Date today) {
    access::Write write(db, action, request.meter);
    const MeterRow row = find_meter(db, request.meter);
    const Date on = request.on.value_or(today);
    if (on > today) throw Error(ErrorKind::refused, tr("meter.future", to_text(on)));
    std::optional<Date> next = request.next;
    if (!next && row.meter.verify_months) next = plus_months(on, *row.meter.verify_months);
    if (next && *next <= on) {
        throw Error(ErrorKind::refused, tr("fee.ends_before", to_text(on)));
    }
    if (row.verified && on < *row.verified) {
        throw Error(ErrorKind::refused,
                    tr("meter.verified_later", visible(row.meter.number), to_text(*row.verified)));
    }
    insert_verification(db, {row.meter.id, on, next, std::string(trimmed(request.certificate))});
    MeterRow result = row_of(db, row.meter.id);
    write.commit();
    return result;
}

std::vector<MeterRow> unread_meters(const store::Db& db, const Period& period) {
    return read_unread(db, period);
}

}  // namespace pmo::fee
