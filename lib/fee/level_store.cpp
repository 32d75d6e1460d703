#include "lib/fee/level_store.h"

#include "lib/store/audit.h"
#include "lib/store/db.h"
#include "lib/store/statement.h"

namespace pmo::fee {

namespace {

constexpr const char* sql_levels = R"sql(
    SELECT d.id, d.estate_id, d.from_day, d.to_day, d.reason, e.code, c.id, c.code, c.document,
        c.base_price_e4, c.band_bp, c.upper_price_e4, c.from_day, c.to_day, l.level
    FROM delivered_level d JOIN estate e ON e.id = d.estate_id
        JOIN ceiling c ON c.id = d.ceiling_id JOIN ceiling_level l ON l.ceiling_id = c.id
    ORDER BY e.code, d.from_day, d.id)sql";

constexpr const char* sql_caps = R"sql(
    SELECT d.estate_id, h.id, d.from_day, d.to_day, c.upper_price_e4, c.id
    FROM delivered_level d JOIN ceiling c ON c.id = d.ceiling_id
        JOIN ceiling h ON h.document = c.document AND h.upper_price_e4 > c.upper_price_e4
        JOIN ceiling_level l ON l.ceiling_id = h.id
    ORDER BY d.estate_id, d.from_day, h.id)sql";

constexpr const char* sql_insert = R"sql(
    INSERT INTO delivered_level (estate_id, ceiling_id, from_day, to_day, reason)
    VALUES (:estate, :ceiling, :from, :to, :reason))sql";

constexpr const char* sql_end = R"sql(
    UPDATE delivered_level SET to_day = :to WHERE id = :id)sql";

}  // namespace

std::vector<DeliveredLevel> read_levels(const store::Db& db) {
    std::vector<DeliveredLevel> levels;
    store::Statement rows(db, sql_levels);
    while (rows.step()) {
        levels.push_back({.id = rows.id<LevelId>(0),
                          .estate = rows.id<EstateId>(1),
                          .ceiling = {.id = rows.id<CeilingId>(6),
                                      .code = rows.text(7),
                                      .document = rows.text(8),
                                      .base = {rows.integer(9)},
                                      .band_bp = static_cast<int>(rows.integer(10)),
                                      .upper = {rows.integer(11)},
                                      .from = rows.day(12),
                                      .to = rows.optional_day(13),
                                      .level = rows.text(14)},
                          .from = rows.day(2),
                          .to = rows.optional_day(3),
                          .reason = rows.text(4),
                          .estate_code = rows.text(5)});
    }
    return levels;
}

std::map<EstateId, std::vector<LevelCap>> read_level_caps(const store::Db& db) {
    std::map<EstateId, std::vector<LevelCap>> caps;
    store::Statement rows(db, sql_caps);
    while (rows.step()) {
        caps[rows.id<EstateId>(0)].push_back({.under = rows.id<CeilingId>(1),
                                              .from = rows.day(2),
                                              .to = rows.optional_day(3),
                                              .upper = {rows.integer(4)},
                                              .delivered = rows.id<CeilingId>(5)});
    }
    return caps;
}

DeliveredLevel insert_level(store::Db& db, DeliveredLevel level) {
    store::Statement(db, sql_insert)
        .run(level.estate, level.ceiling.id, level.from, level.to, level.reason);
    level.id = {db.last_insert_id()};
    store::audit_insert(db, "delivered_level", std::to_string(level.id.value),
                        store::Fields()
                            .set("estate_id", level.estate)
                            .set("ceiling_id", level.ceiling.id)
                            .set("from_day", level.from)
                            .set("to_day", level.to)
                            .set("reason", level.reason));
    return level;
}

DeliveredLevel update_level_end(store::Db& db, DeliveredLevel level, Date to) {
    store::Statement(db, sql_end).run(to, level.id);
    store::audit_update(db, "delivered_level", std::to_string(level.id.value),
                        store::Fields().set("to_day", level.to), store::Fields().set("to_day", to));
    level.to = to;
    return level;
}

}  // namespace pmo::fee
