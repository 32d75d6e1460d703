#include "lib/store/office.h"

#include <fmt/format.h>

#include "lib/base/check.h"
#include "lib/base/error.h"
#include "lib/base/i18n.h"
#include "lib/base/text.h"
#include "lib/store/audit.h"
#include "lib/store/db.h"
#include "lib/store/statement.h"

namespace pmo::store {
namespace {

constexpr const char* sql_setting = R"sql(
    SELECT value FROM setting WHERE key = :key)sql";

constexpr const char* sql_set_setting = R"sql(
    INSERT INTO setting (key, value) VALUES (:key, :value)
    ON CONFLICT (key) DO UPDATE SET value = excluded.value)sql";

constexpr const char* sql_take_numbers = R"sql(
    INSERT INTO series (kind, year, next) VALUES (:kind, :year, 1 + :count)
    ON CONFLICT (kind, year) DO UPDATE SET next = next + :count
    RETURNING next)sql";

constexpr const char* sql_begin_batch = R"sql(
    INSERT INTO batch (job, period, as_of, source, sha256, detail, uid, started_at)
    VALUES (:job, :period, :as_of, :source, :sha256, :detail, :uid, :started_at))sql";

constexpr const char* sql_end_batch = R"sql(
    UPDATE batch SET ended_at = :now, total = :total, done = :done, already = :already,
        skipped = :skipped, failed = :failed
    WHERE id = :id)sql";

constexpr const char* sql_batch_of_file = R"sql(
    SELECT max(id) FROM batch WHERE sha256 = :sha256 AND job = :job AND ended_at IS NOT NULL)sql";

constexpr const char* sql_request = R"sql(
    SELECT command, digest, outcome FROM request WHERE id = :id)sql";

constexpr const char* sql_record_request = R"sql(
    INSERT INTO request (id, command, digest, outcome, at)
    VALUES (:id, :command, :digest, :outcome, :at))sql";

}  // namespace

std::optional<std::string> setting(const Db& db, std::string_view key) {
    Statement row(db, sql_setting);
    row.bind_all(key);
    if (!row.step()) return std::nullopt;
    return row.text(0);
}

void set_setting(Db& db, std::string_view key, std::string_view value) {
    const std::optional<std::string> before = setting(db, key);
    if (before == value) return;
    Statement(db, sql_set_setting).run(key, value);
    Fields old_value;
    if (before) old_value.set("value", *before);
    audit(db, "setting", key, before ? Operation::update : Operation::insert, old_value,
          Fields().set("value", value));
}

std::int64_t next_numbers(Db& db, std::string_view kind, int year, std::int64_t count) {
    PMO_CHECK(db.in_transaction() && count > 0);
    Statement take(db, sql_take_numbers);
    take.bind_all(kind, year, count);
    const bool row = take.step();
    PMO_CHECK(row);
    const std::int64_t next = take.integer(0);
    // A statement with RETURNING is complete only when stepped to its end.
    const bool more = take.step();
    PMO_CHECK(!more);
    return next - count;
}

std::string number_text(char prefix, int year, std::int64_t number, int digits) {
    return fmt::format("{}{:02}-{:0{}}", prefix, year % 100, number, digits);
}

std::optional<SeriesNumber> parse_number(char prefix, std::string_view text) {
    SeriesNumber result;
    const auto is_prefix = [&](char letter) {
        return letter == prefix || letter == static_cast<char>(prefix + ('a' - 'A'));
    };
    if (!text.empty() && is_prefix(text.front())) {
        const auto dash = text.find('-');
        long long year = 0;
        if (dash != 3 || !parse_integer(text.substr(1, 2), year) || year < 0) return std::nullopt;
        result.year = 2000 + static_cast<int>(year);
        text.remove_prefix(dash + 1);
    }
    long long number = 0;
    if (!parse_integer(text, number) || number <= 0) return std::nullopt;
    result.number = number;
    return result;
}

BatchId begin_batch(Db& db, const NewBatch& batch) {
    const Context& context = db.context();
    Statement(db, sql_begin_batch)
        .run(batch.job, batch.period, batch.as_of, batch.source, batch.sha256, batch.detail,
             context.uid, context.now_utc);
    return BatchId{db.last_insert_id()};
}

void end_batch(Db& db, BatchId batch, const BatchCounts& counts) {
    Statement(db, sql_end_batch)
        .run(db.context().now_utc, counts.total, counts.done, counts.already, counts.skipped,
             counts.failed, batch);
    PMO_CHECK(db.changes() == 1);
}

std::optional<BatchId> batch_of_file(const Db& db, std::string_view job, std::string_view sha256) {
    const auto id = lookup(db, sql_batch_of_file, sha256, job);
    if (!id) return std::nullopt;
    return BatchId{*id};
}

std::optional<std::string> done_before(const Db& db, std::string_view digest) {
    const Context& context = db.context();
    if (context.request.empty()) return std::nullopt;
    Statement row(db, sql_request);
    row.bind_all(context.request);
    if (!row.step()) return std::nullopt;
    if (row.view(0) != context.command || row.view(1) != digest) {
        throw Error(ErrorKind::refused, tr("store.request_used", context.request, row.text(0)),
                    tr("store.request_used_hint"));
    }
    return row.text(2);
}

void record_request(Db& db, std::string_view digest, std::string_view outcome) {
    const Context& context = db.context();
    if (context.request.empty()) return;
    Statement(db, sql_record_request)
        .run(context.request, context.command, digest, outcome, context.now_utc);
}

}  // namespace pmo::store
