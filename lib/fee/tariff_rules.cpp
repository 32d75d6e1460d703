#include "lib/fee/tariff_rules.h"

#include "lib/base/i18n.h"
#include "lib/base/text.h"
#include "lib/fee/tariff_terms.h"
#include "lib/fee/tier_rules.h"

namespace pmo::fee {

namespace {

constexpr int band_unit = 10000;

bool overlap(Date from, const std::optional<Date>& to, const TariffVersion& other) {
    return (!other.to || from < *other.to) && (!to || other.from < *to);
}

std::string until(const std::optional<Date>& to) {
    return to ? to_text(plus_days(*to, -1)) : tr("fee.open_end");
}

std::optional<Fault> ceiling_excess(const NewVersion& request, const Ceiling& ceiling) {
    const auto above = [&](std::string_view column, Price price) {
        return Fault{column, "above-ceiling",
                     tr("fee.above_ceiling", to_plain(price), to_plain(ceiling.upper),
                        visible(ceiling.code), visible(ceiling.document))};
    };
    if (request.price > ceiling.upper) return above("price", request.price);
    for (const Tier& tier : request.terms.tiers) {
        if (tier.price > ceiling.upper) return above("tiers", tier.price);
    }
    const bool inside =
        request.from >= ceiling.from && (!ceiling.to || (request.to && *request.to <= *ceiling.to));
    if (!inside) {
        return Fault{"from", "outside-ceiling",
                     tr("fee.outside_ceiling", visible(ceiling.code), to_text(ceiling.from),
                        until(ceiling.to))};
    }
    return std::nullopt;
}

std::optional<Fault> sibling_fault(const NewVersion& request,
                                   std::span<const TariffVersion> siblings) {
    for (const TariffVersion& sibling : siblings) {
        if (sibling.cycle_months != request.cycle_months) {
            return Fault{
                "cycle", "other-cycle",
                tr("fee.other_cycle", visible(request.tariff), cycle_code(sibling.cycle_months)),
                tr("fee.other_cycle_hint")};
        }
    }
    for (const TariffVersion& sibling : siblings) {
        if (recurs(sibling.basis) != recurs(request.basis)) {
            return Fault{"basis", "other-basis",
                         tr("fee.other_basis", visible(request.tariff), code_of(sibling.basis)),
                         tr("fee.other_basis_hint")};
        }
    }
    const TariffVersion* ended = version_to_end(request, siblings);
    for (const TariffVersion& sibling : siblings) {
        if (!overlap(request.from, request.to, sibling)) continue;
        if (&sibling == ended && request.end_previous) continue;
        return Fault{"from", "overlap",
                     tr("fee.version_overlap", visible(request.tariff), to_text(sibling.from),
                        until(sibling.to)),
                     &sibling == ended ? tr("fee.version_overlap_hint", to_text(request.from))
                                       : std::string()};
    }
    return std::nullopt;
}

// The key of a sentence on what is wrong with tiers.
std::string_view key_of(TierProblem problem) {
    switch (problem) {
        case TierProblem::none:
            break;
        case TierProblem::missing:
            return "fee.tiers_missing";
        case TierProblem::no_end:
            return "fee.tiers_no_end";
        case TierProblem::inner_no_end:
            return "fee.tiers_inner_no_end";
        case TierProblem::not_rising:
            return "fee.tiers_not_rising";
        case TierProblem::negative:
            return "fee.tiers_negative";
        case TierProblem::falls:
            return "fee.tiers_fall";
    }
    return {};
}

// i18n: fee.tiers_*
std::optional<Fault> price_fault(const NewVersion& request) {
    const VersionTerms& terms = request.terms;
    if (!has_tiers(request.basis)) {
        if (!terms.tiers.empty() || terms.tier_window) {
            return Fault{"tiers", "not-tiered",
                         tr("fee.not_tiered", visible(request.tariff), code_of(request.basis)),
                         tr("fee.not_tiered_hint")};
        }
        if (!request.priced && request.basis != Basis::shared) {
            return Fault{"price", "required", tr("fee.no_price", visible(request.tariff))};
        }
        return std::nullopt;
    }
    if (request.priced && request.price.scaled != 0) {
        return Fault{"price", "not-one-price", tr("fee.tiers_have_prices")};
    }
    if (!terms.tier_window) {
        return Fault{"tier_window", "required", tr("fee.tiers_no_window", visible(request.tariff)),
                     tr("fee.tiers_hint")};
    }
    const TierProblem problem = tier_problem(request.basis, terms.tiers, terms.tier_window);
    if (problem == TierProblem::none) return std::nullopt;
    return Fault{"tiers", "bad-tiers", tr(key_of(problem), visible(request.tariff)),
                 tr("fee.tiers_hint")};
}

std::optional<Fault> late_fault(const NewVersion& request) {
    const LateTerms& late = request.terms.late;
    if (late.kind == LateKind::none) {
        if (late.grace_days == 0 && late.grace == LateGrace::from_due && !late.cap_bp) {
            return std::nullopt;
        }
        return Fault{"late", "required", tr("fee.late_without_rate")};
    }
    if (late.grace_days < 0 || late.grace_days > 366) {
        return Fault{"late_grace_days", "type-error", tr("fee.due_days_range", late.grace_days)};
    }
    if (late.cap_bp && *late.cap_bp <= 0) {
        return Fault{"late_cap", "type-error", tr("fee.bad_band", band_text(*late.cap_bp))};
    }
    if (trimmed(request.document).empty()) {
        return Fault{"document", "required", tr("fee.late_needs_document", visible(request.tariff)),
                     tr("fee.late_needs_document_hint")};
    }
    return std::nullopt;
}

std::optional<Fault> existing_fault(const VersionCase& version) {
    const NewVersion& request = version.request;
    const auto& existing = request.terms.existing_from;
    if (!existing) return std::nullopt;
    if (*existing < request.from || (request.to && *existing >= *request.to)) {
        return Fault{"existing_from", "bad-date",
                     tr("fee.existing_outside", to_text(*existing), to_text(request.from))};
    }
    if (version_before(request, version.siblings) == nullptr) {
        return Fault{"existing_from", "no-version",
                     tr("fee.existing_alone", visible(request.tariff)),
                     tr("fee.existing_alone_hint")};
    }
    const Ceiling* before = version.ceiling_before;
    if (before != nullptr && before->to && *before->to < *existing) {
        return Fault{"existing_from", "outside-ceiling",
                     tr("fee.outside_ceiling", visible(before->code), to_text(before->from),
                        until(before->to))};
    }
    return std::nullopt;
}

}  // namespace

std::optional<int> parse_band(std::string_view text) {
    text = trimmed(text);
    if (!text.empty() && text.back() == '%') text = trimmed(text.substr(0, text.size() - 1));
    const auto scaled = parse_decimal(text, 2);
    if (!scaled || *scaled < 0 || *scaled > 10 * band_unit) return std::nullopt;
    return static_cast<int>(*scaled);
}

std::string band_text(int band_bp) {
    return decimal_text(band_bp, 2, 0) + "%";
}

Price highest_price(Price base, int band_bp) {
    const Wide bound = static_cast<Wide>(base.scaled) * (band_unit + band_bp);
    return {static_cast<std::int64_t>(bound / band_unit)};
}

std::optional<Fault> ceiling_fault(const NewCeiling& ceiling) {
    if (trimmed(ceiling.code).empty() || has_control_characters(ceiling.code)) {
        return Fault{"ceiling", "required", tr("fee.bad_code", visible(ceiling.code))};
    }
    if (trimmed(ceiling.document).empty()) {
        return Fault{"document", "required", tr("fee.ceiling_document", visible(ceiling.code))};
    }
    if (ceiling.base.scaled <= 0) {
        return Fault{"base", "type-error", tr("fee.base_positive", to_plain(ceiling.base))};
    }
    if (ceiling.upper && ceiling.upper->scaled <= 0) {
        return Fault{"upper", "type-error", tr("fee.base_positive", to_plain(*ceiling.upper))};
    }
    const Price highest = highest_price(ceiling.base, ceiling.band_bp);
    if (ceiling.upper && *ceiling.upper > highest) {
        return Fault{"upper", "above-band",
                     tr("fee.above_band", to_plain(*ceiling.upper), to_plain(highest),
                        to_plain(ceiling.base), band_text(ceiling.band_bp))};
    }
    if (ceiling.to && *ceiling.to <= ceiling.from) {
        return Fault{"to", "bad-date", tr("fee.ends_before", to_text(ceiling.from))};
    }
    return std::nullopt;
}

std::optional<Fault> level_fault(const NewCeiling& ceiling, Price upper,
                                 std::span<const Ceiling> others) {
    if (ceiling.level.empty()) return std::nullopt;
    if (has_control_characters(ceiling.level)) {
        return Fault{"level", "required", tr("fee.bad_code", visible(ceiling.level))};
    }
    for (const Ceiling& other : others) {
        if (other.level.empty() || other.document != ceiling.document) continue;
        const bool apart =
            (other.to && *other.to <= ceiling.from) || (ceiling.to && *ceiling.to <= other.from);
        if (apart || (other.level != ceiling.level && other.upper != upper)) continue;
        return Fault{"level", "conflict",
                     tr("fee.level_taken", visible(other.code), visible(other.level),
                        to_plain(other.upper), visible(other.document))};
    }
    return std::nullopt;
}

std::optional<Fault> version_fault(const VersionCase& version) {
    const NewVersion& request = version.request;
    if (trimmed(request.tariff).empty() || has_control_characters(request.tariff)) {
        return Fault{"tariff", "required", tr("fee.bad_code", visible(request.tariff))};
    }
    if (request.price.scaled < 0) {
        return Fault{"price", "type-error", tr("fee.price_negative", to_plain(request.price))};
    }
    if (request.due_days < 0 || request.due_days > 366) {
        return Fault{"due_days", "type-error", tr("fee.due_days_range", request.due_days)};
    }
    if (request.to && *request.to <= request.from) {
        return Fault{"to", "bad-date", tr("fee.ends_before", to_text(request.from))};
    }
    if (version.ceiling == nullptr && trimmed(request.document).empty()) {
        return Fault{"document", "required", tr("fee.needs_document", visible(request.tariff)),
                     tr("fee.needs_document_hint")};
    }
    if (version.ceiling != nullptr) {
        if (auto fault = ceiling_excess(request, *version.ceiling)) return fault;
    }
    if (request.start_rule == StartRule::half_month && version.odd_anchors) {
        return Fault{"start", "odd-anchor", tr("fee.half_month_anchor")};
    }
    if (auto fault = price_fault(request)) return fault;
    if (auto fault = late_fault(request)) return fault;
    if (auto fault = sibling_fault(request, version.siblings)) return fault;
    return existing_fault(version);
}

const TariffVersion* version_before(const NewVersion& request,
                                    std::span<const TariffVersion> siblings) {
    for (const TariffVersion& sibling : siblings) {
        if (sibling.from < request.from && (!sibling.to || *sibling.to >= request.from)) {
            return &sibling;
        }
    }
    return nullptr;
}

const TariffVersion* version_to_end(const NewVersion& request,
                                    std::span<const TariffVersion> siblings) {
    if (siblings.empty()) return nullptr;
    const TariffVersion& last = siblings.back();
    return !last.to && last.from < request.from ? &last : nullptr;
}

const TariffVersion* same_version(const VersionCase& version) {
    const NewVersion& request = version.request;
    for (const TariffVersion& sibling : version.siblings) {
        const bool same_ceiling =
            version.ceiling == nullptr ? !sibling.ceiling : sibling.ceiling == version.ceiling->id;
        if (sibling.from == request.from && sibling.to == request.to &&
            sibling.basis == request.basis && sibling.price == request.price &&
            sibling.cycle_months == request.cycle_months &&
            sibling.start_rule == request.start_rule && sibling.due_days == request.due_days &&
            same_ceiling && sibling.document == request.document &&
            sibling.terms == request.terms) {
            return &sibling;
        }
    }
    return nullptr;
}

}  // namespace pmo::fee
