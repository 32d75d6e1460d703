#include "lib/fee/promise_store.h"

#include "lib/store/audit.h"
#include "lib/store/db.h"
#include "lib/store/statement.h"

namespace pmo::fee {

namespace {

constexpr const char* sql_promises = R"sql(
    SELECT p.id, p.household_id, p.contact_id, p.made_day, p.by_day, p.amount_fen,
        p.after_payment_id, p.ended_day, p.end_reason, n.name, ifnull(o.login, p.uid)
    FROM promise p JOIN household h ON h.id = p.household_id JOIN person n ON n.id = h.head_id
        LEFT JOIN operator o ON o.uid = p.uid
    WHERE (:id IS NULL OR p.id = :id) AND (:household IS NULL OR p.household_id = :household)
    ORDER BY p.by_day, p.id)sql";

constexpr const char* sql_received = R"sql(
    SELECT p.id, p.day, p.amount_fen FROM payment p
    WHERE p.household_id = :household AND p.day BETWEEN :from AND :last
        AND p.kind = 1 AND p.reverses_id IS NULL
        AND NOT EXISTS (SELECT 1 FROM payment r WHERE r.reverses_id = p.id AND r.day <= :last)
    ORDER BY p.day, p.id)sql";

constexpr const char* sql_newest_payment = R"sql(
    SELECT ifnull(max(id), 0) FROM payment)sql";

constexpr const char* sql_owed_by = R"sql(
    SELECT ifnull(sum(open_fen), 0) FROM open_item
    WHERE household_id = :household AND open_fen > 0 AND due_day <= :due)sql";

constexpr const char* sql_insert = R"sql(
    INSERT INTO promise (household_id, contact_id, made_day, by_day, amount_fen, after_payment_id,
        uid)
    VALUES (:household, :contact, :made, :by, :amount, :after, :uid))sql";

constexpr const char* sql_end = R"sql(
    UPDATE promise SET ended_day = :ended, end_reason = :reason WHERE id = :id)sql";

}  // namespace

std::vector<PromiseRow> read_promises(const store::Db& db, std::optional<PromiseId> id,
                                      std::optional<HouseholdId> household) {
    std::vector<PromiseRow> result;
    store::Statement rows(db, sql_promises);
    rows.bind_all(id, household);
    while (rows.step()) {
        PromiseRow row;
        row.promise = {.id = rows.id<PromiseId>(0),
                       .household = rows.id<HouseholdId>(1),
                       .contact = rows.optional_id<ContactId>(2),
                       .made = rows.day(3),
                       .by = rows.day(4),
                       .amount = rows.money(5),
                       .after_payment = rows.integer(6),
                       .ended = rows.optional_day(7),
                       .end_reason = rows.optional_text(8).value_or("")};
        row.name = rows.text(9);
        row.login = rows.text(10);
        result.push_back(std::move(row));
    }
    return result;
}

std::vector<Received> read_received(const store::Db& db, HouseholdId household, Date from,
                                    Date last) {
    std::vector<Received> result;
    store::Statement rows(db, sql_received);
    rows.bind_all(household, from, last);
    while (rows.step()) result.push_back({rows.integer(0), rows.day(1), rows.money(2)});
    return result;
}

std::int64_t newest_payment(const store::Db& db) {
    return store::lookup(db, sql_newest_payment).value_or(0);
}

Money read_owed_by(const store::Db& db, HouseholdId household, Date due) {
    return {store::lookup(db, sql_owed_by, household, due).value_or(0)};
}

PromiseId insert_promise(store::Db& db, const Promise& promise) {
    db.cached(sql_insert)
        .run(promise.household, promise.contact, promise.made, promise.by, promise.amount,
             promise.after_payment, db.context().uid);
    const PromiseId id{db.last_insert_id()};
    store::audit_insert(db, "promise", std::to_string(id.value),
                        store::Fields()
                            .set("household_id", promise.household)
                            .set("contact_id", promise.contact)
                            .set("made_day", promise.made)
                            .set("by_day", promise.by)
                            .set("amount_fen", promise.amount)
                            .set("after_payment_id", promise.after_payment));
    return id;
}

void update_promise_end(store::Db& db, const Promise& promise, Date ended,
                        std::string_view reason) {
    db.cached(sql_end).run(ended, reason, promise.id);
    store::audit_update(db, "promise", std::to_string(promise.id.value),
                        store::Fields().set("ended_day", promise.ended),
                        store::Fields().set("ended_day", ended).set("end_reason", reason));
}

}  // namespace pmo::fee
