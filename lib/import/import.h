// The way of every import: one file, one transaction, all problems at once.
//
// Nothing is kept unless every row is good, or the caller says skip_bad. The same bytes are taken
// once. Bad rows go, while reading, to a rejects file that can be mended and imported. A dry run is
// the same run, rolled back. Memory does not grow with the file.
//
// A kind of import is a profile (data/import/KIND.toml), an action in data/access/roles.toml and a
// handler: it reads the cells of a row, asks row.ok(), and only then writes.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/base/date.h"
#include "lib/base/id.h"
#include "lib/import/problem.h"
#include "lib/import/profile.h"
#include "lib/import/row.h"
#include "lib/io/encoding.h"

namespace pmo::store {
class Db;
}

namespace pmo::import {

struct Options {
    std::filesystem::path file;
    std::optional<io::Encoding>
        encoding;  // nothing: by mark, UTF-8, else the office's legacy_encoding
    std::optional<std::filesystem::path> rejects;  // nothing: beside the file, NAME.rejects.csv
    bool dry_run = false;
    bool skip_bad = false;
    bool update = false;  // handlers refuse changes (conflict) without it
    bool again = false;   // take the same bytes once more
    Date today;
};

enum class Outcome { created, same, changed };
struct RowResult {
    Outcome outcome = Outcome::same;
    std::vector<std::string> changes = {};  // "field: old -> new", without personal values
};

struct Handler {
    // Called for each row that has as many cells as the heading.
    std::function<RowResult(Row&)> row;
    // Called once after the last row, before the commit: flushes, bulk audit, control totals. May
    // be empty.
    std::function<void()> finish = {};
};
// Called inside the transaction: loads indexes, prepares statements. `batch` is the run's row.
using Start = std::function<Handler(BatchId batch)>;

enum class Status {
    imported,
    dry_run,   // all good, rolled back
    rejected,  // problems; nothing kept
    partial,   // the good rows were kept, the bad ones are in the rejects file
    already,   // the same bytes were imported before as `batch`
};

struct Change {
    std::int64_t line = 0;
    Outcome outcome = Outcome::changed;
    std::vector<std::string> changes;
};

struct Report {
    std::string kind;
    std::string file;
    Status status = Status::imported;
    std::optional<BatchId> batch;
    std::string encoding;
    std::int64_t read = 0;
    std::int64_t created = 0;
    std::int64_t same = 0;
    std::int64_t changed = 0;
    std::int64_t rejected = 0;
    std::int64_t problem_count = 0;
    std::vector<Problem> problems;  // the first 50
    std::vector<std::string> ignored_columns;
    std::vector<Change> changes;    // the first 200
    std::int64_t change_count = 0;  // of all
    std::optional<std::filesystem::path> rejects;
    bool dry_run = false;
    bool broken = false;                // the file itself cannot be read to its end
    std::int64_t good = 0;              // rows without fault in a rejected run
    std::string file_hint;              // what to do about a broken file
    std::vector<std::string> preamble;  // lines above the heading, at most 20
};

inline constexpr std::size_t kept_problems = 50;
inline constexpr std::size_t kept_changes = 200;

// `action` is of data/access/roles.toml ("import.units"). Throws Error for what concerns no row: no
// such file, a workbook, not allowed.
[[nodiscard]] Report run(store::Db& db, const Options& options, const Profile& profile,
                         std::string_view action, const Start& start);

// 0, 1 when rejected, 4 when rows were skipped.
[[nodiscard]] int exit_code(const Report& report);

}  // namespace pmo::import
