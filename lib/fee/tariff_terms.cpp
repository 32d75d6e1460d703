#include "lib/fee/tariff_terms.h"

#include "lib/base/check.h"
#include "lib/base/text.h"

namespace pmo::fee {

namespace {

constexpr std::int64_t highest_daily_rate = 10000;  // 10‰
constexpr std::int64_t highest_lpr_rate = 40000;    // 400 %
constexpr std::int64_t compared_lpr = 30000;        // 3.00 % a year, in 1/1000000

// The text before one of two signs, as a decimal of so many places.
std::optional<std::int64_t> number_before(std::string_view text, std::string_view sign,
                                          int places) {
    text = trimmed(text);
    if (!text.ends_with(sign)) return std::nullopt;
    return parse_decimal(trimmed(text.substr(0, text.size() - sign.size())), places);
}

std::optional<std::int64_t> between(std::optional<std::int64_t> value, std::int64_t highest) {
    if (!value || *value <= 0 || *value > highest) return std::nullopt;
    return value;
}

}  // namespace

std::string_view code_of(Proration proration) {
    switch (proration) {
        case Proration::actual:
            return "actual";
        case Proration::fixed_30:
            return "fixed_30";
        case Proration::none:
            return "none";
    }
    PMO_CHECK(false);
}

std::string_view code_of(Rounding rounding) {
    switch (rounding) {
        case Rounding::fen:
            return "fen";
        case Rounding::jiao:
            return "jiao";
        case Rounding::yuan:
            return "yuan";
    }
    PMO_CHECK(false);
}

std::string_view code_of(TierWindow window) {
    switch (window) {
        case TierWindow::month:
            return "month";
        case TierWindow::period:
            return "period";
        case TierWindow::year:
            return "year";
    }
    PMO_CHECK(false);
}

std::string_view code_of(LateGrace grace) {
    switch (grace) {
        case LateGrace::from_due:
            return "from_due";
        case LateGrace::from_end:
            return "from_end";
    }
    PMO_CHECK(false);
}

std::optional<Tier> parse_tier(std::string_view text) {
    text = trimmed(text);
    const std::size_t equals = text.find('=');
    if (equals == std::string_view::npos) return std::nullopt;
    Tier tier;
    if (const auto bound = trimmed(text.substr(0, equals)); !bound.empty()) {
        tier.upto = parse<3>(bound);
        if (!tier.upto) return std::nullopt;
    }
    std::string_view price = text.substr(equals + 1);
    if (const std::size_t plus = price.find('+', 1); plus != std::string_view::npos) {
        const auto flat = parse_money(trimmed(price.substr(plus + 1)));
        if (!flat) return std::nullopt;
        tier.flat = *flat;
        price = price.substr(0, plus);
    }
    const auto parsed = parse<4>(trimmed(price));
    if (!parsed) return std::nullopt;
    tier.price = *parsed;
    return tier;
}

std::string tier_text(const Tier& tier) {
    std::string text = tier.upto ? decimal_text(tier.upto->scaled, Reading::places, 0) : "";
    text += "=" + to_plain(tier.price);
    if (tier.flat != Money{}) text += "+" + to_plain(tier.flat);
    return text;
}

std::optional<std::vector<Tier>> parse_tiers(std::string_view text) {
    std::vector<Tier> tiers;
    while (!trimmed(text).empty()) {
        const std::size_t end = std::min(text.find(';'), text.size());
        const auto tier = parse_tier(text.substr(0, end));
        if (!tier) return std::nullopt;
        tiers.push_back(*tier);
        text = end == text.size() ? std::string_view() : text.substr(end + 1);
    }
    return tiers;
}

std::string tiers_text(std::span<const Tier> tiers) {
    std::string text;
    for (const Tier& tier : tiers) text += (text.empty() ? "" : ";") + tier_text(tier);
    return text;
}

std::optional<std::int64_t> parse_daily_rate(std::string_view text) {
    if (const auto promille = number_before(text, "‰", 3)) {
        return between(promille, highest_daily_rate);
    }
    return between(number_before(text, "%", 4), highest_daily_rate);
}

std::optional<std::int64_t> parse_lpr_rate(std::string_view text) {
    return between(number_before(text, "%", 2), highest_lpr_rate);
}

std::optional<LateTerms> parse_late(std::string_view text) {
    text = trimmed(text);
    LateTerms late;
    if (text == "none" || text == "无" || text == "無") return late;
    std::optional<std::int64_t> rate;
    if (text.size() > 3 && (text.starts_with("LPR") || text.starts_with("lpr"))) {
        late.kind = LateKind::lpr;
        rate = parse_lpr_rate(text.substr(3));
    } else {
        late.kind = LateKind::daily;
        rate = parse_daily_rate(text);
    }
    if (!rate) return std::nullopt;
    late.rate = *rate;
    return late;
}

std::string late_text(const LateTerms& late) {
    switch (late.kind) {
        case LateKind::none:
            return {};
        case LateKind::daily:
            return decimal_text(late.rate, 3, 0) + "‰";
        case LateKind::lpr:
            return "LPR " + decimal_text(late.rate, 2, 0) + "%";
    }
    PMO_CHECK(false);
}

std::int64_t burden_of(const LateTerms& late) {
    switch (late.kind) {
        case LateKind::none:
            return 0;
        case LateKind::daily:
            return late.rate;
        case LateKind::lpr:
            return divide_rounded(static_cast<Wide>(compared_lpr) * late.rate, Wide{10000} * 365);
    }
    PMO_CHECK(false);
}

}  // namespace pmo::fee
