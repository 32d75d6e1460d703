#include "lib/store/reading.h"

#include <doctest/doctest.h>

#include "lib/store/statement.h"
#include "tests/support/office.h"

namespace pmo::store {

namespace {

std::int64_t estates(const Db& db) {
    return lookup(db, "SELECT count(*) FROM estate").value_or(-1);
}

}  // namespace

TEST_CASE("store: a reading ends with its scope and does nothing inside another") {
    test::Office office;
    {
        const Reading outer(office.db());
        CHECK(office.db().in_transaction());
        { const Reading inner(office.db()); }
        CHECK(office.db().in_transaction());
        CHECK(estates(office.db()) == 0);
    }
    CHECK_FALSE(office.db().in_transaction());
}

}  // namespace pmo::store
