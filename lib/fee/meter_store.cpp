#include "lib/fee/meter_store.h"

#include <algorithm>

#include "lib/fee/meter_rules.h"
#include "lib/store/audit.h"
#include "lib/store/db.h"
#include "lib/store/statement.h"

namespace pmo::fee {

namespace {

constexpr const char* sql_meters = R"sql(
    SELECT m.id, m.number, m.estate_id, m.unit_id, m.building_id, m.place, m.item_id, m.measure,
        m.multiplier, m.digits, m.decimals, m.installed_day, m.removed_day, m.replaces_id,
        m.verify_months, e.code, ifnull(u.code, ''), ifnull(b.code, ''), i.code,
        r.day, r.value, v.day, v.next_day, ifnull(v.certificate, ''), o.number
    FROM meter m JOIN estate e ON e.id = m.estate_id JOIN fee_item i ON i.id = m.item_id
        LEFT JOIN unit u ON u.id = m.unit_id
        LEFT JOIN building b ON b.id = ifnull(m.building_id, u.building_id)
        LEFT JOIN meter o ON o.id = m.replaces_id
        LEFT JOIN live_reading r ON r.meter_id = m.id AND r.day = (SELECT max(day)
            FROM live_reading WHERE meter_id = m.id)
        LEFT JOIN meter_verification v ON v.id = (SELECT id FROM meter_verification
            WHERE meter_id = m.id ORDER BY day DESC, id DESC LIMIT 1)
    WHERE (:id IS NULL OR m.id = :id) AND (:number IS NULL OR m.number = :number)
        AND (:estate IS NULL OR m.estate_id = :estate) AND (:building IS NULL OR b.code = :building)
        AND (:unit IS NULL OR m.unit_id = :unit) AND (:item IS NULL OR m.item_id = :item)
        AND (:removed OR m.removed_day IS NULL)
    ORDER BY e.code, b.sort_key, u.sort_key, m.place, i.code, m.number, m.id)sql";

constexpr const char* sql_unread = R"sql(
    SELECT m.id FROM meter m
    WHERE m.installed_day < :to AND (m.removed_day IS NULL OR m.removed_day >= :to)
        AND NOT EXISTS (SELECT 1 FROM live_reading r WHERE r.meter_id = m.id
            AND r.day >= :from AND r.day < :to)
    ORDER BY m.id)sql";

constexpr const char* sql_numbers = R"sql(
    SELECT number FROM meter WHERE removed_day IS NULL ORDER BY number)sql";

constexpr const char* sql_building = R"sql(
    SELECT id FROM building WHERE estate_id = :estate AND code = :code)sql";

constexpr const char* sql_insert = R"sql(
    INSERT INTO meter (number, estate_id, unit_id, building_id, place, item_id, measure, multiplier,
        digits, decimals, installed_day, removed_day, replaces_id, verify_months)
    VALUES (:number, :estate, :unit, :building, :place, :item, :measure, :multiplier, :digits,
        :decimals, :installed, :removed, :replaces, :months))sql";

constexpr const char* sql_end = R"sql(
    UPDATE meter SET removed_day = :on WHERE id = :id)sql";

constexpr const char* sql_verify = R"sql(
    INSERT INTO meter_verification (meter_id, day, next_day, certificate, uid)
    VALUES (:meter, :day, :next, :certificate, :uid))sql";

Meter meter_of(const store::Statement& row) {
    Meter meter;
    meter.id = row.id<MeterId>(0);
    meter.number = row.text(1);
    meter.estate = row.id<EstateId>(2);
    meter.unit = row.optional_id<UnitId>(3);
    meter.building = row.optional_id<BuildingId>(4);
    meter.place = row.text(5);
    meter.item = row.id<FeeItemId>(6);
    meter.measure = static_cast<Measure>(row.integer(7));
    meter.multiplier = static_cast<int>(row.integer(8));
    meter.digits = static_cast<int>(row.integer(9));
    meter.decimals = static_cast<int>(row.integer(10));
    meter.installed = row.day(11);
    meter.removed = row.optional_day(12);
    meter.replaces = row.optional_id<MeterId>(13);
    if (const auto months = row.optional_integer(14)) {
        meter.verify_months = static_cast<int>(*months);
    }
    return meter;
}

MeterRow row_of(const store::Statement& rows) {
    MeterRow row;
    row.meter = meter_of(rows);
    row.estate = rows.text(15);
    row.unit = rows.text(16);
    row.building = rows.text(17);
    row.item = rows.text(18);
    row.read_on = rows.optional_day(19);
    if (const auto value = rows.optional_integer(20)) row.shows = Reading{*value};
    std::optional<Verified> newest;
    row.verified = rows.optional_day(21);
    if (row.verified) newest = Verified{*row.verified, rows.optional_day(22)};
    row.verify_by = verify_by(row.meter, newest);
    row.certificate = rows.text(23);
    row.took = rows.optional_text(24);
    return row;
}

}  // namespace

std::vector<MeterRow> read_meters(const store::Db& db, const MeterFilter& filter) {
    std::vector<MeterRow> result;
    store::Statement rows(db, sql_meters);
    rows.bind_all(filter.id, filter.number, filter.estate, filter.building, filter.unit,
                  filter.item, filter.removed);
    while (rows.step()) result.push_back(row_of(rows));
    return result;
}

std::vector<std::string> meter_numbers(const store::Db& db) {
    std::vector<std::string> numbers;
    store::Statement rows(db, sql_numbers);
    while (rows.step()) numbers.push_back(rows.text(0));
    return numbers;
}

std::vector<MeterRow> read_unread(const store::Db& db, const Period& period) {
    std::vector<MeterId> unread;
    store::Statement rows(db, sql_unread);
    rows.bind_all(period.to, period.from);
    while (rows.step()) unread.push_back(rows.id<MeterId>(0));
    if (unread.empty()) return {};
    MeterFilter filter;
    filter.removed = true;
    std::vector<MeterRow> result = read_meters(db, filter);
    std::erase_if(result, [&](const MeterRow& row) {
        return !std::binary_search(unread.begin(), unread.end(), row.meter.id);
    });
    return result;
}

std::optional<BuildingId> building_of(const store::Db& db, EstateId estate, std::string_view code) {
    const auto found = store::lookup(db, sql_building, estate, code);
    if (!found) return std::nullopt;
    return BuildingId{*found};
}

Meter insert_meter(store::Db& db, Meter meter) {
    db.cached(sql_insert)
        .run(meter.number, meter.estate, meter.unit, meter.building, meter.place, meter.item,
             meter.measure, meter.multiplier, meter.digits, meter.decimals, meter.installed,
             meter.removed, meter.replaces, meter.verify_months);
    meter.id = {db.last_insert_id()};
    store::audit_insert(db, "meter", std::to_string(meter.id.value),
                        store::Fields()
                            .set("number", meter.number)
                            .set("estate_id", meter.estate)
                            .set("unit_id", meter.unit)
                            .set("building_id", meter.building)
                            .set("place", meter.place)
                            .set("item_id", meter.item)
                            .set("measure", meter.measure)
                            .set("multiplier", meter.multiplier)
                            .set("digits", meter.digits)
                            .set("decimals", meter.decimals)
                            .set("installed_day", meter.installed)
                            .set("replaces_id", meter.replaces)
                            .set("verify_months", meter.verify_months));
    return meter;
}

void end_meter(store::Db& db, const Meter& meter, Date on, std::string_view reason) {
    db.cached(sql_end).run(on, meter.id);
    store::audit_update(db, "meter", std::to_string(meter.id.value),
                        store::Fields().set_null("removed_day"),
                        store::Fields().set("removed_day", on).set("reason", reason));
}

void insert_verification(store::Db& db, const NewVerification& verification) {
    db.cached(sql_verify)
        .run(verification.meter, verification.on, verification.next, verification.certificate,
             db.context().uid);
    store::audit_insert(db, "meter_verification", std::to_string(db.last_insert_id()),
                        store::Fields()
                            .set("meter_id", verification.meter)
                            .set("day", verification.on)
                            .set("next_day", verification.next)
                            .set("certificate", verification.certificate));
}

}  // namespace pmo::fee
