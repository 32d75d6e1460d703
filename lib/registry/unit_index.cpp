#include "lib/registry/unit_index.h"

#include <algorithm>

#include "lib/base/i18n.h"
#include "lib/base/text.h"
#include "lib/import/row.h"
#include "lib/registry/unit.h"
#include "lib/registry/unit_code.h"
#include "lib/registry/unit_store.h"

namespace pmo::registry {

namespace {

constexpr int most_lost_zeros = 3;
constexpr int most_suggestions = 50;  // as many as a report shows; each looks at every code

std::string estate_key(std::string_view text) {
    return nfkc(trimmed(text));
}

}  // namespace

UnitIndex::UnitIndex(const store::Db& db) {
    for (const Estate& estate : unit_store::estates(db)) {
        add_estate(estate.id, estate.code, estate.name);
    }
    unit_store::each_place(db, [this](const unit_store::Place& place) {
        add(place.estate, place.code, place.unit);
        if (place.name == place.code) return;
        // A name that says no more than the code needs no entry: it is read as the code.
        const auto code = parse_unit_code(place.name);
        if (!code || code->canonical != place.code) {
            units_[std::string(place.name)].push_back({place.estate, place.unit});
        }
    });
}

void UnitIndex::add(EstateId estate, std::string_view code, UnitId unit) {
    units_[std::string(code)].push_back({estate, unit});
    ++size_;
}

void UnitIndex::add_estate(EstateId estate, std::string_view code, std::string_view name) {
    estates_.emplace(estate_key(code), estate);
    estates_.emplace(estate_key(name), estate);
    estate_codes_.emplace(estate, code);
}

std::optional<EstateId> UnitIndex::estate(std::string_view code_or_name) const {
    const auto found = estates_.find(code_or_name);
    if (found != estates_.end()) return found->second;
    const auto plain = estates_.find(estate_key(code_or_name));
    if (plain != estates_.end()) return plain->second;
    return std::nullopt;
}

std::optional<UnitId> UnitIndex::exact(EstateId estate, std::string_view code) const {
    const auto found = units_.find(code);
    if (found == units_.end()) return std::nullopt;
    for (const Place& place : found->second) {
        if (place.estate == estate) return place.unit;
    }
    return std::nullopt;
}

std::string UnitIndex::qualified(EstateId estate, std::string_view code) const {
    const auto found = estate_codes_.find(estate);
    return (found == estate_codes_.end() ? std::string() : found->second) + ":" + std::string(code);
}

UnitIndex::Answer UnitIndex::find(std::string_view text, std::string_view estate) const {
    Answer answer;
    text = trimmed(text);
    const std::size_t colon = text.find(':');
    if (colon != std::string_view::npos && estate.empty()) {
        return find(text.substr(colon + 1), text.substr(0, colon));
    }
    std::optional<EstateId> inside;
    if (!estate.empty()) {
        inside = this->estate(estate);
        if (!inside) return answer;
    }
    std::string canonical(text);
    auto found = units_.find(text);
    if (found == units_.end()) {
        const auto code = parse_unit_code(text);
        if (code) canonical = code->canonical;
        found = units_.find(canonical);
    }
    std::vector<Place> matches;
    if (found != units_.end()) {
        for (const Place& place : found->second) {
            if (!inside || place.estate == *inside) matches.push_back(place);
        }
    }
    if (matches.size() == 1) {
        answer.match = Match::found;
        answer.unit = matches.front().unit;
        return answer;
    }
    if (!matches.empty()) {
        answer.match = Match::ambiguous;
        for (const Place& place : matches)
            answer.near.push_back(qualified(place.estate, canonical));
        return answer;
    }
    // A spreadsheet makes 302 of 0302, and 3 of 003.
    const std::size_t room =
        canonical.rfind('-') == std::string::npos ? 0 : canonical.rfind('-') + 1;
    std::string padded_room = canonical;
    for (int zeros = 1; zeros <= most_lost_zeros; ++zeros) {
        padded_room.insert(room, "0");
        const auto zero = units_.find(padded_room);
        if (zero == units_.end()) continue;
        const bool here =
            std::any_of(zero->second.begin(), zero->second.end(),
                        [&](const Place& place) { return !inside || place.estate == *inside; });
        if (!here) continue;
        answer.match = Match::lost_zero;
        answer.near.push_back(padded_room);
        return answer;
    }
    if (suggestions_ < most_suggestions) {
        ++suggestions_;
        if (codes_.size() != units_.size()) {
            codes_.clear();
            for (const auto& [code, places] : units_) codes_.push_back(code);
            std::sort(codes_.begin(), codes_.end());  // so that equals come in the same order
        }
        answer.near = nearest(canonical, codes_);
    }
    return answer;
}

std::optional<UnitId> read_unit(import::Row& row, const UnitIndex& index) {
    std::string estate;
    if (const auto name = row.text("estate")) estate = *name;
    if (!estate.empty() && !index.estate(estate)) {
        row.problem("estate", "unknown-estate",
                    tr("registry.problem.unknown_estate", visible(estate)));
        return std::nullopt;
    }
    const auto text = row.code("unit");
    if (!text) {
        if (row.ok()) row.problem("unit", "required", tr("registry.problem.unit_required"));
        return std::nullopt;
    }
    const UnitIndex::Answer answer = index.find(*text, estate);
    switch (answer.match) {
        case UnitIndex::Match::found:
            return answer.unit;
        case UnitIndex::Match::ambiguous:
            row.problem("unit", "ambiguous-unit",
                        tr("registry.problem.ambiguous_unit", visible(*text),
                           visible(joined(answer.near, ", "))));
            break;
        case UnitIndex::Match::lost_zero:
            row.problem(
                "unit", "lost-zeros",
                tr("registry.problem.lost_zero_room", visible(*text), joined(answer.near, ", ")));
            break;
        case UnitIndex::Match::unknown:
            row.problem("unit", "unknown-unit",
                        answer.near.empty()
                            ? tr("registry.problem.unknown_unit", visible(*text))
                            : tr("registry.problem.unknown_unit_near", visible(*text),
                                 visible(joined(answer.near, ", "))));
            break;
    }
    return std::nullopt;
}

}  // namespace pmo::registry
