#include "lib/registry/household_index.h"

#include "lib/base/i18n.h"
#include "lib/base/text.h"
#include "lib/import/row.h"
#include "lib/registry/person_store.h"

namespace pmo::registry {

namespace {

constexpr int most_zeros = 6;

std::size_t name_key(HouseholdId household, std::string_view name) {
    return std::hash<std::string>{}(std::to_string(household.value) + '\n' + nfkc(trimmed(name)));
}

}  // namespace

HouseholdIndex::HouseholdIndex(const store::Db& db) {
    std::unordered_map<PersonId, std::string> names;
    person_store::each(db, [&](const Person& person) { names.emplace(person.id, person.name); });
    person_store::each_household(db, [&](const person_store::HouseholdRow& row) {
        known_.insert(row.id);
        if (row.account_no) by_account_.emplace(*row.account_no, row.id);
        names_.insert(name_key(row.id, names[row.head]));
    });
    person_store::each_member(db, [&](HouseholdId household, PersonId person, std::string_view) {
        names_.insert(name_key(household, names[person]));
    });
}

std::optional<HouseholdId> HouseholdIndex::find(std::string_view text) const {
    const auto found = by_account_.find(text);
    if (found != by_account_.end()) return found->second;
    long long number = 0;
    if (text.size() < 2 || (text.front() != 'H' && text.front() != 'h')) return std::nullopt;
    if (!parse_integer(text.substr(1), number)) return std::nullopt;
    const HouseholdId id{number};
    return known_.contains(id) ? std::optional(id) : std::nullopt;
}

std::optional<std::string> HouseholdIndex::with_zeros(std::string_view text) const {
    std::string padded(text);
    for (int i = 0; i < most_zeros; ++i) {
        padded.insert(padded.begin(), '0');
        if (by_account_.contains(padded)) return padded;
    }
    return std::nullopt;
}

bool HouseholdIndex::has_member(HouseholdId household, std::string_view name) const {
    return names_.contains(name_key(household, name));
}

std::optional<HouseholdId> read_household(import::Row& row, const HouseholdIndex& index) {
    const auto text = row.digits("account_no");
    if (!text) return std::nullopt;
    if (const auto found = index.find(*text)) return found;
    if (const auto padded = index.with_zeros(*text)) {
        row.problem("account_no", "lost-zeros",
                    tr("registry.problem.lost_zero_account", visible(*text), *padded));
    } else {
        row.problem("account_no", "unknown-account",
                    tr("registry.problem.unknown_account", visible(*text)));
    }
    return std::nullopt;
}

}  // namespace pmo::registry
