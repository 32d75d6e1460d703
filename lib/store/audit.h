// The audit chain: who changed what, when, by which command, before and after.
//
// Each row's SHA-256 covers the row before, so a change, a removal or a new order is found
// (verify). Personal values never enter the chain: it holds H(salt, field, value); the value itself
// lies in a side table that can be erased. Rows are written in the transaction of the change they
// tell of. Encoding: domain tag "pmo-audit-1", every field with its length, NULL distinct from
// empty.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/base/date.h"
#include "lib/base/decimal.h"
#include "lib/base/id.h"
#include "lib/base/money.h"

namespace pmo::store {

class Db;

// The values of one row before or after a change, in the order given.
class Fields {
  public:
    Fields& set(std::string_view name, std::string_view value);
    Fields& set(std::string_view name, const std::string& value) {
        return set(name, std::string_view(value));
    }
    Fields& set(std::string_view name, const char* value) {
        return set(name, std::string_view(value));
    }
    template <class Number>
    requires(std::is_integral_v<Number> ||
             std::is_enum_v<Number>) Fields& set(std::string_view name, Number value) {
        return set_integer(name, static_cast<std::int64_t>(value));
    }
    Fields& set(std::string_view name, Money value) { return set_integer(name, value.fen); }
    Fields& set(std::string_view name, Date value) { return set_integer(name, day_number(value)); }
    template <int Places>
    Fields& set(std::string_view name, Decimal<Places> value) {
        return set_integer(name, value.scaled);
    }
    template <class Tag>
    Fields& set(std::string_view name, Id<Tag> value) {
        return set_integer(name, value.value);
    }
    template <class Value>
    Fields& set(std::string_view name, const std::optional<Value>& value) {
        return value ? set(name, *value) : set_null(name);
    }
    Fields& set_null(std::string_view name);
    // A personal value: committed to with the person's salt (32 bytes). Empty counts as NULL.
    Fields& set_personal(std::string_view name, std::string_view value, std::string_view salt);

    [[nodiscard]] bool empty() const { return json_.empty(); }
    [[nodiscard]] std::string json() const;

    struct Personal {
        std::string field;
        std::string salt;
        std::string value;
    };
    [[nodiscard]] const std::vector<Personal>& personal() const { return personal_; }

  private:
    Fields& set_integer(std::string_view name, std::int64_t value);
    void add_name(std::string_view name);
    std::string json_;  // without the braces
    std::vector<Personal> personal_;
};

// Hex SHA-256 of salt, field and value.
[[nodiscard]] std::string commitment(std::string_view salt, std::string_view field,
                                     std::string_view value);

enum class Operation { insert, update, remove, event };

// Appends one row. Must be inside a transaction. `key` names the row ("17", "3-2-1502").
void audit(Db& db, std::string_view entity, std::string_view key, Operation operation,
           const Fields& before, const Fields& after);
inline void audit_insert(Db& db, std::string_view entity, std::string_view key,
                         const Fields& after) {
    audit(db, entity, key, Operation::insert, {}, after);
}
inline void audit_update(Db& db, std::string_view entity, std::string_view key,
                         const Fields& before, const Fields& after) {
    audit(db, entity, key, Operation::update, before, after);
}

// Append-only tables that are covered in bulk: charge, payment, allocation, line,
// bank_line, bank_match. Reads the rows
// first_id..last_id back as they are stored and appends one row with their count, sum and digest.
// Nothing is written for an empty range.
void audit_bulk(Db& db, std::string_view table, std::int64_t first_id, std::int64_t last_id);

struct AuditFault {
    std::int64_t seq = 0;
    std::string what;
};

enum class AuditDepth {
    chain,  // hashes, order, commitments
    rows,   // also every bulk digest against the rows as they are now
};

struct AuditReport {
    std::int64_t rows = 0;
    std::string head;  // 16 characters, base 32, in groups of four: for the closing sheet
    std::vector<AuditFault> faults;
};

// Replays the chain: edited, missing, added and reordered rows are found.
[[nodiscard]] AuditReport verify_audit(Db& db, AuditDepth depth);
// The head of the chain at `seq` as printed; nothing when there is no such row.
[[nodiscard]] std::optional<std::string> audit_head(Db& db, std::int64_t seq);
// Whether `typed` is that head, as read from paper: in any case, with or without the dashes, 0 for
// O, 1 for I, 8 for B. False when there is no such row: the tail of the chain was cut.
[[nodiscard]] bool is_audit_head(Db& db, std::int64_t seq, std::string_view typed);

}  // namespace pmo::store
