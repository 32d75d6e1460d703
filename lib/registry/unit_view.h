// Units, estates and tenures for people and machines.
#pragma once

#include <string>
#include <vector>

#include "lib/registry/tenure.h"
#include "lib/registry/unit.h"
#include "lib/table/table.h"

namespace pmo::registry {

[[nodiscard]] table::Table unit_table(const std::vector<UnitLine>& lines);
struct UnitDetail {
    Unit unit;
    Area billable;
    std::vector<AreaPart> areas;
    std::vector<Fact> facts;
    std::vector<Tenure> tenures;
};
[[nodiscard]] UnitDetail detail(const store::Db& db, const Unit& unit, Date as_of);
// What it is; who holds it; its areas; what happened.
[[nodiscard]] std::vector<table::Table> detail_tables(const UnitDetail& detail);
[[nodiscard]] table::Table tenure_table(const std::vector<Tenure>& tenures);

struct EstateLine {
    Estate estate;
    std::int64_t units = 0;
    std::string developer;  // name; empty: none
};
[[nodiscard]] std::vector<EstateLine> estate_lines(const store::Db& db);
[[nodiscard]] table::Table estate_table(const std::vector<EstateLine>& lines);

[[nodiscard]] std::string added_message(const Unit& unit);
[[nodiscard]] std::string area_message(const NewArea& request, const Unit& unit);
[[nodiscard]] std::string fact_message(const FactResult& result);
[[nodiscard]] std::string transfer_message(const TransferResult& result);
[[nodiscard]] std::string end_message(const Unit& unit, const Tenure& tenure);

}  // namespace pmo::registry
