#include "lib/fee/statement_view.h"

#include <fmt/format.h>

#include "lib/base/i18n.h"
#include "lib/base/text.h"
#include "lib/table/render.h"

namespace pmo::fee {

namespace {

using table::Align;
using table::Blank;
using table::Cell;

std::string_view code_of(MovementKind kind) {
    switch (kind) {
        case MovementKind::charge:
            return "charge";
        case MovementKind::charge_reversal:
            return "charge_reversal";
        case MovementKind::payment:
            return "payment";
        case MovementKind::payment_reversal:
            return "payment_reversal";
        case MovementKind::settlement:
            return "settlement";
    }
    return "";
}

Cell text_or_blank(const std::string& text) {
    if (text.empty()) return Blank{};
    return text;
}

// i18n: statement.kind_*
std::string entry_of(const Movement& movement) {
    std::string key = "statement.kind_" + std::string(code_of(movement.kind));
    if (movement.kind == MovementKind::settlement && movement.amount.fen > 0) key += "_undone";
    std::string entry = tr(key, visible(movement.document));
    if (!movement.reason.empty()) entry += tr("statement.reason", visible(movement.reason));
    return entry;
}

// Charges and payments in columns of their own, as people read an account.
table::Table account_table(const AccountStatement& statement) {
    table::Table table;
    table.columns = {{.key = "day", .heading = tr("statement.day")},
                     {.key = "entry", .heading = tr("statement.entry")},
                     {.key = "unit", .heading = tr("statement.unit")},
                     {.key = "item", .heading = tr("statement.item")},
                     {.key = "period", .heading = tr("statement.period")},
                     {.key = "due", .heading = tr("statement.due")},
                     {.key = "charged", .heading = tr("statement.charged"), .align = Align::right},
                     {.key = "paid", .heading = tr("statement.paid"), .align = Align::right},
                     {.key = "balance", .heading = tr("statement.balance"), .align = Align::right}};
    const auto add_balance = [&](Date day, const std::string& name, Money balance) {
        table.rows.push_back({day, name, std::string(), std::string(), std::string(), std::string(),
                              std::string(), std::string(), balance});
    };
    add_balance(statement.period.from, tr("statement.opening"), statement.opening);
    Money charged;
    Money paid;
    for (const Movement& movement : statement.movements) {
        const bool of_charge =
            movement.kind == MovementKind::charge || movement.kind == MovementKind::charge_reversal;
        const Cell amount = of_charge ? movement.amount : -movement.amount;
        const Cell nothing = std::string();
        table.rows.push_back({movement.day, entry_of(movement), movement.unit, movement.item_name,
                              movement.period ? Cell{to_text(*movement.period)} : nothing,
                              movement.due ? Cell{*movement.due} : nothing,
                              of_charge ? amount : nothing, of_charge ? nothing : amount,
                              movement.balance});
        (of_charge ? charged : paid) += of_charge ? movement.amount : -movement.amount;
    }
    add_balance(plus_days(statement.period.to, -1), tr("statement.closing"), statement.closing);
    table.rows.back()[6] = charged;
    table.rows.back()[7] = paid;
    return table;
}

std::string addressee(const AccountStatement& statement) {
    std::string name = visible(statement.payer);
    if (!statement.salutation.empty()) name += " " + visible(statement.salutation);
    return name;
}

std::string period_text(const Period& period) {
    return tr("statement.during", to_text(period.from), to_text(plus_days(period.to, -1)));
}

std::string account_line(const AccountStatement& statement) {
    if (statement.unit.empty()) return tr("statement.account", statement.household_ref);
    return tr("statement.account_unit", statement.household_ref, visible(statement.unit));
}

std::string conclusion(const AccountStatement& statement) {
    const Money closing = statement.closing;
    if (closing.fen > 0) return tr("statement.owed", to_text(closing));
    if (closing.fen < 0) return tr("statement.prepaid", to_text(-closing));
    return tr("statement.settled");
}

constexpr std::string_view page_style =
    "body{font:11pt/1.5 sans-serif;margin:2em;color:#111}"
    "h1{font-size:16pt;margin:.5em 0}p{margin:.2em 0}"
    "table{border-collapse:collapse;width:100%;margin:1em 0;font-size:9.5pt}"
    "th,td{border-bottom:1px solid #bbb;padding:.25em .5em;text-align:left;vertical-align:top}"
    "td.amount,th.amount{text-align:right;white-space:nowrap}"
    "tr.balance td{font-weight:bold}thead{display:table-header-group}tr{break-inside:avoid}"
    "@page{size:A4;margin:18mm 15mm}@media print{body{margin:0}}";

std::string html_rows(const table::Table& table) {
    std::string out = "<table>\n<thead><tr>";
    const auto class_of = [&](std::size_t place) {
        return table.columns[place].align == Align::right ? " class=\"amount\"" : "";
    };
    for (std::size_t place = 0; place < table.columns.size(); ++place) {
        out += fmt::format("<th{}>{}</th>", class_of(place),
                           table::html_escaped(table.columns[place].heading));
    }
    out += "</tr></thead>\n<tbody>\n";
    for (const auto& row : table.rows) {
        const bool balance = &row == &table.rows.front() || &row == &table.rows.back();
        out += balance ? "<tr class=\"balance\">" : "<tr>";
        for (std::size_t place = 0; place < row.size(); ++place) {
            out += fmt::format("<td{}>{}</td>", class_of(place),
                               table::html_escaped(table::text_of(row[place])));
        }
        out += "</tr>\n";
    }
    return out + "</tbody>\n</table>\n";
}

}  // namespace

AccountStatement masked(AccountStatement statement) {
    statement.payer = table::masked(statement.payer, table::Privacy::name);
    return statement;
}

std::string statement_text(const AccountStatement& statement) {
    std::string out = visible(statement.office) + "\n" + tr("statement.title") + "\n\n";
    out += addressee(statement) + "\n" + account_line(statement) + "\n";
    out += period_text(statement.period) + "\n\n";
    table::render_text(account_table(statement), {}, out);
    return out + "\n" + conclusion(statement) + "\n";
}

std::string statement_html(const AccountStatement& statement) {
    std::string out = fmt::format(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n<title>{}</title>\n"
        "<style>{}</style>\n</head>\n<body>\n",
        language_code(language()),
        table::html_escaped(tr("statement.title") + " " + statement.household_ref), page_style);
    out += "<p>" + table::html_escaped(visible(statement.office)) + "</p>\n";
    out += "<h1>" + table::html_escaped(tr("statement.title")) + "</h1>\n";
    for (const std::string& line :
         {addressee(statement), account_line(statement), period_text(statement.period)}) {
        out += "<p>" + table::html_escaped(line) + "</p>\n";
    }
    out += html_rows(account_table(statement));
    out += "<p>" + table::html_escaped(conclusion(statement)) + "</p>\n";
    return out + "</body>\n</html>\n";
}

table::Table statement_table(const AccountStatement& statement) {
    table::Table table;
    table.columns = {
        {.key = "household", .heading = tr("statement.household")},
        {.key = "day", .heading = tr("statement.day")},
        {.key = "kind", .heading = tr("statement.entry")},
        {.key = "document", .heading = tr("statement.document")},
        {.key = "unit", .heading = tr("statement.unit")},
        {.key = "item", .heading = tr("statement.item")},
        {.key = "period", .heading = tr("statement.period")},
        {.key = "due", .heading = tr("statement.due")},
        {.key = "amount", .heading = tr("statement.amount"), .align = Align::right},
        {.key = "balance", .heading = tr("statement.balance"), .align = Align::right},
        {.key = "reason", .heading = tr("statement.reason_heading"), .flexible = true}};
    const auto add_balance = [&](Date day, std::string_view kind, Money balance) {
        table.rows.push_back({statement.household_ref, day, std::string(kind), Blank{}, Blank{},
                              Blank{}, Blank{}, Blank{}, Blank{}, balance, Blank{}});
    };
    add_balance(statement.period.from, "opening", statement.opening);
    for (const Movement& movement : statement.movements) {
        table.rows.push_back({statement.household_ref, movement.day,
                              std::string(code_of(movement.kind)), movement.document,
                              text_or_blank(movement.unit), text_or_blank(movement.item_name),
                              movement.period ? Cell{to_text(*movement.period)} : Cell{Blank{}},
                              movement.due ? Cell{*movement.due} : Cell{Blank{}}, movement.amount,
                              movement.balance, text_or_blank(movement.reason)});
    }
    add_balance(plus_days(statement.period.to, -1), "closing", statement.closing);
    return table;
}

}  // namespace pmo::fee
