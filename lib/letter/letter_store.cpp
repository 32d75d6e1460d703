#include "lib/letter/letter_store.h"

#include "lib/base/check.h"
#include "lib/store/audit.h"
#include "lib/store/db.h"
#include "lib/store/statement.h"

namespace pmo::letter {

namespace {

constexpr const char* sql_letter = R"sql(
    SELECT id, batch_id, household_id, unit_id, day, level, language, channel, total_fen,
        oldest_due_day, state, state_reason, year, number, issued_day
    FROM letter WHERE id = :id)sql";

constexpr const char* sql_numbered = R"sql(
    SELECT id, batch_id, household_id, unit_id, day, level, language, channel, total_fen,
        oldest_due_day, state, state_reason, year, number, issued_day
    FROM letter WHERE number = :number AND (:year IS NULL OR year = :year)
    ORDER BY year DESC)sql";

constexpr const char* sql_letters = R"sql(
    SELECT l.id, l.batch_id, l.household_id, l.unit_id, l.day, l.level, l.language, l.channel,
        l.total_fen, l.oldest_due_day, l.state, l.state_reason, l.year, l.number, l.issued_day,
        e.code, u.code, p.name,
        (SELECT v.event FROM letter_event v WHERE v.letter_id = l.id ORDER BY v.id DESC LIMIT 1)
    FROM letter l JOIN unit u ON u.id = l.unit_id JOIN estate e ON e.id = u.estate_id
        JOIN household h ON h.id = l.household_id JOIN person p ON p.id = h.head_id
    WHERE (:state IS NULL OR l.state = :state)
        AND (:household IS NULL OR l.household_id = :household)
    ORDER BY l.id DESC LIMIT :limit)sql";

constexpr const char* sql_open = R"sql(
    SELECT l.id, l.batch_id, l.household_id, l.unit_id, l.day, l.level, l.language, l.channel,
        l.total_fen, l.oldest_due_day, l.state, l.state_reason, l.year, l.number, l.issued_day
    FROM letter l JOIN unit u ON u.id = l.unit_id
    WHERE l.state = :state AND l.state < 3
    ORDER BY u.estate_id, u.sort_key, l.id)sql";

constexpr const char* sql_insert = R"sql(
    INSERT INTO letter (batch_id, kind, household_id, unit_id, day, level, language, channel,
        total_fen, oldest_due_day, state, subject, body, html, sms)
    VALUES (:batch, 'reminder', :household, :unit, :day, :level, :language, :channel, :total,
        :oldest, 1, :subject, :body, :html, :sms))sql";

constexpr const char* sql_insert_item = R"sql(
    INSERT INTO letter_item (letter_id, charge_id, open_fen, days_overdue)
    VALUES (:letter, :charge, :open, :days))sql";

constexpr const char* sql_delete_items = R"sql(
    DELETE FROM letter_item WHERE letter_id = :letter)sql";

constexpr const char* sql_issue = R"sql(
    UPDATE letter SET unit_id = :unit, level = :level, language = :language, total_fen = :total,
        oldest_due_day = :oldest, subject = :subject, body = :body, html = :html, sms = :sms,
        state = 3, year = :year, number = :number, issued_day = :issued
    WHERE id = :id)sql";

constexpr const char* sql_state = R"sql(
    UPDATE letter SET state = :state, state_reason = :reason WHERE id = :id)sql";

constexpr const char* sql_content = R"sql(
    SELECT subject, body, html, sms FROM letter WHERE id = :id)sql";

constexpr const char* sql_events = R"sql(
    SELECT v.letter_id, v.at, ifnull(o.login, v.uid), v.channel, v.event, v.detail, v.day
    FROM letter_event v LEFT JOIN operator o ON o.uid = v.uid
    WHERE v.letter_id = :letter ORDER BY v.id)sql";

constexpr const char* sql_insert_event = R"sql(
    INSERT INTO letter_event (letter_id, at, uid, channel, event, detail, day)
    VALUES (:letter, :at, :uid, :channel, :event, :detail, :day))sql";

// Exported, sent or delivered: it went out. A failed sending is tried again.
constexpr const char* sql_waiting = R"sql(
    SELECT l.id, l.batch_id, l.household_id, l.unit_id, l.day, l.level, l.language, l.channel,
        l.total_fen, l.oldest_due_day, l.state, l.state_reason, l.year, l.number, l.issued_day
    FROM letter l JOIN unit u ON u.id = l.unit_id
    WHERE l.state = 3 AND l.channel = :channel AND NOT EXISTS (
        SELECT 1 FROM letter_event v WHERE v.letter_id = l.id
        AND (v.event = 1 OR v.event = 2 OR v.event = 5))
    ORDER BY u.estate_id, u.sort_key, l.id)sql";

constexpr const char* sql_outgoing = R"sql(
    SELECT l.id, l.batch_id, l.household_id, l.unit_id, l.day, l.level, l.language, l.channel,
        l.total_fen, l.oldest_due_day, l.state, l.state_reason, l.year, l.number, l.issued_day,
        l.subject, l.body, l.html, l.sms, p.name, p.email, p.phone,
        EXISTS (SELECT 1 FROM letter_event v WHERE v.letter_id = l.id
            AND (v.event = 1 OR v.event = 2 OR v.event = 5)),
        (SELECT count(*) FROM letter_event v WHERE v.letter_id = l.id AND v.event = 6)
    FROM letter l JOIN household h ON h.id = l.household_id JOIN person p ON p.id = h.head_id
    WHERE l.id = :id)sql";

Letter letter_of(const store::Statement& row) {
    return {.id = row.id<LetterId>(0),
            .batch = row.id<BatchId>(1),
            .household = row.id<HouseholdId>(2),
            .unit = row.id<UnitId>(3),
            .day = row.day(4),
            .level = static_cast<int>(row.integer(5)),
            .language = row.text(6),
            .channel = static_cast<Channel>(row.integer(7)),
            .total = row.money(8),
            .oldest_due = row.day(9),
            .state = static_cast<State>(row.integer(10)),
            .reason = row.optional_text(11).value_or(""),
            .year = static_cast<int>(row.optional_integer(12).value_or(0)),
            .number = row.optional_integer(13).value_or(0),
            .issued = row.optional_day(14)};
}

std::string key_of(LetterId id) {
    return std::to_string(id.value);
}

store::Fields fields_of(const Letter& letter, State state) {
    return store::Fields()
        .set("household_id", letter.household)
        .set("unit_id", letter.unit)
        .set("day", letter.day)
        .set("level", letter.level)
        .set("channel", letter.channel)
        .set("total_fen", letter.total)
        .set("state", state);
}

void insert_items(store::Db& db, LetterId id, const std::vector<Item>& items) {
    store::Statement& insert = db.cached(sql_insert_item);
    for (const Item& item : items) insert.run(id, item.charge, item.open, item.days_overdue);
}

std::optional<std::string_view> nullable(std::string_view text) {
    if (text.empty()) return std::nullopt;
    return text;
}

void insert_event_row(store::Db& db, const Event& event) {
    db.cached(sql_insert_event)
        .run(event.letter, db.context().now_utc, db.context().uid, event.channel, event.kind,
             nullable(event.detail), event.day);
}

}  // namespace

std::optional<Letter> read_letter(const store::Db& db, LetterId id) {
    store::Statement rows(db, sql_letter);
    rows.bind_all(id);
    if (!rows.step()) return std::nullopt;
    return letter_of(rows);
}

std::vector<Letter> numbered_letters(const store::Db& db, std::int64_t number,
                                     std::optional<int> year) {
    std::vector<Letter> result;
    store::Statement rows(db, sql_numbered);
    rows.bind_all(number, year);
    while (rows.step()) result.push_back(letter_of(rows));
    return result;
}

std::vector<LetterRow> read_letters(const store::Db& db, const LetterQuery& query) {
    std::vector<LetterRow> result;
    store::Statement rows(db, sql_letters);
    rows.bind_all(query.state, query.household, query.limit == 0 ? -1 : query.limit);
    while (rows.step()) {
        LetterRow row{letter_of(rows), rows.text(15), rows.text(16), rows.text(17), {}};
        if (const auto last = rows.optional_integer(18)) {
            row.last = code_of(static_cast<EventKind>(*last));
        }
        result.push_back(std::move(row));
    }
    return result;
}

std::vector<Letter> read_open_letters(const store::Db& db, State state) {
    std::vector<Letter> result;
    store::Statement rows(db, sql_open);
    rows.bind_all(state);
    while (rows.step()) result.push_back(letter_of(rows));
    return result;
}

std::vector<Event> read_events(const store::Db& db, LetterId id) {
    std::vector<Event> result;
    store::Statement rows(db, sql_events);
    rows.bind_all(id);
    while (rows.step()) {
        result.push_back({.letter = rows.id<LetterId>(0),
                          .at = rows.integer(1),
                          .login = rows.text(2),
                          .channel = static_cast<Channel>(rows.integer(3)),
                          .kind = static_cast<EventKind>(rows.integer(4)),
                          .detail = rows.optional_text(5).value_or(""),
                          .day = rows.optional_day(6)});
    }
    return result;
}

LetterId insert_letter(store::Db& db, const Written& written) {
    const Letter& letter = written.letter;
    const Content& text = written.content;
    db.cached(sql_insert)
        .run(letter.batch, letter.household, letter.unit, letter.day, letter.level, letter.language,
             letter.channel, letter.total, letter.oldest_due, text.subject, text.text, text.html,
             text.sms);
    const LetterId id{db.last_insert_id()};
    insert_items(db, id, written.items);
    store::audit_insert(db, "letter", key_of(id), fields_of(letter, State::draft));
    return id;
}

void update_issued(store::Db& db, const Written& written, std::int64_t number) {
    const Letter& letter = written.letter;
    const Content& text = written.content;
    PMO_CHECK(letter.issued.has_value());
    db.cached(sql_delete_items).run(letter.id);
    insert_items(db, letter.id, written.items);
    db.cached(sql_issue).run(letter.unit, letter.level, letter.language, letter.total,
                             letter.oldest_due, text.subject, text.text, text.html, text.sms,
                             letter.year, number, letter.issued, letter.id);
    PMO_CHECK(db.changes() == 1);
    store::audit_update(db, "letter", key_of(letter.id), store::Fields().set("state", letter.state),
                        fields_of(letter, State::issued)
                            .set("year", letter.year)
                            .set("number", number)
                            .set("issued_day", letter.issued));
}

void update_state(store::Db& db, const Letter& letter, State state, std::string_view reason) {
    db.cached(sql_state).run(state, nullable(reason), letter.id);
    PMO_CHECK(db.changes() == 1);
    store::audit_update(db, "letter", key_of(letter.id), store::Fields().set("state", letter.state),
                        store::Fields().set("state", state).set("state_reason", nullable(reason)));
}

void insert_event(store::Db& db, const Event& event) {
    insert_event_row(db, event);
    store::audit_insert(db, "letter_event", std::to_string(db.last_insert_id()),
                        store::Fields()
                            .set("letter_id", event.letter)
                            .set("channel", event.channel)
                            .set("event", event.kind)
                            .set("detail", nullable(event.detail))
                            .set("day", event.day));
}

Content content(const store::Db& db, LetterId id) {
    store::Statement row(db, sql_content);
    row.bind_all(id);
    PMO_CHECK(row.step());
    return {row.text(0), row.text(1), row.text(2), row.text(3)};
}

std::vector<Letter> waiting_letters(const store::Db& db, Channel channel) {
    std::vector<Letter> result;
    store::Statement rows(db, sql_waiting);
    rows.bind_all(channel);
    while (rows.step()) result.push_back(letter_of(rows));
    return result;
}

Outgoing read_outgoing(store::Db& db, LetterId id) {
    store::Statement& row = db.cached(sql_outgoing);
    row.bind_all(id);
    PMO_CHECK(row.step());
    Outgoing result{.letter = letter_of(row),
                    .content = {row.text(15), row.text(16), row.text(17), row.text(18)},
                    .name = row.text(19),
                    .email = row.optional_text(20).value_or(""),
                    .phone = row.optional_text(21).value_or(""),
                    .before = row.integer(22) != 0,
                    .copies = row.integer(23)};
    row.reset();
    return result;
}

void EventWriter::add(const Event& event) {
    insert_event_row(db_, event);
    last_ = db_.last_insert_id();
    if (first_ == 0) first_ = last_;
    ++count_;
}

void EventWriter::finish(Channel channel) {
    if (count_ == 0) return;
    store::audit(db_, "letter_event", std::to_string(first_) + ".." + std::to_string(last_),
                 store::Operation::event, {},
                 store::Fields().set("channel", channel).set("count", count_));
}

}  // namespace pmo::letter
