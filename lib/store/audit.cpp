#include "lib/store/audit.h"

#include <fmt/format.h>

#include <array>
#include <iterator>

#include "lib/base/check.h"
#include "lib/base/i18n.h"
#include "lib/base/text.h"
#include "lib/io/hash.h"
#include "lib/io/json.h"
#include "lib/store/db.h"
#include "lib/store/statement.h"

namespace pmo::store {
namespace {

constexpr const char* sql_last = R"sql(
    SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1)sql";

constexpr const char* sql_append = R"sql(
    INSERT INTO audit (seq, at, uid, login, role, command, request, entity, key, operation,
        before, after, hash)
    VALUES (:seq, :at, :uid, :login, :role, :command, :request, :entity, :key, :operation,
        :before, :after, :hash))sql";

constexpr const char* sql_personal = R"sql(
    INSERT INTO audit_personal (seq, part, field, salt, value)
    VALUES (:seq, :part, :field, :salt, :value))sql";

constexpr const char* sql_all = R"sql(
    SELECT seq, at, uid, login, role, command, request, entity, key, operation, before, after, hash
    FROM audit ORDER BY seq)sql";

constexpr const char* sql_all_personal = R"sql(
    SELECT p.seq, p.field, p.salt, p.value,
        CASE p.part WHEN 'before' THEN a.before ELSE a.after END
    FROM audit_personal p JOIN audit a ON a.seq = p.seq ORDER BY p.seq)sql";

constexpr const char* sql_is_office = R"sql(
    SELECT 1 FROM setting WHERE key = 'office_uuid')sql";

constexpr const char* sql_head = R"sql(
    SELECT hash FROM audit WHERE seq = :seq)sql";

// The columns that a digest covers, in order. A later column does not join: old digests must hold.
struct BulkTable {
    std::string_view name;
    const char* rows;
    int amount_column;
};

constexpr std::array<BulkTable, 6> bulk_tables = {{
    {"charge", R"sql(
        SELECT id, batch_id, unit_id, item_id, household_id, liable_id, tariff_version_id,
            period_from, period_to, quantity, price_e4, months, part, whole, amount_fen, posted_day,
            due_day, reverses_id, reason
        FROM charge WHERE id BETWEEN :first AND :last ORDER BY id)sql",
     14},
    {"payment", R"sql(
        SELECT id, batch_id, household_id, unit_id, day, posted_day, amount_fen, method,
            receipt_year, receipt_no, source, external_id, occurrence, note, reverses_id, reason
        FROM payment WHERE id BETWEEN :first AND :last ORDER BY id)sql",
     6},
    {"allocation", R"sql(
        SELECT id, payment_id, charge_id, day, amount_fen, strategy
        FROM allocation WHERE id BETWEEN :first AND :last ORDER BY id)sql",
     4},
    {"line", R"sql(
        SELECT id, account, subject, day, amount_fen, document, document_id
        FROM line WHERE id BETWEEN :first AND :last ORDER BY id)sql",
     4},
    // Without the other side and the memo: they are personal, and the key covers them.
    {"bank_line", R"sql(
        SELECT id, file_id, account_id, file_line, kind, day, amount_fen, fee_fen, balance_fen,
            external_id, occurrence
        FROM bank_line WHERE id BETWEEN :first AND :last ORDER BY id)sql",
     6},
    {"bank_match", R"sql(
        SELECT id, batch_id, line_id, kind, rule, payment_id, refund_id, day, amount_fen, fee_fen,
            reason, reverses_id
        FROM bank_match WHERE id BETWEEN :first AND :last ORDER BY id)sql",
     8},
}};

const BulkTable* find_bulk_table(std::string_view name) {
    for (const BulkTable& table : bulk_tables) {
        if (table.name == name) return &table;
    }
    return nullptr;
}

// Length before every value and a mark for NULL, so that no two rows read alike.
void feed(io::Sha256& hash, std::optional<std::string_view> value) {
    if (!value) {
        hash.update("-;");
        return;
    }
    const std::string length = std::to_string(value->size()) + ":";
    hash.update(length);
    hash.update(*value);
    hash.update(";");
}

struct Bulk {
    std::int64_t count = 0;
    std::int64_t sum_fen = 0;
    std::string digest;
};

Bulk digest_rows(const Db& db, const BulkTable& table, std::int64_t first, std::int64_t last) {
    Statement rows(db, table.rows);
    rows.bind_all(first, last);
    io::Sha256 hash;
    Bulk bulk;
    std::string row;  // one update for each row: the canonical text of its columns
    const int columns = rows.column_count();
    while (rows.step()) {
        row.clear();
        for (int column = 0; column < columns; ++column) {
            if (rows.is_null(column)) {
                row += "-;";
                continue;
            }
            const std::string_view value = rows.view(column);
            fmt::format_to(std::back_inserter(row), "{}:", value.size());
            row.append(value);
            row += ';';
        }
        hash.update(row);
        ++bulk.count;
        // The sum is there for people; it wraps no further than the rows themselves may.
        bulk.sum_fen += rows.integer(table.amount_column);
    }
    bulk.digest = io::hex(hash.digest());
    return bulk;
}

std::string bulk_json(const Bulk& bulk) {
    Fields fields;
    fields.set("count", bulk.count).set("sum_fen", bulk.sum_fen).set("digest", bulk.digest);
    return fields.json();
}

struct Entry {
    std::int64_t seq = 0;
    std::int64_t at = 0;
    std::int64_t uid = 0;
    std::string_view login, role, command;
    std::optional<std::string_view> request;
    std::string_view entity, key, operation;
    std::optional<std::string_view> before, after;
};

io::Digest chained(std::string_view previous, const Entry& entry) {
    io::Sha256 hash;
    hash.update("pmo-audit-1;");
    feed(hash, previous);
    feed(hash, std::to_string(entry.seq));
    feed(hash, std::to_string(entry.at));
    feed(hash, std::to_string(entry.uid));
    feed(hash, entry.login);
    feed(hash, entry.role);
    feed(hash, entry.command);
    feed(hash, entry.request);
    feed(hash, entry.entity);
    feed(hash, entry.key);
    feed(hash, entry.operation);
    feed(hash, entry.before);
    feed(hash, entry.after);
    return hash.digest();
}

std::string_view bytes_of(const io::Digest& digest) {
    return {reinterpret_cast<const char*>(digest.data()), digest.size()};
}

// Returns the number of the row written.
std::int64_t append(Db& db, Entry entry) {
    PMO_CHECK(db.in_transaction());
    const Context& context = db.context();
    entry.at = context.now_utc;
    entry.uid = context.uid;
    entry.login = context.login;
    entry.role = context.role;
    entry.command = context.command;
    if (!context.request.empty()) entry.request = context.request;
    Statement& last = db.cached(sql_last);
    std::string previous;
    entry.seq = 1;
    if (last.step()) {
        entry.seq = last.integer(0) + 1;
        previous = last.blob(1);
    }
    last.reset();
    const io::Digest hash = chained(previous, entry);
    db.cached(sql_append)
        .run(entry.seq, entry.at, entry.uid, entry.login, entry.role, entry.command, entry.request,
             entry.entity, entry.key, entry.operation, entry.before, entry.after,
             Blob{bytes_of(hash)});
    return entry.seq;
}

std::string_view word_of(Operation operation) {
    switch (operation) {
        case Operation::insert:
            return "insert";
        case Operation::update:
            return "update";
        case Operation::remove:
            return "delete";
        case Operation::event:
            return "event";
    }
    PMO_CHECK(false);
}

std::string printed_head(std::string_view hash) {
    constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    std::string text;
    unsigned buffer = 0;
    int bits = 0;
    for (std::size_t i = 0; i < 10; ++i) {  // 80 bits
        buffer = (buffer << 8) | static_cast<unsigned char>(hash[i]);
        bits += 8;
        while (bits >= 5) {
            bits -= 5;
            if (text.size() % 5 == 4) text += '-';
            text += letters[(buffer >> bits) & 31];
        }
        buffer &= (1U << bits) - 1;
    }
    return text;
}

// Key of a bulk row: "first..last".
bool parse_range(std::string_view key, std::int64_t& first, std::int64_t& last) {
    const auto dots = key.find("..");
    if (dots == std::string_view::npos) return false;
    long long from = 0;
    long long to = 0;
    if (!parse_integer(key.substr(0, dots), from) || !parse_integer(key.substr(dots + 2), to)) {
        return false;
    }
    first = from;
    last = to;
    return true;
}

void check_personal(const Db& db, AuditReport& report) {
    Statement rows(db, sql_all_personal);
    while (rows.step()) {
        const std::string expected =
            "\"~" + commitment(rows.blob(2), rows.view(1), rows.view(3)) + "\"";
        if (rows.view(4).find(expected) == std::string_view::npos) {
            report.faults.push_back({rows.integer(0), tr("store.audit_personal", rows.text(1))});
        }
    }
}

void check_bulk(const Db& db, const Entry& entry, AuditReport& report) {
    const BulkTable* table = find_bulk_table(entry.entity);
    std::int64_t first = 0;
    std::int64_t last = 0;
    if (table == nullptr || !parse_range(entry.key, first, last)) {
        report.faults.push_back({entry.seq, tr("store.audit_malformed")});
        return;
    }
    if (bulk_json(digest_rows(db, *table, first, last)) != entry.after) {
        report.faults.push_back(
            {entry.seq, tr("store.audit_rows", std::string(entry.entity), std::string(entry.key))});
    }
}

}  // namespace

void Fields::add_name(std::string_view name) {
    if (!json_.empty()) json_ += ',';
    io::append_json_string(json_, name);
    json_ += ':';
}

Fields& Fields::set(std::string_view name, std::string_view value) {
    add_name(name);
    io::append_json_string(json_, value);
    return *this;
}

Fields& Fields::set_integer(std::string_view name, std::int64_t value) {
    add_name(name);
    json_ += std::to_string(value);
    return *this;
}

Fields& Fields::set_null(std::string_view name) {
    add_name(name);
    json_ += "null";
    return *this;
}

Fields& Fields::set_personal(std::string_view name, std::string_view value, std::string_view salt) {
    PMO_CHECK(salt.size() == 32);
    if (value.empty()) return set_null(name);
    add_name(name);
    json_ += "\"~" + commitment(salt, name, value) + "\"";
    personal_.push_back({std::string(name), std::string(salt), std::string(value)});
    return *this;
}

std::string Fields::json() const {
    return "{" + json_ + "}";
}

std::string commitment(std::string_view salt, std::string_view field, std::string_view value) {
    io::Sha256 hash;
    hash.update("pmo-personal-1;");
    feed(hash, salt);
    feed(hash, field);
    feed(hash, value);
    return io::hex(hash.digest());
}

void audit(Db& db, std::string_view entity, std::string_view key, Operation operation,
           const Fields& before, const Fields& after) {
    Entry entry;
    entry.entity = entity;
    entry.key = key;
    entry.operation = word_of(operation);
    const std::string before_json = before.json();
    const std::string after_json = after.json();
    if (!before.empty()) entry.before = before_json;
    if (!after.empty()) entry.after = after_json;
    const std::int64_t seq = append(db, entry);
    for (const auto& [part, fields] :
         {std::pair<std::string_view, const Fields&>("before", before),
          std::pair<std::string_view, const Fields&>("after", after)}) {
        for (const Fields::Personal& value : fields.personal()) {
            db.cached(sql_personal).run(seq, part, value.field, Blob{value.salt}, value.value);
        }
    }
}

void audit_bulk(Db& db, std::string_view table, std::int64_t first_id, std::int64_t last_id) {
    const BulkTable* bulk_table = find_bulk_table(table);
    PMO_CHECK(bulk_table != nullptr);
    if (last_id < first_id) return;
    const Bulk bulk = digest_rows(db, *bulk_table, first_id, last_id);
    if (bulk.count == 0) return;
    const std::string key = std::to_string(first_id) + ".." + std::to_string(last_id);
    const std::string after = bulk_json(bulk);
    Entry entry;
    entry.entity = table;
    entry.key = key;
    entry.operation = "bulk";
    entry.after = after;
    append(db, entry);
}

AuditReport verify_audit(Db& db, AuditDepth depth) {
    AuditReport report;
    Statement rows(db, sql_all);
    std::string previous;
    while (rows.step()) {
        Entry entry;
        entry.seq = rows.integer(0);
        entry.at = rows.integer(1);
        entry.uid = rows.integer(2);
        entry.login = rows.view(3);
        entry.role = rows.view(4);
        entry.command = rows.view(5);
        if (!rows.is_null(6)) entry.request = rows.view(6);
        entry.entity = rows.view(7);
        entry.key = rows.view(8);
        entry.operation = rows.view(9);
        if (!rows.is_null(10)) entry.before = rows.view(10);
        if (!rows.is_null(11)) entry.after = rows.view(11);
        ++report.rows;
        if (entry.seq != report.rows) {
            report.faults.push_back({entry.seq, tr("store.audit_gap", report.rows)});
            report.rows = entry.seq;
        }
        const io::Digest expected = chained(previous, entry);
        previous = rows.blob(12);
        if (previous != bytes_of(expected)) {
            report.faults.push_back({entry.seq, tr("store.audit_hash")});
        }
        if (depth == AuditDepth::rows && entry.operation == "bulk") check_bulk(db, entry, report);
    }
    // Making the office is row 1: no rows at all means that somebody took them away.
    if (report.rows == 0 && lookup(db, sql_is_office)) {
        report.faults.push_back({1, tr("store.audit_gap", 1)});
    }
    check_personal(db, report);
    if (previous.size() == 32) report.head = printed_head(previous);
    return report;
}

std::optional<std::string> audit_head(Db& db, std::int64_t seq) {
    Statement row(db, sql_head);
    row.bind_all(seq);
    if (!row.step()) return std::nullopt;
    return printed_head(row.blob(0));
}

bool is_audit_head(Db& db, std::int64_t seq, std::string_view typed) {
    std::string plain;
    for (const char each : lower_ascii(typed)) {
        if (each == '-' || each == ' ') continue;
        plain += each == '0' ? 'o' : each == '1' ? 'i' : each == '8' ? 'b' : each;
    }
    std::string head = lower_ascii(audit_head(db, seq).value_or(""));
    std::erase(head, '-');
    return !head.empty() && plain == head;
}

}  // namespace pmo::store
