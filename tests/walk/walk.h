// A seeded random walk through the real actions on an office, beside a model of what the ledger
// should be. After each step whoever was touched is compared, every thousand steps everything.
//
//     Walk walk(office, {.seed = 7, .steps = 5000});
//     walk.run();
//     CHECK_MESSAGE(walk.failure().empty(), walk.report());
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "lib/base/date.h"
#include "lib/base/money.h"
#include "tests/support/office.h"
#include "tests/walk/model.h"

namespace pmo::walk {

struct Options {
    std::uint32_t seed = 1;
    std::int64_t steps = 1000;
    std::int64_t everything_each = 1000;
    std::size_t cut_each = 15;  // about: an action is cut short between two of its statements
    std::size_t kill_each = 0;  // about: a process at work in the file is killed; 0: never
};

// One step: what it says, what the program does, and the same in the model, which is told after the
// program is done. Decided before it is done, so that it can be cut short.
struct Plan {
    std::string words;
    std::function<void(store::Db&)> act;
    std::function<void()> expect = [] {};
    std::set<Key> touched = {};  // households
    bool refused = false;        // a rule must say no, and nothing change
    bool cut = false;            // it may not even come to that
};

// What the walk finds wrong.
struct Difference {
    std::string what;
};

struct Home {
    Key unit = 0;
    Key household = 0;
    std::string code;
    std::int64_t area_dm2 = 0;
};

// A tariff that every unit has.
struct Rate {
    Key item = 0;
    std::string code;
    bool per_area = false;
    std::int64_t price_e4 = 0;
    int months = 1;
    int due_days = 0;
};

class Walk {
  public:
    Walk(test::Office& office, const Options& options);

    // Until the steps are done or something is wrong.
    void run();
    [[nodiscard]] const std::string& failure() const { return failure_; }
    // The seed, how to walk it again, the last steps in words, and what is wrong.
    [[nodiscard]] std::string report() const;
    [[nodiscard]] std::int64_t taken() const { return taken_; }
    // How often each kind of step was taken to its end.
    [[nodiscard]] const std::map<std::string, int>& counts() const { return counts_; }

    // For the kinds of steps.
    Model model;
    Day today = 0;
    std::vector<Key> households;
    std::vector<Home> units;
    std::vector<Rate> rates;

    [[nodiscard]] std::size_t below(std::size_t limit);
    [[nodiscard]] bool one_in(std::size_t count) { return below(count) == 0; }
    template <class Container>
    [[nodiscard]] const auto& any_of(const Container& container) {
        return *std::next(container.begin(), static_cast<std::ptrdiff_t>(below(container.size())));
    }
    [[nodiscard]] Date date_today() const { return from_day_number(today); }
    [[nodiscard]] test::Office& office() { return office_; }

  private:
    void found_office();
    void step();
    void take(const Plan& plan);
    void kill(const Plan& plan);
    void settle_everything();
    void note(const std::string& words);

    test::Office& office_;
    Options options_;
    std::mt19937 random_;
    Day first_ = 0;
    std::int64_t taken_ = 0;
    std::deque<std::string> last_;
    std::string failure_;
    std::map<std::string, int> counts_;
};

}  // namespace pmo::walk
