#include "lib/fee/promise_view.h"

#include "lib/base/i18n.h"
#include "lib/registry/household.h"

namespace pmo::fee {

// i18n: promise.state_*
table::Table promises_table(const std::vector<PromiseRow>& rows) {
    using table::Align;
    table::Table table;
    table.columns = {{.key = "promise", .heading = tr("promise.promise"), .align = Align::right},
                     {.key = "household", .heading = tr("promise.household")},
                     {.key = "name",
                      .heading = tr("promise.payer"),
                      .privacy = table::Privacy::name,
                      .flexible = true},
                     {.key = "made", .heading = tr("promise.made")},
                     {.key = "by", .heading = tr("promise.by")},
                     {.key = "amount", .heading = tr("promise.promised"), .align = Align::right},
                     {.key = "received", .heading = tr("promise.received"), .align = Align::right},
                     {.key = "owed", .heading = tr("promise.owed"), .align = Align::right},
                     {.key = "state", .heading = tr("promise.state")},
                     {.key = "contact", .heading = tr("promise.contact"), .align = Align::right},
                     {.key = "login", .heading = tr("promise.login")}};
    for (const PromiseRow& row : rows) {
        const std::string state(code_of(row.state));
        table::Cell contact = table::Blank{};
        if (row.promise.contact) contact = row.promise.contact->value;
        table.rows.push_back(
            {row.promise.id.value, registry::reference(row.promise.household), row.name,
             row.promise.made, row.promise.by, row.promise.amount, row.received, row.owed,
             table::Word{state, tr("promise.state_" + state)}, std::move(contact), row.login});
    }
    return table;
}

std::string promise_added_message(const PromiseRow& row) {
    return tr("promise.added", row.promise.id.value, registry::reference(row.promise.household),
              to_text(row.promise.amount), to_text(row.promise.by));
}

std::string promise_ended_message(const PromiseRow& row) {
    return tr("promise.ended_now", row.promise.id.value,
              registry::reference(row.promise.household));
}

}  // namespace pmo::fee
