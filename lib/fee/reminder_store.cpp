#include "lib/fee/reminder_store.h"

#include "lib/base/check.h"
#include "lib/store/db.h"
#include "lib/store/statement.h"

namespace pmo::fee {

namespace {

constexpr const char* sql_debtors = R"sql(
    SELECT h.id, h.kind, p.name, p.salutation, p.language, p.email, p.phone
    FROM household h JOIN person p ON p.id = h.head_id)sql";

constexpr const char* sql_addresses = R"sql(
    SELECT u.id, u.estate_id, e.name, u.kind, u.code, u.sort_key
    FROM unit u JOIN estate e ON e.id = u.estate_id)sql";

constexpr const char* sql_held_units = R"sql(
    SELECT household_id, unit_id FROM tenure
    WHERE from_day <= :on AND (to_day IS NULL OR to_day > :on))sql";

constexpr const char* sql_charged_for_open = R"sql(
    SELECT charge_id, item_id, period_from, period_to FROM open_item
    WHERE open_fen > 0 AND due_day < :before)sql";

constexpr const char* sql_charged_for = R"sql(
    SELECT item_id, period_from, period_to FROM charge WHERE id = :id)sql";

constexpr const char* sql_item_names = R"sql(
    SELECT id, name FROM fee_item)sql";

constexpr const char* sql_last_issued = R"sql(
    SELECT household_id, max(issued_day) FROM letter WHERE state = 3 GROUP BY household_id)sql";

constexpr const char* sql_letters_about = R"sql(
    SELECT i.charge_id, count(*)
    FROM letter_item i JOIN letter l ON l.id = i.letter_id JOIN open_item o
        ON o.charge_id = i.charge_id
    WHERE l.state = 3 AND o.open_fen > 0
    GROUP BY i.charge_id)sql";

constexpr const char* sql_open_drafts = R"sql(
    SELECT household_id FROM letter WHERE state < 3)sql";

constexpr const char* sql_written_on = R"sql(
    SELECT household_id FROM letter WHERE day = :day)sql";

constexpr const char* sql_last_run = R"sql(
    SELECT max(as_of) FROM batch WHERE job = 'remind')sql";

}  // namespace

std::unordered_map<HouseholdId, Debtor> read_debtors(const store::Db& db) {
    std::unordered_map<HouseholdId, Debtor> result;
    store::Statement rows(db, sql_debtors);
    while (rows.step()) {
        result.emplace(rows.id<HouseholdId>(0),
                       Debtor{.kind = static_cast<registry::HouseholdKind>(rows.integer(1)),
                              .name = rows.text(2),
                              .salutation = rows.optional_text(3).value_or(""),
                              .language = rows.optional_text(4).value_or(""),
                              .email = rows.optional_text(5).value_or(""),
                              .phone = rows.optional_text(6).value_or("")});
    }
    return result;
}

std::unordered_map<UnitId, Address> read_addresses(const store::Db& db) {
    std::unordered_map<UnitId, Address> result;
    store::Statement rows(db, sql_addresses);
    while (rows.step()) {
        result.emplace(rows.id<UnitId>(0),
                       Address{.estate = rows.id<EstateId>(1),
                               .estate_name = rows.text(2),
                               .kind = static_cast<registry::UnitKind>(rows.integer(3)),
                               .code = rows.text(4),
                               .sort_key = rows.text(5)});
    }
    return result;
}

std::vector<HeldUnit> read_held_units(const store::Db& db, Date on) {
    std::vector<HeldUnit> result;
    store::Statement rows(db, sql_held_units);
    rows.bind_all(on);
    while (rows.step()) result.push_back({rows.id<HouseholdId>(0), rows.id<UnitId>(1)});
    return result;
}

std::unordered_map<ChargeId, ChargedFor> read_charged_for(const store::Db& db, Date before) {
    std::unordered_map<ChargeId, ChargedFor> result;
    store::Statement rows(db, sql_charged_for_open);
    rows.bind_all(before);
    while (rows.step()) {
        result.emplace(rows.id<ChargeId>(0),
                       ChargedFor{rows.id<FeeItemId>(1), {rows.day(2), rows.day(3)}});
    }
    return result;
}

ChargedFor read_charged_for(store::Db& db, ChargeId charge) {
    store::Statement& row = db.cached(sql_charged_for);
    row.bind_all(charge);
    PMO_CHECK(row.step());
    const ChargedFor result{row.id<FeeItemId>(0), {row.day(1), row.day(2)}};
    row.reset();
    return result;
}

std::unordered_map<FeeItemId, std::string> read_item_names(const store::Db& db) {
    std::unordered_map<FeeItemId, std::string> result;
    store::Statement rows(db, sql_item_names);
    while (rows.step()) result.emplace(rows.id<FeeItemId>(0), rows.text(1));
    return result;
}

std::unordered_map<HouseholdId, Date> read_last_issued(const store::Db& db) {
    std::unordered_map<HouseholdId, Date> result;
    store::Statement rows(db, sql_last_issued);
    while (rows.step()) result.emplace(rows.id<HouseholdId>(0), rows.day(1));
    return result;
}

std::unordered_map<ChargeId, std::int64_t> read_letters_about(const store::Db& db) {
    std::unordered_map<ChargeId, std::int64_t> result;
    store::Statement rows(db, sql_letters_about);
    while (rows.step()) result.emplace(rows.id<ChargeId>(0), rows.integer(1));
    return result;
}

std::unordered_set<HouseholdId> read_open_drafts(const store::Db& db) {
    std::unordered_set<HouseholdId> result;
    store::Statement rows(db, sql_open_drafts);
    while (rows.step()) result.insert(rows.id<HouseholdId>(0));
    return result;
}

std::unordered_set<HouseholdId> read_written_on(const store::Db& db, Date day) {
    std::unordered_set<HouseholdId> result;
    store::Statement rows(db, sql_written_on);
    rows.bind_all(day);
    while (rows.step()) result.insert(rows.id<HouseholdId>(0));
    return result;
}

std::optional<Date> last_run(const store::Db& db) {
    const auto day = store::lookup(db, sql_last_run);
    if (!day) return std::nullopt;
    return from_day_number(*day);
}

}  // namespace pmo::fee
