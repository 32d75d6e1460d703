#include "lib/fee/reading_store.h"

#include <algorithm>

#include "lib/store/audit.h"
#include "lib/store/db.h"
#include "lib/store/statement.h"

namespace pmo::fee {

namespace {

constexpr const char* sql_before = R"sql(
    SELECT id, batch_id, meter_id, day, value, kind, corrects_id, reason FROM live_reading
    WHERE meter_id = :meter AND day < :day ORDER BY day DESC LIMIT 1)sql";

constexpr const char* sql_same = R"sql(
    SELECT id, batch_id, meter_id, day, value, kind, corrects_id, reason FROM live_reading
    WHERE meter_id = :meter AND day = :day)sql";

constexpr const char* sql_after = R"sql(
    SELECT id, batch_id, meter_id, day, value, kind, corrects_id, reason FROM live_reading
    WHERE meter_id = :meter AND day > :day ORDER BY day LIMIT 1)sql";

constexpr const char* sql_newest = R"sql(
    SELECT id, batch_id, meter_id, day, value, kind, corrects_id, reason FROM live_reading
    WHERE meter_id = :meter ORDER BY day DESC LIMIT 1)sql";

constexpr const char* sql_billed_to = R"sql(
    SELECT max(r.day) FROM reading r JOIN reading_charge c ON c.reading_id = r.id
        JOIN open_item o ON o.charge_id = c.charge_id
    WHERE r.meter_id = :meter)sql";

constexpr const char* sql_live = R"sql(
    SELECT id, batch_id, meter_id, day, value, kind, corrects_id, reason FROM live_reading
    WHERE meter_id = :meter AND day <= :to ORDER BY day DESC LIMIT :limit)sql";

constexpr const char* sql_list = R"sql(
    SELECT r.id, r.batch_id, r.meter_id, r.day, r.value, r.kind, r.corrects_id, r.reason, m.number,
        m.measure, m.multiplier, m.digits, m.decimals, ifnull(u.code, m.place),
        ifnull(o.login, r.uid), (SELECT p.value FROM live_reading p
            WHERE p.meter_id = r.meter_id AND p.day < r.day ORDER BY p.day DESC LIMIT 1),
        r.value IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reading s WHERE s.corrects_id = r.id),
        (SELECT c.charge_id FROM reading_charge c JOIN open_item k ON k.charge_id = c.charge_id
            WHERE c.reading_id = r.id)
    FROM reading r JOIN meter m ON m.id = r.meter_id LEFT JOIN unit u ON u.id = m.unit_id
        LEFT JOIN operator o ON o.uid = r.uid
    WHERE (:meter IS NULL OR r.meter_id = :meter) AND (:unit IS NULL OR m.unit_id = :unit)
        AND (:from IS NULL OR (r.day >= :from AND r.day < :to))
    ORDER BY r.day DESC, r.id DESC LIMIT :limit)sql";

constexpr const char* sql_insert = R"sql(
    INSERT INTO reading (batch_id, meter_id, day, value, kind, corrects_id, reason, uid)
    VALUES (:batch, :meter, :day, :value, :kind, :corrects, :reason, :uid))sql";

MeterReading reading_of(const store::Statement& row) {
    MeterReading reading;
    reading.id = row.id<ReadingId>(0);
    reading.batch = row.optional_id<BatchId>(1);
    reading.meter = row.id<MeterId>(2);
    reading.day = row.day(3);
    if (const auto value = row.optional_integer(4)) reading.value = Reading{*value};
    reading.kind = static_cast<ReadingKind>(row.integer(5));
    reading.corrects = row.optional_id<ReadingId>(6);
    reading.reason = row.text(7);
    return reading;
}

std::optional<MeterReading> first_of(store::Statement& row) {
    std::optional<MeterReading> reading;
    if (row.step()) reading = reading_of(row);
    row.reset();
    return reading;
}

}  // namespace

Neighbours neighbours(store::Db& db, MeterId meter, Date day) {
    const auto around = [&](const char* sql) {
        store::Statement& row = db.cached(sql);
        row.bind_all(meter, day);
        return first_of(row);
    };
    Neighbours result;
    result.before = around(sql_before);
    result.same = around(sql_same);
    result.after = around(sql_after);
    store::Statement& newest = db.cached(sql_newest);
    newest.bind_all(meter);
    result.newest = first_of(newest);
    store::Statement& billed = db.cached(sql_billed_to);
    billed.bind_all(meter);
    if (billed.step()) result.billed_to = billed.optional_day(0);
    billed.reset();
    return result;
}

std::vector<MeterReading> live_readings(const store::Db& db, MeterId meter, Date up_to, int limit) {
    std::vector<MeterReading> result;
    store::Statement rows(db, sql_live);
    rows.bind_all(meter, up_to, limit > 0 ? limit : -1);
    while (rows.step()) result.push_back(reading_of(rows));
    std::reverse(result.begin(), result.end());
    return result;
}

std::vector<ReadingRow> read_readings(const store::Db& db, const ReadingFilter& filter) {
    std::vector<ReadingRow> result;
    store::Statement rows(db, sql_list);
    rows.bind_all(filter.meter, filter.unit, filter.from, filter.to,
                  filter.limit > 0 ? filter.limit : -1);
    while (rows.step()) {
        ReadingRow row;
        row.reading = reading_of(rows);
        row.meter.id = row.reading.meter;
        row.meter.number = rows.text(8);
        row.meter.measure = static_cast<Measure>(rows.integer(9));
        row.meter.multiplier = static_cast<int>(rows.integer(10));
        row.meter.digits = static_cast<int>(rows.integer(11));
        row.meter.decimals = static_cast<int>(rows.integer(12));
        row.place = rows.text(13);
        row.login = rows.text(14);
        if (const auto before = rows.optional_integer(15)) row.before = Reading{*before};
        row.live = rows.integer(16) != 0;
        row.billed = rows.optional_id<ChargeId>(17);
        result.push_back(std::move(row));
    }
    return result;
}

MeterReading insert_reading(store::Db& db, MeterReading reading) {
    db.cached(sql_insert)
        .run(reading.batch, reading.meter, reading.day, reading.value, reading.kind,
             reading.corrects, reading.reason, db.context().uid);
    reading.id = {db.last_insert_id()};
    store::audit_insert(db, "reading", std::to_string(reading.id.value),
                        store::Fields()
                            .set("meter_id", reading.meter)
                            .set("day", reading.day)
                            .set("value", reading.value)
                            .set("kind", reading.kind)
                            .set("corrects_id", reading.corrects)
                            .set("reason", reading.reason)
                            .set("batch_id", reading.batch));
    return reading;
}

}  // namespace pmo::fee
