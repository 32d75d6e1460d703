// What the file knows of itself: settings, number series, runs, request ids.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "lib/base/date.h"
#include "lib/base/id.h"

namespace pmo::store {

class Db;

// Settings; the known keys are in data/README.md (office_uuid, name, zone, language …).
[[nodiscard]] std::optional<std::string> setting(const Db& db, std::string_view key);
void set_setting(Db& db, std::string_view key, std::string_view value);  // audited

// Takes `count` numbers of a yearly series at once and returns the first. Inside the transaction
// that uses them, so that a rollback gives them back.
[[nodiscard]] std::int64_t next_numbers(Db& db, std::string_view kind, int year,
                                        std::int64_t count);
[[nodiscard]] inline std::int64_t next_number(Db& db, std::string_view kind, int year) {
    return next_numbers(db, kind, year, 1);
}

// "R26-000123" for prefix 'R' and 6 digits.
[[nodiscard]] std::string number_text(char prefix, int year, std::int64_t number, int digits);
struct SeriesNumber {
    std::optional<int> year;  // nothing for a short form
    std::int64_t number = 0;
};
// "R26-000123", "r26-123" or "123"; nothing for anything else.
[[nodiscard]] std::optional<SeriesNumber> parse_number(char prefix, std::string_view text);

// Runs of jobs and imports.
struct NewBatch {
    std::string job;
    std::optional<std::string> period;
    Date as_of;
    std::optional<std::string> source;
    std::optional<std::string> sha256;
    std::optional<std::string> detail;  // JSON
};
struct BatchCounts {
    std::int64_t total = 0;
    std::int64_t done = 0;
    std::int64_t already = 0;
    std::int64_t skipped = 0;
    std::int64_t failed = 0;
};
[[nodiscard]] BatchId begin_batch(Db& db, const NewBatch& batch);
void end_batch(Db& db, BatchId batch, const BatchCounts& counts);
// The newest finished run of `job` that read these bytes.
[[nodiscard]] std::optional<BatchId> batch_of_file(const Db& db, std::string_view job,
                                                   std::string_view sha256);

// --request-id: nothing when the context has none or it is new; the recorded outcome when the same
// command was done before. Error{refused} when the id was used for something else. `digest` is of
// the arguments.
[[nodiscard]] std::optional<std::string> done_before(const Db& db, std::string_view digest);
void record_request(Db& db, std::string_view digest, std::string_view outcome);

}  // namespace pmo::store
