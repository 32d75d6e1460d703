// The least that SQLite's own C API needs for the rows of a bill: what pmo is compared with.
//
//     bill_limit FILE BILLED
//
// FILE is an office file before a bill, BILLED a copy of it after. The charges and ledger lines of
// BILLED are read into memory, then written to FILE under the same settings (rollback journal
// TRUNCATE, synchronous EXTRA, foreign keys, 64 MiB of cache, a transaction for each 2,000 charges)
// with the same triggers, indexes and constraints. Prints seconds for the writing alone,
// as a clock sees them and as the processor does. Made by
// hand: g++ -O2 -std=c++20 bill_limit.cpp -lsqlite3
#include <sqlite3.h>

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <optional>
#include <string>
#include <vector>

namespace {

using Row = std::vector<std::optional<std::int64_t>>;

[[noreturn]] void fail(sqlite3* db) {
    std::fprintf(stderr, "bill_limit: %s\n", sqlite3_errmsg(db));
    std::exit(1);
}

void run(sqlite3* db, const char* sql) {
    if (sqlite3_exec(db, sql, nullptr, nullptr, nullptr) != SQLITE_OK) fail(db);
}

sqlite3_stmt* prepared(sqlite3* db, const char* sql) {
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(db, sql, -1, &statement, nullptr) != SQLITE_OK) fail(db);
    return statement;
}

std::vector<Row> read(sqlite3* db, const char* sql) {
    std::vector<Row> rows;
    sqlite3_stmt* statement = prepared(db, sql);
    const int columns = sqlite3_column_count(statement);
    while (sqlite3_step(statement) == SQLITE_ROW) {
        Row row;
        for (int i = 0; i < columns; ++i) {
            if (sqlite3_column_type(statement, i) == SQLITE_NULL) {
                row.emplace_back();
            } else {
                row.emplace_back(sqlite3_column_int64(statement, i));
            }
        }
        rows.push_back(row);
    }
    sqlite3_finalize(statement);
    return rows;
}

void insert(sqlite3* db, sqlite3_stmt* statement, const Row& row) {
    for (std::size_t i = 0; i < row.size(); ++i) {
        const int place = static_cast<int>(i) + 1;
        if (row[i]) {
            sqlite3_bind_int64(statement, place, *row[i]);
        } else {
            sqlite3_bind_null(statement, place);
        }
    }
    if (sqlite3_step(statement) != SQLITE_DONE) fail(db);
    sqlite3_reset(statement);
}

sqlite3* opened(const char* path) {
    sqlite3* db = nullptr;
    if (sqlite3_open_v2(path, &db, SQLITE_OPEN_READWRITE, nullptr) != SQLITE_OK) fail(db);
    return db;
}

}  // namespace

int main(int count, char** words) {
    if (count != 3) {
        std::fprintf(stderr, "usage: bill_limit FILE BILLED\n");
        return 2;
    }
    sqlite3* billed = opened(words[2]);
    const auto charges =
        read(billed,
             "SELECT batch_id, unit_id, item_id, household_id, liable_id, tariff_version_id, "
             "period_from, period_to, quantity, price_e4, months, part, whole, amount_fen, "
             "posted_day, due_day FROM charge ORDER BY id");
    const auto lines =
        read(billed,
             "SELECT account, subject, day, amount_fen, document, document_id FROM line "
             "ORDER BY id");
    sqlite3_close(billed);

    sqlite3* db = opened(words[1]);
    run(db,
        "PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = EXTRA; PRAGMA foreign_keys = ON; "
        "PRAGMA cache_size = -65536");
    const auto begin = std::chrono::steady_clock::now();
    const std::clock_t processor = std::clock();
    sqlite3_stmt* charge =
        prepared(db,
                 "INSERT INTO charge (batch_id, unit_id, item_id, household_id, liable_id, "
                 "tariff_version_id, period_from, period_to, quantity, price_e4, months, part, "
                 "whole, amount_fen, posted_day, due_day) "
                 "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    sqlite3_stmt* line =
        prepared(db,
                 "INSERT INTO line (account, subject, day, amount_fen, document, document_id) "
                 "VALUES (?, ?, ?, ?, ?, ?)");
    run(db, "BEGIN IMMEDIATE");
    run(db,
        "INSERT INTO batch (job, as_of, uid, started_at) SELECT 'bill', 0, uid, 0 FROM "
        "operator LIMIT 1");
    constexpr std::size_t chunk = 2000;
    for (std::size_t i = 0; i < charges.size(); ++i) {
        if (i != 0 && i % chunk == 0) run(db, "COMMIT; BEGIN IMMEDIATE");
        insert(db, charge, charges[i]);
        insert(db, line, lines[2 * i]);
        insert(db, line, lines[2 * i + 1]);
    }
    run(db, "COMMIT");
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
    const auto busy = static_cast<double>(std::clock() - processor) / CLOCKS_PER_SEC;
    std::printf("%zu charges, %zu lines: %.3f s, %.3f s of processor\n", charges.size(),
                lines.size(), took.count(), busy);
    sqlite3_finalize(charge);
    sqlite3_finalize(line);
    sqlite3_close(db);
    return 0;
}
