// Every operation on the disk fails once, or from then on: a change is saved whole or not at all,
// and what the program says about it is true.
#include <doctest/doctest.h>

#include <filesystem>
#include <string>

#include "lib/access/access.h"
#include "lib/base/error.h"
#include "lib/store/audit.h"
#include "lib/store/db.h"
#include "lib/store/office.h"
#include "lib/store/statement.h"
#include "tests/support/faulty_disk.h"
#include "tests/support/office.h"
#include "tests/support/outside.h"
#include "tests/support/scratch.h"

namespace pmo::test {

namespace {

namespace fs = std::filesystem;

constexpr int changes = 60;  // settings in one transaction, over several pages

void change(const fs::path& office) {
    store::Db db = store::Db::open(office, store::Mode::write, context("office config"));
    access::Write write(db, "office.config");
    for (int i = 0; i < changes; ++i) {
        store::set_setting(db, "key" + std::to_string(i), std::string(200, 'x'));
    }
    write.commit();
}

struct Seen {
    std::int64_t settings = 0;
    bool whole = false;
};

Seen look_at(const fs::path& office) {
    store::Db db = store::Db::open(office, store::Mode::read, context());
    store::Statement integrity(db, "PRAGMA integrity_check");
    const bool sound = integrity.step() && integrity.view(0) == "ok";
    const bool chained = store::verify_audit(db, store::AuditDepth::rows).faults.empty();
    return {store::lookup(db, "SELECT count(*) FROM setting").value_or(-1), sound && chained};
}

// How often nobody could tell whether it was saved.
int sweep(DiskFault fault, FaultLasts lasts) {
    const Scratch kept;
    { const Office office(kept / "office.pmo"); }
    int failed = 0;
    int unknown = 0;
    for (int nth = 1;; ++nth) {
        CAPTURE(nth);
        const Scratch scratch;
        const fs::path office = scratch / "office.pmo";
        fs::copy_file(kept / "office.pmo", office);
        std::optional<ErrorKind> kind;
        bool hit = false;
        {
            const FaultyDisk disk(nth, fault, lasts);
            kind = kind_of([&] { change(office); });
            hit = disk.hit();
        }
        const Seen seen = look_at(office);
        CHECK(seen.whole);
        CHECK((seen.settings == 0 || seen.settings == changes));
        if (!kind) {
            CHECK(seen.settings == changes);
        } else if (*kind == ErrorKind::environment) {
            ++failed;
            CHECK(seen.settings == 0);
        } else {
            ++failed;
            ++unknown;
            CHECK(*kind == ErrorKind::unknown_outcome);
        }
        // Whatever happened, the next one works.
        CHECK_FALSE(kind_of([&] { change(office); }));
        CHECK(look_at(office).settings == changes);
        if (!hit) break;
        REQUIRE(nth < 1000);
    }
    CHECK(failed > 10);
    return unknown;
}

}  // namespace

TEST_CASE("process: an error of the disk at any moment leaves all or nothing") {
    SUBCASE("once") {
        CHECK(sweep(DiskFault::io_error, FaultLasts::once) > 0);
    }
    SUBCASE("from then on") {
        CHECK(sweep(DiskFault::io_error, FaultLasts::for_good) > 0);
    }
}

TEST_CASE("process: a full disk at any moment leaves nothing") {
    SUBCASE("once") {
        CHECK(sweep(DiskFault::full, FaultLasts::once) == 0);
    }
    SUBCASE("from then on") {
        CHECK(sweep(DiskFault::full, FaultLasts::for_good) == 0);
    }
}

}  // namespace pmo::test
