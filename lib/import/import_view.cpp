#include "lib/import/import_view.h"

#include "lib/base/i18n.h"
#include "lib/base/text.h"

namespace pmo::import {

table::Table problem_table(const Report& report) {
    table::Table result;
    result.columns = {
        {.key = "line", .heading = tr("import.column.line"), .align = table::Align::right},
        {.key = "column", .heading = tr("import.column.column")},
        {.key = "code", .heading = tr("import.column.code")},
        {.key = "reason", .heading = tr("import.column.reason"), .flexible = true},
    };
    for (const Problem& problem : report.problems) {
        result.rows.push_back(
            {problem.line > 0 ? table::Cell{problem.line} : table::Cell{table::Blank{}},
             problem.column.empty() ? table::Cell{table::Blank{}}
                                    : table::Cell{visible(problem.column)},
             problem.code, problem.reason});
    }
    const auto shown = static_cast<std::int64_t>(report.problems.size());
    if (report.problem_count > shown) {
        result.notes.push_back(tr("import.more_problems", report.problem_count - shown));
    }
    return result;
}

std::vector<std::string> notes(const Report& report) {
    std::vector<std::string> result;
    if (report.status == Status::already) {
        result.push_back(tr("import.already", visible(report.file), report.batch->value));
        return result;
    }
    if (!report.encoding.empty() && report.encoding != "UTF-8") {
        result.push_back(tr("import.encoding", report.encoding));
    }
    if (!report.ignored_columns.empty()) {
        result.push_back(tr("import.ignored", visible(joined(report.ignored_columns, ", "))));
    }
    for (const Change& change : report.changes) {
        result.push_back(
            tr(change.outcome == Outcome::created ? "import.line_new" : "import.line_changed",
               change.line, visible(joined(change.changes, "; "))));
    }
    const auto shown = static_cast<std::int64_t>(report.changes.size());
    if (report.change_count > shown) {
        result.push_back(tr("import.more_changes", report.change_count - shown));
    }
    return result;
}

std::string summary(const Report& report) {
    std::string result = tr("import.counts", report.read, report.created, report.same,
                            report.changed, report.rejected);
    switch (report.status) {
        case Status::imported:
        case Status::partial:
            if (report.batch) result += tr("import.counts_batch", report.batch->value);
            if (report.dry_run) result += tr("import.counts_dry_run");
            break;
        case Status::dry_run:
            result += tr("import.counts_dry_run");
            break;
        case Status::rejected:
            result += tr("import.counts_nothing");
            break;
        case Status::already:
            return {};
    }
    return result;
}

std::string hint(const Report& report) {
    switch (report.status) {
        case Status::already:
            return tr("import.hint_again");
        case Status::rejected:
            if (report.broken || !report.file_hint.empty()) return report.file_hint;
            if (report.read == 0) return tr("import.hint_columns", report.kind);
            if (report.rejects) {
                return tr("import.hint_rejected", visible(report.rejects->string()));
            }
            return tr("import.hint_dry_rejected");
        case Status::partial:
            if (report.rejects) {
                return tr("import.hint_partial", report.kind, visible(report.rejects->string()));
            }
            return {};
        case Status::imported:
        case Status::dry_run:
            return {};
    }
    return {};
}

table::Table column_table(const Profile& profile) {
    table::Table result;
    result.columns = {
        {.key = "column", .heading = tr("import.column.column")},
        {.key = "type", .heading = tr("import.column.type")},
        {.key = "required", .heading = tr("import.column.required")},
        {.key = "clears", .heading = tr("import.column.clears")},
        {.key = "headings", .heading = tr("import.column.headings"), .flexible = true},
    };
    for (const ProfileColumn& column : profile.columns) {
        result.rows.push_back(
            {column.key, column.type, column.required, column.clears, joined(column.names, ", ")});
    }
    return result;
}

}  // namespace pmo::import
