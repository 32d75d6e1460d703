#include "lib/fee/arrears_export.h"

#include <algorithm>
#include <string>

#include "lib/fee/arrears_store.h"
#include "lib/io/csv.h"
#include "lib/registry/household.h"
#include "lib/store/db.h"
#include "lib/store/reading.h"

namespace pmo::fee {

namespace {

constexpr std::string_view heading =
    "estate,unit,account_no,payer,name,item,period,amount,due,days_overdue,charge";
constexpr std::size_t chunk_bytes = 60'000;

}  // namespace

void export_arrears(const store::Db& db, const ArrearsExport& request,
                    const std::function<void(std::string_view)>& write) {
    const store::Reading reading(db);
    const auto units = places(db);
    const auto items = item_codes(db);
    auto households = household_names(db);
    if (request.names == PayerNames::masked) {
        for (auto& [id, household] : households) {
            household.name = table::masked(household.name, table::Privacy::name);
        }
    }
    const bool excel = request.style == table::CsvStyle::excel;
    const std::string_view line_end = excel ? "\r\n" : "\n";
    std::string out = excel ? "\xEF\xBB\xBF" : "";
    out += heading;
    out += line_end;
    const auto append = [&](std::string_view field, std::string_view after) {
        io::append_csv_field(out, excel ? io::guarded_cell(field) : std::string(field));
        out += after;
    };
    each_owed_line(db, request.as_of, [&](const OwedLine& line) {
        const Owed& owed = line.owed;
        const Place& place = units.at(owed.unit);
        const HouseholdName& household = households.at(owed.household);
        const Date due = from_day_number(owed.due_day);
        append(place.estate, ",");
        append(place.unit, ",");
        append(household.account_no, ",");
        append(registry::reference(owed.household), ",");
        append(household.name, ",");
        append(items.at(line.item), ",");
        append(to_text(line.period), ",");
        append(to_plain(owed.open), ",");
        append(to_text(due), ",");
        append(std::to_string(std::max<std::int64_t>(days_between(due, request.as_of), 0)), ",");
        append(std::to_string(owed.charge.value), line_end);
        if (out.size() > chunk_bytes) {
            write(out);
            out.clear();
        }
    });
    write(out);
}

}  // namespace pmo::fee
