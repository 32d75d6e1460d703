#include "lib/fee/bank_view.h"

#include "lib/base/i18n.h"
#include "lib/base/text.h"
#include "lib/import/import_view.h"

namespace pmo::fee {

namespace {

std::string_view kind_code(import::LineKind kind) {
    switch (kind) {
        case import::LineKind::receipt:
            return "receipt";
        case import::LineKind::refund:
            return "refund";
        case import::LineKind::other:
            return "other";
    }
    return "";
}

std::string days_text(const Period& days) {
    return tr("bank.days", to_text(days.from), to_text(plus_days(days.to, -1)));
}

std::string_view state_code(const BankLineRow& row) {
    if (row.line.kind == import::LineKind::other) return "none";
    if (row.open.fen == 0) return "matched";
    return row.open == row.line.amount ? "open" : "part";
}

table::Cell text_cell(const std::string& text) {
    if (text.empty()) return table::Blank{};
    return text;
}

}  // namespace

std::vector<std::string> statement_notes(const StatementReport& result) {
    std::vector<std::string> notes;
    if (result.report.status == import::Status::already) return import::notes(result.report);
    notes.push_back(tr("bank.recognised", visible(result.report.file), result.title, result.profile,
                       result.report.encoding));
    if (result.account_made && result.report.status != import::Status::rejected) {
        notes.push_back(tr("bank.account_made", visible(result.account)));
    }
    return notes;
}

std::string statement_hint(const StatementReport& result) {
    if (result.report.status != import::Status::rejected) {
        return result.report.status == import::Status::already ? import::hint(result.report)
                                                               : std::string();
    }
    if (result.totals_wrong) return tr("bank.hint_totals");
    if (result.report.broken) return result.report.file_hint;
    return tr("bank.hint_rejected");
}

// i18n: bank.total_*
std::vector<std::string> statement_warnings(const StatementReport& result) {
    std::vector<std::string> lines;
    if (result.report.status == import::Status::rejected) return lines;
    for (const import::Mismatch& each : result.accepted) {
        lines.push_back(
            tr("bank.accepted", tr("bank.total_" + each.code, each.declared, each.read)));
    }
    return lines;
}

std::string statement_message(const StatementReport& result) {
    const import::Report& report = result.report;
    std::string text;
    switch (report.status) {
        case import::Status::already:
            return {};
        case import::Status::rejected:
        case import::Status::partial:
            return tr("bank.rejected", result.sums.count);
        case import::Status::imported:
        case import::Status::dry_run:
            text = tr("bank.imported", visible(result.account), report.read, report.created,
                      report.same, result.new_receipts, result.new_refunds,
                      to_text(result.sums.in_sum), to_text(result.sums.out_sum));
            break;
    }
    if (result.days) text += ' ' + days_text(*result.days);
    if (report.status == import::Status::dry_run) text += tr("import.counts_dry_run");
    return text;
}

// i18n: bank.kind_*
// i18n: bank.state_*
table::Table bank_lines_table(const BankLineList& list) {
    table::Table table;
    table.columns = {{.key = "line", .heading = tr("bank.line"), .align = table::Align::right},
                     {.key = "account", .heading = tr("bank.account")},
                     {.key = "day", .heading = tr("bank.day")},
                     {.key = "kind", .heading = tr("bank.kind")},
                     {.key = "amount", .heading = tr("bank.amount"), .align = table::Align::right},
                     {.key = "fee", .heading = tr("bank.fee"), .align = table::Align::right},
                     {.key = "open", .heading = tr("bank.open"), .align = table::Align::right},
                     {.key = "state", .heading = tr("bank.state")},
                     {.key = "counterparty",
                      .heading = tr("bank.counterparty"),
                      .privacy = table::Privacy::name,
                      .flexible = true},
                     {.key = "memo", .heading = tr("bank.memo"), .flexible = true},
                     {.key = "matched", .heading = tr("bank.matched"), .flexible = true}};
    for (const BankLineRow& row : list.rows) {
        const std::string kind(kind_code(row.line.kind));
        const std::string state(state_code(row));
        table.rows.push_back(
            {row.line.id.value, row.account, row.line.day,
             table::Word{kind, tr("bank.kind_" + kind)}, row.line.amount,
             row.line.fee.fen == 0 ? table::Cell{table::Blank{}} : table::Cell{row.line.fee},
             row.line.kind == import::LineKind::other ? table::Cell{table::Blank{}}
                                                      : table::Cell{row.open},
             table::Word{state, tr("bank.state_" + state)}, text_cell(row.line.counterparty),
             text_cell(row.line.memo), text_cell(row.matched)});
    }
    if (list.cut) table.notes.push_back(tr("bank.more"));
    table.notes.push_back(tr("bank.open_of_all", list.open_count, to_text(list.open_sum)));
    return table;
}

}  // namespace pmo::fee
