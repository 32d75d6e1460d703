#include "lib/fee/attachment_store.h"

#include "lib/store/audit.h"
#include "lib/store/db.h"
#include "lib/store/statement.h"

namespace pmo::fee {

namespace {

constexpr const char* sql_units = R"sql(
    SELECT u.id, u.code FROM unit u LEFT JOIN building b ON b.id = u.building_id
    WHERE (:estate IS NULL OR u.estate_id = :estate)
        AND (:building IS NULL OR b.code = :building)
        AND (:kind IS NULL OR u.kind = :kind)
    ORDER BY u.estate_id, u.sort_key)sql";

constexpr const char* sql_item_attachments = R"sql(
    SELECT a.id, a.unit_id, a.tariff_id, a.from_day, a.to_day, a.anchor_day
    FROM attachment a JOIN tariff t ON t.id = a.tariff_id
    WHERE a.unit_id = :unit AND t.item_id = :item
    ORDER BY a.from_day)sql";

constexpr const char* sql_unit_attachments = R"sql(
    SELECT a.id, a.unit_id, a.tariff_id, a.from_day, a.to_day, a.anchor_day, t.code, t.item_id
    FROM attachment a JOIN tariff t ON t.id = a.tariff_id
    WHERE a.unit_id = :unit
    ORDER BY a.from_day DESC, t.code)sql";

constexpr const char* sql_insert = R"sql(
    INSERT INTO attachment (unit_id, tariff_id, from_day, to_day, anchor_day)
    VALUES (:unit, :tariff, :from, :to, :anchor))sql";

constexpr const char* sql_end = R"sql(
    UPDATE attachment SET to_day = :to WHERE id = :id)sql";

constexpr const char* sql_delete = R"sql(
    DELETE FROM attachment WHERE id = :id)sql";

// Charges of at most a year: those that begin earlier cannot reach beyond the day.
constexpr const char* sql_charges_beyond = R"sql(
    SELECT count(*) FROM open_item
    WHERE period_from >= :day - 366 AND unit_id = :unit AND item_id = :item
        AND period_to > :day)sql";

Attachment attachment_of(const store::Statement& row) {
    return {.id = row.id<AttachmentId>(0),
            .unit = row.id<UnitId>(1),
            .tariff = row.id<TariffId>(2),
            .from = row.day(3),
            .to = row.optional_day(4),
            .anchor = row.day(5)};
}

store::Fields fields_of(const Attachment& attachment) {
    return store::Fields()
        .set("unit_id", attachment.unit)
        .set("tariff_id", attachment.tariff)
        .set("from_day", attachment.from)
        .set("to_day", attachment.to)
        .set("anchor_day", attachment.anchor);
}

}  // namespace

std::vector<ChargeableUnit> units_of(const store::Db& db, std::optional<EstateId> estate,
                                     std::optional<std::string> building,
                                     std::optional<registry::UnitKind> kind) {
    std::vector<ChargeableUnit> units;
    store::Statement rows(db, sql_units);
    rows.bind_all(estate, building, kind);
    while (rows.step()) units.push_back({rows.id<UnitId>(0), rows.text(1)});
    return units;
}

std::vector<Attachment> item_attachments(const store::Db& db, UnitId unit, FeeItemId item) {
    std::vector<Attachment> attachments;
    store::Statement rows(db, sql_item_attachments);
    rows.bind_all(unit, item);
    while (rows.step()) attachments.push_back(attachment_of(rows));
    return attachments;
}

std::vector<AttachmentRow> unit_attachments(const store::Db& db, UnitId unit) {
    std::vector<AttachmentRow> attachments;
    store::Statement rows(db, sql_unit_attachments);
    rows.bind_all(unit);
    while (rows.step()) {
        attachments.push_back({attachment_of(rows), rows.text(6), rows.id<FeeItemId>(7)});
    }
    return attachments;
}

Attachment insert_attachment(store::Db& db, Attachment attachment) {
    db.cached(sql_insert)
        .run(attachment.unit, attachment.tariff, attachment.from, attachment.to, attachment.anchor);
    attachment.id = {db.last_insert_id()};
    store::audit_insert(db, "attachment", std::to_string(attachment.id.value),
                        fields_of(attachment));
    return attachment;
}

void end_attachment(store::Db& db, const Attachment& attachment, Date to) {
    db.cached(sql_end).run(to, attachment.id);
    store::audit_update(db, "attachment", std::to_string(attachment.id.value),
                        store::Fields().set("to_day", attachment.to),
                        store::Fields().set("to_day", to));
}

void delete_attachment(store::Db& db, const Attachment& attachment) {
    db.cached(sql_delete).run(attachment.id);
    store::audit(db, "attachment", std::to_string(attachment.id.value), store::Operation::remove,
                 fields_of(attachment), {});
}

std::int64_t charges_beyond(const store::Db& db, UnitId unit, FeeItemId item, Date day) {
    return store::lookup(db, sql_charges_beyond, day, unit, item).value_or(0);
}

}  // namespace pmo::fee
