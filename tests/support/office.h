// A small office in memory for tests, built in readable calls:
//
//     Office office;
//     office.estate("E1");
//     const auto unit = office.home("3-2-1502", "96.40");
//     const auto wang = office.owner(unit, "王芳", "2025-12-01");
//     office.tariff({.code = "T1", .price = "2.50"});
//     office.attach("T1", unit, "2025-11-01");
//
// Dates are ISO text, areas and amounts plain decimals; a typing error stops the test at once. Rows
// are written with plain SQL and without audit, so that a test depends on nothing above the store.
// What is said is English from then on.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "lib/base/date.h"
#include "lib/base/id.h"
#include "lib/base/money.h"
#include "lib/store/db.h"

namespace pmo::test {

[[nodiscard]] Date day(std::string_view iso);
[[nodiscard]] Period period(std::string_view text);  // as on the command line
[[nodiscard]] Money money(std::string_view text);

// Whoever runs the tests, at 2026-01-01 00:00 UTC.
[[nodiscard]] store::Context context(std::string command = "test");

struct SmallTariff {
    std::string code = "T1";
    std::string item = "management";  // made when it is not there
    std::string basis = "per_m2";     // fixed, per_space
    std::string price = "2.50";
    int cycle_months = 1;
    std::string start = "next_month";  // daily, half_month
    int due_days = 30;
    std::string from = "2020-01-01";
    std::string to = {};  // empty: open
};

class Office {
  public:
    Office();                                            // in memory
    explicit Office(const std::filesystem::path& path);  // a new file

    [[nodiscard]] store::Db& db() { return db_; }

    // The estate that following units belong to.
    EstateId estate(std::string_view code, std::string_view name = "");
    HouseholdId developer(std::string_view name);  // of the present estate
    UnitId home(std::string_view code, std::string_view area);
    UnitId shop(std::string_view code, std::string_view area);
    UnitId parking(std::string_view code);
    void area(UnitId unit, std::string_view area, std::string_view from,
              std::string_view component = "building", bool billable = true);

    // A person with a household of their own.
    HouseholdId household(std::string_view name, std::string_view phone = "");
    // Holds the unit from a day on (until `to`, when given).
    HouseholdId owner(UnitId unit, std::string_view name, std::string_view from,
                      std::string_view to = "");
    void owner(UnitId unit, HouseholdId household, std::string_view from, std::string_view to = "");
    HouseholdId tenant(UnitId unit, std::string_view name, std::string_view from,
                       std::string_view to = "", bool pays = true);
    void delivered(UnitId unit, std::string_view on);

    FeeItemId item(std::string_view code, std::string_view name = "");
    TariffVersionId tariff(const SmallTariff& tariff);
    AttachmentId attach(std::string_view tariff, UnitId unit, std::string_view from,
                        std::string_view to = "", std::string_view anchor = "");

    // A charge as another system would have left it: no tariff. Due on `due`, posted on `posted`
    // (the first day of the period when empty). With its ledger lines.
    ChargeId charge(UnitId unit, HouseholdId payer, std::string_view item, std::string_view period,
                    std::string_view amount, std::string_view due, std::string_view posted = "");

    [[nodiscard]] PersonId head_of(HouseholdId household);
    [[nodiscard]] std::int64_t count(const char* sql);  // first column of the first row

  private:
    void begin();
    UnitId unit(int kind, std::string_view code);
    store::Db db_;
    std::optional<EstateId> estate_;
    std::optional<BatchId> batch_;
};

}  // namespace pmo::test
