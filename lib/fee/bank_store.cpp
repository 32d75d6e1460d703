#include "lib/fee/bank_store.h"

#include <algorithm>

#include "lib/store/audit.h"
#include "lib/store/db.h"
#include "lib/store/office.h"
#include "lib/store/statement.h"

namespace pmo::fee {

namespace {

constexpr const char* sql_accounts = R"sql(
    SELECT id, name, number, method FROM bank_account ORDER BY id)sql";

constexpr const char* sql_account = R"sql(
    SELECT id, name, number, method FROM bank_account
    WHERE name = :text OR number = :text ORDER BY name = :text DESC LIMIT 1)sql";

constexpr const char* sql_insert_account = R"sql(
    INSERT INTO bank_account (name, number, method) VALUES (:name, :number, :method))sql";

constexpr const char* sql_set_number = R"sql(
    UPDATE bank_account SET number = :number WHERE id = :id)sql";

constexpr const char* sql_insert_file = R"sql(
    INSERT INTO bank_file (batch_id, account_id, name, sha256, profile, detail)
    VALUES (:batch, :account, :name, :sha256, :profile, '{}'))sql";

constexpr const char* sql_finish_file = R"sql(
    UPDATE bank_file SET from_day = :from, to_day = :to, opening_fen = :opening,
        closing_fen = :closing, detail = :detail
    WHERE id = :id)sql";

constexpr const char* sql_insert_line = R"sql(
    INSERT INTO bank_line (file_id, account_id, file_line, kind, day, second, amount_fen, fee_fen,
        balance_fen, external_id, occurrence, reference, counterparty, counterparty_account, memo)
    VALUES (:file, :account, :file_line, :kind, :day, :second, :amount, :fee, :balance, :external,
        :occurrence, :reference, :counterparty, :counterparty_account, :memo))sql";

constexpr const char* sql_newest_line = R"sql(
    SELECT id, file_id, account_id, file_line, kind, day, second, amount_fen, fee_fen, balance_fen,
        external_id, occurrence, reference, counterparty, counterparty_account, memo
    FROM bank_line WHERE account_id = :account AND external_id = :external
    ORDER BY occurrence DESC LIMIT 1)sql";

constexpr const char* sql_line = R"sql(
    SELECT id, file_id, account_id, file_line, kind, day, second, amount_fen, fee_fen, balance_fen,
        external_id, occurrence, reference, counterparty, counterparty_account, memo
    FROM bank_line WHERE id = :id)sql";

constexpr const char* sql_lines = R"sql(
    SELECT l.id, l.file_id, l.account_id, l.file_line, l.kind, l.day, l.second, l.amount_fen,
        l.fee_fen, l.balance_fen, l.external_id, l.occurrence, l.reference, l.counterparty,
        l.counterparty_account, l.memo, a.name, ifnull(o.open_fen, 0)
    FROM bank_line l JOIN bank_account a ON a.id = l.account_id
        LEFT JOIN bank_open o ON o.line_id = l.id
    WHERE (:open = 0 OR o.line_id IS NOT NULL) AND (:account IS NULL OR l.account_id = :account)
        AND (:from IS NULL OR (l.day >= :from AND l.day < :to))
    ORDER BY l.day DESC, l.id DESC LIMIT :limit)sql";

constexpr const char* sql_open_lines_newest = R"sql(
    SELECT l.id, l.file_id, l.account_id, l.file_line, l.kind, l.day, l.second, l.amount_fen,
        l.fee_fen, l.balance_fen, l.external_id, l.occurrence, l.reference, l.counterparty,
        l.counterparty_account, l.memo, a.name, o.open_fen
    FROM bank_open o CROSS JOIN bank_line l ON l.id = o.line_id
        CROSS JOIN bank_account a ON a.id = l.account_id
    WHERE (:open = 0 OR o.line_id IS NOT NULL) AND (:account IS NULL OR l.account_id = :account)
        AND (:from IS NULL OR (o.day >= :from AND o.day < :to))
    ORDER BY o.day DESC, o.line_id DESC LIMIT :limit)sql";

constexpr const char* sql_matched = R"sql(
    SELECT p.receipt_year, p.receipt_no, f.refund_year, f.refund_no, m.reason, r.receipt_year,
        r.receipt_no
    FROM bank_match m LEFT JOIN payment p ON p.id = m.payment_id
        LEFT JOIN payment r ON r.id = p.reverses_id
        LEFT JOIN refund f ON f.id = m.refund_id
    WHERE m.line_id = :line AND m.reverses_id IS NULL
        AND NOT EXISTS (SELECT 1 FROM bank_match u WHERE u.reverses_id = m.id)
    ORDER BY m.id)sql";

constexpr const char* sql_open_of_line = R"sql(
    SELECT open_fen FROM bank_open WHERE line_id = :line)sql";

constexpr const char* sql_open_lines = R"sql(
    SELECT l.id, l.file_id, l.account_id, l.file_line, l.kind, l.day, l.second, l.amount_fen,
        l.fee_fen, l.balance_fen, l.external_id, l.occurrence, l.reference, l.counterparty,
        l.counterparty_account, l.memo, o.open_fen
    FROM bank_open o CROSS JOIN bank_line l ON l.id = o.line_id
    WHERE o.line_id > :after ORDER BY o.line_id LIMIT :limit)sql";

constexpr const char* sql_newest_day = R"sql(
    SELECT max(to_day) FROM bank_file)sql";

constexpr const char* sql_unmatched = R"sql(
    SELECT count(*), ifnull(sum(max(open_fen, 0)), 0), ifnull(sum(min(open_fen, 0)), 0), min(day)
    FROM bank_open WHERE day <= :until)sql";

BankAccount account_of_row(const store::Statement& row) {
    return {row.id<BankAccountId>(0), row.text(1), row.optional_text(2),
            static_cast<Method>(row.integer(3))};
}

BankLine line_of_row(const store::Statement& row) {
    BankLine line{.id = row.id<BankLineId>(0),
                  .file = row.id<BankFileId>(1),
                  .account = row.id<BankAccountId>(2),
                  .file_line = row.integer(3),
                  .kind = static_cast<import::LineKind>(row.integer(4)),
                  .day = row.day(5),
                  .second = {},
                  .amount = row.money(7),
                  .fee = row.money(8),
                  .balance = {},
                  .external_id = row.text(10),
                  .occurrence = row.integer(11),
                  .reference = row.optional_text(12).value_or(""),
                  .counterparty = row.optional_text(13).value_or(""),
                  .counterparty_account = row.optional_text(14).value_or(""),
                  .memo = row.optional_text(15).value_or("")};
    if (!row.is_null(6)) line.second = static_cast<int>(row.integer(6));
    if (!row.is_null(9)) line.balance = row.money(9);
    return line;
}

std::optional<std::string_view> if_any(const std::string& text) {
    if (text.empty()) return std::nullopt;
    return text;
}

std::string matched_text(store::Statement& rows, BankLineId line) {
    rows.bind_all(line);
    std::string text;
    while (rows.step()) {
        std::string part;
        const auto number = [&](int column) {
            return reference(
                ReceiptNumber{static_cast<int>(rows.integer(column)), rows.integer(column + 1)});
        };
        if (!rows.is_null(0)) {
            part = number(0);
        } else if (!rows.is_null(5)) {
            part = "-" + number(5);
        } else if (!rows.is_null(2)) {
            part = store::number_text('F', static_cast<int>(rows.integer(2)), rows.integer(3), 6);
        } else {
            part = rows.optional_text(4).value_or("");
        }
        if (!text.empty()) text += ", ";
        text += part;
    }
    rows.reset();
    return text;
}

}  // namespace

std::vector<BankAccount> read_bank_accounts(const store::Db& db) {
    std::vector<BankAccount> result;
    store::Statement rows(db, sql_accounts);
    while (rows.step()) result.push_back(account_of_row(rows));
    return result;
}

std::optional<BankAccount> read_bank_account(const store::Db& db, std::string_view name_or_number) {
    store::Statement row(db, sql_account);
    row.bind_all(name_or_number);
    if (!row.step()) return std::nullopt;
    return account_of_row(row);
}

BankAccountId insert_bank_account(store::Db& db, const BankAccount& account) {
    db.cached(sql_insert_account).run(account.name, account.number, account.method);
    const BankAccountId id{db.last_insert_id()};
    store::audit_insert(db, "bank_account", std::to_string(id.value),
                        store::Fields()
                            .set("name", account.name)
                            .set("number", account.number)
                            .set("method", code_of(account.method)));
    return id;
}

void set_bank_account_number(store::Db& db, const BankAccount& account, std::string_view number) {
    db.cached(sql_set_number).run(number, account.id);
    store::audit_update(db, "bank_account", std::to_string(account.id.value),
                        store::Fields().set_null("number"), store::Fields().set("number", number));
}

BankFileId insert_bank_file(store::Db& db, const BankFile& file) {
    db.cached(sql_insert_file).run(file.batch, file.account, file.name, file.sha256, file.profile);
    return {db.last_insert_id()};
}

void finish_bank_file(store::Db& db, BankFileId id, const BankFileEnd& end) {
    std::optional<Date> from;
    std::optional<Date> to;
    if (end.days) {
        from = end.days->from;
        to = plus_days(end.days->to, -1);
    }
    db.cached(sql_finish_file).run(from, to, end.opening, end.closing, end.detail, id);
    store::audit_insert(db, "bank_file", std::to_string(id.value),
                        store::Fields()
                            .set("from_day", from)
                            .set("to_day", to)
                            .set("opening_fen", end.opening)
                            .set("closing_fen", end.closing));
}

BankLineId insert_bank_line(store::Db& db, const BankLine& line) {
    db.cached(sql_insert_line)
        .run(line.file, line.account, line.file_line, line.kind, line.day, line.second, line.amount,
             line.fee, line.balance, line.external_id, line.occurrence, if_any(line.reference),
             if_any(line.counterparty), if_any(line.counterparty_account), if_any(line.memo));
    return {db.last_insert_id()};
}

std::optional<BankLine> newest_bank_line(store::Db& db, BankAccountId account,
                                         std::string_view external_id) {
    store::Statement& row = db.cached(sql_newest_line);
    row.bind_all(account, external_id);
    std::optional<BankLine> line;
    if (row.step()) line = line_of_row(row);
    row.reset();
    return line;
}

std::optional<BankLine> read_bank_line(const store::Db& db, BankLineId id) {
    store::Statement row(db, sql_line);
    row.bind_all(id);
    if (!row.step()) return std::nullopt;
    return line_of_row(row);
}

std::vector<BankLineRow> read_bank_lines(const store::Db& db, const BankQuery& query,
                                         std::optional<BankAccountId> account) {
    store::Statement rows(db, query.open_only ? sql_open_lines_newest : sql_lines);
    store::Statement matched(db, sql_matched);
    std::optional<Date> from;
    std::optional<Date> to;
    if (query.period) {
        from = query.period->from;
        to = query.period->to;
    }
    rows.bind(":open", query.open_only ? 1 : 0).bind(":account", account);
    rows.bind(":from", from).bind(":to", to);
    rows.bind(":limit", query.limit > 0 ? query.limit + 1 : -1);
    std::vector<BankLineRow> result;
    while (rows.step()) {
        BankLineRow row{line_of_row(rows), rows.text(16), rows.money(17), {}};
        if (row.open != row.line.amount) row.matched = matched_text(matched, row.line.id);
        result.push_back(std::move(row));
    }
    if (query.limit <= 0) std::ranges::reverse(result);
    return result;
}

Money open_of_line(store::Db& db, BankLineId id) {
    return {store::lookup(db, sql_open_of_line, id).value_or(0)};
}

std::vector<OpenLine> read_open_lines(store::Db& db, BankLineId after, int limit) {
    std::vector<OpenLine> result;
    store::Statement& rows = db.cached(sql_open_lines);
    rows.bind_all(after, limit);
    while (rows.step()) result.push_back({line_of_row(rows), rows.money(16)});
    rows.reset();
    return result;
}

std::optional<Date> read_newest_bank_day(const store::Db& db) {
    const auto newest = store::lookup(db, sql_newest_day);
    if (!newest) return std::nullopt;
    return from_day_number(*newest);
}

UnmatchedLines read_unmatched_lines(const store::Db& db, Date until) {
    store::Statement row(db, sql_unmatched);
    row.bind_all(until);
    UnmatchedLines result;
    if (row.step()) result = {row.integer(0), row.money(1), row.money(2), row.optional_day(3)};
    return result;
}

}  // namespace pmo::fee
