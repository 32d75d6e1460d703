#include "tests/walk/walk.h"

#include <fmt/format.h>

#include "lib/base/check.h"
#include "lib/base/error.h"
#include "tests/walk/compare.h"
#include "tests/walk/crash.h"
#include "tests/walk/steps.h"

namespace pmo::walk {

namespace {

constexpr std::size_t remembered = 20;
constexpr const char* begin = "2010-01-05";
constexpr const char* attached_from = "2008-07-01";  // long before: nothing is in part

const StepKind& chosen(Walk& walk) {
    std::size_t sum = 0;
    for (const StepKind& kind : step_kinds()) sum += kind.weight;
    std::size_t at = walk.below(sum);
    for (const StepKind& kind : step_kinds()) {
        if (at < kind.weight) return kind;
        at -= kind.weight;
    }
    PMO_CHECK(false);
}

}  // namespace

Walk::Walk(test::Office& office, const Options& options)
    : office_(office), options_(options), random_(options.seed) {
    today = first_ = day_number(test::day(begin));
    found_office();
}

std::size_t Walk::below(std::size_t limit) {
    PMO_CHECK(limit > 0);
    return random_() % limit;  // spelled out: distributions differ between libraries
}

// Five households with two homes each; each home has a tariff by area, a fixed one and one that is
// billed by the quarter.
void Walk::found_office() {
    office_.estate("E1");
    const auto rate = [&](test::SmallTariff tariff, std::int64_t price_e4) {
        tariff.from = attached_from;
        office_.tariff(tariff);
        rates.push_back({office_.item(tariff.item).value, tariff.item, tariff.basis == "per_m2",
                         price_e4, tariff.cycle_months, tariff.due_days});
    };
    rate({.code = "M", .item = "management", .price = "2.35", .due_days = 30}, 23500);
    rate({.code = "W", .item = "waste", .basis = "fixed", .price = "8.17", .due_days = 30}, 81700);
    rate({.code = "L",
          .item = "lift",
          .basis = "per_m2",
          .price = "0.1375",
          .cycle_months = 3,
          .due_days = 61},
         1375);
    for (int i = 1; i <= 5; ++i) {
        const HouseholdId household = office_.household("Payer " + std::to_string(i));
        households.push_back(household.value);
        for (int j = 0; j < 2; ++j) {
            const std::int64_t area = 3000 + static_cast<std::int64_t>(below(12000));
            const std::string code = fmt::format("{}-1-10{}", i, j);
            const UnitId unit = office_.home(code, fmt::format("{}.{:02}", area / 100, area % 100));
            office_.owner(unit, household, attached_from);
            office_.delivered(unit, attached_from);
            for (const char* tariff : {"M", "W", "L"}) {
                office_.attach(tariff, unit, attached_from);
            }
            units.push_back({unit.value, household.value, code, area});
        }
    }
}

void Walk::note(const std::string& words) {
    last_.push_back(fmt::format("{} {} {}", taken_, to_text(date_today()), words));
    if (last_.size() > remembered) last_.pop_front();
}

void Walk::run() {
    try {
        while (taken_ < options_.steps) {
            ++taken_;
            step();
            if (taken_ % options_.everything_each == 0) {
                settle_everything();
                compare_office(*this, first_);
            }
        }
        compare_office(*this, first_);
    } catch (const Difference& difference) {
        failure_ = difference.what;
    } catch (const Error& error) {
        failure_ = "nobody expected: " + std::string(error.what());
    }
}

void Walk::step() {
    if (one_in(8)) today += 1 + static_cast<Day>(below(3));
    std::optional<Plan> plan;
    std::string name;
    while (!plan) {
        const StepKind& kind = chosen(*this);
        plan = kind.plan(*this);
        name = kind.name;
    }
    if (options_.kill_each > 0 && one_in(options_.kill_each)) {
        note("killed: " + plan->words);
        kill(*plan);
        ++counts_["killed"];
    } else if (one_in(options_.cut_each)) {
        const int nth = 1 + static_cast<int>(below(60));
        note(fmt::format("cut short at statement {}: {}", nth, plan->words));
        bool done = true;
        Plan cut = *plan;
        cut.act = [&](store::Db& db) { done = !cut_short(db, nth, [&] { plan->act(db); }); };
        cut.expect = [&] {
            if (done) plan->expect();
        };
        cut.cut = true;
        take(cut);
        ++counts_[done ? name : "cut short"];
    } else {
        note(plan->words);
        take(*plan);
        ++counts_[name];
    }
    compare_touched(*this, plan->touched);
}

void Walk::take(const Plan& plan) {
    if (!plan.refused) {
        plan.act(office_.db());
        plan.expect();
        return;
    }
    try {
        plan.act(office_.db());
    } catch (const Error& error) {
        if (error.kind() == ErrorKind::refused) return;
        throw;
    }
    if (!plan.cut) throw Difference{"this should have been refused: " + plan.words};
}

// Nobody else has the file open while the process works in it, so that the journal it leaves is
// found by who opens it next.
void Walk::kill(const Plan& plan) {
    const std::filesystem::path path = office_.db().path();
    PMO_CHECK(!path.empty());
    const auto open = [&] { return store::Db::open(path, store::Mode::write, test::context()); };
    office_.db() = store::Db::memory(test::context());
    killed(1 + static_cast<int>(below(120)), open, plan.act);
    office_.db() = open();
}

// All prepayment goes to what is open; asking again then changes nothing.
void Walk::settle_everything() {
    for (const bool again : {false, true}) {
        for (const Key household : households) {
            const std::set<Key> payments = model.with_prepayment[household];
            for (const Key payment : payments) {
                const std::size_t before = model.given.size();
                const auto plan = plan_allocation(*this, payment, {});
                if (!plan) continue;
                note("settle everything: " + plan->words);
                take(*plan);
                if (again && model.given.size() != before) {
                    throw Difference{"what was settled was not all"};
                }
            }
            compare_touched(*this, {household});
        }
    }
}

std::string Walk::report() const {
    std::string text = fmt::format("PMO_WALK_SEED={} PMO_WALK_STEPS={}", options_.seed, taken_);
    if (failure_.empty()) return text;
    text += ": " + failure_ + "\n";
    for (const std::string& each : last_) text += "  " + each + "\n";
    return text;
}

}  // namespace pmo::walk
