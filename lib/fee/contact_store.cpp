#include "lib/fee/contact_store.h"

#include <algorithm>
#include <tuple>

#include "lib/letter/letter.h"
#include "lib/registry/household.h"
#include "lib/registry/person.h"
#include "lib/store/audit.h"
#include "lib/store/db.h"
#include "lib/store/statement.h"

namespace pmo::fee {

namespace {

// A tenant who pays for himself is the debtor: then whoever reached the tenant reached the debtor.
constexpr const char* sql_contacts = R"sql(
    SELECT c.id, c.household_id, c.unit_id, c.day, c.minute, c.channel, c.purpose, c.reached,
        c.content, c.proof, c.evidence, c.next_step, c.next_day, c.replaces_id, n.name, u.code,
        ifnull(o.login, c.uid), r.id, p.id, p.by_day, p.amount_fen,
        EXISTS (SELECT 1 FROM tenure t WHERE t.household_id = c.household_id AND t.role = 2
            AND t.from_day <= c.day AND (t.to_day IS NULL OR t.to_day > c.day))
    FROM contact c JOIN household h ON h.id = c.household_id JOIN person n ON n.id = h.head_id
        LEFT JOIN unit u ON u.id = c.unit_id LEFT JOIN operator o ON o.uid = c.uid
        LEFT JOIN contact r ON r.replaces_id = c.id
        LEFT JOIN promise p ON p.id = (SELECT min(id) FROM promise WHERE contact_id = c.id)
    WHERE (:id IS NULL OR c.id = :id) AND (:household IS NULL OR c.household_id = :household)
        AND (:due IS NULL OR (c.next_day <= :due AND r.id IS NULL AND NOT EXISTS (
            SELECT 1 FROM contact l WHERE l.household_id = c.household_id AND l.id > c.id
            AND l.day >= c.day)))
    ORDER BY c.day DESC, ifnull(c.minute, -1) DESC, c.id DESC LIMIT :limit)sql";

constexpr const char* sql_letters = R"sql(
    SELECT l.household_id, n.name, l.year, l.number, ifnull(v.day, v.at / 86400), v.channel,
        v.event, v.detail, ifnull(o.login, v.uid), v.id
    FROM letter_event v JOIN letter l ON l.id = v.letter_id
        JOIN household h ON h.id = l.household_id JOIN person n ON n.id = h.head_id
        LEFT JOIN operator o ON o.uid = v.uid
    WHERE v.event BETWEEN 2 AND 5 AND (:household IS NULL OR l.household_id = :household)
    ORDER BY 5 DESC, v.id DESC LIMIT :limit)sql";

constexpr const char* sql_proven = R"sql(
    SELECT c.id, c.household_id, c.unit_id, c.day, c.minute, c.channel, c.purpose, c.reached,
        c.content, c.proof, c.evidence, c.next_step, c.next_day, c.replaces_id,
        EXISTS (SELECT 1 FROM tenure t WHERE t.household_id = c.household_id AND t.role = 2
            AND t.from_day <= c.day AND (t.to_day IS NULL OR t.to_day > c.day))
    FROM contact c
    WHERE c.proof <> 0 AND c.purpose <> 3
        AND (:household IS NULL OR c.household_id = :household)
        AND NOT EXISTS (SELECT 1 FROM contact r WHERE r.replaces_id = c.id)
    ORDER BY c.household_id, c.day, c.id)sql";

constexpr const char* sql_insert = R"sql(
    INSERT INTO contact (household_id, unit_id, day, minute, channel, purpose, reached, content,
        proof, evidence, next_step, next_day, replaces_id, uid)
    VALUES (:household, :unit, :day, :minute, :channel, :purpose, :reached, :content, :proof,
        :evidence, :next_step, :next_day, :replaces, :uid))sql";

Contact contact_of(const store::Statement& row) {
    Contact contact{.id = row.id<ContactId>(0),
                    .household = row.id<HouseholdId>(1),
                    .unit = row.optional_id<UnitId>(2),
                    .day = row.day(3),
                    .minute = {},
                    .channel = static_cast<ContactChannel>(row.integer(5)),
                    .purpose = static_cast<Purpose>(row.integer(6)),
                    .reached = static_cast<Reached>(row.integer(7)),
                    .content = row.text(8),
                    .proof = static_cast<Proof>(row.integer(9)),
                    .evidence = row.optional_text(10).value_or(""),
                    .next_step = row.optional_text(11).value_or(""),
                    .next_day = row.optional_day(12),
                    .replaces = row.optional_id<ContactId>(13)};
    if (const auto minute = row.optional_integer(4)) contact.minute = static_cast<int>(*minute);
    return contact;
}

DebtorLives lives(bool as_tenant) {
    return as_tenant ? DebtorLives::as_tenant : DebtorLives::as_owner;
}

struct Filter {
    std::optional<ContactId> id = {};
    std::optional<HouseholdId> household = {};
    std::optional<Date> due = {};
    std::int64_t limit = -1;
};

std::vector<ContactRow> read_rows(const store::Db& db, const Filter& filter) {
    std::vector<ContactRow> result;
    store::Statement rows(db, sql_contacts);
    rows.bind_all(filter.id, filter.household, filter.due, filter.limit);
    while (rows.step()) {
        ContactRow row{.contact = contact_of(rows),
                       .name = rows.text(14),
                       .unit = rows.optional_text(15).value_or(""),
                       .login = rows.text(16),
                       .counts = false,
                       .replaced_by = rows.optional_id<ContactId>(17),
                       .promise = rows.optional_id<PromiseId>(18),
                       .promise_by = rows.optional_day(19),
                       .promise_amount = {rows.optional_integer(20).value_or(0)}};
        row.counts = !row.replaced_by && proven(row.contact, lives(rows.integer(21) != 0));
        result.push_back(std::move(row));
    }
    return result;
}

HistoryRow history_of(ContactRow row) {
    HistoryRow history{.contact = {},
                       .reference = std::to_string(row.contact.id.value),
                       .household = row.contact.household,
                       .name = row.name,
                       .day = row.contact.day,
                       .minute = row.contact.minute,
                       .channel = std::string(code_of(row.contact.channel)),
                       .outcome = std::string(code_of(row.contact.reached)),
                       .content = row.contact.content,
                       .login = row.login,
                       .counts = row.counts};
    history.contact = std::move(row);
    return history;
}

void add_letters(const store::Db& db, const ContactQuery& query, std::int64_t limit,
                 std::vector<HistoryRow>& history) {
    store::Statement rows(db, sql_letters);
    rows.bind_all(query.household, limit);
    while (rows.step()) {
        const auto event = static_cast<letter::EventKind>(rows.integer(6));
        history.push_back(
            {.contact = {},
             .reference =
                 letter::issued_reference(static_cast<int>(rows.integer(2)), rows.integer(3)),
             .household = rows.id<HouseholdId>(0),
             .name = rows.text(1),
             .day = rows.day(4),
             .minute = {},
             .channel = std::string(letter::code_of(static_cast<letter::Channel>(rows.integer(5)))),
             .outcome = std::string(letter::code_of(event)),
             .content = rows.optional_text(7).value_or(""),
             .login = rows.text(8),
             .counts = event == letter::EventKind::delivered});
    }
}

std::optional<std::string_view> nullable(std::string_view text) {
    if (text.empty()) return std::nullopt;
    return text;
}

}  // namespace

std::optional<ContactRow> read_contact(const store::Db& db, ContactId id) {
    auto rows = read_rows(db, {.id = id});
    if (rows.empty()) return std::nullopt;
    return std::move(rows.front());
}

std::vector<HistoryRow> read_history(const store::Db& db, const ContactQuery& query, Date today) {
    const std::int64_t limit = query.limit == 0 ? -1 : query.limit;
    Filter filter{.id = {}, .household = query.household, .due = {}, .limit = limit};
    if (query.due_only) filter.due = today;
    std::vector<HistoryRow> history;
    for (ContactRow& row : read_rows(db, filter)) history.push_back(history_of(std::move(row)));
    if (query.due_only) return history;
    add_letters(db, query, limit, history);
    // Both are in order already; a letter has no time of day and comes after what has one.
    std::stable_sort(history.begin(), history.end(),
                     [](const HistoryRow& left, const HistoryRow& right) {
                         return std::tuple(left.day, left.minute.value_or(-1)) >
                                std::tuple(right.day, right.minute.value_or(-1));
                     });
    if (limit > 0 && history.size() > static_cast<std::size_t>(limit)) {
        history.erase(history.begin() + limit, history.end());
    }
    return history;
}

std::vector<Contact> read_proven_contacts(const store::Db& db,
                                          std::optional<HouseholdId> household) {
    std::vector<Contact> result;
    store::Statement rows(db, sql_proven);
    rows.bind_all(household);
    while (rows.step()) {
        Contact contact = contact_of(rows);
        if (proven(contact, lives(rows.integer(14) != 0))) result.push_back(std::move(contact));
    }
    return result;
}

ContactId insert_contact(store::Db& db, const Contact& contact) {
    db.cached(sql_insert)
        .run(contact.household, contact.unit, contact.day, contact.minute, contact.channel,
             contact.purpose, contact.reached, contact.content, contact.proof,
             nullable(contact.evidence), nullable(contact.next_step), contact.next_day,
             contact.replaces, db.context().uid);
    const ContactId id{db.last_insert_id()};
    const registry::Person head =
        registry::person(db, registry::household(db, contact.household).head);
    store::audit_insert(db, "contact", std::to_string(id.value),
                        store::Fields()
                            .set("household_id", contact.household)
                            .set("unit_id", contact.unit)
                            .set("day", contact.day)
                            .set("minute", contact.minute)
                            .set("channel", contact.channel)
                            .set("purpose", contact.purpose)
                            .set("reached", contact.reached)
                            .set_personal("content", contact.content, head.salt)
                            .set("proof", contact.proof)
                            .set("evidence", nullable(contact.evidence))
                            .set_personal("next_step", contact.next_step, head.salt)
                            .set("next_day", contact.next_day)
                            .set("replaces_id", contact.replaces));
    return id;
}

}  // namespace pmo::fee
