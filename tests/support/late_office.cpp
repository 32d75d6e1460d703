#include "tests/support/late_office.h"

#include "lib/store/statement.h"

namespace pmo::test {

namespace {

constexpr const char* sql_agreed = R"sql(
    INSERT INTO tariff_version (tariff_id, from_day, basis, price_e4, cycle_months, start_rule,
        due_days, late_kind, late_rate, document)
    SELECT id, 18000, 2, 1000000, 1, 1, 30, 1, 1000, 'contract' FROM tariff WHERE code = 'L1')sql";

constexpr const char* sql_charge = R"sql(
    INSERT INTO charge (batch_id, unit_id, item_id, household_id, liable_id, tariff_version_id,
        period_from, period_to, quantity, price_e4, months, part, whole, burden, amount_fen,
        posted_day, due_day)
    SELECT (SELECT max(id) FROM batch), :unit, t.item_id, :payer, :payer, v.id, :from, :to, 100,
        1000000, 1, 1, 1, 1000, 10000, :from, :due
    FROM tariff_version v JOIN tariff t ON t.id = v.tariff_id WHERE t.code = 'L1')sql";

constexpr const char* sql_lines = R"sql(
    INSERT INTO line (account, subject, day, amount_fen, document, document_id)
    SELECT 1, household_id, posted_day, amount_fen, 1, id FROM charge WHERE id = :id
    UNION ALL SELECT 3, item_id, posted_day, -amount_fen, 1, id FROM charge WHERE id = :id)sql";

}  // namespace

LateOffice::LateOffice() {
    office.estate("E1");
    unit = office.home("1-101", "50.00");
    wang = office.owner(unit, "王芳", "2024-01-01");
    not_agreed = office.charge(unit, wang, "parking", "2025-03", "100.00", "2025-03-31");
    const FeeItemId item = office.item("management");
    store::Statement(db(), "INSERT INTO tariff (code, item_id, name) VALUES ('L1', :item, 'L1')")
        .run(item);
    store::Statement(db(), sql_agreed).run();
    const Period march = period("2025-03");
    store::Statement(db(), sql_charge).run(unit, wang, march.from, march.to, day("2025-03-31"));
    agreed = {db().last_insert_id()};
    store::Statement(db(), sql_lines).run(agreed);
}

}  // namespace pmo::test
