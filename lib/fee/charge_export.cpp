#include "lib/fee/charge_export.h"

#include <string>

#include "lib/fee/charge_import_store.h"
#include "lib/io/csv.h"
#include "lib/store/db.h"

namespace pmo::fee {

namespace {

constexpr std::size_t chunk_size = 60000;

}  // namespace

void export_charges(const store::Db& db, const std::function<void(std::string_view)>& write) {
    std::string out = "estate,unit,account_no,item,from,to,amount,due,posted,_open\n";
    each_live_charge(db, [&](const ExportedCharge& charge) {
        for (const std::string* field :
             {&charge.estate, &charge.unit, &charge.account_no, &charge.item}) {
            io::append_csv_field(out, *field);
            out += ',';
        }
        out += to_text(charge.period.from) + ',';
        out += to_text(plus_days(charge.period.to, -1)) + ',';
        out += to_plain(charge.amount) + ',';
        out += to_text(charge.due) + ',';
        out += to_text(charge.posted) + ',';
        out += to_plain(charge.open) + '\n';
        if (out.size() > chunk_size) {
            write(out);
            out.clear();
        }
    });
    write(out);
}

}  // namespace pmo::fee
