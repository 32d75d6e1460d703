// What the ledger check works out from rows that it is handed in order. Pure.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <unordered_map>
#include <vector>

#include "lib/base/date.h"
#include "lib/base/money.h"

namespace pmo::fee {

// Sums that should all be zero, by a number that stands for what they belong to.
class Balances {
  public:
    void add(std::int64_t key, Money amount) { sums_[key] += amount; }
    [[nodiscard]] std::int64_t differing() const;  // how many are not zero
    [[nodiscard]] std::int64_t first() const;      // the smallest of their keys

  private:
    std::unordered_map<std::int64_t, Money> sums_;
};

// Sums for each document and day. Lines of one document lie together as a rule, so that only what
// is open when another begins is remembered.
class DocumentBalances {
  public:
    struct Document {
        std::int64_t kind = 0;
        std::int64_t id = 0;
        std::int64_t day = 0;
        auto operator<=>(const Document&) const = default;
    };
    void add(const Document& document, Money amount);
    [[nodiscard]] std::map<Document, Money> differing() const;

  private:
    Document document_;
    Money sum_;
    std::map<Document, Money> open_;
};

// Yearly numbers 1, 2, 3 … up to what the series gives out next, handed over in ascending order.
class NumberRun {
  public:
    struct Number {
        std::int64_t year = 0;
        std::int64_t number = 0;
    };
    void add(const Number& number);
    // After the last number: what each year's series gives out next.
    void finish(const std::map<std::int64_t, std::int64_t>& next_by_year);

    [[nodiscard]] std::int64_t wrong() const { return wrong_; }  // missing, double or beyond
    [[nodiscard]] const Number& first() const { return first_; }

  private:
    void tell(std::int64_t count, const Number& number);
    std::map<std::int64_t, std::int64_t> expected_;
    std::int64_t wrong_ = 0;
    Number first_;
};

// Live charges of a unit and item, in the order of unit, item and first day.
class PeriodRun {
  public:
    struct Charge {
        std::int64_t unit = 0;
        std::int64_t item = 0;
        std::int64_t from = 0;
        std::int64_t to = 0;
        std::int64_t id = 0;
    };
    void add(const Charge& charge);

    struct Found {
        std::int64_t count = 0;
        std::int64_t first = 0;  // charge
    };
    [[nodiscard]] const Found& twice() const { return twice_; }
    [[nodiscard]] const Found& overlapping() const { return overlapping_; }

  private:
    std::optional<Charge> last_;
    std::int64_t reaches_ = 0;
    Found twice_;
    Found overlapping_;
};

// Rows first..last, both inside.
struct IdRange {
    std::int64_t first = 0;
    std::int64_t last = 0;
    bool operator==(const IdRange&) const = default;
};
// What of 1 … the largest number there can be is in none of them.
[[nodiscard]] std::vector<IdRange> uncovered(std::vector<IdRange> ranges);

}  // namespace pmo::fee
