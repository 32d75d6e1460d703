// Meters: which one is where, for which fee item, how it counts, and when it must be verified.
//
// A row is a meter in one place from when to when: replaced, exchanged or removed, it ends with a
// final reading, and whatever comes after is a row of its own that begins with an initial one. So
// usage never runs over from one meter, or one household's meter, to another. Actions throw
// Error{refused} when a rule says no and Error{not_found} for an unknown name; nothing is changed
// then.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/base/date.h"
#include "lib/base/decimal.h"
#include "lib/base/id.h"

namespace pmo::store {
class Db;
}

namespace pmo::fee {

using MeterId = Id<struct MeterTag>;
using ReadingId = Id<struct ReadingTag>;

enum class Measure { kwh = 1, m3, gj };
[[nodiscard]] std::string_view code_of(Measure measure);  // "kwh"
[[nodiscard]] std::string_view sign_of(Measure measure);  // "kWh", "m³"

struct Meter {
    MeterId id;
    std::string number;
    EstateId estate;
    std::optional<UnitId> unit;          // nothing: of a common part
    std::optional<BuildingId> building;  // of a common part; nothing: of the whole estate
    std::string place;                   // where in it; may be empty
    FeeItemId item;
    Measure measure = Measure::kwh;
    int multiplier = 1;
    int digits = 6;    // before the point; past the last number it begins again at 0
    int decimals = 2;  // that it shows, at most 3
    Date installed{};
    std::optional<Date> removed;  // the day of its final reading
    std::optional<MeterId> replaces;
    std::optional<int> verify_months;  // nothing: not subject to verification
};

// A meter as lists show it.
struct MeterRow {
    Meter meter;
    std::string estate;    // code
    std::string unit;      // code; empty: of a common part
    std::string building;  // code
    std::string item;      // code
    std::optional<Date> read_on;
    std::optional<Reading> shows;     // on that day
    std::optional<Date> verified;     // the newest verification
    std::optional<Date> verify_by;    // nothing: not subject to it
    std::string certificate;          // of the newest verification
    std::optional<std::string> took;  // the number of the meter whose place it took
};
// "3-2-1502", "3", "锦绣花园 水泵房": where the meter is, for people.
[[nodiscard]] std::string place_of(const MeterRow& row);

struct MeterPlace {
    std::optional<std::string> unit;
    std::optional<std::string> estate;    // without a unit: a common part of the estate …
    std::optional<std::string> building;  // … or of one building
    std::string text;                     // where in it
};

struct NewMeter {
    std::string number;
    std::string item;
    MeterPlace place;
    Measure measure = Measure::kwh;
    int multiplier = 1;
    int digits = 6;
    int decimals = 2;
    std::optional<Date> installed;       // nothing: today
    std::optional<std::string> reading;  // its baseline, on that day
    std::optional<Date> verified;
    std::optional<int> verify_months;
};
// Refused for a number that is in use.
MeterRow add_meter(store::Db& db, const NewMeter& request, Date today);

struct MeterQuery {
    std::optional<std::string> estate;
    std::optional<std::string> building;
    std::optional<std::string> unit;
    std::optional<std::string> item;
    bool removed = false;     // those that are gone, too
    bool unverified = false;  // only those whose verification is overdue
};
// In the order of a round: estate, building, floor, room; common parts first.
[[nodiscard]] std::vector<MeterRow> meters(const store::Db& db, const MeterQuery& query,
                                           Date today);
// By number, or "M17" for those that are gone. Error{not_found} with the nearest numbers.
[[nodiscard]] MeterRow find_meter(const store::Db& db, std::string_view text);
[[nodiscard]] std::string reference(MeterId id);  // "M17"

struct MeterChange {
    std::string meter;
    std::string number;             // of the new one
    std::string last;               // what the old one showed at the end
    std::string first;              // what the new one began with
    std::optional<Date> on;         // nothing: today
    std::optional<int> digits;      // of the new one; nothing: as the old one
    std::optional<int> decimals;    // likewise
    std::optional<int> multiplier;  // likewise
    std::string reason;
};
struct ChangedMeter {
    MeterRow old_row;
    MeterRow new_row;
};
ChangedMeter replace_meter(store::Db& db, const MeterChange& request, Date today);

// Two meters that were found, or are put, in each other's place.
struct MeterSwap {
    std::string first;
    std::string second;
    std::string first_reading;  // what they showed that day
    std::string second_reading;
    std::optional<Date> on;
    std::string reason;
};
struct SwappedMeters {
    ChangedMeter first;  // the first meter: where it was, where it is
    ChangedMeter second;
};
SwappedMeters swap_meters(store::Db& db, const MeterSwap& request, Date today);

struct MeterRemoval {
    std::string meter;
    std::optional<std::string> last;  // required once the meter was read
    std::optional<Date> on;
    std::string reason;
};
MeterRow remove_meter(store::Db& db, const MeterRemoval& request, Date today);

struct MeterVerification {
    std::string meter;
    std::optional<Date> on;
    std::string certificate;
    std::optional<Date> next;  // nothing: after the meter's interval
};
MeterRow verify_meter(store::Db& db, const MeterVerification& request, Date today);

// Meters of units and common parts that were in place on the last day of the period and have no
// reading in it: what a bill and a month close ask for.
[[nodiscard]] std::vector<MeterRow> unread_meters(const store::Db& db, const Period& period);

}  // namespace pmo::fee
