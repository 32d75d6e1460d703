// What may be charged: fee items, price ceilings, tariffs and their dated versions.
//
// A version is never changed once it is stored, except for its end: a new price is a new version,
// and it ends the open one before it. A version under a ceiling never costs more than the ceiling's
// upper bound, which is at most base × (1 + band). Prices of what recurs are for one month. Actions
// throw Error{refused} when a rule says no and Error{not_found} for an unknown code; the database
// is then unchanged.
#pragma once

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
}

namespace pmo::fee {

// What a price is for. The first three are billed by the run of each month; the others by their
// meters, their pools, or one by one.
enum class Basis {
    per_m2 = 1,
    fixed,
    per_space,
    metered,          // one price for each unit that a meter counts
    tiered_marginal,  // each tier of the usage at its own price
    tiered_volume,    // the whole usage at the price of the tier that it ends in
    shared,           // a share of a pool
    once              // each time it is served
};
// Billed by the run of each month.
[[nodiscard]] bool recurs(Basis basis);
[[nodiscard]] bool has_tiers(Basis basis);
// In which time the usage of tiers adds up.
enum class TierWindow { month = 1, period, year };
// To what an amount is rounded, always half up.
enum class Rounding { fen = 1, jiao, yuan };

// A step of a tiered price. Exactly at its bound a usage still belongs to it.
struct Tier {
    std::optional<Reading> upto;  // nothing: without end, the last alone
    Price price;
    Money flat = {};  // once in a window, when the usage reaches this tier
    bool operator==(const Tier&) const = default;
};

enum class StartRule { next_month = 1, daily, half_month };

// What a part of a billing period weighs: its days of the period's, its days of months of thirty,
// or as much as the whole.
enum class Proration { actual = 1, fixed_30, none };

enum class LateKind { none, daily, lpr };
enum class LateGrace { from_due = 1, from_end };  // after it, the days count from here
// What the contract agrees on for late payment (违约金).
struct LateTerms {
    LateKind kind = LateKind::none;
    std::int64_t rate = 0;  // daily: 1/1000000 a day; lpr: 1/10000 of the LPR
    int grace_days = 0;
    LateGrace grace = LateGrace::from_due;
    std::optional<int> cap_bp = {};  // of the principal; nothing: no cap
    bool operator==(const LateTerms&) const = default;
};

// What a version settles beside its price.
struct VersionTerms {
    std::optional<Date> existing_from =
        {};  // for units attached before; nothing: as for the others
    Proration proration = Proration::actual;
    Rounding rounding = Rounding::fen;
    std::optional<TierWindow> tier_window = {};  // with tiers only
    std::vector<Tier> tiers = {};
    bool pass_through = false;  // collected for others: no reduction
    LateTerms late = {};
    bool operator==(const VersionTerms&) const = default;
};

struct FeeItem {
    FeeItemId id;
    std::string code;  // "management"
    std::string name;  // 物业费
};

struct Ceiling {
    CeilingId id;
    std::string code;
    std::string document;  // number of the price document
    Price base;
    int band_bp = 0;  // upwards, 1/10000
    Price upper;
    Date from{};
    std::optional<Date> to;
    std::string level = {};  // of service, one of several of the document; empty: none
};

struct Tariff {
    TariffId id;
    std::string code;
    FeeItemId item;
    std::string name;
};

struct TariffVersion {
    TariffVersionId id;
    TariffId tariff;
    Date from{};
    std::optional<Date> to;
    Basis basis = Basis::per_m2;
    Price price;
    int cycle_months = 1;  // 1, 3 or 12; the same in all versions of a tariff
    StartRule start_rule = StartRule::next_month;
    int due_days = 0;  // after the first day charged
    std::optional<CeilingId> ceiling;
    std::string document;  // contract or price document; never empty without a ceiling
    VersionTerms terms = {};
};

// The words of the command line, of files and of JSON: "per_m2", "half_month", "quarterly".
[[nodiscard]] std::string_view code_of(Basis basis);
[[nodiscard]] std::string_view code_of(StartRule rule);
[[nodiscard]] std::string_view cycle_code(int months);
[[nodiscard]] std::optional<Basis> parse_basis(std::string_view code);
[[nodiscard]] std::optional<StartRule> parse_start_rule(std::string_view code);
[[nodiscard]] std::optional<int> parse_cycle(std::string_view code);
// "15%" or "15" or "7.5 %": hundredths of a percent, at most 1000 %.
[[nodiscard]] std::optional<int> parse_band(std::string_view text);

struct NewItem {
    std::string code;
    std::string name;
};
FeeItem add_item(store::Db& db, const NewItem& request);
[[nodiscard]] std::vector<FeeItem> items(const store::Db& db);
// Error{not_found} with the nearest codes.
[[nodiscard]] FeeItem find_item(const store::Db& db, std::string_view code);

struct NewCeiling {
    std::string code;
    std::string document;
    Price base;
    int band_bp = 0;
    std::optional<Price> upper;  // nothing: base × (1 + band), rounded down to the place
    Date from{};
    std::optional<Date> to;
    std::string level = {};
};
Ceiling add_ceiling(store::Db& db, const NewCeiling& request);
[[nodiscard]] std::vector<Ceiling> ceilings(const store::Db& db);
[[nodiscard]] Ceiling find_ceiling(const store::Db& db, std::string_view code);

// A version, and the tariff itself when its code is new.
struct NewVersion {
    std::string tariff;
    std::string item;
    std::string name;  // empty: the item's name, or what an existing tariff has
    Basis basis = Basis::per_m2;
    Price price;
    bool priced = true;  // false: no price was given, the tiers or the pool have it
    int cycle_months = 1;
    StartRule start_rule = StartRule::next_month;
    int due_days = 30;
    std::string ceiling;  // code; empty: market price, then `document` says where it is agreed
    std::string document;
    Date from{};
    std::optional<Date> to;
    bool end_previous = false;  // ends the open version before it; without, that one is in the way
    VersionTerms terms = {};
};
struct AddedVersion {
    Tariff tariff;
    TariffVersion version;
    std::optional<TariffVersion> ended;  // the version that the new one has ended, as it is now
    bool new_tariff = false;
};
AddedVersion add_version(store::Db& db, const NewVersion& request);

struct TariffRow {
    Tariff tariff;
    FeeItem item;
    TariffVersion version;
    std::optional<Ceiling> ceiling;
};
struct TariffQuery {
    std::optional<Date> on;           // only versions in force on this day
    std::optional<std::string> item;  // code
};
// By tariff code, then day. An unknown item is Error{not_found}.
[[nodiscard]] std::vector<TariffRow> tariffs(const store::Db& db, const TariffQuery& query);
// All versions of one tariff; Error{not_found} with the nearest codes.
[[nodiscard]] std::vector<TariffRow> tariff_versions(const store::Db& db, std::string_view code);
[[nodiscard]] Tariff find_tariff(const store::Db& db, std::string_view code);

}  // namespace pmo::fee
