#include "lib/fee/tariff_store.h"

#include <string>

#include "lib/fee/tariff_terms.h"
#include "lib/store/audit.h"
#include "lib/store/db.h"
#include "lib/store/statement.h"

namespace pmo::fee {

namespace {

constexpr const char* sql_items = R"sql(
    SELECT id, code, name FROM fee_item ORDER BY code)sql";

constexpr const char* sql_ceilings = R"sql(
    SELECT c.id, c.code, c.document, c.base_price_e4, c.band_bp, c.upper_price_e4, c.from_day,
        c.to_day, l.level
    FROM ceiling c LEFT JOIN ceiling_level l ON l.ceiling_id = c.id ORDER BY c.code)sql";

constexpr const char* sql_tariffs = R"sql(
    SELECT id, code, item_id, name FROM tariff ORDER BY code)sql";

constexpr const char* sql_versions = R"sql(
    SELECT id, tariff_id, from_day, to_day, basis, price_e4, cycle_months, start_rule, due_days,
        ceiling_id, document, existing_from, proration, rounding, tier_window, pass_through,
        late_kind, late_rate, late_grace_days, late_grace, late_cap_bp
    FROM tariff_version
    WHERE (:tariff IS NULL OR tariff_id = :tariff)
    ORDER BY tariff_id, from_day)sql";

constexpr const char* sql_tiers = R"sql(
    SELECT upto_e3, price_e4, flat_fen FROM tier WHERE tariff_version_id = :version
    ORDER BY position)sql";

constexpr const char* sql_odd_anchor = R"sql(
    SELECT count(*) FROM attachment
    WHERE tariff_id = :tariff
        AND date(anchor_day * 86400, 'unixepoch') <> date(anchor_day * 86400, 'unixepoch',
            'start of month'))sql";

constexpr const char* sql_insert_item = R"sql(
    INSERT INTO fee_item (code, name) VALUES (:code, :name))sql";

constexpr const char* sql_insert_ceiling = R"sql(
    INSERT INTO ceiling (code, document, base_price_e4, band_bp, upper_price_e4, from_day, to_day)
    VALUES (:code, :document, :base, :band, :upper, :from, :to))sql";

constexpr const char* sql_insert_level = R"sql(
    INSERT INTO ceiling_level (ceiling_id, level) VALUES (:ceiling, :level))sql";

constexpr const char* sql_insert_tier = R"sql(
    INSERT INTO tier (tariff_version_id, position, upto_e3, price_e4, flat_fen)
    VALUES (:version, :position, :upto, :price, :flat))sql";

constexpr const char* sql_insert_tariff = R"sql(
    INSERT INTO tariff (code, item_id, name) VALUES (:code, :item, :name))sql";

constexpr const char* sql_insert_version = R"sql(
    INSERT INTO tariff_version (tariff_id, from_day, to_day, basis, price_e4, cycle_months,
        start_rule, due_days, ceiling_id, document, existing_from, proration, rounding,
        tier_window, pass_through, late_kind, late_rate, late_grace_days, late_grace, late_cap_bp)
    VALUES (:tariff, :from, :to, :basis, :price, :cycle, :start, :due, :ceiling, :document,
        :existing, :proration, :rounding, :window, :pass_through, :late_kind, :late_rate,
        :late_grace_days, :late_grace, :late_cap))sql";

constexpr const char* sql_end_version = R"sql(
    UPDATE tariff_version SET to_day = :to WHERE id = :id)sql";

}  // namespace

std::vector<FeeItem> read_items(const store::Db& db) {
    std::vector<FeeItem> items;
    store::Statement rows(db, sql_items);
    while (rows.step()) items.push_back({rows.id<FeeItemId>(0), rows.text(1), rows.text(2)});
    return items;
}

std::vector<Ceiling> read_ceilings(const store::Db& db) {
    std::vector<Ceiling> ceilings;
    store::Statement rows(db, sql_ceilings);
    while (rows.step()) {
        ceilings.push_back({.id = rows.id<CeilingId>(0),
                            .code = rows.text(1),
                            .document = rows.text(2),
                            .base = {rows.integer(3)},
                            .band_bp = static_cast<int>(rows.integer(4)),
                            .upper = {rows.integer(5)},
                            .from = rows.day(6),
                            .to = rows.optional_day(7),
                            .level = rows.optional_text(8).value_or("")});
    }
    return ceilings;
}

std::vector<Tariff> read_tariffs(const store::Db& db) {
    std::vector<Tariff> tariffs;
    store::Statement rows(db, sql_tariffs);
    while (rows.step()) {
        tariffs.push_back(
            {rows.id<TariffId>(0), rows.text(1), rows.id<FeeItemId>(2), rows.text(3)});
    }
    return tariffs;
}

namespace {

template <class Value>
std::optional<Value> optional_value(const store::Statement& rows, int column) {
    const auto value = rows.optional_integer(column);
    if (!value) return std::nullopt;
    return static_cast<Value>(*value);
}

VersionTerms terms_of(const store::Statement& rows, store::Statement& tiers) {
    VersionTerms terms;
    terms.existing_from = rows.optional_day(11);
    terms.proration = static_cast<Proration>(rows.integer(12));
    terms.rounding = static_cast<Rounding>(rows.integer(13));
    terms.tier_window = optional_value<TierWindow>(rows, 14);
    terms.pass_through = rows.integer(15) != 0;
    terms.late.kind = static_cast<LateKind>(rows.integer(16));
    terms.late.rate = rows.optional_integer(17).value_or(0);
    terms.late.grace_days = static_cast<int>(rows.integer(18));
    terms.late.grace = static_cast<LateGrace>(rows.integer(19));
    terms.late.cap_bp = optional_value<int>(rows, 20);
    if (!has_tiers(static_cast<Basis>(rows.integer(4)))) return terms;
    tiers.bind_all(rows.id<TariffVersionId>(0));
    while (tiers.step()) {
        std::optional<Reading> upto;
        if (const auto bound = tiers.optional_integer(0)) upto = Reading{*bound};
        terms.tiers.push_back({upto, Price{tiers.integer(1)}, tiers.money(2)});
    }
    return terms;
}

}  // namespace

std::vector<TariffVersion> read_versions(const store::Db& db, std::optional<TariffId> tariff) {
    std::vector<TariffVersion> versions;
    store::Statement rows(db, sql_versions);
    store::Statement tiers(db, sql_tiers);
    rows.bind_all(tariff);
    while (rows.step()) {
        versions.push_back({.id = rows.id<TariffVersionId>(0),
                            .tariff = rows.id<TariffId>(1),
                            .from = rows.day(2),
                            .to = rows.optional_day(3),
                            .basis = static_cast<Basis>(rows.integer(4)),
                            .price = {rows.integer(5)},
                            .cycle_months = static_cast<int>(rows.integer(6)),
                            .start_rule = static_cast<StartRule>(rows.integer(7)),
                            .due_days = static_cast<int>(rows.integer(8)),
                            .ceiling = rows.optional_id<CeilingId>(9),
                            .document = rows.text(10),
                            .terms = terms_of(rows, tiers)});
    }
    return versions;
}

bool has_odd_anchors(const store::Db& db, TariffId tariff) {
    return store::lookup(db, sql_odd_anchor, tariff).value_or(0) > 0;
}

FeeItem insert_item(store::Db& db, FeeItem item) {
    store::Statement(db, sql_insert_item).run(item.code, item.name);
    item.id = {db.last_insert_id()};
    store::audit_insert(db, "fee_item", item.code, store::Fields().set("name", item.name));
    return item;
}

Ceiling insert_ceiling(store::Db& db, Ceiling ceiling) {
    store::Statement(db, sql_insert_ceiling)
        .run(ceiling.code, ceiling.document, ceiling.base, ceiling.band_bp, ceiling.upper,
             ceiling.from, ceiling.to);
    ceiling.id = {db.last_insert_id()};
    if (!ceiling.level.empty()) {
        store::Statement(db, sql_insert_level).run(ceiling.id, ceiling.level);
    }
    store::audit_insert(db, "ceiling", ceiling.code,
                        store::Fields()
                            .set("document", ceiling.document)
                            .set("base_price_e4", ceiling.base)
                            .set("band_bp", ceiling.band_bp)
                            .set("upper_price_e4", ceiling.upper)
                            .set("from_day", ceiling.from)
                            .set("to_day", ceiling.to)
                            .set("level", ceiling.level));
    return ceiling;
}

Tariff insert_tariff(store::Db& db, Tariff tariff) {
    store::Statement(db, sql_insert_tariff).run(tariff.code, tariff.item, tariff.name);
    tariff.id = {db.last_insert_id()};
    store::audit_insert(db, "tariff", tariff.code,
                        store::Fields().set("item_id", tariff.item).set("name", tariff.name));
    return tariff;
}

TariffVersion insert_version(store::Db& db, TariffVersion version) {
    const VersionTerms& terms = version.terms;
    const LateTerms& late = terms.late;
    const auto late_rate = late.kind == LateKind::none ? std::nullopt : std::optional(late.rate);
    store::Statement(db, sql_insert_version)
        .run(version.tariff, version.from, version.to, version.basis, version.price,
             version.cycle_months, version.start_rule, version.due_days, version.ceiling,
             version.document, terms.existing_from, terms.proration, terms.rounding,
             terms.tier_window, terms.pass_through, late.kind, late_rate, late.grace_days,
             late.grace, late.cap_bp);
    version.id = {db.last_insert_id()};
    store::Statement tier(db, sql_insert_tier);
    for (std::size_t i = 0; i < terms.tiers.size(); ++i) {
        tier.run(version.id, i + 1, terms.tiers[i].upto, terms.tiers[i].price, terms.tiers[i].flat);
    }
    store::audit_insert(db, "tariff_version", std::to_string(version.id.value),
                        store::Fields()
                            .set("tariff_id", version.tariff)
                            .set("from_day", version.from)
                            .set("to_day", version.to)
                            .set("basis", version.basis)
                            .set("price_e4", version.price)
                            .set("cycle_months", version.cycle_months)
                            .set("start_rule", version.start_rule)
                            .set("due_days", version.due_days)
                            .set("ceiling_id", version.ceiling)
                            .set("document", version.document)
                            .set("existing_from", terms.existing_from)
                            .set("proration", terms.proration)
                            .set("rounding", terms.rounding)
                            .set("tier_window", terms.tier_window)
                            .set("tiers", tiers_text(terms.tiers))
                            .set("pass_through", terms.pass_through)
                            .set("late", late_text(late))
                            .set("late_grace_days", late.grace_days)
                            .set("late_grace", late.grace)
                            .set("late_cap_bp", late.cap_bp));
    return version;
}

TariffVersion end_version(store::Db& db, TariffVersion version, const std::optional<Date>& to) {
    store::Statement(db, sql_end_version).run(to, version.id);
    store::audit_update(db, "tariff_version", std::to_string(version.id.value),
                        store::Fields().set("to_day", version.to),
                        store::Fields().set("to_day", to));
    version.to = to;
    return version;
}

}  // namespace pmo::fee
