#include "lib/fee/payment_view.h"

#include <fmt/format.h>

#include <algorithm>

#include "lib/base/i18n.h"
#include "lib/base/text.h"
#include "lib/registry/household.h"

namespace pmo::fee {

namespace {

using table::Align;
using table::Blank;
using table::Cell;
using table::Column;

constexpr int page_width = 72;  // columns of the receipt as text

constexpr std::string_view styles =
    "@page{margin:10mm}"
    "body{font-family:'Noto Sans CJK SC','Source Han Sans SC','Microsoft YaHei',sans-serif;"
    "font-size:10.5pt;color:#000;background:#fff;margin:0}"
    "main{position:relative;max-width:186mm;margin:0 auto;padding:4mm 0}"
    "h1{font-size:16pt;text-align:center;letter-spacing:.15em;margin:0 0 1mm}"
    "h2{font-size:12pt;font-weight:normal;text-align:center;margin:0 0 3mm}"
    "p{margin:1mm 0}"
    ".row{display:flex;flex-wrap:wrap;justify-content:space-between;gap:1mm 8mm}"
    ".number{color:#b00020;font-weight:bold}"
    "table{border-collapse:collapse;width:100%;margin:2mm 0}"
    "thead{display:table-header-group}"
    "tr{break-inside:avoid}"
    "th,td{border:.3mm solid #000;padding:1mm 2mm;text-align:left}"
    "th{font-weight:bold;background:#f2f2f2}"
    "td.amount,th.amount{text-align:right;white-space:nowrap}"
    "tfoot td{font-weight:bold}"
    ".sign{margin-top:5mm;break-inside:avoid}"
    ".void{border:.8mm solid #b00020;color:#b00020;padding:1mm 3mm;margin:2mm 0;font-weight:bold}"
    ".stamp{position:absolute;left:0;right:0;top:44mm;text-align:center;pointer-events:none}"
    ".stamp span{display:inline-block;transform:rotate(-14deg);border:1.2mm solid #b00020;"
    "color:#b00020;font-size:30pt;font-weight:bold;padding:1mm 8mm;opacity:.45}"
    "@media screen{body{background:#eee}main{background:#fff;padding:10mm;margin:6mm auto}}";

// i18n: payment.method_*
Cell method_cell(Method method, Wording wording) {
    const std::string code(code_of(method));
    return wording == Wording::codes ? code : tr("payment.method_" + code);
}

std::string method_word(Method method) {
    return tr("payment.method_" + std::string(code_of(method)));
}

Cell text_cell(const std::string& text) {
    return text.empty() ? Cell{Blank{}} : Cell{text};
}

Cell receipt_cell(const std::optional<ReceiptNumber>& number) {
    return number ? Cell{reference(*number)} : Cell{Blank{}};
}

Column plain(const char* key, const std::string& heading) {
    return {.key = key, .heading = heading};
}

Column amount_column(const char* key, const std::string& heading) {
    return {.key = key, .heading = heading, .align = Align::right};
}

Column payer_column() {
    return {.key = "payer",
            .heading = tr("fee.payer"),
            .privacy = table::Privacy::name,
            .flexible = true};
}

// 王芳女士, Ms Ann Chan.
std::string addressed(const Receipt& receipt) {
    const std::string& title = receipt.salutation;
    if (title.empty()) return receipt.payer;
    const bool latin = std::ranges::all_of(
        title, [](char letter) { return static_cast<unsigned char>(letter) < 0x80; });
    return latin ? title + " " + receipt.payer : receipt.payer + title;
}

std::string place_of(const Receipt& receipt) {
    if (receipt.unit.empty()) return {};
    return receipt.estate + " " + receipt.unit;
}

// What the payer reads under one heading: a charge settled, or the prepayment.
struct Entry {
    std::string item;
    std::string period;
    std::string unit;
    std::string note;  // empty: settled in full, when the receipt was made
    Money amount;
};

std::string note_of(const Receipt& receipt, const Settled& settled) {
    std::vector<std::string> notes;
    if (settled.day > receipt.payment.posted) {
        notes.push_back(tr("payment.settled_on", to_text(settled.day)));
    }
    if (settled.open.fen > 0 && !receipt.reversal) {
        notes.push_back(tr("payment.still_open", to_text(settled.open)));
    }
    return joined(notes, tr("payment.comma"));
}

std::vector<Entry> entries_of(const Receipt& receipt) {
    std::vector<Entry> entries;
    for (const Settled& each : receipt.settled) {
        entries.push_back(
            {each.item_name, to_text(each.period), each.unit, note_of(receipt, each), each.amount});
    }
    // A void receipt keeps all that was on it.
    Money rest = receipt.payment.amount;
    for (const Settled& each : receipt.settled) rest -= each.amount;
    if (rest.fen > 0) entries.push_back({tr("payment.prepayment"), "", "", "", rest});
    return entries;
}

std::string void_line(const Receipt& receipt) {
    return tr("payment.void_line", to_text(receipt.reversal->day), receipt.reversal->reason);
}

std::string centred(const std::string& text) {
    const int room = page_width - display_width(text);
    return std::string(static_cast<std::size_t>(std::max(0, room / 2)), ' ') + text + "\n";
}

// Both ends of a line; what does not fit together stands on two.
std::string two_ends(const std::string& left, const std::string& right) {
    if (left.empty() || right.empty()) return left + right + "\n";
    const int room = page_width - display_width(left) - display_width(right);
    if (room < 2) return left + "\n" + right + "\n";
    return left + std::string(static_cast<std::size_t>(room), ' ') + right + "\n";
}

std::string field(std::string_view key, const std::string& value) {
    return value.empty() ? std::string() : tr("payment.field", tr(key), visible(value));
}

std::string items_text(const Receipt& receipt) {
    table::Table items;
    items.columns = {plain("item", tr("fee.item")), plain("period", tr("fee.period")),
                     plain("unit", tr("fee.unit")), amount_column("amount", tr("fee.amount")),
                     plain("note", tr("payment.note"))};
    const std::vector<Entry> entries = entries_of(receipt);
    for (const Entry& each : entries) {
        items.rows.push_back({each.item, text_cell(each.period), text_cell(each.unit), each.amount,
                              text_cell(each.note)});
    }
    items.totals = {tr("payment.total"), Blank{}, Blank{}, receipt.payment.amount, Blank{}};
    const bool noted =
        std::ranges::any_of(entries, [](const Entry& each) { return !each.note.empty(); });
    if (!noted) {
        items.columns.pop_back();
        items.totals.pop_back();
        for (auto& row : items.rows) row.pop_back();
    }
    std::string text;
    table::render_text(items, {}, text);
    return text;
}

std::string escaped(const std::string& text) {
    return table::html_escaped(visible(text));
}

std::string html_row(std::initializer_list<std::string> fields) {
    std::string out = "<div class=\"row\">";
    for (const std::string& each : fields) {
        if (!each.empty()) out += "<span>" + table::html_escaped(each) + "</span>";
    }
    return out + "</div>\n";
}

std::string items_html(const Receipt& receipt) {
    std::string out = fmt::format(
        "<table>\n<thead><tr><th>{}</th><th>{}</th><th>{}</th><th>{}</th>"
        "<th class=\"amount\">{}</th></tr></thead>\n<tbody>\n",
        tr("fee.item"), tr("fee.period"), tr("fee.unit"), tr("payment.note"), tr("fee.amount"));
    for (const Entry& each : entries_of(receipt)) {
        out += fmt::format(
            "<tr><td>{}</td><td>{}</td><td>{}</td><td>{}</td><td class=\"amount\">{}</td></tr>\n",
            escaped(each.item), each.period, escaped(each.unit), escaped(each.note),
            to_text(each.amount));
    }
    out += fmt::format(
        "</tbody>\n<tfoot><tr><td colspan=\"4\">{}　{}</td><td class=\"amount\">¥{}</td></tr>"
        "</tfoot>\n</table>\n",
        tr("payment.in_capitals"), to_capitals(receipt.payment.amount),
        to_text(receipt.payment.amount));
    return out;
}

// A line under the first sentence of a message, for each charge.
std::string settled_lines(const std::vector<Settled>& settled) {
    std::string text;
    for (const Settled& each : settled) {
        text += "\n  " + tr("payment.settles", each.charge.value, visible(each.unit),
                            visible(each.item_name), to_text(each.period), to_text(each.amount));
        if (each.open.fen > 0) text += tr("payment.settles_part", to_text(each.open));
    }
    return text;
}

// The first sentence: what was taken, or would be.
std::string taken_line(const PayResult& result) {
    const Receipt& receipt = result.receipt;
    const Payment& payment = receipt.payment;
    const std::string payer = registry::reference(payment.household);
    const std::string amount = to_text(payment.amount);
    const std::string method = method_word(payment.method);
    const std::string unit = visible(receipt.unit);
    if (result.dry_run) {
        return unit.empty() ? tr("payment.would_take", amount, method, payer)
                            : tr("payment.would_take_for", amount, method, payer, unit);
    }
    const std::string number = reference(*payment.receipt);
    return unit.empty() ? tr("payment.taken", number, amount, method, payer)
                        : tr("payment.taken_for", number, amount, method, payer, unit);
}

std::string owing_line(const PayResult& result) {
    const std::string payer = registry::reference(result.receipt.payment.household);
    if (result.open.fen > 0) {
        return tr(result.dry_run ? "payment.would_owe" : "payment.owes", payer,
                  to_text(result.open));
    }
    return tr(result.dry_run ? "payment.would_owe_nothing" : "payment.owes_nothing", payer);
}

std::string state_of(const PaymentRow& row) {
    if (row.payment.reverses) return "reversal";
    return row.reversed ? "reversed" : "standing";
}

// i18n: payment.state_*
Cell state_cell(const PaymentRow& row, Wording wording) {
    const std::string state = state_of(row);
    return wording == Wording::codes ? state : tr("payment.state_" + state);
}

std::vector<Column> settled_columns() {
    return {amount_column("charge", tr("fee.charge")),
            plain("estate", tr("fee.estate")),
            plain("unit", tr("fee.unit")),
            plain("item", tr("fee.item")),
            plain("period", tr("fee.period")),
            plain("due", tr("fee.due")),
            amount_column("settled", tr("payment.settled")),
            amount_column("open", tr("fee.open"))};
}

std::vector<Cell> settled_cells(const Settled& each) {
    return {each.charge.value,    each.estate, each.unit,   each.item,
            to_text(each.period), each.due,    each.amount, each.open};
}

// Machines are told in a column that is there for dry runs alone.
table::Table marked(table::Table table, bool dry_run) {
    if (!dry_run) return table;
    table.columns.push_back(plain("dry_run", tr("payment.dry_run_heading")));
    for (auto& row : table.rows) row.emplace_back(true);
    return table;
}

void append(std::vector<Cell>& row, const std::vector<Cell>& more) {
    row.insert(row.end(), more.begin(), more.end());
}

}  // namespace

Wording wording_of(table::Format format) {
    switch (format) {
        case table::Format::csv:
        case table::Format::json:
        case table::Format::jsonl:
            return Wording::codes;
        case table::Format::table:
        case table::Format::md:
        case table::Format::html:
            break;
    }
    return Wording::words;
}

std::string receipt_text(const Receipt& receipt) {
    const Payment& payment = receipt.payment;
    std::string text = centred(visible(receipt.office)) + centred(tr("payment.receipt_title"));
    if (receipt.reversal) {
        text += centred("*** " + tr("payment.void") + " ***");
        text += visible(void_line(receipt)) + "\n";
    }
    text += two_ends(field("payment.number", reference(*payment.receipt)),
                     field("payment.day", to_text(payment.day)));
    text += two_ends(field("payment.received_from", addressed(receipt)),
                     field("fee.unit", place_of(receipt)));
    text += "\n" + items_text(receipt) + "\n";
    text += field("payment.in_capitals", to_capitals(payment.amount)) + "\n";
    text += two_ends(field("payment.method", method_word(payment.method)),
                     field("payment.cashier", receipt.cashier));
    if (!payment.note.empty()) text += field("payment.note", payment.note) + "\n";
    if (payment.posted != payment.day) {
        text += field("payment.posted", to_text(payment.posted)) + "\n";
    }
    return text;
}

std::string receipt_html(const Receipt& receipt) {
    const Payment& payment = receipt.payment;
    const std::string number = reference(*payment.receipt);
    std::string out = fmt::format(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<title>{} {}</title>\n<style>{}</style>\n</head>\n<body>\n<main>\n",
        language_code(language()), tr("payment.receipt_title"), number, styles);
    out += "<h1>" + escaped(receipt.office) + "</h1>\n";
    out += "<h2>" + tr("payment.receipt_title") + "</h2>\n";
    if (receipt.reversal) {
        out += "<div class=\"stamp\"><span>" + tr("payment.void") + "</span></div>\n";
        out += "<p class=\"void\">" + escaped(void_line(receipt)) + "</p>\n";
    }
    out += fmt::format("<div class=\"row\"><span>{}</span><span class=\"number\">{}</span></div>\n",
                       field("payment.day", to_text(payment.day)), field("payment.number", number));
    out += html_row(
        {field("payment.received_from", addressed(receipt)), field("fee.unit", place_of(receipt))});
    out += items_html(receipt);
    out +=
        html_row({field("payment.method", method_word(payment.method)),
                  payment.posted == payment.day ? std::string()
                                                : field("payment.posted", to_text(payment.posted)),
                  field("payment.note", payment.note)});
    out += "<div class=\"row sign\"><span>" + tr("payment.seal") + "</span><span>" +
           table::html_escaped(field("payment.cashier", receipt.cashier)) + "</span><span>" +
           tr("payment.signature") + "</span></div>\n";
    return out + "</main>\n</body>\n</html>\n";
}

table::Table receipt_table(const Receipt& receipt, Wording wording) {
    const Payment& payment = receipt.payment;
    table::Table table;
    table.columns = {
        plain("receipt", tr("payment.receipt")),     plain("day", tr("payment.day")),
        plain("household", tr("payment.household")), payer_column(),
        amount_column("amount", tr("fee.amount")),   plain("method", tr("payment.method"))};
    for (Column& column : settled_columns()) table.columns.push_back(std::move(column));
    table.columns.push_back(amount_column("prepayment", tr("payment.prepayment")));
    table.columns.push_back(plain("cashier", tr("payment.cashier")));
    table.columns.push_back(plain("reversed", tr("payment.reversed_on")));
    table.columns.push_back({.key = "reason", .heading = tr("payment.reason"), .flexible = true});
    const auto add = [&](const std::vector<Cell>& settled, const Cell& prepayment) {
        std::vector<Cell> row = {reference(*payment.receipt),
                                 payment.day,
                                 registry::reference(payment.household),
                                 receipt.payer,
                                 payment.amount,
                                 method_cell(payment.method, wording)};
        append(row, settled);
        append(row, {prepayment, text_cell(receipt.cashier),
                     receipt.reversal ? Cell{receipt.reversal->day} : Cell{Blank{}},
                     receipt.reversal ? Cell{receipt.reversal->reason} : Cell{Blank{}}});
        table.rows.push_back(std::move(row));
    };
    for (const Settled& each : receipt.settled) add(settled_cells(each), Blank{});
    if (receipt.prepayment.fen > 0 || receipt.settled.empty()) {
        add(std::vector<Cell>(settled_columns().size(), Blank{}), receipt.prepayment);
    }
    return table;
}

table::Table payments_table(const PaymentList& list, Wording wording) {
    table::Table table;
    table.columns = {plain("receipt", tr("payment.receipt")),
                     plain("day", tr("payment.day")),
                     plain("estate", tr("fee.estate")),
                     plain("unit", tr("fee.unit")),
                     plain("household", tr("payment.household")),
                     payer_column(),
                     amount_column("amount", tr("fee.amount")),
                     plain("method", tr("payment.method")),
                     amount_column("prepayment", tr("payment.prepayment")),
                     plain("state", tr("fee.state")),
                     plain("reverses", tr("payment.reverses")),
                     {.key = "note", .heading = tr("payment.note"), .flexible = true}};
    Money amount;
    Money prepayment;
    for (const PaymentRow& row : list.rows) {
        const Payment& payment = row.payment;
        table.rows.push_back({receipt_cell(payment.receipt), payment.day, text_cell(row.estate),
                              text_cell(row.unit), registry::reference(payment.household),
                              row.payer, payment.amount, method_cell(payment.method, wording),
                              row.prepayment, state_cell(row, wording), receipt_cell(row.of),
                              text_cell(payment.reverses ? payment.reason : payment.note)});
        amount += payment.amount;
        prepayment += row.prepayment;
    }
    if (!list.rows.empty()) {
        table.totals.assign(table.columns.size(), Blank{});
        table.totals[6] = amount;
        table.totals[8] = prepayment;
    }
    if (list.cut) table.notes.push_back(tr("payment.list_cut", list.rows.size()));
    return table;
}

std::string taken_message(const PayResult& result) {
    const Receipt& receipt = result.receipt;
    std::string text;
    if (result.repeated) text += tr("payment.repeated") + "\n";
    text += taken_line(result);
    text += settled_lines(receipt.settled);
    if (receipt.prepayment.fen > 0) {
        text += "\n  " + tr("payment.kept", to_text(receipt.prepayment));
    }
    if (receipt.reversal) text += "\n" + visible(void_line(receipt));
    if (result.change) text += "\n" + tr("payment.change", to_text(*result.change));
    text += "\n" + owing_line(result);
    for (const OtherDebt& other : result.others) {
        text += "\n" + tr("payment.other_owes", other.household, to_text(other.open),
                          visible(receipt.unit));
    }
    return text;
}

table::Table taken_table(const PayResult& result, Wording wording) {
    const Receipt& receipt = result.receipt;
    const Payment& payment = receipt.payment;
    table::Table table;
    table.columns = {plain("receipt", tr("payment.receipt")),
                     plain("day", tr("payment.day")),
                     plain("unit", tr("fee.unit")),
                     plain("household", tr("payment.household")),
                     amount_column("amount", tr("fee.amount")),
                     plain("method", tr("payment.method")),
                     amount_column("settled", tr("payment.settled")),
                     amount_column("prepayment", tr("payment.prepayment")),
                     amount_column("change", tr("payment.change_heading")),
                     amount_column("open", tr("fee.open")),
                     plain("repeated", tr("payment.repeated_heading"))};
    Money settled;
    for (const Settled& each : receipt.settled) settled += each.amount;
    table.rows.push_back({receipt_cell(payment.receipt), payment.day, text_cell(receipt.unit),
                          registry::reference(payment.household), payment.amount,
                          method_cell(payment.method, wording), settled, receipt.prepayment,
                          table::cell(result.change), result.open, result.repeated});
    return marked(std::move(table), result.dry_run);
}

std::string allocated_message(const AllocateResult& result) {
    const std::string number = reference(*result.receipt.payment.receipt);
    if (result.settled.empty()) {
        return result.receipt.prepayment.fen > 0
                   ? tr("payment.nothing_open", number, to_text(result.receipt.prepayment))
                   : tr("payment.nothing_left", number);
    }
    Money given;
    for (const Settled& each : result.settled) given += each.amount;
    return tr(result.dry_run ? "payment.would_allocate" : "payment.allocated", number,
              to_text(given), to_text(result.receipt.prepayment)) +
           settled_lines(result.settled);
}

table::Table allocated_table(const AllocateResult& result, Wording wording) {
    Receipt part = result.receipt;
    part.settled = result.settled;
    return marked(receipt_table(part, wording), result.dry_run);
}

std::string reverse_question(const Receipt& receipt) {
    return tr("payment.reverse_question", reference(*receipt.payment.receipt),
              to_text(receipt.payment.amount), receipt.settled.size());
}

std::string reversed_message(const ReversedPayment& reversed) {
    const Receipt& receipt = reversed.receipt;
    const bool dry_run = reversed.dry_run;
    Money settled;
    std::string text;
    for (const Settled& each : reversed.reopened) {
        settled += each.amount;
        text += "\n  " + tr(dry_run ? "payment.would_reopen" : "payment.reopened",
                            each.charge.value, visible(each.unit), visible(each.item_name),
                            to_text(each.period), to_text(each.open));
    }
    const Money prepayment = receipt.payment.amount - settled;
    if (prepayment.fen > 0) {
        text +=
            "\n  " + tr(dry_run ? "payment.would_unkeep" : "payment.unkept", to_text(prepayment));
    }
    return tr(dry_run ? "payment.would_reverse" : "payment.reversed",
              reference(*receipt.payment.receipt), to_text(receipt.payment.amount),
              method_word(receipt.payment.method)) +
           text;
}

table::Table reversed_table(const ReversedPayment& reversed, Wording wording) {
    return marked(receipt_table(reversed.receipt, wording), reversed.dry_run);
}

}  // namespace pmo::fee
