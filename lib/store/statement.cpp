#include "lib/store/statement.h"

#include <sqlite3.h>

#include <utility>

#include "lib/base/check.h"
#include "lib/store/db.h"
#include "lib/store/sqlite_error.h"

namespace pmo::store {

Statement::Statement(const Db& db, const char* sql) {
    const char* rest = nullptr;
    const int code = sqlite3_prepare_v3(db.handle(), sql, -1, 0, &handle_, &rest);
    if (code != SQLITE_OK) throw_sqlite(db.handle(), code, sql);
    PMO_CHECK(handle_ != nullptr);
}

Statement::~Statement() {
    sqlite3_finalize(handle_);
}

Statement::Statement(Statement&& other) noexcept
    : handle_(std::exchange(other.handle_, nullptr)),
      stepped_(std::exchange(other.stepped_, false)) {}

int Statement::index_of(const char* name) const {
    const int index = sqlite3_bind_parameter_index(handle_, name);
    PMO_CHECK(index > 0);
    PMO_CHECK(!stepped_);
    return index;
}

void Statement::expect_parameters(std::size_t count) const {
    PMO_CHECK(static_cast<std::size_t>(sqlite3_bind_parameter_count(handle_)) == count);
}

void Statement::bind_integer(int index, std::int64_t value) {
    const int code = sqlite3_bind_int64(handle_, index, value);
    if (code != SQLITE_OK) throw_sqlite(sqlite3_db_handle(handle_), code, "bind");
}

void Statement::bind_value(int index, std::string_view value) {
    const int code =
        sqlite3_bind_text64(handle_, index, value.data() != nullptr ? value.data() : "",
                            value.size(), SQLITE_STATIC, SQLITE_UTF8);
    if (code != SQLITE_OK) throw_sqlite(sqlite3_db_handle(handle_), code, "bind");
}

void Statement::bind_value(int index, Blob value) {
    const int code =
        sqlite3_bind_blob64(handle_, index, value.bytes.data() != nullptr ? value.bytes.data() : "",
                            value.bytes.size(), SQLITE_STATIC);
    if (code != SQLITE_OK) throw_sqlite(sqlite3_db_handle(handle_), code, "bind");
}

void Statement::bind_value(int index, std::nullptr_t) {
    const int code = sqlite3_bind_null(handle_, index);
    if (code != SQLITE_OK) throw_sqlite(sqlite3_db_handle(handle_), code, "bind");
}

bool Statement::step() {
    stepped_ = true;
    const int code = sqlite3_step(handle_);
    if (code == SQLITE_ROW) return true;
    if (code == SQLITE_DONE) return false;
    const std::string sql = sqlite3_sql(handle_);
    throw_sqlite(sqlite3_db_handle(handle_), code, sql);
}

void Statement::run_bound() {
    const bool row = step();
    PMO_CHECK(!row);
    reset();
}

void Statement::reset() {
    if (!stepped_) return;
    sqlite3_reset(handle_);  // repeats the error of the last step, which was thrown there
    stepped_ = false;
}

bool Statement::is_null(int column) const {
    return sqlite3_column_type(handle_, column) == SQLITE_NULL;
}

std::int64_t Statement::integer(int column) const {
    return sqlite3_column_int64(handle_, column);
}

std::optional<std::int64_t> Statement::optional_integer(int column) const {
    if (is_null(column)) return std::nullopt;
    return integer(column);
}

std::string_view Statement::view(int column) const {
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(handle_, column));
    if (text == nullptr) {
        if (sqlite3_errcode(sqlite3_db_handle(handle_)) == SQLITE_NOMEM) throw std::bad_alloc();
        return {};
    }
    return {text, static_cast<std::size_t>(sqlite3_column_bytes(handle_, column))};
}

std::optional<std::string> Statement::optional_text(int column) const {
    if (is_null(column)) return std::nullopt;
    return text(column);
}

std::string_view Statement::blob(int column) const {
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(handle_, column));
    if (bytes == nullptr) return {};
    return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(handle_, column))};
}

std::optional<Date> Statement::optional_day(int column) const {
    if (is_null(column)) return std::nullopt;
    return day(column);
}

int Statement::column_count() const {
    return sqlite3_column_count(handle_);
}

}  // namespace pmo::store
