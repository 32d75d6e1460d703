// The random walk itself: in memory, and in a file whose writers are killed.
//
//     PMO_WALK_SEED=7 PMO_WALK_STEPS=20000 pmo_tests -tc='walk: *'
#include "tests/walk/walk.h"

#include <doctest/doctest.h>

#include <cstdlib>

#include "lib/base/text.h"
#include "tests/support/scratch.h"
#include "tests/walk/steps.h"

namespace pmo::walk {

namespace {

std::int64_t number_in(const char* variable, std::int64_t otherwise) {
    const char* text = std::getenv(variable);
    long long number = 0;
    return text != nullptr && parse_integer(text, number) ? number : otherwise;
}

Options asked(std::int64_t steps) {
    Options options;
    options.seed = static_cast<std::uint32_t>(number_in("PMO_WALK_SEED", 1));
    options.steps = number_in("PMO_WALK_STEPS", steps);
    return options;
}

}  // namespace

TEST_CASE("walk: the office is what the model says after every step") {
    test::Office office;
    Walk walk(office, asked(2500));
    walk.run();
    INFO(walk.report());
    CHECK(walk.failure().empty());
    for (const StepKind& kind : step_kinds()) {
        CAPTURE(kind.name);
        CHECK(walk.counts().contains(std::string(kind.name)));
    }
    CHECK(walk.counts().contains("cut short"));
}

TEST_CASE("walk: whoever is killed at work in the file leaves nothing half done") {
    const test::Scratch folder;
    test::Office office(folder / "office.pmo");
    Options options = asked(3000);
    options.steps /= 10;  // each is a commit on the disk
    options.everything_each = 200;
    options.kill_each = 4;
    Walk walk(office, options);
    walk.run();
    INFO(walk.report());
    CHECK(walk.failure().empty());
    CHECK(walk.counts().contains("killed"));
}

}  // namespace pmo::walk
