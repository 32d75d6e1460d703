// data/demo is what the maker of the demo office writes.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>

#include "lib/io/files.h"
#include "tests/support/demo_data.h"
#include "tests/support/demo_office.h"
#include "tests/support/scratch.h"

namespace pmo::test {

namespace {

namespace fs = std::filesystem;

}  // namespace

TEST_CASE("data: the shipped demo files are what the maker writes for its default seed") {
    const Scratch scratch;
    demo::Options options;
    options.folder = scratch.path();
    const auto names = demo::write_files(options);
    CHECK(names.size() == 8);
    const fs::path shipped = fs::path(PMO_SOURCE_DIR) / "data/demo";
    for (const auto& name : names) {
        CAPTURE(name);
        REQUIRE(fs::exists(shipped / name));
        const bool same = scratch.read(name) == io::read_file(shipped / name);
        CHECK_MESSAGE(same, "run pmo-demo-data --out data/demo");
    }
    std::size_t files = 0;
    for (const auto& entry : fs::directory_iterator(shipped)) {
        if (entry.path().extension() == ".csv") ++files;
    }
    CHECK(files == names.size());
}

TEST_CASE("data: another seed makes another office") {
    const Scratch one;
    const Scratch two;
    for (const auto& [folder, seed] : {std::pair{one.path(), 1}, std::pair{two.path(), 2}}) {
        demo::Options options;
        options.units = 100;
        options.seed = static_cast<std::uint64_t>(seed);
        options.folder = folder;
        static_cast<void>(demo::write_files(options));
    }
    CHECK(one.read("payments.csv") != two.read("payments.csv"));
}

TEST_CASE("data: invented people have right check digits") {
    CHECK(demo::identity_check("34052419800101001") == 'X');  // the sample of GB 11643
    CHECK(demo::company_check("91350100M000100Y4") == '3');   // of GB 32100
}

TEST_CASE("data: the demo office knows what billing will charge") {
    const auto all = demo::estates(2000, 1);
    REQUIRE(all.size() == 3);
    demo::Unit unit;
    unit.area = Area{5030};
    CHECK(demo::charged_in(all[0], unit, 1).fen == 10815);  // 50.30 m² × 2.15
    unit.area = Area{6650};
    CHECK(demo::charged_in(all[1], unit, 1).fen == 12569);  // 66.50 m² × 1.89, half away from zero
    unit.kind = demo::Kind::parking;
    CHECK(demo::charged_in(all[1], unit, 4).fen == 18000);  // a quarter of 60.00 a month
    CHECK(demo::charged_in(all[1], unit, 5).fen == 0);
}

TEST_CASE("data: a person of the demo office is there once") {
    for (const auto& estate : demo::estates(2000, 1)) {
        std::vector<std::string> ids;
        for (const auto& person : estate.people) ids.push_back(person.id_number);
        std::sort(ids.begin(), ids.end());
        CHECK(std::adjacent_find(ids.begin(), ids.end()) == ids.end());
    }
}

}  // namespace pmo::test
