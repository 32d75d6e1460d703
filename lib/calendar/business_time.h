// Time that counts only while an office is open: service clocks, waiting and handling times.
//
// Moments are local civil minutes without a zone. The hours of a service are data: intervals per
// weekday, one list for make-up working days that fall on a weekday without hours, and single days
// that open or close otherwise. Nothing here reads the clock.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/base/date.h"
#include "lib/calendar/calendar.h"

namespace pmo::calendar {

struct Moment {
    std::int64_t minutes = 0;  // since 1970-01-01 00:00, local

    auto operator<=>(const Moment&) const = default;
};

[[nodiscard]] Moment moment(Date day, int hour, int minute);
[[nodiscard]] Date day_of(Moment moment);
[[nodiscard]] std::string to_text(Moment moment);  // "2025-05-06 14:30"

// Part of a day: [from, to) in minutes after midnight, 0 <= from < to <= 1440. A shift over
// midnight is two of them.
struct Interval {
    int from = 0;
    int to = 0;

    bool operator==(const Interval&) const = default;
};

// "09:00-12:00", "22:00-24:00"; nothing for anything else.
[[nodiscard]] std::optional<Interval> parse_interval(std::string_view text);

class BusinessHours {
  public:
    // Reads the data file hours/NAME.toml. Throws Error{environment} naming file and line.
    [[nodiscard]] static BusinessHours load(const std::string& name, const Calendar& calendar);
    [[nodiscard]] static BusinessHours parse(std::string_view text, const std::string& source,
                                             const Calendar& calendar);

    // Open intervals of a day, in order; empty when closed.
    [[nodiscard]] const std::vector<Interval>& open_on(Date day) const;
    [[nodiscard]] bool is_open(Moment moment) const;
    // `moment` when open, else the next opening. Throws Error{refused} when it never opens again.
    [[nodiscard]] Moment next_opening(Moment moment) const;
    // The moment by which `minutes` (>= 0) of open time have passed. A start outside begins at the
    // next opening; what ends with a shift ends at its end, not at the next opening. Zero minutes
    // leave the start. Throws Error{refused} when the hours never suffice.
    [[nodiscard]] Moment add_minutes(Moment start, std::int64_t minutes) const;
    // Open minutes in [from, to); negative when `to` is before `from`.
    [[nodiscard]] std::int64_t minutes_between(Moment from, Moment to) const;

  private:
    explicit BusinessHours(const Calendar& calendar) : calendar_(calendar) {}

    Calendar calendar_;
    std::array<std::vector<Interval>, 7> weekdays_;  // Sunday first, as std::chrono counts
    std::vector<Interval> make_up_;
    std::map<Date, std::vector<Interval>> overrides_;
    std::vector<Interval> closed_;  // always empty
    bool holidays_off_ = true;
};

}  // namespace pmo::calendar
