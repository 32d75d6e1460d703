#include "lib/fee/billing_rules.h"

#include <algorithm>
#include <array>
#include <numeric>

#include "lib/base/check.h"
#include "lib/fee/rounding_rules.h"
#include "lib/fee/tariff_terms.h"

namespace pmo::fee {

namespace {

constexpr int mid_month = 16;  // first day of the second half

bool holds(Date from, const std::optional<Date>& to, Date day) {
    return from <= day && (!to || day < *to);
}

const TariffVersion* version_on(std::span<const TariffVersion> versions, Date day) {
    for (const TariffVersion& version : versions) {
        if (holds(version.from, version.to, day)) return &version;
    }
    return nullptr;
}

// The rule of the version in force at delivery decides once; a later version does not move it.
StartRule rule_at(std::span<const TariffVersion> versions, Date delivered) {
    const TariffVersion* version = version_on(versions, delivered);
    if (version == nullptr) {
        version = delivered < versions.front().from ? &versions.front() : &versions.back();
    }
    return version->start_rule;
}

Date effective_from(const TariffVersion& version, Date attached) {
    return attached < version.from ? version.terms.existing_from.value_or(version.from)
                                   : version.from;
}

bool splits_by_halves(const Bill& bill, const Period& whole) {
    return bill.start_rule == StartRule::half_month && whole.from < *bill.owner_from &&
           *bill.owner_from < whole.to &&
           static_cast<unsigned>(bill.owner_from->day()) == mid_month;
}

struct Payer {
    std::optional<HouseholdId> household;
    std::optional<HouseholdId> liable;
    PayerReason reason = PayerReason::owner;
};

Payer payer_on(const UnitFacts& facts, const std::optional<Date>& owner_from, Date day) {
    Payer payer;
    if (!owner_from || day < *owner_from) {
        payer.household = payer.liable = facts.developer;
        payer.reason = owner_from ? PayerReason::before_start : PayerReason::not_delivered;
        return payer;
    }
    for (const Holding& holding : facts.holdings) {
        if (!holds(holding.from, holding.to, day)) continue;
        if (!holding.tenant) {
            payer.liable = holding.household;
        } else if (holding.pays) {
            payer.household = holding.household;
            payer.reason = PayerReason::tenant;
        }
    }
    // Without an owner nobody is liable by law, so a tenant alone is not billed either.
    if (!payer.household) payer.household = payer.liable;
    return payer;
}

// A stretch in which nothing changes.
struct Piece {
    Period period;
    const TariffVersion* version = nullptr;
    std::optional<std::int64_t> quantity;
    Price price;
    std::optional<CeilingId> delivered;
    Payer payer;

    [[nodiscard]] std::optional<Reason> reason() const {
        if (version == nullptr) return Reason::no_version;
        if (!quantity) return Reason::no_area;
        if (payer.liable) return std::nullopt;
        return payer.reason == PayerReason::owner || payer.reason == PayerReason::tenant
                   ? Reason::no_owner
                   : Reason::no_developer;
    }
};

bool same_charge(const Piece& left, const Piece& right) {
    if (left.reason() || right.reason()) return left.reason() == right.reason();
    return left.version == right.version && left.quantity == right.quantity &&
           left.price == right.price && left.payer.household == right.payer.household &&
           left.payer.liable == right.payer.liable;
}

std::optional<std::int64_t> quantity_on(const TariffVersion& version, const UnitFacts& facts,
                                        Date day) {
    if (version.basis != Basis::per_m2) return 100;  // one space, one unit
    const auto area = billable_area(facts.areas, day);
    if (!area) return std::nullopt;
    return area->scaled;
}

// The days on which something may change inside `period`, its own ends included.
std::vector<Date> cuts(const Period& period, std::span<const TariffVersion> versions,
                       const UnitFacts& facts, const std::optional<Date>& owner_from) {
    std::vector<Date> days = {period.from, period.to};
    const auto cut = [&](Date day) {
        if (period.from < day && day < period.to) days.push_back(day);
    };
    for (const TariffVersion& version : versions) {
        cut(version.from);
        if (version.to) cut(*version.to);
        if (version.terms.existing_from) cut(*version.terms.existing_from);
    }
    for (const LevelCap& cap : facts.caps) {
        cut(cap.from);
        if (cap.to) cut(*cap.to);
    }
    for (const registry::AreaPart& part : facts.areas) cut(part.from);
    for (const Holding& holding : facts.holdings) {
        cut(holding.from);
        if (holding.to) cut(*holding.to);
    }
    if (owner_from) cut(*owner_from);
    if (days.size() > 2) {
        std::sort(days.begin(), days.end());
        days.erase(std::unique(days.begin(), days.end()), days.end());
    }
    return days;
}

// The price of a version on a day: the level that was delivered may lower it.
void set_price(Piece& piece, std::span<const LevelCap> caps, Date day) {
    piece.price = piece.version->price;
    for (const LevelCap& cap : caps) {
        if (piece.version->ceiling != cap.under || !holds(cap.from, cap.to, day)) continue;
        if (cap.upper >= piece.price) continue;
        piece.price = cap.upper;
        piece.delivered = cap.delivered;
    }
}

struct Stretch {
    Date attached{};  // first day of the attachment
    Period period;
};

std::vector<Piece> pieces(const Stretch& stretch, std::span<const TariffVersion> versions,
                          const UnitFacts& facts, const std::optional<Date>& owner_from) {
    const std::vector<Date> days = cuts(stretch.period, versions, facts, owner_from);
    std::vector<Piece> result;
    for (std::size_t i = 0; i + 1 < days.size(); ++i) {
        Piece piece{.period = {days[i], days[i + 1]},
                    .version = version_for(versions, stretch.attached, days[i]),
                    .quantity = std::nullopt,
                    .price = {},
                    .delivered = std::nullopt,
                    .payer = payer_on(facts, owner_from, days[i])};
        if (piece.version != nullptr) {
            piece.quantity = quantity_on(*piece.version, facts, days[i]);
            set_price(piece, facts.caps, days[i]);
            if (i == 0 && piece.version->terms.proration == Proration::none) {
                piece.period.to = stretch.period.to;
                return {piece};
            }
        }
        if (!result.empty() && same_charge(result.back(), piece)) {
            result.back().period.to = piece.period.to;
        } else {
            result.push_back(piece);
        }
    }
    return result;
}

int months_between(Date from, Date to) {
    const auto span = (to.year() / to.month()) - (from.year() / from.month());
    return static_cast<int>(span.count());
}

// Days of the calendar in which every month has thirty.
std::int64_t thirty_days(Date day) {
    const std::int64_t month =
        static_cast<int>(day.year()) * std::int64_t{12} + static_cast<unsigned>(day.month());
    return month * 30 + std::min(static_cast<unsigned>(day.day()), 30U);
}

Counting counting_of(const Piece& piece, const Bill& bill, const Period& whole) {
    switch (piece.version->terms.proration) {
        case Proration::actual:
            return splits_by_halves(bill, whole) ? Counting::halves : Counting::days;
        case Proration::fixed_30:
            return Counting::thirtieths;
        case Proration::none:
            return Counting::whole;
    }
    PMO_CHECK(false);
}

PeriodShare share_of(Counting counting, const Period& piece, const Period& whole, int months) {
    switch (counting) {
        case Counting::days:
            return share_by_days(piece, whole);
        case Counting::halves:
            return share_by_halves(piece, whole);
        case Counting::thirtieths:
            return share_by_thirtieths(piece, whole, months);
        case Counting::whole:
            return {1, 1};
    }
    PMO_CHECK(false);
}

}  // namespace

std::string_view code_of(Reason reason) {
    switch (reason) {
        case Reason::other_period:
            return "other_period";
        case Reason::no_version:
            return "no_version";
        case Reason::no_area:
            return "no_area";
        case Reason::no_developer:
            return "no_developer";
        case Reason::no_owner:
            return "no_owner";
        case Reason::zero:
            return "zero";
        case Reason::otherwise:
            return "otherwise";
    }
    PMO_CHECK(false);
}

Period billing_period(Date anchor, int cycle_months, int n) {
    return {plus_months(anchor, n * cycle_months), plus_months(anchor, (n + 1) * cycle_months)};
}

std::vector<Period> billing_periods(const Attachment& attachment, int cycle_months,
                                    const Period& run) {
    PMO_CHECK(cycle_months > 0);
    std::vector<Period> result;
    // The first period that can reach into the run or the attachment; two early ones cost nothing.
    const Date earliest = std::max(run.from, attachment.from);
    int n = months_between(attachment.anchor, earliest) / cycle_months - 2;
    for (;; ++n) {
        const Period period = billing_period(attachment.anchor, cycle_months, n);
        if (period.from >= run.to || (attachment.to && period.from >= *attachment.to)) break;
        if (period.to <= attachment.from) continue;
        const Date first = std::max(period.from, attachment.from);
        if (run.from <= first && first < run.to) result.push_back(period);
    }
    return result;
}

Date owner_pays_from(StartRule rule, Date delivered) {
    const Date next_month = plus_months(first_of_month(delivered), 1);
    switch (rule) {
        case StartRule::next_month:
            return next_month;
        case StartRule::daily:
            return delivered;
        case StartRule::half_month:
            if (static_cast<unsigned>(delivered.day()) >= mid_month) return next_month;
            return plus_days(first_of_month(delivered), mid_month - 1);
    }
    PMO_CHECK(false);
}

Debtors debtors_on(const UnitFacts& facts, std::span<const TariffVersion> versions, Date day) {
    std::optional<Date> owner_from;
    if (facts.delivered) {
        const StartRule rule =
            versions.empty() ? StartRule::next_month : rule_at(versions, *facts.delivered);
        owner_from = owner_pays_from(rule, *facts.delivered);
    }
    const Payer payer = payer_on(facts, owner_from, day);
    return {payer.household, payer.liable};
}

PeriodShare share_by_days(const Period& piece, const Period& whole) {
    return {days_between(piece.from, piece.to), days_between(whole.from, whole.to)};
}

PeriodShare share_by_halves(const Period& piece, const Period& whole) {
    // Half a month weighs a multiple of 15 and of every length of a second half (13 to 16 days), so
    // that each day has a whole weight and the sums are exact.
    constexpr std::int64_t month_weight = 2 * 15 * 16 * 13 * 7;
    PeriodShare share{0, 0};
    for (Date month = whole.from; month < whole.to; month = plus_months(month, 1)) {
        const Date middle = plus_days(month, mid_month - 1);
        const Date next = plus_months(month, 1);
        share.whole += month_weight;
        for (const auto& [from, to] : {std::pair(month, middle), std::pair(middle, next)}) {
            const Date first = std::max(from, piece.from);
            const Date last = std::min(to, piece.to);
            if (first >= last) continue;
            share.part += days_between(first, last) * (month_weight / 2) / days_between(from, to);
        }
    }
    const std::int64_t common = std::gcd(share.part, share.whole);
    return {share.part / common, share.whole / common};
}

PeriodShare share_by_thirtieths(const Period& piece, const Period& whole, int months) {
    // The ends of the period are its ends, however long the months around them are.
    const std::int64_t length = std::int64_t{30} * months;
    const auto place = [&](Date day) {
        if (day == whole.to) return length;
        return std::clamp(thirty_days(day) - thirty_days(whole.from), std::int64_t{0}, length);
    };
    return {place(piece.to) - place(piece.from), length};
}

Money amount_of(std::int64_t quantity, Price price, int months, const PeriodShare& share,
                Rounding rounding) {
    // quantity is in 1/100, price in 1/10000, the result in 1/100: 10000 remain.
    return rounded(static_cast<Wide>(quantity) * price.scaled * months * share.part,
                   static_cast<Wide>(10000) * share.whole, rounding);
}

const TariffVersion* version_for(std::span<const TariffVersion> versions, Date attached, Date day) {
    std::size_t i = versions.size();
    while (i > 0 && versions[i - 1].from > day) --i;
    if (i == 0 || (versions[i - 1].to && day >= *versions[i - 1].to)) return nullptr;
    // Versions that units attached before do not have yet leave them with the one before.
    while (effective_from(versions[i - 1], attached) > day) {
        if (i == 1 || versions[i - 2].to != versions[i - 1].from) return nullptr;
        --i;
    }
    return &versions[i - 1];
}

std::vector<registry::AreaPart> areas_on(std::span<const registry::AreaPart> areas, Date day) {
    std::vector<registry::AreaPart> result;
    for (const registry::AreaPart& part : areas) {
        if (part.from > day) continue;
        // By component and day: a later row of the same component takes the place of the earlier.
        if (!result.empty() && result.back().component == part.component) {
            result.back() = part;
        } else {
            result.push_back(part);
        }
    }
    return result;
}

std::optional<Area> billable_area(std::span<const registry::AreaPart> areas, Date day) {
    const registry::AreaPart* latest = nullptr;
    std::optional<Area> sum;
    const auto count = [&] {
        if (latest == nullptr || !latest->billable) return;
        sum = Area{(sum ? sum->scaled : 0) + latest->area.scaled};
    };
    for (const registry::AreaPart& part : areas) {
        if (part.from > day) continue;
        if (latest != nullptr && latest->component != part.component) count();
        latest = &part;
    }
    count();
    return sum;
}

Bill bill(const Attachment& attachment, std::span<const TariffVersion> versions,
          const UnitFacts& facts, const Period& run) {
    Bill result;
    if (versions.empty()) {
        result.nothing.push_back({run, Reason::no_version});
        return result;
    }
    if (!recurs(versions.front().basis)) {
        result.nothing.push_back({run, Reason::otherwise});
        return result;
    }
    if (facts.delivered) {
        result.start_rule = rule_at(versions, *facts.delivered);
        result.owner_from = owner_pays_from(*result.start_rule, *facts.delivered);
    }
    const int months = versions.front().cycle_months;
    const std::vector<Period> periods = billing_periods(attachment, months, run);
    if (periods.empty()) result.nothing.push_back({run, Reason::other_period});
    for (const Period& whole : periods) {
        const Period attached{std::max(whole.from, attachment.from),
                              attachment.to ? std::min(whole.to, *attachment.to) : whole.to};
        for (const Piece& piece :
             pieces({attachment.from, attached}, versions, facts, result.owner_from)) {
            if (const auto reason = piece.reason()) {
                result.nothing.push_back({piece.period, *reason});
                continue;
            }
            const VersionTerms& terms = piece.version->terms;
            const Counting counting = counting_of(piece, result, whole);
            const PeriodShare share = share_of(counting, piece.period, whole, months);
            const Money amount =
                amount_of(*piece.quantity, piece.price, months, share, terms.rounding);
            if (amount.fen == 0) {
                result.nothing.push_back({piece.period, Reason::zero});
                continue;
            }
            result.drafts.push_back({.period = piece.period,
                                     .whole_period = whole,
                                     .part = share.part,
                                     .whole = share.whole,
                                     .counting = counting,
                                     .months = months,
                                     .quantity = *piece.quantity,
                                     .price = piece.price,
                                     .delivered = piece.delivered,
                                     .amount = amount,
                                     .payer = *piece.payer.household,
                                     .liable = *piece.payer.liable,
                                     .payer_reason = piece.payer.reason,
                                     .version = piece.version->id,
                                     .burden = burden_of(terms.late),
                                     .due = plus_days(piece.period.from, piece.version->due_days)});
        }
    }
    return result;
}

}  // namespace pmo::fee
