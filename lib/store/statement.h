// A prepared statement: bound by name or in order of first appearance, read with types, finalised
// by its destructor. Parameters are written :name in the SQL. Every result is checked.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

#include "lib/base/date.h"
#include "lib/base/decimal.h"
#include "lib/base/id.h"
#include "lib/base/money.h"

struct sqlite3_stmt;

namespace pmo::store {

class Db;

struct Blob {
    std::string_view bytes;
};

class Statement {
  public:
    // `sql` is one statement. Throws Bug when it does not prepare. The database must outlive it.
    Statement(const Db& db, const char* sql);
    ~Statement();
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&&) = delete;

    // By name, with the colon; the statement must be new or reset. Text must stay alive until the
    // next reset().
    template <class Value>
    Statement& bind(const char* name, const Value& value) {
        bind_value(index_of(name), value);
        return *this;
    }

    // Resets, then binds all parameters in order of first appearance; the count is checked.
    template <class... Values>
    Statement& bind_all(const Values&... values) {
        reset();
        expect_parameters(sizeof...(values));
        [[maybe_unused]] int index = 0;
        (bind_value(++index, values), ...);
        return *this;
    }

    // bind_all and run to the end: for statements that return no row.
    template <class... Values>
    void run(const Values&... values) {
        bind_all(values...);
        run_bound();
    }

    // True while there is a row.
    [[nodiscard]] bool step();
    void run_bound();
    void reset();

    [[nodiscard]] bool is_null(int column) const;
    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] std::optional<std::int64_t> optional_integer(int column) const;
    // Valid until the next step() or reset().
    [[nodiscard]] std::string_view view(int column) const;
    [[nodiscard]] std::string text(int column) const { return std::string(view(column)); }
    [[nodiscard]] std::optional<std::string> optional_text(int column) const;
    [[nodiscard]] std::string_view blob(int column) const;
    [[nodiscard]] Money money(int column) const { return {integer(column)}; }
    [[nodiscard]] Date day(int column) const { return from_day_number(integer(column)); }
    [[nodiscard]] std::optional<Date> optional_day(int column) const;
    template <class TypedId>
    [[nodiscard]] TypedId id(int column) const {
        return TypedId{integer(column)};
    }
    template <class TypedId>
    [[nodiscard]] std::optional<TypedId> optional_id(int column) const {
        if (is_null(column)) return std::nullopt;
        return TypedId{integer(column)};
    }
    [[nodiscard]] int column_count() const;

  private:
    [[nodiscard]] int index_of(const char* name) const;
    void expect_parameters(std::size_t count) const;
    void bind_integer(int index, std::int64_t value);
    void bind_value(int index, std::string_view value);
    void bind_value(int index, const std::string& value) {
        bind_value(index, std::string_view(value));
    }
    void bind_value(int index, const char* value) { bind_value(index, std::string_view(value)); }
    void bind_value(int index, Blob value);
    void bind_value(int index, std::nullptr_t);
    void bind_value(int index, Money value) { bind_integer(index, value.fen); }
    void bind_value(int index, Date value) { bind_integer(index, day_number(value)); }
    template <int Places>
    void bind_value(int index, Decimal<Places> value) {
        bind_integer(index, value.scaled);
    }
    template <class Tag>
    void bind_value(int index, Id<Tag> value) {
        bind_integer(index, value.value);
    }
    template <class Number>
    requires(std::is_integral_v<Number> || std::is_enum_v<Number>) void bind_value(int index,
                                                                                   Number value) {
        bind_integer(index, static_cast<std::int64_t>(value));
    }
    template <class Value>
    void bind_value(int index, const std::optional<Value>& value) {
        if (value) {
            bind_value(index, *value);
        } else {
            bind_value(index, nullptr);
        }
    }

    sqlite3_stmt* handle_ = nullptr;
    bool stepped_ = false;  // since the last reset
};

// The first column of the first row; nothing when there is no row or it is NULL.
template <class... Values>
[[nodiscard]] std::optional<std::int64_t> lookup(const Db& db, const char* sql,
                                                 const Values&... values) {
    Statement statement(db, sql);
    statement.bind_all(values...);
    if (!statement.step()) return std::nullopt;
    return statement.optional_integer(0);
}

}  // namespace pmo::store
