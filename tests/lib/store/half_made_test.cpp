#include "lib/store/half_made.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "lib/io/files.h"
#include "tests/support/scratch.h"

namespace pmo::store {

namespace {

namespace fs = std::filesystem;

using test::Scratch;

}  // namespace

TEST_CASE("store: a half-made file goes with its journal and lock, a kept one stays") {
    const Scratch scratch;
    const std::vector<std::string> names = {"a", "a-journal", "a.lock", "b"};
    for (const auto& name : names) io::write_file(scratch / name, "");
    { const HalfMade half_made(scratch / "a"); }
    {
        HalfMade kept(scratch / "b");
        kept.keep();
    }
    CHECK_FALSE(fs::exists(scratch / "a"));
    CHECK_FALSE(fs::exists(scratch / "a-journal"));
    CHECK_FALSE(fs::exists(scratch / "a.lock"));
    CHECK(fs::exists(scratch / "b"));
}

}  // namespace pmo::store
