#include "lib/fee/tariff.h"

#include <algorithm>
#include <array>
#include <utility>

#include "lib/access/access.h"
#include "lib/base/check.h"
#include "lib/base/error.h"
#include "lib/base/i18n.h"
#include "lib/base/text.h"
#include "lib/fee/tariff_entry.h"
#include "lib/fee/tariff_rules.h"
#include "lib/fee/tariff_store.h"
#include "lib/store/db.h"

namespace pmo::fee {

namespace {

constexpr std::array<std::pair<std::string_view, Basis>, 8> bases = {
    {{"per_m2", Basis::per_m2},
     {"fixed", Basis::fixed},
     {"per_space", Basis::per_space},
     {"metered", Basis::metered},
     {"tiered_marginal", Basis::tiered_marginal},
     {"tiered_volume", Basis::tiered_volume},
     {"shared", Basis::shared},
     {"once", Basis::once}}};
constexpr std::array<std::pair<std::string_view, StartRule>, 3> start_rules = {
    {{"next_month", StartRule::next_month},
     {"daily", StartRule::daily},
     {"half_month", StartRule::half_month}}};
constexpr std::array<std::pair<std::string_view, int>, 3> cycles = {
    {{"monthly", 1}, {"quarterly", 3}, {"yearly", 12}}};

template <class Words, class Value>
std::string_view word_of(const Words& words, Value value) {
    for (const auto& [word, meaning] : words) {
        if (meaning == value) return word;
    }
    PMO_CHECK(false);
}

template <class Value, class Words>
std::optional<Value> value_of(const Words& words, std::string_view text) {
    for (const auto& [word, meaning] : words) {
        if (word == text) return meaning;
    }
    return std::nullopt;
}

void refuse(const std::optional<Fault>& fault) {
    if (fault) throw Error(ErrorKind::refused, fault->message, fault->hint);
}

template <class Row>
const Row& named(const std::vector<Row>& rows, std::string_view code, std::string_view message_key,
                 std::string_view hint_key) {
    for (const Row& row : rows) {
        if (row.code == code) return row;
    }
    std::vector<std::string> codes;
    for (const Row& row : rows) codes.push_back(row.code);
    const std::vector<std::string> near = nearest(code, codes);
    throw Error(ErrorKind::not_found, tr(message_key, visible(code)),
                near.empty() ? tr(hint_key) : tr("fee.did_you_mean", visible(joined(near, ", "))));
}

}  // namespace

std::string_view code_of(Basis basis) {
    return word_of(bases, basis);
}
std::string_view code_of(StartRule rule) {
    return word_of(start_rules, rule);
}
std::string_view cycle_code(int months) {
    return word_of(cycles, months);
}
std::optional<Basis> parse_basis(std::string_view code) {
    return value_of<Basis>(bases, code);
}
std::optional<StartRule> parse_start_rule(std::string_view code) {
    return value_of<StartRule>(start_rules, code);
}
std::optional<int> parse_cycle(std::string_view code) {
    return value_of<int>(cycles, code);
}

bool recurs(Basis basis) {
    return basis == Basis::per_m2 || basis == Basis::fixed || basis == Basis::per_space;
}

bool has_tiers(Basis basis) {
    return basis == Basis::tiered_marginal || basis == Basis::tiered_volume;
}

FeeItem add_item(store::Db& db, const NewItem& request) {
    const std::string code(trimmed(request.code));
    access::Write write(db, "fee.tariff", code);
    if (code.empty() || has_control_characters(code)) {
        throw Error(ErrorKind::refused, tr("fee.bad_code", visible(request.code)));
    }
    for (const FeeItem& item : read_items(db)) {
        if (item.code == code) {
            throw Error(ErrorKind::refused,
                        tr("fee.item_exists", visible(code), visible(item.name)));
        }
    }
    const std::string name(trimmed(request.name));
    const FeeItem item = insert_item(db, {{}, code, name.empty() ? code : name});
    write.commit();
    return item;
}

std::vector<FeeItem> items(const store::Db& db) {
    return read_items(db);
}

FeeItem find_item(const store::Db& db, std::string_view code) {
    return named(read_items(db), code, "fee.no_item", "fee.no_item_hint");
}

Ceiling add_ceiling(store::Db& db, const NewCeiling& request) {
    access::Write write(db, "fee.tariff", request.code);
    TariffEntry entry(db);
    refuse(entry.fault(request));
    const Ceiling ceiling = entry.add(request);
    write.commit();
    return ceiling;
}

std::vector<Ceiling> ceilings(const store::Db& db) {
    return read_ceilings(db);
}

Ceiling find_ceiling(const store::Db& db, std::string_view code) {
    return named(read_ceilings(db), code, "fee.no_ceiling", "fee.no_ceiling_hint");
}

AddedVersion add_version(store::Db& db, const NewVersion& request) {
    access::Write write(db, "fee.tariff", request.tariff);
    TariffEntry entry(db);
    if (entry.item(request.item) == nullptr) static_cast<void>(find_item(db, request.item));
    if (!request.ceiling.empty() && entry.ceiling(request.ceiling) == nullptr) {
        static_cast<void>(find_ceiling(db, request.ceiling));
    }
    refuse(entry.fault(request));
    const AddedVersion added = entry.add(request);
    write.commit();
    return added;
}

std::vector<TariffRow> tariffs(const store::Db& db, const TariffQuery& query) {
    const std::vector<FeeItem> all_items = read_items(db);
    const std::vector<Ceiling> all_ceilings = read_ceilings(db);
    std::optional<FeeItemId> wanted;
    if (query.item) wanted = named(all_items, *query.item, "fee.no_item", "fee.no_item_hint").id;
    std::vector<TariffRow> rows;
    const std::vector<TariffVersion> versions = read_versions(db, std::nullopt);
    for (const Tariff& tariff : read_tariffs(db)) {
        if (wanted && tariff.item != *wanted) continue;
        for (const TariffVersion& version : versions) {
            if (version.tariff != tariff.id) continue;
            if (query.on &&
                (*query.on < version.from || (version.to && *query.on >= *version.to))) {
                continue;
            }
            TariffRow row{tariff, {}, version, {}};
            for (const FeeItem& item : all_items) {
                if (item.id == tariff.item) row.item = item;
            }
            for (const Ceiling& ceiling : all_ceilings) {
                if (ceiling.id == version.ceiling) row.ceiling = ceiling;
            }
            rows.push_back(row);
        }
    }
    return rows;
}

std::vector<TariffRow> tariff_versions(const store::Db& db, std::string_view code) {
    const Tariff tariff = find_tariff(db, code);
    std::vector<TariffRow> rows = tariffs(db, {});
    std::erase_if(rows, [&](const TariffRow& row) { return row.tariff.id != tariff.id; });
    return rows;
}

Tariff find_tariff(const store::Db& db, std::string_view code) {
    return named(read_tariffs(db), code, "fee.no_tariff", "fee.no_tariff_hint");
}

}  // namespace pmo::fee
