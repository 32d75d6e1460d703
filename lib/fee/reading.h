// Readings: what a meter showed on a day, written down once and never changed.
//
// The first reading of a meter is where counting begins and is never usage. A reading below the one
// before it is refused, unless it says that the register rolled over. A wrong one is superseded by
// a correction of the same day, or taken back by one without a value; neither is possible once it,
// or a later one, is billed. Actions throw Error{refused} when a rule says no, Error{usage} for a
// number that the meter cannot show; nothing is changed then.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/base/date.h"
#include "lib/base/decimal.h"
#include "lib/fee/meter.h"

namespace pmo::fee {

enum class ReadingKind { initial = 1, normal, roll_over, final };
[[nodiscard]] std::string_view code_of(ReadingKind kind);  // "roll_over"

struct MeterReading {
    ReadingId id;
    std::optional<BatchId> batch;  // nothing: typed
    MeterId meter;
    Date day{};
    std::optional<Reading> value;  // nothing: takes back what it corrects
    ReadingKind kind = ReadingKind::normal;
    std::optional<ReadingId> corrects;
    std::string reason;  // of a correction; else a note
};

// How a reading is told: as what it is, or as a correction of the one of its day.
enum class ReadAs { normal, initial, roll_over, correction };

struct NewReading {
    std::string meter;
    std::string value;
    std::optional<Date> on;    // nothing: today; of a correction the newest reading's day
    std::optional<ReadAs> as;  // nothing: initial for the first one, else normal
    std::string note;          // of a correction: why
};
struct Recorded {
    MeterRow meter;
    MeterReading reading;
    std::optional<MeterReading> before;     // the live reading before it
    std::optional<MeterReading> corrected;  // what it supersedes
    std::optional<Reading> usage;           // since the one before, with the multiplier
    bool already = false;                   // the very same reading is there
};
Recorded record_reading(store::Db& db, const NewReading& request, Date today);

struct Withdrawal {
    std::string meter;
    std::optional<Date> on;  // nothing: the newest reading
    std::string reason;
};
Recorded withdraw_reading(store::Db& db, const Withdrawal& request, Date today);

// A reading as lists show it.
struct ReadingRow {
    MeterReading reading;
    Meter meter;                     // its number and how it counts; nothing else of it
    std::string place;               // of the meter
    std::string login;               // who wrote it down
    std::optional<Reading> before;   // the live reading before it
    std::optional<Reading> usage;    // since then; nothing: initial, or dead
    bool live = true;                // not corrected and no withdrawal
    std::optional<ChargeId> billed;  // by a charge in force
};
struct ReadingQuery {
    std::optional<std::string> meter;
    std::optional<std::string> unit;
    std::optional<Period> period;
    int limit = 200;  // newest first; 0: all
};
[[nodiscard]] std::vector<ReadingRow> readings(const store::Db& db, const ReadingQuery& query);

}  // namespace pmo::fee
