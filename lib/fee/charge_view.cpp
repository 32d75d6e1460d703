#include "lib/fee/charge_view.h"

#include "lib/base/i18n.h"

namespace pmo::fee {

namespace {

using table::Align;

table::Word state_of(const ChargeRow& row) {
    const std::string code = row.charge.reverses ? "reversal"
                             : row.reversed      ? "reversed"
                             : row.open.fen == 0 ? "paid"
                                                 : "open";
    return {code, tr("fee.state_" + code)};
}

}  // namespace

// i18n: fee.state_*
table::Table charges_table(const ChargeList& list) {
    table::Table table;
    table.columns = {{.key = "charge", .heading = tr("fee.charge"), .align = Align::right},
                     {.key = "estate", .heading = tr("fee.estate")},
                     {.key = "unit", .heading = tr("fee.unit")},
                     {.key = "item", .heading = tr("fee.item")},
                     {.key = "period", .heading = tr("fee.period")},
                     {.key = "payer",
                      .heading = tr("fee.payer"),
                      .privacy = table::Privacy::name,
                      .flexible = true},
                     {.key = "amount", .heading = tr("fee.amount"), .align = Align::right},
                     {.key = "open", .heading = tr("fee.open"), .align = Align::right},
                     {.key = "due", .heading = tr("fee.due")},
                     {.key = "state", .heading = tr("fee.state")}};
    Money amount;
    Money open;
    for (const ChargeRow& row : list.rows) {
        const Charge& charge = row.charge;
        table.rows.push_back({charge.id.value, row.estate, row.unit, row.item,
                              to_text(charge.period), row.payer, charge.amount, row.open,
                              charge.due, state_of(row)});
        amount += charge.amount;
        open += row.open;
    }
    if (!list.rows.empty()) {
        table.totals.assign(table.columns.size(), table::Blank{});
        table.totals[6] = amount;
        table.totals[7] = open;
    }
    if (list.cut) table.notes.push_back(tr("fee.list_cut", list.rows.size()));
    return table;
}

std::string reversed_message(const ReversedCharge& reversed) {
    if (reversed.dry_run) {
        return tr("fee.would_reverse", reversed.charge.id.value, reversed.unit,
                  to_text(reversed.charge.period), to_text(reversed.charge.amount));
    }
    return tr("fee.reversed", reversed.charge.id.value, reversed.unit,
              to_text(reversed.charge.period), to_text(reversed.charge.amount),
              reversed.reversal.id.value);
}

}  // namespace pmo::fee
