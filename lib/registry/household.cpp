#include "lib/registry/household.h"

#include "lib/access/access.h"
#include "lib/base/check.h"
#include "lib/base/error.h"
#include "lib/base/i18n.h"
#include "lib/base/text.h"
#include "lib/registry/identity_rules.h"
#include "lib/registry/person.h"
#include "lib/registry/person_store.h"
#include "lib/registry/reference_rules.h"
#include "lib/registry/tenure.h"
#include "lib/registry/unit_code.h"
#include "lib/store/db.h"

namespace pmo::registry {

namespace {

Household only_match(const std::vector<Household>& matches, std::string_view text) {
    if (matches.size() == 1) return matches.front();
    std::vector<std::string> references;
    for (const Household& match : matches) references.push_back(reference(match.id));
    throw Error{ErrorKind::not_found, tr("registry.many_households", visible(text), matches.size()),
                tr("registry.one_of", joined(references, ", "))};
}

std::optional<Household> find_by_name(const store::Db& db, std::string_view text) {
    if (const auto id = parse_reference('H', text)) {
        if (auto found = person_store::find_household(db, HouseholdId{*id})) return found;
    }
    auto matches = person_store::by_account(db, text);
    if (!matches.empty()) return only_match(matches, text);
    if (const auto id = parse_reference('P', text)) {
        matches = person_store::households_of(db, PersonId{*id});
        if (!matches.empty()) return only_match(matches, text);
    }
    matches = person_store::households_of(db, text);
    if (!matches.empty()) return only_match(matches, text);
    if (const auto phone = parse_phone(text)) {
        matches = person_store::households_of(db, *phone);
        if (!matches.empty()) return only_match(matches, text);
    }
    return std::nullopt;
}

[[noreturn]] void throw_unknown(std::string_view text) {
    throw Error{ErrorKind::not_found, tr("registry.no_household", visible(text)),
                tr("registry.no_household_hint")};
}

}  // namespace

std::string_view code_of(HouseholdKind kind) {
    switch (kind) {
        case HouseholdKind::family:
            return "family";
        case HouseholdKind::organisation:
            return "organisation";
        case HouseholdKind::developer:
            return "developer";
    }
    return {};
}

std::string reference(HouseholdId id) {
    return "H" + std::to_string(id.value);
}

Household household(const store::Db& db, HouseholdId id) {
    const auto found = person_store::find_household(db, id);
    PMO_CHECK(found.has_value());
    return *found;
}

Household find_household(const store::Db& db, std::string_view text) {
    text = trimmed(text);
    if (const auto found = find_by_name(db, text)) return *found;
    throw_unknown(text);
}

Household find_household(const store::Db& db, std::string_view text, Date on) {
    text = trimmed(text);
    if (const auto found = find_by_name(db, text)) return *found;
    const std::size_t colon = text.find(':');
    const auto code =
        parse_unit_code(colon == std::string_view::npos ? text : text.substr(colon + 1));
    if (!code || code->room.empty()) throw_unknown(text);
    const Unit found = find_unit(db, text);
    const auto payer = payer_on(db, found.id, on);
    if (!payer) {
        throw Error{ErrorKind::not_found, tr("registry.nobody_holds", found.code, to_text(on)),
                    tr("registry.nobody_holds_hint", found.code)};
    }
    return household(db, *payer);
}

std::vector<Member> members(const store::Db& db, HouseholdId id) {
    return person_store::members(db, id);
}

Household add_household(store::Db& db, const NewHousehold& request) {
    access::Write write(db, "person.edit");
    const Person head = find_person(db, request.head);
    std::optional<std::string> account_no;
    if (request.account_no) {
        account_no = nfkc(trimmed(*request.account_no));
        if (account_no->empty() || has_control_characters(*account_no)) {
            throw Error{ErrorKind::refused,
                        tr("registry.bad_account", visible(*request.account_no))};
        }
        const auto known = person_store::by_account(db, *account_no);
        if (!known.empty()) {
            throw Error{ErrorKind::refused, tr("registry.account_known", visible(*account_no),
                                               reference(known.front().id))};
        }
    }
    const HouseholdId id = person_store::insert_household(db, request.kind, account_no, head.id);
    const std::string_view relation =
        request.kind == HouseholdKind::developer ? "developer" : "owner";
    person_store::insert_member(db, id, head.id, relation, request.from, std::nullopt);
    write.commit();
    return household(db, id);
}

}  // namespace pmo::registry
