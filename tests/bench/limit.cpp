// pmo-limit: the least that SQLite's own C interface can do for the work of a command, as the
// measure of tests/bench. It knows nothing of the program but its settings.
//
//     pmo-limit extract BEFORE AFTER ROWS TABLE…   the rows that AFTER has and BEFORE has not
//     pmo-limit replay ROWS OFFICE                 inserts them into a copy of BEFORE, durably
//     pmo-limit aging OFFICE DAY                   sums what is owed by days overdue
//
// replay runs with the same constraints, triggers, indexes, journal and synchronous setting as the
// command; one transaction, one prepared statement for each table, the rows in the order of their
// keys.
#include <sqlite3.h>

#include <array>
#include <charconv>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <span>
#include <string>
#include <string_view>

namespace {

[[noreturn]] void fail(std::string_view what) {
    std::fprintf(stderr, "pmo-limit: %.*s\n", static_cast<int>(what.size()), what.data());
    std::exit(1);
}

class Database {
  public:
    explicit Database(const char* path) {
        sqlite3_config(SQLITE_CONFIG_SINGLETHREAD);
        sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
        if (sqlite3_open_v2(path, &handle_, SQLITE_OPEN_READWRITE, nullptr) != SQLITE_OK) {
            fail(sqlite3_errmsg(handle_));
        }
    }
    ~Database() { sqlite3_close(handle_); }
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    void run(const std::string& sql) {
        if (sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) {
            fail(sqlite3_errmsg(handle_));
        }
    }
    [[nodiscard]] sqlite3_stmt* prepare(const std::string& sql) {
        sqlite3_stmt* statement = nullptr;
        if (sqlite3_prepare_v2(handle_, sql.c_str(), -1, &statement, nullptr) != SQLITE_OK) {
            fail(sqlite3_errmsg(handle_));
        }
        return statement;
    }
    // The settings of lib/store/db.cpp.
    void configure(int cache_kib) {
        run("PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = EXTRA; PRAGMA foreign_keys = ON;"
            "PRAGMA recursive_triggers = ON; PRAGMA cell_size_check = ON;"
            "PRAGMA temp_store = MEMORY; PRAGMA secure_delete = ON; PRAGMA mmap_size = 0;");
        run("PRAGMA cache_size = -" + std::to_string(cache_kib));
    }
    [[nodiscard]] sqlite3* handle() const { return handle_; }

  private:
    sqlite3* handle_ = nullptr;
};

std::string read_whole(const char* path) {
    std::FILE* file = std::fopen(path, "rb");
    if (file == nullptr) fail(path);
    std::string bytes;
    std::array<char, 1 << 16> block;
    while (const std::size_t count = std::fread(block.data(), 1, block.size(), file)) {
        bytes.append(block.data(), count);
    }
    std::fclose(file);
    return bytes;
}

template <class Number>
void put(std::string& out, Number value) {
    out.append(reinterpret_cast<const char*>(&value), sizeof value);
}

template <class Number>
Number take(const char*& at) {
    Number value{};
    std::memcpy(&value, at, sizeof value);
    at += sizeof value;
    return value;
}

void put_cell(std::string& out, sqlite3_stmt* row, int column) {
    const int type = sqlite3_column_type(row, column);
    out += static_cast<char>(type);
    if (type == SQLITE_INTEGER) {
        put(out, sqlite3_column_int64(row, column));
    } else if (type == SQLITE_TEXT || type == SQLITE_BLOB) {
        const void* bytes = sqlite3_column_blob(row, column);
        const int size = sqlite3_column_bytes(row, column);
        put(out, size);
        if (size > 0) out.append(static_cast<const char*>(bytes), static_cast<std::size_t>(size));
    }
}

void bind_cell(sqlite3_stmt* statement, int index, const char*& at) {
    const int type = *at++;
    if (type == SQLITE_INTEGER) {
        sqlite3_bind_int64(statement, index, take<std::int64_t>(at));
    } else if (type == SQLITE_TEXT || type == SQLITE_BLOB) {
        const int size = take<int>(at);
        if (type == SQLITE_TEXT) {
            sqlite3_bind_text(statement, index, at, size, SQLITE_STATIC);
        } else {
            sqlite3_bind_blob(statement, index, at, size, SQLITE_STATIC);
        }
        at += size;
    } else {
        sqlite3_bind_null(statement, index);
    }
}

// A table: its name with a zero, columns, rows, then the cells of each row.
void extract(const char* before, const char* after, const char* path,
             std::span<const char* const> tables) {
    Database db(after);
    db.run("ATTACH '" + std::string(before) + "' AS b");
    std::FILE* file = std::fopen(path, "wb");
    if (file == nullptr) fail(path);
    for (const std::string table : tables) {
        sqlite3_stmt* rows = db.prepare("SELECT * FROM main." + table + " EXCEPT SELECT * FROM b." +
                                        table + " ORDER BY 1");
        std::string cells;
        std::int64_t count = 0;
        const int columns = sqlite3_column_count(rows);
        while (sqlite3_step(rows) == SQLITE_ROW) {
            for (int column = 0; column < columns; ++column) put_cell(cells, rows, column);
            ++count;
        }
        sqlite3_finalize(rows);
        std::string head = table + '\0';
        put(head, columns);
        put(head, count);
        std::fwrite(head.data(), 1, head.size(), file);
        std::fwrite(cells.data(), 1, cells.size(), file);
    }
    if (std::fclose(file) != 0) fail(path);
}

void replay(const char* path, const char* office) {
    const std::string bytes = read_whole(path);
    Database db(office);
    db.configure(bytes.size() > (1U << 20) ? 64 * 1024 : 2 * 1024);
    db.run("BEGIN IMMEDIATE");
    const char* at = bytes.data();
    const char* end = at + bytes.size();
    while (at < end) {
        const std::string table = at;
        at += table.size() + 1;
        const int columns = take<int>(at);
        const auto count = take<std::int64_t>(at);
        if (count == 0) continue;
        std::string sql = "INSERT OR REPLACE INTO ";  // only the rows of `series` replace
        if (table != "series") sql = "INSERT INTO ";
        sql += table + " VALUES (?";
        for (int column = 1; column < columns; ++column) sql += ",?";
        sqlite3_stmt* insert = db.prepare(sql + ")");
        for (std::int64_t row = 0; row < count; ++row) {
            for (int column = 0; column < columns; ++column) bind_cell(insert, column + 1, at);
            if (sqlite3_step(insert) != SQLITE_DONE) fail(sqlite3_errmsg(db.handle()));
            sqlite3_reset(insert);
        }
        sqlite3_finalize(insert);
    }
    db.run("COMMIT");
}

void aging(const char* office, std::int64_t day) {
    Database db(office);
    db.configure(2 * 1024);
    db.run("PRAGMA query_only = ON");
    constexpr std::array<std::int64_t, 6> bounds = {0, 30, 60, 90, 180, 365};
    std::array<std::int64_t, bounds.size() + 1> buckets{};
    sqlite3_stmt* rows = db.prepare(
        "SELECT due_day, open_fen FROM open_item INDEXED BY open_item_owed"
        " WHERE open_fen > 0");
    while (sqlite3_step(rows) == SQLITE_ROW) {
        const std::int64_t overdue = day - sqlite3_column_int64(rows, 0);
        std::size_t bucket = 0;
        while (bucket < bounds.size() && overdue > bounds[bucket]) ++bucket;
        buckets[bucket] += sqlite3_column_int64(rows, 1);
    }
    sqlite3_finalize(rows);
    for (const std::int64_t sum : buckets) std::printf("%lld\n", static_cast<long long>(sum));
}

std::int64_t number(std::string_view text) {
    std::int64_t value = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (fault != std::errc{} || end != text.data() + text.size()) fail(text);
    return value;
}

}  // namespace

int main(int count, char** words) {
    const std::string_view verb = count > 1 ? words[1] : "";
    if (verb == "extract" && count > 5) {
        extract(words[2], words[3], words[4], {words + 5, static_cast<std::size_t>(count - 5)});
    } else if (verb == "replay" && count == 4) {
        replay(words[2], words[3]);
    } else if (verb == "aging" && count == 4) {
        aging(words[2], number(words[3]));
    } else {
        fail(
            "usage: pmo-limit extract BEFORE AFTER ROWS TABLE… | replay ROWS OFFICE | aging "
            "OFFICE DAY");
    }
    return 0;
}
