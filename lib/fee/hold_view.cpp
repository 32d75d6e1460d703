#include "lib/fee/hold_view.h"

#include "lib/base/i18n.h"

namespace pmo::fee {

namespace {

std::string kind_of(const Hold& hold) {
    if (hold.household) return "household";
    return hold.unit ? "unit" : "charge";
}

// A bare number says nothing in a sentence.
std::string subject_text(const HoldRow& row) {
    return row.hold.charge ? tr("fee.hold_charge", row.subject) : row.subject;
}

}  // namespace

// i18n: fee.hold_kind_*
table::Table holds_table(const std::vector<HoldRow>& rows) {
    table::Table table;
    table.columns = {{.key = "hold", .heading = tr("fee.hold"), .align = table::Align::right},
                     {.key = "kind", .heading = tr("fee.hold_kind")},
                     {.key = "subject", .heading = tr("fee.hold_for")},
                     {.key = "name",
                      .heading = tr("fee.payer"),
                      .privacy = table::Privacy::name,
                      .flexible = true},
                     {.key = "from", .heading = tr("fee.from")},
                     {.key = "until", .heading = tr("fee.hold_until")},
                     {.key = "reason", .heading = tr("fee.hold_why"), .flexible = true},
                     {.key = "login", .heading = tr("fee.hold_login")}};
    for (const HoldRow& row : rows) {
        table::Cell name = table::Blank{};
        if (!row.name.empty()) name = row.name;
        table.rows.push_back(
            {row.hold.id.value,
             table::Word{kind_of(row.hold), tr("fee.hold_kind_" + kind_of(row.hold))}, row.subject,
             std::move(name), row.hold.from, plus_days(row.hold.to, -1), row.hold.reason,
             row.login});
    }
    return table;
}

std::string hold_added_message(const HoldRow& row) {
    return tr("fee.hold_added", row.hold.id.value, subject_text(row),
              to_text(plus_days(row.hold.to, -1)));
}

std::string hold_ended_message(const HoldRow& row) {
    return tr("fee.hold_ended_now", row.hold.id.value, subject_text(row));
}

}  // namespace pmo::fee
