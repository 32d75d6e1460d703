#include "lib/fee/tariff_rules.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "tests/support/office.h"

namespace pmo::fee {

using test::day;

namespace {

Ceiling ceiling() {
    return {.id = {1},
            .code = "GOV",
            .document = "No. 12",
            .base = {16000},
            .band_bp = 1500,
            .upper = {18400},
            .from = day("2024-01-01"),
            .to = day("2030-01-01")};
}

NewVersion version(std::int64_t price_e4, const char* from, const char* to = "") {
    NewVersion request;
    request.tariff = "T1";
    request.item = "management";
    request.price = {price_e4};
    request.ceiling = "GOV";
    request.from = day(from);
    request.to = *to != 0 ? std::optional(day(to)) : std::nullopt;
    return request;
}

TariffVersion stored(std::int64_t id, const char* from, const char* to = "") {
    TariffVersion result;
    result.id = {id};
    result.from = day(from);
    if (*to != 0) result.to = day(to);
    result.price = {18000};
    result.due_days = 30;
    result.ceiling = CeilingId{1};
    return result;
}

std::string code(const std::optional<Fault>& fault) {
    return fault ? std::string(fault->column) + " " + std::string(fault->code) : "accepted";
}

std::string judged(const NewVersion& request, const std::vector<TariffVersion>& siblings = {}) {
    const Ceiling above = ceiling();
    return code(version_fault({request, request.ceiling.empty() ? nullptr : &above, siblings}));
}

}  // namespace

TEST_CASE("fee: the highest price is the base with its band, rounded down") {
    struct Row {
        std::int64_t base_e4;
        int band_bp;
        std::int64_t highest_e4;
    };
    for (const Row& row : std::vector<Row>{{16000, 1500, 18400},
                                           {16000, 0, 16000},
                                           {13500, 1500, 15525},
                                           {12345, 1500, 14196},  // 1.419675
                                           {1, 9999, 1},
                                           {999'999'999'999, 100000, 10'999'999'999'989}}) {
        CHECK(highest_price({row.base_e4}, row.band_bp).scaled == row.highest_e4);
    }
}

TEST_CASE("fee: a band is read as people write it, and never more than tenfold") {
    struct Row {
        const char* text;
        int band_bp;
    };
    for (const Row& row : std::vector<Row>{{"15%", 1500},
                                           {" 15 % ", 1500},
                                           {"7.5", 750},
                                           {"0.25%", 25},
                                           {"0", 0},
                                           {"1000%", 100000}}) {
        CAPTURE(row.text);
        CHECK(parse_band(row.text) == row.band_bp);
        CHECK(parse_band(band_text(row.band_bp)) == row.band_bp);
    }
    for (const char* text : {"", "%", "-1%", "1000.01%", "7.125%", "15 percent", "1e2"}) {
        CAPTURE(text);
        CHECK(!parse_band(text));
    }
}

TEST_CASE("fee: 1.60 and 15 % let 1.84 pass, not a ten-thousandth more") {
    CHECK(judged(version(18400, "2026-01-01", "2027-01-01")) == "accepted");
    CHECK(judged(version(18401, "2026-01-01", "2027-01-01")) == "price above-ceiling");
    CHECK(judged(version(18500, "2026-01-01", "2027-01-01")) == "price above-ceiling");
}

TEST_CASE("fee: a version lies inside its ceiling's days") {
    CHECK(judged(version(18000, "2024-01-01", "2030-01-01")) == "accepted");
    CHECK(judged(version(18000, "2023-12-31", "2030-01-01")) == "from outside-ceiling");
    CHECK(judged(version(18000, "2024-01-01", "2030-01-02")) == "from outside-ceiling");
    CHECK(judged(version(18000, "2024-01-01")) == "from outside-ceiling");
}

TEST_CASE("fee: what is wrong with a version by itself") {
    NewVersion request = version(18000, "2026-01-01", "2026-01-01");
    CHECK(judged(request) == "to bad-date");
    request = version(-1, "2026-01-01", "2027-01-01");
    CHECK(judged(request) == "price type-error");
    request = version(0, "2026-01-01", "2027-01-01");
    CHECK(judged(request) == "accepted");
    for (const int days : {-1, 367}) {
        request.due_days = days;
        CHECK(judged(request) == "due_days type-error");
    }
    for (const int days : {0, 366}) {
        request.due_days = days;
        CHECK(judged(request) == "accepted");
    }
    request.tariff = " ";
    CHECK(judged(request) == "tariff required");
    request = version(18000, "2026-01-01");
    request.ceiling.clear();
    CHECK(judged(request) == "document required");
    request.document = "contract 7";
    CHECK(judged(request) == "accepted");
}

TEST_CASE("fee: versions of a tariff never overlap, and only an open last one can be ended") {
    const std::vector<TariffVersion> closed = {stored(1, "2025-01-01", "2026-01-01")};
    CHECK(judged(version(18000, "2026-01-01", "2027-01-01"), closed) == "accepted");
    CHECK(judged(version(18000, "2024-06-01", "2025-01-01"), closed) == "accepted");
    CHECK(judged(version(18000, "2025-12-31", "2027-01-01"), closed) == "from overlap");
    CHECK(judged(version(18000, "2024-06-01", "2025-01-02"), closed) == "from overlap");
    CHECK(judged(version(18000, "2025-03-01", "2025-04-01"), closed) == "from overlap");

    const std::vector<TariffVersion> open = {stored(1, "2025-01-01", "2026-01-01"),
                                             stored(2, "2026-01-01")};
    NewVersion next = version(18000, "2026-06-01", "2027-01-01");
    CHECK(judged(next, open) == "from overlap");
    next.end_previous = true;
    CHECK(judged(next, open) == "accepted");
    CHECK(version_to_end(next, open)->id == TariffVersionId{2});
    next.from = day("2026-01-01");  // it would be left without a day
    CHECK(judged(next, open) == "from overlap");
    CHECK(version_to_end(next, open) == nullptr);
    next.from = day("2025-06-01");
    CHECK(judged(next, open) == "from overlap");
    CHECK(version_to_end(next, closed) == nullptr);
}

TEST_CASE("fee: a tariff keeps its cycle, and half months need periods from the first") {
    const std::vector<TariffVersion> siblings = {stored(1, "2025-01-01", "2026-01-01")};
    NewVersion request = version(18000, "2026-01-01", "2027-01-01");
    request.cycle_months = 3;
    CHECK(judged(request, siblings) == "cycle other-cycle");
    const Ceiling above = ceiling();
    request.cycle_months = 1;
    request.start_rule = StartRule::half_month;
    CHECK(code(version_fault({request, &above, siblings, false})) == "accepted");
    CHECK(code(version_fault({request, &above, siblings, true})) == "start odd-anchor");
    request.start_rule = StartRule::daily;
    CHECK(code(version_fault({request, &above, siblings, true})) == "accepted");
}

TEST_CASE("fee: the same version is recognised, word for word") {
    const Ceiling above = ceiling();
    const std::vector<TariffVersion> siblings = {stored(1, "2025-01-01", "2026-01-01")};
    const NewVersion same = version(18000, "2025-01-01", "2026-01-01");
    const auto known = [&](const NewVersion& request) {
        return same_version({request, &above, siblings}) != nullptr;
    };
    CHECK(known(same));
    NewVersion other = same;
    other.price = {18001};
    CHECK(!known(other));
    other = same;
    other.to.reset();
    CHECK(!known(other));
    other = same;
    other.due_days = 15;
    CHECK(!known(other));
    other = same;
    other.document = "contract";
    CHECK(!known(other));
    CHECK(same_version({same, nullptr, siblings}) == nullptr);
}

TEST_CASE("fee: what is wrong with a ceiling") {
    const NewCeiling good{.code = "GOV",
                          .document = "No. 12",
                          .base = {16000},
                          .band_bp = 1500,
                          .upper = std::nullopt,
                          .from = day("2024-01-01"),
                          .to = std::nullopt};
    CHECK(code(ceiling_fault(good)) == "accepted");
    NewCeiling bad = good;
    bad.upper = Price{18400};
    CHECK(code(ceiling_fault(bad)) == "accepted");
    bad.upper = Price{18401};
    CHECK(code(ceiling_fault(bad)) == "upper above-band");
    bad.upper = Price{0};
    CHECK(code(ceiling_fault(bad)) == "upper type-error");
    bad = good;
    bad.base = {0};
    CHECK(code(ceiling_fault(bad)) == "base type-error");
    bad = good;
    bad.document = "  ";
    CHECK(code(ceiling_fault(bad)) == "document required");
    bad = good;
    bad.code = "a\tb";
    CHECK(code(ceiling_fault(bad)) == "ceiling required");
    bad = good;
    bad.to = bad.from;
    CHECK(code(ceiling_fault(bad)) == "to bad-date");
}

TEST_CASE("fee: tiered prices are judged tier by tier") {
    NewVersion request = version(0, "2025-01-01", "2030-01-01");
    request.basis = Basis::tiered_marginal;
    request.priced = false;
    CHECK(judged(request) == "tier_window required");
    request.terms.tier_window = TierWindow::year;
    CHECK(judged(request) == "tiers bad-tiers");
    request.terms.tiers = {{Reading{180000}, Price{15000}}, {std::nullopt, Price{18400}}};
    CHECK(judged(request) == "accepted");
    request.terms.tiers[1].price = {18401};
    CHECK(judged(request) == "tiers above-ceiling");
    request.terms.tiers[1] = {Reading{260000}, Price{18000}};
    CHECK(judged(request) == "tiers bad-tiers");
    request.terms.tiers[1].upto.reset();
    request.priced = true;
    request.price = {15000};
    CHECK(judged(request) == "price not-one-price");
    request.basis = Basis::metered;
    CHECK(judged(request) == "tiers not-tiered");
    request.terms.tiers.clear();
    request.terms.tier_window.reset();
    CHECK(judged(request) == "accepted");
    request.priced = false;
    CHECK(judged(request) == "price required");
    request.basis = Basis::shared;  // the pool has the amount
    CHECK(judged(request) == "accepted");
}

TEST_CASE("fee: a late fee is taken only with the contract that agrees on it") {
    NewVersion request = version(18000, "2025-01-01", "2030-01-01");
    request.terms.late = {.kind = LateKind::daily, .rate = 300};
    CHECK(judged(request) == "document required");
    request.document = "contract 7";
    CHECK(judged(request) == "accepted");
    request.terms.late.grace_days = 367;
    CHECK(judged(request) == "late_grace_days type-error");
    request.terms.late = {.kind = LateKind::daily, .rate = 300, .cap_bp = 0};
    CHECK(judged(request) == "late_cap type-error");
    request.terms.late = {.grace_days = 10};
    CHECK(judged(request) == "late required");
    request.terms.late = {.cap_bp = 3000};
    CHECK(judged(request) == "late required");
}

TEST_CASE("fee: a second date needs a version that units can keep until then") {
    NewVersion request = version(18000, "2026-01-01", "2030-01-01");
    request.end_previous = true;
    request.terms.existing_from = day("2026-07-01");
    CHECK(judged(request) == "existing_from no-version");
    const std::vector<TariffVersion> siblings = {stored(1, "2025-01-01")};
    CHECK(judged(request, siblings) == "accepted");
    CHECK(judged(request, {stored(1, "2025-01-01", "2026-01-01")}) == "accepted");
    CHECK(judged(request, {stored(1, "2025-01-01", "2025-12-31")}) == "existing_from no-version");
    request.terms.existing_from = day("2025-12-31");
    CHECK(judged(request, siblings) == "existing_from bad-date");
    request.terms.existing_from = day("2026-07-01");
    request.to = day("2026-07-01");
    CHECK(judged(request, siblings) == "existing_from bad-date");
    // the price that goes on must not outlive its own ceiling
    request.to.reset();
    request.ceiling.clear();
    request.document = "contract";
    Ceiling before = ceiling();
    before.to = day("2026-06-30");
    CHECK(code(version_fault({request, nullptr, siblings, false, &before})) ==
          "existing_from outside-ceiling");
    before.to = day("2026-07-01");
    CHECK(code(version_fault({request, nullptr, siblings, false, &before})) == "accepted");
}

TEST_CASE("fee: a tariff recurs or it does not, in all its versions") {
    NewVersion request = version(18000, "2026-01-01", "2030-01-01");
    request.end_previous = true;
    request.basis = Basis::metered;
    CHECK(judged(request, {stored(1, "2025-01-01")}) == "basis other-basis");
    request.basis = Basis::fixed;
    CHECK(judged(request, {stored(1, "2025-01-01")}) == "accepted");
}

}  // namespace pmo::fee
