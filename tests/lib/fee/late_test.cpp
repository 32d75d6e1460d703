#include "lib/fee/late.h"

#include <doctest/doctest.h>

#include "lib/access/access.h"
#include "lib/store/statement.h"
#include "tests/support/late_office.h"

namespace pmo::fee {

using test::day;
using test::LateOffice;
using test::money;

TEST_CASE("fee: only overdue charges whose version agrees on late fees are looked at") {
    LateOffice office;
    const auto found = late_candidates(office.db(), {.as_of = day("2025-04-01")});
    CHECK(found == std::vector<ChargeId>{office.agreed});
    CHECK(late_candidates(office.db(), {.as_of = day("2025-03-31")}).empty());
    CHECK(late_charge(office.db(), office.not_agreed).account.terms.kind == LateKind::none);
    CHECK(late_charge(office.db(), office.agreed).account.terms.rate == 1000);
}

TEST_CASE("fee: a charge that was settled since the last run is looked at once more") {
    LateOffice office;
    office.pay("100.00", "2025-04-10", office.agreed);
    CHECK(late_candidates(office.db(), {.as_of = day("2025-05-01")}) ==
          std::vector<ChargeId>{office.agreed});
    const std::int64_t seen = newest_allocation(office.db());
    CHECK(seen > 0);
    CHECK(
        late_candidates(office.db(), {.as_of = day("2025-05-01"), .touched_since = seen}).empty());
}

TEST_CASE("fee: the item of late fees is made once") {
    LateOffice office;
    access::Write write(office.db(), "fee.late", "");
    const FeeItemId item = late_fee_item(office.db());
    CHECK(late_fee_item(office.db()) == item);
    write.commit();
}

}  // namespace pmo::fee
