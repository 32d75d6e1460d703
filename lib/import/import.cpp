#include "lib/import/import.h"

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

#include "lib/access/access.h"
#include "lib/base/error.h"
#include "lib/base/i18n.h"
#include "lib/base/text.h"
#include "lib/import/rejects.h"
#include "lib/io/csv.h"
#include "lib/io/hash.h"
#include "lib/io/json.h"
#include "lib/store/db.h"
#include "lib/store/office.h"

namespace pmo::import {

namespace {

constexpr std::size_t searched_rows = 50;  // for the heading row
constexpr std::size_t kept_preamble = 20;

// Before reading, so that a file that was taken already is not read as one full of duplicates.
std::string sha256_of(const std::filesystem::path& path) {
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rb"),
                                                               &std::fclose);
    if (!file) {
        throw Error{ErrorKind::environment,
                    tr("import.cannot_read", visible(path.string()), std::strerror(errno))};
    }
    io::Sha256 hash;
    std::array<char, 65536> block{};
    for (;;) {
        const std::size_t count = std::fread(block.data(), 1, block.size(), file.get());
        hash.update({block.data(), count});
        if (count < block.size()) break;
    }
    if (std::ferror(file.get()) != 0) {
        throw Error{ErrorKind::environment,
                    tr("import.cannot_read", visible(path.string()), std::strerror(errno))};
    }
    return io::hex(hash.digest());
}

bool blank(const std::vector<std::string_view>& fields) {
    for (const std::string_view field : fields) {
        if (!trimmed(field).empty()) return false;
    }
    return true;
}

// 合计, total: the first cell that says something is a trailer word.
bool is_trailer(const Profile& profile, const std::vector<std::string_view>& fields) {
    for (const std::string_view field : fields) {
        const std::string_view cell = trimmed(field);
        if (cell.empty()) continue;
        if (cell.size() > 32) return false;
        const std::string word = normalised_heading(cell);
        for (const std::string& trailer : profile.trailers) {
            if (word == trailer) return true;
        }
        return false;
    }
    return false;
}

void keep(Report& report, const Problem& problem) {
    ++report.problem_count;
    if (report.problems.size() < kept_problems) report.problems.push_back(problem);
}

bool keep_fault(Report& report, const io::CsvReader& reader) {
    if (!reader.fault()) return false;
    const io::CsvFault& fault = *reader.fault();
    keep(report, {fault.line, "", fault.code, fault.message});
    report.file_hint = fault.hint;
    return true;
}

struct Found {
    Header header;
    bool usable = false;
};

// The first row with all that is needed; otherwise a problem that tells what came nearest.
Found find_header(io::CsvReader& reader, const Profile& profile, Report& report) {
    io::CsvRecord record;
    Header nearest;
    std::int64_t nearest_line = 0;
    std::size_t nearest_count = 0;
    for (std::size_t row = 0; row < searched_rows && reader.next(record); ++row) {
        Header header = match_header(profile, record.fields);
        if (header.missing.empty()) {
            for (const std::string& heading : header.duplicate) {
                keep(report, {record.line, heading, "duplicate-column",
                              tr("import.problem.duplicate_column", visible(heading))});
            }
            const bool usable = header.duplicate.empty();
            report.ignored_columns = header.ignored;
            return {std::move(header), usable};
        }
        std::size_t count = 0;
        for (const int place : header.place) count += place >= 0 ? 1U : 0U;
        if (nearest_line == 0 || count > nearest_count) {
            nearest = std::move(header);
            nearest_line = record.line;
            nearest_count = count;
        }
        if (report.preamble.size() < kept_preamble) {
            std::string line;
            for (const std::string_view field : record.fields) {
                if (!line.empty()) line += ' ';
                line += trimmed(field);
            }
            report.preamble.push_back(cut(visible(trimmed(line)), 200));
        }
    }
    if (keep_fault(report, reader)) return {};
    if (nearest_line == 0) {
        keep(report, {1, "", "empty-file", tr("import.problem.empty")});
        return {};
    }
    std::vector<std::string> names;
    for (const std::string& heading : nearest.headings) {
        if (!heading.empty() && names.size() < 12) names.push_back(cut(visible(heading), 30));
    }
    keep(report,
         {nearest_line, "", "missing-column",
          tr("import.problem.missing_column", joined(nearest.missing, ", "), joined(names, ", "))});
    return {};
}

std::string detail_json(const Options& options, const Report& report) {
    std::string out;
    io::JsonWriter json(out);
    json.begin_object();
    json.key("encoding").text(report.encoding);
    json.key("update").boolean(options.update);
    json.key("skip_bad").boolean(options.skip_bad);
    json.key("preamble").begin_array();
    for (const std::string& line : report.preamble) json.text(line);
    json.end_array();
    json.end_object();
    return out;
}

// Counts one good row and keeps its changes for the report.
void count(Report& report, std::int64_t line, RowResult result) {
    switch (result.outcome) {
        case Outcome::created:
            ++report.created;
            break;
        case Outcome::same:
            ++report.same;
            return;
        case Outcome::changed:
            ++report.changed;
            break;
    }
    if (result.changes.empty()) return;
    ++report.change_count;
    if (report.changes.size() < kept_changes) {
        report.changes.push_back({line, result.outcome, std::move(result.changes)});
    }
}

void read_rows(io::CsvReader& reader, const Profile& profile, const Header& header,
               const Handler& handler, Rejects* rejects, Report& report) {
    Row row(profile, header);
    io::CsvRecord record;
    while (reader.next(record)) {
        if (blank(record.fields) || is_trailer(profile, record.fields)) continue;
        ++report.read;
        row.begin(record.line, record.fields);
        RowResult result;
        if (record.fields.size() == header.headings.size()) {
            result = handler.row(row);
        } else {
            const bool extra = record.fields.size() > header.headings.size();
            row.problem("", extra ? "extra-cell" : "missing-cell",
                        tr("import.problem.ragged", record.fields.size(), header.headings.size()));
        }
        if (row.ok()) {
            count(report, record.line, std::move(result));
            continue;
        }
        ++report.rejected;
        for (const Problem& problem : row.problems()) keep(report, problem);
        if (rejects) rejects->add(record.line, record.fields, row.problems());
    }
    // What follows a fault in the file itself cannot be told: then no row is good.
    if (keep_fault(report, reader)) report.broken = true;
}

// Nothing was kept, so nothing is new.
void reject(Report& report) {
    report.status = Status::rejected;
    report.batch = std::nullopt;
    report.good = report.created + report.same + report.changed;
    report.created = 0;
    report.same = 0;
    report.changed = 0;
    report.changes.clear();
    report.change_count = 0;
}

}  // namespace

Report run(store::Db& db, const Options& options, const Profile& profile, std::string_view action,
           const Start& start) {
    Report report;
    report.kind = profile.kind;
    report.file = options.file.filename().string();
    report.dry_run = options.dry_run;
    std::error_code unknown;  // a rejects file that is not there yet is not the file itself
    if (options.rejects && std::filesystem::equivalent(options.file, *options.rejects, unknown)) {
        throw Error{ErrorKind::usage, tr("import.rejects_onto_file", visible(report.file))};
    }
    const std::string job = "import " + profile.kind;
    db.set_cache_kib(65536);

    access::Write write(db, action, report.file);
    io::CsvOptions csv;
    csv.encoding = options.encoding;
    if (const auto legacy = store::setting(db, "legacy_encoding")) {
        csv.legacy = io::parse_encoding(*legacy).value_or(csv.legacy);
    }
    io::CsvReader reader(options.file, csv);  // first: what cannot be read twice is refused
    const std::string sha256 = sha256_of(options.file);
    if (!options.again) {
        if (const auto batch = store::batch_of_file(db, job, sha256)) {
            report.status = Status::already;
            report.batch = *batch;
            return report;
        }
    }

    const Found found = find_header(reader, profile, report);
    report.encoding = io::encoding_name(reader.encoding());
    if (!found.usable) {
        reject(report);
        return report;
    }
    const BatchId batch = store::begin_batch(db, {.job = job,
                                                  .period = std::nullopt,
                                                  .as_of = options.today,
                                                  .source = report.file,
                                                  .sha256 = sha256,
                                                  .detail = detail_json(options, report)});
    report.batch = batch;
    Rejects rejects(options.rejects.value_or(rejects_path(options.file)), found.header.headings);
    const Handler handler = start(batch);
    read_rows(reader, profile, found.header, handler, options.dry_run ? nullptr : &rejects, report);
    if (handler.finish) handler.finish();
    if (reader.sha256() != sha256 && !report.broken) {
        throw Error{ErrorKind::environment, tr("import.file_changed", visible(report.file))};
    }

    if (report.broken || (report.problem_count > 0 && !options.skip_bad)) {
        write.rollback();
        report.rejects = rejects.commit();
        reject(report);
        return report;
    }
    report.status = report.problem_count > 0 ? Status::partial : Status::imported;
    store::end_batch(db, batch,
                     {.total = report.read,
                      .done = report.created + report.changed,
                      .already = report.same,
                      .skipped = 0,
                      .failed = report.rejected});
    if (options.dry_run) {
        write.rollback();
        report.batch = std::nullopt;
        if (report.status == Status::imported) report.status = Status::dry_run;
        return report;
    }
    // The rejects first: rows that are left out must not be lost with a full disk.
    report.rejects = rejects.commit();
    write.commit();
    return report;
}

int exit_code(const Report& report) {
    switch (report.status) {
        case Status::imported:
        case Status::dry_run:
        case Status::already:
            return 0;
        case Status::rejected:
            return 1;
        case Status::partial:
            return 4;
    }
    return 0;
}

}  // namespace pmo::import
