#include "lib/fee/arrears_view.h"

#include "lib/base/i18n.h"

namespace pmo::fee {

namespace {

using table::Align;
using table::Blank;
using table::Cell;

constexpr std::array<const char*, bucket_count> bucket_keys = {
    "not_due",     "days_1_30",    "days_31_60",   "days_61_90",
    "days_91_180", "days_181_365", "days_over_365"};

Cell text_or_blank(const std::string& text) {
    if (text.empty()) return Blank{};
    return text;
}

// What a row is about: its columns come first.
std::vector<table::Column> leading_columns(ArrearsBy by) {
    const table::Column estate{.key = "estate", .heading = tr("arrears.estate")};
    const table::Column name{.key = "name", .heading = tr("arrears.name"), .flexible = true};
    switch (by) {
        case ArrearsBy::household:
            return {{.key = "household", .heading = tr("arrears.household")},
                    {.key = "payer",
                     .heading = tr("arrears.payer"),
                     .privacy = table::Privacy::name,
                     .flexible = true},
                    {.key = "units", .heading = tr("arrears.units"), .flexible = true}};
        case ArrearsBy::unit:
            return {estate, {.key = "unit", .heading = tr("arrears.unit")}};
        case ArrearsBy::building:
            return {estate, {.key = "building", .heading = tr("arrears.building")}, name};
        case ArrearsBy::estate:
            return {estate, name};
        case ArrearsBy::office:
            return {{.key = "office", .heading = tr("arrears.office"), .flexible = true}};
    }
    return {};
}

std::vector<Cell> leading_cells(ArrearsBy by, const ArrearsRow& row) {
    switch (by) {
        case ArrearsBy::household:
            return {row.key, row.name, row.units};
        case ArrearsBy::unit:
            return {row.estate, row.key};
        case ArrearsBy::building:
            return {row.estate, text_or_blank(row.key), text_or_blank(row.name)};
        case ArrearsBy::estate:
            return {row.key, text_or_blank(row.name)};
        case ArrearsBy::office:
            return {text_or_blank(row.key)};
    }
    return {};
}

void append_figures(std::vector<Cell>& cells, const Arrears& arrears, const ArrearsRow& row) {
    for (std::size_t i = arrears.overdue_only ? 1 : 0; i < bucket_count; ++i) {
        cells.emplace_back(row.aging.buckets[i]);
    }
    cells.emplace_back(row.aging.outstanding);
    cells.emplace_back(row.aging.charges);
    cells.emplace_back(row.oldest_due);
    if (arrears.by == ArrearsBy::household) cells.emplace_back(row.prepayment);
}

}  // namespace

// i18n: arrears.not_due*
// i18n: arrears.days_*
table::Table arrears_table(const Arrears& arrears) {
    table::Table table;
    table.title = tr(arrears.overdue_only ? "arrears.title_overdue" : "arrears.title",
                     to_text(arrears.as_of));
    table.columns = leading_columns(arrears.by);
    const std::size_t leading = table.columns.size();
    const auto amount = [&](std::string key, std::string heading) {
        table.columns.push_back(
            {.key = std::move(key), .heading = std::move(heading), .align = Align::right});
    };
    for (std::size_t i = arrears.overdue_only ? 1 : 0; i < bucket_count; ++i) {
        amount(bucket_keys[i], tr("arrears." + std::string(bucket_keys[i])));
    }
    amount("outstanding", tr("arrears.outstanding"));
    amount("charges", tr("arrears.charges"));
    table.columns.push_back({.key = "oldest_due", .heading = tr("arrears.oldest_due")});
    if (arrears.by == ArrearsBy::household) amount("prepayment", tr("arrears.prepayment"));
    for (const ArrearsRow& row : arrears.rows) {
        std::vector<Cell> cells = leading_cells(arrears.by, row);
        append_figures(cells, arrears, row);
        table.rows.push_back(std::move(cells));
    }
    if (!arrears.rows.empty()) {
        table.totals.assign(leading, Blank{});
        append_figures(table.totals, arrears, arrears.totals);
    } else {
        table.notes.push_back(tr("arrears.nothing", to_text(arrears.as_of)));
    }
    if (arrears.prepayment.fen != 0) {
        table.notes.push_back(tr("arrears.prepayment_note", to_text(arrears.prepayment)));
    }
    return table;
}

}  // namespace pmo::fee
