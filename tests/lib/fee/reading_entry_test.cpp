#include "lib/fee/reading_entry.h"

#include <doctest/doctest.h>

#include "lib/base/error.h"
#include "tests/support/meters.h"

namespace pmo::fee {

using test::day;

TEST_CASE("fee: a plan tells what is wrong and stores nothing") {
    test::Office office;
    office.estate("E1");
    static_cast<void>(office.home("3-2-1502", "96.40"));
    test::Meters meters(office);
    const Meter meter = meters.add("E1", "3-2-1502", "electricity", "2026-01-01", "100").meter;
    ReadingWish wish;
    wish.day = day("2026-02-01");
    wish.value = typed_reading(meter, "99");
    const PlannedReading wrong = plan_reading(office.db(), meter, wish, day("2026-03-02"));
    REQUIRE(wrong.fault);
    CHECK(wrong.fault->code == "backwards");
    CHECK_THROWS_AS(store_reading(office.db(), wrong), Error);
    wish.value = typed_reading(meter, "130.5");
    const PlannedReading right = plan_reading(office.db(), meter, wish, day("2026-03-02"));
    CHECK_FALSE(right.fault);
    CHECK(right.usage == Reading{30500});
    CHECK(right.reading.kind == ReadingKind::normal);
    CHECK(office.count("SELECT count(*) FROM reading") == 1);
    CHECK_THROWS_AS(static_cast<void>(typed_reading(meter, "1.234")), Error);
}

}  // namespace pmo::fee
