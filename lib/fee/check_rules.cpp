#include "lib/fee/check_rules.h"

#include <algorithm>
#include <limits>

namespace pmo::fee {

std::int64_t Balances::differing() const {
    return std::count_if(sums_.begin(), sums_.end(),
                         [](const auto& sum) { return sum.second.fen != 0; });
}

std::int64_t Balances::first() const {
    std::optional<std::int64_t> smallest;
    for (const auto& [key, sum] : sums_) {
        if (sum.fen != 0 && (!smallest || key < *smallest)) smallest = key;
    }
    return smallest.value_or(0);
}

void DocumentBalances::add(const Document& document, Money amount) {
    if (document != document_) {
        if (sum_.fen != 0) open_[document_] += sum_;
        document_ = document;
        sum_ = {};
    }
    sum_ += amount;
}

std::map<DocumentBalances::Document, Money> DocumentBalances::differing() const {
    std::map<Document, Money> result = open_;
    if (sum_.fen != 0) result[document_] += sum_;
    std::erase_if(result, [](const auto& document) { return document.second.fen == 0; });
    return result;
}

void NumberRun::tell(std::int64_t count, const Number& number) {
    if (wrong_ == 0) first_ = number;
    wrong_ += count;
}

void NumberRun::add(const Number& number) {
    std::int64_t& expected = expected_.try_emplace(number.year, 1).first->second;
    if (number.number > expected) tell(number.number - expected, {number.year, expected});
    if (number.number < expected) tell(1, number);
    expected = std::max(expected, number.number + 1);
}

void NumberRun::finish(const std::map<std::int64_t, std::int64_t>& next_by_year) {
    for (const auto& [year, next] : next_by_year) expected_.try_emplace(year, 1);
    for (const auto& [year, expected] : expected_) {
        const auto found = next_by_year.find(year);
        const std::int64_t next = found == next_by_year.end() ? 1 : found->second;
        if (next > expected) tell(next - expected, {year, expected});
        if (next < expected) tell(expected - next, {year, next});
    }
}

void PeriodRun::add(const Charge& charge) {
    const auto tell = [&](Found& found) {
        if (found.count++ == 0) found.first = charge.id;
    };
    const bool same_place = last_ && last_->unit == charge.unit && last_->item == charge.item;
    if (same_place && last_->from == charge.from) {
        tell(twice_);
    } else if (same_place && charge.from < reaches_) {
        tell(overlapping_);
    }
    reaches_ = same_place ? std::max(reaches_, charge.to) : charge.to;
    last_ = charge;
}

std::vector<IdRange> uncovered(std::vector<IdRange> ranges) {
    std::sort(ranges.begin(), ranges.end(),
              [](const IdRange& left, const IdRange& right) { return left.first < right.first; });
    std::vector<IdRange> gaps;
    std::int64_t next = 1;
    for (const IdRange& range : ranges) {
        if (range.first > next) gaps.push_back({next, range.first - 1});
        next = std::max(next, range.last + 1);
    }
    gaps.push_back({next, std::numeric_limits<std::int64_t>::max()});
    return gaps;
}

}  // namespace pmo::fee
